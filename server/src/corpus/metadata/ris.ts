import { LineIndex } from '../../base/line-index.ts';
import type { Problem } from '../../base/problem.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import { rows } from '../../text/table.ts';
import { decode } from '../readers/decode.ts';
import { type Reading, type SourceFile, unread } from '../readers/reading.ts';
import { attachmentPath } from './attachments.ts';
// The type of a RIS record, and that of CSL.
import typeTable from './data/ris-types.tsv';
import { languageOfTag } from './record.ts';
import { collect } from './references.ts';
import { type RisField, type RisRecord, risRecords } from './ris/records.ts';

/**
 * Reads RIS, as Zotero, EndNote and databases write it. A record without an `ID` has no key: it is joined to its source
 * by the file, the DOI or the address that it names, or says nothing.
 */
export function readRis({ bytes, path, locale }: SourceFile): Reading {
  const decoded = decode(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  const { text } = decoded;
  const lines = new LineIndex(text);
  const problemAt = (offset: number, message: string): Problem => ({ path, message, ...lines.positionAt(offset) });
  const records = risRecords(text);
  if (!records.length && text.trim()) return unread({ path, message: corpusMessages.noEntries[locale]('RIS') });
  const cut = records.filter(({ ended }) => !ended).slice(0, MOST_PROBLEMS);
  const problems = cut.map(({ start }) => problemAt(start, corpusMessages.cutRecord[locale]()));
  const found = collect(
    records.map(itemOf),
    path,
    locale,
    (i, message) => problemAt(records[i]?.start ?? 0, message),
    (i) => filesOf(records[i]?.fields ?? []),
    true,
  );
  return { ...found, problems: [...problems, ...found.problems] };
}

const MOST_PROBLEMS = 20;

const types = new Map(rows(typeTable).map(([ris = '', csl = '']) => [ris, csl]));

function itemOf({ fields }: RisRecord): Record<string, unknown> {
  const first = (...tags: readonly string[]): string | undefined => {
    for (const tag of tags) {
      const value = fields.find((field) => field.tag === tag && field.value)?.value;
      if (value !== undefined) return value.normalize('NFC');
    }
    return undefined;
  };
  const names = (...tags: readonly string[]): unknown[] | undefined => {
    const found = fields.filter(({ tag, value }) => tags.includes(tag) && value).map(({ value }) => nameOf(value));
    return found.length ? found : undefined;
  };
  const type = types.get(first('TY') ?? '') ?? 'document';
  const [from, to] = [first('SP'), first('EP')];
  const number = first('SN');
  const language = first('LA');
  const item = {
    id: first('ID'),
    type,
    title: first('TI', 'T1', 'CT', 'BT'),
    author: names('AU', 'A1'),
    editor: names('ED', ...(type === 'article-journal' ? [] : ['A2'])),
    translator: names('A4'),
    'container-title': first('T2', 'JF', 'JO', 'JA', ...(type === 'chapter' ? ['BT'] : [])),
    publisher: first('PB'),
    'publisher-place': first('CY', 'PP'),
    // The day where it is told, else the year; `Y2` is when somebody looked at it.
    issued: dateOf(first('DA', 'PY', 'Y1')) ?? dateOf(first('PY', 'Y1')),
    accessed: dateOf(first('Y2')),
    URL: fields.find(({ tag, value }) => tag === 'UR' && /^https?:/i.test(value))?.value ?? first('UR'),
    DOI: first('DO'),
    volume: first('VL'),
    issue: first('IS'),
    page: from && to && from !== to ? `${from}-${to}` : from,
    edition: first('ET'),
    [/^(?:book|chapter|report)$/.test(type) ? 'ISBN' : 'ISSN']: number,
    note: first('N1'),
    language: language && (languageOfTag(language) ?? language),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** `Nguyễn, Văn Nam`, `Hale, Thomas, Jr.`; what has no comma is whole. */
function nameOf(written: string): Record<string, string> {
  const [family = '', given, suffix] = written
    .normalize('NFC')
    .split(',')
    .map((part) => part.trim());
  if (!given) return { literal: family };
  return { family, given, ...(suffix ? { suffix } : {}) };
}

/** `2022/11/09/`, `2022///`, `2022-11-09`; other words stay as they are. */
function dateOf(written: string | undefined): unknown {
  if (written === undefined) return undefined;
  const [, year, month, day] = /^(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?(?:[/T ].*)?)?)?$/.exec(written) ?? [];
  if (year === undefined) return { raw: written };
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined).map(Number)] };
}

function filesOf(fields: readonly RisField[]): string[] {
  return fields.filter(({ tag }) => /^L[1-4]$/.test(tag)).flatMap(({ value }) => attachmentPath(value) ?? []);
}

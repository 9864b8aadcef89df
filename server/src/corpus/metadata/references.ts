import { LineIndex } from '../../base/line-index.ts';
import type { Problem } from '../../base/problem.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import type { Locale } from '../../messages/locale.ts';
import { languageOf } from '../../text/language.ts';
import { decode } from '../readers/decode.ts';
import { isoDateOf, isoOf } from './iso-date.ts';
import { jsonPlaces } from '../../base/json-places.ts';
import { languageOfTag } from './record.ts';
import type { MetadataRecord } from './record.ts';

/** The file at the root of a corpus folder that holds the metadata of its sources. */
export const REFERENCES_FILE = 'references.json';

export interface References {
  /** By id, in NFC. */
  readonly records: ReadonlyMap<string, MetadataRecord>;
  readonly problems: readonly Problem[];
}

export const noReferences: References = { records: new Map(), problems: [] };

/** Reads a list of CSL-JSON entries. An entry of unknown shape is a problem at its place; the others are read. */
export function readReferences(bytes: Uint8Array, path: string, locale: Locale): References {
  const decoded = decode(bytes, path, locale);
  if ('problem' in decoded) return { records: new Map(), problems: [decoded.problem] };
  const { text } = decoded;
  const lines = new LineIndex(text);
  const problemAt = (offset: number, message: string): Problem => ({ path, message, ...lines.positionAt(offset) });

  const places = jsonPlaces(text);
  if (places.fault !== undefined) {
    return { records: new Map(), problems: [problemAt(places.fault, corpusMessages.brokenJson[locale]())] };
  }
  const entries: unknown = JSON.parse(text);
  if (!Array.isArray(entries)) {
    return { records: new Map(), problems: [problemAt(0, corpusMessages.referencesShape[locale]())] };
  }

  const records = new Map<string, MetadataRecord>();
  const problems: Problem[] = [];
  entries.forEach((entry: unknown, i) => {
    const at = places.items[i] ?? 0;
    const fields = isObject(entry) ? new Map(Object.entries(entry)) : new Map<string, unknown>();
    const id = plain(fields.get('id'))?.normalize('NFC');
    if (!id) problems.push(problemAt(at, corpusMessages.entryShape[locale](i + 1)));
    else if (records.has(id)) problems.push(problemAt(at, corpusMessages.duplicateEntry[locale](id)));
    else records.set(id, recordOf(id, fields, (message) => problems.push(problemAt(at, message)), locale));
  });
  return { records, problems };
}

function recordOf(
  id: string,
  fields: ReadonlyMap<string, unknown>,
  complain: (message: string) => void,
  locale: Locale,
): MetadataRecord {
  const words = (field: string): string | undefined => {
    const value = fields.get(field);
    if (value === undefined || value === null) return undefined;
    const text = plain(value);
    if (text === undefined) complain(corpusMessages.badField[locale](field));
    return text || undefined;
  };
  const author = fields.get('author') ?? [];
  const names = Array.isArray(author) ? author.map(nameOf) : [undefined];
  if (names.includes(undefined)) complain(corpusMessages.badField[locale]('author'));
  const date = fields.get('issued') ?? undefined;
  const issued = date === undefined ? undefined : issuedOf(date);
  if (date !== undefined && !issued) complain(corpusMessages.badDate[locale](plain(date) ?? JSON.stringify(date)));
  const language = words('language');
  return {
    id,
    title: words('title'),
    authors: names.filter((name) => name !== undefined),
    outlet: words('container-title') ?? words('publisher'),
    issued,
    url: words('URL'),
    language: language === undefined ? undefined : languageOfTag(language),
    entry: Object.fromEntries(fields),
    from: REFERENCES_FILE,
  };
}

/** `{"date-parts": [[2022, 11, 10]]}`, `{"raw": "…"}`, `{"literal": "…"}` or a string; of a range its first day. */
function issuedOf(date: unknown): string | undefined {
  const written = plain(date);
  if (written !== undefined) return isoDateOf(written.replace(/^(\d{4}-[\d-]+)\/.*$/, '$1'));
  if (!isObject(date)) return undefined;
  const fields = new Map(Object.entries(date));
  const parts: unknown = fields.get('date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (Array.isArray(first) && first.length) {
    const numbers = first.map(plain);
    return numbers.length <= 3 && !numbers.includes(undefined) ? isoOf(numbers) : undefined;
  }
  const raw = plain(fields.get('raw')) ?? plain(fields.get('literal'));
  return raw === undefined ? undefined : isoDateOf(raw);
}

/** A Vietnamese name begins with the family's, so its own letters decide the order of the two. */
function nameOf(author: unknown): string | undefined {
  if (!isObject(author)) return undefined;
  const fields = new Map(Object.entries(author));
  const part = (field: string): string => plain(fields.get(field)) ?? '';
  const literal = part('literal');
  if (literal) return literal;
  const family = [part('non-dropping-particle'), part('family')].filter(Boolean).join(' ');
  const given = [part('given'), part('dropping-particle')].filter(Boolean).join(' ');
  const order = languageOf(`${family} ${given}`) === 'vi' ? [family, given] : [given, family];
  return [...order, part('suffix')].filter(Boolean).join(' ') || undefined;
}

function plain(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { LineIndex } from '../../base/line-index.ts';
import type { Problem } from '../../base/problem.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import type { Locale } from '../../messages/locale.ts';
import { languageOf } from '../../text/language.ts';
import { decode } from '../readers/decode.ts';
import { type Reading, type SourceFile, unread } from '../readers/reading.ts';
import { isoDateOf, isoOf } from './iso-date.ts';
import { jsonPlaces } from '../../base/json-places.ts';
import { languageOfTag } from './record.ts';
import type { Reference } from './record.ts';

/** Reads a list of CSL-JSON entries. An entry of unknown shape is a problem at its place; the others are read. */
export function readReferences({ bytes, path, locale }: SourceFile): Reading {
  const decoded = decode(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  const { text } = decoded;
  const lines = new LineIndex(text);
  const problemAt = (offset: number, message: string): Problem => ({ path, message, ...lines.positionAt(offset) });

  const places = jsonPlaces(text);
  if (places.fault !== undefined) {
    return unread(problemAt(places.fault, corpusMessages.brokenJson[locale]()));
  }
  const entries: unknown = JSON.parse(text);
  if (!Array.isArray(entries)) {
    return unread(problemAt(0, corpusMessages.referencesShape[locale]()));
  }

  return collect(entries, path, locale, (i, message) => problemAt(places.items[i] ?? 0, message));
}

/**
 * The records of a list of CSL-JSON entries; of two with one id the first counts. `problemAt` knows where each
 * stands. `keyless`: in this format an entry need not have a key.
 */
export function collect(
  entries: readonly unknown[],
  path: string,
  locale: Locale,
  problemAt: (entry: number, message: string) => Problem,
  filesOf: (entry: number) => readonly string[] = () => [],
  keyless = false,
): Reading {
  const records = new Map<string, Reference>();
  const without: Reference[] = [];
  const problems: Problem[] = [];
  entries.forEach((entry, i) => {
    const complain = (message: string): void => void problems.push(problemAt(i, message));
    const fields = isObject(entry) ? new Map(Object.entries(entry)) : new Map<string, unknown>();
    // Zotero's own ids are addresses or numbers; where Better BibTeX gives a citekey beside, that is what people write.
    const id = (plain(fields.get('citation-key')) || plain(fields.get('id')))?.normalize('NFC');
    if (!id && keyless) without.push(recordOf('', fields, path, filesOf(i), complain, locale));
    else if (!id) complain(corpusMessages.entryShape[locale](i + 1));
    else if (records.has(id)) complain(corpusMessages.duplicateEntry[locale](id));
    else records.set(id, recordOf(id, fields, path, filesOf(i), complain, locale));
  });
  return { sources: [], problems, references: [...records.values(), ...without] };
}

function recordOf(
  id: string,
  fields: ReadonlyMap<string, unknown>,
  path: string,
  files: readonly string[],
  complain: (message: string) => void,
  locale: Locale,
): Reference {
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
    from: path.replace(/^.*[/\\]/s, ''),
    ...(files.length ? { files } : {}),
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

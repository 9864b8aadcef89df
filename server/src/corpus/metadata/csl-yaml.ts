import { isMap, isScalar, isSeq, type Node, parseAllDocuments, type YAMLSeq } from 'yaml';
import { LineIndex } from '../../base/line-index.ts';
import type { Problem } from '../../base/problem.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import { decode } from '../readers/decode.ts';
import { type Reading, type SourceFile, told, unread } from '../readers/reading.ts';
import { collect } from './references.ts';

/** Reads the list `references:` of a YAML file, as Pandoc does. Any other YAML is none of ours, and says nothing. */
export function readCslYaml({ bytes, path, locale }: SourceFile): Reading {
  const decoded = decode(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  const { text } = decoded;
  if (!/^(?:references|"references"|'references')\s*:/m.test(text)) return unread();
  const lines = new LineIndex(text);
  const problemAt = (offset: number, message: string): Problem => ({ path, message, ...lines.positionAt(offset) });
  const { fault, list } = referencesIn(text);
  if (fault) return unread(problemAt(fault.offset, corpusMessages.brokenYaml[locale](fault.reason)));
  if (!list) return unread(problemAt(0, corpusMessages.referencesShape[locale]()));
  const entries: unknown[] = [];
  for (const item of list.items) {
    try {
      entries.push(withDates(plain(item as Node)));
    } catch (error) {
      // Nested without end, by itself or by aliases.
      if (!(error instanceof RangeError)) throw error;
      entries.push(undefined);
    }
  }
  const found = collect(entries, path, locale, (i, message) =>
    problemAt((list.items[i] as Node | null)?.range?.[0] ?? 0, message),
  );
  return { ...found, problems: told(decoded.cut, ...found.problems) };
}

/** The list of references of a YAML text, with the places of its nodes; every scalar is text as written. */
export function referencesIn(text: string): {
  readonly fault?: { readonly offset: number; readonly reason: string };
  readonly list?: YAMLSeq;
} {
  let documents;
  try {
    documents = parseAllDocuments(text, { schema: 'failsafe', logLevel: 'silent' });
  } catch (error) {
    // Nested more deeply than the library can follow.
    if (!(error instanceof RangeError)) throw error;
    return { fault: { offset: 0, reason: error.message } };
  }
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors;
    if (error) return { fault: { offset: error.pos[0], reason: error.message.replace(/ at line \d+[\s\S]*$/, '') } };
    if (!isMap(document.contents)) continue;
    const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === 'references');
    if (isSeq(pair?.value)) return { list: pair.value };
  }
  return {};
}

const DEEPEST = 20;

// Aliases are left out: no program writes them here, and they can multiply without end.
function plain(node: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new RangeError('nested too deeply');
  if (isScalar(node)) return typeof node.value === 'string' ? node.value.normalize('NFC') : node.value;
  if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1));
  if (!isMap(node)) return undefined;
  return Object.fromEntries(
    node.items.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), plain(value, depth + 1)]] : [])),
  );
}

/** Older files write a day as `{year: 2022, month: 11, day: 9}`, or as a list of such. */
function withDates(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const fields = Object.entries(entry).map(([written, value]: [string, unknown]) => {
    // Pandoc writes these in small letters.
    const name = /^(?:url|doi|isbn|issn|pmid|pmcid)$/.test(written) ? written.toUpperCase() : written;
    const days = (Array.isArray(value) ? value : [value]) as unknown[];
    if (!DATES.has(name) || !days.length || !days.every(isDay)) return [name, value];
    return [name, { 'date-parts': days.map(({ year, month, day }) => [year, month, day].filter(Boolean).map(Number)) }];
  });
  return Object.fromEntries(fields);
}

const DATES = new Set(['issued', 'accessed', 'original-date', 'event-date', 'submitted', 'available-date']);

function isDay(value: unknown): value is Readonly<Record<'year' | 'month' | 'day', string | undefined>> {
  return typeof value === 'object' && value !== null && 'year' in value;
}

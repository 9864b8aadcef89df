import { isMap, isScalar, parseDocument } from 'yaml';
import { jsonPlaces } from '../../base/json-places.ts';
import type { Span } from '../../base/span.ts';
import { bibtexEntries } from './bibtex/entries.ts';
import { referencesIn } from './csl-yaml.ts';
import { referenceFormatOf } from './reference-formats.ts';
import { risRecords } from './ris/records.ts';

/** Where metadata name a citekey; the span is that of the value as written, quotation marks and all. */
export interface KeyPlace extends Span {
  readonly key: string;
  /** All of the entry that the key belongs to. */
  readonly entry: Span;
  /** Another key, written so that it means just this there. */
  write(key: string): string;
}

/** The keys of the entries of a file of metadata, in their order; none where the file is broken. `name`: of the file. */
export function keysInMetadata(name: string, text: string): readonly KeyPlace[] {
  switch (referenceFormatOf(name.replace(/^.*[/\\]/s, ''))) {
    case 'csl-json':
      return keysInReferences(text);
    case 'csl-yaml':
      return keysInYaml(text);
    case 'bibtex':
      return bibtexEntries(text).entries.map(({ key, keySpan, start, end }) => {
        return { ...keySpan, key, entry: { start, end }, write: (other) => other };
      });
    case 'ris':
      return risRecords(text).flatMap(({ fields, start, end }) => {
        const id = fields.find(({ tag, value }) => tag === 'ID' && value);
        if (!id) return [];
        return { ...id.span, key: id.value.normalize('NFC'), entry: { start, end }, write: (other: string) => other };
      });
    case undefined:
      return [];
  }
}

function keysInYaml(text: string): readonly KeyPlace[] {
  const places: KeyPlace[] = [];
  for (const item of referencesIn(text).list?.items ?? []) {
    if (!isMap(item) || !item.range) continue;
    const entry = { start: item.range[0], end: item.range[1] };
    for (const name of ['citation-key', 'id']) {
      const value = item.items.find(({ key }) => isScalar(key) && key.value === name)?.value;
      if (!isScalar(value) || !value.range || !value.value) continue;
      const [start, end] = value.range;
      places.push({ start, end, key: String(value.value).trim().normalize('NFC'), entry, write: yamlKey });
      break;
    }
  }
  return places;
}

/** The ids of a list of CSL-JSON entries, in their order; none where the text is no valid JSON. Linear in its length. */
export function keysInReferences(text: string): readonly KeyPlace[] {
  // With a fault inside, strings could be read from the wrong end.
  if (jsonPlaces(text).fault !== undefined) return [];
  const places: KeyPlace[] = [];
  let depth = 0;
  let before = '';
  let name: string | undefined;
  let begin = 0;
  let found: Omit<KeyPlace, 'entry'> | undefined;
  let byCitationKey = false;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g)) {
    const named = name === 'citation-key' || (name === 'id' && !byCitationKey);
    if (depth === 2 && before === ':' && named && /^["\d-]/.test(token)) {
      byCitationKey = name === 'citation-key';
      const key = String(JSON.parse(token)).trim().normalize('NFC');
      // Of two ids in one entry, the last one counts.
      found = { start: index, end: index + token.length, key, write: (other) => JSON.stringify(other) };
    }
    if (depth === 2 && (before === '{' || before === ',') && token.startsWith('"')) name = String(JSON.parse(token));
    if (token === '{' || token === '[') {
      if (depth === 1) begin = index;
      depth++;
    } else if (token === '}' || token === ']') {
      depth--;
      if (depth === 1 && found) places.push({ ...found, entry: { start: begin, end: index + 1 } });
      if (depth === 1) {
        found = undefined;
        byCitationKey = false;
      }
    }
    before = token;
  }
  return places;
}

/** The id that a source's front matter gives it, by the first of the names that has a value. */
export function keyInFrontMatter(text: string): KeyPlace | undefined {
  const opening = /^---[ \t]*(?:\r\n?|\n)/.exec(text)?.[0].length;
  if (opening === undefined) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/m.exec(text.slice(opening));
  if (!closing) return undefined;
  const document = parseDocument(text.slice(opening, opening + closing.index), {
    schema: 'failsafe',
    logLevel: 'silent',
  });
  if (document.errors.length || !isMap(document.contents)) return undefined;
  for (const name of ['id', 'citekey', 'citation-key']) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || String(key.value).toLowerCase() !== name || !isScalar(value) || !value.range) continue;
      const written = String(value.value).trim();
      if (!written) continue;
      const [start, end] = value.range;
      const place = { start: opening + start, end: opening + end, key: written.normalize('NFC') };
      const entry = { start: 0, end: opening + closing.index };
      return { ...place, entry, write: yamlKey };
    }
  }
  return undefined;
}

function yamlKey(key: string): string {
  return PLAIN.test(key) ? key : JSON.stringify(key);
}

// What begins with a letter, a figure or `_` and holds no mark that means something in YAML needs no quotation marks.
const PLAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.+/$%?~<>-]|:(?=\S))*$/u;

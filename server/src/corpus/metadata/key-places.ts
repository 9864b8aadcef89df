import { isMap, isScalar, parseDocument } from 'yaml';
import { jsonPlaces } from '../../base/json-places.ts';
import type { Span } from '../../base/span.ts';

/** Where metadata name a citekey; the span is that of the value as written, quotation marks and all. */
export interface KeyPlace extends Span {
  readonly key: string;
  /** All of the entry that the key belongs to. */
  readonly entry: Span;
  /** Another key, written so that it means just this there. */
  write(key: string): string;
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
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g)) {
    if (depth === 2 && before === ':' && name === 'id' && /^["\d-]/.test(token)) {
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
      if (depth === 1) found = undefined;
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
      return { ...place, entry, write: (other) => (PLAIN.test(other) ? other : JSON.stringify(other)) };
    }
  }
  return undefined;
}

// What begins with a letter, a figure or `_` and holds no mark that means something in YAML needs no quotation marks.
const PLAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.+/$%?~<>-]|:(?=\S))*$/u;

import { holds, type Span } from '../base/span.ts';
import { readBlocks } from './blocks.ts';
import { endsWord, keyAt } from './citation-key.ts';
import { blockText, readInlines } from './inlines.ts';
import type { Report } from './report.ts';
import { blockNear } from './report-places.ts';

/** What a completion has to know about the citation that is being typed. Offsets are those of the text. */
export interface CitationContext {
  /** The `@`; undefined behind `[@a; `, where one may be begun. */
  readonly at: number | undefined;
  /** The key as far as it is typed, from behind `@` (or `@{`) to the offset. May be empty. */
  readonly typed: Span;
  /** The whole key, with what stands of it behind the offset: what an accepted completion replaces. */
  readonly key: Span;
  /** Typed as `@{…`. */
  readonly braced: boolean;
  /** `-@`. */
  readonly suppressAuthor: boolean;
  /** Where the `[` around it stands, if it is in brackets. */
  readonly bracket: number | undefined;
  /** Does a closing bracket follow? False outside brackets. */
  readonly closed: boolean;
  /** The other keys in the same brackets. */
  readonly keys: readonly string[];
}

/**
 * The citation that is being typed at an offset. Undefined where none can be: in code, comments, URLs, e-mail addresses
 * and front matter, and where the `@` ends a word. Only the paragraph around the offset is read; without a report of
 * this very text, all lines are looked at once to find out where it begins.
 */
export function citationContext(text: string, offset: number, report?: Report): CitationContext | undefined {
  const tail = TYPED.exec(text.slice(Math.max(0, offset - LONGEST_KEY), offset));
  const behindSemicolon = !tail && /;[ \t]*$/.test(text.slice(Math.max(0, offset - 16), offset));
  if (!tail && !behindSemicolon) return undefined;
  const known = report?.text === text ? report : readBlocks(text);
  const block = blockNear(known.blocks, text, offset);
  if (!block) return undefined;
  const inlines = readInlines(text, block, known.references);
  const opaque = (at: number): boolean => inlines.opaque.some(({ start, end }) => start <= at && at < end);
  const flat = blockText(text, block);
  const { start: first, end: last } = block;
  const character = (at: number): string => flat.charAt(at - first);
  const escaped = (at: number): boolean => character(at - 1) === '\\' && character(at - 2) !== '\\';

  const at = tail ? offset - (tail[1] ?? '').length - 1 : undefined;
  if (opaque(at ?? offset - 1)) return undefined;
  if (at !== undefined && (escaped(at) || endsWord(text, at))) return undefined;
  const braced = tail?.[1]?.startsWith('{') ?? false;
  const start = at === undefined ? offset : at + (braced ? 2 : 1);
  const key = { start, end: keyEnd(text, start, offset, at, braced) };
  const bracket = bracketBefore((at ?? offset) - 1);
  const closing = bracket === undefined ? undefined : bracketBehind(key.end);
  const group = inlines.groups.find((span) => span.start === bracket);
  const keys = inlines.citations
    // The brackets behind a bare citation are its own: `@a [p. 3; @b]`.
    .filter(({ keySpan, span }) => group && (holds(group, keySpan) || holds(span, group)))
    .filter(({ keySpan }) => keySpan.start !== start)
    .map((citation) => citation.key);
  if (behindSemicolon && (bracket === undefined || !keys.length)) return undefined;
  return {
    at,
    typed: { start, end: offset },
    key,
    braced,
    suppressAuthor: at !== undefined && character(at - 1) === '-' && !escaped(at - 1),
    bracket,
    closed: closing !== undefined,
    keys,
  };

  function bracketBefore(from: number): number | undefined {
    let depth = 0;
    for (let i = from; i >= first && from - i < REACH; i--) {
      const found = character(i);
      if ((found !== '[' && found !== ']') || escaped(i) || opaque(i)) continue;
      if (found === ']') depth++;
      else if (depth-- === 0) return i;
    }
    return undefined;
  }

  function bracketBehind(from: number): number | undefined {
    for (let i = from; i < last && i - from < REACH; i++) {
      const found = character(i);
      if ((found !== '[' && found !== ']') || escaped(i) || opaque(i)) continue;
      return found === ']' ? i : undefined;
    }
    return undefined;
  }
}

const LONGEST_KEY = 200;
// A pair of brackets around citations is never longer than this; it bounds the cost in a paragraph without end.
const REACH = 1000;
// A single punctuation mark at the end may become an inner one; two can't, save what leads up to the `//` of a URL. In
// braces, other braces stand in pairs, the last of which may still be open.
const TYPED =
  /@(\{(?:[^{}\s]|\{[^{}\s]*\})*(?:\{[^{}\s]*)?|(?:[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?![:.#$%&\-+?<>~/])|[:/](?=\/))*)?)$/u;

function keyEnd(text: string, start: number, offset: number, at: number | undefined, braced: boolean): number {
  if (at === undefined) return offset;
  if (braced) return bracedEnd(text, start, offset);
  return Math.max(offset, keyAt(text, start)?.end ?? offset);
}

// Where the key's own closing brace stands; without one, as far as a key goes.
function bracedEnd(text: string, start: number, offset: number): number {
  let depth = 0;
  for (let at = start; at < offset + LONGEST_KEY; at++) {
    const found = text.charAt(at);
    if (at >= offset && (found === '' || /[\s[\];]/.test(found))) return at;
    if (found === '{') depth++;
    else if (found === '}' && depth-- === 0) return at;
  }
  return offset;
}

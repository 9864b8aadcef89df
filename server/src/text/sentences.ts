import type { Span } from '../base/span.ts';
import type { Sentence } from './analysis.ts';
import { isFurniture, markRelatedNews } from './furniture.ts';
import type { Language } from './language.ts';
import { isApart, opensDouble } from './quotation-marks.ts';
import { endsSentence } from './sentence-ends.ts';
import { tokenise } from './tokens.ts';

/**
 * The sentences of a text or of a part of it. A line break always ends a sentence, so headings, list items and
 * captions stand alone; inside a line a sentence ends at a stop, except after an abbreviation or an initial and before
 * what can't begin a sentence. Linear in the length of the text.
 */
export function sentencesOf(
  text: string,
  language: Language,
  { start = 0, end = text.length }: { readonly start?: number; readonly end?: number } = {},
): Sentence[] {
  const sentences = sentencesOfLines(text, language, { start, end });
  markRelatedNews(text, sentences, start);
  return sentences;
}

/** The sentences of some lines, as these lines alone tell: what stands above them may say that they are furniture. */
export function sentencesOfLines(text: string, language: Language, { start, end }: Span): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { spans, paragraph } of linesOf(text, start, end, language)) {
    for (const span of spans) {
      const furniture = isFurniture(text.slice(span.start, span.end), spans.length === 1);
      sentences.push({ ...span, paragraph, furniture, tokens: tokenise(text, span.start, span.end) });
    }
  }
  return sentences;
}

interface Line {
  readonly spans: readonly Span[];
  readonly paragraph: number;
}

const WORD = /[\p{L}\p{N}]/u;

// Text without a full stop for this long is no prose. It is cut, so that what looks around inside a sentence stays cheap.
const LONGEST = 4000;

function* linesOf(text: string, start: number, end: number, language: Language): Generator<Line> {
  // What may end a sentence, and the marks that look alike at both ends of a quotation.
  const mark = /[\r\n\u2028\u2029]+|[.!?…。]+|["„]/g;
  let spans: Span[] = [];
  let paragraph = 0;
  let open = start;
  let inside = false;
  // Is a low mark open, which an opening one closes (`„Tốt.“`)?
  let low = false;
  mark.lastIndex = start;
  for (let found = mark.exec(text); found && found.index < end; found = mark.exec(text)) {
    const character = found[0].charAt(0);
    if (character === '"') {
      const span = { start: found.index, end: found.index + 1 };
      if (inside || !/\d/.test(text[found.index - 1] ?? '')) inside = opensDouble(text, span, character, inside);
    } else if (character === '„') {
      low = true;
    } else if (/[\r\n\u2028\u2029]/.test(character)) {
      spans.push(...pieces(text, open, found.index));
      if (spans.length) yield { spans, paragraph: paragraph++ };
      spans = [];
      inside = low = false;
      open = found.index + found[0].length;
    } else {
      const closed = Math.min(end, behindClosing(text, mark.lastIndex, inside, low));
      if (text.slice(mark.lastIndex, closed).includes('"')) inside = false;
      mark.lastIndex = closed;
      // `. … That is`: what was left out stands before the sentence, and is none.
      const begins = pastSpace(text, open, found.index);
      if (!WORD.test(text.slice(begins, Math.min(found.index, begins + 8)))) continue;
      if (!endsSentence(text, { open, start: found.index, end: closed, limit: end }, language)) continue;
      spans.push(...pieces(text, open, closed));
      open = closed;
    }
  }
  spans.push(...pieces(text, Math.min(open, end), end));
  if (spans.length) yield { spans, paragraph };
}

// A blanked citation leaves any amount of white space in front of a sentence.
function pastSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at] ?? '')) at++;
  return at;
}

// The marks that close a quotation or a bracket behind a stop belong to its sentence.
function behindClosing(text: string, from: number, inside: boolean, low: boolean): number {
  let at = from;
  for (;;) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (/[”’»)\]]/.test(character)) at++;
    else if (character === '>' && next === '>') at += 2;
    else if (character === '“' && low && isApart(next)) at++;
    else if (character === '"' && (inside || isApart(next))) [at, inside] = [at + 1, false];
    // Wires write '' for a closing mark; '" closes two.
    else if (character === "'" && (next === "'" || next === '"' || isApart(next))) at += next === "'" ? 2 : 1;
    else if (
      /[ \u00a0]/.test(character) &&
      (/[”»]/.test(next) || (next === '"' && inside && isApart(text[at + 2] ?? '')))
    )
      at += 2;
    else return at;
  }
}

// The stretch without the white space around it, cut where it is longer than any sentence.
function* pieces(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  while (from < end) {
    const to = end - from > LONGEST ? cut(text, from, from + LONGEST) : end;
    const span = trim(text, from, to);
    if (span) yield span;
    from = to;
  }
}

// At white space, or else between two characters.
function cut(text: string, from: number, to: number): number {
  for (let at = to; at > to - LONGEST / 4; at--) if (/\s/.test(text[at] ?? '')) return at;
  let at = to;
  while (at > from + 1 && /[\p{M}\p{Cs}]/u.test(text[at] ?? '')) at--;
  return at > to - LONGEST / 4 ? at : to;
}

function trim(text: string, start: number, end: number): Span | undefined {
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  // `xong. , Các`: what a page left behind where it cut something out.
  if (text[start] === ',' && /\s/.test(text[start + 1] ?? '')) return trim(text, start + 1, end);
  return start < end ? { start, end } : undefined;
}

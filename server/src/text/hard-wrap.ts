import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';

/** No text is wrapped more narrowly (verse is) or more widely, in characters. */
const NARROWEST = 40;
const WIDEST = 130;
/** Of the lines that end inside a sentence so many are broken to fit, and so many of those behind begin in small letters. */
const FITTED = 0.75;
const SMALL = 0.6;
/** Lines broken by hand may be shorter by one part in so many. */
const SLACK = 12;
/** A single such line must be as long as this. */
const LONE = 60;

/**
 * The width to which the lines of a text were broken, in characters; undefined where they were not. A line was broken to
 * fit if the next word would not have fitted behind it. In a wrapped text so were most lines that end inside a sentence,
 * and most of the lines behind those begin in small letters: lists, verses and headlines fail one or the other.
 */
export function wrapWidth(text: string, start: number, end: number): number | undefined {
  if (!mayBeWrapped(text, start, end)) return undefined;
  const lines = linesOf(text, start, end);
  const breaks = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && mayGoOn(text, line, next) ? [{ line, next }] : [];
  });
  const lengths = breaks.map(({ line }) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.ceil(0.95 * lengths.length) - 1] ?? 0;
  if (width < NARROWEST || width > WIDEST) return undefined;
  const open = breaks.filter(({ line }) => !isClosed(text, line));
  const fitted = open.filter(({ line, next }) => isFitted(text, line, next, width));
  const small = fitted.filter(({ next }) => !/\p{Lu}/u.test(text[next.words] ?? ''));
  if (!small.length || (open.length === 1 && width < LONE)) return undefined;
  return fitted.length >= FITTED * open.length && small.length >= SMALL * fitted.length ? width : undefined;
}

/** Does the next line go on with this one, in a text that is wrapped to `width`? */
export function wrapsOn(text: string, line: Line, next: Line, width: number): boolean {
  return mayGoOn(text, line, next) && isFitted(text, line, next, width);
}

// Asked of every text, so it looks at the lengths of the first lines alone.
function mayBeWrapped(text: string, start: number, end: number): boolean {
  let [lines, long] = [0, 0];
  for (let at = start; at < end && lines < SAMPLE; lines++) {
    const found = text.indexOf('\n', at);
    const to = found < 0 ? end : found;
    const length = to - at - (text[to - 1] === '\r' ? 1 : 0);
    if (length > WIDEST) long++;
    at = to + 1;
  }
  return lines > 1 && long <= 0.1 * lines;
}

const SAMPLE = 200;

// Two lines of one paragraph, as far as can be told without their lengths.
function mayGoOn(text: string, line: Line, next: Line): boolean {
  if (line.depth !== next.depth || !/^[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(line.end, next.start))) return false;
  if (line.words >= line.end || next.words >= next.end || !isProse(text, line) || !isProse(text, next)) return false;
  if (itemMark(text, next) && (isClosed(text, line) || !NUMBERED.test(text.slice(next.words, next.words + 4))))
    return false;
  // An indented line begins a paragraph, unless it hangs below the mark of a list's item.
  return next.words - next.start <= line.words - line.start || itemMark(text, line);
}

function isFitted(text: string, line: Line, next: Line, width: number): boolean {
  const length = line.end - line.start;
  const word = /^\S{1,40}/.exec(text.slice(next.words, Math.min(next.end, next.words + 40)))?.[0].length ?? 0;
  return length >= width / 2 && length + 1 + word > width - width / SLACK;
}

function isClosed(text: string, { start, end }: Line): boolean {
  return /[.!?…:;]["'”’»)\]]{0,3}\s*$/.test(text.slice(Math.max(start, end - 8), end));
}

// Cells and columns are no prose, nor is a heading.
function isProse(text: string, { words, end }: Line): boolean {
  return !/\t| {4}|\||^#{1,6} /.test(text.slice(words, Math.min(end, words + 2 * WIDEST)));
}

const NUMBERED = /^(?:\d{1,3}|\p{L})[.)]/u;

function itemMark(text: string, { words }: Line): boolean {
  return /^(?:[-*+•▪●◦] |[–—] ?[\p{Lu}\d“"]|(?:\d{1,3}|\p{L})[.)] )/u.test(text.slice(words, words + 6));
}

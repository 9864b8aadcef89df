import type { Span } from '../base/span.ts';

/** A line without its break and the white space before that. */
export interface Line extends Span {
  /** Behind indentation and the marks of block quotations. */
  readonly words: number;
  /** How many marks of block quotations stand before it. */
  readonly depth: number;
}

/** The lines of a text that hold words. */
export function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  const line = /[^\r\n]+/g;
  line.lastIndex = start;
  for (let found = line.exec(text); found && found.index < end; found = line.exec(text)) {
    const to = Math.min(end, found.index + found[0].trimEnd().length);
    let [words, depth] = [pastBlanks(text, found.index, to), 0];
    while (text[words] === '>') [words, depth] = [pastBlanks(text, words + 1, to), depth + 1];
    lines.push({ start: found.index, end: to, words, depth });
  }
  return lines;
}

function pastBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[ \t]/.test(text[at] ?? '')) at++;
  return at;
}

import type { Span } from '../base/span.ts';
import { isLabel } from './furniture.ts';
import type { Line } from './lines.ts';

/** A quotation set off as a block (`> …`). */
export interface BlockQuotation extends Span {
  /** Its paragraphs, without the line that says whose it is. At least one. */
  readonly paragraphs: readonly Span[];
  /** Does a colon lead up to it, or a line with a dash say whose it is? */
  readonly told: boolean;
}

/**
 * The block quotations among the lines of a text, in order. A page's links to other articles have the same mark: there
 * every line is a headline, without a stop, and no colon leads up to them; `>>` is theirs as well, unless it goes deeper
 * into a quotation.
 */
export function blockQuotationsOf(text: string, lines: readonly Line[]): BlockQuotation[] {
  const found: BlockQuotation[] = [];
  for (let i = 0; i < lines.length;) {
    let last = i;
    while ((lines[last]?.depth ?? 0) > 0 && (last === i || isBeside(text, lines[last - 1], lines[last]))) last++;
    if (last > i) {
      const block = blockOf(text, lines.slice(i, last), lines[i - 1], lines[last]);
      if (block) found.push(block);
    }
    i = Math.max(last, i + 1);
  }
  return found;
}

/** `— Vũ Thanh Mai, hiệu trưởng`: does a line say whose the words above it are? */
export function isSignature(words: string): boolean {
  return words.length <= LONGEST_SIGNATURE && /^(?:[—–―]|--?)\s?(?=[\p{Lu}"“])/u.test(words);
}

const LONGEST_SIGNATURE = 120;

function blockOf(
  text: string,
  lines: readonly Line[],
  before: Line | undefined,
  behind: Line | undefined,
): BlockQuotation | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || /^\s*>>/.test(text.slice(first.start, first.start + 5))) return undefined;
  const paragraphs: { start: number; end: number; depth: number }[] = [];
  let signed = behind !== undefined && /^[—–―]|^--/.test(wordsOf(text, behind)) && isSignature(wordsOf(text, behind));
  let gap = true;
  for (const [i, line] of lines.entries()) {
    const words = wordsOf(text, line);
    if (!words) gap = true;
    else if (i > 0 && isSignature(words)) [signed, gap] = [true, true];
    else {
      const open = paragraphs.at(-1);
      if (open && !gap && open.depth === line.depth) open.end = line.end;
      else paragraphs.push({ start: line.words, end: line.end, depth: line.depth });
      gap = false;
    }
  }
  if (!paragraphs.length) return undefined;
  const led = before && wordsOf(text, before);
  const introduced = led !== undefined && /:["”*_]{0,3}$/.test(led) && !isLabel(led);
  const told = introduced || signed;
  if (!told && !paragraphs.every(({ start, end }) => /[.!…]["'”’»)\]]{0,3}\s*$/.test(text.slice(start, end).slice(-6))))
    return undefined;
  if (led !== undefined && isLabel(led)) return undefined;
  return {
    start: first.start,
    end: last.end,
    paragraphs: paragraphs.map(({ start, end }) => ({ start, end })),
    told,
  };
}

function wordsOf(text: string, { words, end }: Line): string {
  return text.slice(words, end).trim();
}

function isBeside(text: string, line: Line | undefined, next: Line | undefined): boolean {
  return line !== undefined && next !== undefined && /^[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(line.end, next.start));
}

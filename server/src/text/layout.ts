import type { Span } from '../base/span.ts';
import type { BlockQuotation } from './block-quotations.ts';
import { blockQuotationsOf } from './block-quotations.ts';
import { wrapWidth, wrapsOn } from './hard-wrap.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { NormalForm } from './normal-form.ts';
import { moved, same } from './normal-form.ts';

/** A text as its lines are meant: paragraphs in one piece, block quotations without their marks. */
export interface Layout extends NormalForm {
  /** Those of `text`, at its offsets. */
  readonly blocks: readonly BlockQuotation[];
}

/**
 * Reads how the lines from `start` to `end` hang together. Where they were broken to fit a width, and inside a block
 * quotation (`> …`), a break with all that stands before the next word becomes one space; the way back to the offsets of
 * the text as given is kept. Everything else stays as it is: most texts come back untouched. Linear in their length.
 */
export function layoutOf(text: string, start: number, end: number): Layout {
  const marked = /(?:^|[\r\n])[ \t]{0,3}>/.test(text);
  const width = wrapWidth(text, start, end);
  if (!marked && width === undefined) return { text, blocks: [], stored: same, composed: same };
  const lines = linesOf(text, start, end);
  const blocks = marked ? blockQuotationsOf(text, lines) : [];
  return cut(text, softened(text, lines, blocks, width), blocks);
}

/** A stretch of the text as given, and what is read in its place. */
interface Change extends Span {
  readonly by: string;
}

// The breaks that are none, and the marks of block quotations.
function softened(
  text: string,
  lines: readonly Line[],
  blocks: readonly BlockQuotation[],
  width: number | undefined,
): Change[] {
  const changes: Change[] = [];
  let block = 0;
  for (const [i, line] of lines.entries()) {
    while (block < blocks.length && (blocks[block]?.end ?? 0) < line.start) block++;
    const inside = blocks[block];
    const next = lines[i + 1];
    const quoted = inside !== undefined && inside.start <= line.start && line.end <= inside.end;
    const before = lines[i - 1];
    const joined = changes.at(-1)?.end === line.words && before !== undefined && changes.at(-1)?.start === before.end;
    if (quoted && !joined) changes.push({ start: line.start, end: line.words, by: '' });
    if (!next) continue;
    const soft = quoted
      ? inside.paragraphs.some((paragraph) => paragraph.start <= line.words && next.end <= paragraph.end)
      : width !== undefined && wrapsOn(text, line, next, width);
    if (soft) changes.push({ start: line.end, end: next.words, by: ' ' });
  }
  return changes.filter(({ start, end }) => start < end);
}

function cut(text: string, changes: readonly Change[], blocks: readonly BlockQuotation[]): Layout {
  let flowed = '';
  let last = 0;
  const from: number[] = [0];
  const to: number[] = [0];
  for (const { start, end, by } of changes) {
    flowed += text.slice(last, start) + by;
    last = end;
    from.push(flowed.length);
    to.push(end);
  }
  flowed += text.slice(last);
  const composed = (offset: number): number => moved(offset, to, from);
  return {
    text: flowed,
    stored: (offset) => moved(offset, from, to),
    composed,
    blocks: blocks.map((block) => ({
      ...block,
      start: composed(block.start),
      end: composed(block.end),
      paragraphs: block.paragraphs.map((span) => ({ start: composed(span.start), end: composed(span.end) })),
    })),
  };
}

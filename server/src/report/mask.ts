import type { Span } from '../base/span.ts';
import { isSigned, quoteAround } from './block-quotations.ts';
import type { Block } from './blocks.ts';
import type { Citation } from './report.ts';

/** A text with all but its prose blanked; both strings are exactly as long as the text. */
export interface Masked {
  /** Line breaks stay where they were. */
  readonly prose: string;
  /**
   * The line breaks inside a paragraph are spaces, except hard ones (two spaces or a backslash before them) and the one
   * before a line that says whose a block quotation is.
   */
  readonly flowed: string;
}

/**
 * Blanks everything but the lines of `blocks` from `start` to `end`, and in them what is `hidden` (in the order of its
 * starts; may overlap).
 */
export function mask(text: string, blocks: readonly Block[], hidden: readonly Span[]): Masked {
  let prose = '';
  let flowed = '';
  let at = 0;
  const blank = (end: number, soft: boolean): void => {
    if (end <= at) return;
    const hole = text.slice(at, end).replace(/[^\r\n]/g, ' ');
    prose += hole;
    flowed += soft ? ' '.repeat(hole.length) : hole;
    at = end;
  };
  let next = 0;
  for (const block of blocks) {
    let soft = false;
    const quoted = quoteAround(block) !== undefined;
    for (const { start, end } of block.lines) {
      blank(start, soft && !(quoted && isSigned(text, { start, end })));
      for (; next < hidden.length && (hidden[next] as Span).start < end; next++) {
        const span = hidden[next] as Span;
        copy(span.start);
        blank(Math.min(span.end, block.end), true);
      }
      copy(end);
      soft = !/(?: {2}|\\)$/.test(text.slice(end - 2, end));
    }
  }
  blank(text.length, false);
  return { prose, flowed };

  function copy(end: number): void {
    if (end <= at) return;
    const words = text.slice(at, end);
    prose += words;
    flowed += words;
    at = end;
  }
}

// Abbreviations that lead up to a citation, so that their full stop ends no sentence.
const LEADS_UP = /(?:^|[\s(])(?:cf|vs|x|vd|v\.d|e\.g|i\.e)\.$/i;

/**
 * The same with a line break before each bare citation (`@a nói …`) that begins a sentence: once its key is blanked, the
 * sentence begins with a small letter, and would be taken for the end of the one before.
 */
export function cutBefore(flowed: string, citations: readonly Citation[]): string {
  let cut = '';
  let at = 0;
  for (const { span, group } of citations) {
    const space = span.start - 1;
    if (group || space < at || !/\s/.test(flowed.charAt(space))) continue;
    const before = flowed.slice(Math.max(at, space - 200), space).trimEnd();
    if (!/[.!?…]['"”’»)\]]*$/.test(before) || LEADS_UP.test(before)) continue;
    cut += `${flowed.slice(at, space)}\n`;
    at = span.start;
  }
  return cut + flowed.slice(at);
}

import type { Span } from '../base/span.ts';
import type { BlockQuotation } from './block-quotations.ts';
import { withoutGaps } from './gaps.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { normalForm } from './normal-form.ts';

/** A text as the readers take it, the part that is read, and the way back to the text as stored. */
export interface ReadingForm extends Layout, Span {
  /** Is it the very text that is stored? */
  readonly asStored: boolean;
  /** As `stored`, for the offset where a stretch ends. */
  storedEnd(offset: number): number;
}

/**
 * The text composed, with its paragraphs in one piece. `blocks` are the block quotations of a text whose lines somebody
 * has read already, as the Markdown of a report is: its line breaks stay, and the gaps that its marks left are closed.
 */
export function readingForm(stored: string, { start, end }: Span, blocks?: readonly BlockQuotation[]): ReadingForm {
  const form = normalForm(stored);
  if (blocks) {
    const closed = withoutGaps(form.text);
    const composed = (offset: number): number => closed.composed(form.composed(offset));
    const moved = blocks.map((block) => ({
      ...spanOf(block, composed),
      told: block.told,
      paragraphs: block.paragraphs.map((paragraph) => spanOf(paragraph, composed)),
    }));
    return {
      text: closed.text,
      blocks: moved,
      start: composed(start),
      end: composed(end),
      asStored: closed.text === stored,
      stored: (offset) => form.stored(closed.stored(offset)),
      storedEnd: (offset) => form.stored(closed.storedEnd(offset)),
      composed,
    };
  }
  const [from, to] = [form.composed(start), form.composed(end)];
  const layout = layoutOf(form.text, from, to);
  const back = (offset: number): number => form.stored(layout.stored(offset));
  return {
    text: layout.text,
    blocks: layout.blocks,
    start: layout.composed(from),
    end: layout.composed(to),
    asStored: layout.text === stored,
    stored: back,
    storedEnd: back,
    composed: (offset) => layout.composed(form.composed(offset)),
  };
}

function spanOf({ start, end }: Span, move: (offset: number) => number): Span {
  return { start: move(start), end: move(end) };
}

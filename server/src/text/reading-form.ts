import type { Span } from '../base/span.ts';
import type { BlockQuotation } from './block-quotations.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { normalForm } from './normal-form.ts';

/** A text as the readers take it, the part that is read, and the way back to the text as stored. */
export interface ReadingForm extends Layout, Span {
  /** Is it the very text that is stored? */
  readonly asStored: boolean;
}

/**
 * The text composed, with its paragraphs in one piece. `blocks` are the block quotations of a text whose lines somebody
 * has read already, as the Markdown of a report is: its line breaks stay.
 */
export function readingForm(stored: string, { start, end }: Span, blocks?: readonly BlockQuotation[]): ReadingForm {
  const form = normalForm(stored);
  const [from, to] = [form.composed(start), form.composed(end)];
  if (blocks) {
    const moved = blocks.map((block) => ({
      ...spanOf(block, form.composed),
      told: block.told,
      paragraphs: block.paragraphs.map((paragraph) => spanOf(paragraph, form.composed)),
    }));
    return { ...form, blocks: moved, start: from, end: to, asStored: form.text === stored };
  }
  const layout = layoutOf(form.text, from, to);
  return {
    text: layout.text,
    blocks: layout.blocks,
    start: layout.composed(from),
    end: layout.composed(to),
    asStored: layout.text === stored,
    stored: (offset) => form.stored(layout.stored(offset)),
    composed: (offset) => layout.composed(form.composed(offset)),
  };
}

function spanOf({ start, end }: Span, move: (offset: number) => number): Span {
  return { start: move(start), end: move(end) };
}

import type { NormalForm } from './normal-form.ts';
import { moved, same } from './normal-form.ts';

/** A text without its gaps, and the way back. */
export interface WithoutGaps extends NormalForm {
  /** As `stored`, for an offset that ends a stretch: in front of a gap that was closed there, not behind it. */
  storedEnd(offset: number): number;
}

/**
 * Closes the gaps that blanked marks leave in a report (`Ông **Nam**, [@a]` → `Ông   Nam  ,     `): a run of spaces is
 * read as one, and as none where a mark closes or opens the words beside it (`Nam ,`, `( Nam`). Linear in the length.
 */
export function withoutGaps(text: string): WithoutGaps {
  let closed = '';
  let last = 0;
  const readAt: number[] = [0];
  const storedAt: number[] = [0];
  for (const { 0: run, index } of text.matchAll(GAP)) {
    const end = index + run.length;
    const left = joins(text, index, end) ? '' : ' ';
    if (left.length === run.length) continue;
    closed += text.slice(last, index) + left;
    last = end;
    readAt.push(closed.length);
    storedAt.push(end);
  }
  if (last === 0) return { text, stored: same, storedEnd: same, composed: same };
  closed += text.slice(last);
  return {
    text: closed,
    stored: (offset) => moved(offset, readAt, storedAt),
    // Where the letter before it ends.
    storedEnd: (offset) => (offset > 0 ? moved(offset - 1, readAt, storedAt) + 1 : 0),
    composed: (offset) => moved(offset, storedAt, readAt),
  };
}

// Most gaps are the one space between two words, and stay: a longer run, and one beside a mark that may close it.
const GAP = / {2,}|(?<=[([“«]) | (?=[/,.;:!?)\]”»])/g;

// Do the words on both sides of a gap belong together? `is .5` and `… then` do not, nor does a line's own indentation.
function joins(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1] ?? '\n', text[end] ?? '\n'];
  if (/\s/.test(before)) return false;
  if (/[([“«]/.test(before)) return true;
  // `*9/11*/2022`
  if (after === '/') return /\d/.test(before) && /\d/.test(text[end + 1] ?? '');
  return /[,.;:!?)\]”»]/.test(after) && !/[\p{L}\p{N}.]/u.test(text[end + 1] ?? '');
}

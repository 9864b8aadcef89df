import type { Highlight } from '../../source.ts';
import type { Placed } from './paragraphs.ts';

/** What a reader marked on a page; lengths are points, counted from the page's top left corner. */
export interface Mark {
  readonly page: number;
  /** The marked stretches, one a line; of a note without a stretch, where its sign is pinned. */
  readonly boxes: readonly Box[];
  readonly pinned: boolean;
  readonly note: string | undefined;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** The marked words of the text, in order: those under a mark, or of a pinned note the line nearest to its sign. */
export function highlightsOf(marks: readonly Mark[], placed: readonly Placed[], text: string): Highlight[] {
  const pages = new Map<number, Placed[]>();
  for (const word of placed) {
    const own = pages.get(word.page);
    if (own) own.push(word);
    else pages.set(word.page, [word]);
  }
  const found = marks.flatMap((mark) => {
    const words = pages.get(mark.page) ?? [];
    return stretches(mark.pinned ? nearest(words, mark.boxes[0]) : words.filter((word) => under(word, mark.boxes))).map(
      (span, i): Highlight => ({
        ...trimmed(span, text),
        ...(mark.note !== undefined && i === 0 && { note: mark.note }),
      }),
    );
  });
  return found.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Is most of a word inside the boxes? */
function under({ word }: Placed, boxes: readonly Box[]): boolean {
  const middle = word.y - 0.3 * word.size;
  return boxes.some(({ left, right, top, foot }) => {
    if (middle < top - 0.1 * word.size || middle > foot + 0.1 * word.size) return false;
    return Math.min(right, word.right) - Math.max(left, word.x) > 0.5 * (word.right - word.x);
  });
}

function nearest(words: readonly Placed[], sign: Box | undefined): readonly Placed[] {
  if (!sign) return [];
  const [x, y] = [(sign.left + sign.right) / 2, (sign.top + sign.foot) / 2];
  let best: Placed | undefined;
  let least = Infinity;
  for (const placed of words) {
    const { word } = placed;
    const aside = Math.max(0, word.x - x, x - word.right);
    const distance = aside + 4 * Math.abs(word.y - 0.3 * word.size - y);
    if (distance < least) [best, least] = [placed, distance];
  }
  if (!best) return [];
  const { word, start } = best;
  // The words of its line, as far as they stand beside one another in the text.
  return words.filter((other) => Math.abs(other.word.y - word.y) < 1 && Math.abs(other.start - start) < 200);
}

/** Words that follow one another in the text, as one stretch; a mark over two columns has two. */
function stretches(words: readonly Placed[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of words.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && start - last.end <= 3) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

function trimmed({ start, end }: { start: number; end: number }, text: string): { start: number; end: number } {
  let last = Math.min(end, text.length);
  while (last > start && /[\s,;:]/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}

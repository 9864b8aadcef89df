import type { Row, Word } from './page-words.ts';

/** A part of a page that is read from its top to its foot before the next one begins. */
export interface Region {
  readonly rows: readonly Row[];
  /** Where the next column begins, on its left hand; Infinity where there is none. */
  readonly limit: number;
}

/** A blank strip between two columns of a page: text stands on both sides, and none in it. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/**
 * The regions of a page in the order of reading: bands from top to foot, the columns of a band from left to right.
 * `known` are gutters of other pages of the document; on the last page of an article two lines in a column are enough.
 */
export function regionsOf(rows: readonly Row[], known: readonly Gutter[] = [], limit = Infinity, depth = 0): Region[] {
  const band = depth < 5 ? bandOf(rows, known) : undefined;
  if (!band) return rows.length ? [{ rows, limit }] : [];
  const { start, end, gutter } = band;
  const inside = rows.slice(start, end);
  return [
    ...regionsOf(rows.slice(0, start), known, limit, depth + 1),
    ...regionsOf(
      half(inside, (word) => isLeft(word, gutter.to)),
      known,
      gutter.from,
      depth + 1,
    ),
    ...regionsOf(
      half(inside, (word) => !isLeft(word, gutter.to)),
      known,
      limit,
      depth + 1,
    ),
    ...regionsOf(rows.slice(end), known, limit, depth + 1),
  ];
}

/** The gutters of a page, to be known on the others. */
export function guttersOf(rows: readonly Row[], depth = 0): Gutter[] {
  const band = depth < 5 ? bandOf(rows, []) : undefined;
  if (!band) return [];
  const { start, end, gutter } = band;
  const inside = rows.slice(start, end);
  return [
    gutter,
    ...guttersOf(
      half(inside, (word) => isLeft(word, gutter.to)),
      depth + 1,
    ),
    ...guttersOf(
      half(inside, (word) => !isLeft(word, gutter.to)),
      depth + 1,
    ),
    ...guttersOf(rows.slice(0, start), depth + 1),
    ...guttersOf(rows.slice(end), depth + 1),
  ];
}

function isLeft(word: Word, to: number): boolean {
  return word.x < to - 0.25;
}

function half(rows: readonly Row[], belongs: (word: Word) => boolean): Row[] {
  return rows.flatMap((row) => {
    const words = row.words.filter(belongs);
    const size = Math.max(...words.map((word) => word.size));
    const y = words.find((word) => word.size === size)?.y ?? row.y;
    return words.length ? [{ words, y, size }] : [];
  });
}

interface Band {
  readonly start: number;
  readonly end: number;
  readonly gutter: Gutter;
  readonly lines: number;
}

// At most as many places are tried as possible begins of a column; a page has few that are common.
const PLACES = 12;

function bandOf(rows: readonly Row[], known: readonly Gutter[]): Band | undefined {
  const tried = placesOf(rows).flatMap((to) => bandsAt(rows, to, known));
  return tried.reduce<Band | undefined>((best, band) => (best && best.lines >= band.lines ? best : band), undefined);
}

/** Where lines often begin behind a gap, the most frequent first. */
function placesOf(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>();
  for (const { words, size } of rows) {
    for (const [i, word] of words.entries()) {
      const before = words[i - 1];
      if (before && word.x - before.right < 0.7 * size) continue;
      const place = Math.floor(2 * word.x) / 2;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, PLACES)
    .map(([place]) => place);
}

function bandsAt(rows: readonly Row[], place: number, known: readonly Gutter[]): Band[] {
  const old = known.find((gutter) => Math.abs(gutter.to - place) <= 3);
  const to = old ? Math.min(old.to, place) : place;
  const from = old?.from ?? gutterBefore(rows, to);
  if (from === undefined) return [];
  const found: Band[] = [];
  let start = 0;
  for (let end = 0; end <= rows.length; end++) {
    const row = rows[end];
    if (row && !row.words.some((word) => isLeft(word, to) && word.right > from + 1)) continue;
    const band = columnsIn(rows, { start, end, gutter: { from, to } }, old !== undefined);
    if (band) found.push(band);
    start = end + 1;
  }
  return found;
}

/** The left edge of the gutter that ends at a place: where most lines with text on both sides have ended by. */
function gutterBefore(rows: readonly Row[], to: number): number | undefined {
  const ends: number[] = [];
  for (const { words, size } of rows) {
    const before = words.findLast((word) => isLeft(word, to));
    if (before && before.right < to - 0.3 * size) ends.push(before.right);
  }
  ends.sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.97)];
}

interface Side {
  lines: number;
  letters: number;
  words: number;
  top: number;
  foot: number;
  widths: number[];
}

function columnsIn(
  rows: readonly Row[],
  { start, end, gutter }: Omit<Band, 'lines'>,
  known: boolean,
): Band | undefined {
  if (end - start < 2) return undefined;
  const left: Side = { lines: 0, letters: 0, words: 0, top: Infinity, foot: -Infinity, widths: [] };
  const right: Side = { lines: 0, letters: 0, words: 0, top: Infinity, foot: -Infinity, widths: [] };
  let size = 0;
  for (const row of rows.slice(start, end)) {
    size = Math.max(size, row.size);
    count(left, row, (word) => isLeft(word, gutter.to));
    count(right, row, (word) => !isLeft(word, gutter.to));
  }
  const lines = Math.min(left.lines, right.lines);
  const shared = Math.min(left.foot, right.foot) - Math.max(left.top, right.top);
  if (known) return left.lines && right.lines ? { start, end, gutter, lines } : undefined;
  if (lines < 3 || shared < 2 * size || gutter.to - gutter.from < 0.6 * size) return undefined;
  return filled(left) && filled(right) ? { start, end, gutter, lines } : undefined;
}

function count(side: Side, row: Row, belongs: (word: Word) => boolean): void {
  const words = row.words.filter(belongs);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return;
  side.lines++;
  side.words += words.length;
  for (const { text } of words) side.letters += text.length;
  side.top = Math.min(side.top, row.y);
  side.foot = Math.max(side.foot, row.y);
  side.widths.push(last.right - first.x);
}

/** Do the lines look like prose that was set into a column, and not like the cells of a table? */
function filled({ lines, letters, words, widths }: Side): boolean {
  const width = Math.max(...widths);
  const full = widths.filter((own) => own > 0.7 * width).length;
  return words / lines >= 2.5 && letters / lines >= 13 && full / lines >= 0.5;
}

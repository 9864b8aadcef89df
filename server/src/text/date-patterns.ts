import type { DateShape, WrittenDate } from './date-shape.ts';

/** One way to write a date. */
export interface DatePattern {
  /** A regular expression's source; borders of words are added on both sides. Case does not count. */
  readonly pattern: string;
  /** The shape of a match, or undefined where it is no date after all. `after` is the text behind it. */
  read(groups: Readonly<Record<string, string | undefined>>, matched: string, after: string): DateShape | undefined;
  /** What must not stand right before. */
  readonly not?: RegExp;
}

/** All dates between `start` and `end`: of overlapping ones the first, then the longest, then the earlier pattern. */
export function findDates(patterns: readonly DatePattern[], text: string, start: number, end: number): WrittenDate[] {
  const found: (WrittenDate & { readonly rank: number })[] = [];
  const stretch = text.slice(start, end);
  patterns.forEach((pattern, rank) => {
    for (const match of stretch.matchAll(compiled(pattern))) {
      if (pattern.not?.test(stretch.slice(Math.max(0, match.index - 16), match.index))) continue;
      const shape = pattern.read(
        match.groups ?? {},
        match[0],
        stretch.slice(match.index + match[0].length, match.index + match[0].length + 60),
      );
      if (!shape) continue;
      const from = start + match.index;
      const to = from + match[0].length;
      found.push({ start: from, end: to, core: core(match[0], from), shape, rank });
    }
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const kept: WrittenDate[] = [];
  for (const { rank: _rank, ...date } of found) {
    const last = kept.at(-1);
    if (last && date.start < last.end) continue;
    kept.push(date);
  }
  return kept;
}

const cache = new WeakMap<DatePattern, RegExp>();

function compiled(pattern: DatePattern): RegExp {
  let expression = cache.get(pattern);
  if (!expression) {
    expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.pattern})(?![\\p{L}\\p{N}])`, 'giu');
    cache.set(pattern, expression);
  }
  return expression;
}

// `ngày`, `hôm`, `từ`, `on` belong to the date's phrase, not to what a correction replaces.
const FRONT =
  /^(?:(?:từ|kể từ|đến|tới|trước|sau|vào|hết|các|những|ngày|hôm|on|since|until|from|by|in|the)\s+)+(?=\d|tháng\s)/iu;

function core(matched: string, start: number): { start: number; end: number } {
  const front = FRONT.exec(matched)?.[0].length ?? 0;
  return { start: start + front, end: start + matched.length };
}

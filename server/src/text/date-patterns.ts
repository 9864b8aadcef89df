import type { DateShape, WrittenDate } from './date-shape.ts';
import { PatternFilter } from './pattern-filter.ts';
import type { Sentence } from './analysis.ts';

/** One way to write a date. */
export interface DatePattern {
  /** A regular expression's source; borders of words are added on both sides. Case does not count. */
  readonly pattern: string;
  /**
   * The shape of a match, or undefined where it is no date after all. `after` is the text behind it, `before` the text
   * in front of it, a few words of the same sentence.
   */
  read(
    groups: Readonly<Record<string, string | undefined>>,
    matched: string,
    after: string,
    before: string,
  ): DateShape | undefined;
  /** What must not stand right before. */
  readonly not?: RegExp;
}

/**
 * All dates of a sentence: of overlapping ones the first, then the longest, then the earlier pattern. Give the same list
 * of patterns each time: what is made of it is kept.
 */
export function findDates(
  patterns: readonly DatePattern[],
  text: string,
  { start, end, tokens }: Pick<Sentence, 'start' | 'end' | 'tokens'>,
): WrittenDate[] {
  const found: (WrittenDate & { readonly rank: number })[] = [];
  const stretch = text.slice(start, end);
  const { filter, expressions } = prepared(patterns);
  for (const rank of filter.possible(tokens)) {
    const [pattern, expression] = [patterns[rank], expressions[rank]];
    if (!pattern || !expression) continue;
    expression.lastIndex = 0;
    for (let match = expression.exec(stretch); match; match = expression.exec(stretch)) {
      if (!match[0]) expression.lastIndex++;
      if (pattern.not?.test(stretch.slice(Math.max(0, match.index - 16), match.index))) continue;
      const shape = pattern.read(
        match.groups ?? {},
        match[0],
        stretch.slice(match.index + match[0].length, match.index + match[0].length + 60),
        stretch.slice(Math.max(0, match.index - 90), match.index),
      );
      if (!shape) continue;
      const from = start + match.index;
      const to = from + match[0].length;
      found.push({ start: from, end: to, core: core(match[0], from), shape, rank });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const kept: WrittenDate[] = [];
  for (const { rank: _rank, ...date } of found) {
    const last = kept.at(-1);
    if (last && date.start < last.end) continue;
    kept.push(date);
  }
  return kept;
}

interface Prepared {
  readonly filter: PatternFilter;
  readonly expressions: readonly RegExp[];
}

const cache = new WeakMap<readonly DatePattern[], Prepared>();

function prepared(patterns: readonly DatePattern[]): Prepared {
  let made = cache.get(patterns);
  if (!made) {
    const sources = patterns.map(({ pattern }) => pattern);
    made = {
      filter: new PatternFilter(sources),
      expressions: sources.map((source) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu')),
    };
    cache.set(patterns, made);
  }
  return made;
}

// `ngày`, `hôm`, `từ`, `on` belong to the date's phrase, not to what a correction replaces; nor does `around`.
const FRONT =
  /^(?:(?:từ|kể từ|đến|tới|trước|sau|vào|hết|các|những|ngày|hôm|on|since|until|from|by|in|the)\s+)+(?=\d|tháng\s)/iu;
const APPROXIMATE =
  /^(?:about|around|approximately|roughly|nearly|almost|(?:no\s+)?more than|less than|over|at least|at most)\s+/i;

function core(matched: string, start: number): { start: number; end: number } {
  const front = (FRONT.exec(matched) ?? APPROXIMATE.exec(matched))?.[0].length ?? 0;
  return { start: start + front, end: start + matched.length };
}

import type { CalendarShape, DateShape } from '../date-shape.ts';

/** A date found among the words: `start` to `end` are its words, `core` the first that a correction replaces. */
export interface FoundDate {
  readonly start: number;
  readonly core: number;
  readonly end: number;
  readonly shape: DateShape;
}

/** Two dates as the ends of a range, from `start` on. */
export function rangeOf(from: FoundDate, to: FoundDate, start = from.start): FoundDate {
  return { start, core: from.core, end: to.end, shape: { kind: 'range', from: from.shape, to: to.shape } };
}

/** The grain that two ends of a range must share: a month goes with a month, a year with a year. */
export function grainOf(shape: DateShape): string {
  switch (shape.kind) {
    case 'calendar':
      return calendarGrain(shape);
    case 'relative':
      return shape.unit;
    case 'weekday':
    case 'lunar':
    case 'day':
      return 'day';
    default:
      return shape.kind;
  }
}

function calendarGrain(shape: CalendarShape): string {
  if (shape.day) return 'day';
  if (shape.month) return 'month';
  if (shape.quarter) return 'quarter';
  if (shape.half) return 'half';
  if (shape.season) return 'season';
  if (shape.decade !== undefined) return 'decade';
  return shape.century === undefined ? 'year' : 'century';
}

/** One date from word `i` on, or none. */
export function oneDate(i: number, read: { readonly value: DateShape; readonly end: number } | undefined): FoundDate[] {
  return read ? [{ start: i, core: i, end: read.end, shape: read.value }] : [];
}

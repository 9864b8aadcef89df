import { findDates } from '../date-patterns.ts';
import type { WrittenDate } from '../date-shape.ts';
import { calendarPatterns } from './dates-calendar.ts';
import { clockPatterns } from './dates-clock.ts';
import { durationPatterns } from './dates-duration.ts';
import { holidayPatterns } from './dates-holiday.ts';
import { referencePatterns } from './dates-reference.ts';
import { relativePatterns } from './dates-relative.ts';

/** The dates of English prose, in order, none overlapping. */
export function englishDates(text: string, start: number, end: number): WrittenDate[] {
  return findDates(PATTERNS, text, start, end);
}

const PATTERNS = [
  ...clockPatterns,
  ...holidayPatterns,
  ...calendarPatterns,
  ...relativePatterns,
  ...durationPatterns,
  ...referencePatterns,
];

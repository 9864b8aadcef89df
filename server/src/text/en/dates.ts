import { findDates } from '../date-patterns.ts';
import type { Sentence } from '../analysis.ts';
import type { WrittenDate } from '../date-shape.ts';
import { calendarPatterns } from './dates-calendar.ts';
import { clockPatterns } from './dates-clock.ts';
import { durationPatterns } from './dates-duration.ts';
import { holidayPatterns } from './dates-holiday.ts';
import { referencePatterns } from './dates-reference.ts';
import { relativePatterns } from './dates-relative.ts';

/** The dates of an English sentence, in order, none overlapping. */
export function englishDates(text: string, sentence: Pick<Sentence, 'start' | 'end' | 'tokens'>): WrittenDate[] {
  return findDates(PATTERNS, text, sentence);
}

const PATTERNS = [
  ...clockPatterns,
  ...holidayPatterns,
  ...calendarPatterns,
  ...relativePatterns,
  ...durationPatterns,
  ...referencePatterns,
];

import type { EventDate } from '../event-dates.ts';
import type { EventDatePattern } from '../event-date-patterns.ts';
import { eventDatesBy } from '../event-date-patterns.ts';
import { countOf, FEW, WEEKDAY, weekdayOf } from './dates-words.ts';

/** The days of an English sentence that are counted from an event: `two days before the vote`, `on the eve of the talks`. */
export function englishEventDates(sentence: string): EventDate[] {
  return eventDatesBy(PATTERNS, sentence);
}

const DIRECTION = '(?<direction>after|before|following|prior to|ahead of)';
const SIGNS: Readonly<Record<string, number>> = { after: 1, following: 1, before: -1, 'prior to': -1, 'ahead of': -1 };
/** `About two days after` leaves the day open. */
const VAGUE =
  /\b(?:about|around|roughly|approximately|almost|nearly|some|over|under|more than|less than|fewer than|at least|at most|up to|within|every|each|first|last|next|past|of|the|or|to|every other)\s+$/i;
/** `The day after tomorrow`, `the day before yesterday`, `the day after it`: of no event. */
const NO_EVENT = /^(?:tomorrow|yesterday|that|this|it|them|him|her|which|he|she|they|then)\b/i;

const PATTERNS: readonly EventDatePattern[] = [
  // three days after the dam had burst, a week before the vote
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?<count>${FEW}|eleven|twelve|thirteen|fourteen)\s(?<unit>day|week|month)s?\s(?:to the day\s)?${DIRECTION}\s`,
      'giu',
    ),
    not: VAGUE,
    read: ({ count = '', unit = '', direction = '' }, { after }) => {
      const number = countOf(count);
      if (number === 'X' || NO_EVENT.test(after)) return undefined;
      return { unit: unit.toLowerCase() as 'day', offset: number * (SIGNS[direction.toLowerCase()] ?? 1) };
    },
  },
  // the day after the fire, the evening before the panel voted
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])the\s(?:very\s)?(?:day|morning|afternoon|evening|night)\s${DIRECTION}\s`,
      'giu',
    ),
    read: ({ direction = '' }, { after }) =>
      NO_EVENT.test(after) ? undefined : { unit: 'day', offset: SIGNS[direction.toLowerCase()] ?? 1 },
  },
  // the Monday after the vote; `on Monday after the vote` is the latest
  {
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}-])the\s${WEEKDAY}\s${DIRECTION}\s`, 'giu'),
    read: ({ weekday = '', direction = '' }, { after }) =>
      NO_EVENT.test(after)
        ? undefined
        : { unit: 'day', offset: SIGNS[direction.toLowerCase()] ?? 1, weekday: weekdayOf(weekday) },
  },
  { pattern: /(?<![\p{L}\p{N}-])(?:the|on)\seve\sof\s/giu, read: () => ({ unit: 'day', offset: -1 }) },
  // the same day as the ferry sank; without a joint it leans on what was told before
  {
    pattern: /(?<![\p{L}\p{N}-])the\s(?:very\s)?same\s(?:day|morning|afternoon|evening|night)\s(?:as|that|when)\s/giu,
    read: () => ({ unit: 'day', offset: 0 }),
  },
];

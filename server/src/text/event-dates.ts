import type { Span } from '../base/span.ts';
import type { Sentence } from './analysis.ts';
import { englishEventDates } from './en/event-dates.ts';
import type { Language } from './language.ts';
import { vietnameseEventDates } from './vi/event-dates.ts';

/**
 * A day that is counted from something that happened, and not from a date: `three days after the dam had burst`,
 * `một ngày trước cuộc họp`. It has no day of its own until it is known when that happened.
 */
export interface EventDate extends Span {
  /** What says how far off it is: `three days after`, `the evening before`. */
  readonly core: Span;
  readonly unit: 'day' | 'week' | 'month';
  /** How many of them: −1 for `the evening before`, 0 for `the same day as`. */
  readonly offset: number;
  /** The first such day behind it, or in front where the offset is negative: `the Monday after the vote`; 0 Sunday … 6. */
  readonly weekday?: number;
  /** The words of what it is counted from; behind the core, up to the next mark. */
  readonly event: Span;
}

/** The days of a sentence that are counted from an event, in order; `text` is composed, offsets are UTF-16 code units. */
export function eventDates(
  text: string,
  language: Language,
  sentence: Pick<Sentence, 'start' | 'end'>,
): readonly EventDate[] {
  const own = text.slice(sentence.start, sentence.end);
  const found = language === 'vi' ? vietnameseEventDates(own) : englishEventDates(own);
  const moved = ({ start, end }: Span): Span => ({ start: start + sentence.start, end: end + sentence.start });
  return found.map((date) => ({ ...date, ...moved(date), core: moved(date.core), event: moved(date.event) }));
}

import type { Source } from '../corpus/source.ts';
import type { DateMention } from '../text/analysis.ts';
import { align, ANYWHERE } from './alignment.ts';
import { candidateSentences } from './candidates.ts';
import { coarseness } from './date-comparison.ts';
import { readingOf } from './sentence-reading.ts';
import type { TermSentence } from './terms.ts';
import { tokenAt } from './terms.ts';
import { eventDays } from './thresholds.ts';

/** When something happened, by a source. */
export interface EventDay {
  readonly source: Source;
  /** Index of the sentence in the source's analysis. */
  readonly sentence: number;
  /** A date of one day. */
  readonly date: DateMention;
}

/**
 * The day of an event that a report names without it (`three days after the dam had burst`), by its sources: of the sentence
 * that tells it best. Undefined where none tells it well, where another one that tells it nearly as well gives another
 * day, or one without any tells it better; `event` has the terms of the event's words alone.
 */
export function eventDay(event: TermSentence, sources: readonly Source[]): EventDay | undefined {
  const dated: (EventDay & { readonly score: number })[] = [];
  let undated = 0;
  for (const source of sources) {
    const { analysis } = source;
    for (const { told, index: sentence } of candidateSentences(analysis, event)) {
      const { score: whole, matched } = align(event, told, ANYWHERE, ANYWHERE, 0);
      const dates = readingOf(analysis, sentence).dates.filter(isDay);
      if (!dates.length) undated = Math.max(undated, whole);
      if (matched < eventDays.matched) continue;
      for (const date of dates) {
        const { score } = align(event, told, ANYWHERE, { at: tokenAt(told, date.core), hidden: [] }, NEAR);
        dated.push({ source, sentence, date, score });
      }
    }
  }
  const best = dated.reduce<(typeof dated)[number] | undefined>(
    (found, one) => (one.score > (found?.score ?? 0) ? one : found),
    undefined,
  );
  if (!best || best.score < eventDays.told || undated > best.score) return undefined;
  const isSure = dated.every((one) => best.score - one.score >= eventDays.margin || isSameDay(one.date, best.date));
  return isSure ? best : undefined;
}

/** How much of the score comes from the words near the date. */
const NEAR = 0.3;

function isDay(date: DateMention): boolean {
  return (
    (date.type === 'DATE' || date.type === 'TIME') &&
    coarseness(date) === 'day' &&
    !date.leansOnText &&
    date.days !== null &&
    date.days.from === date.days.to
  );
}

function isSameDay(a: DateMention, b: DateMention): boolean {
  return a.days?.from === b.days?.from;
}

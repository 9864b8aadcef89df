import type { Day } from '../base/days.ts';
import { isoDays, weekdayOf } from '../base/days.ts';
import { overlaps } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import type { Analysis, DateMention } from '../text/analysis.ts';
import type { EventDate } from '../text/event-dates.ts';
import { clauseOf } from './clause.ts';
import { isNumbered } from './counted-date-fix.ts';
import type { DatePlace } from './date-contrast.ts';
import type { EventDay } from './event-day.ts';
import { eventDay } from './event-day.ts';
import type { TermSentence } from './terms.ts';
import { contentWords, termSentenceOf, tokenAt } from './terms.ts';

/** A day that the report counts from something that happened, as its sources date that. */
export interface CountedDate {
  readonly date: DateMention;
  readonly from: EventDay;
  /** What is told of the day itself, the event that it is counted from left out. */
  readonly place: DatePlace;
}

/** Content words that must be told of the day beside the event. */
const ENOUGH = 2;

/** The day of `three days after the dam had burst, …`; undefined where the sources do not say plainly when that was. */
export function countedDate(
  report: Analysis,
  sentence: number,
  written: EventDate,
  sources: readonly Source[],
): CountedDate | undefined {
  const all = termSentenceOf(report, sentence);
  const { tokens } = all.sentence;
  const event = only(all, (start, end) => overlaps(written.event, { start, end }));
  const terms = only(all, (start, end) => !overlaps(written, { start, end }));
  if (contentWords(terms, [0, tokens.length]) < ENOUGH) return undefined;
  const from = eventDay(event, sources);
  const day = from?.date.days?.from;
  if (!from || day === undefined) return undefined;
  const first = tokenAt(all, written.core);
  const behind = tokens.findIndex(({ start }) => start >= written.end);
  // In front, it dates what follows; else what it stands behind.
  const isFronted = behind >= 0 && !contentWords(terms, [0, first]);
  const at = isFronted ? behind : Math.max(0, first - 1);
  const date = dateOf(report.text, written, from.date, day);
  return { date, from, place: { terms, at, clause: clauseOf(report.text, terms, at), countedFrom: from.date } };
}

function only(all: TermSentence, holds: (start: number, end: number) => boolean): TermSentence {
  const { tokens } = all.sentence;
  return {
    ...all,
    terms: all.terms.filter(({ start, end }) => holds(start, end)),
    people: all.people.filter(([first]) => holds(tokens[first]?.start ?? 0, tokens[first]?.end ?? 0)),
  };
}

/** Days of a unit, and how many one may be off who counts in it. */
const UNITS = {
  day: { length: 1, about: 0 },
  week: { length: 7, about: 1 },
  month: { length: 30.4, about: 15 },
} as const;

function dateOf(text: string, written: EventDate, from: DateMention, day: Day): DateMention {
  const { unit, offset } = written;
  const words = text.slice(written.core.start, written.core.end);
  // A number is what is wrong; where there is none (`the evening before the vote`), all of it says the day.
  const core = isNumbered(words) ? written.core : { start: written.start, end: written.end };
  const { length, about } = UNITS[unit];
  const reckoned =
    written.weekday === undefined ? Math.round(day + offset * length) : nearestWeekday(day, offset, written.weekday);
  const days = { from: reckoned - about, to: reckoned + about };
  return {
    ...core,
    core,
    text: words,
    shape: { kind: 'relative', unit, offset, anchor: 'text', counted: true },
    type: 'DATE',
    value: isoDays(days),
    days,
    rule: `counted from ${from.value}`,
    grain: unit,
    yearless: false,
    relative: true,
    ...(unit === 'day' ? {} : { rough: true }),
  };
}

function nearestWeekday(day: Day, step: number, weekday: number): Day {
  let found = day + step;
  while (weekdayOf(found) !== weekday) found += step;
  return found;
}

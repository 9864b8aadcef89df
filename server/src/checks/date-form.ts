import type { Day, Days } from '../base/days.ts';
import { calendarDate, weekdayOf } from '../base/days.ts';
import type { DateMention } from '../text/analysis.ts';
import type { CalendarShape, Part } from '../text/date-shape.ts';
import type { Language } from '../text/language.ts';
import { dayInFull, monthInFull, sameMonthForm, sameQuarterForm, stretchInFull } from './date-forms.ts';
import { sameDayForm, sameRangeForm } from './date-forms-day.ts';
import { sameWeekday } from './weekday-form.ts';

/** A way to write a date, and what its sentence must say in front of it. */
export interface DateForm {
  readonly text: string;
  /** `same`: what stands there; a `day` asks for `on`, a `month` and all beyond for `in`, a `word` (`yesterday`) for nothing. */
  readonly lead: 'same' | 'day' | 'month' | 'range' | 'word';
}

/**
 * The ways to write the source's date in the place of the report's, from the one most like it: order, separators,
 * leading zeros, names of months, with or without the year, as exact or as coarse, told from the report's own day or
 * not. Whether one is read as it is meant in its sentence has still to be seen.
 *
 * @param core the report's date as written, without `ngày`, `on`, …, composed
 * @param anchor the report's own day
 */
export function* dateForms(
  core: string,
  written: DateMention,
  truth: Days,
  anchor: Day | undefined,
  language: Language,
): Generator<DateForm> {
  const { shape } = written;
  const single = truth.from === truth.to;
  const month = isMonth(truth);
  if (shape.kind === 'calendar') yield* calendarForms(core, shape, truth, language);
  if (shape.kind === 'range' && !single) for (const text of sameRangeForm(core, truth)) yield { text, lead: 'same' };
  if (shape.kind === 'weekday' && single) yield* lead('same', sameWeekday(core, weekdayOf(truth.from)));
  if (shape.kind === 'relative' && anchor !== undefined) {
    if (single && shape.unit === 'day') yield* nearDays(core, truth.from - anchor, shape.time, language);
    if (single && shape.unit === 'day' && language === 'en' && anchor - truth.from < 7 && anchor > truth.from)
      yield { text: withTime(weekdayName(truth.from), shape.time), lead: 'day' };
    if (month && shape.unit === 'month') yield* nearMonths(monthsBetween(anchor, truth.from), language);
    if (shape.unit === 'year') yield* nearYears(calendarDate(truth.from).year - calendarDate(anchor).year, language);
    if (month && shape.unit === 'month') yield* months(truth, undefined, language, [false, true]);
  }
  if (single) {
    const time = shape.kind === 'relative' && language === 'en' ? shape.time : undefined;
    for (const withYear of years(written)) {
      const text = dayInFull(truth.from, language, withYear);
      yield time && PARTS_OF_DAY[time]
        ? { text: `the ${PARTS_OF_DAY[time]} of ${text}`, lead: 'day' }
        : { text, lead: 'day' };
    }
  } else if (month) yield* months(truth, partOf(truth), language, years(written));
  else if (isYear(truth)) yield { text: yearInFull(truth, language), lead: 'month' };
  else for (const withYear of years(written)) yield { text: stretchInFull(truth, language, withYear), lead: 'range' };
}

function* calendarForms(core: string, shape: CalendarShape, truth: Days, language: Language): Generator<DateForm> {
  const single = truth.from === truth.to;
  if (shape.day !== undefined) {
    if (single) for (const text of sameDayForm(core, shape, truth.from)) yield { text, lead: 'same' };
    return;
  }
  const month = isWithinMonth(truth);
  if (shape.quarter !== undefined) yield* lead('same', sameQuarterForm(core, shape, truth));
  if (month && shape.month !== undefined) {
    const part = shape.part && (single ? thirdOf(truth.from) : partOf(truth));
    yield* lead('same', sameMonthForm(core, shape, truth.from, part));
  }
  const coarse =
    shape.month === undefined && shape.quarter === undefined && !shape.season && !shape.half && !shape.easter;
  const { year } = calendarDate(truth.from);
  if (coarse && !shape.part && shape.year !== undefined && calendarDate(truth.to).year === year)
    yield { text: core.replace(String(shape.year), String(year)), lead: 'same' };
  const part = shape.part && single ? thirdOf(truth.from) : partOf(truth);
  if (month) yield* months(truth, part, language, shape.year === undefined ? [false, true] : [true]);
}

function* months(
  truth: Days,
  part: Part | undefined,
  language: Language,
  withYears: readonly boolean[],
): Generator<DateForm> {
  for (const withYear of withYears) yield { text: monthInFull(truth.from, part, language, withYear), lead: 'month' };
}

function* lead(before: DateForm['lead'], text: string | undefined): Generator<DateForm> {
  if (text !== undefined) yield { text, lead: before };
}

const PARTS_OF_DAY: Readonly<Record<string, string>> = { MO: 'morning', AF: 'afternoon', EV: 'evening', NI: 'night' };

// `hôm qua`, `chiều qua`, `yesterday`, `last night`: what is so near that it has a word.
function* nearDays(core: string, off: number, time: string | undefined, language: Language): Generator<DateForm> {
  if (language === 'vi') {
    const bare = /^(?:qua|nay)$/i.test(core);
    const word = bare
      ? { 0: 'nay', [-1]: 'qua' }[off]
      : { 0: 'hôm nay', [-1]: 'hôm qua', [-2]: 'hôm kia', 1: 'ngày mai' }[off];
    if (word) yield { text: word, lead: bare ? 'same' : 'word' };
    return;
  }
  const part = time && PARTS_OF_DAY[time];
  const word = { 0: 'today', [-1]: 'yesterday', 1: 'tomorrow' }[off];
  if (word && !part) yield { text: word, lead: 'word' };
  if (!part) return;
  const text = {
    0: part === 'night' ? 'tonight' : `this ${part}`,
    [-1]: part === 'night' ? 'last night' : `yesterday ${part}`,
    1: `tomorrow ${part}`,
  }[off];
  if (text) yield { text, lead: 'word' };
}

function* nearMonths(off: number, language: Language): Generator<DateForm> {
  const word =
    language === 'vi' ? { 0: 'tháng này', [-1]: 'tháng trước' }[off] : { 0: 'this month', [-1]: 'last month' }[off];
  if (word) yield { text: word, lead: 'word' };
}

function* nearYears(off: number, language: Language): Generator<DateForm> {
  const word =
    language === 'vi' ? { 0: 'năm nay', [-1]: 'năm ngoái' }[off] : { 0: 'this year', [-1]: 'last year' }[off];
  if (word) yield { text: word, lead: 'word' };
}

function weekdayName(day: Day): string {
  return sameWeekday('Sunday', weekdayOf(day)) ?? '';
}

function withTime(text: string, time: string | undefined): string {
  return time && PARTS_OF_DAY[time] ? `${text} ${PARTS_OF_DAY[time]}` : text;
}

// As the report wrote it, then with the year, should it be misread without.
function years(written: DateMention): boolean[] {
  const { shape } = written;
  const year =
    shape.kind === 'calendar'
      ? shape.year
      : shape.kind === 'range' && shape.to.kind === 'calendar'
        ? shape.to.year
        : undefined;
  return year === undefined ? [false, true] : [true];
}

function isWithinMonth({ from, to }: Days): boolean {
  const [a, b] = [calendarDate(from), calendarDate(to)];
  return a.year === b.year && a.month === b.month;
}

// A month or a third of one, and not some days of it.
function isMonth(days: Days): boolean {
  return isWithinMonth(days) && (days.from === days.to || days.to - days.from >= 7);
}

// Which part of its month a stretch of about ten days is.
function partOf({ from, to }: Days): Part | undefined {
  return from === to || to - from > 12 ? undefined : thirdOf(from);
}

function thirdOf(day: Day): Part {
  const { day: ofMonth } = calendarDate(day);
  return ofMonth <= 10 ? 'START' : ofMonth <= 20 ? 'MID' : 'END';
}

function isYear({ from, to }: Days): boolean {
  return to - from > 300 && to - from < 366;
}

function yearInFull({ from }: Days, language: Language): string {
  return `${language === 'vi' ? 'năm ' : ''}${calendarDate(from).year}`;
}

function monthsBetween(anchor: Day, day: Day): number {
  const [a, b] = [calendarDate(anchor), calendarDate(day)];
  return (b.year - a.year) * 12 + b.month - a.month;
}

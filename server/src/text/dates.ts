import type { Day, Days } from '../base/days.ts';
import { calendarDate, daysOverlap, lengthOf, parseIso } from '../base/days.ts';
import { overlapping } from '../base/span-index.ts';
import type { DateMention, Grain, Sentence } from './analysis.ts';
import type { DateContext, ResolvedDate } from './date-resolver.ts';
import { resolveDate } from './date-resolver.ts';
import type { DateShape, WrittenDate } from './date-shape.ts';
import { englishDates } from './en/dates.ts';
import type { Language } from './language.ts';
import { vietnameseDates } from './vi/dates.ts';

/** The dates of a sentence as written, in either language; `text` is composed. */
export function writtenDates(
  text: string,
  language: Language,
  sentence: Pick<Sentence, 'start' | 'end' | 'tokens'>,
): WrittenDate[] {
  return language === 'vi' ? vietnameseDates(text, sentence) : englishDates(text, sentence);
}

/**
 * Gives each written date its days. Relative dates lean on publication, or on the date before them: the last absolute
 * one named, or the one right behind that they are counted from (`ba ngày trước cuộc gặp hôm 20/12`).
 */
export function resolveDates(
  text: string,
  dates: readonly WrittenDate[],
  published: string | undefined,
): DateMention[] {
  const anchor = anchorDay(published);
  let previous: Days | undefined;
  let named: Days | undefined;
  let namedDay: Days | undefined;
  let namedDayEnd = 0;
  let quarter: (DateContext['quarter'] & object & { readonly end: number }) | undefined;
  let months = 0;
  let last: { readonly grain: Grain; readonly end: number } | undefined;
  return dates.map((date, i) => {
    const next = dates[i + 1];
    const near = last && date.start - last.end < NEAR ? last : undefined;
    const context: DateContext = {
      published: anchor,
      // A bare hour is one of the day just named, be it `Wednesday`.
      previous: isHour(date.shape)
        ? near?.grain === 'day'
          ? named
          : namedDay && date.start - namedDayEnd < NEAR
            ? namedDay
            : anchor === undefined
              ? undefined
              : { from: anchor, to: anchor }
        : date.shape.kind === 'weekday'
          ? near?.grain === 'day'
            ? named
            : undefined
          : isDayOfText(date.shape)
            ? (namedDay ?? previous)
            : previous,
      quarter,
      // `In the first nine months, profit rose from a year earlier`: that sentence is no more of the quarter.
      quarterNear:
        quarter !== undefined &&
        date.start - quarter.end < QUARTER_NEAR &&
        !(months > quarter.end && date.start - months < NEAR && !text.slice(months, date.start).includes('\n')),
      grain: near?.grain,
      named: near ? named : undefined,
    };
    // `Tối qua (28/10)`: the brackets say which evening.
    const bracketed =
      next && isRelative(date.shape) && /^\s*\(\s*(?:ngày\s+)?$/.test(text.slice(date.end, next.core.start));
    if (bracketed) return { ...mention(text, date, resolveDate(next.shape, context)), shape: date.shape };
    const dayOfHour = next && dayBehindHour(text, date, next);
    if (dayOfHour) return mention(text, date, resolveDate(dayOfHour, context));
    const behind = eventBehind(text, date, next);
    const owned = ownYear(
      text,
      date.shape,
      dates[i - 1],
      last && dates[i - 1]?.end === last.end && last.grain === 'year' ? named : undefined,
      date.start,
    );
    const leaning = behind ? resolveDate(behind, context).days : undefined;
    const resolved =
      !behind && date.shape.kind === 'relative' && date.shape.fromEvent
        ? resolveDate(date.shape, { published: undefined, previous: undefined })
        : resolveDate(owned ?? date.shape, { ...context, previous: leaning ?? context.previous });
    if (resolved.days && !isAside(text, date) && !isAhead(text, date)) {
      if (!isRelative(date.shape)) previous = resolved.days;
      named = resolved.days;
      if (lengthOf(resolved.days) <= SHORT) {
        namedDay = resolved.days;
        namedDayEnd = date.end;
      }
      last = { grain: resolved.grain === 'time' ? 'day' : resolved.grain, end: date.end };
      if (resolved.grain === 'quarter') {
        const { year, month } = calendarDate(resolved.days.from);
        // What leans on a quarter does not take its place, nor does a quarter still to come.
        const leans = date.shape.kind === 'relative' && date.shape.anchor === 'period';
        if (!leans && (anchor === undefined || resolved.days.to <= anchor + 31))
          quarter = { year, quarter: Math.ceil(month / 3), end: date.end };
      }
    } else if (date.shape.kind === 'duration' && /^P(?:6|9)M$/.test(date.shape.value)) months = date.end;
    const found = { ...mention(text, date, resolved), ...(behind ? { countedFrom: behind } : {}) };
    const onText = date.shape.kind === 'relative' ? date.shape.anchor !== 'publication' : isDayOfText(date.shape);
    return onText && !behind ? { ...found, leansOnText: true } : found;
  });
}

/** So many characters on, a date is no more the one just named. */
const NEAR = 400;
const QUARTER_NEAR = 2000;

// `Lan (2004, Hà Nội)`, `SN 1977`, `“Mùa lũ” (2015)`: the year of a person or a work is no time that the text has come to.
function isAside(text: string, { start, shape }: WrittenDate): boolean {
  if (shape.kind !== 'calendar' || shape.month || shape.quarter || shape.year === undefined) return false;
  return /(?:\(|(?<![\p{L}])SN:?\s*)$/u.test(text.slice(Math.max(0, start - 6), start));
}

// `“Come back tomorrow,” he said`, `talks will resume today`: what is said of a day that is yet to come has not brought the text
// there, and `a day earlier` is counted from what it told before.
function isAhead(text: string, { start, shape }: WrittenDate): boolean {
  if (shape.kind !== 'relative' || shape.anchor !== 'publication' || shape.unit !== 'day' || shape.offset < 0)
    return false;
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LONGEST_SPOKEN), start);
  if (line.lastIndexOf('“') > line.lastIndexOf('”')) return true;
  const clause = line.slice(Math.max(line.lastIndexOf('.'), line.lastIndexOf(';')) + 1);
  return shape.offset > 0 || COMING.test(clause);
}

/** Characters of a line that are looked through for the mark that opens a quotation. */
const LONGEST_SPOKEN = 400;
const COMING = /(?<!\p{L})(?:sẽ|dự kiến|will|would|to be|due|expected)(?!\p{L})/iu;

function isHour(shape: DateShape): boolean {
  return shape.kind === 'relative' && shape.anchor === 'text' && shape.offset === 0 && shape.time !== undefined;
}

// `open until midnight for the first time on 17 May`: an hour is one of the day that its own clause names behind it.
function dayBehindHour(text: string, { shape, end }: WrittenDate, next: WrittenDate): DateShape | undefined {
  if (!isHour(shape) || shape.kind !== 'relative' || next.shape.kind !== 'calendar' || next.shape.day === undefined)
    return undefined;
  const isNear = next.core.start - end <= HOUR_NEAR;
  if (!isNear || !/^[^.,;:!?()\n]*\b(?:on|ngày|hôm)\s+(?:the\s+)?$/u.test(text.slice(end, next.core.start)))
    return undefined;
  return { ...next.shape, ...(shape.time === undefined ? {} : { time: shape.time }) };
}

const HOUR_NEAR = 60;

/**
 * The year that a text last named in front of a date that leaves its own out, where it is not the one that it was given:
 * a story of a year that is past goes on in it (`In January 2018 she left. In August …`), and the year is not sure.
 */
export function yearTold(dates: readonly DateMention[], date: DateMention): number | undefined {
  if (!date.yearless || !date.days) return undefined;
  const near = overlapping(dates, { start: date.start - NEAR, end: date.start });
  const before = near.findLast(({ shape }) => shape.kind === 'calendar' && shape.year !== undefined);
  if (before?.shape.kind !== 'calendar') return undefined;
  const { year } = before.shape;
  return year === calendarDate(date.days.from).year ? undefined : year;
}

// `cùng ngày`, `ba ngày sau` are counted from the day last named, though a year or a month was named since.
const SHORT = 10;

function isDayOfText(shape: DateShape): boolean {
  if (shape.kind === 'weekday') return shape.anchor === 'text';
  return shape.kind === 'relative' && shape.unit === 'day' && shape.anchor === 'text';
}

/** The day that stands for a publication date; a coarse one (`2022-11`) gives its last day, by which all was known. */
export function anchorDay(published: string | undefined): Day | undefined {
  return published === undefined ? undefined : parseIso(published.replace(/T.*$/s, ''))?.to;
}

/**
 * A report's date as it would read on a source's day of publication: a date without a year means the year that the
 * source tells of, and so does one that is counted from such a date (`three days before the meeting of 9 November`); one
 * that says its year, or leans on the report's own day, stays as it is.
 */
export function resolvedOn(date: DateMention, published: string | undefined): DateMention {
  // A report without a day of its own tells of the weekday as its source does.
  if (published && !date.days && date.shape.kind === 'weekday' && !date.shape.anchor)
    return {
      ...date,
      ...resolveDate(date.shape, { published: anchorDay(published), previous: undefined }),
      anyWeek: true,
    };
  if (!published || (date.shape.kind !== 'calendar' && date.shape.kind !== 'range' && !date.countedFrom)) return date;
  if (date.days && !date.yearless) return date;
  const context = { published: anchorDay(published), previous: undefined };
  const previous = date.countedFrom && resolveDate(date.countedFrom, context).days;
  const resolved = resolveDate(date.shape, { ...context, previous: previous ?? undefined });
  return { ...date, ...resolved, yearless: date.yearless };
}

/**
 * Does a report's date agree with a source's? Generous: intervals that overlap agree, and a report's date without a year
 * agrees in whatever year makes it agree within two years. A source's date without a year is the publication year's,
 * unless that lies ahead: then last year's is as likely.
 */
export function datesAgree(claimed: DateMention, told: DateMention, published?: Day): boolean {
  if (!claimed.days || !told.days) return true;
  if (daysOverlap(claimed.days, told.days)) return true;
  const { days } = claimed;
  if (claimed.yearless && [-2, -1, 1, 2].some((shift) => daysOverlap(shifted(days, shift), told.days as Days)))
    return true;
  const ahead = told.yearless && published !== undefined && told.days.from > published;
  return ahead && daysOverlap(days, shifted(told.days, -1));
}

function shifted(days: Days, years: number): Days {
  const move = (day: Day): Day => {
    const { year, month, day: dayOfMonth } = calendarDate(day);
    return parseIso(`${year + years}-${pad(month)}-${pad(dayOfMonth)}`)?.from ?? day + 365 * years;
  };
  return { from: move(days.from), to: move(days.to) };
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

function isRelative(shape: DateShape): boolean {
  return shape.kind !== 'calendar' && shape.kind !== 'range';
}

// `three days before the 9 November meeting`: a counted date whose anchor is named before the clause ends.
function eventBehind(text: string, date: WrittenDate, next: WrittenDate | undefined): DateShape | undefined {
  if (date.shape.kind !== 'relative' || date.shape.anchor !== 'text' || !date.shape.counted || !next) return undefined;
  const between = text.slice(date.end, next.start);
  return between.length <= 60 && !/[.,;:!?\n“”"]/.test(between) && !isRelative(next.shape) ? next.shape : undefined;
}

// `last year's third quarter`, `2019's March`: of the year that owns it.
function ownYear(
  text: string,
  shape: DateShape,
  before: WrittenDate | undefined,
  year: Days | undefined,
  start: number,
): DateShape | undefined {
  if (!before || !year || shape.kind !== 'calendar' || shape.year !== undefined || shape.yearOffset !== undefined)
    return undefined;
  if (!shape.quarter && !shape.half && !shape.month && !shape.season) return undefined;
  if (!/^['’]s\s+(?:final\s+|fiscal\s+)?$/.test(text.slice(before.end, start))) return undefined;
  const { which: _which, ...plain } = shape;
  return { ...plain, year: calendarDate(year.from).year };
}

function mention(text: string, date: WrittenDate, resolved: ResolvedDate): DateMention {
  return {
    start: date.start,
    end: date.end,
    core: date.core,
    text: text.slice(date.start, date.end),
    shape: date.shape,
    ...resolved,
    ...(isRough(text, date) ? { rough: true } : {}),
  };
}

// `khoảng ngày 23/10`, `on or about 9 May`, `vào khoảng năm 1950`. A length of time (`about two weeks`) is a figure.
function isRough(text: string, { start, shape }: WrittenDate): boolean {
  if (shape.kind !== 'calendar' && shape.kind !== 'range') return false;
  return /(?<![\p{L}\p{N}])(?:khoảng|chừng|tầm|around|or about|circa|roughly|approximately)\s+(?:vào\s+|the\s+)?$/iu.test(
    text.slice(Math.max(0, start - ROUGH_WORD), start),
  );
}

/** No word that makes a date rough is longer, with what may stand behind it. */
const ROUGH_WORD = 24;

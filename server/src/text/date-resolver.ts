import type { Day, Days } from '../base/days.ts';
import { calendarDate, dayOf, isoDay, isoDays, monthDays, monthsFrom, weekdayOf, yearDays } from '../base/days.ts';
import type { Grain } from './analysis.ts';
import { easterSunday } from './easter.ts';
import { resolveCounted } from './counted-dates.ts';
import { partOf } from './date-part.ts';
import { resolveRelative } from './date-resolver-relative.ts';
import type { CalendarShape, DateShape, TimeOfDay, WeekdayShape } from './date-shape.ts';

/** What a written date means on a given day of publication, after the dates already named. */
export interface ResolvedDate {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value. */
  readonly value: string;
  /** The days meant, or null where the value names none. */
  readonly days: Days | null;
  /** The rule that resolved it, for a person to read. */
  readonly rule: string;
  readonly grain: Grain;
  /** Did the writer leave the year to the reader (`9/11`)? */
  readonly yearless: boolean;
  /** Leans on the day of publication or on the text (`hôm qua`, `last week`). */
  readonly relative: boolean;
}

export interface DateContext {
  /** The day of publication, where it is known. */
  readonly published: Day | undefined;
  /** The days of the date last named in the text. */
  readonly previous: Days | undefined;
  /** The days of the date last named, be it relative or not, where it is near. */
  readonly named?: Days | undefined;
  /** The quarter last named in the text: what `the quarter` and `a year earlier` lean on. */
  readonly quarter?: { readonly year: number; readonly quarter: number } | undefined;
  /** Is that quarter so near that `a year ago` is told of it? */
  readonly quarterNear?: boolean;
  /** The grain of the date last named, where it is near. */
  readonly grain?: Grain | undefined;
}

// A day and month without a year lie in the publication year unless that would be this far ahead: of 1,231 such
// dates in dated Vietnamese news, 20 % lie up to 60 days ahead and 0.5 % beyond.
const AHEAD = 60;

/** Resolves a shape; a date that the calendar does not have, or with nothing to lean on, keeps `XXXX` and no days. */
export function resolveDate(shape: DateShape, context: DateContext): ResolvedDate {
  switch (shape.kind) {
    case 'calendar':
      return calendar(shape, context);
    case 'relative':
      return resolveRelative(shape, context);
    case 'weekday':
      return weekday(shape, context);
    case 'range':
      return range(shape.from, shape.to, context);
    case 'duration':
    case 'set':
      return {
        type: shape.kind === 'set' ? 'SET' : 'DURATION',
        value: shape.value,
        days: null,
        rule: shape.kind === 'set' ? 'comes again' : 'duration',
        grain: 'none',
        yearless: false,
        relative: false,
      };
    case 'reference':
      return {
        type: 'DATE',
        value: shape.value,
        days: null,
        rule: 'reference',
        grain: 'none',
        yearless: false,
        relative: true,
      };
    default:
      return resolveCounted(shape, context, resolveDate);
  }
}

function calendar(shape: CalendarShape, { published, previous }: DateContext): ResolvedDate {
  const { month, day, part } = shape;
  const relativeYear = shape.yearOffset !== undefined;
  if (shape.ancient) return beforeOurEra(shape);
  if (shape.century !== undefined) {
    const from = dayOf(shape.century * 100, 1, 1) ?? 0;
    const to = dayOf(shape.century * 100 + 99, 12, 31) ?? 0;
    return resolved(`${String(shape.century).padStart(2, '0')}XX`, { from, to }, 'century', 'decade');
  }
  if (shape.decade !== undefined) {
    const from = dayOf(shape.decade, 1, 1) ?? 0;
    const to = dayOf(shape.decade + 9, 12, 31) ?? 0;
    return resolved(`${String(shape.decade).slice(0, 3)}X`, { from, to }, 'decade', 'decade');
  }
  let year = shape.year;
  let rule = 'full date';
  if (relativeYear) {
    if (published === undefined) return unknown(shape, 'year relative to an unknown publication date', true);
    year = calendarDate(published).year + (shape.yearOffset ?? 0);
    rule = 'year relative to publication';
  } else if (year === undefined) {
    const guess = guessYear(shape, published, previous);
    if (!guess) return unknown(shape, 'no year and no publication date', false);
    ({ year, rule } = guess);
  }
  const yearless = shape.year === undefined && !relativeYear;
  const days = calendarDays(shape, year);
  if (!days) return unknown(shape, 'no such day in the calendar', false);
  const value = calendarValue(shape, year);
  const grain: Grain =
    shape.time && day
      ? 'time'
      : day
        ? 'day'
        : month
          ? 'month'
          : shape.quarter
            ? 'quarter'
            : shape.half
              ? 'half'
              : shape.season
                ? 'season'
                : 'year';
  return {
    type: shape.time ? 'TIME' : 'DATE',
    value,
    days: part ? partOf(days, part, published) : days,
    rule: part ? `${rule}, ${part.toLowerCase()} of it` : rule,
    grain: part ? 'range' : grain,
    yearless,
    relative: relativeYear,
  };
}

// Its days are left open: no news hangs on them, and the ISO dates of the rules have no such years.
function beforeOurEra({ year, century }: CalendarShape): ResolvedDate {
  const value = century === undefined ? String(year ?? 0).padStart(4, '0') : `${String(century).padStart(2, '0')}XX`;
  return {
    type: 'DATE',
    value: `BC${value}`,
    days: null,
    rule: 'before our era',
    grain: century === undefined ? 'year' : 'decade',
    yearless: false,
    relative: false,
  };
}

// `last May` is the one behind, `next spring` the one to come; a sentence that looks forward means the next one.
function chosenYear(shape: CalendarShape, year: number, published: Day): { year: number; rule: string } | undefined {
  const days = calendarDays(shape, year);
  if (!days) return undefined;
  switch (shape.which) {
    case 'last':
      return { year: days.to >= published ? year - 1 : year, rule: 'the last one before publication' };
    case 'next':
      return { year: days.from <= published ? year + 1 : year, rule: 'the next one after publication' };
    case 'ahead':
      return {
        year: days.to < published && comesSoon(shape, year, published) ? year + 1 : year,
        rule: 'the next one, since the sentence looks forward',
      };
    case 'begun':
      return { year: days.from > published ? year - 1 : year, rule: 'the latest that had begun' };
    case 'near':
      return { year: nearestYear(shape, year, published), rule: 'the one nearest to publication' };
    default:
      return { year, rule: 'of the year of publication' };
  }
}

// Eleven months on, a writer says `next May`: the May just past it is, of a plan that it began or a term that it ended.
const LOOKED_AHEAD = 305;
// The quarter just ended is what companies expect to report.
const QUARTER_AHEAD = 200;

function comesSoon(shape: CalendarShape, year: number, published: Day): boolean {
  const next = calendarDays(shape, year + 1);
  return next !== undefined && next.from <= published + (shape.quarter ? QUARTER_AHEAD : LOOKED_AHEAD);
}

// Writers leave out the year of publication, and that of a month or quarter that would else lie this far off.
const MONTHS_AHEAD = 200;
const MONTHS_BEHIND = 320;

function nearestYear(shape: CalendarShape, year: number, published: Day): number {
  const here = calendarDays(shape, year);
  if (!shape.day && here) {
    if (here.from > published + MONTHS_AHEAD) return year - 1;
    return here.to < published - MONTHS_BEHIND ? year + 1 : year;
  }
  const away = (candidate: number): number => {
    const days = calendarDays(shape, candidate);
    return days ? Math.max(days.from - published, published - days.to, 0) : Number.POSITIVE_INFINITY;
  };
  return [year - 1, year + 1].reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best), year);
}

// `Chủ nhật, 9/4`: the year in which that day is a Sunday, if one of the three does it.
function yearByWeekday({ month, day, weekday }: CalendarShape, year: number): number | undefined {
  if (!month || !day || weekday === undefined) return undefined;
  return [year, year - 1, year + 1].find((candidate) => {
    const found = dayOf(candidate, month, day);
    return found !== undefined && weekdayOf(found) === weekday;
  });
}

/** The days of a calendar shape in a given year, its part left aside; undefined where the calendar has none. */
export function calendarDays(shape: CalendarShape, year: number): Days | undefined {
  if (shape.easter !== undefined) {
    const found = easterSunday(year) + shape.easter;
    return { from: found, to: found };
  }
  if (shape.month && shape.day) {
    const found = dayOf(year, shape.month, shape.day);
    return found === undefined ? undefined : { from: found, to: found };
  }
  if (shape.month) return shape.month <= 12 ? monthDays(year, shape.month) : undefined;
  if (shape.quarter) return monthsFrom(year, shape.quarter * 3 - 2, 3);
  if (shape.half) return monthsFrom(year, shape.half * 6 - 5, 6);
  if (shape.season === 'WI') return { from: dayOf(year - 1, 12, 1) ?? 0, to: dayOf(year, 3, 20) ?? 0 };
  if (shape.season) return monthsFrom(year, { SP: 3, SU: 6, FA: 9 }[shape.season], 4);
  return yearDays(year);
}

function calendarValue(shape: CalendarShape, year: number | undefined): string {
  const head = year === undefined ? 'XXXX' : String(year).padStart(4, '0');
  if (shape.easter !== undefined)
    return year === undefined ? `${head}-XX-XX` : isoDay(easterSunday(year) + shape.easter);
  const time = shape.time ? `T${shape.time}` : '';
  if (shape.month) {
    const month = `${head}-${String(shape.month).padStart(2, '0')}`;
    return shape.day ? `${month}-${String(shape.day).padStart(2, '0')}${time}` : month;
  }
  if (shape.quarter) return `${head}-Q${shape.quarter}`;
  if (shape.half) return `${head}-H${shape.half}`;
  if (shape.season) return `${head}-${shape.season}`;
  return head;
}

function guessYear(
  shape: CalendarShape,
  published: Day | undefined,
  previous: Days | undefined,
): { year: number; rule: string } | undefined {
  const grain = shape.day ? 'day-month' : shape.month ? 'month' : 'part of a year';
  if (published === undefined) {
    if (!previous) return undefined;
    return { year: calendarDate(previous.from).year, rule: `${grain}, year of the date before` };
  }
  const { year } = calendarDate(published);
  const days = calendarDays(shape, year);
  const chosen = days && shape.which && chosenYear(shape, year, published);
  if (chosen) return chosen;
  const byWeekday = yearByWeekday(shape, year);
  if (byWeekday !== undefined) return { year: byWeekday, rule: `${grain}, the year of its weekday` };
  if (days && days.from > published + AHEAD) return { year: year - 1, rule: `${grain}, year before publication` };
  // Early in January, `20/12` may be a plan for December, but news mostly looks back: handled above (over 60 days ahead).
  // Late in December, `5/1` is the coming January.
  if (days && days.to < published - 365 + AHEAD) return { year: year + 1, rule: `${grain}, year after publication` };
  return { year, rule: `${grain}, publication year` };
}

function weekday(shape: WeekdayShape, context: DateContext): ResolvedDate {
  const timed = shape.time ? `T${shape.time}` : '';
  const type = timed ? 'TIME' : 'DATE';
  const published = shape.anchor === 'text' ? context.previous?.to : context.published;
  if (published === undefined) {
    const value = `XXXX-WXX-${shape.weekday || 7}${timed}`;
    return {
      type,
      value,
      days: null,
      rule: shape.anchor ? 'weekday without a day to lean on' : 'weekday without a publication date',
      grain: 'day',
      yearless: false,
      relative: true,
    };
  }
  const back = (weekdayOf(published) - shape.weekday + 7) % 7;
  const monday = published - ((weekdayOf(published) + 6) % 7);
  const inWeek = (shape.weekday + 6) % 7;
  const inWeekOf = {
    latest: published - back,
    last: published - (back || 7),
    ahead: published + ((7 - back) % 7),
    next: published + (7 - back),
    'last-week': monday - 7 + inWeek,
    'this-week': monday + inWeek,
    'next-week': monday + 7 + inWeek,
  }[shape.which];
  const day = inWeekOf + 7 * (shape.weeks ?? 0);
  const rule =
    shape.which === 'latest' ? 'weekday, the latest up to publication' : `weekday, ${shape.which.replace('-', ' ')}`;
  return {
    type,
    value: isoDay(day) + timed,
    days: { from: day, to: day },
    rule,
    grain: timed ? 'time' : 'day',
    yearless: false,
    relative: true,
  };
}

function range(from: DateShape, to: DateShape, context: DateContext): ResolvedDate {
  const right = to.kind === 'reference' ? untilNow(to, context) : resolveDate(to, context);
  const left = resolveDate(
    from.kind === 'calendar' && to.kind === 'calendar' ? { ...missing(to), ...from } : from,
    // `the 5th to the 9th of next month`: what leans on the text leans on the other end.
    { ...context, previous: right.days ?? context.previous },
  );
  if (!left.days || !right.days) return { ...right, days: null, grain: 'range' };
  const days = spanning(left.days, right.days, from.kind === 'weekday' && to.kind === 'weekday', left.yearless);
  return { ...right, type: 'DATE', value: isoDays(days), days, rule: `range, ${right.rule}`, grain: 'range' };
}

// `từ tháng 3 đến nay`: up to the day of publication.
function untilNow(to: DateShape, context: DateContext): ResolvedDate {
  const { published } = context;
  const resolved = resolveDate(to, context);
  return published === undefined ? resolved : { ...resolved, days: { from: published, to: published } };
}

// `27/12 đến 5/1`: the left end may lie in the year before; `Monday to Friday` in the week before.
function spanning(left: Days, right: Days, weekdays: boolean, yearless: boolean): Days {
  if (left.from <= right.to) return { from: left.from, to: right.to };
  if (weekdays) return { from: left.from - 7, to: right.to };
  if (!yearless) return right;
  const { year, month, day } = calendarDate(left.from);
  return { from: dayOf(year - 1, month, day) ?? left.from - 365, to: right.to };
}

// What the left end leaves to the right one.
function missing(to: CalendarShape): Partial<CalendarShape> {
  return {
    ...(to.year === undefined ? {} : { year: to.year }),
    ...(to.yearOffset === undefined ? {} : { yearOffset: to.yearOffset }),
    ...(to.month === undefined ? {} : { month: to.month }),
  };
}

function resolved(value: string, days: Days, rule: string, grain: Grain): ResolvedDate {
  return { type: 'DATE', value, days, rule, grain, yearless: false, relative: false };
}

function unknown(shape: CalendarShape, rule: string, isRelative: boolean): ResolvedDate {
  const time: TimeOfDay | undefined = shape.time;
  return {
    type: time ? 'TIME' : 'DATE',
    value: calendarValue(shape, shape.year),
    days: null,
    rule,
    grain: shape.day ? 'day' : shape.month ? 'month' : 'year',
    yearless: shape.year === undefined && !isRelative,
    relative: isRelative,
  };
}

import type { Day, Days } from '../base/days.ts';
import {
  calendarDate,
  dayOf,
  daysInMonth,
  isoDay,
  isoDays,
  isoWeek,
  lengthOf,
  weekdayOf,
  yearDays,
} from '../base/days.ts';
import type { Grain } from './analysis.ts';
import type { CountedShape, DayShape, LunarShape, NthShape, StretchShape } from './counted-shape.ts';
import type { DateContext, ResolvedDate } from './date-resolver.ts';
import type { DateShape } from './date-shape.ts';
import { lunarDay, lunarMonth, yearOfCycle } from './vi/lunar-calendar.ts';

/** Resolves a shape that has to be counted out; `resolve` is the resolver of whatever it is counted from. */
export function resolveCounted(
  shape: CountedShape,
  context: DateContext,
  resolve: (shape: DateShape, context: DateContext) => ResolvedDate,
): ResolvedDate {
  switch (shape.kind) {
    case 'clock':
      return { ...unknown(`XXXX-XX-XXT${shape.time}`, 'time without a date', 'time'), type: 'TIME' };
    case 'day':
      return dayOfMonth(shape, context);
    case 'lunar':
      return lunar(shape, context);
    case 'nth':
      return nth(shape, resolve(shape.within, context));
    case 'numbered-day': {
      const { days } = resolve(shape.since, context);
      if (!days) return unknown('XXXX-XX-XX', 'counted from an unknown day', 'day');
      const day = days.from + shape.n - 1;
      return known(isoDay(day), { from: day, to: day }, `day ${shape.n}, counted from ${isoDay(days.from)}`, 'day');
    }
    case 'stretch':
      return stretch(shape, context);
  }
}

// A date of the text this near to publication says which month a bare day belongs to.
const NEAR = 92;
// A bare day lies at most so many days ahead, else in the month before.
const DAY_AHEAD = 15;

function dayOfMonth(shape: DayShape, { published, previous }: DateContext): ResolvedDate {
  const time = shape.time ? `T${shape.time}` : '';
  const told =
    previous &&
    lengthOf(previous) <= 31 &&
    (published === undefined || Math.abs(previous.from - published) <= NEAR) &&
    dayIn(previous.from, 0, shape.day);
  const guess = told || (published === undefined ? undefined : latestDay(published, shape.day));
  if (guess === undefined) return { ...unknown(`XXXX-XX-${two(shape.day)}${time}`, 'day without a month', 'day') };
  const rule = told ? 'day, month of the date before' : 'day, month of publication';
  return {
    ...known(isoDay(guess) + time, { from: guess, to: guess }, rule, time ? 'time' : 'day'),
    type: time ? 'TIME' : 'DATE',
    yearless: true,
  };
}

function latestDay(published: Day, day: number): Day | undefined {
  const here = dayIn(published, 0, day);
  return here !== undefined && here <= published + DAY_AHEAD ? here : (dayIn(published, -1, day) ?? here);
}

// The day with that number in the month of `near`, or so many months from it.
function dayIn(near: Day, months: number, day: number): Day | undefined {
  const { year, month } = calendarDate(near);
  const index = year * 12 + month - 1 + months;
  return dayOf(Math.floor(index / 12), (index % 12) + 1, day);
}

function nth(shape: NthShape, within: ResolvedDate): ResolvedDate {
  const { days } = within;
  const { n, count, unit } = shape;
  if (!days) return { ...within, rule: `counted inside: ${within.rule}` };
  const found =
    shape.weekday === undefined
      ? unit === 'day' || unit === 'week'
        ? nthDays(days, unit, n, count)
        : nthMonths(days, { month: 1, quarter: 3, year: 12 }[unit], n, count)
      : nthWeekday(days, shape.weekday, n);
  const half = unit === 'month' && lengthOf(days) > 360 && lengthOf(found) > 180 && lengthOf(found) < 186;
  const { year } = calendarDate(days.from);
  const value = half
    ? `${year}-H${n < 0 ? 2 : 1}`
    : unit === 'week' && count === undefined
      ? isoWeek(found.from)
      : unit === 'quarter' && count === undefined
        ? `${year}-Q${Math.ceil(calendarDate(found.to).month / 3)}`
        : isoDays(found);
  const grain: Grain = half ? 'half' : count === undefined ? unit : 'range';
  const told = unit === 'week' && count === undefined ? withSeventhDays(found, days, n) : found;
  return { ...within, type: 'DATE', value, days: told, rule: `counted inside: ${within.rule}`, grain };
}

function nthDays(days: Days, unit: 'day' | 'week', n: number, count: number | undefined): Days {
  if (unit === 'week' && count === undefined) {
    // The weeks of a month are those that begin in it.
    const monday =
      n < 0
        ? days.to - ((weekdayOf(days.to) + 6) % 7) + 7 * (n + 1)
        : days.from + ((8 - weekdayOf(days.from)) % 7) + 7 * (n - 1);
    return { from: monday, to: monday + 6 };
  }
  const length = (count ?? 1) * (unit === 'week' ? 7 : 1);
  if (n < 0) return { from: Math.max(days.from, days.to - length + 1 + (n + 1)), to: days.to + (n + 1) };
  return { from: days.from + n - 1, to: Math.min(days.from + n - 1 + length - 1, days.to) };
}

// To some writers the weeks of a month are its first seven days, the next seven and so on, or its last: either may be meant.
function withSeventhDays(week: Days, { from, to }: Days, n: number): Days {
  const first = n < 0 ? to - 6 + 7 * (n + 1) : from + 7 * (n - 1);
  return { from: Math.min(week.from, first), to: Math.max(week.to, first + 6) };
}

function nthWeekday(days: Days, weekday: number, n: number): Days {
  const first = days.from + ((weekday - weekdayOf(days.from) + 7) % 7);
  const last = days.to - ((weekdayOf(days.to) - weekday + 7) % 7);
  const day = n < 0 ? last + 7 * (n + 1) : first + 7 * (n - 1);
  return { from: day, to: day };
}

function nthMonths(days: Days, size: number, n: number, count: number | undefined): Days {
  const length = (count ?? 1) * size;
  const [from, to] = [calendarDate(days.from), calendarDate(days.to)];
  const first =
    n < 0 ? to.year * 12 + to.month - length + (n + 1) * size : from.year * 12 + from.month - 1 + (n - 1) * size;
  return monthSpan(first, length);
}

/** So many months from one that is counted from year 0. */
function monthSpan(first: number, length: number): Days {
  const last = first + length - 1;
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  return {
    from: dayOf(Math.floor(first / 12), (first % 12) + 1, 1) ?? 0,
    to: dayOf(year, month, daysInMonth(year, month)) ?? 0,
  };
}

// A lunar date without a year lies at most so many days ahead: in autumn news speaks of the Tết that comes.
const LUNAR_AHEAD = 120;

function lunar(shape: LunarShape, { published, previous }: DateContext): ResolvedDate {
  const near = published ?? previous?.from;
  const anchor = near === undefined ? undefined : calendarDate(near).year;
  const fixed =
    shape.year ??
    (shape.yearOffset !== undefined && published !== undefined && anchor !== undefined
      ? anchor + shape.yearOffset
      : shape.cycle !== undefined
        ? yearOfCycle(shape.cycle, anchor ?? 2000)
        : undefined);
  const { time } = shape;
  const grain: Grain = time ? 'time' : shape.day === undefined ? 'month' : 'day';
  const suffix = time ? `T${time}` : '';
  if (fixed === undefined && near === undefined)
    return { ...unknown(`XXXX-XX-XX${suffix}`, 'lunar date without a year', grain), type: time ? 'TIME' : 'DATE' };
  const days =
    fixed === undefined && shape.ahead && published !== undefined
      ? [0, 1].map((offset) => lunarDays(shape, (anchor ?? 0) + offset)).find(({ to }) => to >= published)
      : fixed === undefined
        ? [1, 0, -1, -2]
            .map((offset) => lunarDays(shape, (anchor ?? 0) + offset))
            .find((candidate) => candidate.from <= (near ?? 0) + LUNAR_AHEAD)
        : lunarDays(shape, fixed);
  const found = days ?? lunarDays(shape, (anchor ?? 0) - 1);
  const value = shape.day === undefined ? isoDays(found) : isoDay(found.from) + suffix;
  return {
    ...known(value, found, fixed === undefined ? 'lunar date, the nearest year' : 'lunar date', grain),
    type: time ? 'TIME' : 'DATE',
    yearless: fixed === undefined,
    relative: shape.yearOffset !== undefined,
  };
}

function lunarDays(shape: LunarShape, year: number): Days {
  // `30 Tết 2022` ends the lunar year before.
  const within = shape.beforeTet ? year - 1 : year;
  if (shape.day === undefined) return lunarMonth(within, shape.month);
  const from = lunarDay(within, shape.month, shape.day);
  return { from, to: from + (shape.lasting ?? 1) - 1 };
}

const TIMEX_UNITS = { day: 'D', week: 'W', month: 'M', quarter: 'Q', year: 'Y', decade: 'E', century: 'C' } as const;

function stretch({ unit, count, way }: StretchShape, { published }: DateContext): ResolvedDate {
  const value = durationValue(count, TIMEX_UNITS[unit]);
  const rule = way === 'past' ? 'up to publication' : 'from publication on';
  const days = count === undefined || published === undefined ? null : stretchDays(unit, count, way, published);
  return { ...unknown(value, rule, 'range'), type: 'DURATION', days };
}

function stretchDays(unit: StretchShape['unit'], count: number, way: 'past' | 'next', published: Day): Days {
  const past = way === 'past';
  if (unit === 'day')
    return past ? { from: published - count, to: published - 1 } : { from: published + 1, to: published + count };
  if (unit === 'week') {
    const monday = published - ((weekdayOf(published) + 6) % 7);
    return past ? { from: monday - 7 * count, to: monday - 1 } : { from: monday + 7, to: monday + 7 * count + 6 };
  }
  const { year, month } = calendarDate(published);
  if (unit === 'month' || unit === 'quarter') {
    const size = unit === 'month' ? 1 : 3;
    const now = year * 12 + Math.floor((month - 1) / size) * size;
    return monthSpan(past ? now - count * size : now + size, count * size);
  }
  const years = count * { year: 1, decade: 10, century: 100 }[unit];
  return past
    ? { from: yearDays(year - years).from, to: yearDays(year - 1).to }
    : { from: yearDays(year + 1).from, to: yearDays(year + years).to };
}

/**
 * `P3D`, `PT2H`, `PXY`; decades and centuries in years, and the half of a larger unit in the smaller (`P1Y6M`). N stands for
 * minutes, since TIMEX3's M is the month's as well.
 */
export function durationValue(
  count: number | undefined,
  unit: 'D' | 'W' | 'M' | 'Q' | 'Y' | 'E' | 'C' | 'H' | 'N' | 'S',
): string {
  if (unit === 'E' || unit === 'C')
    return count === undefined ? `PX${unit}E` : durationValue(count * (unit === 'E' ? 10 : 100), 'Y');
  if (unit === 'Q' && count !== undefined) return durationValue(count * 3, 'M');
  const clock = unit === 'H' || unit === 'N' || unit === 'S';
  const half = count !== undefined && !Number.isInteger(count) ? HALVES[unit] : undefined;
  const number = count === undefined ? 'X' : String(half ? Math.floor(count) : count);
  return `P${clock ? 'T' : ''}${number}${unit === 'N' ? 'M' : unit}${half ?? ''}`;
}

const HALVES: Readonly<Record<string, string>> = { Y: '6M', H: '30M', N: '30S' };

function known(value: string, days: Days, rule: string, grain: Grain): ResolvedDate {
  return { type: 'DATE', value, days, rule, grain, yearless: false, relative: false };
}

function unknown(value: string, rule: string, grain: Grain): ResolvedDate {
  return { type: 'DATE', value, days: null, rule, grain, yearless: false, relative: true };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

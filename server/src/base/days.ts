/**
 * Calendar days and intervals of them. A day is a whole number, days since 1970-01-01 in the proleptic
 * Gregorian calendar; no time zones anywhere, since news dates by the day.
 */
export type Day = number;

/** Inclusive days. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

const MILLISECONDS = 86_400_000;

/** The months as English names them, January first. */
export const ENGLISH_MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** The day of a calendar date, or undefined where the calendar has no such day. `month` is 1–12. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MILLISECONDS);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

export function calendarDate(day: Day): CalendarDate {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2022-11-09` */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** 0 Sunday … 6 Saturday */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function monthDays(year: number, month: number): Days {
  const from = dayOf(year, month, 1) ?? 0;
  return { from, to: from + daysInMonth(year, month) - 1 };
}

/** The days of so many months, `month` (1–12) the first of them. */
export function monthsFrom(year: number, month: number, count: number): Days {
  const last = month - 1 + count - 1;
  const end = monthDays(year + Math.floor(last / 12), (last % 12) + 1);
  return { from: dayOf(year, month, 1) ?? 0, to: end.to };
}

export function yearDays(year: number): Days {
  return { from: dayOf(year, 1, 1) ?? 0, to: dayOf(year, 12, 31) ?? 0 };
}

/** `2022-W45` for the Monday of an ISO week. */
export function isoWeek(monday: Day): string {
  const thursday = monday + 3;
  const { year } = calendarDate(thursday);
  const week = Math.floor((thursday - (dayOf(year, 1, 1) ?? 0)) / 7) + 1;
  return `${year}-W${pad(week)}`;
}

/** The days of `2022-11-09`, `2022-11` or `2022`; undefined for anything else. */
export function parseIso(value: string): Days | undefined {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value);
  if (!found) return undefined;
  const year = Number(found[1]);
  if (!found[2]) return yearDays(year);
  const month = Number(found[2]);
  if (month < 1 || month > 12) return undefined;
  if (!found[3]) return monthDays(year, month);
  const day = dayOf(year, month, Number(found[3]));
  return day === undefined ? undefined : { from: day, to: day };
}

export function daysOverlap(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** How many days, at least 1. */
export function lengthOf(days: Days): number {
  return days.to - days.from + 1;
}

/** The shortest ISO form of an interval: a day, month or year where it is just that, else `from/to`. */
export function isoDays(days: Days): string {
  if (days.from === days.to) return isoDay(days.from);
  const { year, month, day } = calendarDate(days.from);
  if (day === 1) {
    if (monthDays(year, month).to === days.to) return `${String(year).padStart(4, '0')}-${pad(month)}`;
    if (month === 1 && yearDays(year).to === days.to) return String(year).padStart(4, '0');
  }
  return `${isoDay(days.from)}/${isoDay(days.to)}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

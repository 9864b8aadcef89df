import type { Day, Days } from '../base/days.ts';
import { calendarDate, monthDays } from '../base/days.ts';
import type { Part } from './date-shape.ts';

/** The days of a part of a month or a year: its first, middle or last third. */
export function partOf(days: Days, part: Part, published?: Day): Days {
  if (part === 'SO_FAR' || part === 'REST') {
    if (published === undefined || published < days.from || published > days.to) return days;
    return part === 'SO_FAR' ? { from: days.from, to: published } : { from: published, to: days.to };
  }
  const { month } = calendarDate(days.from);
  const length = days.to - days.from + 1;
  if (length >= 28 && length <= 31) {
    if (part === 'START') return { from: days.from, to: days.from + 9 };
    if (part === 'MID') return { from: days.from + 10, to: days.from + 19 };
    return { from: days.from + 20, to: days.to };
  }
  // A calendar year is told in months: its first four, its last four.
  if (length >= 365 && length <= 366 && month === 1) {
    const { year } = calendarDate(days.from);
    if (part === 'START') return { from: days.from, to: monthDays(year, 4).to };
    if (part === 'END') return { from: monthDays(year, 9).from, to: days.to };
  }
  const third = Math.floor(length / 3);
  if (part === 'START') return { from: days.from, to: days.from + third };
  if (part === 'MID')
    return {
      from: days.from + third - (month === 1 && length > 300 ? 31 : 0),
      to: days.to - third + (length > 300 ? 31 : 0),
    };
  return { from: days.to - third, to: days.to };
}

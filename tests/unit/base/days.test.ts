import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarDate,
  dayOf,
  daysOverlap,
  isoDay,
  isoDays,
  lengthOf,
  monthDays,
  parseIso,
  weekdayOf,
  yearDays,
} from '../../../server/src/base/days.ts';

describe('days', () => {
  test('know the calendar’s leap years', () => {
    expect(dayOf(2024, 2, 29)).toBeDefined();
    expect(dayOf(2000, 2, 29)).toBeDefined();
    expect(dayOf(2023, 2, 29)).toBeUndefined();
    expect(dayOf(1900, 2, 29)).toBeUndefined();
  });

  test('refuse what no calendar has', () => {
    expect(dayOf(2022, 13, 1)).toBeUndefined();
    expect(dayOf(2022, 4, 31)).toBeUndefined();
    expect(dayOf(2022, 0, 1)).toBeUndefined();
  });

  test('count from 1970, years below 100 included', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(isoDay(dayOf(43, 3, 15) ?? 0)).toBe('0043-03-15');
  });

  test('fall on the right day of the week, before 1970 too', () => {
    expect(weekdayOf(dayOf(2022, 11, 9) ?? 0)).toBe(3);
    expect(weekdayOf(dayOf(1969, 7, 20) ?? 0)).toBe(0);
  });

  test('go to the calendar and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const { year, month, day: dayOfMonth } = calendarDate(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });
});

describe('intervals of days', () => {
  test('are read from ISO days, months and years', () => {
    expect(parseIso('2022-11')).toEqual(monthDays(2022, 11));
    expect(parseIso('2022')).toEqual(yearDays(2022));
    expect(lengthOf(parseIso('2024-02') ?? { from: 0, to: 0 })).toBe(29);
  });

  test('are not read from anything else', () => {
    for (const value of ['2022-13', '2022-02-30', '22-01-01', '9/11/2022', '', '2022-11-09T10:00'])
      expect(parseIso(value), value).toBeUndefined();
  });

  test('are written in the shortest form that means the same', () => {
    for (const value of ['2022-11-09', '2022-11', '2022'])
      expect(isoDays(parseIso(value) ?? { from: 0, to: 0 })).toBe(value);
    expect(isoDays({ from: dayOf(2022, 11, 1) ?? 0, to: dayOf(2022, 11, 10) ?? 0 })).toBe('2022-11-01/2022-11-10');
  });

  test('overlap when they share a day', () => {
    expect(daysOverlap(monthDays(2022, 11), parseIso('2022-11-30') ?? yearDays(1900))).toBe(true);
    expect(daysOverlap(monthDays(2022, 11), parseIso('2022-12-01') ?? yearDays(2022))).toBe(false);
  });
});

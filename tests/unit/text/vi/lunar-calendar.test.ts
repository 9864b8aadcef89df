import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../../server/src/base/days.ts';
import { cycleOf, lunarDay, lunarMonth, yearOfCycle } from '../../../../server/src/text/vi/lunar-calendar.ts';

describe('the lunar calendar of Vietnam', () => {
  test.each([
    // 1968, 1985, 2007 and 2030 differ from China's calendar by a day or a month.
    [1968, '1968-01-29'],
    [1975, '1975-02-11'],
    [1985, '1985-01-21'],
    [2000, '2000-02-05'],
    [2007, '2007-02-17'],
    [2017, '2017-01-28'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2030, '2030-02-02'],
  ])('Tết %i is on %s', (year, day) => {
    expect(isoDay(lunarDay(year, 1, 1))).toBe(day);
  });

  test('other feasts of the moon fall where they did', () => {
    expect(isoDay(lunarDay(2022, 8, 15))).toBe('2022-09-10');
    expect(isoDay(lunarDay(2023, 3, 10))).toBe('2023-04-29');
    expect(isoDay(lunarDay(2021, 12, 23))).toBe('2022-01-25');
  });

  test('in a year of thirteen months those behind the doubled one move on', () => {
    // 2020 had a second fourth month, 2023 a second second one.
    expect(isoDay(lunarMonth(2020, 4).from)).toBe('2020-04-23');
    expect(isoDay(lunarMonth(2020, 5).from)).toBe('2020-06-21');
    expect(isoDay(lunarMonth(2023, 3).from)).toBe('2023-04-20');
  });

  test('the thirtieth of a month of twenty-nine days is its last', () => {
    expect(lunarDay(2021, 12, 30)).toBe(lunarMonth(2021, 12).to);
    expect(lunarDay(2021, 12, 30)).toBe(lunarDay(2021, 12, 29));
  });

  test('the two names of a year give its place in the cycle of sixty', () => {
    expect(yearOfCycle(cycleOf('nhâm', 'dần') ?? -1, 2024)).toBe(2022);
    expect(yearOfCycle(cycleOf('mậu', 'thân') ?? -1, 1970)).toBe(1968);
  });

  test('names that never meet give none', () => {
    expect(cycleOf('giáp', 'sửu')).toBeUndefined();
    expect(cycleOf('nhâm', 'mưa')).toBeUndefined();
  });
});

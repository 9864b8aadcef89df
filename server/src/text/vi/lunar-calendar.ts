import type { Day, Days } from '../../base/days.ts';
import { dayOf } from '../../base/days.ts';

/**
 * The Vietnamese lunar calendar, by the algorithm of Hồ Ngọc Đức ("Computing the Vietnamese lunar calendar",
 * https://www.informatik.uni-leipzig.de/~duc/amlich/), which rests on Jean Meeus's series for the new moon and the sun:
 * a month begins on the day of its new moon in Vietnam's time, the eleventh month holds the winter solstice, and in a
 * year of thirteen months the first one without a major solar term repeats the number of the month before.
 */

/**
 * The days of a lunar month. `year` is the solar year in which the lunar year begins, so that month 12 of 2021 lies in
 * January 2022; `month` is 1–12, and of a doubled month the first is meant.
 */
export function lunarMonth(year: number, month: number): Days {
  const before = month < 11 ? eleventhMonth(year - 1) : eleventhMonth(year);
  const after = month < 11 ? eleventhMonth(year) : eleventhMonth(year + 1);
  let offset = (month - 11 + 12) % 12;
  if (after - before > 365 && offset >= leapOffset(before)) offset++;
  const moon = Math.floor(0.5 + (before - FIRST_MOON) / MONTH) + offset;
  return { from: newMoonDay(moon) - EPOCH, to: newMoonDay(moon + 1) - 1 - EPOCH };
}

/** The day of a lunar date; day 30 of a month that has 29 is its last. */
export function lunarDay(year: number, month: number, day: number): Day {
  const { from, to } = lunarMonth(year, month);
  return Math.min(from + day - 1, to);
}

/** A lunar year's place in the cycle of sixty, 0 for Giáp Tý, from its names; undefined where they do not go together. */
export function cycleOf(stem: string, branch: string): number | undefined {
  const [s, b] = [STEMS.indexOf(stem), BRANCHES.findIndex((names) => names.includes(branch))];
  if (s < 0 || b < 0) return undefined;
  for (let place = s; place < 60; place += 10) if (place % 12 === b) return place;
  return undefined;
}

/** The year with that place in the cycle that is nearest to another year. */
export function yearOfCycle(place: number, near: number): number {
  const year = near - ((((near - 4 - place) % 60) + 60) % 60);
  return near - year > 30 ? year + 60 : year;
}

const STEMS = ['giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ', 'canh', 'tân', 'nhâm', 'quý'];
const BRANCHES = [
  ['tý', 'tí'],
  ['sửu'],
  ['dần'],
  ['mão', 'mẹo'],
  ['thìn'],
  ['tỵ', 'tị'],
  ['ngọ'],
  ['mùi'],
  ['thân'],
  ['dậu'],
  ['tuất'],
  ['hợi'],
];

/** Julian day number of 1970-01-01. */
const EPOCH = 2_440_588;
/** Julian day of the new moon of 1 January 1900, from which moons are counted. */
const FIRST_MOON = 2_415_021.076998695;
/** Mean length of a lunar month. */
const MONTH = 29.530588853;
/** Hours ahead of Greenwich. */
const ZONE = 7;
const RADIAN = Math.PI / 180;

// The new moon that begins the eleventh month of a solar year, as a Julian day number.
function eleventhMonth(year: number): number {
  const end = (dayOf(year, 12, 31) ?? 0) + EPOCH;
  const moon = Math.floor((end - 2_415_021) / MONTH);
  const day = newMoonDay(moon);
  return sunSector(day) >= 9 ? newMoonDay(moon - 1) : day;
}

// Which month behind the eleventh has no major solar term.
function leapOffset(eleventh: number): number {
  const moon = Math.floor((eleventh - FIRST_MOON) / MONTH + 0.5);
  let i = 1;
  let sector = sunSector(newMoonDay(moon + i));
  let last: number;
  do {
    last = sector;
    i++;
    sector = sunSector(newMoonDay(moon + i));
  } while (sector !== last && i < 14);
  return i - 1;
}

function newMoonDay(moon: number): number {
  return Math.floor(newMoon(moon) + 0.5 + ZONE / 24);
}

// Julian day of a new moon in Greenwich's time.
function newMoon(moon: number): number {
  const t = moon / 1236.85;
  const [t2, t3] = [t * t, t * t * t];
  const sin = (degrees: number): number => Math.sin(degrees * RADIAN);
  const mean =
    2_415_020.75933 +
    29.53058868 * moon +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
  const sun = 359.2242 + 29.10535608 * moon - 0.0000333 * t2 - 0.00000347 * t3;
  const far = 306.0253 + 385.81691806 * moon + 0.0107306 * t2 + 0.00001236 * t3;
  const node = 21.2964 + 390.67050646 * moon - 0.0016528 * t2 - 0.00000239 * t3;
  const shift =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(far) +
    0.0161 * sin(2 * far) -
    0.0004 * sin(3 * far) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + far) -
    0.0074 * sin(sun - far) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + far) +
    0.001 * sin(2 * node - far) +
    0.0005 * sin(2 * far + sun);
  const clock =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2;
  return mean + shift - clock;
}

// In which twelfth of its way the sun stands when a day begins in Vietnam; 0 from the spring equinox.
function sunSector(day: number): number {
  const t = (day - 0.5 - ZONE / 24 - 2_451_545) / 36_525;
  const t2 = t * t;
  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly * RADIAN) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly * RADIAN) +
    0.00029 * Math.sin(3 * anomaly * RADIAN);
  const longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t2 + centre;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

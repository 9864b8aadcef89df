import { timeAt } from './date-clock.ts';
import type { TimeOfDay } from '../date-shape.ts';
import type { Promise, WrittenDay } from './date-day.ts';
import { dayShape, isBareDay, isCounted, writtenDay } from './date-day.ts';
import type { FoundDate } from './date-found.ts';
import { rangeOf } from './date-found.ts';
import type { Words } from './date-words.ts';
import { is } from './date-words.ts';

interface Item extends WrittenDay {
  /** How it hangs on the one before: `5 đến 9/11`, `5, 9/11`. */
  readonly link: 'range' | 'list' | undefined;
}

/**
 * Days that share a month: `5 đến 9/11`, `16, 17 và 18-8`, `30-8, 31-8, 1-9`, `27/12/2021 - 5/1/2022`; or one day with
 * its month. Days in a row are one range; others are dates of their own. Empty where no month is named.
 */
export function dayList(words: Words, i: number, promise: Promise, time?: TimeOfDay): FoundDate[] {
  const items = itemsAt(words, i, promise, time);
  if (!items.length) return [];
  const dates = withMonths(items);
  const found: FoundDate[] = [];
  let k = 0;
  while (k < dates.length) {
    const first = dates[k] as Item;
    let last = k;
    if (dates[k + 1]?.link === 'range') last = k + 1;
    else while (follows(items[last], items[last + 1], dates[last], dates[last + 1])) last++;
    const from = dateOf(first);
    found.push(last > k ? rangeOf(from, dateOf(dates[last] as Item)) : from);
    k = last + 1;
  }
  return found;
}

/** A longer list is a table, and no prose. */
const LONGEST = 8;

function itemsAt(words: Words, i: number, promise: Promise, time: TimeOfDay | undefined): Item[] {
  const first = writtenDay(words, i, promise) ?? (followsFigure(words, i) ? undefined : elided(words, i));
  if (!first || !stands(words, first, promise)) return [];
  const items: Item[] = [{ ...first, ...(time ? { time } : {}), link: undefined }];
  while (items.length < LONGEST) {
    const next = nextItem(words, items, promise);
    if (!next) break;
    items.push(next);
  }
  // What has no month and none behind it is no part of the list.
  while (items.length && items.at(-1)?.month === undefined) items.pop();
  return items;
}

// `1.5-9/11`, `2,5 và 8/5`: the figure began before.
function followsFigure(words: Words, i: number): boolean {
  return words[i]?.glued === true && words[i - 1]?.kind === 'mark' && words[i - 2]?.kind === 'digits';
}

// Without a promise a day alone may only begin a range or a list: `5 đến 9/11`, `12 và 13/01`.
function elided(words: Words, i: number): WrittenDay | undefined {
  const day = writtenDay(words, i, 'full', true);
  if (!day || words[i]?.kind !== 'digits' || day.month !== undefined || day.end !== i + 1) return undefined;
  // `tăng lên 25, ngày 1/11 lên 31`: behind a figure the next day begins anew.
  if (is(words, day.end, ',') && is(words, day.end + 1, 'ngày', 'hôm')) return undefined;
  return LINKS.some(([link]) => link === words[day.end]?.lower) ? day : undefined;
}

function stands(words: Words, day: WrittenDay, promise: Promise): boolean {
  if (day.month === undefined || promise === 'full' || day.year !== undefined || day.mark === 'tháng') return true;
  if (day.mark === '/') return isBareDay(words, day);
  return promise === 'half';
}

const LINKS = [
  ['đến', 'range'],
  ['tới', 'range'],
  ['-', 'range'],
  ['–', 'range'],
  ['—', 'range'],
  ['và', 'list'],
  [',', 'list'],
  ['hoặc', 'list'],
  ['hay', 'list'],
  ['&', 'list'],
] as const;

function nextItem(words: Words, items: readonly Item[], promise: Promise): Item | undefined {
  const before = items.at(-1) as Item;
  let at = before.end;
  if (is(words, at, 'cho') && is(words, at + 1, 'đến', 'tới')) at++;
  const overnight = isDark(before.time) && is(words, at, 'rạng') && is(words, at + 1, 'sáng');
  const link = overnight ? 'list' : LINKS.find(([written]) => written === words[at]?.lower)?.[1];
  if (!link) return undefined;
  if (!overnight) at++;
  // `từ tối 22 đến hết sáng ngày 24-4`
  if (is(words, at, 'hết')) at++;
  const timed = timeAt(words, at);
  if (timed) at = timed.end;
  const led = is(words, at, 'ngày', 'hôm', 'mùng', 'mồng') && words[at + 1]?.kind === 'digits';
  if (led) at++;
  if (words[at]?.kind !== 'digits') return undefined;
  const full = led || timed !== undefined;
  const day =
    writtenDay(words, at, full || promise !== 'none' ? 'full' : 'none', true) ?? (full ? undefined : elided(words, at));
  if (!day || !hangs(words, before, day, link, full)) return undefined;
  return { ...day, ...(timed ? { time: timed.value.time } : {}), link };
}

// Does the day belong to the list, or does a figure of its own begin: `ngày 9/11, 1/3 số ca`, `ngày 3/11, 2 người`?
function hangs(words: Words, before: WrittenDay, day: WrittenDay, link: 'range' | 'list', led: boolean): boolean {
  if (led) return true;
  if (day.month !== undefined) {
    if (day.mark === 'tháng' || day.year !== undefined) return true;
    if (before.mark !== undefined && before.mark !== 'tháng' && day.mark !== before.mark) return false;
    return day.mark === '/' ? isBareDay(words, day) || link === 'range' : !isCounted(words, day.end);
  }
  if (before.month !== undefined && before.mark !== undefined && link === 'range') return false;
  return !isCounted(words, day.end);
}

// A day without a month takes that of the next one that has it.
function withMonths(items: readonly Item[]): Item[] {
  const dates = [...items];
  for (let k = dates.length - 2; k >= 0; k--) {
    const [date, next] = [dates[k] as Item, dates[k + 1] as Item];
    const { month, year, yearOffset } = next;
    // The end of a range says the year of its beginning too, unless the beginning lies in the year before.
    const inherited = {
      ...(year === undefined || date.year !== undefined || (date.month ?? 0) > (month ?? 0) ? {} : { year }),
      ...(yearOffset === undefined || date.year !== undefined ? {} : { yearOffset }),
    };
    if (date.month === undefined && month !== undefined)
      dates[k] = { ...date, ...(isEve(date, next) ? monthBefore(month, year) : { month, ...inherited }) };
    else if (date.year === undefined) dates[k] = { ...date, ...inherited };
  }
  return dates;
}

// `đêm 8 rạng sáng 9/5`
function isDark(time: TimeOfDay | undefined): boolean {
  return time === 'NI' || time === 'EV';
}

// `đêm 31 rạng sáng 1/6`: the night before the first lies in the month before.
function isEve(date: Item, next: Item): boolean {
  return isDark(date.time) && next.time === 'MO' && next.day === 1 && date.day >= 28;
}

function monthBefore(month: number, year: number | undefined): { month: number; year?: number } {
  return {
    month: month === 1 ? 12 : month - 1,
    ...(year === undefined ? {} : { year: month === 1 ? year - 1 : year }),
  };
}

// `16, 17 và 18-8`: the day behind, where the month is said once for both.
function follows(
  written: Item | undefined,
  next: Item | undefined,
  date: Item | undefined,
  nextDate: Item | undefined,
): boolean {
  if (!written || !next || !date || !nextDate || next.link !== 'list' || written.month !== undefined) return false;
  return date.month === nextDate.month && nextDate.day === date.day + 1 && !date.time === !nextDate.time;
}

function dateOf(item: Item): FoundDate {
  return { start: item.start, core: item.start, end: item.end, shape: dayShape(item) };
}

import type { CalendarShape, DateShape, Part } from '../date-shape.ts';
import { decadeAt } from './date-decade.ts';
import type { FoundDate } from './date-found.ts';
import { oneDate } from './date-found.ts';
import { monthsAt, quartersAt } from './date-month.ts';
import { relativeUnit } from './date-relative.ts';
import type { Read, Words } from './date-words.ts';
import { is, phrase, term } from './date-words.ts';
import type { WrittenYear } from './date-year.ts';
import { bareYear, monthName, withYear, yearWord } from './date-year.ts';
import { yearAlone, yearsAt } from './date-years.ts';

/**
 * Months, quarters, halves, seasons, years, decades and centuries, with a part of them in front: `cuối tháng 3/2020`,
 * `quý I và II`, `nửa đầu năm`, `mùa hè năm ngoái`, `giữa thập niên 1990`. Several where they are listed.
 */
export function periodsAt(words: Words, i: number): FoundDate[] {
  const half = halfAt(words, i);
  if (half) return [half];
  const weekend = is(words, i, 'cuối') && is(words, i + 1, 'tuần') ? weekAt(words, i) : undefined;
  if (weekend) return oneDate(i, weekend);
  const told = toldPart(words, i);
  if (told) return [told];
  const part = term('part', words, i);
  const at = part ? (is(words, part.end, 'của') ? part.end + 1 : part.end) : i;
  const found = bareAt(words, at, part !== undefined);
  if (!part) return found;
  const [first, ...rest] = found;
  if (!first || first.shape.kind === 'range' || first.shape.kind === 'duration' || first.shape.kind === 'reference')
    return [];
  const withPart = { ...first.shape, part: part.value as Part } as DateShape;
  return [{ ...first, start: i, core: i, shape: withPart }, ...rest];
}

// `hồi đầu tháng`, `hồi cuối tuần`, `nửa đầu tháng`: those of the week or month of publication.
function toldPart(words: Words, i: number): FoundDate | undefined {
  if (!is(words, i, 'đầu', 'giữa') || !is(words, i - 1, 'hồi')) return undefined;
  const unit = is(words, i + 1, 'tuần') ? 'week' : is(words, i + 1, 'tháng') ? 'month' : undefined;
  const next = words[i + 2];
  if (!unit || next?.kind === 'digits' || (next && relativeUnit(words, i + 1, unit)) || monthName(words, i + 2))
    return undefined;
  const shape: DateShape = {
    kind: 'relative',
    unit,
    offset: 0,
    anchor: 'publication',
    part: is(words, i, 'đầu') ? 'START' : 'MID',
  };
  return { start: i, core: i, end: i + 2, shape };
}

function bareAt(words: Words, i: number, parted: boolean): FoundDate[] {
  if (words[i]?.kind === 'digits') return oneDate(i, yearAlone(words, i, parted));
  switch (words[i]?.lower) {
    case 'tháng':
      return monthsAt(words, i);
    case 'quý':
    case 'quí':
      return quartersAt(words, i);
    case 'năm':
    case 'những':
    case 'các':
      return decadeAt(words, i) ?? yearsAt(words, i, parted);
    case 'tuần':
    case 'cuối':
      return oneDate(i, weekAt(words, i));
    case 'mùa':
    case 'hè':
    case 'xuân':
      return oneDate(i, seasonAt(words, i));
    case 'thập':
    case 'thế':
      return decadeAt(words, i) ?? [];
    default:
      return [];
  }
}

// `tuần trước`, and `cuối tuần qua`, its Saturday and Sunday.
function weekAt(words: Words, i: number): Read<DateShape> | undefined {
  if (is(words, i, 'cuối')) {
    if (!is(words, i + 1, 'tuần')) return undefined;
    const week = relativeUnit(words, i + 1, 'week');
    return week && { value: { ...week.value, unit: 'weekend' }, end: week.end };
  }
  return relativeUnit(words, i, 'week');
}

const SEASON_YEARS: readonly (readonly [string, WrittenYear])[] = [
  ['này', { which: 'this' }],
  ['vừa qua', { which: 'begun' }],
  ['vừa rồi', { which: 'begun' }],
  ['trước', { which: 'begun' }],
  ['tới', { which: 'next' }],
  ['sắp tới', { which: 'next' }],
];

function seasonAt(words: Words, i: number): Read<CalendarShape> | undefined {
  const at = is(words, i, 'mùa') ? i + 1 : i;
  const season = term('season', words, at);
  if (!season || (at === i && words[i]?.capital && i > 0)) return undefined;
  const told =
    yearWord(words, season.end) ??
    bareYear(words, season.end) ??
    SEASON_YEARS.map(([written, value]) => {
      const end = phrase(words, season.end, written);
      return end === undefined ? undefined : { value, end };
    }).find((found) => found !== undefined);
  if (!told || (words[told.end]?.capital && told.value.which === 'next')) return undefined;
  return {
    value: withYear({ kind: 'calendar', season: season.value as 'SP' }, told.value),
    end: told.end,
  };
}

// `nửa đầu năm 2022`, `nửa cuối tháng 8`, `nửa đầu thế kỷ XX`
function halfAt(words: Words, i: number): FoundDate | undefined {
  if (!is(words, i, 'nửa')) return undefined;
  const second = is(words, i + 1, 'cuối', 'sau');
  if (!second && !is(words, i + 1, 'đầu', 'đầu')) return undefined;
  let at = i + 2;
  if (is(words, at, 'của')) at++;
  const [whole] = is(words, at, 'năm') ? (yearOf(words, at) ?? []) : bareAt(words, at, true);
  if (!whole) return undefined;
  const { shape } = whole;
  const n = second ? -1 : 1;
  const found = { start: i, core: i, end: whole.end };
  if (shape.kind === 'calendar' && shape.month)
    return { ...found, shape: { kind: 'nth', unit: 'day', n, count: 15, within: shape } };
  if (shape.kind === 'relative' && shape.unit === 'month')
    return { ...found, shape: { kind: 'nth', unit: 'day', n, count: 15, within: shape } };
  if (shape.kind === 'calendar' && calendarIsYear(shape))
    return { ...found, shape: { ...shape, half: second ? 2 : 1 } };
  if (shape.kind === 'calendar' || shape.kind === 'relative')
    return { ...found, shape: { ...shape, part: second ? 'END' : 'START' } };
  return undefined;
}

// The year of a half; one that is not said is the year told of.
function yearOf(words: Words, i: number): FoundDate[] | undefined {
  const found = yearsAt(words, i, false);
  if (found.length) return found;
  return [{ start: i, core: i, end: i + 1, shape: { kind: 'calendar', which: 'near' } }];
}

function calendarIsYear(shape: CalendarShape): boolean {
  return shape.decade === undefined && shape.century === undefined && !shape.quarter && !shape.season;
}

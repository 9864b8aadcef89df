import type { LunarShape } from '../counted-shape.ts';
import type { CalendarShape, DateShape, TimeOfDay } from '../date-shape.ts';
import { writtenDay, dayShape } from './date-day.ts';
import type { FoundDate } from './date-found.ts';
import type { Read, Words } from './date-words.ts';
import { countAt, is, phrase, term } from './date-words.ts';
import type { WrittenYear } from './date-year.ts';
import { fourFigures, monthName, yearBehind, yearWord } from './date-year.ts';
import { cycleOf } from './lunar-calendar.ts';

/** How long Tết goes on: its first three days. */
const TET_DAYS = 3;

/** Holidays and days of the moon: `Giáng sinh năm ngoái`, `Quốc khánh 2/9`, `Tết Nhâm Dần`, `mùng 2 Tết`, `rằm tháng Bảy`. */
export function holidayAt(words: Words, i: number): FoundDate | undefined {
  const time = term('time', words, i);
  const at = time && !is(words, i, 'đêm') ? time.end : is(words, i, 'đêm') ? i + 1 : i;
  const told = time ? { time: time.value as TimeOfDay } : {};
  const moon = tetDay(words, at) ?? fullMoon(words, at) ?? lunarDate(words, at);
  if (moon) return { start: i, core: i, end: moon.end, shape: { ...moon.value, ...told } };
  const named = namedTet(words, i) ?? listedHoliday(words, i);
  return named && { start: i, core: i, end: named.end, shape: named.value };
}

// `mùng 3 Tết`, `30 Tết`, `28 tháng Chạp`, `ngày mùng 1 Tết Nhâm Dần`
function tetDay(words: Words, i: number): Read<LunarShape> | undefined {
  let at = is(words, i, 'ngày') ? i + 1 : i;
  const first = is(words, at, 'mùng', 'mồng');
  if (first) at++;
  const day = countAt(words, at);
  if (!day || day.value < 1 || day.value > 30) return undefined;
  if (is(words, day.end, 'tết')) {
    if (is(words, day.end + 1, 'dương', 'tây')) return undefined;
    const end = tetName(words, day.end);
    const year = lunarYear(words, end);
    const value: LunarShape =
      first || day.value <= 10
        ? { kind: 'lunar', month: 1, day: day.value, ...year.value }
        : { kind: 'lunar', month: 12, day: day.value, beforeTet: true, ...year.value };
    return { value, end: year.end };
  }
  if (!is(words, day.end, 'tháng')) return undefined;
  const month = is(words, day.end + 1, 'chạp') ? 12 : first && is(words, day.end + 1, 'giêng') ? 1 : undefined;
  if (!month) return undefined;
  const year = yearWord(words, day.end + 2);
  return { value: { kind: 'lunar', month, day: day.value, ...plain(year?.value) }, end: year?.end ?? day.end + 2 };
}

// `rằm tháng Bảy [năm nay]`
function fullMoon(words: Words, i: number): Read<LunarShape> | undefined {
  const at = is(words, i, 'ngày') ? i + 1 : i;
  if (!is(words, at, 'rằm') || !is(words, at + 1, 'tháng')) return undefined;
  const month = monthName(words, at + 2);
  if (!month) return undefined;
  const year = yearWord(words, month.end);
  return { value: { kind: 'lunar', month: month.value, day: 15, ...plain(year?.value) }, end: year?.end ?? month.end };
}

// `10/3 âm lịch`, `tháng 8 âm lịch`, `mùng 5 tháng 5 (âm lịch)`
function lunarDate(words: Words, i: number): Read<LunarShape> | undefined {
  const at = is(words, i, 'ngày', 'mùng', 'mồng') ? (is(words, i + 1, 'mùng', 'mồng') ? i + 2 : i + 1) : i;
  const day = writtenDay(words, at, 'full');
  const month = is(words, at, 'tháng') ? monthName(words, at + 1) : undefined;
  const end = month?.end ?? (day?.month === undefined ? undefined : day.end);
  if (end === undefined) return undefined;
  const open = is(words, end, '(') ? end + 1 : end;
  const closed = phrase(words, open, 'âm lịch') ?? phrase(words, open, 'lịch âm');
  if (closed === undefined) return undefined;
  const behind = day?.month === undefined && month ? yearBehind(words, closed, 'month') : undefined;
  const year = behind?.value ?? day;
  return {
    value: {
      kind: 'lunar',
      month: month?.value ?? day?.month ?? 1,
      ...(day?.month === undefined ? {} : { day: day.day }),
      ...plain(year),
    },
    end: behind?.end ?? (open > end && is(words, closed, ')') ? closed + 1 : closed),
  };
}

// `Tết Nhâm Dần`, `Tết 2022`, `Tết Nguyên đán năm nay`; `Tết` alone is the feast of any year.
function namedTet(words: Words, i: number): Read<LunarShape> | undefined {
  if (!is(words, i, 'tết')) return undefined;
  const end = tetName(words, i);
  const year = lunarYear(words, end);
  // `trước Tết`, `giáp Tết`: that of the time told of; `gói bánh Tết` is of any year.
  const bare = year.end === end && end === i + 1;
  // `Tết vừa rồi`, `Tết này`: the one that is nearest; `Tết tới`: the one that comes.
  const near = bare ? firstPhrase(words, end, NEAR_TET) : undefined;
  const coming = bare && near === undefined ? firstPhrase(words, end, NEXT_TET) : undefined;
  // `gói bánh Tết tới khuya` tells of no feast to come.
  const next =
    coming !== undefined && (words[coming]?.kind !== 'word' || is(words, coming, 'sẽ', 'đây')) ? coming : undefined;
  // `từ nay đến Tết`: the one that comes.
  const untilNow = bare && words[i]?.capital && is(words, i - 1, 'đến', 'tới') && is(words, i - 2, 'nay', 'giờ');
  const ahead = untilNow || next !== undefined;
  if (
    bare &&
    near === undefined &&
    next === undefined &&
    !(ahead && freeBehind(words, end)) &&
    !(words[i]?.capital && is(words, i - 1, ...BY_TET) && freeBehind(words, end))
  )
    return undefined;
  return {
    value: { kind: 'lunar', month: 1, day: 1, lasting: TET_DAYS, ...(ahead ? { ahead } : {}), ...year.value },
    end: near ?? next ?? year.end,
  };
}

const BY_TET = ['trước', 'sau', 'giáp', 'cận', 'hết', 'qua', 'vào', 'từ'] as const;
const NEAR_TET = ['vừa rồi', 'vừa qua', 'này'];
const NEXT_TET = ['sắp tới', 'tới'];

function firstPhrase(words: Words, at: number, phrases: readonly string[]): number | undefined {
  for (const one of phrases) {
    const end = phrase(words, at, one);
    if (end !== undefined) return end;
  }
  return undefined;
}

// `đến Tết Trung thu`, `sau Tết Độc lập` are other feasts.
function freeBehind(words: Words, end: number): boolean {
  return words[end]?.capital !== true && !is(words, end, 'thiếu', 'trung', 'đoan', 'tây', 'dương', 'độc');
}

function tetName(words: Words, i: number): number {
  for (const name of ['nguyên đán', 'cổ truyền', 'âm lịch', 'ta']) {
    const end = phrase(words, i + 1, name);
    if (end !== undefined) return end;
  }
  return i + 1;
}

// `Nhâm Dần 2022`, `năm Nhâm Dần`, `2022`, `năm ngoái`
function lunarYear(words: Words, i: number): Read<Partial<LunarShape>> {
  const at = is(words, i, 'năm', 'xuân') ? i + 1 : i;
  const cycle = cycleOf(words[at]?.lower ?? '', words[at + 1]?.lower ?? '');
  if (cycle !== undefined) {
    const open = is(words, at + 2, '-', '–', '(', 'năm') ? at + 3 : at + 2;
    const year = fourFigures(words, open);
    return year === undefined ? { value: { cycle }, end: at + 2 } : { value: { year }, end: open + 1 };
  }
  const year = fourFigures(words, at);
  if (year !== undefined) return { value: { year }, end: at + 1 };
  const told = yearWord(words, i);
  if (told) return { value: plain(told.value), end: told.end };
  return { value: {}, end: i };
}

function plain(year: WrittenYear | undefined): { year?: number; yearOffset?: number } {
  return {
    ...(year?.year === undefined ? {} : { year: year.year }),
    ...(year?.yearOffset === undefined ? {} : { yearOffset: year.yearOffset }),
  };
}

// Feasts of the table; those that other nations or people share a name with stand for themselves.
function listedHoliday(words: Words, i: number): Read<DateShape> | undefined {
  const found = term('holiday', words, i);
  if (!found || isName(words, i, found.end)) return undefined;
  const lunar = found.value.startsWith('L');
  const [month, day] = found.value.replace('L', '').split('-').map(Number);
  if (!month || !day) return undefined;
  if (lunar) {
    const year = lunarYear(words, found.end);
    const tet = month === 1 && day === 1;
    const eve = month === 12 && day === 30;
    const shape: LunarShape = {
      kind: 'lunar',
      month,
      day,
      ...(tet ? { lasting: TET_DAYS } : {}),
      ...(month === 12 ? { beforeTet: true } : {}),
      ...(eve && is(words, year.end, 'dương') ? {} : {}),
      ...year.value,
    };
    return { value: shape, end: year.end };
  }
  const open = is(words, found.end, '(', 'ngày') ? found.end + 1 : found.end;
  const written = writtenDay(words, open, 'full');
  if (written?.month === month && written.day === day) return { value: dayShape(written), end: written.end };
  const year = yearBehind(words, found.end, 'month');
  const shape: CalendarShape = { kind: 'calendar', month, day, ...(year ? year.value : { which: 'near' }) };
  return { value: shape, end: year?.end ?? found.end };
}

// `Phan Quốc Khánh`, `Noel Gallagher`, `Quốc khánh Mỹ`, `tập trung thu hút`
function isName(words: Words, i: number, end: number): boolean {
  const [first, last, next] = [words[i], words[end - 1], words[end]];
  if (is(words, i, 'noel', 'quốc') && words[i - 1]?.capital && first?.capital && is(words, i, 'quốc') && last?.capital)
    return true;
  if (is(words, end - 1, 'khánh', 'noel', 'lập') && next?.capital && !is(words, end, 'việt')) return true;
  return is(words, end - 1, 'thu') && is(words, end, 'hút', 'thập');
}

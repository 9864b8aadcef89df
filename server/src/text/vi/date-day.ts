import { daysInMonth } from '../../base/days.ts';
import type { CalendarShape, TimeOfDay } from '../date-shape.ts';
import type { Words } from './date-words.ts';
import { countAt, digits, endsBefore, is, term } from './date-words.ts';
import { fourFigures, monthName, yearBehind } from './date-year.ts';

/** A day as it is written: the month and the year may be left to a neighbour in a list. */
export interface WrittenDay {
  readonly day: number;
  readonly month?: number;
  readonly year?: number;
  readonly yearOffset?: number;
  readonly time?: TimeOfDay;
  /** The first word of the day and the first word behind it. */
  readonly start: number;
  readonly end: number;
  /** `/`, `-`, `.`, or `tháng`. */
  readonly mark?: string;
}

/**
 * How plainly the words in front promise a day: `full` after `ngày`, `sáng`, … lets any separator be one, `half` after
 * `từ`, `đến`, … all but the full stop, `none` the slash alone, since `3-1` is a score and `5.10` a paragraph.
 */
export type Promise = 'full' | 'half' | 'none';

/**
 * `9/11`, `9-11-2022`, `9.11`, `9 tháng 11 năm ngoái`, or `9` alone after a full promise. `listed`: a mark in front is that
 * of a list (`5-9/11`, `5,6 và 8/5`), and no piece of the figure.
 */
export function writtenDay(words: Words, i: number, promise: Promise, listed = false): WrittenDay | undefined {
  const said = promise === 'full' && words[i]?.kind === 'word' ? countAt(words, i) : undefined;
  const day = said?.value ?? digits(words, i, 2);
  const next = said?.end ?? i + 1;
  if (!day || day > 31 || (!listed && words[i]?.glued && isFigureMark(words, i - 1))) return undefined;
  if (is(words, next, 'tháng')) return namedMonth(words, i, next, day, promise);
  const marked = markedDay(words, i, day, promise);
  if (marked === 'none') return undefined;
  if (marked) return marked;
  if (promise !== 'full' || (said && !is(words, next, 'tết'))) return undefined;
  // `ngày 2.500 lượt`, `sáng 9h`
  const behind = words[next];
  if (
    behind?.glued &&
    (behind.kind === 'word' || (/^[.,:/%]$/.test(behind.lower) && words[next + 1]?.glued && !isShortList(words, next)))
  )
    return undefined;
  return { day, start: i, end: next };
}

// `ngày 5,6 và 8/5`
function isShortList(words: Words, i: number): boolean {
  return is(words, i, ',') && digits(words, i + 1, 2) !== undefined && is(words, i + 2, ',', 'và', '/');
}

// `9 tháng 11 [năm 2022]`; `6 tháng 10 ngày` is a stretch, and `10 tháng năm 2022` the first ten months.
function namedMonth(words: Words, i: number, at: number, day: number, promise: Promise): WrittenDay | undefined {
  if (promise !== 'full' && is(words, at + 1, 'năm') && digits(words, at + 2, 4)) return undefined;
  const month = monthName(words, at + 1);
  if (!month) return undefined;
  const unit = term('unit', words, month.end)?.value;
  if (promise === 'none' && (unit === 'D' || unit === 'W' || is(words, month.end, 'lần', 'tuổi'))) return undefined;
  const year = yearBehind(words, month.end, 'month');
  return { day, month: month.value, ...year?.value, start: i, end: year?.end ?? month.end, mark: 'tháng' };
}

// `none`: figures that are no day at all, such as `24/7/3/1`.
function markedDay(words: Words, i: number, day: number, promise: Promise): WrittenDay | 'none' | undefined {
  const mark = words[i + 1]?.lower ?? '';
  if (words[i + 1]?.kind === 'digits' && is(words, i - 1, 'ngày')) return unmarkedDay(words, i, day);
  if (promise === 'full' && /^[/-]$/.test(mark) && !(words[i + 1]?.glued && words[i + 2]?.glued)) {
    const spaced = spacedDay(words, i, day, mark);
    if (spaced) return spaced;
  }
  if (!SEPARATOR.test(mark) || (promise === 'none' && !words[i + 1]?.glued)) return undefined;
  const spaced = !words[i + 1]?.glued;
  if (spaced !== !words[i + 2]?.glued && !(promise === 'full' && mark === '/')) return undefined;
  if (spaced && (mark === '.' || promise !== 'full')) return undefined;
  const month = digits(words, i + 2, 2);
  if (!month || month > 12) return promise === 'none' && words[i + 2]?.kind === 'digits' ? 'none' : undefined;
  const end = i + 3;
  const second = words[end]?.glued ? (words[end]?.lower ?? '') : '';
  const behind = words[end + 1]?.glued ? words[end + 1] : undefined;
  if (SEPARATOR.test(second) && behind?.kind === 'digits') {
    const figure = Number(behind.lower);
    if (behind.lower.length === 4 && figure >= 1000 && figure <= 2100) {
      if (promise === 'none' && second !== mark) return 'none';
      return isLonger(words, end + 2) ? 'none' : { day, month, year: figure, start: i, end: end + 2, mark };
    }
    if (second === mark && behind.lower.length === 2 && (mark === '/' || promise === 'full') && day && !spaced)
      return isLonger(words, end + 2) ? 'none' : { day, month, year: fullYear(figure), start: i, end: end + 2, mark };
    // `5-9/11` begins on the fifth; `5/9-11/9` on 5 September.
    if (mark === '-' && figure <= 12) return { day, start: i, end: i + 1 };
    if (second !== '-') return 'none';
  } else if (second === '%' || (words[end]?.glued && words[end]?.kind !== 'mark')) return 'none';
  else if (mark === '-' && spaced && is(words, end, 'tháng')) return { day, start: i, end: i + 1 };
  else if (mark === '-' && spaced && is(words, end, '/', '.')) return { day, start: i, end: i + 1 };
  if (mark === '-' && is(words, end, 'tháng')) return { day, start: i, end: i + 1 };
  if (promise === 'none' && mark !== '/') return undefined;
  if (promise === 'half' && mark === '.') return 'none';
  if (promise === 'half' && mark === '-' && !isDashedDay(words, day, month, end)) return 'none';
  if (day > daysInMonth(2024, month) && promise !== 'full') return 'none';
  const year = yearBehind(words, end, 'day');
  return { day, month, ...year?.value, start: i, end: year?.end ?? end, mark };
}

// `ngày 10 - 11 - 2022`: with its year the row of figures is one day, however its marks are set.
function spacedDay(words: Words, i: number, day: number, mark: string): WrittenDay | undefined {
  const month = digits(words, i + 2, 2);
  const year = is(words, i + 3, mark) ? fourFigures(words, i + 4) : undefined;
  if (!month || month > 12 || year === undefined || isLonger(words, i + 5)) return undefined;
  return { day, month, year, start: i, end: i + 5, mark };
}

// `ngày 21 12 2020`, `ngày 13 4,`: some crawled texts have lost their separators.
function unmarkedDay(words: Words, i: number, day: number): WrittenDay | undefined {
  const month = digits(words, i + 1, 2);
  if (!month || month > 12) return undefined;
  const year = fourFigures(words, i + 2);
  if (year !== undefined) return { day, month, year, start: i, end: i + 3, mark: ' ' };
  const next = words[i + 2];
  return next === undefined || (next.kind === 'mark' && !words[i + 3]?.glued)
    ? { day, month, start: i, end: i + 2, mark: ' ' }
    : undefined;
}

const SEPARATOR = /^[/.-]$/;

// `từ 20-3 tại …` goes down and so is no count; `từ 3-5 …` is a day only where nothing, or the end of a range, follows.
function isDashedDay(words: Words, day: number, month: number, end: number): boolean {
  if (isCounted(words, end) || term('unit', words, end) || is(words, end, '%', 'lên', 'thành')) return false;
  if (day > month || words[end]?.kind !== 'word') return true;
  return is(words, end, 'đến', 'tới') && words[end + 1]?.kind === 'digits' && is(words, end + 2, '-');
}

function isLonger(words: Words, i: number): boolean {
  const [mark, next] = [words[i], words[i + 1]];
  return Boolean(mark?.glued && /^[/.-]$/.test(mark.lower) && next?.glued && mark.lower !== '-');
}

// Does the figure in front go on: `1.9/11`, `2/9/11`, `A-9/11`?
function isFigureMark(words: Words, i: number): boolean {
  const mark = words[i];
  return mark !== undefined && /^[./,:-]$/.test(mark.lower) && mark.glued && words[i - 1]?.kind !== 'mark';
}

function fullYear(two: number): number {
  return two <= 40 ? 2000 + two : 1900 + two;
}

/**
 * Is a bare `9/11` a day, or a score, a share, a house number, a decree? It is none after or before the words of such
 * things, and one that could be a share of ten or fewer stands behind a comma, a bracket, or a word that dates.
 */
export function isBareDay(words: Words, { start, end, day, month = 0 }: WrittenDay): boolean {
  if (endsBefore('noday', words, start)) return false;
  const before = words[start - 1];
  // No share is so large, behind a word that dates: `tới 29/10 viên thuyền trưởng`.
  if (isCounted(words, end) && !(day > SHARE && before !== undefined && DATING.has(before.lower))) return false;
  if (day === 24 && month === 7) return false;
  const share = day < month && month <= 10;
  if (!share && day !== month) return true;
  return before === undefined || before.kind === 'mark' || DATING.has(before.lower) || before.lower === 'khánh';
}

/** Of so many at most people speak as of a share of all: `11/12 xã`. */
const SHARE = 12;

const DATING = new Set(
  'vào trước sau hết đến tới từ lễ dịp phiên khánh đoạn nay qua mai là và ngày hôm rằng cho'.split(' '),
);

/** Does something that is counted or measured stand here: `nhóm hàng`, `%`, `triệu`? */
export function isCounted(words: Words, i: number): boolean {
  const counted = term('counted', words, i);
  if (!counted || words[i]?.capital) return false;
  // `9/11 năm ngoái` was read as a whole; `ngày`, `tháng` behind a day are the next date's.
  return !(is(words, i, 'từ') || is(words, i, 'ngày', 'năm', 'tháng'));
}

/** `2022-11-09`, `2022/11/09`: the year first. */
export function isoDayAt(words: Words, i: number): WrittenDay | undefined {
  const year = digits(words, i, 4);
  const mark = words[i + 1]?.lower ?? '';
  if (!year || year < 1000 || year > 2100 || !/^[/-]$/.test(mark) || !is(words, i + 3, mark)) return undefined;
  const [month, day] = [digits(words, i + 2, 2), digits(words, i + 4, 2)];
  const glued = [1, 2, 3, 4].every((k) => words[i + k]?.glued) && !(words[i]?.glued && isFigureMark(words, i - 1));
  if (!glued || !month || !day || month > 12 || day > 31 || words[i + 4]?.lower.length !== 2) return undefined;
  return isLonger(words, i + 5) ? undefined : { day, month, year, start: i, end: i + 5, mark };
}

/** The calendar shape of a written day that has its month. */
export function dayShape({ day, month, year, yearOffset, time }: WrittenDay, weekday?: number): CalendarShape {
  return {
    kind: 'calendar',
    day,
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
    ...(yearOffset === undefined ? {} : { yearOffset }),
    ...(time === undefined ? {} : { time }),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

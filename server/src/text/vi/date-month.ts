import type { CalendarShape } from '../date-shape.ts';
import { isCounted } from './date-day.ts';
import type { FoundDate } from './date-found.ts';
import { oneDate, rangeOf } from './date-found.ts';
import { relativeUnit } from './date-relative.ts';
import type { Read, Words } from './date-words.ts';
import { digits, is, term } from './date-words.ts';
import { fourFigures, monthName, romanAt, withYear, yearBehind } from './date-year.ts';

/** `tháng 12 năm ngoái`, `tháng 5–7/2020`, `tháng 3, 4 và 5`, `tháng trước`. */
export function monthsAt(words: Words, i: number): FoundDate[] {
  const relative = relativeUnit(words, i, 'month');
  if (relative) return oneDate(i, relative);
  const first = monthName(words, i + 1);
  if (!first || !isMonth(words, i, first)) return [];
  const figures = words[i + 1]?.kind === 'digits';
  const year = yearBehind(words, first.end, 'month');
  if (!year && figures) {
    const list = monthList(words, i, first);
    if (list.length) return list;
  }
  // `hồi tháng 8` looks back.
  const told =
    year?.value ?? (is(words, i - 1, 'hồi') || is(words, i - 2, 'hồi') ? { which: 'begun' as const } : undefined);
  const shape = withYear({ kind: 'calendar', month: first.value }, told);
  return [{ start: i, core: i, end: year?.end ?? first.end, shape }];
}

// Month words in small letters are numbers as well: `hai tháng một lần`, `năm tháng ba ngày`, `tháng năm`.
function isMonth(words: Words, i: number, { end }: Read<number>): boolean {
  const before = words[i - 1];
  if (before && is(words, i - 1, 'mỗi', 'hàng', 'hằng', 'một', 'từng', 'vài', 'mấy', 'nhiều') && !words[i]?.capital)
    return false;
  // A revolution, and the streets that bear its name.
  if (is(words, i - 1, 'mạng') && is(words, i - 2, 'cách')) return false;
  const name = words[i + 1];
  const behind = words[end];
  if (behind?.glued && (behind.kind !== 'mark' || behind.lower === '%')) return false;
  if (behind?.glued && /^[.,/]$/.test(behind.lower) && words[end + 1]?.glued && words[end + 1]?.kind === 'digits')
    return fourFigures(words, end + 1) !== undefined;
  if (is(words, end, 'lần', 'tuổi')) return false;
  if (name?.kind === 'digits' || is(words, i + 1, 'giêng', 'chạp') || name?.capital) return true;
  if (before?.kind === 'digits') return false;
  if (yearBehind(words, end, 'month')) return true;
  // `hồi tháng một`, `cuối tháng năm`: told of as a time.
  if (is(words, i + 1, 'một', 'năm'))
    return (
      is(words, end, 'âm', 'dương') ||
      is(words, i - 1, 'hồi', 'đầu', 'giữa', 'cuối') ||
      (is(words, i - 1, 'vào', 'từ') && !words[i + 1]?.capital && /^(?:này|tới|qua|vừa)$/.test(words[end]?.lower ?? ''))
    );
  return (
    !isCounted(words, end) &&
    !term('unit', words, end) &&
    !is(words, end, 'mươi', 'người', 'trăm', 'nghìn', 'ngàn', 'lăm', 'rưỡi')
  );
}

// The months share the year at the end; those in a row are one range.
function monthList(words: Words, i: number, first: Read<number>): FoundDate[] {
  const months: { at: number; month: number; range: boolean }[] = [{ at: i, month: first.value, range: false }];
  let end = first.end;
  for (;;) {
    const link = words[end]?.lower ?? '';
    const range = /^(?:-|–|—|đến|tới)$/.test(link);
    if (!range && !/^(?:,|và|hoặc|hay)$/.test(link)) break;
    const at = is(words, end + 1, 'hết') ? end + 2 : end + 1;
    const named = is(words, at, 'tháng');
    const month = digits(words, named ? at + 1 : at, 2);
    const to = named ? at + 2 : at + 1;
    if (month === undefined || month < 1 || month > 12) break;
    if (!named && !standsAsMonth(words, to, months.at(-1)?.month ?? 0, month, range)) break;
    if (named && !range && words[at]?.kind === 'word' && yearBehind(words, to, 'month') === undefined && link === ',')
      break;
    months.push({ at, month, range });
    end = to;
    if (range) break;
  }
  if (months.length < 2) return [];
  const year = yearBehind(words, end, 'month');
  const shapes = months.map(({ month }) => withYear({ kind: 'calendar', month }, year?.value));
  const last = months.length - 1;
  const inRow = months.every(({ month, range }, k) => k === 0 || range || month === (months[k - 1]?.month ?? 0) + 1);
  const dates = months.map(({ at }, k): FoundDate => ({
    start: at,
    core: at,
    end: k === last ? (year?.end ?? end) : (months[k + 1]?.at ?? end),
    shape: shapes[k] as CalendarShape,
  }));
  if (inRow) return [rangeOf(dates[0] as FoundDate, dates[last] as FoundDate)];
  // A list: each month ends where its figure does.
  return dates.map((date, k) =>
    k === last ? date : { ...date, end: date.start === i ? date.start + 2 : date.start + 1 },
  );
}

// `tháng 5, 3 người` and `tháng 5 - 200 ca` are no lists.
function standsAsMonth(words: Words, end: number, before: number, month: number, range: boolean): boolean {
  const next = words[end];
  if (next?.glued && next.kind !== 'mark') return false;
  if (next?.glued && /^[.,]$/.test(next.lower) && words[end + 1]?.kind === 'digits' && words[end + 1]?.glued)
    return fourFigures(words, end + 1) !== undefined;
  if (isCounted(words, end) || is(words, end, '%')) return false;
  if (range) return month > before || yearBehind(words, end, 'month') !== undefined;
  return (
    month > before && (next === undefined || next.kind === 'mark' || is(words, end, 'và', 'năm', 'vừa', 'này', 'tới'))
  );
}

/** `quý III/2022`, `quý I và II`, `quý trước`. */
export function quartersAt(words: Words, i: number): FoundDate[] {
  const relative = relativeUnit(words, i, 'quarter');
  if (relative) return oneDate(i, relative);
  const first = romanAt(words, i + 1, 4);
  if (!first || (words[first.end]?.glued && words[first.end]?.kind !== 'mark')) return [];
  const linked = is(words, first.end, 'và', '-', '–', 'đến', 'tới', ',') ? first.end + 1 : undefined;
  const at = linked !== undefined && is(words, linked, 'quý', 'quí') ? linked + 1 : linked;
  const second = at === undefined || fourFigures(words, at) !== undefined ? undefined : romanAt(words, at, 4);
  if (second && second.value > first.value && !isCounted(words, second.end)) {
    const year = yearBehind(words, second.end, 'month');
    const shapeOf = (quarter: number): CalendarShape => withYear({ kind: 'calendar', quarter }, year?.value);
    const end = year?.end ?? second.end;
    const from: FoundDate = { start: i, core: i, end, shape: shapeOf(first.value) };
    return [rangeOf(from, { ...from, shape: shapeOf(second.value) })];
  }
  const year = yearBehind(words, first.end, 'month');
  const shape = withYear({ kind: 'calendar', quarter: first.value }, year?.value);
  return [{ start: i, core: i, end: year?.end ?? first.end, shape }];
}

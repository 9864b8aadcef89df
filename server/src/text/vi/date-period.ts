import type { CalendarShape, DateShape, Part, RelativeShape } from '../date-shape.ts';
import type { FoundDate } from './date-found.ts';
import { rangeOf } from './date-found.ts';
import type { Read, Words } from './date-words.ts';
import { digits, endsBefore, is, phrase, term } from './date-words.ts';
import { isCounted } from './date-day.ts';
import type { WrittenYear } from './date-year.ts';
import { bareYear, fourFigures, isMoney, monthName, romanAt, yearBehind, yearWord } from './date-year.ts';

/**
 * Months, quarters, halves, seasons, years, decades and centuries, with a part of them in front: `cuối tháng 3/2020`,
 * `quý I và II`, `nửa đầu năm`, `mùa hè năm ngoái`, `giữa thập niên 1990`. Several where they are listed.
 */
export function periodsAt(words: Words, i: number): FoundDate[] {
  const half = halfAt(words, i);
  if (half) return [half];
  const weekend = is(words, i, 'cuối') && is(words, i + 1, 'tuần') ? weekAt(words, i) : undefined;
  if (weekend) return one(words, i, weekend);
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

function bareAt(words: Words, i: number, parted: boolean): FoundDate[] {
  if (words[i]?.kind === 'digits') return one(words, i, yearAlone(words, i, parted));
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
      return one(words, i, weekAt(words, i));
    case 'mùa':
    case 'hè':
    case 'xuân':
      return one(words, i, seasonAt(words, i));
    case 'thập':
    case 'thế':
      return decadeAt(words, i) ?? [];
    default:
      return [];
  }
}

// `hết 2022`, `từ 2016`, `cuối 2021`: a figure that could be a year, with nothing behind that it counts.
function yearAlone(words: Words, i: number, parted: boolean): Read<DateShape> | undefined {
  const year = fourFigures(words, i);
  if (year === undefined || year < 1950 || year > 2060) return undefined;
  if (!parted && !is(words, i - 1, 'hết', 'từ', 'đến', 'tới', 'trước', 'sau', 'kể', 'trong', 'nhìn')) return undefined;
  const next = words[i + 1];
  const closed =
    next === undefined ||
    (next.kind === 'mark' && !(next.glued && words[i + 2]?.glued) && next.lower !== '%') ||
    AFTER_YEAR.has(next.lower);
  return closed ? { value: { kind: 'calendar', year }, end: i + 1 } : undefined;
}

const AFTER_YEAR = new Set('là đã sẽ đến tới và để thì với nay có tại ở của do khi cho nhưng'.split(' '));

function one(words: Words, i: number, read: Read<DateShape> | undefined): FoundDate[] {
  return read && words[i] ? [{ start: i, core: i, end: read.end, shape: read.value }] : [];
}

/** `tháng 12 năm ngoái`, `tháng 5–7/2020`, `tháng 3, 4 và 5`, `tháng trước`. */
function monthsAt(words: Words, i: number): FoundDate[] {
  const relative = relativeUnit(words, i, 'month');
  if (relative) return one(words, i, relative);
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
  const name = words[i + 1];
  const behind = words[end];
  if (behind?.glued && (behind.kind !== 'mark' || behind.lower === '%')) return false;
  if (behind?.glued && /^[.,/]$/.test(behind.lower) && words[end + 1]?.glued && words[end + 1]?.kind === 'digits')
    return fourFigures(words, end + 1) !== undefined;
  if (is(words, end, 'lần', 'tuổi')) return false;
  if (name?.kind === 'digits' || is(words, i + 1, 'giêng', 'chạp') || name?.capital)
    return !is(words, end, 'tháng') || true;
  if (before?.kind === 'digits') return false;
  if (yearBehind(words, end, 'month')) return true;
  if (is(words, i + 1, 'một', 'năm')) return is(words, end, 'âm', 'dương');
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

function quartersAt(words: Words, i: number): FoundDate[] {
  const relative = relativeUnit(words, i, 'quarter');
  if (relative) return one(words, i, relative);
  const first = romanAt(words, i + 1, 4);
  if (!first || (words[first.end]?.glued && words[first.end]?.kind !== 'mark')) return [];
  const linked = is(words, first.end, 'và', '-', '–', 'đến', 'tới', ',') ? first.end + 1 : undefined;
  const at = linked !== undefined && is(words, linked, 'quý', 'quí') ? linked + 1 : linked;
  const second = at === undefined || fourFigures(words, at) !== undefined ? undefined : romanAt(words, at, 4);
  if (second && second.value > first.value && !isCounted(words, second.end)) {
    const year = quarterYear(words, second.end);
    const shapeOf = (quarter: number): CalendarShape => withYear({ kind: 'calendar', quarter }, year?.value);
    const end = year?.end ?? second.end;
    const from: FoundDate = { start: i, core: i, end, shape: shapeOf(first.value) };
    return [rangeOf(from, { ...from, shape: shapeOf(second.value) })];
  }
  const year = quarterYear(words, first.end);
  const shape = withYear({ kind: 'calendar', quarter: first.value }, year?.value);
  return [{ start: i, core: i, end: year?.end ?? first.end, shape }];
}

function quarterYear(words: Words, i: number): Read<WrittenYear> | undefined {
  return yearBehind(words, i, 'month');
}

/** `năm 2022`, `đầu năm nay`, `năm 2014, 2015 và 2017`, `năm 2017 - 2018`, `cuối năm`. */
function yearsAt(words: Words, i: number, parted: boolean): FoundDate[] {
  if (is(words, i, 'những', 'các') && !is(words, i + 1, 'năm')) return [];
  const at = is(words, i, 'những', 'các') ? i + 1 : i;
  const year = fourFigures(words, at + 1) ?? ancientYear(words, at + 1);
  if (year !== undefined) return isMoney(words, at + 2) ? [] : yearList(words, i, at + 1, year);
  if (at > i) return [];
  if (
    endsBefore('vague', words, i) ||
    is(words, i - 1, 'những', 'các', 'mọi', 'suốt', 'hai', 'ba', 'bốn', 'mười', 'một') ||
    words[i - 1]?.kind === 'digits'
  )
    return [];
  const told = yearWord(words, i);
  if (told && is(words, i + 1, 'qua'))
    return parted
      ? []
      : one(words, i, { value: { kind: 'stretch', unit: 'year', count: 1, way: 'past' }, end: told.end });
  if (told && !is(words, i + 1, 'này'))
    return one(words, i, { value: { kind: 'calendar', ...told.value } as CalendarShape, end: told.end });
  for (const [written, offset] of YEARS) {
    const end = phrase(words, i, written);
    if (end !== undefined) return one(words, i, { value: offset, end });
  }
  // `cuối năm`, `đầu năm` are those of the year told of.
  const next = words[i + 1];
  const free =
    next === undefined ||
    next.kind === 'mark' ||
    !/^(?:học|thứ|tháng|sinh|bắt|châu|người|con|em|anh|giờ|đó|ấy|đầu|cuối|tuổi|một|hai|ba|bốn|mới|cấp)$/.test(
      next.lower,
    );
  if (parted && free && next?.kind !== 'digits')
    return one(words, i, { value: { kind: 'calendar', yearOffset: 0 }, end: i + 1 });
  return [];
}

const YEARS: readonly (readonly [string, DateShape])[] = [
  ['năm kế tiếp', { kind: 'calendar', yearOffset: 1 }],
  ['năm tiếp theo', { kind: 'calendar', yearOffset: 1 }],
  ['năm vừa qua', { kind: 'stretch', unit: 'year', count: 1, way: 'past' }],
  ['năm vừa rồi', { kind: 'calendar', yearOffset: -1 }],
  ['năm rồi', { kind: 'calendar', yearOffset: -1 }],
  ['năm trước đó', { kind: 'relative', unit: 'year', offset: -1, anchor: 'text' }],
  ['năm sau đó', { kind: 'relative', unit: 'year', offset: 1, anchor: 'text' }],
  ['năm đó', { kind: 'relative', unit: 'year', offset: 0, anchor: 'text' }],
  ['năm ấy', { kind: 'relative', unit: 'year', offset: 0, anchor: 'text' }],
];

// `năm 938`, not `năm 500 người`.
function ancientYear(words: Words, i: number): number | undefined {
  const word = words[i];
  if (word?.kind !== 'digits' || word.lower.length !== 3) return undefined;
  const next = words[i + 1];
  return next === undefined ||
    (next.kind === 'mark' && !next.glued) ||
    (/^[,.;)]$/.test(next?.lower ?? '') && words[i + 2]?.kind !== 'digits')
    ? Number(word.lower)
    : undefined;
}

/** A longer list is a table, and no prose. */
const LONGEST = 12;

// Years behind one `năm`, each a date; `2017 - 2018` a range.
function yearList(words: Words, start: number, i: number, first: number): FoundDate[] {
  const found: FoundDate[] = [{ start, core: start, end: i + 1, shape: { kind: 'calendar', year: first } }];
  let end = i + 1;
  while (found.length < LONGEST) {
    const link = words[end]?.lower ?? '';
    const range = /^(?:-|–|—|đến|tới|\/)$/.test(link);
    if (!range && !/^(?:,|và|hoặc|hay)$/.test(link)) break;
    const at = is(words, end + 1, 'năm') ? end + 2 : end + 1;
    const year = fourFigures(words, at);
    const before = found.at(-1) as FoundDate;
    if (
      year === undefined ||
      (range && year <= ((before.shape as CalendarShape).year ?? 0)) ||
      isCounted(words, at + 1)
    )
      break;
    if (link === '/' && year !== first + 1) break;
    const next: FoundDate = { start: end + 1, core: end + 1, end: at + 1, shape: { kind: 'calendar', year } };
    if (range) return [...found.slice(0, -1), rangeOf(before, next)];
    found.push(next);
    end = at + 1;
  }
  return found;
}

/**
 * `2014-2015`, `1945–1975`, `từ 2014 đến 2017`, `2021/2022`, `mùa giải 2022-23`: two years that nothing but a name of
 * their span, or nothing at all, stands before.
 */
export function yearSpanAt(words: Words, i: number): FoundDate[] {
  const era = term('era', words, i);
  let at = era?.end ?? i;
  if (era && is(words, at, 'năm', 'từ')) at++;
  const from = fourFigures(words, at);
  if (from === undefined || (from < 1800 && !era)) return [];
  if (words[at]?.glued && words[at - 1]?.kind === 'mark' && /^[.,/-]$/.test(words[at - 1]?.lower ?? '')) return [];
  const link = words[at + 1]?.lower ?? '';
  if (!/^(?:-|–|—|đến|tới|\/)$/.test(link)) return [];
  const second = is(words, at + 2, 'năm') ? at + 3 : at + 2;
  const short = digits(words, second, 2);
  const to =
    fourFigures(words, second) ??
    (short === (from + 1) % 100 && words[second]?.lower.length === 2 && era && !/^[đt]/.test(link)
      ? from + 1
      : undefined);
  if (to === undefined || to <= from || to > 2100) return [];
  if (link === '/' && to !== from + 1) return [];
  if (words[second + 1]?.glued && /^[-/–]$/.test(words[second + 1]?.lower ?? '')) return [];
  if (isCounted(words, second + 1) && !(era && !is(words, i, 'từ', 'trong'))) return [];
  const year = (value: number, k: number): FoundDate => ({
    start: k,
    core: k,
    end: k + 1,
    shape: { kind: 'calendar', year: value },
  });
  const range = rangeOf(year(from, at), year(to, second), is(words, i, 'từ') ? i : at);
  return [range];
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

const WHICH: readonly (readonly [string, number, 'publication' | 'text'])[] = [
  ['trước đó', -1, 'text'],
  ['sau đó', 1, 'text'],
  ['tiếp theo', 1, 'publication'],
  ['kế tiếp', 1, 'publication'],
  ['sắp tới', 1, 'publication'],
  ['vừa qua', -1, 'publication'],
  ['vừa rồi', -1, 'publication'],
  ['hiện tại', 0, 'publication'],
  ['trước', -1, 'publication'],
  ['này', 0, 'publication'],
  ['nay', 0, 'publication'],
  ['sau', 1, 'publication'],
  ['tới', 1, 'publication'],
  ['tiếp', 1, 'publication'],
  ['qua', -1, 'publication'],
  ['rồi', -1, 'publication'],
  ['đó', 0, 'text'],
];

// `tuần trước`, `tháng này`, `quý tới`; what is counted (`ba tháng trước`) is read before.
function relativeUnit(words: Words, i: number, unit: 'week' | 'month' | 'quarter'): Read<RelativeShape> | undefined {
  if (words[i - 1]?.kind === 'digits' || endsBefore('vague', words, i)) return undefined;
  if (
    is(
      words,
      i - 1,
      'một',
      'hai',
      'ba',
      'bốn',
      'năm',
      'sáu',
      'bảy',
      'tám',
      'chín',
      'mười',
      'mấy',
      'những',
      'các',
      'mọi',
      'nửa',
      'từng',
      'trăm',
    )
  )
    return undefined;
  for (const [written, offset, anchor] of WHICH) {
    const end = phrase(words, i + 1, written);
    if (end === undefined || (unit !== 'quarter' && written === 'nay')) continue;
    if (is(words, end, 'khi', 'đời', 'lại')) return undefined;
    return { value: { kind: 'relative', unit, offset, anchor }, end };
  }
  return undefined;
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

/** `thập niên 1990`, `những năm 90 của thế kỷ trước`, `thập kỷ này`, `thế kỷ XX`; undefined where it is none of these. */
function decadeAt(words: Words, i: number): FoundDate[] | undefined {
  const unit = term('unit', words, i);
  if (unit?.value === 'C') return centuryAt(words, i, unit.end);
  const years = is(words, i, 'những', 'các') && is(words, i + 1, 'năm') ? i + 2 : undefined;
  const at = unit?.value === 'E' ? unit.end : years;
  if (at === undefined) return undefined;
  if (years === undefined) {
    const relative = { này: 0, qua: -1, trước: -1, tới: 1 }[words[at]?.lower ?? ''];
    if (relative !== undefined && !countedBefore(words, i))
      return one(words, i, {
        value: { kind: 'relative', unit: 'decade', offset: relative, anchor: 'publication' },
        end: at + 1,
      });
  }
  const first = decadeYear(words, at);
  if (!first) return undefined;
  const from: FoundDate = { start: i, core: i, end: first.end, shape: { kind: 'calendar', decade: first.value } };
  const second = is(words, first.end, '-', '–', 'và', 'đến') ? decadeYear(words, first.end + 1) : undefined;
  if (!second || second.value <= first.value) return [{ ...from, end: ofCentury(words, first.end) }];
  return [
    rangeOf(from, { ...from, end: ofCentury(words, second.end), shape: { kind: 'calendar', decade: second.value } }),
  ];
}

function countedBefore(words: Words, i: number): boolean {
  return (
    words[i - 1]?.kind === 'digits' ||
    endsBefore('vague', words, i) ||
    is(words, i - 1, 'một', 'hai', 'ba', 'bốn', 'năm', 'những', 'các', 'nửa')
  );
}

function decadeYear(words: Words, i: number): Read<number> | undefined {
  const year = fourFigures(words, i);
  if (year !== undefined) return year % 10 === 0 ? { value: year, end: i + 1 } : undefined;
  const two = digits(words, i, 2);
  if (two === undefined || two % 10 !== 0 || words[i]?.lower.length !== 2 || isCounted(words, i + 1)) return undefined;
  return { value: two >= 30 || two === 0 ? 1900 + two : 2000 + two, end: i + 1 };
}

// `của thế kỷ trước`, `(thế kỷ XX)`
function ofCentury(words: Words, i: number): number {
  const at = is(words, i, 'của') ? i + 1 : i;
  const unit = term('unit', words, at);
  if (unit?.value !== 'C') return i;
  if (is(words, unit.end, 'trước', 'qua')) return unit.end + 1;
  return romanAt(words, unit.end, 21)?.end ?? i;
}

function centuryAt(words: Words, i: number, at: number): FoundDate[] {
  const number = is(words, at, 'thứ') ? at + 1 : at;
  const found = romanAt(words, number, 30);
  if ((found && !countedBefore(words, i) && words[number]?.kind !== 'word') || (found && words[number]?.capital))
    return one(words, i, { value: { kind: 'calendar', century: found.value - 1 }, end: found.end });
  const offset = { này: 0, trước: -1, qua: -1, tới: 1 }[words[at]?.lower ?? ''];
  if (offset === undefined || countedBefore(words, i)) return [];
  return one(words, i, { value: { kind: 'relative', unit: 'century', offset, anchor: 'publication' }, end: at + 1 });
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

/** A shape with its year; one that has none lies nearest to publication, since writers name the year of others. */
export function withYear(shape: CalendarShape, year: WrittenYear | undefined): CalendarShape {
  return year ? { ...shape, ...year } : { ...shape, which: 'near' };
}

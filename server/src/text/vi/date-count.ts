import { durationValue } from '../counted-dates.ts';
import type { NthShape } from '../counted-shape.ts';
import type { CalendarShape, DateShape, RelativeShape } from '../date-shape.ts';
import type { FoundDate } from './date-found.ts';
import { momentsAt } from './date-moment.ts';
import { periodsAt } from './date-period.ts';
import { weekdayAt } from './date-weekday.ts';
import type { Read, Words } from './date-words.ts';
import { countAt, digits, is, phrase, term } from './date-words.ts';
import { bareYear, yearWord } from './date-year.ts';

/**
 * Times that are counted: `ba ngày trước`, `hai năm tới`, `6 tháng đầu năm`, `tuần đầu tháng 9`, `ngày thứ 260 kể từ
 * 24/2`, `cách đây 10 năm`; without anything of the kind behind, a length of time (`trong 3 ngày`).
 */
export function countedAt(words: Words, i: number): FoundDate | undefined {
  const ago = phrase(words, i, 'cách đây') ?? phrase(words, i, 'cách nay');
  if (ago !== undefined) return agoAt(words, i, ago);
  return numberedDay(words, i) ?? nthAt(words, i) ?? amountAt(words, i);
}

interface Amount {
  /** Undefined where the words leave it open: `vài ngày`. */
  readonly count: number | undefined;
  readonly unit: 'D' | 'W' | 'M' | 'Q' | 'Y' | 'E' | 'C' | 'H' | 'N' | 'S';
  /** Said as an article (`một ngày`), which counts only beside other words of time. */
  readonly article: boolean;
  readonly end: number;
}

const NOT_BEFORE = [
  'thứ',
  'lần',
  'số',
  'tuổi',
  'lớp',
  'hạng',
  'khóa',
  'điều',
  'bài',
  'tập',
  'ngày',
  'tháng',
  'mùng',
  'mồng',
  'quý',
  'covid',
  'sars',
  '/',
  '.',
  ':',
  '-',
] as const;

// `3 ngày`, `hai năm rưỡi`, `10-15 ngày`, `vài tuần`, `nửa năm`, `24h`
function amount(words: Words, i: number): Amount | undefined {
  if (words[i]?.glued && words[i - 1]?.kind !== 'mark') return undefined;
  if (is(words, i - 1, ...NOT_BEFORE) && !(words[i - 1]?.kind === 'mark' && !words[i]?.glued)) return undefined;
  if (is(words, i, 'nửa')) return halfAmount(words, i);
  const vague = term('vague', words, i);
  const said = vague ? undefined : countAt(words, i);
  if (!vague && !said) return undefined;
  let end = vague?.end ?? said?.end ?? i + 1;
  let count = said && said.value;
  // Of two bounds the second is the length at most.
  if (said && is(words, end, '-', '–', 'đến', ',')) {
    const upper = countAt(words, end + 1);
    if (upper && upper.value > said.value) {
      end = upper.end;
      count = undefined;
    }
  }
  const unit =
    term('unit', words, end) ??
    (is(words, end, 'h') && words[end]?.glued && digits(words, end - 1, 3) ? { value: 'H', end: end + 1 } : undefined);
  if (
    !unit ||
    (words[unit.end]?.kind === 'digits' &&
      unit.value === 'M' &&
      !words[unit.end - 1]?.capital &&
      digits(words, unit.end, 2) === undefined)
  )
    return undefined;
  // `COVID-19 Ngày 16-3`: a new sentence.
  if (words[end]?.capital && !words[i]?.capital) return undefined;
  // `hai hôm sau`, `ba bữa trước`; else `hai bữa` are meals, and `ba hôm` is a wait.
  if (is(words, end, 'hôm', 'bữa') && !vague && !is(words, end + 1, 'sau', 'trước')) return undefined;
  // `năm tháng` are years and months; `tư năm`, `mốt ngày` are no counts.
  if (words[i]?.kind === 'word' && is(words, i, 'tư', 'mốt', 'lăm', 'nhăm', 'rưỡi')) return undefined;
  if (
    is(words, i, 'năm') &&
    (unit.value === 'M' || unit.value === 'Y' || words[i - 1]?.kind === 'word') &&
    !words[i]?.capital
  )
    return undefined;
  if (is(words, unit.end, 'tuổi', 'sinh', 'âm', 'nhuận', 'ánh')) return undefined;
  // `kỳ 2 năm 2022`, `kỳ 2 năm 3`: the year's word.
  if (unit.value === 'Y' && words[unit.end]?.kind === 'digits') return undefined;
  // `hạng hai năm ngoái`: a rank and last year.
  if (unit.value === 'Y' && is(words, unit.end, 'ngoái')) return undefined;
  // `20 tiếng súng`, `hai tiếng Anh`: what is heard or spoken.
  if (is(words, end, 'tiếng') && (words[unit.end]?.capital || term('heard', words, unit.end))) return undefined;
  if (is(words, unit.end, 'rưỡi') && count !== undefined)
    return { count: count + 0.5, unit: unit.value as 'D', article: false, end: unit.end + 1 };
  return { count, unit: unit.value as 'D', article: is(words, i, 'một'), end: unit.end };
}

function halfAmount(words: Words, i: number): Amount | undefined {
  const unit = term('unit', words, i + 1);
  if (!unit) return undefined;
  const [count, smaller] =
    ({ Y: [6, 'M'], M: [15, 'D'], D: [12, 'H'], H: [30, 'N'], E: [5, 'Y'], C: [50, 'Y'] } as const)[
      unit.value as 'Y'
    ] ?? [];
  return count && smaller ? { count, unit: smaller, article: false, end: unit.end } : undefined;
}

const UNITS: Readonly<Record<string, RelativeShape['unit']>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
  E: 'decade',
  C: 'century',
};

function amountAt(words: Words, i: number): FoundDate | undefined {
  const found = amount(words, i);
  if (!found) return undefined;
  const unit = UNITS[found.unit];
  let at = found.end;
  if (is(words, at, 'liền', 'liên', 'làm'))
    at = is(words, at, 'liên') && is(words, at + 1, 'tiếp', 'tục') ? at + 2 : at + 1;
  // `hai tháng một lần`
  const each = phrase(words, at, 'một lần');
  if (each !== undefined)
    return { start: i, core: i, end: each, shape: { kind: 'set', value: durationValue(found.count, found.unit) } };
  const far = unit && term('far', words, at);
  if (far) {
    const shape = farShape(words, found, unit, far, is(words, i - 1, 'trong'));
    if (shape) return { start: i, core: i, end: far.end, shape };
  }
  if (
    found.article &&
    !is(words, i - 1, 'trong', 'suốt', 'sau', 'hơn', 'gần', 'vòng', 'khoảng', 'dài', 'được', 'mất', 'tới')
  )
    return undefined;
  if (
    found.count === undefined &&
    term('vague', words, i) &&
    is(words, i, 'nhiều', 'mấy') &&
    is(words, i - 1, 'có', 'bao', 'rất')
  )
    return undefined;
  return {
    start: i,
    core: i,
    end: found.end,
    shape: { kind: 'duration', value: durationValue(found.count, found.unit) },
  };
}

/** What a counted time may lean on: `ba ngày trước các cuộc gặp`, `hai tuần sau khi`. */
const EVENT = new Set('khi lúc các những cuộc chuyến buổi vụ lễ phiên kỳ ngày hội trận vòng đợt bầu thời'.split(' '));

function farShape(
  words: Words,
  { count, article }: Amount,
  unit: RelativeShape['unit'],
  far: Read<string>,
  within: boolean,
): DateShape | undefined {
  const [way = '', text] = far.value.split(' ');
  const word = words[far.end - 1]?.lower;
  if (way === 'past' || (way === 'next' && !text)) {
    // `2 ngày tới Hà Nội`, `3 năm qua đời`: a verb behind the count.
    if (is(words, far.end, 'đời', 'lại', 'với')) return undefined;
    if (word === 'tới' && (words[far.end]?.capital || words[far.end]?.kind === 'digits')) return undefined;
    return {
      kind: 'stretch',
      unit: unit as 'day',
      ...(count === undefined ? {} : { count }),
      way: way === 'past' ? 'past' : 'next',
    };
  }
  if (count === undefined) return { kind: 'reference', value: way === 'back' ? 'PAST_REF' : 'FUTURE_REF' };
  if (!Number.isInteger(count)) return undefined;
  const event = EVENT.has(words[far.end]?.lower ?? '');
  // `trong hai tháng sau tốt nghiệp`: how long, and not when.
  if (word === 'sau' && within && !event && words[far.end]?.kind === 'word') return undefined;
  if (word === 'sau' && article && unit !== 'day' && !event && words[far.end]?.kind === 'word') return undefined;
  const leans = text !== undefined || way === 'next' || word === 'sau' || (word === 'trước' && event);
  return {
    kind: 'relative',
    unit,
    offset: way === 'back' ? -count : count,
    anchor: leans ? 'text' : 'publication',
    counted: true,
    ...(event && !text && way !== 'next' ? { fromEvent: true } : {}),
  };
}

// `cách đây [hơn] 10 năm`
function agoAt(words: Words, i: number, at: number): FoundDate | undefined {
  const from = is(words, at, 'hơn', 'gần', 'khoảng', 'chừng', 'đúng', 'tròn', 'vừa') ? at + 1 : at;
  const found = amount(words, from);
  const unit = found && UNITS[found.unit];
  if (!found || !unit) return undefined;
  const end = phrase(words, found.end, 'về trước') ?? found.end;
  const { count } = found;
  const shape: DateShape =
    count === undefined
      ? { kind: 'reference', value: 'PAST_REF' }
      : { kind: 'relative', unit, offset: -Math.round(count), anchor: 'publication', counted: true };
  return { start: i, core: i, end, shape };
}

// `ngày thứ 260 kể từ 24/2`
function numberedDay(words: Words, i: number): FoundDate | undefined {
  const at = phrase(words, i, 'ngày thứ');
  const n = at === undefined ? undefined : countAt(words, at);
  if (!n) return undefined;
  for (const written of ['kể từ khi', 'kể từ', 'tính từ', 'từ khi', 'từ']) {
    const end = phrase(words, n.end, written);
    if (end === undefined) continue;
    const [since] = momentsAt(words, end);
    return (
      since && { start: i, core: i, end: since.end, shape: { kind: 'numbered-day', n: n.value, since: since.shape } }
    );
  }
  return undefined;
}

const NTH_UNITS: Readonly<Record<string, NthShape['unit']>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
};

// `6 tháng đầu năm`, `10 tháng năm 2022`, `hai tuần cuối tháng 8`, `ngày đầu tiên của tháng 3`, `Chủ nhật đầu tiên của tháng 5`
function nthAt(words: Words, i: number): FoundDate | undefined {
  const weekday = weekdayAt(words, i);
  const counted = weekday || is(words, i - 1, 'thứ', 'ngày', 'tháng') ? undefined : countAt(words, i);
  const at = counted?.end ?? i;
  const unit = weekday ? undefined : term('unit', words, at);
  const named = unit && NTH_UNITS[unit.value];
  if (!weekday && !named) return undefined;
  const end = weekday?.end ?? unit?.end ?? at;
  const place = placeAt(words, end);
  // `10 tháng năm 2022`: the first ten months.
  const year = counted && !place && named === 'month' ? (yearWord(words, end) ?? bareYear(words, end)) : undefined;
  if (year)
    return nthFound(
      i,
      { n: 1, count: counted?.value ?? 1 },
      'month',
      { kind: 'calendar', ...year.value } as CalendarShape,
      year.end,
    );
  if (!place || (!counted && !weekday && place.short && named !== 'week' && !(named === 'day' || named === 'month')))
    return undefined;
  const within = withinAt(words, is(words, place.end, 'của', 'trong') ? place.end + 1 : place.end, named ?? 'day');
  if (!within) return undefined;
  const n = place.n;
  const count = counted ? { count: counted.value } : {};
  const shape: NthShape = {
    kind: 'nth',
    unit: named ?? 'day',
    n,
    ...count,
    ...(weekday ? { weekday: weekday.value.weekday } : {}),
    within: within.value,
  };
  return { start: i, core: i, end: within.end, shape };
}

function nthFound(
  i: number,
  place: { n: number; count: number },
  unit: NthShape['unit'],
  within: CalendarShape,
  end: number,
): FoundDate {
  return { start: i, core: i, end, shape: { kind: 'nth', unit, ...place, within } };
}

// `đầu`, `đầu tiên`, `cuối cùng`, `thứ hai`
function placeAt(words: Words, i: number): { n: number; end: number; short: boolean } | undefined {
  if (is(words, i, 'đầu'))
    return is(words, i + 1, 'tiên') ? { n: 1, end: i + 2, short: false } : { n: 1, end: i + 1, short: true };
  if (is(words, i, 'cuối'))
    return is(words, i + 1, 'cùng') ? { n: -1, end: i + 2, short: false } : { n: -1, end: i + 1, short: true };
  if (!is(words, i, 'thứ')) return undefined;
  const n = countAt(words, i + 1);
  return n && is(words, n.end, 'của', 'trong') ? { n: n.value, end: n.end, short: false } : undefined;
}

// The longer time: a month, a quarter or a year; `năm` alone is the year told of.
function withinAt(words: Words, i: number, unit: NthShape['unit']): Read<CalendarShape | RelativeShape> | undefined {
  const [found] = periodsAt(words, i);
  if (found && (found.shape.kind === 'calendar' || found.shape.kind === 'relative') && !('part' in found.shape))
    return { value: found.shape, end: found.end };
  const next = words[i + 1];
  const alone = next === undefined || next.kind === 'mark' || !/^(?:học|thứ|đó|ấy|tiên|sinh|mới)$/.test(next.lower);
  return is(words, i, 'năm') && alone && next?.kind !== 'digits' && unit !== 'year'
    ? { value: { kind: 'calendar', yearOffset: 0 }, end: i + 1 }
    : undefined;
}

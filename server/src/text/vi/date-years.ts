import type { CalendarShape, DateShape } from '../date-shape.ts';
import { isCounted } from './date-day.ts';
import type { FoundDate } from './date-found.ts';
import { oneDate, rangeOf } from './date-found.ts';
import type { Read, Words } from './date-words.ts';
import { digits, endsBefore, is, phrase, term } from './date-words.ts';
import { eraYear, fourFigures, isMoney, yearWord } from './date-year.ts';

/** `năm 2022`, `đầu năm nay`, `năm 2014, 2015 và 2017`, `năm 2017 - 2018`, `cuối năm`. */
export function yearsAt(words: Words, i: number, parted: boolean): FoundDate[] {
  if (is(words, i, 'những', 'các') && !is(words, i + 1, 'năm')) return [];
  const at = is(words, i, 'những', 'các') ? i + 1 : i;
  const era = eraYear(words, at + 1);
  if (era) return oneDate(i, { value: { kind: 'calendar', ...era.value }, end: era.end });
  const year = fourFigures(words, at + 1) ?? ancientYear(words, at + 1);
  if (year !== undefined) return isMoney(words, at + 2) ? [] : yearList(words, i, at + 1, year);
  if (at > i) return [];
  const told = yearWord(words, i);
  // `hạng hai năm ngoái`: nobody counts years and says `last` of them.
  const isCounted =
    endsBefore('vague', words, i) ||
    is(words, i - 1, 'những', 'các', 'mọi', 'suốt', 'nhiêu', 'lâu', 'hai', 'ba', 'bốn', 'mười', 'một') ||
    words[i - 1]?.kind === 'digits';
  if (isCounted && !(told && is(words, i + 1, 'ngoái'))) return [];
  if (told && is(words, i + 1, 'qua'))
    return parted ? [] : oneDate(i, { value: { kind: 'stretch', unit: 'year', count: 1, way: 'past' }, end: told.end });
  if (told && !is(words, i + 1, 'này'))
    return oneDate(i, { value: { kind: 'calendar', ...told.value } as CalendarShape, end: told.end });
  for (const [written, offset] of YEARS) {
    const end = phrase(words, i, written);
    if (end !== undefined) return oneDate(i, { value: offset, end });
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
    return oneDate(i, { value: { kind: 'calendar', yearOffset: 0 }, end: i + 1 });
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

// `năm 938`, not `năm 500 người`; in front of a word only where a preposition or a name leads up to it.
function ancientYear(words: Words, i: number): number | undefined {
  const word = words[i];
  if (word?.kind !== 'digits' || word.lower.length !== 3) return undefined;
  const next = words[i + 1];
  return next === undefined ||
    (next.kind === 'mark' && !next.glued) ||
    (/^[,.;)]$/.test(next?.lower ?? '') && words[i + 2]?.kind !== 'digits') ||
    (next.kind === 'word' &&
      !next.glued &&
      leadsToYear(words, i - 2) &&
      !isCounted(words, i + 1) &&
      !isMoney(words, i + 1))
    ? Number(word.lower)
    : undefined;
}

function leadsToYear(words: Words, i: number): boolean {
  return is(words, i, 'vào', 'từ', 'đến', 'tới', 'trước', 'sau', 'hồi');
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

/**
 * `hết 2022`, `từ 2016`, `cuối 2021`: a figure that could be a year, with nothing behind that it counts; `257 TCN`;
 * `SN 1977`; `Thế vận hội Rio (2016)`.
 */
export function yearAlone(words: Words, i: number, parted: boolean): Read<DateShape> | undefined {
  const era = eraYear(words, i);
  if (era) return { value: { kind: 'calendar', ...era.value }, end: era.end };
  const year = fourFigures(words, i);
  if (year !== undefined && year >= 1850 && year <= 2060 && (isBorn(words, i) || isBeside(words, i)))
    return { value: { kind: 'calendar', year }, end: i + 1 };
  if (year === undefined || year < 1950 || year > 2060) return undefined;
  if (!parted && !is(words, i - 1, 'hết', 'từ', 'đến', 'tới', 'trước', 'sau', 'kể', 'trong', 'nhìn', 'hồi', 'vào'))
    return undefined;
  const next = words[i + 1];
  // `hồi` stands before nothing but a time.
  const closed =
    next === undefined ||
    is(words, i - 1, 'hồi') ||
    (next.kind === 'mark' && !(next.glued && words[i + 2]?.glued) && next.lower !== '%') ||
    AFTER_YEAR.has(next.lower);
  return closed ? { value: { kind: 'calendar', year }, end: i + 1 } : undefined;
}

// `SN 1977`, `SN: 1977`, `sinh 1977`
function isBorn(words: Words, i: number): boolean {
  const at = is(words, i - 1, ':') ? i - 2 : i - 1;
  return is(words, at, 'sn') || (is(words, at, 'sinh') && !is(words, at - 1, 'học', 'khai', 'hộ', 'thí', 'nữ', 'nam'));
}

// `“Mùa lũ” (2015)`, `Trần Thị Lan (1977, quận 3)`: in brackets behind a name or a title.
function isBeside(words: Words, i: number): boolean {
  if (!is(words, i - 1, '(') || !is(words, i + 1, ')', ',', ';')) return false;
  const [named, next] = [words[i - 2], words[i + 2]];
  if (is(words, i + 1, ',') && next?.kind === 'digits') return false;
  return named !== undefined && (named.capital || /^["”»’']$/.test(named.lower));
}

const AFTER_YEAR = new Set('là đã sẽ đến tới và để thì với nay có tại ở của do khi cho nhưng'.split(' '));

import type { CalendarShape } from '../date-shape.ts';
import type { Read, Words } from './date-words.ts';
import { countAt, digits, is, phrase, term } from './date-words.ts';

/** A year as it stands behind a day, a month, a quarter or a season. */
export interface WrittenYear {
  readonly year?: number;
  readonly yearOffset?: number;
  readonly which?: 'begun' | 'this' | 'next';
}

const MONTH_WORDS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];

/** `11`, `Mười Một`, `giêng`, `chạp`: the month behind `tháng`. */
export function monthName(words: Words, i: number): Read<number> | undefined {
  const figure = digits(words, i, 2);
  if (figure !== undefined) return figure >= 1 && figure <= 12 ? { value: figure, end: i + 1 } : undefined;
  if (is(words, i, 'giêng')) return { value: 1, end: i + 1 };
  if (is(words, i, 'chạp')) return { value: 12, end: i + 1 };
  if (is(words, i, 'bốn', 'bẩy')) return { value: is(words, i, 'bốn') ? 4 : 7, end: i + 1 };
  for (let month = 12; month >= 1; month--) {
    const end = phrase(words, i, MONTH_WORDS[month - 1] ?? '');
    if (end !== undefined) return { value: month, end };
  }
  return undefined;
}

const OFFSETS: Readonly<Record<string, number>> = {
  nay: 0,
  này: 0,
  ngoái: -1,
  trước: -1,
  qua: -1,
  kia: -2,
  kìa: -3,
  sau: 1,
  tới: 1,
};

/** A year of four figures that is not part of a longer one: `2022`. */
export function fourFigures(words: Words, i: number): number | undefined {
  const word = words[i];
  if (word?.kind !== 'digits' || word.lower.length !== 4) return undefined;
  const year = Number(word.lower);
  if (year < 1000 || year > 2100) return undefined;
  const behind = words[i + 1];
  const next = words[i + 2];
  // A title glued to the sentence behind is common in crawled texts: `năm 2019Mình`.
  if (behind?.glued && behind.kind === 'word' && !behind.capital) return undefined;
  return behind?.glued && /^[.,]$/.test(behind.lower) && next?.glued && next.kind === 'digits' ? undefined : year;
}

/** A year with its era: `257 TCN`, `79 sau Công nguyên`, from its figures on. */
export function eraYear(words: Words, i: number): Read<{ readonly year: number; readonly ancient?: true }> | undefined {
  const year = digits(words, i, 4);
  const era = year ? eraAt(words, i + 1) : undefined;
  return era && year ? { value: { year, ...era.value }, end: era.end } : undefined;
}

/** `TCN`, `trước Công nguyên`: which era a year or a century is of. */
export function eraAt(words: Words, i: number): Read<{ readonly ancient?: true }> | undefined {
  for (const written of ['trước công nguyên', 'trước cn', 'tcn']) {
    const end = phrase(words, i, written);
    if (end !== undefined) return { value: { ancient: true }, end };
  }
  for (const written of ['sau công nguyên', 'sau cn', 'scn']) {
    const end = phrase(words, i, written);
    if (end !== undefined) return { value: {}, end };
  }
  return undefined;
}

/** `năm 2022`, `năm ngoái`, `năm nay` from the word `năm` on. */
export function yearWord(words: Words, i: number): Read<WrittenYear> | undefined {
  if (!is(words, i, 'năm')) return undefined;
  const year = fourFigures(words, i + 1);
  if (year !== undefined) return { value: { year }, end: i + 2 };
  const offset = OFFSETS[words[i + 1]?.lower ?? ''];
  if (offset === undefined || words[i + 1]?.kind !== 'word') return undefined;
  // `năm trước đó`, `năm sau đó` lean on the text; `năm qua đời` is no date.
  if (is(words, i + 2, 'đó', 'ấy', 'đời', 'khi')) return undefined;
  return { value: { yearOffset: offset }, end: i + 2 };
}

/**
 * The year behind a day or a month: `/2022`, `-2022`, `năm 2022`, `, năm 2022`, `của năm ngoái`, and for a month also
 * `2022` alone, `này`, `tới`, `vừa qua`.
 */
export function yearBehind(words: Words, i: number, grain: 'day' | 'month'): Read<WrittenYear> | undefined {
  if (words[i]?.glued && is(words, i, '/', '-', '.') && words[i + 1]?.glued) {
    const year = fourFigures(words, i + 1);
    if (year !== undefined) return { value: { year }, end: i + 2 };
  }
  const at = is(words, i, ',', 'của') ? i + 1 : i;
  const worded = yearWord(words, at);
  if (worded) return worded;
  if (grain === 'month') {
    if (is(words, i, '/', '-') && !words[i]?.glued) {
      const year = fourFigures(words, i + 1);
      if (year !== undefined) return { value: { year }, end: i + 2 };
    }
    const year = fourFigures(words, at);
    if (year !== undefined && year >= 1900 && (at === i || words[at + 1]?.kind !== 'word'))
      return { value: { year }, end: at + 1 };
  }
  return side(words, i);
}

// `tháng 3 tới`, `30/4 vừa qua`; `tới` before another date or a name is a preposition or a verb.
function side(words: Words, i: number): Read<WrittenYear> | undefined {
  for (const [written, which] of SIDES) {
    const end = phrase(words, i, written);
    if (end === undefined) continue;
    if (written === 'tới') {
      const next = words[end];
      if (
        next &&
        (next.capital ||
          next.kind === 'digits' ||
          term('time', words, end) ||
          term('unit', words, end) ||
          is(words, end, 'hết', 'nay'))
      )
        return undefined;
    }
    return { value: { which }, end };
  }
  return undefined;
}

const SIDES = [
  ['vừa qua', 'begun'],
  ['vừa rồi', 'begun'],
  ['mới đây', 'begun'],
  ['sắp tới', 'next'],
  ['tới đây', 'next'],
  ['tới', 'next'],
  ['này', 'this'],
] as const;

/** A number in figures or Roman figures: `3`, `IV`, `XX`; in words after `quý` and `thế kỷ`. */
export function romanAt(words: Words, i: number, most: number): Read<number> | undefined {
  const figure = digits(words, i, 2);
  const value = figure ?? (words[i]?.capital || most <= 4 ? roman(words[i]?.lower ?? '') : undefined);
  if (value !== undefined) return value >= 1 && value <= most ? { value, end: i + 1 } : undefined;
  const said = countAt(words, i);
  return said && said.value >= 1 && said.value <= most ? said : undefined;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function roman(letters: string): number | undefined {
  if (!/^[ivx]{1,6}$/.test(letters)) return undefined;
  let total = 0;
  for (let k = 0; k < letters.length; k++) {
    const [here, next] = [ROMAN[letters[k] ?? ''] ?? 0, ROMAN[letters[k + 1] ?? ''] ?? 0];
    total += here < next ? -here : here;
  }
  return total;
}

/** A year without its word: `mùa thu 2022`, `9 tháng 2017`, `hè-2022`. */
export function bareYear(words: Words, i: number): Read<WrittenYear> | undefined {
  const at = is(words, i, '-', '/') && words[i]?.glued ? i + 1 : i;
  const year = fourFigures(words, at);
  return year === undefined || isMoney(words, at + 1) ? undefined : { value: { year }, end: at + 1 };
}

/** `2000 đồng`: money and measures; a year may well be followed by a noun. */
export function isMoney(words: Words, i: number): boolean {
  return is(words, i, 'đồng', 'usd', 'euro', 'tỷ', 'tỉ', 'triệu', '%', 'km', 'm', 'tấn');
}

/** A shape with its year; one that has none lies nearest to publication, since writers name the year of others. */
export function withYear(shape: CalendarShape, year: WrittenYear | undefined): CalendarShape {
  return year ? { ...shape, ...year } : { ...shape, which: 'near' };
}

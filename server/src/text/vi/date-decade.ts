import type { CalendarShape } from '../date-shape.ts';
import type { FoundDate } from './date-found.ts';
import { oneDate, rangeOf } from './date-found.ts';
import { isCounted } from './date-day.ts';
import type { Read, Words } from './date-words.ts';
import { digits, endsBefore, is, term } from './date-words.ts';
import { eraAt, fourFigures, romanAt } from './date-year.ts';

/** `thập niên 1990`, `những năm 90 của thế kỷ trước`, `thập kỷ này`, `thế kỷ XX`; undefined where it is none of these. */
export function decadeAt(words: Words, i: number): FoundDate[] | undefined {
  const unit = term('unit', words, i);
  if (unit?.value === 'C') return centuryAt(words, i, unit.end);
  const years = is(words, i, 'những', 'các') && is(words, i + 1, 'năm') ? i + 2 : undefined;
  const at = unit?.value === 'E' ? unit.end : years;
  if (at === undefined) return undefined;
  if (years === undefined) {
    const relative = { này: 0, qua: -1, trước: -1, tới: 1 }[words[at]?.lower ?? ''];
    if (relative !== undefined && !countedBefore(words, i))
      return oneDate(i, {
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

function centuryOf(words: Words, { value, end }: Read<number>): Read<CalendarShape> {
  const era = eraAt(words, end);
  return { value: { kind: 'calendar', century: value - 1, ...era?.value }, end: era?.end ?? end };
}

function centuryAt(words: Words, i: number, at: number): FoundDate[] {
  const number = is(words, at, 'thứ') ? at + 1 : at;
  const found = romanAt(words, number, 30);
  if ((found && !countedBefore(words, i) && words[number]?.kind !== 'word') || (found && words[number]?.capital))
    return oneDate(i, centuryOf(words, found));
  const offset = { này: 0, trước: -1, qua: -1, tới: 1 }[words[at]?.lower ?? ''];
  if (offset === undefined || countedBefore(words, i)) return [];
  return oneDate(i, { value: { kind: 'relative', unit: 'century', offset, anchor: 'publication' }, end: at + 1 });
}

import type { WeekdayShape } from '../date-shape.ts';
import type { Read, Words } from './date-words.ts';
import { endsBefore, is, phrase, term } from './date-words.ts';

export interface WrittenWeekday {
  /** 0 Sunday … 6 Saturday */
  readonly weekday: number;
  readonly which: WeekdayShape['which'];
  /** Plainly a day of the week, and no ordinal: `thứ Hai`, `Chủ nhật`, `thứ hai tuần trước`. */
  readonly named: boolean;
  /** Not even `ngày thứ …` can make it an ordinal. */
  readonly certain: boolean;
}

const WEEKDAYS: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  bẩy: 6,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
};

/** `thứ Hai`, `thứ 7`, `Chủ nhật`, with the week it belongs to: `thứ Tư tuần trước`, `thứ Sáu tới`. */
export function weekdayAt(words: Words, i: number): Read<WrittenWeekday> | undefined {
  const sunday = term('weekday', words, i);
  const numbered = !sunday && is(words, i, 'thứ') ? WEEKDAYS[words[i + 1]?.lower ?? ''] : undefined;
  const weekday = sunday ? 0 : numbered;
  if (weekday === undefined) return undefined;
  const end = sunday?.end ?? i + 2;
  const word = words[i + 1];
  // `thứ 26`, `thứ 2,5`; `thứ 5, 10/11` is a Thursday.
  if (
    word?.kind === 'digits' &&
    words[end]?.glued &&
    /^[.,/]$/.test(words[end]?.lower ?? '') &&
    words[end + 1]?.glued &&
    words[end + 1]?.kind === 'digits'
  )
    return undefined;
  const week = weekBehind(words, end);
  const before = words[i - 1];
  const after = before === undefined || before.kind === 'mark' || BEFORE.has(before.lower);
  const counted = before !== undefined && endsBefore('numbered', words, i);
  const capital = Boolean(sunday) || (word?.capital === true && !counted);
  const certain = Boolean(sunday) || week?.value.ofWeek === true;
  const named = certain || capital || (after && week !== undefined);
  // `ngày thứ sáu 10/02` is a Friday, `ngày thứ sáu` the sixth.
  const dated = before?.lower === 'ngày' && words[end]?.kind === 'digits' && /^[/-]$/.test(words[end + 1]?.lower ?? '');
  if (counted && !certain && !dated) return undefined;
  const keep = week && (certain || capital || after);
  return {
    value: { weekday, which: keep ? week.value.which : 'latest', named, certain },
    end: keep ? week.end : end,
  };
}

const BEFORE = new Set('vào hôm từ đến tới ngày sáng trưa chiều tối đêm trước sau là'.split(' '));

const WEEKS: readonly (readonly [string, WeekdayShape['which'], boolean])[] = [
  ['tuần trước', 'last-week', true],
  ['tuần qua', 'last-week', true],
  ['tuần vừa qua', 'last-week', true],
  ['tuần vừa rồi', 'last-week', true],
  ['tuần rồi', 'last-week', true],
  ['tuần này', 'this-week', true],
  ['tuần sau', 'next-week', true],
  ['tuần tới', 'next-week', true],
  ['tuần kế tiếp', 'next-week', true],
  ['vừa qua', 'last', false],
  ['vừa rồi', 'last', false],
  ['mới đây', 'last', false],
  ['trước', 'last', false],
  ['tới đây', 'next', false],
  ['sắp tới', 'next', false],
  ['tới', 'next', false],
  ['này', 'this-week', false],
];

function weekBehind(words: Words, i: number): Read<{ which: WeekdayShape['which']; ofWeek: boolean }> | undefined {
  const at = is(words, i, 'của') ? i + 1 : i;
  for (const [written, which, ofWeek] of WEEKS) {
    const end = phrase(words, at, written);
    if (end === undefined || (at > i && !ofWeek)) continue;
    // `thứ Sáu tới Hà Nội`, `thứ Tư trước khi`: a verb and a conjunction.
    const next = words[end];
    if (!ofWeek && next && (next.capital || next.kind === 'digits' || is(words, end, 'khi', 'thứ', 'đó', 'chủ')))
      continue;
    return { value: { which, ofWeek }, end };
  }
  return undefined;
}

import type { Span } from '../../base/span.ts';
import type { Sentence } from '../analysis.ts';
import type { DateShape, WrittenDate } from '../date-shape.ts';
import { countedAt } from './date-count.ts';
import { dayShape, writtenDay } from './date-day.ts';
import type { FoundDate } from './date-found.ts';
import { grainOf, rangeOf } from './date-found.ts';
import { holidayAt } from './date-holiday.ts';
import { leadEnd, momentsAt } from './date-moment.ts';
import { periodsAt } from './date-period.ts';
import { again, everyAt } from './date-set.ts';
import type { Words } from './date-words.ts';
import { digits, endsBefore, is, isLead, isPart, roleOf, term, wordsFrom } from './date-words.ts';
import { monthName, yearBehind } from './date-year.ts';
import { yearSpanAt } from './date-years.ts';
import type { Token } from '../tokens.ts';

/**
 * The dates of Vietnamese prose (composed text), in order, none overlapping. The text is read word by word: where a word
 * can begin a date, every kind of date is tried, and the longest counts.
 */
export function vietnameseDates(text: string, sentence: Pick<Sentence, 'start' | 'end' | 'tokens'>): WrittenDate[] {
  if (!sentence.tokens.some(mayBePart)) return [];
  const words = wordsFrom(text, sentence);
  const found: WrittenDate[] = [];
  let i = 0;
  while (i < words.length) {
    const name = placeName(words, i);
    if (name !== undefined) {
      i = name;
      continue;
    }
    const dates = begins(words, i) ? datesAt(words, i) : [];
    for (const date of dates) found.push(written(words, date));
    i = Math.max(i + 1, dates.at(-1)?.end ?? 0);
  }
  return found;
}

// Most sentences hold nothing of a date. What an apostrophe parts may.
function mayBePart(token: Token): boolean {
  const role = roleOf(token);
  return role === 'part' || role === 'first' || role === 'both' || token.lower.includes("'");
}

// `công viên 23 Tháng 9`, `đường 3 tháng 2`, `Cách mạng Tháng Tám`: where a name that is a day or a month ends.
function placeName(words: Words, i: number): number | undefined {
  const day = digits(words, i, 2);
  if (day === undefined ? !(is(words, i, 'tháng') && is(words, i - 1, 'mạng')) : !endsBefore('named', words, i))
    return undefined;
  const at = day === undefined ? i : i + 1;
  if (!is(words, at, 'tháng')) return undefined;
  const month = monthName(words, at + 1);
  // `cách mạng tháng 8/1945`
  return month && yearBehind(words, month.end, 'month') === undefined ? month.end : undefined;
}

function written(words: Words, { start, core, end, shape }: FoundDate): WrittenDate {
  const last = words[end - 1]?.end ?? 0;
  const at = (i: number): Span => ({ start: words[i]?.start ?? last, end: last });
  return { ...at(start), core: at(core), shape };
}

// `từ hơn hai mươi năm`: so many words on, at most, stands what a lead leads up to.
const FARTHEST = 6;

function begins(words: Words, i: number): boolean {
  if (isPart(words, i)) return true;
  if (!isLead(words, i)) return false;
  for (let at = i + 1; at <= i + FARTHEST; at++) if (isPart(words, at)) return true;
  return false;
}

/** The dates that begin at word `i`: one, the several of a list, or none. */
function datesAt(words: Words, i: number): FoundDate[] {
  if (is(words, i, 'từ')) {
    const range = spanFrom(words, i);
    if (range) return [range];
  }
  const dates = longest(words, i);
  const [only] = dates;
  if (!only || dates.length > 1) return dates;
  const date = again(words, spanBetween(words, only) ?? only);
  return [date, ...bracketed(words, date)];
}

// `mùng 7 Tết (31-1)`: what stands in brackets behind a date may have any separator.
function bracketed(words: Words, { end, shape }: FoundDate): FoundDate[] {
  if (!is(words, end, '(') || !isDate(shape)) return [];
  const at = leadEnd(words, end + 1) ?? end + 1;
  const day = writtenDay(words, at, 'full');
  if (!day?.month || !is(words, day.end, ')', ',', ';')) return [];
  return [{ start: end + 1, core: at, end: day.end, shape: dayShape(day) }];
}

function longest(words: Words, i: number): FoundDate[] {
  const single = (date: FoundDate | undefined): FoundDate[] => (date ? [date] : []);
  let best: FoundDate[] = [];
  for (const read of READERS) {
    const result = read(words, i);
    const dates = Array.isArray(result) ? result : single(result);
    if ((dates.at(-1)?.end ?? 0) > (best.at(-1)?.end ?? 0)) best = dates;
  }
  return best;
}

// Of readings of the same length the earlier counts.
const READERS: readonly ((words: Words, i: number) => FoundDate[] | FoundDate | undefined)[] = [
  holidayAt,
  momentsAt,
  everyAt,
  countedAt,
  periodsAt,
  yearSpanAt,
  referenceAt,
];

// `hiện nay`, `gần đây`, `thời gian tới`
function referenceAt(words: Words, i: number): FoundDate | undefined {
  const before = sameTimeAt(words, i);
  if (before) return before;
  const found = term('now', words, i) ?? term('past', words, i) ?? term('future', words, i);
  return found && { start: i, core: i, end: found.end, shape: { kind: 'reference', value: found.value as 'PAST_REF' } };
}

// `tăng 5% so với cùng kỳ`: a year before the period told of.
function sameTimeAt(words: Words, i: number): FoundDate | undefined {
  if (!is(words, i, 'cùng') || !is(words, i + 1, 'kỳ', 'kì')) return undefined;
  const next = words[i + 2];
  if (next && next.kind !== 'mark' && !is(words, i + 2, 'và', 'nhưng', 'do', 'nhờ', 'trong', 'là')) return undefined;
  const shape: DateShape = { kind: 'relative', unit: 'year', offset: -1, anchor: 'period' };
  return { start: i, core: i, end: i + 2, shape };
}

const TO = ['đến', 'tới', '-', '–', '—'] as const;

// `từ thứ Hai đến thứ Sáu`, `từ tháng 3 đến nay`, `từ năm 2014 tới hết tháng 5/2017`
function spanFrom(words: Words, i: number): FoundDate | undefined {
  const dates = longest(words, i + 1);
  const from = dates[0];
  if (!from || dates.length > 1 || !isDate(from.shape)) return undefined;
  if (from.shape.kind === 'range') return { ...from, start: i };
  const at = toward(words, from.end);
  if (at === undefined) return undefined;
  if (is(words, at, 'nay') && !words[at]?.capital)
    return rangeOf(from, { start: at, core: at, end: at + 1, shape: { kind: 'reference', value: 'PRESENT_REF' } }, i);
  const [to, more] = longest(words, at);
  return to && !more && isDate(to.shape) && to.shape.kind !== 'range' ? rangeOf(from, to, i) : undefined;
}

// Where the end of a range begins: behind `đến`, `cho đến hết`, a dash.
function toward(words: Words, i: number): number | undefined {
  const at = is(words, i, 'cho', 'kéo') ? i + (is(words, i, 'kéo') ? 2 : 1) : i;
  if (!is(words, at, ...TO)) return undefined;
  return is(words, at + 1, 'hết', 'tận') ? at + 2 : at + 1;
}

// `tháng 5 đến tháng 7`, `thứ Hai - thứ Sáu`: two of a kind with nothing in front.
function spanBetween(words: Words, from: FoundDate): FoundDate | undefined {
  if (!isDate(from.shape) || from.shape.kind === 'range') return undefined;
  const at = toward(words, from.end);
  if (at === undefined) return undefined;
  const [to, more] = longest(words, at);
  if (!to || more || !isDate(to.shape) || grainOf(to.shape) !== grainOf(from.shape)) return undefined;
  return rangeOf(from, to);
}

function isDate({ kind }: DateShape): boolean {
  return kind !== 'duration' && kind !== 'set' && kind !== 'reference' && kind !== 'stretch' && kind !== 'clock';
}

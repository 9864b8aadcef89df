import type { DateShape, RelativeShape, TimeOfDay, WeekdayShape } from '../date-shape.ts';
import { timeAt } from './date-clock.ts';
import type { Promise, WrittenDay } from './date-day.ts';
import { dayShape, isCounted, isoDayAt, writtenDay } from './date-day.ts';
import type { FoundDate } from './date-found.ts';
import { dayList } from './date-list.ts';
import { weekdayAt } from './date-weekday.ts';
import type { Read, Words } from './date-words.ts';
import { is, phrase, term } from './date-words.ts';

/**
 * Days and times of day, with all that may stand in front: `9h30 sáng thứ Tư, ngày 9/11`, `tối qua`, `sáng nay 12-8`,
 * `các ngày 16, 17 và 18-8`. One date, or several of a list.
 */
export function momentsAt(words: Words, i: number): FoundDate[] {
  const timed = timeAt(words, i);
  const at = timed ? skip(words, timed.end) : i;
  const time = timed?.value.time;
  const days = daysAt(words, at, time, time === undefined ? 'none' : 'full');
  if (days.length) return days.map((day, k) => (k === 0 ? { ...day, start: i } : day));
  return timed ? timeAlone(words, i, timed.end, timed.value) : [];
}

// What may stand between the time and the day: `20h, ngày 9/11`, `sáng của ngày 9/11`.
function skip(words: Words, i: number): number {
  if (is(words, i, ',') && (is(words, i + 1, 'ngày', 'hôm', 'thứ') || term('weekday', words, i + 1))) return i + 1;
  return is(words, i, 'của', 'trong', 'vào') ? i + 1 : i;
}

// A clock without a day: `lúc 14h30`, `9 giờ sáng`; `trong 3 giờ`, `24h qua` are stretches.
function timeAlone(
  words: Words,
  i: number,
  end: number,
  { time, clock, plain }: { readonly time: TimeOfDay; readonly clock: boolean; readonly plain: boolean },
): FoundDate[] {
  if (!clock) return [];
  if (is(words, i - 1, 'trong', 'suốt', 'sau', 'hơn', 'gần', 'mất', 'dài', 'cách', 'mỗi', 'vòng', 'thêm', 'suất'))
    return [];
  if (is(words, end, 'qua', 'tới', 'trước', 'sau', 'nữa', 'đồng', 'liền', 'liên', 'tiếp')) return [];
  const hinted = is(words, i - 1, 'lúc', 'hồi', 'vào', 'đến', 'tới', 'từ', 'khoảng', 'trước');
  if (!plain && !(hinted && is(words, i - 1, 'lúc', 'hồi'))) return [];
  return [{ start: i, core: i, end, shape: { kind: 'clock', time } }];
}

/** The days from word `i` on, once a time of day is read. */
function daysAt(words: Words, i: number, time: TimeOfDay | undefined, promise: Promise): FoundDate[] {
  return (
    weekdays(words, i, time) ?? leaning(words, i, time) ?? listed(words, i, time) ?? bare(words, i, time, promise) ?? []
  );
}

// `thứ Tư`, `thứ Tư tuần trước`, `thứ Tư (9/11)`, `Chủ nhật, ngày 13/11`
function weekdays(words: Words, i: number, time: TimeOfDay | undefined): FoundDate[] | undefined {
  const lead = is(words, i, 'hôm', 'ngày') && !is(words, i, 'ngày') ? i + 1 : is(words, i, 'ngày') ? i + 1 : i;
  const found = weekdayAt(words, lead);
  if (!found) return undefined;
  const { weekday, named } = found.value;
  let at = found.end;
  if (is(words, at, ',', '(', 'ngày') || words[at]?.kind === 'digits') {
    if (is(words, at, ',', '(')) at++;
    const day = dayBehind(words, at);
    if (day)
      return [{ start: i, core: lead, end: day.end, shape: dayShape({ ...day, ...(time ? { time } : {}) }, weekday) }];
  }
  if (!named && time === undefined && !is(words, i, 'hôm') && !is(words, i - 1, 'vào', 'hôm', 'từ', 'kể'))
    return undefined;
  // `ngày thứ hai` is the second day.
  if (is(words, i, 'ngày') && !found.value.certain) return undefined;
  const shape: WeekdayShape = { kind: 'weekday', weekday, which: found.value.which, ...(time ? { time } : {}) };
  return [{ start: i, core: lead, end: found.end, shape }];
}

// A day of figures behind a weekday or a relative day: `ngày 9/11`, `9-11`, `mùng 6 tháng 2`.
function dayBehind(words: Words, i: number): WrittenDay | undefined {
  const at = leadEnd(words, i) ?? i;
  const day = writtenDay(words, at, 'full');
  if (!day?.month) return undefined;
  // `lần thứ hai, 8/11 nhóm hàng`: what is counted is no day.
  return at > i || day.year !== undefined || day.mark === 'tháng' || !isCounted(words, day.end) ? day : undefined;
}

// `hôm qua`, `cùng ngày`, `tối qua`, `sáng nay 12-8`
function leaning(words: Words, i: number, time: TimeOfDay | undefined): FoundDate[] | undefined {
  const found = relativeDay(words, i, time !== undefined);
  if (!found) return undefined;
  const withTime = time ? { time } : {};
  const { offset, anchor } = found.value;
  const shape: RelativeShape = { kind: 'relative', unit: 'day', offset, anchor, ...withTime };
  const today: FoundDate = { start: i, core: i, end: found.end, shape };
  if (anchor === 'text') return [today];
  // A date set beside it says the same day; the first of several, `sáng nay 12-8`, is one date with it.
  if (is(words, found.end, ',', '(')) {
    const day = dayBehind(words, found.end + 1);
    const at = leadEnd(words, found.end + 1) ?? found.end + 1;
    return day && (is(words, found.end, '(') || closes(words, day.end))
      ? [today, { start: found.end + 1, core: at, end: day.end, shape: dayShape({ ...day, ...withTime }) }]
      : [today];
  }
  const day = dayBehind(words, found.end);
  if (!day) return [today];
  const core = leadEnd(words, found.end) ?? found.end;
  return [{ start: i, core, end: day.end, shape: dayShape({ ...day, ...withTime }) }];
}

function closes(words: Words, i: number): boolean {
  return words[i] === undefined || words[i]?.kind === 'mark';
}

function relativeDay(
  words: Words,
  i: number,
  timed: boolean,
): Read<{ readonly offset: number; readonly anchor: 'publication' | 'text' }> | undefined {
  const found = term('day', words, i);
  if (found) {
    const [offset, text] = found.value.split(' ');
    // `cùng ngày 9/11` is the ninth; `hôm trước khi` a clause.
    if (text && (words[found.end]?.kind === 'digits' || is(words, found.end, 'khi', 'đó', 'lễ'))) return undefined;
    // `một ngày kia`, `một hôm trước`: some day.
    if (is(words, i - 1, 'một', 'những')) return undefined;
    return { value: { offset: Number(offset), anchor: text ? 'text' : 'publication' }, end: found.end };
  }
  if (!timed || (words[i + 1]?.kind === 'digits' && !is(words, i, 'nay', 'qua', 'mai'))) return undefined;
  const offset = { nay: 0, qua: -1, mai: 1, kia: -2 }[words[i]?.lower ?? ''];
  // `Sáng Mai`, a name, and `tối qua đời`, a verb, are no days.
  // `dịch bệnh sớm qua đi`
  if (offset === -1 && is(words, i - 1, 'sớm')) return undefined;
  if (offset === undefined || words[i]?.capital || is(words, i + 1, 'đời', 'đường', 'lại', 'khỏi', 'sông'))
    return undefined;
  return { value: { offset, anchor: 'publication' }, end: i + 1 };
}

// `ngày 9/11`, `các ngày 16, 17 và 18-8`, `hai ngày 16 - 17/1`, `hôm 9`
function listed(words: Words, i: number, time: TimeOfDay | undefined): FoundDate[] | undefined {
  const at = leadEnd(words, i);
  if (at === undefined) return undefined;
  const iso = isoDayAt(words, at);
  const list: FoundDate[] = iso
    ? [{ start: at, core: at, end: iso.end, shape: dayShape({ ...iso, ...(time ? { time } : {}) }) }]
    : dayList(words, at, 'full', time);
  if (list.length) return list.map((date, k) => (k === 0 ? { ...date, start: i } : date));
  const day = writtenDay(words, at, 'full');
  if (!day || day.month !== undefined || !standsAlone(words, i, day.end)) return undefined;
  const shape: DateShape = { kind: 'day', day: day.day, ...(time ? { time } : {}) };
  return [{ start: i, core: at, end: day.end, shape }];
}

/** Where the words end that promise a day: `ngày`, `hôm`, `mùng`, `các ngày`. */
export function leadEnd(words: Words, i: number): number | undefined {
  let at = i;
  for (const written of ['các', 'những', 'hai', 'ba', 'cả', 'trong', 'hết']) {
    if (is(words, at, written) && is(words, at + 1, 'ngày', 'hôm')) at++;
  }
  if (!is(words, at, 'ngày', 'hôm', 'mùng', 'mồng', 'bữa')) return undefined;
  at++;
  return is(words, at, 'mùng', 'mồng') ? at + 1 : at;
}

// `ngày 15` is a day where nothing is counted by it: not `mỗi ngày 3 bữa`, `ngày 2 lần`, `một ngày 8 tiếng`.
function standsAlone(words: Words, lead: number, end: number): boolean {
  if (is(words, lead - 1, 'mỗi', 'một', 'hằng', 'hàng', 'từng', 'bảy', 'cả') || words[lead - 1]?.kind === 'digits')
    return false;
  const next = words[end];
  if (next === undefined) return true;
  if (next.kind === 'mark')
    return (!next.glued || /^[.,;:)\]…!?”"]$/.test(next.lower)) && !(next.glued && words[end + 1]?.glued);
  return phrase(words, end, 'hàng tháng') !== undefined || phrase(words, end, 'hằng tháng') !== undefined
    ? true
    : is(words, end, 'đến', 'tới', 'này', 'vừa') && words[lead]?.lower !== 'bữa';
}

// `9/11` after a time of day, or alone.
function bare(words: Words, i: number, time: TimeOfDay | undefined, promise: Promise): FoundDate[] | undefined {
  if (words[i]?.kind !== 'digits') return undefined;
  const iso = isoDayAt(words, i);
  if (iso) return [{ start: i, core: i, end: iso.end, shape: dayShape({ ...iso, ...(time ? { time } : {}) }) }];
  const before = words[i - 1]?.lower ?? '';
  const held = promise === 'none' && PREPOSITIONS.has(before) ? 'half' : promise;
  const list = dayList(words, i, held, time);
  return list.length ? list : undefined;
}

const PREPOSITIONS = new Set(['từ', 'đến', 'tới', 'trước', 'sau', 'hết', 'vào', 'hôm', 'dịp']);

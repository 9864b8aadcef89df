import type { TimeOfDay } from '../date-shape.ts';
import type { Read, Words } from './date-words.ts';
import { countAt, digits, is, term } from './date-words.ts';

/** A time as it is written: a part of the day, the clock, or both (`9h30 sáng`). */
export interface WrittenTime {
  readonly time: TimeOfDay;
  /** The clock is said, not only the part of the day. */
  readonly clock: boolean;
  /** So plainly a time that it needs no word around it: `14h30`, `9 giờ sáng`. */
  readonly plain: boolean;
}

/** `9h30 sáng`, `14 giờ 30 phút`, `sáng sớm`, `từ 8h đến 10h` without the `từ`, `20h (giờ Hà Nội)`. */
export function timeAt(words: Words, i: number): Read<WrittenTime> | undefined {
  const clock = clockAt(words, i);
  if (!clock) return partsOfDay(words, i);
  let { end } = clock;
  if (is(words, end, '-', '–', 'đến', 'tới')) end = clockAt(words, end + 1)?.end ?? end;
  const part = term('time', words, end);
  if (part) end = part.end;
  // `sáng`, `đêm` say which half of the day the figure belongs to.
  const hour = part ? halfDay(clock.value.hour, part.value) : clock.value.hour;
  const zone = zoneEnd(words, end);
  return {
    value: {
      time: `${two(hour)}:${two(clock.value.minute)}`,
      clock: true,
      plain: part !== undefined || clock.value.plain,
    },
    end: zone ?? end,
  };
}

// `sáng`, `sáng và chiều`: of several the first counts.
function partsOfDay(words: Words, i: number): Read<WrittenTime> | undefined {
  const first = term('time', words, i);
  if (!first) return undefined;
  let { end } = first;
  const second = is(words, end, 'và', ',', '-') ? term('time', words, end + 1) : undefined;
  if (second && !is(words, second.end, 'ở', 'trên')) end = second.end;
  return { value: { time: first.value as TimeOfDay, clock: false, plain: false }, end };
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly plain: boolean;
}

function clockAt(words: Words, i: number): Read<Clock> | undefined {
  let figure = digits(words, i, 2);
  let at = i + 1;
  const before = words[i - 1];
  if (words[i]?.glued && before && /^[.,/:]$/.test(before.lower) && words[i - 2]?.kind === 'digits') return undefined;
  // `8-9h`: the first counts.
  if (figure !== undefined && is(words, at, '-', '–') && digits(words, at + 1, 2) && is(words, at + 2, 'h', 'giờ'))
    at += 2;
  if (figure === undefined) {
    const said = words[i]?.kind === 'word' ? countAt(words, i) : undefined;
    if (!said || !is(words, said.end, 'giờ')) return undefined;
    figure = said.value;
    at = said.end;
  }
  if (figure > 24) return undefined;
  const hour = figure;
  if (is(words, at, 'h', 'g', 'giờ')) return behindHour(words, at, hour);
  if (is(words, at, ':') && words[at]?.glued && words[at + 1]?.glued && words[at + 1]?.lower.length === 2) {
    const minute = digits(words, at + 1, 2);
    if (minute === undefined || minute > 59) return undefined;
    let end = at + 2;
    if (is(words, end, ':') && words[end]?.glued && digits(words, end + 1, 2) !== undefined) end += 2;
    return { value: { hour, minute, plain: hour > 2 || words[i]?.lower.length === 2 }, end };
  }
  return undefined;
}

// `h30`, `giờ 30 phút`, `giờ rưỡi`, `giờ kém 15`
function behindHour(words: Words, at: number, hour: number): Read<Clock> | undefined {
  const short = !is(words, at, 'giờ');
  if (short && words[at]?.capital) return undefined;
  let end = at + 1;
  if (is(words, end, 'đồng')) return undefined;
  if (is(words, end, 'rưỡi')) return { value: { hour, minute: 30, plain: false }, end: end + 1 };
  if (is(words, end, 'kém')) {
    const less = countAt(words, end + 1);
    if (less) {
      end = is(words, less.end, 'phút') ? less.end + 1 : less.end;
      return { value: { hour: (hour + 23) % 24, minute: 60 - less.value, plain: true }, end };
    }
  }
  const minute = digits(words, end, 2);
  if (minute !== undefined && minute < 60 && (!short || words[end]?.glued) && !isDayMark(words, end + 1)) {
    end = is(words, end + 1, 'phút', 'p', "'") ? end + 2 : end + 1;
    return { value: { hour, minute, plain: true }, end };
  }
  return { value: { hour, minute: 0, plain: short }, end };
}

// `lúc 14 giờ 9/11`: the figure is the day's.
function isDayMark(words: Words, i: number): boolean {
  return (
    is(words, i, '/', '-', '.', 'tháng') &&
    words[i + 1]?.kind === 'digits' &&
    (is(words, i, 'tháng') || words[i + 1]?.glued === true)
  );
}

function halfDay(hour: number, part: string): number {
  if (part === 'MO') return hour === 12 ? 0 : hour;
  if (part === 'AF') return hour < 8 ? hour + 12 : hour;
  if (part === 'EV') return hour < 12 ? hour + 12 : hour;
  if (hour === 12) return 0;
  return hour >= 6 && hour < 12 ? hour + 12 : hour;
}

// `(giờ Hà Nội)`, `giờ địa phương`
function zoneEnd(words: Words, i: number): number | undefined {
  if (is(words, i, '(') && is(words, i + 1, 'giờ')) {
    for (let k = i + 2; k < i + 8; k++) if (is(words, k, ')')) return k + 1;
  }
  return is(words, i, 'giờ') && is(words, i + 1, 'địa', 'việt', 'hà', 'mỹ') && words[i + 2]?.kind === 'word'
    ? i + 3
    : undefined;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

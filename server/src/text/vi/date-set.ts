import { durationValue } from '../counted-dates.ts';
import type { DateShape } from '../date-shape.ts';
import type { FoundDate } from './date-found.ts';
import { weekdayAt } from './date-weekday.ts';
import type { Words } from './date-words.ts';
import { countAt, is, term } from './date-words.ts';

/** What comes again and again: `mỗi ngày`, `hằng năm`, `mỗi 3 tháng`, `mỗi sáng`, `mỗi thứ Hai`, `cuối tuần hằng tháng`. */
export function everyAt(words: Words, i: number): FoundDate | undefined {
  const every = term('every', words, i);
  if (!every) return undefined;
  const at = every.end;
  const found = (end: number, value: string): FoundDate => ({ start: i, core: i, end, shape: { kind: 'set', value } });
  const weekday = weekdayAt(words, at);
  if (weekday && is(words, i, 'mỗi', 'hằng')) return found(weekday.end, weekdayValue(weekday.value.weekday));
  if (is(words, at, 'cuối') && is(words, at + 1, 'tuần')) return found(at + 2, 'XXXX-WXX-WE');
  const unit = term('unit', words, at);
  if (unit) {
    // `hàng năm bảy người`, `hàng giờ đồng hồ`, `mỗi bữa` count other things.
    if (
      is(words, at, 'bữa', 'hôm', 'tiếng') ||
      (is(words, i, 'hàng', 'từng') && is(words, unit.end, 'trăm', 'nghìn', 'chục'))
    )
      return undefined;
    return found(unit.end, durationValue(1, unit.value as 'D'));
  }
  const time = is(words, i, 'mỗi', 'hằng', 'hàng') ? term('time', words, at) : undefined;
  if (time && !is(words, at, 'sớm')) return found(time.end, `XXXX-XX-XXT${time.value}`);
  const count = is(words, i, 'mỗi') ? countAt(words, at) : undefined;
  const counted = count && term('unit', words, count.end);
  return counted && !is(words, count.end, 'bữa', 'hôm')
    ? found(counted.end, durationValue(count.value, counted.value as 'D'))
    : undefined;
}

/** A date that comes again by the words behind it: `thứ Hai hằng tuần`, `ngày 15 hàng tháng`, `20/11 hằng năm`. */
export function again(words: Words, date: FoundDate): FoundDate {
  const every = is(words, date.end, 'mỗi', 'hằng', 'hàng') ? term('unit', words, date.end + 1) : undefined;
  const value = every && setValue(date.shape, every.value);
  return value ? { ...date, end: every.end, shape: { kind: 'set', value } } : date;
}

function setValue(shape: DateShape, unit: string): string | undefined {
  if (shape.kind === 'weekday' && unit === 'W') return weekdayValue(shape.weekday);
  if (shape.kind === 'day' && unit === 'M') return `XXXX-XX-${two(shape.day)}`;
  if (shape.kind === 'calendar' && unit === 'Y' && shape.month && shape.year === undefined)
    return `XXXX-${two(shape.month)}${shape.day ? `-${two(shape.day)}` : ''}`;
  if (shape.kind === 'clock' && unit === 'D') return `XXXX-XX-XXT${shape.time}`;
  // `tháng 2 đến tháng 4 hàng năm`
  if (shape.kind === 'range' && unit === 'Y') return setValue(shape.from, unit) && 'P1Y';
  return undefined;
}

function weekdayValue(weekday: number): string {
  return `XXXX-WXX-${weekday || 7}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

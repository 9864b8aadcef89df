import type { Span } from '../base/span.ts';

const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const VIETNAMESE = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** A weekday as newspapers write it, in either language: `thứ Tư`, `thứ 4`, `Chủ nhật`, `CN`, `Wednesday`, `Wed.`. */
export const WEEKDAY_WORDS = String.raw`(?:(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?)(?:day|\b\.?)|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])(?![\p{L}\p{N}])|chủ\s+nhật)`;

const WEEKDAY = new RegExp(WEEKDAY_WORDS, 'iu');

/** Where the first weekday of a text stands. */
export function weekdayIn(text: string): Span | undefined {
  const found = WEEKDAY.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/**
 * The first weekday of a text exchanged for another, in the same form: in full or short, in words or figures, with the
 * same capitals. Undefined where the text holds none.
 *
 * @param weekday 0 Sunday … 6 Saturday
 */
export function sameWeekday(text: string, weekday: number): string | undefined {
  const found = WEEKDAY.exec(text)?.[0];
  if (found === undefined) return undefined;
  return text.replace(found, alike(found, weekday));
}

function alike(written: string, weekday: number): string {
  if (/^[a-z]/i.test(written) && !/^(?:th\p{M}*ứ|chủ)/iu.test(written)) {
    const name = ENGLISH[weekday] ?? '';
    if (/day$/i.test(written)) return cased(name, written);
    return cased(name.slice(0, 3), written) + (written.endsWith('.') ? '.' : '');
  }
  const name = VIETNAMESE[weekday] ?? '';
  if (/\d/.test(written) && weekday > 0) return `${/^T/.test(written) ? 'Thứ' : 'thứ'} ${weekday + 1}`;
  const [first = '', second = ''] = written.split(/\s+/);
  const [a = '', b = ''] = name.split(' ');
  // `Chủ nhật` stands before an untold case of its second word, as `thứ Hai` does not.
  const small = weekday === 0 || /^\p{Ll}/u.test(second);
  return `${/^\p{Lu}/u.test(first) ? a : a.toLowerCase()} ${small ? b.toLowerCase() : b}`;
}

function cased(name: string, like: string): string {
  return like === like.toUpperCase() ? name.toUpperCase() : /^[a-z]/.test(like) ? name.toLowerCase() : name;
}

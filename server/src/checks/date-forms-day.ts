import type { Day, Days } from '../base/days.ts';
import { calendarDate, ENGLISH_MONTHS, weekdayOf } from '../base/days.ts';
import type { CalendarShape } from '../text/date-shape.ts';
import { ENGLISH_MONTH, otherMonth, otherYear, pad } from './date-forms.ts';
import { sameWeekday } from './weekday-form.ts';

/**
 * A day as written (`Thứ Tư, 09/11/2022`, `Nov. 9th`, `2022-11-09`) with another day: each part that differs is
 * exchanged where it stands. Two answers where `3/4` may be read both ways.
 */
export function* sameDayForm(core: string, shape: CalendarShape, value: Day): Generator<string> {
  const { year, month, day } = calendarDate(value);
  const dated = [...inFigures(core, shape, value)];
  if (!dated.length) {
    const written = shape.month === undefined || shape.month === month ? core : otherMonth(core, month);
    const at = written === undefined ? undefined : dayIn(written);
    if (written === undefined || !at) return;
    const ordinal = /(?:st|nd|rd|th)$/.test(at[0]) ? suffix(day) : '';
    const next = shape.day === day ? at[0] : pad(day, at[0]) + ordinal;
    const result = written.slice(0, at.index) + next + written.slice(at.index + at[0].length);
    dated.push(shape.year === undefined ? result : otherYear(result, shape.year, year));
  }
  for (const text of dated) {
    yield shape.weekday === undefined ? text : (sameWeekday(text, weekdayOf(value)) ?? text);
  }
}

function* inFigures(core: string, shape: CalendarShape, value: Day): Generator<string> {
  const { year, month, day } = calendarDate(value);
  const iso = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})/.exec(core);
  if (iso) {
    yield core.replace(iso[0], [year, twoOr(month, iso[3]), twoOr(day, iso[4])].join(iso[2]));
    return;
  }
  const found = /(\d{1,2})(\s?[/.-]\s?)(\d{1,2})(?:(\s?[/.-]\s?)(\d{4}|\d{2})(?!\d))?/.exec(core);
  if (!found) return;
  const [all, first, mark = '/', second, yearMark, written = ''] = found;
  const told = yearMark === undefined ? '' : yearMark + String(year).slice(-written.length);
  const american = shape.month === Number(first) && shape.day === Number(second);
  const orders = [
    [day, month],
    [month, day],
  ] as const;
  for (const [a, b] of american && shape.month !== shape.day ? orders.toReversed() : orders)
    yield core.replace(all, pad(a, first) + mark + pad(b, second) + told);
}

// A date that begins with its year has two figures a part, unless it was written with one.
function twoOr(value: number, written: string | undefined): string {
  return written?.length === 1 ? String(value) : String(value).padStart(2, '0');
}

// The day's own figures: not those of a weekday (`thứ 4`), a month, a year or an hour.
function dayIn(core: string): RegExpExecArray | undefined {
  for (const found of core.matchAll(/(?<![\d:.,])(\d{1,2})(?:st|nd|rd|th)?(?![\d:h])/gi)) {
    if (!/(?:thứ|tháng|T)\s*$/iu.test(core.slice(0, found.index))) return found;
  }
  return undefined;
}

/** A stretch of days as written (`13 đến 17/11`, `November 13–17, 2022`) with others. */
export function* sameRangeForm(core: string, { from, to }: Days): Generator<string> {
  const [a, b] = [calendarDate(from), calendarDate(to)];
  const other = a.month !== b.month || a.year !== b.year;
  const figures =
    /^(\d{1,2})(\/\d{1,2})?(\/\d{4})?([^\d/]+)(\d{1,2})(?:(\s+tháng\s+)|\/)(\d{1,2})(?:(\s+năm\s+|\/)(\d{4}))?$/iu.exec(
      core,
    );
  if (figures) {
    const [, d1, m1, y1, between = '', d2, word, m2, yearMark] = figures;
    const monthMark = word ?? '/';
    yield (
      pad(a.day, d1) +
      ((m1 ?? other) ? `${m1 ? '/' : monthMark}${pad(a.month, m1?.slice(1))}` : '') +
      ((y1 ?? a.year !== b.year) ? `/${a.year}` : '') +
      between +
      pad(b.day, d2) +
      monthMark +
      pad(b.month, m2) +
      (yearMark ? `${yearMark}${b.year}` : a.year === b.year ? '' : `/${b.year}`)
    );
    return;
  }
  const names = [...core.matchAll(new RegExp(ENGLISH_MONTH, 'gi'))];
  const days = [...core.matchAll(/(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/g)];
  const [first, second] = days;
  if (!names.length || days.length !== 2 || !first || !second || (names.length === 1 && other)) return;
  const pieces = [
    { at: first.index, length: first[0].length, text: ordinalLike(first[0], a.day) },
    { at: second.index, length: second[0].length, text: ordinalLike(second[0], b.day) },
    ...names.map((name, i) => ({
      at: name.index,
      length: name[0].length,
      text: otherMonth(name[0], i === 0 && names.length > 1 ? a.month : b.month) ?? ENGLISH_MONTHS[b.month - 1] ?? '',
    })),
  ].sort((x, y) => y.at - x.at);
  const result = pieces.reduce(
    (text, { at, length, text: next }) => text.slice(0, at) + next + text.slice(at + length),
    core,
  );
  const year = /\b\d{4}$/.exec(core)?.[0];
  yield year === undefined ? result : otherYear(result, Number(year), b.year);
}

function ordinalLike(written: string, day: number): string {
  return pad(day, written) + (/\D$/.test(written) ? suffix(day) : '');
}

function suffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th';
}

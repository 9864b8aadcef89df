import type { Day } from '../base/days.ts';
import { calendarDate, ENGLISH_MONTHS, weekdayOf } from '../base/days.ts';
import type { DateMention } from '../text/analysis.ts';
import type { CalendarShape, Part } from '../text/date-shape.ts';
import type { Language } from '../text/language.ts';

const WEEKDAYS = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
};
const PARTS: Readonly<Record<Language, Readonly<Partial<Record<Part, string>>>>> = {
  vi: { START: 'đầu', MID: 'giữa', END: 'cuối' },
  en: { START: 'early', MID: 'mid', END: 'late' },
};

/**
 * The source's date in the form in which the report wrote its own: order, separators, leading zeros, names of months,
 * with or without the year. `written` is replaced from `written.core`. Undefined where no such form can be made.
 */
export function writeDate(written: DateMention, truth: DateMention, language: Language): string | undefined {
  if (!truth.days) return undefined;
  const core = written.text.slice(written.core.start - written.start, written.core.end - written.start);
  const shape = truth.shape.kind === 'calendar' ? truth.shape : undefined;
  const single = truth.days.from === truth.days.to;
  const withYear = written.shape.kind === 'calendar' ? written.shape.year !== undefined : false;
  if (single && written.shape.kind === 'calendar' && written.shape.day)
    return sameForm(core, written.shape, truth.days.from);
  if (single) return day(truth.days.from, language, withYear, capital(core));
  if (shape?.month && !shape.day)
    return month(truth.days.from, shape.part, language, withYear || written.grain !== 'day', capital(core));
  if (truth.grain === 'year')
    return language === 'vi' ? `năm ${calendarDate(truth.days.from).year}` : String(calendarDate(truth.days.from).year);
  if (shape?.part) return month(truth.days.from, shape.part, language, withYear, capital(core));
  return stretch(truth.days.from, truth.days.to, language, withYear);
}

// Each part of the written form is exchanged where it stands.
function sameForm(core: string, shape: CalendarShape, day: Day): string | undefined {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  let result = core;
  const iso = /^\d{4}-\d\d-\d\d/.exec(core);
  if (iso) return core.replace(iso[0], `${year}-${two(month)}-${two(dayOfMonth)}`);
  const numeric = /(\d{1,2})(\s?[/.-]\s?)(\d{1,2})(?:(\s?[/.-]\s?)(\d{4}))?/.exec(core);
  if (numeric) {
    const american =
      shape.month === Number(numeric[1]) && shape.day === Number(numeric[3]) && shape.month !== shape.day;
    const [first, second] = american ? [month, dayOfMonth] : [dayOfMonth, month];
    const written =
      pad(first, numeric[1]) +
      (numeric[2] ?? '/') +
      pad(second, numeric[3]) +
      (numeric[4] ? `${numeric[4]}${year}` : '');
    result = core.replace(numeric[0], written);
  } else {
    const vietnamese = /(\d{1,2})(\s+tháng\s+)(\d{1,2}|\p{L}+(?:\s+hai|\s+một)?)/iu.exec(core);
    if (vietnamese)
      result = core.replace(
        vietnamese[0],
        pad(dayOfMonth, vietnamese[1]) + (vietnamese[2] ?? ' tháng ') + pad(month, vietnamese[3]),
      );
    else {
      const english =
        /January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?/i.exec(
          core,
        );
      if (!english) return undefined;
      const name = ENGLISH_MONTHS[month - 1] ?? '';
      const short = english[0].length <= 5 && english[0] !== ENGLISH_MONTHS[(shape.month ?? 1) - 1];
      const ordinal = /(\d{1,2})(st|nd|rd|th)?(?!\d)/.exec(core);
      result = core.replace(english[0], short && name.length > 4 ? `${name.slice(0, 3)}.` : name);
      if (ordinal)
        result = result.replace(
          /(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?!\d)/,
          pad(dayOfMonth, ordinal[1]) + (ordinal[2] ? suffix(dayOfMonth) : ''),
        );
    }
    if (shape.year !== undefined) result = result.replace(String(shape.year), String(year));
  }
  return shape.weekday === undefined ? result : withWeekday(result, day);
}

function withWeekday(text: string, day: Day): string {
  return text
    .replace(/Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday/i, WEEKDAYS.en[weekdayOf(day)] ?? '')
    .replace(/thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật/iu, WEEKDAYS.vi[weekdayOf(day)] ?? '');
}

function day(value: Day, language: Language, withYear: boolean, isCapital: boolean): string {
  const { year, month, day: dayOfMonth } = calendarDate(value);
  if (language === 'vi') return `${isCapital ? 'Ngày' : 'ngày'} ${dayOfMonth}/${month}${withYear ? `/${year}` : ''}`;
  return `${isCapital ? 'On' : 'on'} ${dayOfMonth} ${ENGLISH_MONTHS[month - 1] ?? ''}${withYear ? ` ${year}` : ''}`;
}

function month(value: Day, part: Part | undefined, language: Language, withYear: boolean, isCapital: boolean): string {
  const { year, month: number } = calendarDate(value);
  const told = (part && PARTS[language][part]) ?? '';
  const text =
    language === 'vi'
      ? `${told ? `${told} ` : ''}tháng ${number}${withYear ? `/${year}` : ''}`
      : `${told}${told === 'mid' ? '-' : told ? ' ' : ''}${ENGLISH_MONTHS[number - 1] ?? ''}${withYear ? ` ${year}` : ''}`;
  return isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function stretch(from: Day, to: Day, language: Language, withYear: boolean): string {
  const [a, b] = [calendarDate(from), calendarDate(to)];
  const year = withYear ? b.year : undefined;
  if (language === 'vi')
    return `${a.day}${a.month === b.month ? '' : `/${a.month}`}-${b.day}/${b.month}${year ? `/${year}` : ''}`;
  return `${a.day}${a.month === b.month ? '' : ` ${ENGLISH_MONTHS[a.month - 1] ?? ''}`}–${b.day} ${ENGLISH_MONTHS[b.month - 1] ?? ''}${year ? ` ${year}` : ''}`;
}

function capital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

// As many digits as were written.
function pad(value: number, written: string | undefined): string {
  return /^0\d$/.test(written ?? '') ? two(value) : String(value);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function suffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th';
}

import type { Day, Days } from '../base/days.ts';
import { calendarDate, ENGLISH_MONTHS } from '../base/days.ts';
import type { CalendarShape, Part } from '../text/date-shape.ts';
import type { Language } from '../text/language.ts';

const PARTS: Readonly<Record<Language, Readonly<Partial<Record<Part, string>>>>> = {
  vi: { START: 'đầu', MID: 'giữa', END: 'cuối' },
  en: { START: 'early', MID: 'mid', END: 'late' },
};
const PART_WORD = /(?:đầu|giữa|cuối|early|mid|late)(?:\s+in)?[\s-]+/iu;

/** `tháng 8/2021`, `tháng Tám năm 2021`, `early Aug. 2021` with another month: what stands there but its parts. */
export function sameMonthForm(
  core: string,
  shape: CalendarShape,
  day: Day,
  part: Part | undefined,
): string | undefined {
  const { year, month } = calendarDate(day);
  const written = shape.month === month ? core : otherMonth(core, month);
  if (written === undefined) return undefined;
  const dated = shape.year === undefined ? written : otherYear(written, shape.year, year);
  if (shape.part === part) return dated;
  const word = PART_WORD.exec(dated)?.[0];
  if (word === undefined) return undefined;
  const language = /^(?:early|mid|late)/i.test(word) ? 'en' : 'vi';
  const told = part ? PARTS[language][part] : undefined;
  const next = told === undefined ? '' : `${told}${told === 'mid' ? '-' : ' '}`;
  const result = dated.replace(word, /^\p{Lu}/u.test(word) ? capital(next) : next);
  return /^\p{Lu}/u.test(core) ? capital(result) : result;
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const VIETNAMESE_QUARTERS = ['một', 'hai', 'ba', 'tư'];

/** `quý III/2022`, `Q3 2022`, `the third quarter of 2022` with another quarter. */
export function sameQuarterForm(core: string, shape: CalendarShape, { from, to }: Days): string | undefined {
  const { year, month } = calendarDate(from);
  const quarter = Math.ceil(month / 3);
  const end = calendarDate(to);
  if (end.year !== year || Math.ceil(end.month / 3) !== quarter) return undefined;
  const found =
    /\b(?:first|second|third|fourth)\b|(?<=quý\s+)(?:IV|I{1,3}|[1-4]|một|hai|ba|tư|bốn)(?!\p{L})|(?<=\bQ)[1-4]|\b[1-4](?=Q)/iu.exec(
      core,
    );
  if (!found) return undefined;
  const [word] = found;
  const row = /^\d$/.test(word)
    ? ['1', '2', '3', '4']
    : /^[IV]+$/.test(word)
      ? ROMAN
      : /^[a-z]+$/.test(word) && ORDINALS.includes(word)
        ? ORDINALS
        : VIETNAMESE_QUARTERS;
  const result = core.slice(0, found.index) + (row[quarter - 1] ?? '') + core.slice(found.index + word.length);
  return shape.year === undefined ? result : otherYear(result, shape.year, year);
}

/** `9/11`, `9 November`, without what leads up to it. */
export function dayInFull(value: Day, language: Language, withYear: boolean): string {
  const { year, month, day } = calendarDate(value);
  if (language === 'vi') return `${day}/${month}${withYear ? `/${year}` : ''}`;
  return `${day} ${ENGLISH_MONTHS[month - 1] ?? ''}${withYear ? ` ${year}` : ''}`;
}

/** `đầu tháng 4/2021`, `early April 2021`. */
export function monthInFull(value: Day, part: Part | undefined, language: Language, withYear: boolean): string {
  const { year, month } = calendarDate(value);
  const told = (part && PARTS[language][part]) ?? '';
  return language === 'vi'
    ? `${told ? `${told} ` : ''}tháng ${month}${withYear ? `/${year}` : ''}`
    : `${told}${told === 'mid' ? '-' : told ? ' ' : ''}${ENGLISH_MONTHS[month - 1] ?? ''}${withYear ? ` ${year}` : ''}`;
}

/** `3-7/11`, `3 to 7 November`, without what leads up to it. */
export function stretchInFull({ from, to }: Days, language: Language, withYear: boolean): string {
  const [a, b] = [calendarDate(from), calendarDate(to)];
  const year = withYear || a.year !== b.year ? b.year : undefined;
  const sameMonth = a.month === b.month && a.year === b.year;
  const firstYear = a.year === b.year ? '' : a.year;
  if (language === 'vi')
    return `${a.day}${sameMonth ? '' : `/${a.month}${firstYear && `/${firstYear}`}`}-${b.day}/${b.month}${year ? `/${year}` : ''}`;
  return `${a.day}${sameMonth ? '' : ` ${ENGLISH_MONTHS[a.month - 1] ?? ''}${firstYear && ` ${firstYear}`}`} to ${b.day} ${ENGLISH_MONTHS[b.month - 1] ?? ''}${year ? ` ${year}` : ''}`;
}

/** An English month as newspapers write it, in full or short. */
export const ENGLISH_MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)/i;

const VIETNAMESE_NUMBERS = [
  'một',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
];
const VIETNAMESE_MONTH = /(tháng\s+|T)(\d{1,2}|giêng|chạp|mười\s+(?:một|hai)|\p{L}+)/iu;

/** The month of a text exchanged, be it written in figures or words; undefined where it holds none. */
export function otherMonth(core: string, month: number): string | undefined {
  const english = ENGLISH_MONTH.exec(core)?.[0];
  if (english !== undefined) {
    const name = ENGLISH_MONTHS[month - 1] ?? '';
    const inFull =
      ENGLISH_MONTHS.some((full) => full.toLowerCase() === english.toLowerCase()) && !/^may$/i.test(english);
    const short = !inFull && !/^may$/i.test(english) && name.length > 4;
    return core.replace(english, short ? name.slice(0, 3) + (english.endsWith('.') ? '.' : '') : name);
  }
  const vietnamese = VIETNAMESE_MONTH.exec(core);
  if (vietnamese) {
    const [all, before = '', word = ''] = vietnamese;
    const told = VIETNAMESE_NUMBERS[month - 1] ?? '';
    const next = /\d/.test(word) ? pad(month, word) : /^\p{Lu}/u.test(word) ? capital(told) : told;
    return core.replace(all, before + next);
  }
  const numeric = /^(\d{1,2})(?=[/.-]\d{4}$)/.exec(core)?.[0];
  return numeric === undefined ? undefined : core.replace(numeric, pad(month, numeric));
}

/** The year of a text exchanged, in four figures or two, where it stands. */
export function otherYear(core: string, from: number, to: number): string {
  const four = core.lastIndexOf(String(from));
  if (four >= 0) return core.slice(0, four) + String(to) + core.slice(four + 4);
  return core.replace(new RegExp(`${String(from).slice(2)}$`), String(to).slice(2));
}

/** As many figures as were written. */
export function pad(value: number, written: string | undefined): string {
  return /^0\d$/.test(written ?? '') ? String(value).padStart(2, '0') : String(value);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { Day } from '../base/days.ts';
import type { Analysis, DateMention } from '../text/analysis.ts';
import type { EventDate } from '../text/event-dates.ts';
import type { Language } from '../text/language.ts';
import type { DateFix } from './date-fix.ts';
import { writeNumber } from './number-form.ts';

/** `three days`, `Một tuần`: the number and its unit; `the day after` has none. */
const NUMBERED = /^(?!(?:the|cùng|ngày)\s)([\p{L}\p{M}\d]+)\s(?:days?|weeks?|months?|ngày|hôm|tuần|tháng)(?=\s)/iu;

/** Is a number written in what says how far off a day is? */
export function isNumbered(core: string): boolean {
  return NUMBERED.test(core);
}

/**
 * The days between the event and the source's day, counted from the same event: `Five days after` becomes `Three days after`,
 * and so does `The same day as`. Undefined where the source's date is no single day.
 */
export function countedDateFix(
  { text, language }: Analysis,
  { core, offset }: EventDate,
  from: Day,
  { days }: DateMention,
): DateFix | undefined {
  if (!days || days.from !== days.to) return undefined;
  const count = days.from - from;
  const words = text.slice(core.start, core.end);
  const [counted, number = ''] = NUMBERED.exec(words) ?? [];
  // `On the morning after` becomes `Three days after`.
  const lead = counted === undefined ? (LEAD.exec(text.slice(Math.max(0, core.start - 4), core.start))?.[0] ?? '') : '';
  const start = core.start - lead.length;
  const like = /^an?$/i.test(number) || !number ? ONE[language] : number;
  const figure = writeNumber(like, Math.abs(count), language);
  const rest =
    counted !== undefined && Math.sign(count) === Math.sign(offset)
      ? words.slice(counted.length)
      : direction(words, Math.sign(count), language);
  const anew = count ? `${figure} ${dayWord(count, language)}${rest}` : sameDay(words, language);
  const written = /^\p{Lu}/u.test(text.slice(start)) ? anew.charAt(0).toUpperCase() + anew.slice(1) : anew;
  return { text: written, edits: [{ start, end: core.end, text: written }] };
}

const LEAD = /(?<!\p{L})on\s$/iu;
const ONE: Readonly<Record<Language, string>> = { en: 'one', vi: 'một' };

function dayWord(count: number, language: Language): string {
  if (language === 'vi') return 'ngày';
  return Math.abs(count) === 1 ? 'day' : 'days';
}

// What joins the number to the event. In Vietnamese `khi` leads up to a clause, and stays where it was written.
function direction(words: string, sign: number, language: Language): string {
  if (language === 'en') return sign > 0 ? ' after' : ' before';
  return (sign > 0 ? ' sau' : ' trước') + (leadsToClause(words) ? ' khi' : '');
}

function sameDay(words: string, language: Language): string {
  if (language === 'en') return 'the same day as';
  return leadsToClause(words) ? 'cùng ngày' : 'cùng ngày với';
}

function leadsToClause(words: string): boolean {
  return /(?<=\s)(?:khi|lúc|mà)$/iu.test(words) || /^cùng\sngày$/iu.test(words);
}

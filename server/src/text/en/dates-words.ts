import type { CalendarShape, Part, TimeOfDay } from '../date-shape.ts';

/** The words that English dates are made of, as sources of regular expressions, and what each of them means. */

export type Groups = Readonly<Record<string, string | undefined>>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A month's name, or its short form with a point or before a day. */
export const MONTH_NAME = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|(?=\s+\d)))`;
export const MONTH = `(?<month>${MONTH_NAME})`;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
export const WEEKDAY = '(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';

/** A year that needs no word around it to be one. */
export const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)(?!\d)`;

const DAY_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
const DAY_FIGURE = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`;
/** A day of the month in figures. */
export const DAY = `(?<day>${DAY_FIGURE})`;
/** A day of the month in figures or words, behind its month: `March eighth`. */
export const DAY_BEHIND = `(?<day>${DAY_FIGURE}|${DAY_WORDS.toReversed().join('|')})`;

export const TIME = '(?<time>morning|afternoon|evening|night)';
const TIMES: Readonly<Record<string, TimeOfDay>> = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' };

export const PART = String.raw`(?<part>(?:the\s+)?(?:early|mid|middle|late|end(?=-|\s+(?:19|20)\d\d)|beginning of|start of|(?:first|opening) (?:days|weeks) of|middle of|end of|(?:last|final|closing) (?:days|weeks) of|latter part of))(?:\s+|-)(?:the\s+)?`;

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBER_WORD = String.raw`(?:(?:${TENS.join('|')})(?:[-\s](?:${NUMBERS.slice(1, 10).join('|')}))?|${NUMBERS.slice(1).toReversed().join('|')})`;
/** How many: figures with a fraction, words, `a couple of`, `several`; what countOf reads. */
export const COUNT = String.raw`(?<count>\d{1,3}(?:,\d{3}){0,2}(?:\.\d{1,2})?(?:[\s-]\d/\d)?(?:\s+and\s+a\s+half)?|${NUMBER_WORD}[\s-]and[\s-]a[\s-]half|(?:${NUMBER_WORD}|an?)\s+(?:hundred|thousand)|${NUMBER_WORD}|an?\s+(?:couple|dozen)(?:\s+of)?|half\s+an?|a\s+few|an?|another|several|few|many|some)`;
/** A small whole number, as ages of news are told. */
export const FEW = String.raw`\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten`;
/** A year told in words: `nineteen ninety-one`. */
export const YEAR_WORDS = String.raw`(?<century>nineteen|eighteen|twenty)[\s-](?:oh[\s-])?(?<years>${NUMBER_WORD})`;

/** A number, or X where the words leave it open; halves are kept. */
export function countOf(written: string): number | 'X' {
  const words = written.toLowerCase().replace(/\s+of$/, '');
  const [, before] = /^(.*?)[\s-]and[\s-]a[\s-]half$/.exec(words) ?? [];
  if (before) {
    const whole = countOf(before);
    return whole === 'X' ? 'X' : whole + 0.5;
  }
  if (/^\d/.test(words)) {
    const [whole = '', fraction] = words.split(/[\s-]+/);
    const [above, below] = fraction?.split('/') ?? [];
    return Number(whole.replace(/,/g, '')) + (above && below ? Number(above) / Number(below) : 0);
  }
  if (/^(?:an?|another)$/.test(words)) return 1;
  if (words.startsWith('half')) return 0.5;
  if (/few$/.test(words)) return 'X';
  if (/couple$/.test(words)) return 2;
  if (/dozen$/.test(words)) return 12;
  const [first = '', second] = words.split(/[\s-]+/);
  const value = /^an?$/.test(first) ? 1 : numberWord(first);
  if (value === undefined) return 'X';
  if (second === 'hundred') return value * 100;
  if (second === 'thousand') return value * 1000;
  return value + (second ? (numberWord(second) ?? 0) : 0);
}

function numberWord(word: string): number | undefined {
  const small = NUMBERS.indexOf(word);
  if (small >= 0) return small;
  const ten = TENS.indexOf(word);
  return ten >= 0 ? (ten + 2) * 10 : undefined;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
export const ORDINAL = '(?<ordinal>first|second|third|fourth|[1-4](?:st|nd|rd|th))';

export function ordinalOf(word: string): number {
  const index = ORDINALS.indexOf(word.toLowerCase());
  return index >= 0 ? index + 1 : Number.parseInt(word, 10);
}

/** `last` −1, `this` 0, `next` 1. */
export function whichOf(word: string): number {
  const last = word.toLowerCase().replace(/^the\s+/, '');
  if (/^(?:last|past|previous|prior|preceding)$/.test(last)) return -1;
  return /^(?:next|coming|following|subsequent)$/.test(last) ? 1 : 0;
}

export function weekdayOf(word: string): number {
  return WEEKDAYS.indexOf(word.toLowerCase());
}

export function timeOf(word: string | undefined): TimeOfDay | undefined {
  return TIMES[word?.toLowerCase() ?? ''];
}

export function partOf(words: string | undefined): Part | undefined {
  const last = words?.toLowerCase().replace(/^the\s+/, '') ?? '';
  if (/^(?:early|beginning|start|first|opening)/.test(last)) return 'START';
  if (/^mid/.test(last)) return 'MID';
  return /^(?:late|latter|end|last|final|closing)/.test(last) ? 'END' : undefined;
}

/** The calendar shape of the named groups day, month, year, yearword, part, weekday and time. */
export function calendarOf(groups: Groups): CalendarShape {
  const { day, month, year, yearword, weekday, time } = groups;
  const part = partOf(groups['part']);
  const told = timeOf(time);
  return {
    kind: 'calendar',
    ...(day ? { day: dayOf(day) } : {}),
    ...(month ? { month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(yearword ? { yearOffset: whichOf(yearword) } : {}),
    ...(part ? { part } : {}),
    ...(weekday ? { weekday: weekdayOf(weekday) } : {}),
    ...(told ? { time: told } : {}),
  };
}

function dayOf(written: string): number {
  const index = DAY_WORDS.indexOf(written.toLowerCase());
  return index >= 0 ? index + 1 : Number.parseInt(written, 10);
}

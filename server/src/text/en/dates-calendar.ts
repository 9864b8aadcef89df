import type { DatePattern } from '../date-patterns.ts';
import type { CalendarShape, DateShape } from '../date-shape.ts';
import type { Groups } from './dates-words.ts';
import { isLimit, looksForward } from './dates-direction.ts';
import {
  calendarOf,
  countOf,
  DAY,
  DAY_BEHIND,
  FEW,
  MONTH,
  MONTH_NAME,
  ORDINAL,
  ordinalOf,
  PART,
  WEEKDAY,
  weekdayOf,
  whichOf,
  YEAR,
  YEAR_WORDS,
} from './dates-words.ts';

const FIRST_DAY = String.raw`(?<day1>(?:0?[1-9]|[12]\d|3[01]))`;
const TO = String.raw`\s*(?:-|–|to|and|through|until)\s*`;
const BC = String.raw`(?:B\.C\.(?:E\.)?|BCE?)`;
const SEASONS = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' } as const;
const SEASON = '(?<season>spring|summer|autumn|fall|winter)';

// `2,014`, `$2014`, `No. 2014`, `Room 2014` and `the 2014-15` of a longer figure are no years.
const NO_YEAR =
  /(?:[\d$£€#/.,–]|(?<![a-z])-|\b(?:no|nos|number|room|flight|route|page|chapter|section|dlrs|rs|apt|box)\.?\s)$/i;
const COUNTED = String.raw`(?![\d%]|[.,:]\d|-(?!old)[a-z]*\d|\s+(?:people|persons|soldiers|troops|men|women|dollars|euros|pounds|yen|percent|per(?!-)|points|shares|million|billion|jobs|years|days|miles|feet|meters|metres|kilometers|km|kg|tons|tonnes|votes|houses|homes|seats|words|workers|employees)\b)`;

/** Dates with a day, month, year, quarter, season, decade or century of their own. */
export const calendarPatterns: readonly DatePattern[] = [
  // November 9–11[, 2022]; Nov. 9 and 10; November 9 to December 1
  {
    pattern: String.raw`(?<month1>${MONTH_NAME})\s+${FIRST_DAY}(?:st|nd|rd|th)?${TO}(?:${MONTH}\s+)?${DAY}(?:,?\s+${YEAR})?(?!\d|[:.,]\d|\s*[ap]\.?m)`,
    read: ({ month1, day1, month, day, year }, _matched, after, before) =>
      range({ month: month1, day: day1 }, { month: month ?? month1, day, year }, before, after),
  },
  // 9–11 November 2022; 12 and 13 January; from 27 December to 5 January
  {
    pattern: String.raw`${FIRST_DAY}(?:st|nd|rd|th)?(?:\s+(?<month1>${MONTH_NAME}))?${TO}${DAY}\s+${MONTH}(?:,?\s+${YEAR})?`,
    read: ({ month1, day1, month, day, year }, _matched, after, before) =>
      range({ month: month1, day: day1 }, { month, day, year }, before, after),
  },
  // 2014–2015, 1989-90, 2014 to 2015
  {
    pattern: String.raw`(?<year1>(?:19|20)\d\d)(?:(?:\s?[-–]\s?|/(?=\d\d(?!\d)))(?<year2>(?:19|20)\d\d|\d\d)|\s+(?:to|through)\s+${YEAR})(?![\d/–-])`,
    not: NO_YEAR,
    read: ({ year1 = '', year, year2 = year ?? '' }) => {
      const to = year2.length === 4 ? Number(year2) : Number(year1.slice(0, 2) + year2);
      return to > Number(year1)
        ? { kind: 'range', from: { kind: 'calendar', year: Number(year1) }, to: { kind: 'calendar', year: to } }
        : undefined;
    },
  },
  // [Wednesday,] [the] 9[th] [of] November[, 2022]
  {
    pattern: String.raw`(?:${WEEKDAY},?\s+)?(?:the\s+)?${DAY}\s+(?:of\s+)?${MONTH}(?:,?\s+${YEAR}|\s+(?<yearword>last|this|next)\s+year)?`,
    read: (groups, _matched, after, before) => dayShape(groups, before, after),
  },
  // [Wednesday,] November 9[, 2022]; Nov. 9; this coming Sunday, March eighth
  {
    pattern: String.raw`(?:(?:(?:this|next)\s+(?:coming\s+)?)?${WEEKDAY},?\s+)?${MONTH}\s+(?:the\s+)?${DAY_BEHIND}(?:,?\s+${YEAR}|\s+(?:of\s+)?(?<yearword>last|this|next)\s+year)?(?![\d%]|[:.]\d|,\d{3}|\s+(?:Division|Infantry|percent))`,
    read: (groups, _matched, after, before) => dayShape(groups, before, after),
  },
  // 2022-11-09
  {
    pattern: String.raw`(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?!\d)`,
    read: ({ year, month, day }) => ({
      kind: 'calendar',
      year: Number(year),
      month: Number(month),
      day: Number(day),
    }),
  },
  // 11/09/2022 and 11-02-89 as Americans write it, 31/12/2022 where only the other reading exists
  {
    pattern: String.raw`(?<a>\d{1,2})/(?<b>\d{1,2})/(?<year>\d{4}|\d\d)(?![\d/])`,
    read: ({ a, b, year }) => figures(a, b, year),
  },
  {
    pattern: String.raw`(?<a>\d{1,2})-(?<b>\d{1,2})-(?<year>(?:19|20)\d\d|\d\d)(?![\d-]|\.\d)`,
    not: /[\d-]$/,
    read: ({ a, b, year }) => figures(a, b, year),
  },
  // mid-December 2021, early November, November [of] 2022, November last year
  {
    pattern: String.raw`(?:${PART})?${MONTH}(?:,?\s+(?:of\s+)?${YEAR}|,?\s+(?:of\s+)?(?<yearword>last|this|next)\s+year)?(?!\s+\d{1,2}(?:st|nd|rd|th)?(?!\d))`,
    read: (groups, matched, after, before) =>
      bareWord(groups, matched, after, before)
        ? undefined
        : { ...calendarOf(groups), ...forward(groups, before, after) },
  },
  // the first week of April, the last Sunday in May 2021
  {
    pattern: String.raw`the\s+(?<nth>first|second|third|fourth|last|final)\s+(?:(?<unit>day|week)|${WEEKDAY})\s+(?:of|in)\s+${MONTH}(?:,?\s+${YEAR}|\s+(?<yearword>last|this|next)\s+year)?(?!\s+\d)`,
    read: ({ nth = '', unit, weekday, ...groups }, _matched, after, before) => ({
      kind: 'nth',
      unit: /week/i.test(unit ?? '') ? 'week' : 'day',
      ...(weekday ? { weekday: weekdayOf(weekday) } : {}),
      n: /last|final/i.test(nth) ? -1 : ordinalOf(nth),
      within: { ...calendarOf(groups), ...forward(groups, before, after) },
    }),
  },
  // in August two years ago, on March 4 a year ago
  {
    pattern: String.raw`${MONTH}(?:\s+${DAY})?,?\s+(?:just\s+|only\s+)?(?<count>${FEW})\s+years?\s+ago`,
    read: ({ month, day, count = '' }) => {
      const years = countOf(count);
      return years !== 'X' && /^\p{Lu}/u.test(month ?? '')
        ? { ...calendarOf({ month, day }), yearOffset: -years }
        : undefined;
    },
  },
  // On March 3 and again on the 7th: of the month named before
  {
    pattern: String.raw`the\s+(?<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))(?=$|[.,;:)]|\s+(?:and|or|but|when|at|in)\b)`,
    read: ({ day }, _matched, after, before) => {
      const [, month, year] = /\b(?:on|and|or|to|until|through|from)\s+$/i.test(before)
        ? (DAY_BEFORE.exec(before) ?? [])
        : [];
      return month ? dayShape({ month, day, year }, before, after) : undefined;
    },
  },
  // January nineteen ninety-seven
  {
    pattern: String.raw`${MONTH}\s+${YEAR_WORDS}`,
    read: ({ month, century = '', years = '' }) => {
      const year = wordedYear(century, years);
      return year === undefined ? undefined : { ...calendarOf({ month }), year };
    },
  },
  // last May, this September, next April, last Nov. 9
  {
    pattern: String.raw`(?<which>last|this|this\s+past|this\s+coming|this\s+year's|next)\s+${MONTH}(?:\s+${DAY}(?!\d))?`,
    // `this may be so`, `the last march`.
    read: (groups) =>
      /^\p{Lu}/u.test(groups['month'] ?? '')
        ? { ...calendarOf(groups), which: seasonWhich(groups['which'] ?? 'this') }
        : undefined,
  },
  // the third quarter of 2022, fiscal first-quarter, first half of last year, the 1988 second quarter
  {
    pattern: String.raw`(?:the\s+(?!\p{L}+-(?:quarter|half)))?(?:(?<year1>(?:19|20)\d\d)\s+)?(?:(?<fiscal>fiscal)[\s-])?${ORDINAL}(?:\s+|-)(?:fiscal[\s-])?(?<unit>quarter|half)(?:\s+(?:of\s+)?(?:(?:fiscal\s+)?${YEAR}|(?<yearword>last|this|next)\s+year|the\s+year))?(?!-(?:century|mile|hour|year))`,
    read: (groups, matched, after, before) => {
      const ordinal = ordinalOf(groups['ordinal'] ?? 'first');
      const half = /half/i.test(groups['unit'] ?? '');
      const year = groups['year'] ?? groups['year1'];
      // A half without a year is one of a game as often.
      if (half && (ordinal > 2 || (!year && !groups['yearword'] && !/^the\b.*\bthe year$|^first-half/is.test(matched))))
        return undefined;
      return {
        ...calendarOf({ ...groups, year }),
        ...(half ? { half: ordinal } : { quarter: ordinal }),
        ...(year || groups['yearword'] ? {} : forward(groups, before, after)),
      };
    },
  },
  // this year's third quarter, last year's first half
  {
    pattern: String.raw`(?<yearword>last|this|next)\s+year['’]s\s+(?:fiscal\s+)?${ORDINAL}[\s-](?<unit>quarter|half)`,
    read: ({ yearword, ordinal = 'first', unit }) => ({
      ...calendarOf({ yearword }),
      [/half/i.test(unit ?? '') ? 'half' : 'quarter']: ordinalOf(ordinal),
    }),
  },
  // H2 2022, FY2022, FY 2021-22
  {
    pattern: String.raw`H(?<half>[12])\s+(?:of\s+)?${YEAR}`,
    read: ({ half, year }, matched) =>
      matched.startsWith('H') ? { ...calendarOf({ year }), half: Number(half) } : undefined,
  },
  {
    pattern: String.raw`FY\s?${YEAR}(?!\s?[-–/]\d)`,
    read: ({ year }, matched) => (matched.startsWith('FY') ? calendarOf({ year }) : undefined),
  },
  // Q3 2022
  {
    pattern: String.raw`Q(?<ordinal>[1-4])(?:\s+(?:of\s+)?${YEAR})?`,
    read: (groups, matched) =>
      matched.startsWith('Q')
        ? { ...calendarOf({ year: groups['year'] }), quarter: ordinalOf(groups['ordinal'] ?? '1') }
        : undefined,
  },
  // the spring of 2014, last fall, this summer
  {
    pattern: String.raw`(?:(?:the\s+)?${PART})?(?:the\s+)?${SEASON}(?:\s+of)?,?\s+(?:${YEAR}|(?<yearword>last|this|next)\s+year)`,
    read: (groups) => ({ ...calendarOf(groups), season: seasonOf(groups) }),
  },
  {
    pattern: String.raw`(?:${PART})?(?<which>last|this|this\s+past|this\s+coming|next)\s+${SEASON}`,
    read: (groups) => ({
      ...calendarOf({ part: groups['part'] }),
      season: seasonOf(groups),
      which: seasonWhich(groups['which'] ?? 'this'),
    }),
  },
  // in the spring, during the winter
  {
    pattern: String.raw`(?:(?:the\s+)?${PART}|the\s+)${SEASON}(?!\s+(?:of|from|by)\b)`,
    read: (groups, _matched, after, before) =>
      INTRODUCED.test(before)
        ? { ...calendarOf({ part: groups['part'] }), season: seasonOf(groups), ...forward(groups, before, after) }
        : LASTING.test(before)
          ? {
              ...calendarOf({ part: groups['part'] }),
              season: seasonOf(groups),
              which: looksForward(before, after) ? 'ahead' : 'begun',
            }
          : undefined,
  },
  // the [late] 1990s, the early '80s, the sixties
  {
    pattern: String.raw`(?:(?:the\s+)?(?<part>early|mid|middle|late)(?:\s+|-)(?:to\s+late\s+)?|the\s+)?(?:(?<year>(?:1[5-9]|20)\d0)['’]?s|['’](?<short>[2-9]0)['’]?s)`,
    not: /[$£€#.,]$/,
    read: (groups) => ({
      kind: 'calendar',
      decade: groups['year'] ? Number(groups['year']) : 1900 + Number(groups['short']),
    }),
  },
  {
    pattern: String.raw`the\s+(?:(?:early|mid|late)(?:\s+|-))?(?:nineteen[\s-])?(?<short>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`,
    read: ({ short }) => ({
      kind: 'calendar',
      decade: 1900 + (countOf((short ?? '').toLowerCase().replace(/ies$/, 'y')) as number),
    }),
  },
  // the 20th century, early 19th-century, the 3rd century BC
  {
    pattern: String.raw`(?:(?:the\s+)?(?:early|mid|late|turn of the|end of the)(?:\s+|-)|the\s+)?(?<number>\d{1,2})(?:st|nd|rd|th)[\s-]century(?:\s+${BC})?`,
    read: ({ number }, matched) => ({ kind: 'calendar', century: Number(number) - 1, ...ancient(matched) }),
  },
  // 210 BC, AD 79, 79 A.D.
  {
    pattern: String.raw`(?:(?:about|around|circa|c\.)\s+)?(?<year>[1-9]\d{0,3})\s+(?:${BC}|A\.D\.|AD|CE)|(?:AD|A\.D\.)\s+(?<later>[1-9]\d{0,3})`,
    read: ({ year = '', later = year }, matched) =>
      // `ad`, `ce` in small letters are words.
      /\p{Lu}/u.test(matched) ? { kind: 'calendar', year: Number(later), ...ancient(matched) } : undefined,
  },
  // early 2022, the end of 1994, fiscal [year] 1990, the 1988 period
  {
    pattern: String.raw`${PART}(?:fiscal\s+(?:year\s+)?)?${YEAR}${COUNTED}`,
    read: (groups) => calendarOf(groups),
  },
  {
    pattern: String.raw`(?:(?:the\s+)?(?:fiscal|calendar)\s+(?:year\s+)?|the\s+year\s+)${YEAR}${COUNTED}`,
    read: (groups) => calendarOf(groups),
  },
  // 1997, and older ones behind a preposition
  {
    pattern: String.raw`(?<year>(?:19|20)\d\d)${COUNTED}`,
    not: NO_YEAR,
    read: (groups) => calendarOf(groups),
  },
  {
    pattern: String.raw`(?<year>1[0-8]\d\d)${COUNTED}`,
    read: (groups, _matched, _after, before) => (INTRODUCED.test(before) ? calendarOf(groups) : undefined),
  },
  // the year two thousand, by two thousand and five
  {
    pattern: String.raw`(?:the\s+)?year\s+two\s+thousand(?:(?:\s+and)?\s+(?<years>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?`,
    read: ({ years }) => ({ kind: 'calendar', year: 2000 + (years ? (countOf(years) as number) : 0) }),
  },
  // nineteen ninety-one
  {
    pattern: YEAR_WORDS,
    read: ({ century = '', years = '' }) => {
      const year = wordedYear(century, years);
      return year === undefined ? undefined : { kind: 'calendar', year };
    },
  },
];

// The last day of a month in front: `between March 3, 2022 and `.
const DAY_BEFORE = new RegExp(
  String.raw`\b(${MONTH_NAME})\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+((?:19|20)\d\d))?\b(?!.*\b${MONTH_NAME}\s)`,
  's',
);

function wordedYear(century: string, years: string): number | undefined {
  const [hundreds, rest] = [countOf(century), countOf(years)];
  return typeof hundreds === 'number' && typeof rest === 'number' && (rest >= 10 || hundreds < 20)
    ? hundreds * 100 + rest
    : undefined;
}

function ancient(matched: string): Pick<CalendarShape, 'ancient'> {
  return /\sB\.?C\.?(?:E\.?)?$/.test(matched) ? { ancient: true } : {};
}

function range(from: Groups, to: Groups, before: string, after: string): DateShape | undefined {
  const which = forward(to, before, after);
  return { kind: 'range', from: { ...calendarOf(from), ...which }, to: { ...calendarOf(to), ...which } };
}

function dayShape(groups: Groups, before: string, after: string): DateShape | undefined {
  const shape = calendarOf(groups);
  if (/^(?:may|mar|march)$/.test(groups['month'] ?? '')) return undefined;
  return shape.year === undefined && shape.yearOffset === undefined
    ? { ...shape, ...forward(groups, before, after) }
    : shape;
}

function figures(a = '', b = '', year = ''): DateShape | undefined {
  const [first, second] = [Number(a), Number(b)];
  const full = year.length > 2 ? Number(year) : Number(year) + (Number(year) > 50 ? 1900 : 2000);
  if (first >= 1 && first <= 12 && second >= 1 && second <= 31)
    return { kind: 'calendar', month: first, day: second, year: full };
  if (second >= 1 && second <= 12 && first >= 1 && first <= 31)
    return { kind: 'calendar', month: second, day: first, year: full };
  return undefined;
}

function forward(groups: Groups, before: string, after: string): Pick<CalendarShape, 'which'> {
  if (groups['year'] || groups['yearword']) return {};
  // `the December pact` is one that readers know, behind or ahead.
  if (looksForward(before, after)) return { which: KNOWN.test(before) ? 'near' : 'ahead' };
  return isLimit(before) ? { which: 'near' } : {};
}

const KNOWN = /\b(?:the|its|his|her|their)\s+$/i;

function seasonOf({ season }: Groups): 'SP' | 'SU' | 'FA' | 'WI' {
  return SEASONS[(season ?? 'spring').toLowerCase() as keyof typeof SEASONS];
}

function seasonWhich(words: string): 'last' | 'this' | 'next' {
  if (/last|past/i.test(words)) return 'last';
  return /next|coming/i.test(words) && whichOf('next') ? 'next' : 'this';
}

// `may`, `march` and `May` without a year are words and names first; they are months behind a preposition.
function bareWord(groups: Groups, matched: string, after: string, before: string): boolean {
  if (groups['part'] || groups['year'] || groups['yearword']) return false;
  const month = groups['month'] ?? '';
  if (!/^\p{Lu}/u.test(month)) return true;
  if (!/^(?:May|March|April|June|August)$/.test(month)) return false;
  // A first name (`April Smith`), a family name (`Mrs. May`), a march.
  if (/^\s+\p{Lu}\p{Ll}+/u.test(after) || TITLED.test(before)) return true;
  return /^Ma/.test(matched) && !INTRODUCED.test(before);
}

// `Over the summer` one went through it.
const LASTING = /\b(?:over|into|throughout)\s+$/i;
const TITLED = /\b(?:Mrs?|Ms|Dr|Miss|Lord|Lady|Sir|Prime Minister|Theresa)\.?\s+$/;
const INTRODUCED =
  /\b(?:in|since|by|until|of|from|before|after|between|last|this|next|ended|ending|starting|beginning|on|for|and|the|a|its|through|during|to|for)\s+$/i;

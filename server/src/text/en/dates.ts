import type { DatePattern } from '../date-patterns.ts';
import { findDates } from '../date-patterns.ts';
import type {
  CalendarShape,
  DateShape,
  Part,
  RelativeShape,
  TimeOfDay,
  WeekdayShape,
  WrittenDate,
} from '../date-shape.ts';

/** The dates of English prose, in order, none overlapping. */
export function englishDates(text: string, start: number, end: number): WrittenDate[] {
  return findDates(PATTERNS, text, start, end);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|(?=\s+\d)))`;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = String.raw`(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)`;
const TIMES: Readonly<Record<string, TimeOfDay>> = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' };
const TIME = String.raw`(?<time>morning|afternoon|evening|night)`;
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)`;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`;
const PART = String.raw`(?:(?:the\s+)?(?<part>early|mid|late|beginning of|start of|first days of|middle of|end of|last days of)(?:\s+|-))`;
const PARTS: Readonly<Record<string, Part>> = {
  early: 'START',
  'beginning of': 'START',
  'start of': 'START',
  'first days of': 'START',
  mid: 'MID',
  'middle of': 'MID',
  late: 'END',
  'end of': 'END',
  'last days of': 'END',
};
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const COUNT = String.raw`(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;
const UNIT = String.raw`(?<unit>day|week|month|quarter|year)`;
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

const PATTERNS: readonly DatePattern[] = [
  // November 9–11[, 2022]; Nov. 9 and 10; November 9 to December 1
  {
    pattern: String.raw`(?:from\s+)?(?<month1>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)\s+(?<day1>0?[1-9]|[12]\d|3[01])\s*(?:-|–|to|and|through|until)\s*(?:${MONTH}\s+)?${DAY}(?:,?\s+${YEAR})?(?!\d|[:.]\d)`,
    read: ({ month1, day1, month, day, year }) =>
      ({
        kind: 'range',
        from: calendarOf({ month: month1, day: day1 }),
        to: calendarOf({ month: month ?? month1, day, year }),
      }) as DateShape,
  },
  // 9–11 November 2022; 12 and 13 January; from 27 December to 5 January
  {
    pattern: String.raw`(?:from\s+|between\s+)?(?<day1>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:\s+(?<month1>January|February|March|April|May|June|July|August|September|October|November|December))?\s*(?:-|–|to|and|through|until)\s*${DAY}\s+${MONTH}(?:,?\s+${YEAR})?`,
    read: ({ month1, day1, month, day, year }) =>
      ({
        kind: 'range',
        from: calendarOf({ month: month1, day: day1 }),
        to: calendarOf({ month, day, year }),
      }) as DateShape,
  },
  // 2014–2015, from 2014 to 2015
  {
    pattern: String.raw`(?:from\s+|between\s+)?(?<year1>(?:19|20)\d\d)(?:\s*[-–]\s*|\s+(?:to|and|through)\s+)${YEAR}(?![\d-])`,
    read: ({ year1, year }) => ({
      kind: 'range',
      from: { kind: 'calendar', year: Number(year1) },
      to: { kind: 'calendar', year: Number(year) },
    }),
  },
  // [Wednesday,] [the] 9[th] [of] November[, 2022]
  {
    pattern: String.raw`(?:${WEEKDAY},?\s+)?(?:the\s+)?${DAY}\s+(?:of\s+)?${MONTH}(?:,?\s+${YEAR})?`,
    read: (groups) => calendarOf(groups),
  },
  // [Wednesday,] November 9[, 2022]; Nov. 9
  {
    pattern: String.raw`(?:${WEEKDAY},?\s+)?${MONTH}\s+(?:the\s+)?${DAY}(?:,?\s+${YEAR})?(?![\d%]|[:.]\d)`,
    read: (groups) => calendarOf(groups),
  },
  // 2022-11-09
  {
    pattern: String.raw`(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?!\d)`,
    read: (groups) => calendarOf(groups),
  },
  // 11/09/2022 as Americans write it, 31/12/2022 where only the other reading exists
  {
    pattern: String.raw`(?<a>\d{1,2})/(?<b>\d{1,2})/(?<year>\d{4}|\d\d)(?![\d/])`,
    read: ({ a, b, year }) => {
      const [first, second] = [Number(a), Number(b)];
      const full = (year?.length ?? 0) > 2 ? Number(year) : Number(year) + (Number(year) > 50 ? 1900 : 2000);
      if (first <= 12 && second <= 31 && first > 0 && second > 0)
        return { kind: 'calendar', month: first, day: second, year: full };
      return second <= 12 && second > 0 && first <= 31
        ? { kind: 'calendar', month: second, day: first, year: full }
        : undefined;
    },
  },
  // mid-December 2021, early November, November [of] 2022, November last year
  {
    pattern: String.raw`${PART}?${MONTH}(?:,?\s+(?:of\s+)?${YEAR}|\s+(?:of\s+)?(?<yearword>last|this|next)\s+year)?(?!\s+\d{1,2}(?:st|nd|rd|th)?(?!\d))`,
    read: (groups, matched) => (bareWord(groups, matched) ? undefined : calendarOf(groups)),
  },
  // the third quarter of 2022, first half of last year
  {
    pattern: String.raw`(?:the\s+)?(?<ordinal>first|second|third|fourth|[1-4](?:st|nd|rd|th))(?:\s+|-)(?<unit>quarter|half)(?:\s+(?:of\s+)?(?:${YEAR}|(?<yearword>last|this|next)\s+year|the\s+year))?`,
    read: (groups) => {
      const ordinal = ORDINALS[groups['ordinal']?.toLowerCase() ?? ''] ?? 1;
      if (/half/i.test(groups['unit'] ?? '') && !groups['year'] && !groups['yearword']) return undefined;
      return {
        ...calendarOf(groups),
        ...(/half/i.test(groups['unit'] ?? '') ? { half: Math.min(2, ordinal) } : { quarter: ordinal }),
      };
    },
  },
  {
    pattern: String.raw`(?<season>spring|summer|autumn|fall|winter)(?:\s+of)?\s+${YEAR}`,
    read: (groups) => ({
      ...calendarOf(groups),
      season: ({ spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' } as const)[
        (groups['season'] ?? 'spring').toLowerCase() as 'spring'
      ],
    }),
  },
  {
    pattern: String.raw`(?:the\s+)?(?:early\s+|mid-?|late\s+)?(?<year>(?:1[5-9]|20)\d0)s`,
    read: ({ year }) => ({ kind: 'calendar', decade: Number(year) }),
  },
  // in 2014, early 2022, 2021
  {
    pattern: String.raw`(?:${PART}|(?:in|since|by|until|during|for|of|from|before|after|late in|early in)\s+)${YEAR}(?![\d%]|[.,]\d|\s+(?:people|soldiers|troops|men|women|dollars|million|percent|per))`,
    read: (groups) => calendarOf(groups),
  },
  {
    pattern: String.raw`(?:${PART})?(?<which>last|this|next)\s+year`,
    read: (groups) => ({
      kind: 'calendar',
      yearOffset: WHICH[groups['which']?.toLowerCase() ?? ''] ?? 0,
      ...(groups['part'] ? { part: PARTS[groups['part'].toLowerCase()] ?? 'START' } : {}),
    }),
  },
  // yesterday, this morning, last night, tonight
  {
    pattern: String.raw`(?<word>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight)(?:\s+${TIME})?`,
    read: ({ word, time }) => day(word?.toLowerCase() ?? '', time),
  },
  {
    pattern: String.raw`(?<which>this|last)\s+(?<time>morning|afternoon|evening|night)`,
    read: ({ which, time }) => day(which?.toLowerCase() === 'last' ? 'yesterday' : 'today', time),
  },
  // last Friday, next Monday, Monday night, on Wednesday, Friday last week
  {
    pattern: String.raw`(?:(?<which>last|past|next|this|coming)\s+)?${WEEKDAY}(?:['’]s)?(?:\s+${TIME})?(?:\s+(?:of\s+)?(?<week>last|this|next)\s+week)?`,
    read: (groups) => weekdayShape(groups),
  },
  // last week, this month, next quarter, the past week
  {
    pattern: String.raw`(?:(?<part>early|earlier|late|later)\s+)?(?<which>last|this|next|the previous|the past|the coming|the following)\s+(?<unit>week|weekend|month|quarter)(?:['’]s)?`,
    read: ({ which, unit, part }) =>
      ({
        kind: 'relative',
        unit: unit?.toLowerCase() === 'weekend' ? 'week' : (unit?.toLowerCase() as RelativeShape['unit']),
        offset: WHICH[which?.toLowerCase() ?? ''] ?? 0,
        anchor: which?.toLowerCase() === 'the following' ? 'text' : 'publication',
        ...(part === 'early' ? { part: 'START' as const } : part === 'late' ? { part: 'END' as const } : {}),
      }) as RelativeShape,
  },
  // two days ago, three weeks earlier, a day before, a month later
  {
    pattern: String.raw`${COUNT}\s+${UNIT}s?\s+(?<way>ago|earlier|before|prior|later|after|from now|previously)`,
    read: ({ count, unit, way }) => {
      const number = /^an?$/i.test(count ?? '')
        ? 1
        : /^\d/.test(count ?? '')
          ? Number(count)
          : NUMBERS.indexOf(count?.toLowerCase() ?? '');
      const back = /ago|earlier|before|prior|previously/i.test(way ?? '');
      const fromText = !/ago|from now/i.test(way ?? '');
      return {
        kind: 'relative',
        unit: unit?.toLowerCase() as RelativeShape['unit'],
        offset: back ? -number : number,
        anchor: fromText ? 'text' : 'publication',
        counted: true,
      };
    },
  },
  {
    pattern: String.raw`(?:on\s+)?(?:the|that)\s+same\s+(?:day|evening|night|morning)|that\s+(?:day|evening|night)`,
    read: () => fromText(0),
  },
  { pattern: String.raw`the\s+(?:next|following)\s+day|the\s+day\s+after`, read: () => fromText(1) },
  { pattern: String.raw`the\s+(?:previous\s+day|day\s+before)(?!\s+yesterday)`, read: () => fromText(-1) },
];

const WHICH: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  'the previous': -1,
  'the past': -1,
  this: 0,
  next: 1,
  'the coming': 1,
  'the following': 1,
};

type Groups = Readonly<Record<string, string | undefined>>;

function calendarOf(groups: Groups): CalendarShape {
  const { day: d, month, year, part, weekday, yearword, time } = groups;
  const index = weekday ? WEEKDAYS.indexOf(weekday.toLowerCase()) : -1;
  const told = TIMES[time?.toLowerCase() ?? ''];
  return {
    kind: 'calendar',
    ...(d ? { day: Number.parseInt(d, 10) } : {}),
    ...(month ? { month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(yearword ? { yearOffset: WHICH[yearword.toLowerCase()] ?? 0 } : {}),
    ...(part && PARTS[part.toLowerCase()] ? { part: PARTS[part.toLowerCase()] as Part } : {}),
    ...(index >= 0 ? { weekday: index } : {}),
    ...(told ? { time: told } : {}),
  };
}

// `May`, `March` and lower-case `may` are words first; they are months with a part, a year, or a capital inside a sentence.
function bareWord(groups: Groups, matched: string): boolean {
  if (groups['part'] || groups['year'] || groups['yearword']) return false;
  return !/^\p{Lu}/u.test(groups['month'] ?? '') || (/^(?:May|Mar|March)$/.test(matched) === true && matched === 'May');
}

function day(word: string, time: string | undefined): RelativeShape {
  const offset =
    { yesterday: -1, today: 0, tomorrow: 1, tonight: 0, 'the day before yesterday': -2, 'the day after tomorrow': 2 }[
      word
    ] ?? 0;
  const told = word === 'tonight' ? 'NI' : TIMES[time?.toLowerCase() ?? ''];
  return { kind: 'relative', unit: 'day', offset, anchor: 'publication', ...(told ? { time: told } : {}) };
}

function fromText(offset: number): RelativeShape {
  return { kind: 'relative', unit: 'day', offset, anchor: 'text' };
}

function weekdayShape({ which, weekday, week, time }: Groups): WeekdayShape | undefined {
  if (!weekday || !/^\p{Lu}/u.test(weekday)) return undefined;
  const direction = week
    ? ({ last: 'last-week', this: 'this-week', next: 'next-week' } as const)[week.toLowerCase() as 'last']
    : which
      ? ({ last: 'last', past: 'last', next: 'next', coming: 'next', this: 'this-week' } as const)[
          which.toLowerCase() as 'last'
        ]
      : 'latest';
  const told = TIMES[time?.toLowerCase() ?? ''];
  return {
    kind: 'weekday',
    weekday: WEEKDAYS.indexOf(weekday.toLowerCase()),
    which: direction,
    ...(told ? { time: told } : {}),
  };
}

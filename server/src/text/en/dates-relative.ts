import type { DatePattern } from '../date-patterns.ts';
import type { DateShape, RelativeShape, WeekdayShape } from '../date-shape.ts';
import type { Groups } from './dates-words.ts';
import { directionOf, looksForward } from './dates-direction.ts';
import { COUNT, countOf, FEW, PART, partOf, TIME, timeOf, WEEKDAY, weekdayOf, whichOf } from './dates-words.ts';

const UNIT = '(?<unit>day|week|month|quarter|year|decade)';
const ABOUT = String.raw`(?:(?:about|around|approximately|roughly|nearly|almost|more than|less than|just over|over|at least|some)\s+)?`;

/** Dates that lean on the day of publication or on another date: `yesterday`, `last week`, `a year earlier`. */
export const relativePatterns: readonly DatePattern[] = [
  // yesterday, today, late tonight
  {
    pattern: String.raw`(?:(?<part>early|late|later|earlier)\s+)?(?<word>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight)(?:\s+${TIME})?`,
    read: ({ word, time }, matched, after, before) =>
      // `today's world`, `the people of tomorrow`, `USA Today`.
      GENERAL.test(after) || OF.test(before) || (/^T/.test(matched) && /\p{Lu}\p{L}+\s$/u.test(before))
        ? undefined
        : day(word?.toLowerCase() ?? '', time),
  },
  {
    pattern: String.raw`(?:(?<part>early|late|later|earlier)\s+)?(?<which>this|last|tomorrow|yesterday)\s+${TIME}`,
    read: ({ which, time }) =>
      day({ last: 'yesterday', this: 'today' }[which?.toLowerCase() ?? ''] ?? which?.toLowerCase() ?? '', time),
  },
  { pattern: 'overnight', read: () => ({ ...relative('day', -1), time: 'NI' }) },
  // last Friday, next Monday, early Tuesday, Monday night, Friday last week
  {
    pattern: String.raw`(?:(?<part>early|late)\s+)?(?:(?<which>last|past|next|this|this\s+coming|coming|the\s+previous|the\s+following)\s+)?${WEEKDAY}(?:\s+${TIME})?(?:,?\s+(?:of\s+)?(?<week>last|this|next)\s+week)?`,
    read: (groups, _matched, after, before) => weekday(groups, before, after),
  },
  // Monday to Friday
  {
    pattern: String.raw`(?<weekday1>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)(?:\s*[-–]\s*|\s+(?:to|through|until)\s+)${WEEKDAY}`,
    read: ({ weekday1, weekday: name, ...groups }, _matched, after, before) => {
      const from = weekday({ ...groups, weekday: weekday1 }, before, after);
      const to = weekday({ ...groups, weekday: name }, before, after);
      return from && to && { kind: 'range', from, to };
    },
  },
  // a week from Friday, two weeks ago today; a week ago Friday may be either Friday's, a year ago today is no day of now
  {
    pattern: String.raw`(?<count>${FEW})\s+(?<unit>week|month|year)s?\s+(?<way>ago|from)\s+(?:this\s+)?(?:${WEEKDAY}|(?<word>today|yesterday|tomorrow))`,
    read: ({ count = '', unit = '', way = '', weekday: name, word }) => {
      const number = countOf(count);
      if (number === 'X') return undefined;
      const back = /ago/i.test(way);
      if (/^week$/i.test(unit)) {
        if (word) return relative('day', (back ? -7 : 7) * number + (OFFSETS[word.toLowerCase()] ?? 0));
        if (!back) return { kind: 'weekday', weekday: weekdayOf(name ?? ''), which: 'ahead', weeks: number };
      } else if (!back) return undefined;
      return { ...relative(unit.toLowerCase() as RelativeShape['unit'], -number), counted: true };
    },
  },
  // last week, early this month, the previous quarter, the past week
  {
    pattern: String.raw`(?:(?:${PART})|(?:(?<moment>earlier|later|sometime|some\s+time)\s+(?:in\s+)?))?(?<which>last|this|next|the\s+previous|the\s+prior|the\s+preceding|the\s+past|the\s+coming|the\s+following|the\s+current|the\s+last|the\s+next|the\s+same|that(?:\s+same)?)\s+(?<fiscal>fiscal\s+|calendar\s+)?(?<unit>week|weekend|month|quarter|year|decade|century)(?!-(?:long|old|end))(?!['’]s[\s-]end)`,
    // "This Week" is shown on television.
    read: (groups, matched, after, before) =>
      /^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(matched) && /["“']$/.test(before) ? undefined : span(groups, after),
  },
  // the weekend, the latest quarter, the quarter: the one just told of
  {
    pattern: String.raw`(?:the\s+)?(?:latest|most\s+recent|recent|just-ended)\s+(?:fiscal\s+)?(?<unit>week|weekend|month|quarter|year|period)`,
    read: ({ unit = '' }, matched) => (/^(?:recent|most)/.test(matched) ? undefined : told(unit.toLowerCase(), 0)),
  },
  {
    pattern: 'the\\s+(?<unit>quarter|week)',
    // `the week ending 7 May`, `the week before the vote` are weeks of their own.
    read: ({ unit = '' }, _matched, after) =>
      /^-|^\s+of\b/.test(after) || (/^week$/i.test(unit) && OF_ITS_OWN.test(after))
        ? undefined
        : told(unit.toLowerCase(), 0),
  },
  // over the weekend: the one to come in a sentence that looks forward
  {
    pattern: String.raw`the\s+weekend`,
    read: (_groups, _matched, after, before) =>
      /^-|^\s+of\b/.test(after)
        ? undefined
        : {
            ...relative('weekend', 0),
            which: looksForward(before, after) || /\b(?:ahead of|before|for)\s+$/.test(before) ? 'ahead' : 'behind',
          },
  },
  // for the year, during the year
  {
    pattern: String.raw`the\s+(?:full\s+)?(?<unit>year|month)(?=[.,;]|\s+(?:as|was|is|to(?!\s+(?:the\s+)?(?:end\b|\d|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)))\b)`,
    read: ({ unit = '' }, _matched, _after, before) =>
      /\b(?:for|during|in)\s+$/i.test(before) ? relative(unit.toLowerCase() as RelativeShape['unit'], 0) : undefined,
  },
  { pattern: String.raw`that\s+(?<unit>quarter|period)`, read: ({ unit = '' }) => told(unit.toLowerCase(), 0) },
  // the 1988 quarter, the 1989 period
  {
    pattern: String.raw`the\s+(?<year>(?:19|20)\d\d)\s+(?<unit>period|quarter)`,
    read: ({ year, unit }) => ({ ...told(unit?.toLowerCase() ?? '', 0), year: Number(year) }),
  },
  // a year ago, year-ago, the year-earlier quarter, the comparable year-ago period
  {
    pattern: String.raw`(?:the\s+)?(?:(?:comparable|same|corresponding|like)\s+)?(?:year|month)-(?:ago|earlier)\s+(?:(?:first|second|third|fourth)\s+)?(?:fiscal\s+)?(?:quarter|period)|(?:year|month)-(?:ago|earlier)`,
    read: (_groups, matched) =>
      /quarter|period/i.test(matched) ? told('quarter', -4) : yearBack(/^month/i.test(matched) ? 'month' : 'year'),
  },
  {
    // sales in March, up 6 pct from a month ago
    pattern: String.raw`(?:a|one)\s+month\s+(?:ago|earlier|before)`,
    read: (_groups, _matched, _after, before) =>
      COMPARED.test(before) ? { ...relative('month', -1), anchor: 'like' } : undefined,
  },
  {
    pattern: String.raw`(?:the\s+(?:same\s+|comparable\s+)?(?:quarter|period|month)\s+)?(?:a|one)\s+(?<unit>year)\s+(?:ago|earlier|before)`,
    read: (_groups, _matched, after) => (/^\s+(?:the|it|he|she|they)\b/.test(after) ? undefined : yearBack('year')),
  },
  // two days ago, three weeks earlier, a day before, a month later
  {
    pattern: String.raw`${ABOUT}${COUNT}[\s-]+${UNIT}s?\s+(?<way>ago|earlier|before|prior|later|after|afterwards?|hence|from now|previously)`,
    not: /\d[.,/]$/,
    read: counted,
  },
  {
    pattern: String.raw`(?:many\s+|long\s+)?(?:years|months|weeks|days|decades|centuries|moments)\s+ago|some\s+time\s+ago|not\s+long\s+ago|long\s+ago`,
    read: () => ({ kind: 'reference', value: 'PAST_REF' }),
  },
  {
    pattern: String.raw`(?:the|that)\s+same\s+(?:day|evening|night|morning)|that\s+(?:day|evening|night|morning|afternoon)`,
    read: (_groups, matched) => {
      const time = timeOf(/\w+$/.exec(matched)?.[0]);
      return { ...fromText(0), ...(time ? { time } : {}) };
    },
  },
  { pattern: String.raw`the\s+(?:next|following)\s+day`, read: () => fromText(1) },
  // the next morning, the previous night
  {
    pattern: String.raw`the\s+(?<which>next|following|previous)\s+${TIME}`,
    read: ({ which, time }) => {
      const told = timeOf(time);
      return told && { ...fromText(/^prev/i.test(which ?? '') ? -1 : 1), time: told };
    },
  },
  // earlier in the week, later in the year; later in the day
  { pattern: String.raw`(?:earlier|later)\s+in\s+the\s+day`, read: () => fromText(0) },
  {
    pattern: String.raw`(?<moment>earlier|later)\s+in\s+the\s+(?<unit>week|month|year)`,
    read: ({ moment = '', unit = '' }) => ({
      ...relative(unit.toLowerCase() as RelativeShape['unit'], 0),
      // Later in the year that was just told of; earlier in the one under way.
      ...(/^earlier/i.test(moment) ? { part: 'SO_FAR' } : { anchor: 'like', part: 'REST' }),
    }),
  },
  // the 3rd of this month
  {
    pattern: String.raw`the\s+(?<day>(?:[12]?\d|3[01])(?:st|nd|rd|th))\s+of\s+(?<which>this|last|next)\s+month`,
    read: ({ day: n = '', which = '' }) => ({
      kind: 'nth',
      unit: 'day',
      n: Number.parseInt(n, 10),
      within: relative('month', whichOf(which)),
    }),
  },
  {
    pattern: String.raw`the\s+day\s+(?<way>after|before)(?!\s+(?:yesterday|tomorrow))`,
    read: ({ way }, _matched, after) => (ends(after) ? fromText(way?.toLowerCase() === 'after' ? 1 : -1) : undefined),
  },
  { pattern: String.raw`the\s+(?:previous|preceding)\s+day`, read: () => ({ ...fromText(-1), anchor: 'like' }) },
  // mid-year, mid-week: of the one under way
  {
    pattern: String.raw`mid[-\s](?<unit>week|month|year|decade|century)`,
    read: ({ unit = '' }, _matched, after) =>
      /^-/.test(after) ? undefined : { ...relative(unit.toLowerCase() as RelativeShape['unit'], 0), part: 'MID' },
  },
  // the end of the year, year-end, year's end, the beginning of the month
  {
    pattern: String.raw`(?:the\s+)?(?:calendar\s+|fiscal\s+)?(?<unit>year)(?:['’]s)?[-\s]end`,
    read: (_groups, _matched, after, before) =>
      /^\s*(?:s\b|ed\b)/.test(after) || /\bnear\s+$/.test(before) ? undefined : { ...relative('year', 0), part: 'END' },
  },
  {
    pattern: String.raw`(?<part>(?:the\s+)?(?:beginning|start|middle|end)\s+of)\s+(?:the|this|next|last)\s+(?<unit>week|month|quarter|year|decade|century)`,
    read: ({ part, unit = '' }, matched) => ({
      ...relative(
        unit.toLowerCase() as RelativeShape['unit'],
        whichOf(/\s(the|this|next|last)\s+\w+$/i.exec(matched)?.[1] ?? 'this'),
      ),
      part: partOf(part) ?? 'START',
    }),
  },
];

const OF_ITS_OWN =
  /^\s+(?:(?:end|start|beginn)ing|ended|started|began|from|through|to|before|after|since|that|when|in\s+which|leading\s+up)\b/;
const GENERAL = /^['’]s\s+(?:\w+\s+)?(?:world|youth|society|standards|young|children|economy|computers?|technology)\b/;
const OF = /\b(?:(?:people|leaders|children|world|those|that|generation|\w+s)\s+of|(?:many|most|some|all)\s+of)\s+$/;

const OFFSETS: Readonly<Record<string, number>> = {
  yesterday: -1,
  tomorrow: 1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
};

function day(word: string, time: string | undefined): RelativeShape {
  const offset = OFFSETS[word] ?? 0;
  const hour = word === 'tonight' ? 'NI' : timeOf(time);
  return { ...relative('day', offset), ...(hour ? { time: hour } : {}) };
}

function relative(unit: RelativeShape['unit'], offset: number): RelativeShape {
  return { kind: 'relative', unit, offset, anchor: 'publication' };
}

function fromText(offset: number): RelativeShape {
  return { kind: 'relative', unit: 'day', offset, anchor: 'text' };
}

// A quarter or period is the one last told of; a week or weekend the latest.
function told(unit: string, offset: number): RelativeShape {
  const period = unit === 'period' || unit === 'quarter';
  return {
    kind: 'relative',
    unit: period ? 'quarter' : (unit as RelativeShape['unit']),
    offset,
    anchor: period ? 'period' : 'publication',
  };
}

// A year before the quarter, month or day told of; of the publication where none was.
function yearBack(unit: 'year' | 'month'): RelativeShape {
  return { kind: 'relative', unit, offset: -1, anchor: unit === 'year' ? 'period' : 'publication', counted: true };
}

function span({ which = '', unit = '', part, moment }: Groups, after: string): DateShape | undefined {
  const word = unit.toLowerCase() as RelativeShape['unit'];
  const plain = which.toLowerCase().replace(/^the\s+/, '');
  const offset = whichOf(plain);
  // `the last week of May`, `the next day`: not the one before this.
  if (/^\s+of\b/.test(after) && offset !== 0) return undefined;
  const leaning = plain === 'following' || plain === 'same' || plain.startsWith('that');
  if (leaning && word === 'quarter') return { ...told(word, plain === 'following' ? 1 : 0) };
  const kind =
    partOf(part) ?? (/^earlier/i.test(moment ?? '') ? 'SO_FAR' : /^later/i.test(moment ?? '') ? 'REST' : undefined);
  return {
    ...relative(word, offset),
    anchor: leaning ? 'text' : EARLIER.test(plain) ? 'like' : 'publication',
    ...(kind ? { part: kind } : {}),
  };
}

function counted(groups: Groups, _matched: string, after: string): DateShape | undefined {
  const { count = '', unit = '', way = '' } = groups;
  const number = countOf(count);
  const back = /ago|earlier|before|prior|previously/i.test(way);
  if (number === 'X') return { kind: 'reference', value: back ? 'PAST_REF' : 'FUTURE_REF' };
  const fromPublication = /ago|from now|hence/i.test(way);
  // `three days after the raid` leans on the raid, whose day nobody told here.
  if (/^(?:before|after)$/i.test(way) && !ends(after) && !DATED.test(after)) return undefined;
  const decades = unit.toLowerCase() === 'decade';
  const offset = Math.round(number * (decades ? 10 : 1));
  return {
    kind: 'relative',
    unit: decades ? 'year' : (unit.toLowerCase() as RelativeShape['unit']),
    offset: back ? -offset : offset,
    anchor: fromPublication ? 'publication' : 'text',
    counted: true,
  };
}

function ends(after: string): boolean {
  return /^\s*(?:$|[.,;:!?)”"'’–—-]|(?:and|but|when|while|in|at|on|with)\b)/.test(after);
}

// A date is named before the clause ends.
const DATED =
  /^[^.,;:!?]{0,50}(?:\d|January|February|March|April|May|June|July|August|September|October|November|December|day\b)/;

function weekday(
  { which = '', weekday: name = '', week, time }: Groups,
  before: string,
  after: string,
): WeekdayShape | undefined {
  if (!/^\p{Lu}/u.test(name)) return undefined;
  const direction: WeekdayShape['which'] = week
    ? ({ last: 'last-week', this: 'this-week', next: 'next-week' } as const)[week.toLowerCase() as 'last']
    : directionOf(which, before, after);
  const told = timeOf(time);
  return {
    kind: 'weekday',
    weekday: weekdayOf(name),
    which: direction,
    ...(/^the\b/i.test(which) ? { anchor: 'text' as const } : {}),
    ...(told ? { time: told } : {}),
  };
}

const COMPARED = /\b(?:from|against|over|than|with|on|versus|vs\.?)\s+(?:[$£€]?[\d.,-]+\s+(?:\p{L}+\s+){0,3})?$/iu;

// `2.2 million in January from 1.9 million the previous month`.
const EARLIER = /^(?:previous|prior|preceding)$/;

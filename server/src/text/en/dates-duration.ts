import type { DatePattern } from '../date-patterns.ts';
import type { DateShape } from '../date-shape.ts';
import { COUNT, countOf, weekdayOf } from './dates-words.ts';

const UNIT = '(?<unit>second|minute|hour|day|week|weekend|month|quarter|year|decade|century|centurie)';
const ABOUT = String.raw`(?:(?:about|around|approximately|roughly|nearly|almost|(?:no\s+)?more than|(?:no\s+)?less than|fewer than|over|under|at least|at most|up to|some)\s+(?!several|an?\s+few|few|many|some|years|months))?`;
const SPAN = String.raw`(?:(?:the|his|her|its|their)\s+)?(?:(?:past|last|next|first|final|latest|previous|coming|preceding|following|initial|ensuing|recent)\s+)`;
const TIMED = String.raw`(?<unit>hour|dai|week|month|year)ly`;

/** Lengths of time (`three days`, `the past two years`, `weeks`) and times that come again (`daily`, `every Monday`). */
export const durationPatterns: readonly DatePattern[] = [
  // three days, at least 30 days, the past two years, a two-week period, 2 1/2 years, a minute and a half
  {
    pattern: String.raw`(?:${SPAN}|(?:the|these|those)\s+(?![\p{L}\d]+-))?${ABOUT}(?:(?:\d+|two|three|four|five|six|ten)\s+(?:to|or)\s+)?${COUNT}(?:[\s-](?:full|straight|consecutive|more|additional|trading|business|working|or\s+so|solid|long|whole|short|calendar|fiscal))?[\s-]+(?:more\s+)?${UNIT}s?(?<half>\s+and\s+a\s+half)?(?:[\s-](?:long\s+)?period)?`,
    not: /(?:\d[.,/–-]|[$£€#]|\bper\s)$/,
    read: ({ count = '', unit = '', half }, matched, after, before) => {
      // `the final two years ago`: the words of the span are another's.
      if (/^\s+ago\b/.test(after) && /^(?:final|first|next|last)\b/i.test(matched)) return undefined;
      if (
        /^(?:s?['’]s?)?[\s-]+(?:olds?\b|of\s+age|and\s+older|or\s+older|(?:year|month)s?\s+old)/i.test(after) ||
        /\b(?:aged?)\s+$/i.test(before)
      )
        return undefined;
      // `60 Minutes` is shown on television; `one day he will` names no length.
      if (/^\p{Lu}\p{Ll}/u.test(unit) && /^\d/.test(matched)) return undefined;
      if (/^one\s+day$/i.test(matched) && (/^O/.test(matched) || SOME_DAY.test(after) || SOME_DAY_OF.test(before)))
        return undefined;
      const number = countOf(count);
      const word = unit.toLowerCase();
      const article = /^an?$/i.test(count);
      // `$3 a share, 24 hours a day`: a rate, told per unit.
      if (article && RATE.test(before)) return undefined;
      if (/\b(?:fiscal|calendar)\b/i.test(matched) && article) return undefined;
      if (article && NO_LENGTH.test(after) && !/\bwithin\s+$/i.test(before)) {
        // `an hour later` has no day of its own; `a day later` is a date.
        if (!/^(?:second|minute|hour)$/.test(word) || !/^\s+(?:ago|earlier|later)\b/.test(after)) return undefined;
      }
      if (article && word === 'quarter') return undefined;
      if (word === 'quarter' && !/past|last|next|consecutive|straight|first|fiscal/i.test(matched)) return undefined;
      if (word === 'second' && (/^(?:an?|another|one|some)$/i.test(count) || !/seconds|-second/i.test(matched)))
        return undefined;
      // Plain `one minute`, but `some day`, `another year` tell no length.
      if (/^some$/i.test(count) && !/s$/i.test(matched)) return undefined;
      return length(number, word, half !== undefined);
    },
  },
  // weeks, the years: a length that nobody counted
  {
    pattern: String.raw`(?<unit>minute|hour|day|week|month|year|decade|centurie)s(?:\s+or\s+(?:hours|days|weeks|months|years|decades))?(?!\s+(?:ago|of\s+age|old|apart|when|old)\b)(?:-long(?!-)|(?!-))`,
    not: /[\d$-]$/,
    read: ({ unit = '' }, matched, _after, before) =>
      /^\p{Lu}/u.test(matched) ||
      /\bmatter\s+of\s+$/.test(before) ||
      APPOINTED.test(before) ||
      (/^hours/.test(matched) && AT_NIGHT.test(before)) ||
      (/\b(?:business|these|those|school|old|early|recent|coming|past)\s+$/i.test(before) && /^days$/i.test(matched))
        ? undefined
        : length('X', unit.toLowerCase(), false),
  },
  // a day-long march, the weeklong strike
  {
    pattern: String.raw`(?<unit>hour|day|week|month|year|decade|century)-?long`,
    not: /\w-$/,
    read: ({ unit = '' }, _matched, _after, before) =>
      MEASURED.test(before) ? undefined : length(1, unit.toLowerCase(), false),
  },
  // the year ended March 31
  {
    pattern: String.raw`(?:the\s+)?(?:fiscal\s+|full\s+|current\s+)?year(?=,?\s+(?:ended|ending)\b|\s+(?:up\s+)?to\s+(?:(?:the\s+)?end[\s-](?:of\s+)?|\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)`,
    read: () => ({ kind: 'duration', value: 'P1Y' }),
  },
  // a week, a while, a lengthy period
  {
    pattern: String.raw`(?<=\bfor\s+(?:quite\s+)?)some\s+time|a\s+(?:short\s+|little\s+|long\s+)?while|a\s+(?:\w+\s+)?(?:lengthy|long|short|brief)\s+(?:period|time)(?!\s+of\b)`,
    read: () => ({ kind: 'duration', value: 'PXX' }),
  },
  {
    pattern: String.raw`(?:the\s+)?(?:past|last|next|coming|recent)\s+24\s+hours`,
    read: () => ({ kind: 'duration', value: 'PT24H' }),
  },
  // recent weeks, the coming months are lengths; recent years are the past as such, coming decades the future
  {
    pattern: String.raw`(?:the\s+)?(?<which>recent|past|coming)\s+(?<unit>day|week|month|quarter|year|decade)s`,
    read: ({ which = '', unit = '' }) =>
      /^(?:day|week|month|quarter)/i.test(unit) && !/past/i.test(which)
        ? length('X', unit.toLowerCase(), false)
        : { kind: 'reference', value: /coming/i.test(which) ? 'FUTURE_REF' : 'PAST_REF' },
  },
  {
    pattern: String.raw`(?:the\s+)?(?<unit>day|week|month|year)s\s+(?:ahead|to\s+come)`,
    read: () => ({ kind: 'reference', value: 'FUTURE_REF' }),
  },
  // daily, weekly: not papers and their names (`the German daily Bild`)
  {
    pattern: TIMED,
    read: ({ unit = '' }, matched, after, before) =>
      /^\s+\p{Lu}/u.test(after) && (/^\p{Lu}/u.test(matched) || PRESS.test(before))
        ? undefined
        : { kind: 'set', value: period(unit.toLowerCase().replace('dai', 'day')) },
  },
  { pattern: 'annually', read: () => ({ kind: 'set', value: 'P1Y' }) },
  {
    pattern: String.raw`(?:each|every)\s+(?:other\s+)?(?:single\s+)?(?<unit>second|minute|hour|day|week|weekend|month|quarter|year|morning|night|decade)`,
    read: ({ unit = '' }) => ({ kind: 'set', value: period(unit.toLowerCase()) }),
  },
  {
    pattern: String.raw`(?:each|every)\s+${COUNT}\s+(?<unit>second|minute|hour|day|week|month|year)s`,
    read: ({ count = '', unit = '' }) => {
      const shape = length(countOf(count), unit.toLowerCase(), false);
      return shape && { kind: 'set', value: shape.value };
    },
  },
  {
    pattern: String.raw`(?:(?:each|every)\s+(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday))|(?<plural>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)s`,
    read: ({ weekday, plural }) => {
      const index = weekdayOf(weekday ?? plural ?? '');
      return { kind: 'set', value: `XXXX-WXX-${index || 7}` };
    },
  },
];

// `he one day follows him`, `it will one day be`
const SOME_DAY_OF = /\b(?:will|would|could|may|might|must|I|you|he|she|it|they|we)\s+$/;
const SOME_DAY = /^,?\s+(?:I|you|he|she|it|they|we|be|become|will|the)\b/;

const PRESS = /(?:\p{Lu}\p{L}+|\b(?:business|financial|sports|state-run|party|leading|influential))\s+$/u;

// `the small hours of Sunday`
const AT_NIGHT = /\b(?:early|small|wee|late|morning|daylight)\s+$/i;

// `trading hours`, `nearby months` are hours and months appointed, no length.
const APPOINTED =
  /\b(?:business|trading|working|office|opening|rush|visiting|closing|school|market|banking|nearby|back|contract|delivery|calendar|bank|both|which)\s+$/i;

// `40 pct a year`, `1,200 barrels a day`, `twice a week`: an amount, its unit and what is counted.
const RATE =
  /(?:\b(?:once|twice|times?|dollars|dlrs|cents|euros|pounds|yen|percent|pct|million|mln|billion|hours|barrels|tons|tonnes|units|shares|flights|seats|jobs)|\d|\d[\d.,]*\s+(?!(?:in|for|after|within|about|over|nearly|almost|is|was|to|and|of|by|on|at)\b)[\p{L}-]+(?:\s+(?!(?:in|for|after|within|about|over|nearly|almost|is|was|to|and|by|on|at)\b)[\p{L}-]+){0,2})\s+$/iu;

// `a day before`, `a year-end`: what the article's unit is not a length before.
const NO_LENGTH = /^(?:-|\s+(?:ago|earlier|later|when|that|of|in\s+which|like)\b)/i;

// `a two day long march` is told as its two days.
const MEASURED = /\b(?:\d+|\p{L}+teen|\p{L}+ty|two|three|four|five|six|seven|eight|nine|ten|half|all)[\s-]+$/iu;

const LETTERS: Readonly<Record<string, readonly [string, number]>> = {
  second: ['T#S', 1],
  minute: ['T#M', 1],
  hour: ['T#H', 1],
  day: ['#D', 1],
  weekend: ['#WE', 1],
  week: ['#W', 1],
  month: ['#M', 1],
  quarter: ['#Q', 1],
  year: ['#Y', 1],
  decade: ['#Y', 10],
  century: ['#Y', 100],
  centurie: ['#Y', 100],
};

function length(count: number | 'X', unit: string, half: boolean): (DateShape & { kind: 'duration' }) | undefined {
  const [form, times] = LETTERS[unit] ?? ['#D', 1];
  if (count === 'X')
    return {
      kind: 'duration',
      value: `P${form.replace('#', 'X').replace('XY', times === 10 ? 'XDE' : times === 100 ? 'XCE' : 'XY')}`,
    };
  const total = (count + (half ? 0.5 : 0)) * times;
  const whole = Math.floor(total);
  const put = (n: number | string): string => `P${form.replace('#', String(n))}`;
  if (whole === total) return { kind: 'duration', value: put(whole) };
  // Halves in the next smaller unit, where one is whole: `2 1/2 years` is P2Y6M, `half an hour` PT30M.
  const smaller = { year: [12, 'M'], hour: [60, 'M'], minute: [60, 'S'], day: [24, 'TH'] }[unit];
  const rest = smaller ? (total - whole) * (smaller[0] as number) : Number.NaN;
  if (!smaller || !Number.isInteger(rest)) return { kind: 'duration', value: put(total) };
  const tail = unit === 'day' ? `T${rest}H` : `${rest}${smaller[1]}`;
  return { kind: 'duration', value: whole ? `${put(whole)}${tail}` : `${/T/.test(form) ? 'PT' : 'P'}${tail}` };
}

function period(unit: string): string {
  if (unit === 'morning') return 'XXXX-XX-XXTMO';
  if (unit === 'night') return 'XXXX-XX-XXTNI';
  const shape = length(1, unit, false);
  return shape?.value ?? 'P1D';
}

import type { DatePattern } from '../date-patterns.ts';
import type { DateShape, TimeOfDay } from '../date-shape.ts';
import { directionOf, looksForward } from './dates-direction.ts';
import type { Groups } from './dates-words.ts';
import { calendarOf, DAY, MONTH, MONTH_NAME, timeOf, WEEKDAY, weekdayOf, YEAR } from './dates-words.ts';

const ZONE = String.raw`(?:,?\s+\(?(?:EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|GMT|UTC|Eastern|Pacific|Central|local\s+time|Eastern\s+time)\b\)?)?`;
const HOUR = String.raw`(?<hour>0?\d|1\d|2[0-4])`;
const CLOCK = String.raw`(?:${HOUR}(?:[:.](?<minute>[0-5]\d))?\s?(?<half>[ap]\.?m(?:\.|(?![\p{L}.])))|${HOUR.replace('hour', 'hour24')}:(?<minute24>[0-5]\d)(?!\d|:)|(?<name>noon|midnight|midday)|(?<clock>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:o['’]clock|(?=in\s+the\s+(?:morning|afternoon|evening)))(?:\s*in\s+the\s+(?<time>morning|afternoon|evening))?)${ZONE}`;
const ABOUT = String.raw`(?:(?:about|around|approximately|shortly before|shortly after|just before|just after)\s+)?`;
const HOURS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Times of day with or without their day: `5 p.m. EST Nov. 9`, `Friday at noon`, `this morning`. */
export const clockPatterns: readonly DatePattern[] = [
  // 10 p.m. Wednesday, noon next Thursday; not of `Sunday, October 2`, which has its day beside it
  {
    pattern: String.raw`${ABOUT}${CLOCK}(?:,?\s+on|,)?\s+(?:(?<which>last|next|this)\s+)?${WEEKDAY}(?!,?\s+(?:the\s+)?(?:${MONTH_NAME}\s+\d|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH_NAME}))`,
    read: (groups, _matched, after, before) => withWeekday(groups, before, after),
  },
  {
    pattern: String.raw`${WEEKDAY},?\s+(?:at\s+)?${ABOUT}${CLOCK}`,
    read: (groups, _matched, after, before) => withWeekday(groups, before, after),
  },
  // 5 p.m. EST Nov. 9; 8 p.m. on Sunday, October 2; 04:17 on 6 February 2023
  {
    pattern: String.raw`${ABOUT}${CLOCK}(?:,?\s+on|,)?\s+(?:${WEEKDAY},?\s+)?(?:${MONTH}\s+${DAY}|(?:the\s+)?(?<day1>[0-3]?\d(?:st|nd|rd|th)?)\s+(?:of\s+)?(?<month1>${MONTH_NAME}))(?:,?\s+${YEAR})?(?!\d)`,
    read: (groups, _matched, after, before) => withDay(groups, before, after),
  },
  {
    pattern: String.raw`${MONTH}\s+${DAY}(?:,?\s+${YEAR})?,?\s+(?:at\s+)?${CLOCK}`,
    read: (groups, _matched, after, before) => withDay(groups, before, after),
  },
  // 9:30 a.m. today, midnight tonight
  {
    pattern: String.raw`${ABOUT}${CLOCK}\s+(?<word>today|tonight|yesterday|tomorrow)`,
    read: (groups) => {
      const time = clockOf(groups);
      const offset = { yesterday: -1, tomorrow: 1 }[groups['word']?.toLowerCase() ?? ''] ?? 0;
      return time && { kind: 'relative', unit: 'day', offset, anchor: 'publication', time };
    },
  },
  // 0905 GMT, but not in brackets behind the local hour
  {
    pattern: String.raw`(?<hour24>[01]\d|2[0-4])(?<minute24>[0-5]\d)\s+(?:GMT|UTC|hours\s+(?:GMT|local))`,
    not: /[(\d]$/,
    read: (groups) => {
      const time = clockOf(groups);
      return time && { kind: 'relative', unit: 'day', offset: 0, anchor: 'text', time };
    },
  },
  // 10:35 a.m., noon: of the day told of
  {
    pattern: `${ABOUT}${CLOCK}`,
    not: /(?:[\d:.,/$-]|\b(?:high|verse|chapter|channel)\s)$/i,
    read: (groups, matched) => {
      const time = clockOf(groups);
      // `14:30` alone is a score or a verse as often; names of films have capitals.
      if (!time || (groups['name'] && /^\p{Lu}/u.test(matched))) return undefined;
      return { kind: 'relative', unit: 'day', offset: 0, anchor: 'text', time };
    },
  },
  // mid-afternoon yesterday
  {
    pattern: String.raw`(?:early|mid|late)[\s-](?:in\s+the\s+)?(?<time>morning|afternoon|evening)\s+(?<word>today|yesterday|tomorrow)`,
    read: ({ time, word }) => {
      const told = timeOf(time);
      const offset = { yesterday: -1, tomorrow: 1 }[word?.toLowerCase() ?? ''] ?? 0;
      return told && { kind: 'relative', unit: 'day', offset, anchor: 'publication', time: told };
    },
  },
  // the morning, mid afternoon, early evening
  {
    pattern: String.raw`(?:early|mid|late|later)[\s-](?:in\s+the\s+)?(?<time>morning|afternoon|evening)|the\s+(?<time2>morning|afternoon|evening)`,
    read: ({ time, time2 }, _matched, _after, before) => {
      if (time2 && !/\bin\s+$/i.test(before)) return undefined;
      const told = timeOf(time ?? time2);
      return told && { kind: 'relative', unit: 'day', offset: 0, anchor: 'text', time: told };
    },
  },
];

function clockOf(groups: Groups): TimeOfDay | undefined {
  const { hour, minute = '00', half, hour24, minute24, name, clock, time } = groups;
  if (name) return /midnight/i.test(name) ? '00:00' : '12:00';
  if (hour24 && minute24) return Number(hour24) < 24 ? `${pad(Number(hour24))}:${minute24}` : undefined;
  if (clock) {
    const index = HOURS.indexOf(clock.toLowerCase());
    const told = index >= 0 ? index : Number(clock);
    return told <= 12 ? `${pad(told + (/afternoon|evening/i.test(time ?? '') && told < 12 ? 12 : 0))}:00` : undefined;
  }
  const told = Number(hour);
  if (!half || told < 1 || told > 12) return undefined;
  return `${pad((told % 12) + (/^p/i.test(half) ? 12 : 0))}:${minute}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

function withWeekday(groups: Groups, before: string, after: string): DateShape | undefined {
  const time = clockOf(groups);
  const name = groups['weekday'] ?? '';
  return time && /^\p{Lu}/u.test(name)
    ? { kind: 'weekday', weekday: weekdayOf(name), which: directionOf(groups['which'], before, after), time }
    : undefined;
}

function withDay(groups: Groups, before: string, after: string): DateShape | undefined {
  const time = clockOf(groups);
  const { month1, month = month1, day1, day = day1, year, weekday } = groups;
  const ahead = !year && looksForward(before, after) ? ({ which: 'ahead' } as const) : {};
  return time && { ...calendarOf({ month, day, year, weekday }), ...ahead, time };
}

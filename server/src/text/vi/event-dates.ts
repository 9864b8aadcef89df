import type { EventDatePattern } from '../event-date-patterns.ts';
import { eventDatesBy } from '../event-date-patterns.ts';
import type { EventDate } from '../event-dates.ts';

/** The days of a Vietnamese sentence that are counted from an event: `ba ngày sau khi cầu sập`, `hôm trước cuộc họp`. */
export function vietnameseEventDates(sentence: string): EventDate[] {
  return eventDatesBy(PATTERNS, sentence);
}

const COUNTS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const UNITS: Readonly<Record<string, EventDate['unit']>> = { ngày: 'day', hôm: 'day', tuần: 'week', tháng: 'month' };

/** `Ba ngày sau ông Nam từ chức` leans on what was told before: only what names an event is counted from. */
const EVENT = String.raw`(?:khi\s|lúc\s|ngày\s|hôm\s|thời\sđiểm\s|(?=(?:cuộc|vụ|trận|lễ|chuyến|buổi|phiên|hội\snghị|hội\sđàm|đợt|kỳ|kì|đại\shội|bài)\s))`;
const BEGIN = String.raw`(?<![\p{L}\p{M}\p{N}/.,-])`;

/** `Khoảng ba ngày sau khi` leaves the day open. */
const VAGUE = /(?:khoảng|gần|hơn|chừng|tầm|độ|trong|vòng|mỗi|cứ|dưới|trên|ít nhất|tối đa|những|các|thứ|đến|hoặc)\s+$/iu;
const CUE = /(?:nói|biết|rằng|là|báo|và|còn|trong|vào|nhưng|cũng)\s+$/iu;

const PATTERNS: readonly EventDatePattern[] = [
  // ba ngày sau khi cầu sập, hai tuần trước cuộc họp
  {
    pattern: new RegExp(
      String.raw`${BEGIN}(?<count>\d{1,2}|${COUNTS.join('|')})\s(?<unit>ngày|hôm|tuần|tháng)\s(?<side>sau|trước)\s${EVENT}`,
      'giu',
    ),
    not: VAGUE,
    read: ({ count = '', unit = '', side = '' }) => {
      const number = /^\d/.test(count) ? Number(count) : COUNTS.indexOf(count.toLowerCase()) + 1;
      const counted = UNITS[unit.toLowerCase()] ?? 'day';
      return { unit: counted, offset: side.toLowerCase() === 'sau' ? number : -number };
    },
  },
  // ngày hôm sau vụ cháy, đêm trước trận đấu
  {
    pattern: new RegExp(
      String.raw`${BEGIN}(?:(?:ngày\s)?hôm\s(?<side>sau|trước)|(?:ngày|đêm)\s(?<before>trước))\s${EVENT}`,
      'giu',
    ),
    not: VAGUE,
    read: ({ side = 'trước' }) => ({ unit: 'day', offset: side.toLowerCase() === 'sau' ? 1 : -1 }),
  },
  // cùng ngày với cuộc họp
  {
    pattern: new RegExp(
      String.raw`${BEGIN}cùng\s(?:ngày|hôm|buổi|sáng|chiều|tối)\s(?:với|khi|mà|diễn\sra)\s(?:ngày\s|khi\s)?`,
      'giu',
    ),
    read: () => ({ unit: 'day', offset: 0 }),
  },
  // … nói ở Huế cùng ngày bà Lan rời đi; at the head of a clause it leans on what was told before
  {
    pattern: new RegExp(String.raw`${BEGIN}cùng\sngày\s(?=\p{L})`, 'giu'),
    read: (_, { before, after }) => {
      const clause = before.split(/[,;:.!?“”"()\n]/u).at(-1) ?? '';
      const isTold = clause.trim().split(/\s+/).length >= LEADING && !CUE.test(clause);
      return isTold && after.trim().split(/\s+/).length >= TELLING ? { unit: 'day', offset: 0 } : undefined;
    },
  },
];

/** Words in front of `cùng ngày` that make it part of what they tell. */
const LEADING = 3;
/** Words behind it that tell of an event. */
const TELLING = 4;

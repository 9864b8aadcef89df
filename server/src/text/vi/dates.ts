import type {
  CalendarShape,
  DateShape,
  Part,
  RelativeShape,
  TimeOfDay,
  WeekdayShape,
  WrittenDate,
} from '../date-shape.ts';
import type { DatePattern } from '../date-patterns.ts';
import { findDates } from '../date-patterns.ts';

/** The dates of Vietnamese prose (composed text), in order, none overlapping. */
export function vietnameseDates(text: string, start: number, end: number): WrittenDate[] {
  return findDates(PATTERNS, text, start, end);
}

const TIMES: Readonly<Record<string, TimeOfDay>> = {
  'rạng sáng': 'MO',
  'sáng sớm': 'MO',
  sáng: 'MO',
  trưa: 'AF',
  chiều: 'AF',
  'chiều tối': 'EV',
  tối: 'EV',
  đêm: 'NI',
  khuya: 'NI',
  'nửa đêm': 'NI',
};
const TIME = String.raw`(?<time>rạng sáng|sáng sớm|nửa đêm|chiều tối|sáng|trưa|chiều|tối|đêm|khuya)`;
const NUMBERS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  giêng: 1,
  chạp: 12,
};
const COUNT = String.raw`(?<count>\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười hai|mười)`;
const MONTH_NAME = String.raw`(?:0?[1-9]|1[0-2]|giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp)`;
const WEEKDAYS: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  bẩy: 6,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
};
const WEEKDAY = String.raw`(?:thứ\s+(?<weekday>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?<sunday>chủ nhật|chúa nhật))`;
const PART = String.raw`(?<part>những ngày đầu|những ngày cuối|nửa đầu|nửa cuối|thượng tuần|trung tuần|hạ tuần|đầu|giữa|cuối)`;
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)`;
const YEAR_WORD = String.raw`(?:\s+(?:của\s+)?năm\s+(?<yearword>nay|ngoái|trước|sau|tới|qua)(?!\s+đó))`;
const D = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;
const M = String.raw`(?<month>0?[1-9]|1[0-2])`;
const BEFORE_DAY = String.raw`(?:(?:ngày|hôm|mùng|mồng|các ngày|những ngày)\s+)`;
// What may stand before a bare day-month in any separator without its being a score or a ratio.
const LEAD = String.raw`(?:${TIME}\s+(?:ngày\s+|hôm\s+)?|${BEFORE_DAY})`;
const OPTIONAL_LEAD = `${LEAD}?`;

const PATTERNS: readonly DatePattern[] = [
  // từ ngày 5 đến 9/11, ngày 12 và 13/01, 27/12/2021 - 5/1/2022, ngày 5-9/11
  {
    pattern: String.raw`(?:từ\s+)?${BEFORE_DAY}?(?<!\d[./-])(?<day1>0?[1-9]|[12]\d|3[01])(?:[/.](?<month1>0?[1-9]|1[0-2])(?:[/.](?<year1>(?:19|20)\d\d))?)?\s*(?:đến|tới|và|-|–)\s*(?:${BEFORE_DAY})?${D}(?:(?<sep>[/.])${M}(?:[/.]${YEAR})?|\s+tháng\s+(?<monthword>${MONTH_NAME})(?:\s*(?:năm|[/-])?\s*(?<year2>(?:19|20)\d\d))?)(?![\d/]|\.\d)`,
    read: ({ day1, month1, year1, day, month, monthword, year, year2, sep }, matched) => {
      if (sep === '.' && !/ngày|từ/.test(matched)) return undefined;
      const to = calendarOf({ day, month: month ?? monthword, year: year ?? year2 });
      const from = calendarOf({ day: day1, month: month1, year: year1 });
      return { kind: 'range', from, to } as DateShape;
    },
  },
  // từ năm 2014 đến 2015, 2014-2015, giai đoạn 2014 - 2015
  {
    pattern: String.raw`(?:(?:từ|trong|giai đoạn)\s+)?(?:năm\s+)?(?<year1>(?:19|20)\d\d)\s*(?:-|–|đến|tới)\s*(?:năm\s+)?${YEAR}(?![\d/]|\.\d)`,
    read: ({ year1, year }) => ({
      kind: 'range',
      from: { kind: 'calendar', year: Number(year1) },
      to: { kind: 'calendar', year: Number(year) },
    }),
  },
  // [thứ Tư,] [sáng] [ngày] 9 tháng 11 [năm 2022 | năm ngoái]
  {
    pattern: String.raw`(?:${WEEKDAY}\s*,?\s*)?${OPTIONAL_LEAD}${D}\s+tháng\s+(?<month>${MONTH_NAME})(?:\s*(?:,\s*)?(?:năm|[/-])?\s*${YEAR}|${YEAR_WORD})?(?!\d)`,
    read: (groups) => calendarOf(groups),
  },
  // 2022-11-09
  {
    pattern: String.raw`(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?!\d)`,
    read: (groups) => calendarOf(groups),
  },
  // 9/11/2022, 9-11-2022, 9.11.2022
  {
    pattern: String.raw`(?:${WEEKDAY}\s*,?\s*\(?)?${OPTIONAL_LEAD}${D}(?<sep>[/.-])${M}\k<sep>${YEAR}(?!\d)`,
    read: (groups) => calendarOf(groups),
  },
  // ngày 9/11, sáng 9-11, hôm 9.11, thứ Tư (9/11), từ 9/11
  {
    pattern: String.raw`(?:${WEEKDAY}(?:\s+tuần\s+(?:trước|này|qua))?\s*,?\s*\(?)?${LEAD}${D}\s?[/.-]\s?${M}(?:${YEAR_WORD})?(?![\d/]|[.,-]\d)`,
    read: (groups) => calendarOf(groups),
  },
  {
    pattern: String.raw`(?:${WEEKDAY}(?:\s+tuần\s+(?:trước|này|qua))?\s*,?\s*\(|hôm nay\s*\(|hôm qua\s*\(|(?:từ|đến|tới|trước|sau|vào|kể từ|hết)\s+)${D}\s?[/.-]\s?${M}(?:${YEAR_WORD})?(?![\d/]|[.,-]\d)`,
    read: (groups) => calendarOf(groups),
  },
  // 9/11 alone: a date unless something is counted with it.
  {
    pattern: String.raw`(?<![\d/.,])${D}/${M}(?:${YEAR_WORD})?(?![\d/]|[.,-]\d|\s*%)`,
    read: (groups, _matched, after) =>
      /^\s+(?:tổng số|số|người|nhóm|thành viên|ca |mặt hàng|đại biểu|quốc gia|nước|tỉnh|địa phương|doanh nghiệp|phiếu|bàn|trận|điểm)/u.test(
        after,
      )
        ? undefined
        : calendarOf(groups),
  },
  // [giữa] tháng 12 [năm ngoái | năm 2021 | /2021 | .2021], đầu tháng 10
  {
    pattern: String.raw`(?:${PART}\s+)?tháng\s+(?<month>${MONTH_NAME})(?:\s*(?:năm\s+|[/.-]\s?|,\s*(?:năm\s+)?|\s)${YEAR}|${YEAR_WORD}|(?<past>\s+(?:vừa qua|vừa rồi)))?(?!\d|[/]\d|\s+(?:ngày|tuần|năm)\s+(?:trước|sau))`,
    read: (groups, matched) => {
      // `tháng một`, `tháng hai` … in words are months only with a part or a year: `hai tháng một lần` is none.
      if (
        /^[a-zà-ỹ]/iu.test(groups['month'] ?? '') &&
        !/giêng|chạp/iu.test(groups['month'] ?? '') &&
        !groups['part'] &&
        !groups['year'] &&
        !/^Tháng/.test(matched)
      )
        return undefined;
      return calendarOf(groups);
    },
  },
  // 11/2022 alone
  { pattern: String.raw`(?<![\d/.,])${M}/${YEAR}(?![\d/])`, read: (groups) => calendarOf(groups) },
  // quý III/2022, quý 3 năm ngoái
  {
    pattern: String.raw`quý\s+(?<quarter>[1-4]|IV|I{1,3}|một|hai|ba|bốn|tư)(?:\s*(?:năm\s+|[/.-]\s?|\s)${YEAR}|${YEAR_WORD})?(?![\d\p{L}])`,
    read: (groups) => ({
      ...calendarOf(groups),
      quarter:
        ({ i: 1, ii: 2, iii: 3, iv: 4 } as Record<string, number>)[(groups['quarter'] ?? '').toLowerCase()] ??
        number(groups['quarter']),
    }),
  },
  // nửa đầu năm 2022, cuối năm ngoái, năm 2014, đầu năm nay
  {
    pattern: String.raw`(?:${PART}\s+)?năm\s+(?:${YEAR}|(?<yearword>nay|ngoái))(?![\d])`,
    read: (groups) => {
      const shape = calendarOf(groups);
      const part = groups['part'] ?? '';
      if (part === 'nửa đầu' || part === 'nửa cuối') {
        const { part: _part, ...rest } = shape;
        return { ...rest, half: part === 'nửa đầu' ? 1 : 2 };
      }
      return shape;
    },
  },
  {
    pattern: String.raw`(?:những năm|thập niên|thập kỷ)\s+(?<year>(?:19|20)\d0)`,
    read: ({ year }) => ({ kind: 'calendar', decade: Number(year) }),
  },
  // năm trước, năm tới, cuối năm
  {
    pattern: String.raw`(?:(?<part>đầu|giữa|cuối)\s+)?năm\s+(?<yearword>trước|sau|tới|qua)(?!\s+đó|\s+\p{L}+\s+trước)`,
    read: (groups) => calendarOf(groups),
    not: /(?:\d|nửa|một|mấy|nhiều|vài|những|các|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm)\s+$/u,
  },
  {
    pattern: String.raw`(?<part>đầu|giữa|cuối)\s+năm(?!\s+(?:\d|học|tháng))`,
    read: ({ part }) => ({ kind: 'calendar', yearOffset: 0, part: PARTS[part ?? ''] ?? 'START' }),
  },
  // hôm qua, sáng nay, tối qua
  {
    pattern: String.raw`(?:${TIME}\s+)?(?<word>hôm\s+nay|hôm\s+qua|hôm\s+kia|ngày\s+mai|ngày\s+kia|ngày\s+hôm\s+(?:nay|qua))`,
    read: ({ word, time }) => day(word?.replace(/\s+/g, ' ').replace(/^ngày hôm/, 'hôm') ?? '', time),
  },
  {
    pattern: String.raw`${TIME}\s+(?<word>nay|qua|mai)(?!\s+\p{Lu})`,
    read: ({ word, time }) => day(`hôm ${word}`, time),
  },
  // ba ngày trước các cuộc gặp hôm 20/12: the date behind is found by the reader and leaned on.
  {
    pattern: String.raw`${COUNT}\s+(?<unit>ngày|tuần|tháng|quý|năm)\s+(?<way>trước đó|sau đó|trước|sau|nữa|qua|tới)`,
    read: ({ count, unit, way }, _matched, after) => counted(number(count), unit, way, after),
    not: /(?:thứ|trong|suốt|mỗi|hơn|gần|dài|kéo dài)\s+$/u,
  },
  {
    pattern: String.raw`cùng\s+(?:ngày|hôm)(?!\s+\d)|(?:ngay\s+)?(?:trong\s+)?ngày\s+hôm\s+(?:đó|ấy)|hôm\s+(?:đó|ấy)`,
    read: () => text('day', 0),
  },
  { pattern: String.raw`(?:ngày\s+)?hôm\s+sau|ngày\s+tiếp\s+theo`, read: () => text('day', 1) },
  { pattern: String.raw`(?:ngày\s+)?hôm\s+trước`, read: () => text('day', -1) },
  // thứ Tư tuần trước
  {
    pattern: String.raw`(?<!(?:lần|ngày|kỳ họp|vòng|người|hạng|khóa|phiên|đợt|lượt|cuốn|quốc gia|nước)\s)(?:${TIME}\s+)?${WEEKDAY}(?:\s+(?:tuần\s+)?(?<week>trước|này|tới|sau|vừa qua|qua|vừa rồi))?(?!\s+(?:trong|trên|của|thế giới|sau|kể))`,
    read: (groups, matched) => weekdayShape(groups, matched),
  },
  {
    pattern: String.raw`(?:${PART}\s+)?(?<unit>tuần|tháng|quý)\s+(?<which>trước|này|sau|tới|qua|vừa qua|vừa rồi)(?!\s+đó)`,
    read: ({ unit, which, part }) =>
      ({
        kind: 'relative',
        unit: UNITS[unit ?? ''] ?? 'week',
        offset: OFFSETS[which ?? ''] ?? 0,
        anchor: 'publication',
        ...(part && PARTS[part] ? { part: PARTS[part] } : {}),
      }) as RelativeShape,
    not: /(?:\d|nửa|một|mấy|nhiều|vài|những|các|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mọi)\s+$/u,
  },
];

const UNITS: Readonly<Record<string, RelativeShape['unit']>> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};
const OFFSETS: Readonly<Record<string, number>> = {
  trước: -1,
  qua: -1,
  'vừa qua': -1,
  'vừa rồi': -1,
  này: 0,
  nay: 0,
  ngoái: -1,
  sau: 1,
  tới: 1,
};
const PARTS: Readonly<Record<string, Part>> = {
  đầu: 'START',
  'những ngày đầu': 'START',
  'thượng tuần': 'START',
  'nửa đầu': 'START',
  giữa: 'MID',
  'trung tuần': 'MID',
  cuối: 'END',
  'những ngày cuối': 'END',
  'hạ tuần': 'END',
  'nửa cuối': 'END',
};

type Groups = Readonly<Record<string, string | undefined>>;

function number(word: string | undefined): number {
  if (word === undefined) return Number.NaN;
  return /^\d/.test(word) ? Number(word) : (NUMBERS[word.toLowerCase()] ?? Number.NaN);
}

function calendarOf(groups: Groups): CalendarShape {
  const get = (name: string): string | undefined => groups[name]?.toLowerCase();
  const [d, m, y] = [get('day'), get('month'), get('year')];
  const word = get('yearword');
  const part = PARTS[get('part') ?? ''];
  const time = TIMES[get('time') ?? ''];
  const weekday = get('sunday') ? 0 : WEEKDAYS[get('weekday') ?? ''];
  return {
    kind: 'calendar',
    ...(d === undefined ? {} : { day: Number(d) }),
    ...(m === undefined ? {} : { month: number(m) }),
    ...(y === undefined ? {} : { year: Number(y) }),
    ...(word === undefined ? (get('past') ? {} : {}) : { yearOffset: OFFSETS[word] ?? 0 }),
    ...(part && !d ? { part } : {}),
    ...(time ? { time } : {}),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

function day(word: string, time: string | undefined): RelativeShape {
  const offset =
    { 'hôm nay': 0, 'hôm qua': -1, 'hôm kia': -2, 'ngày mai': 1, 'hôm mai': 1, 'ngày kia': 2 }[word.toLowerCase()] ?? 0;
  const told = TIMES[time?.toLowerCase() ?? ''];
  return { kind: 'relative', unit: 'day', offset, anchor: 'publication', ...(told ? { time: told } : {}) };
}

function text(unit: RelativeShape['unit'], offset: number): RelativeShape {
  return { kind: 'relative', unit, offset, anchor: 'text' };
}

// What a counted stretch of time may lean on: `ba ngày trước các cuộc gặp`, `hai tuần sau khi`.
const EVENT =
  /^\s+(?:khi|lúc|các|những|cuộc|chuyến|buổi|vụ|lễ|phiên|kỳ|ngày|hội nghị|trận|vòng|đợt|bầu cử|thời (?:hạn|điểm))\s/u;

function counted(
  count: number,
  unit: string | undefined,
  way: string | undefined,
  after: string,
): DateShape | undefined {
  if (!Number.isFinite(count)) return undefined;
  const way_ = way ?? '';
  const back = /^(?:trước|qua)/.test(way_);
  // `ba ngày trước các cuộc gặp`, `hai tuần sau khi`: it leans on the event behind, which the text may date.
  const leansOnText = /đó$/.test(way_) || ((way_ === 'trước' || way_ === 'sau') && EVENT.test(after));
  if (way_ === 'sau' && !leansOnText) return text(UNITS[unit ?? ''] ?? 'day', count);
  return {
    kind: 'relative',
    unit: UNITS[unit ?? ''] ?? 'day',
    offset: back ? -count : count,
    anchor: leansOnText ? 'text' : 'publication',
    counted: true,
  };
}

function weekdayShape(groups: Groups, matched: string): WeekdayShape | undefined {
  // `thứ năm`, `thứ hai` in small letters alone are ordinals more often than days.
  const week = groups['week']?.toLowerCase();
  const named = /Hai|Ba|Tư|Năm|Sáu|Bảy|Bẩy|[cC]hủ|[cC]húa/.test(matched.slice(1)) || groups['time'] || week;
  if (!named) return undefined;
  const value = groups['sunday'] ? 0 : WEEKDAYS[groups['weekday']?.toLowerCase() ?? ''];
  if (value === undefined) return undefined;
  const time = TIMES[groups['time']?.toLowerCase() ?? ''];
  const which =
    week === undefined
      ? 'latest'
      : /này/.test(week)
        ? 'this-week'
        : /tới|sau/.test(week)
          ? 'next-week'
          : /tuần/.test(matched)
            ? 'last-week'
            : 'last';
  return { kind: 'weekday', weekday: value, which, ...(time ? { time } : {}) };
}

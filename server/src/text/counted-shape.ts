import type { CalendarShape, DateShape, RelativeShape, TimeOfDay } from './date-shape.ts';

/** Dates that have to be counted out: on a list of days, inside a longer time, from another date, by the moon. */
export type CountedShape = DayShape | ClockShape | NthShape | NumberedDayShape | LunarShape | StretchShape;

/** A day of a month that is not written: `ngày 15`. */
export interface DayShape {
  readonly kind: 'day';
  readonly day: number;
  readonly time?: TimeOfDay;
  readonly weekday?: number;
}

/** A time of a day that is not written: `lúc 14h30`. */
export interface ClockShape {
  readonly kind: 'clock';
  readonly time: TimeOfDay;
}

/** Units inside a longer time: `ngày đầu tiên của tháng 3`, `tuần cuối tháng 9`, `10 ngày đầu tháng 8`, `9 tháng đầu năm`. */
export interface NthShape {
  readonly kind: 'nth';
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** Days of this weekday alone, 0 Sunday … 6: `Chủ nhật đầu tiên của tháng 5`. */
  readonly weekday?: number;
  /** 1 is the first, −1 the last. */
  readonly n: number;
  /** How many units, from the first on or up to the last; absent where one unit is named by its number. */
  readonly count?: number;
  readonly within: CalendarShape | RelativeShape;
}

/** `ngày thứ 260 kể từ 24/2`: that day is the first. */
export interface NumberedDayShape {
  readonly kind: 'numbered-day';
  readonly n: number;
  readonly since: DateShape;
}

/** A day or month of the Vietnamese lunar calendar, named as such: `mùng 1 Tết`, `rằm tháng Bảy`, `30 tháng Chạp`. */
export interface LunarShape {
  readonly kind: 'lunar';
  /** 1–12 */
  readonly month: number;
  /** 1–30; 30 is the last day of a month that has 29. */
  readonly day?: number;
  /** The solar year in which the lunar year begins. */
  readonly year?: number;
  /** That year told relative to publication. */
  readonly yearOffset?: number;
  /** Place of the year in the cycle of sixty, 0 Giáp Tý: `Tết Nhâm Dần`. */
  readonly cycle?: number;
  /** The day is told from the end of the year before: `30 Tết`, `23 tháng Chạp` of the Tết that comes. */
  readonly beforeTet?: boolean;
  /** The one to come, where no year is said: `từ nay đến Tết`. */
  readonly ahead?: boolean;
  /** How many days it goes on, where it is more than its first. */
  readonly lasting?: number;
  readonly time?: TimeOfDay;
}

/** So many whole units up to publication, or after it: `3 ngày qua`, `hai năm tới`. Absent count: not said. */
export interface StretchShape {
  readonly kind: 'stretch';
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';
  readonly count?: number;
  readonly way: 'past' | 'next';
}

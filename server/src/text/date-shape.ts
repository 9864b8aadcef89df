import type { Span } from '../base/span.ts';
import type { CountedShape } from './counted-shape.ts';

/**
 * A date as it is written, before anything is resolved. The readers of each language (vi/dates.ts, en/dates.ts) find
 * shapes; date-resolver.ts gives them their days.
 */
export interface WrittenDate extends Span {
  /** The smallest part that says the date, without `ngày`, `on`, … in front. */
  readonly core: Span;
  readonly shape: DateShape;
}

export type DateShape =
  | CalendarShape
  | RelativeShape
  | WeekdayShape
  | RangeShape
  | DurationShape
  | SetShape
  | CountedShape
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' };

/** `9/11`, `tháng 12 năm ngoái`, `mid-December 2021`, `2014`, `Q3 2022`, `the 1990s`. Absent parts were not written. */
export interface CalendarShape {
  readonly kind: 'calendar';
  /** Hundreds of the year: 20 for `the 21st century`. */
  readonly century?: number;
  /** First year: 1990. */
  readonly decade?: number;
  readonly year?: number;
  /** Was the year, decade or century before our era (`210 BC`)? */
  readonly ancient?: true;
  /** The year told relative to publication: −1 is last year. */
  readonly yearOffset?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: 'SP' | 'SU' | 'FA' | 'WI';
  /** Days from Easter Sunday: −2 for Good Friday. */
  readonly easter?: number;
  /** 1–12 */
  readonly month?: number;
  readonly day?: number;
  readonly part?: Part;
  readonly time?: TimeOfDay;
  /** Written beside the date, 0 Sunday … 6. */
  readonly weekday?: number;
  /** Which one, where the year was not written: `last May`, `next spring`; `ahead` where its sentence looks forward; `begun` the latest that
   * had begun; `near` the one nearer. */
  readonly which?: 'last' | 'this' | 'next' | 'ahead' | 'begun' | 'near';
}

/** So many units from an anchor: `hôm qua`, `last week`, `two days earlier`, `một ngày trước đó`. */
export interface RelativeShape {
  readonly kind: 'relative';
  readonly unit: 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';
  readonly offset: number;
  /**
   * What it leans on: the day of publication, the date last named in the text, or the business period last named
   * (`the quarter`, `a year earlier`), or the date just named if it is of the same unit (`the previous month`), with
   * publication where there is none.
   */
  readonly anchor: 'publication' | 'text' | 'period' | 'like';
  readonly part?: Part;
  readonly time?: TimeOfDay;
  /** Counted from the publication or the text (`3 ngày trước`), so its value is no coarser than it says. */
  readonly counted?: boolean;
  /** … from what is told behind it, and from no date: `bốn tháng sau khi mở cửa`. Its day is not known from the words. */
  readonly fromEvent?: boolean;
  /** The year of a period whose quarter the text told before: `the 1988 period`. */
  readonly year?: number;
  /** `the weekend`: the one behind or the one to come, be it this week's or not. */
  readonly which?: 'behind' | 'ahead';
}

/** `thứ Tư`, `last Friday`, `Monday next week`. */
export interface WeekdayShape {
  readonly kind: 'weekday';
  /** 0 Sunday … 6 Saturday */
  readonly weekday: number;
  /** `week` −1: of last week; `latest`: up to publication; `ahead`: from it on; `last`: before it; `next`: after it. */
  readonly which: 'latest' | 'ahead' | 'last' | 'next' | 'last-week' | 'this-week' | 'next-week';
  /** Counted from the day last named in the text, not from publication: `the following Monday`. */
  readonly anchor?: 'text';
  /** So many weeks further on: 1 for `a week from Friday`. */
  readonly weeks?: number;
  readonly time?: TimeOfDay;
}

export interface RangeShape {
  readonly kind: 'range';
  readonly from: DateShape;
  readonly to: DateShape;
}

/** A length of time, as TIMEX3 writes it: `P3D`, `PT2H`, `PXY`. */
export interface DurationShape {
  readonly kind: 'duration';
  readonly value: string;
}

/** A time that comes again, as TIMEX3 writes it: `P1D` for `daily`, `XXXX-WXX-1` for `every Monday`. */
export interface SetShape {
  readonly kind: 'set';
  readonly value: string;
}

/** `early`, `mid`, `late`; `earlier this year`, `later this year` end or begin with the day of publication. */
export type Part = 'START' | 'MID' | 'END' | 'SO_FAR' | 'REST';

/** Morning, afternoon, evening, night, or the clock: `14:30`. */
export type TimeOfDay = 'MO' | 'AF' | 'EV' | 'NI' | `${string}:${string}`;

import type { CalendarDate, Day, Days } from '../base/days.ts';
import { calendarDate, daysOverlap, monthDays, yearDays } from '../base/days.ts';
import type { DateMention } from '../text/analysis.ts';
import type { RangeShape } from '../text/date-shape.ts';
import type { DateRole } from '../text/date-role.ts';
import { resolveDate } from '../text/date-resolver.ts';
import { datesAgree } from '../text/dates.ts';
import { lower } from '../text/fold.ts';
import { discounts } from './thresholds.ts';

/** A date with what it is to its sentence, and the day on which its text was published. */
export interface DateInPlace {
  readonly date: DateMention;
  readonly role: DateRole;
  readonly published: Day | undefined;
  /** Is what was done on it told as done? */
  readonly isDone?: boolean;
  /** Does something begin on it? */
  readonly begins?: boolean;
  /** Which end of a stretch it is told as, where one opens or closes on it. */
  readonly end?: 'opens' | 'closes' | undefined;
  /** The year that its text had come to, where its own is left out and may be that one. */
  readonly yearTold?: number | undefined;
}

/**
 * Dates that agree, or may: weeks are counted from Monday here and from today there, and `three years later` is counted
 * from whatever the two texts told before it.
 */
export function agree(
  { date: claimed, role, begins, isDone: isClaimedDone, published: written }: DateInPlace,
  { date: told, role: toldRole, published, isDone, yearTold }: DateInPlace,
): boolean {
  if (isOtherStretch(claimed, told)) return false;
  if (written === undefined && isSaidAlike(claimed, told)) return true;
  if (datesAgree(claimed, told, published)) return true;
  if (yearTold !== undefined && datesAgree(claimed, inYear(told, yearTold), published)) return true;
  if (!claimed.days || !told.days) return true;
  if (isNear(claimed, told)) return true;
  // What has gone on since a day goes on at any later one, where no end is told; it begins on no other.
  const isOpen = toldRole === 'start' && told.shape.kind !== 'range';
  if (isOpen && role === 'point' && !begins && claimed.days.from > told.days.from) return true;
  if (isWeekendOf(claimed, told) || isWeekendOf(told, claimed)) return true;
  if (isBareDay(claimed.shape, told.shape)) return true;
  if (isOneNight(claimed, told) || isOneNight(told, claimed)) return true;
  if (reachesInto(claimed, told) || reachesInto(told, claimed)) return true;
  const [ours, theirs] = [claimed.shape, told.shape];
  if (!isDone && isComingWeekday(claimed, told, published)) return true;
  if (!isClaimedDone && isComingWeekday(told, claimed, written)) return true;
  if (isThatWeekday(claimed, told)) return true;
  if (ours.kind !== 'relative' || theirs.kind !== 'relative' || ours.unit !== theirs.unit) return false;
  const isSameStep = ours.offset === theirs.offset;
  if (role === 'base' && toldRole === 'base' && isSameStep) return true;
  if (ours.unit === 'week') return Math.abs(claimed.days.from - told.days.from) <= WEEK;
  return ours.anchor === 'text' && theirs.anchor === 'text' && isSameStep;
}

/**
 * The end of a source's stretch that a report tells: `the fair opened on 5 May`, where it ran `from 2 to 10 May`. The date itself
 * where the report tells none, and where the source's one has no such end.
 */
export function endMeant(
  { date: { shape, days }, role, end }: DateInPlace,
  told: DateMention,
  toldRole: DateRole,
): DateMention {
  if (told.shape.kind !== 'range' || !told.days || shape.kind === 'range' || !days) return told;
  // `Từ ngày 5/5` against `từ ngày 2 đến ngày 10/5`, and no `2-10/5`, which something else may open.
  const opens = end === 'opens' || (end === undefined && role === 'start' && toldRole === 'start');
  if (!opens && end !== 'closes') return told;
  const edge = opens ? told.shape.from : told.shape.to;
  const day = opens ? told.days.from : told.days.to;
  const { year, month, day: ofMonth } = calendarDate(day);
  const isYear = edge.kind === 'calendar' && edge.month === undefined && edge.day === undefined;
  const isMonth = edge.kind === 'calendar' && edge.month !== undefined && edge.day === undefined;
  if (edge.kind !== 'calendar' && edge.kind !== 'day') return told;
  return {
    ...told,
    shape: { kind: 'calendar', year, ...(isYear ? {} : { month }), ...(isYear || isMonth ? {} : { day: ofMonth }) },
    days: isYear ? yearDays(year) : isMonth ? monthDays(year, month) : { from: day, to: day },
    grain: isYear ? 'year' : isMonth ? 'month' : 'day',
  };
}

function inYear(date: DateMention, year: number): DateMention {
  if (date.shape.kind !== 'calendar') return date;
  const shape = { ...date.shape, year };
  return { ...date, ...resolveDate(shape, { published: undefined, previous: undefined }), shape, yearless: false };
}

// `Tết năm nay`, `đêm giao thừa`, `the first two weeks of April` in both: what a report without a date counts them from is no
// more than read.
function isSaidAlike(a: DateMention, b: DateMention): boolean {
  const isLeaning = ({ shape, yearless }: DateMention): boolean => yearless || shape.kind !== 'calendar';
  return isLeaning(a) && isLeaning(b) && lower(a.text) === lower(b.text);
}

// `Around 23 October` is what was known of the 21st, too.
function isNear(claimed: DateMention, told: DateMention): boolean {
  if (!claimed.rough && !told.rough) return false;
  const [ours, theirs] = [claimed.days, told.days];
  const grain = coarseness(claimed.rough ? claimed : told);
  return !!ours && !!theirs && Math.max(ours.from - theirs.to, theirs.from - ours.to) <= ROUGHLY[grain];
}

/** How many days off a date told as no more than near may be. */
const ROUGHLY = { day: 3, month: 31, year: 366 } as const;

// `Trước ngày 30` in both texts: of which month is no more than read from what stands around.
function isBareDay(a: Stretch['shape'], b: Stretch['shape']): boolean {
  return a.kind === 'day' && b.kind === 'day' && a.day === b.day;
}

// The weekend begins on Friday night.
function isWeekendOf({ shape, days }: Stretch, friday: Stretch): boolean {
  if (shape.kind !== 'relative' || shape.unit !== 'weekend' || !days || !friday.days) return false;
  return (
    friday.days.from === friday.days.to &&
    days.from - friday.days.to === 1 &&
    /^(?:EV|NI)/.test(timeOf(friday.shape) ?? '')
  );
}

// The late evening there and the next morning here are one time, told on two clocks.
function isOneNight(late: Stretch, early: Stretch): boolean {
  const [evening, morning] = [timeOf(late.shape), timeOf(early.shape)];
  if (!evening || !morning || !late.days || !early.days) return false;
  return /^(?:EV|NI|1[89]:|2\d:)/.test(evening) && /^(?:MO|0\d:)/.test(morning) && early.days.from - late.days.to === 1;
}

// `Overnight`, `last night`: it ends on the day that follows.
function reachesInto({ shape, days }: Stretch, next: Stretch): boolean {
  if (shape.kind !== 'relative' || shape.unit !== 'day' || shape.time !== 'NI' || !days || !next.days) return false;
  const time = timeOf(next.shape);
  return (
    next.days.from === next.days.to && next.days.from - days.to === 1 && !/^(?:AF|EV|NI|1\d:|2\d:)/.test(time ?? '')
  );
}

function timeOf(shape: Stretch['shape']): string | undefined {
  return 'time' in shape ? shape.time : undefined;
}

// `The two will meet on Thursday`, told on a Wednesday: a bare weekday is mostly the latest one, and may be the next.
function isComingWeekday(
  { days: ours }: Stretch,
  { shape, days: theirs }: Stretch,
  published: Day | undefined,
): boolean {
  if (shape.kind !== 'weekday' || shape.which !== 'latest' || shape.anchor || !ours || !theirs) return false;
  // … be it told as a day or as the week or the days around it.
  return (
    published !== undefined &&
    ours.to > published &&
    daysOverlap(ours, { from: theirs.from + WEEK, to: theirs.to + WEEK })
  );
}

// `On Wednesday`, in a report without a date: any Wednesday, or any stretch that holds one.
function isThatWeekday({ anyWeek, days: ours }: DateMention, { days: theirs }: DateMention): boolean {
  if (!anyWeek || !ours || !theirs) return false;
  return (((ours.from - theirs.from) % WEEK) + WEEK) % WEEK <= theirs.to - theirs.from;
}

const WEEK = 7;

// Two stretches of days that overlap, neither within the other, or with one end the same and the other not: one was
// copied wrongly.
function isOtherStretch({ shape: a, days: ours }: Stretch, { shape: b, days: theirs }: Stretch): boolean {
  if (a.kind !== 'range' || b.kind !== 'range' || !ours || !theirs || !isByDay(a) || !isByDay(b)) return false;
  if (ours.from === theirs.from || ours.to === theirs.to) return ours.from !== theirs.from || ours.to !== theirs.to;
  return daysOverlap(ours, theirs) && ours.from < theirs.from === ours.to < theirs.to;
}

type Stretch = Pick<DateMention, 'shape' | 'days'>;

function isByDay({ from, to }: RangeShape): boolean {
  return [from, to].every((end) => end.kind === 'calendar' && end.day !== undefined && end.time === undefined);
}

/** How far a date that agrees confirms the claim's: a year that holds the day or the month hardly does. A factor. */
export function confirms(claimed: DateMention, told: DateMention): number {
  const [own, there] = [stretchOf(claimed), stretchOf(told)];
  return own === 'day' || (own === 'month' && there === 'year') ? discounts.coarserAgrees[there] : 1;
}

// `Earlier this year` says no more than the year.
function stretchOf(date: DateMention): 'day' | 'month' | 'year' {
  const { days } = date;
  return days && days.to - days.from > SEASON ? 'year' : coarseness(date);
}

/** Days of the longest season. */
const SEASON = 100;

/** How much less a disagreeing date counts, for what it is. A factor. */
export function discount(ours: DateInPlace, theirs: DateInPlace): number {
  const [claimed, told] = [ours.date, theirs.date];
  return (
    grainDiscount(claimed, told) *
    yearDiscount(claimed, told) *
    roleDiscount(ours.role, theirs.role) *
    (isAhead(ours) && !isAhead(theirs) ? discounts.ahead : 1) *
    (told.relative && told.shape.kind === 'relative' && told.shape.anchor === 'text' ? discounts.relative : 1) *
    (claimed.relative ? discounts.relativeClaim : 1)
  );
}

/**
 * Does one part alone differ, and that one as a writer slips: is it the same day of another month or year, the same part
 * of another month?
 */
export function isSlip(
  { days: ours, shape: claimed }: DateMention,
  { days: theirs, shape: told }: DateMention,
): boolean {
  if (!ours || !theirs) return false;
  const [a, b] = [calendarDate(ours.from), calendarDate(theirs.from)];
  if (claimed.kind === 'range' && told.kind === 'range')
    return (
      isOtherStretch({ shape: claimed, days: ours }, { shape: told, days: theirs }) ||
      (isSlipOf(a, b) && isSlipOf(calendarDate(ours.to), calendarDate(theirs.to)))
    );
  if (claimed.kind !== 'calendar' || told.kind !== 'calendar') return false;
  if (claimed.day !== undefined && told.day !== undefined) return isSlipOf(a, b);
  if (claimed.day !== undefined || told.day !== undefined) return false;
  return claimed.part !== undefined && claimed.part === told.part && (a.year === b.year || a.month === b.month);
}

function isSlipOf(a: CalendarDate, b: CalendarDate): boolean {
  return a.day === b.day && (a.month === b.month || a.year === b.year);
}

function grainDiscount(claimed: DateMention, told: DateMention): number {
  const [ours, theirs] = [coarseness(claimed), coarseness(told)];
  if (ours === theirs) return 1;
  return ours === 'month' || theirs === 'month' ? discounts.otherGrain : discounts.yearForDay;
}

// Nothing of the one date is in the other, neither its year nor its month; or there are many years between them.
function yearDiscount(claimed: DateMention, told: DateMention): number {
  if (!claimed.days || !told.days || claimed.yearless) return 1;
  const [a, b] = [calendarDate(claimed.days.from), calendarDate(told.days.from)];
  if (a.year === b.year) return 1;
  // The last weeks of a year and the first of the next are near each other.
  if (Math.abs(claimed.days.from - told.days.from) < TURN_OF_YEAR) return 1;
  const areYears = coarseness(claimed) === 'year' || coarseness(told) === 'year';
  if (Math.abs(a.year - b.year) >= FAR && !isDigitSlip(a.year, b.year)) return discounts.farYear;
  return a.month !== b.month && !areYears ? discounts.otherYear : 1;
}

/** So many days apart, two dates may be of one event in whatever year each is. */
const TURN_OF_YEAR = 62;
/** So many years apart, two dates are hardly of one event. */
const FAR = 5;

// `2006` for `2016`, `1987` for `1978`.
function isDigitSlip(a: number, b: number): boolean {
  const [ours, theirs] = [String(a), String(b)];
  const other = [...ours].filter((digit, i) => digit !== theirs[i]).length;
  return other === 1 || (other === 2 && [...ours].sort().join('') === [...theirs].sort().join(''));
}

function roleDiscount(claimed: DateRole, told: DateRole): number {
  if (claimed === told) return 1;
  return claimed === 'base' || told === 'base' ? discounts.otherBase : discounts.otherRole;
}

// What was still to come when its text was written.
function isAhead({ date: { days }, published }: DateInPlace): boolean {
  return days !== null && published !== undefined && (days as Days).from > published;
}

/** Day, month or year, roughly: a week is as good as a day, a season as a month. */
export function coarseness({ grain }: DateMention): 'day' | 'month' | 'year' {
  return grain === 'time' || grain === 'day' || grain === 'week'
    ? 'day'
    : grain === 'month' || grain === 'range' || grain === 'quarter' || grain === 'season'
      ? 'month'
      : 'year';
}

/** Is it a day or an hour, and no length of time? */
export function isTime({ type }: DateMention): boolean {
  return type === 'DATE' || type === 'TIME';
}

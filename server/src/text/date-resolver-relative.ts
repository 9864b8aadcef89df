import type { Day, Days } from '../base/days.ts';
import {
  calendarDate,
  dayOf,
  isoDay,
  isoDays,
  isoWeek,
  lengthOf,
  monthsFrom,
  weekdayOf,
  yearDays,
} from '../base/days.ts';
import type { Grain } from './analysis.ts';
import type { DateContext, ResolvedDate } from './date-resolver.ts';
import { partOf } from './date-part.ts';
import type { RelativeShape } from './date-shape.ts';

/** What a date means that leans on publication, on the date before it or on the business period told of. */
export function resolveRelative(shape: RelativeShape, context: DateContext): ResolvedDate {
  if (shape.anchor === 'period') return ofPeriod(shape, context);
  if (shape.anchor === 'like') {
    const like = context.named && (context.grain === shape.unit || (shape.unit === 'week' && context.grain === 'day'));
    return resolveRelative(
      { ...shape, anchor: like ? 'text' : 'publication' },
      like ? { ...context, previous: context.named } : context,
    );
  }
  const { published, previous } = context;
  const today = published === undefined ? undefined : { from: published, to: published };
  const anchor = (shape.anchor === 'text' ? previous : undefined) ?? today;
  const rule = shape.anchor === 'text' && previous ? 'from the date before in the text' : 'from publication';
  const timed = shape.time ? `T${shape.time}` : '';
  // Days can't be counted from a year.
  const coarse = shape.unit === 'day' && anchor !== undefined && lengthOf(anchor) > 31;
  if (!anchor || coarse) {
    return {
      type: timed ? 'TIME' : 'DATE',
      value: `XXXX-XX-XX${timed}`,
      days: null,
      rule: 'no date to lean on',
      grain: GRAINS[shape.unit],
      yearless: false,
      relative: true,
    };
  }
  const { value, days } = counted(shape, anchor);
  return {
    type: timed ? 'TIME' : 'DATE',
    value: value + timed,
    days: shape.part ? partOf(days, shape.part, published) : days,
    rule,
    grain: shape.part ? 'range' : GRAINS[shape.unit],
    yearless: false,
    relative: true,
  };
}

const GRAINS: Readonly<Record<RelativeShape['unit'], Grain>> = {
  day: 'day',
  week: 'week',
  weekend: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'decade',
};

function counted(shape: RelativeShape, anchor: Days): { value: string; days: Days } {
  const { offset } = shape;
  const { year, month } = calendarDate(anchor.from);
  switch (shape.unit) {
    case 'day': {
      const days = { from: anchor.from + offset, to: anchor.to + offset };
      return { value: isoDays(days), days };
    }
    case 'week':
    case 'weekend': {
      const today = (weekdayOf(anchor.from) + 6) % 7;
      const behind = shape.which === 'behind' && today < 5 ? 1 : 0;
      const monday = anchor.from - today + 7 * (offset - behind);
      if (shape.unit === 'weekend')
        return { value: `${isoWeek(monday)}-WE`, days: { from: monday + 5, to: monday + 6 } };
      const day = anchor.from + 7 * offset;
      return {
        value: isoWeek(monday),
        days: shape.counted ? { from: day - 3, to: day + 3 } : { from: monday, to: monday + 6 },
      };
    }
    case 'month':
    case 'quarter': {
      const size = shape.unit === 'quarter' ? 3 : 1;
      const first = year * 12 + (size === 3 ? Math.floor((month - 1) / 3) * 3 : month - 1) + offset * size;
      const [y, m] = [Math.floor(first / 12), (first % 12) + 1];
      const days = monthsFrom(y, m, size);
      return { value: size === 3 ? `${y}-Q${(m + 2) / 3}` : isoDays(days), days };
    }
    case 'year':
      return { value: String(year + offset), days: yearDays(year + offset) };
    case 'decade':
    case 'century': {
      const size = shape.unit === 'decade' ? 10 : 100;
      const first = Math.floor(year / size) * size + offset * size;
      const days = { from: dayOf(first, 1, 1) ?? 0, to: dayOf(first + size - 1, 12, 31) ?? 0 };
      return { value: String(first / size) + (size === 10 ? 'X' : 'XX'), days };
    }
  }
}

// `the quarter`, `the 1988 period`, `a year earlier`: the quarter told of, moved by years or quarters.
function ofPeriod(shape: RelativeShape, context: DateContext): ResolvedDate {
  const { published, previous, quarter } = context;
  if (shape.unit === 'quarter') {
    const told = quarter ?? before(published);
    if (!told) return { ...PERIOD, value: 'XXXX-QX', days: null, rule: 'no quarter to lean on' };
    const index = (shape.year ?? told.year) * 4 + told.quarter - 1 + shape.offset;
    return quarterOf(index, quarter ? 'the quarter named before' : 'the quarter before publication');
  }
  if (quarter && context.quarterNear)
    return quarterOf((quarter.year + shape.offset) * 4 + quarter.quarter - 1, 'a year from the quarter named before');
  const leaning = previous && (context.grain === 'day' || context.grain === 'month') ? previous : undefined;
  const from = leaning?.from ?? published;
  if (from === undefined) return resolveRelative({ ...shape, anchor: 'publication' }, context);
  const { year, month, day } = calendarDate(from);
  const value =
    context.grain === 'day' && leaning
      ? isoDay(dayOf(year + shape.offset, month, day) ?? from)
      : context.grain === 'month' && leaning
        ? isoDays(monthsFrom(year + shape.offset, month, 1))
        : String(year + shape.offset);
  return {
    ...PERIOD,
    value,
    // The words round to the year, whatever the date they lean on.
    days: yearDays(year + shape.offset),
    rule: leaning ? 'a year from the date before in the text' : 'from publication',
    grain: 'year',
  };
}

const PERIOD = { type: 'DATE', grain: 'quarter', yearless: false, relative: true } as const;

function quarterOf(index: number, rule: string): ResolvedDate {
  const [year, quarter] = [Math.floor(index / 4), (index % 4) + 1];
  return { ...PERIOD, value: `${year}-Q${quarter}`, days: monthsFrom(year, quarter * 3 - 2, 3), rule };
}

function before(published: Day | undefined): { year: number; quarter: number } | undefined {
  if (published === undefined) return undefined;
  const { year, month } = calendarDate(published);
  const index = year * 4 + Math.floor((month - 1) / 3) - 1;
  return { year: Math.floor(index / 4), quarter: (index % 4) + 1 };
}

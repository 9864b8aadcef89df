import { isoDay } from '../base/days.ts';
import type { Published } from './analysis.ts';
import { calendarDays } from './date-resolver.ts';
import type { WrittenDate } from './date-shape.ts';

// A dateline stands in the first lines: `Hà Nội, ngày 9/11/2022 –`, `date 2025-11-07 (Ngày Nay)`.
const DATELINE = 200;

/**
 * When a text was published, for one whose metadata do not say: the full date of its dateline, else the latest full
 * date inside. Undefined where it has none.
 */
export function inferPublished(text: string, dates: readonly WrittenDate[]): Published | undefined {
  let latest: number | undefined;
  for (const { shape, start } of dates) {
    if (shape.kind !== 'calendar' || shape.year === undefined || !shape.month || !shape.day) continue;
    const day = calendarDays(shape, shape.year)?.from;
    if (day === undefined) continue;
    if (start < DATELINE && /^[^.\n]{0,60}$/.test(text.slice(0, start).trim()))
      return { value: isoDay(day), from: 'dateline' };
    if (latest === undefined || day > latest) latest = day;
  }
  return latest === undefined ? undefined : { value: isoDay(latest), from: 'inferred' };
}

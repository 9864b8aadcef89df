import { isoDays, parseIso } from '../../base/days.ts';
import { analyse } from '../../text/analyse.ts';

/**
 * The ISO value of a date as people write it in metadata (`2022-11-10`, `2022-11-10T08:30+07:00`, `10/11/2022`,
 * `10 November 2022`, `tháng 11 năm 2022`), or undefined where it names no day, month or year of its own. A time of
 * day is dropped: the day counts where the outlet stands. Of two figures that could both be the month, the first is the day,
 * as in Vietnam and most of the world; `11/25/2022` can only be read the other way.
 */
export function isoDateOf(written: string): string | undefined {
  const text = written.trim();
  const iso = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ]\d\d.*)?$/.exec(text)?.[1];
  if (iso) return parseIso(iso) && iso;
  const figures = /^(\d{1,4})([-/.])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (figures) return fromFigures([figures[1], figures[3], figures[4]].filter((figure) => figure !== undefined));
  return fromWords(text);
}

function fromFigures(figures: readonly string[]): string | undefined {
  const [first = '', second = '', third] = figures;
  if (first.length === 4) return isoOf([first, second, third]);
  if (third === undefined) return second.length === 4 ? isoOf([second, first]) : undefined;
  if (third.length !== 4) return undefined;
  return isoOf([third, second, first]) ?? isoOf([third, first, second]);
}

/** From year, month and day, the last two where known; undefined where the calendar has no such date. */
export function isoOf(parts: readonly (string | number | undefined)[]): string | undefined {
  const known = parts.filter((part) => part !== undefined);
  const value = known
    .map((part, i) =>
      String(part)
        .trim()
        .padStart(i ? 2 : 4, '0'),
    )
    .join('-');
  return parseIso(value) && value;
}

function fromWords(text: string): string | undefined {
  const date = analyse(text).dates.find(({ days, relative, yearless }) => days && !relative && !yearless);
  const value = date?.days && isoDays(date.days);
  return value && parseIso(value) ? value : undefined;
}

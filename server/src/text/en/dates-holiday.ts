import table from '../data/dates-en.tsv';
import type { DatePattern } from '../date-patterns.ts';
import type { DateShape } from '../date-shape.ts';
import { alternatives, rows } from '../table.ts';
import { looksForward } from './dates-direction.ts';
import { YEAR } from './dates-words.ts';

const DAYS = new Map(rows(table).flatMap(([day = '', names]) => alternatives(names).map((name) => [name, day])));
const NAMES = [...DAYS.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.]/g, '\\.'));

/** Holidays that news dates by: `Christmas`, `last Thanksgiving`, `Easter 2022`. */
export const holidayPatterns: readonly DatePattern[] = [
  {
    pattern: String.raw`(?:(?<which>last|this|next)\s+)?(?<name>${NAMES.join('|')})(?:,?\s+(?:of\s+)?${YEAR}|\s+(?<yearword>last|this|next)\s+year)?`,
    read: ({ which, name = '', year, yearword }, _matched, after, before) => {
      // `Christmas cards`, `Independence Day parade` are things more than days; `Easter Island` is a place.
      if (
        !/^\p{Lu}|^the\s+\p{Lu}/u.test(name) ||
        // Ukraine's Independence Day is another than America's, and so is the Canadian Thanksgiving.
        (NATIONAL.test(name) && FOREIGN.test(before)) ||
        /^\s+(?:Islands?|[Cc]ards?|[Tt]rees?|[Cc]arols?|[Ee]ggs?)\b/.test(after)
      )
        return undefined;
      const told = {
        ...(year ? { year: Number(year) } : {}),
        ...(yearword ? { yearOffset: { last: -1, this: 0, next: 1 }[yearword.toLowerCase()] ?? 0 } : {}),
      };
      const sought = which?.toLowerCase() ?? (looksForward(before, after) ? 'ahead' : undefined);
      const chosen = year || yearword || !sought ? {} : { which: sought as 'last' };
      return shapeOf(DAYS.get(name.toLowerCase()) ?? '', told, chosen);
    },
  },
];

const NATIONAL = /^(?:independence day|labor day|memorial day|thanksgiving|veterans day|remembrance day|national day)/i;
const FOREIGN =
  /(?:(?<!\bAmerica|\bStates|\bU\.?S\.?)['’]s?|\b(?!American)\p{Lu}\p{L}+(?:an|sh|ch|ese|i|ek|ss|sh))\s+$/u;

function shapeOf(
  day: string,
  told: { readonly year?: number; readonly yearOffset?: number },
  chosen: { readonly which?: 'last' | 'this' | 'next' | 'ahead' },
): DateShape | undefined {
  if (day.startsWith('E')) return { kind: 'calendar', easter: Number(day.slice(1)), ...told, ...chosen };
  const [, month, date] = /(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (day.startsWith('L') && month && date) return { kind: 'lunar', month: Number(month), day: Number(date), ...told };
  if (month && date) return { kind: 'calendar', month: Number(month), day: Number(date), ...told, ...chosen };
  const [within, weekday, n] = day.split(' ').map(Number);
  if (within === undefined || weekday === undefined || n === undefined) return undefined;
  return { kind: 'nth', unit: 'day', weekday, n, within: { kind: 'calendar', month: within, ...told, ...chosen } };
}

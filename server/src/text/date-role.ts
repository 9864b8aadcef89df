import type { Span } from '../base/span.ts';
import roleTable from './data/date-roles.tsv';
import { lower } from './fold.ts';
import { alternatives, rows } from './table.ts';
import { tokenise } from './tokens.ts';

/** What a date is to its sentence: what is compared with, the start or the end of a stretch, or just when it was. */
export type DateRole = 'base' | 'start' | 'end' | 'point';

/** By the words right in front of the date, `date.start` … `date.core` included (`từ ngày 5/11`). */
export function dateRole(text: string, date: Span & { readonly core: Span }): DateRole {
  const from = Math.max(0, date.start - REACH);
  const stop = /[.,;:()!?…\r\n][^.,;:()!?…\r\n]*$/.exec(text.slice(from, date.start));
  const before = tokenise(text, stop ? from + stop.index : from, date.core.start)
    .map((token) => token.lower)
    .filter((word) => !ASIDE.has(word));
  for (let back = 0; back <= HEAD; back++) {
    const words = before.slice(0, before.length - back);
    for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
      const role = table().get(words.slice(-length).join(' '));
      // `so với dự toán năm 2013`: the base is named in full. What begins or ends is the date itself.
      if (role && (back === 0 || (role === 'base' && length > 1))) return role;
    }
  }
  return 'point';
}

/** Is the date told as that on which something begins: by a word of beginning in the clause in front of it? */
export function isBeginning(text: string, { core }: { readonly core: Span }): boolean {
  const from = Math.max(0, core.start - CLAUSE);
  const stop = /[.,;:()\n][^.,;:()\n]*$/.exec(text.slice(from, core.start));
  const words = tokenise(text, stop ? from + stop.index : from, core.start).map((token) => token.lower);
  const begins = beginnings();
  return words.some((_, at) => [1, 2, 3].some((length) => begins.has(words.slice(at, at + length).join(' '))));
}

const CLAUSE = 80;
const REACH = 40;
const LONGEST = 4;
/** Words between those of comparison and the date that says which. */
const HEAD = 4;
/** What may stand between the word that gives the role and the date: `từ ngày 5/11`, `since the 5th`. */
const ASIDE = new Set(['ngày', 'tháng', 'năm', 'hôm', 'the', 'on', 'in']);

let roles: Map<string, DateRole> | undefined;
let begun: ReadonlySet<string> | undefined;

function beginnings(): ReadonlySet<string> {
  begun ??= new Set(
    rows(roleTable).flatMap(([role, words = '']) => (role === BEGINS ? alternatives(words).map(lower) : [])),
  );
  return begun;
}

const BEGINS = 'begins';

function table(): Map<string, DateRole> {
  roles ??= new Map(
    rows(roleTable).flatMap(([role = '', words = '']) =>
      (role === BEGINS ? [] : alternatives(words)).map((word) => [lower(word), role as DateRole] as const),
    ),
  );
  return roles;
}

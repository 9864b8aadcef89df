import type { Span } from '../base/span.ts';
import roleTable from './data/date-roles.tsv';
import { lower } from './fold.ts';
import { alternatives, rows } from './table.ts';
import { tokenise } from './tokens.ts';

/** What a date is to its sentence: what is compared with, the start or the end of a stretch, or just when it was. */
export type DateRole = 'base' | 'start' | 'end' | 'point';

/** By the words right in front of the date, `date.start` … `date.core` included (`từ ngày 5/11`). */
export function dateRole(text: string, date: Span & { readonly core: Span }): DateRole {
  // `since Monday’s debate`: the debate was on Monday.
  if (GENITIVE.test(text.slice(date.core.end, date.core.end + 3))) return 'point';
  const from = Math.max(0, date.start - REACH);
  // `climbed 18% from October 2012`
  if (RISEN.test(text.slice(from, date.start))) return 'base';
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
export function isBeginning(text: string, date: { readonly core: Span }): boolean {
  return isLedBy(text, date, 'begins');
}

/** Which end of a stretch the date is told as, by such a word in front of it: `khai mạc ngày 2/11`, `the fair closed on 9 May`. */
export function endTold(text: string, date: { readonly core: Span }): 'opens' | 'closes' | undefined {
  const [opens, closes] = [isLedBy(text, date, 'opens'), isLedBy(text, date, 'closes')];
  return opens === closes ? undefined : opens ? 'opens' : 'closes';
}

function isLedBy(text: string, { core }: { readonly core: Span }, by: Lead): boolean {
  const from = Math.max(0, core.start - CLAUSE);
  const stop = /[.,;:()\n][^.,;:()\n]*$/.exec(text.slice(from, core.start));
  const words = tokenise(text, stop ? from + stop.index : from, core.start).map((token) => token.lower);
  const leading = leads(by);
  return words.some((_, at) => [1, 2, 3].some((length) => leading.has(words.slice(at, at + length).join(' '))));
}

/** A share of what was before, at the end of the words in front of a date. */
const RISEN = /(?:%|(?<!\p{L})per ?cent)(?: \p{L}{1,9}){0,2} from (?:the |in )?$/iu;
const GENITIVE = /^['’]s\s/;
const CLAUSE = 80;
const REACH = 40;
const LONGEST = 4;
/** Words between those of comparison and the date that says which. */
const HEAD = 4;
/** What may stand between the word that gives the role and the date: `từ ngày 5/11`, `since the 5th`. */
const ASIDE = new Set(['ngày', 'tháng', 'năm', 'hôm', 'the', 'on', 'in']);

let roles: Map<string, DateRole> | undefined;
/** Words that stand in the clause in front of a date, and give it no role. */
type Lead = 'begins' | 'opens' | 'closes';

const LEADS: readonly string[] = ['begins', 'opens', 'closes'] satisfies Lead[];

const leading = new Map<Lead, ReadonlySet<string>>();

function leads(by: Lead): ReadonlySet<string> {
  const known = leading.get(by);
  if (known) return known;
  const words = new Set(rows(roleTable).flatMap(([role, of = '']) => (role === by ? alternatives(of).map(lower) : [])));
  leading.set(by, words);
  return words;
}

function table(): Map<string, DateRole> {
  roles ??= new Map(
    rows(roleTable).flatMap(([role = '', words = '']) =>
      (LEADS.includes(role) ? [] : alternatives(words)).map((word) => [lower(word), role as DateRole] as const),
    ),
  );
  return roles;
}

import clauseTable from './data/clause-words.tsv';
import { alternatives, rows } from './table.ts';

/** The classes of data/clause-words.tsv. */
export type ClauseWord = 'circumstance' | 'joint' | 'part' | 'relative';

/** The words of a class, of both languages, in lower case; those of `part` may be several. */
export function clauseWords(name: ClauseWord): ReadonlySet<string> {
  return new Set(rows(clauseTable).flatMap(([found, words]) => (found === name ? alternatives(words) : [])));
}

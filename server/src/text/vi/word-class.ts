import classTable from '../data/word-classes-vi.tsv';
import { alternatives, rows } from '../table.ts';

/** The classes of data/word-classes-vi.tsv. */
export type SyllableClass =
  | 'adverb'
  | 'never'
  | 'unfailing'
  | 'modal'
  | 'landmark'
  | 'next-to'
  | 'preposition'
  | 'article'
  | 'level'
  | 'paper'
  | 'middle'
  | 'young'
  | 'local'
  | 'errand'
  | 'bidding'
  | 'body'
  | 'owner'
  | 'unspoken'
  | 'hearing'
  | 'shown'
  | 'leading'
  | 'holding'
  | 'closing'
  | 'telling'
  | 'judging'
  | 'reproaching'
  | 'verbal'
  | 'finite'
  | 'finding'
  | 'agent'
  | 'stage'
  | 'local-body'
  | 'occasion'
  | 'quality'
  | 'no-place'
  | 'document'
  | 'giving'
  | 'naming'
  | 'crowd'
  | 'not-called'
  | 'opener';

/** The syllables of a class, or its pairs of them, in lower case. */
export function syllables(name: SyllableClass): ReadonlySet<string> {
  return new Set(rows(classTable).flatMap(([found, words]) => (found === name ? alternatives(words) : [])));
}

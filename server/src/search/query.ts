import { tokenise } from '../text/tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A phrase or sentence as the index understands it. */
export interface Query {
  /** Words of the query that the corpus knows, each once. */
  readonly words: readonly QueryWord[];
  /** Neighbouring words, as `pairOf`. */
  readonly pairs: ReadonlySet<number>;
}

export interface QueryWord {
  readonly word: number;
  /** As it stands in the query, folded; of an added word, the one that it was added for. */
  readonly folded: string;
  /** 1; less for a word that was not written but stands for one that was. */
  readonly share: number;
}

/** Words that may stand for a word in another language or spelling, folded. */
export type Expand = (folded: string) => readonly string[];

// A word that only stands for another is worth less than the word itself.
const EXPANDED = 0.6;

export function queryOf(text: string, vocabulary: Vocabulary, expand: Expand | undefined): Query {
  const words = new Map<number, QueryWord>();
  const pairs = new Set<number>();
  let before: number | undefined;
  for (const { folded } of tokenise(text)) {
    const word = vocabulary.get(folded);
    if (word !== undefined) {
      words.set(word, { word, folded, share: 1 });
      if (before !== undefined) pairs.add(pairOf(before, word));
    }
    before = word;
    for (const other of expand?.(folded) ?? []) {
      const added = vocabulary.get(other);
      if (added !== undefined && !words.has(added)) words.set(added, { word: added, folded, share: EXPANDED });
    }
  }
  return { words: [...words.values()], pairs };
}

const MOST_WORDS = 0x4000000;

/** Two neighbouring words as one number; exact while there are fewer than 67 million words. */
export function pairOf(first: number, second: number): number {
  return first * MOST_WORDS + second;
}

export function pairParts(pair: number): readonly [number, number] {
  return [Math.floor(pair / MOST_WORDS), pair % MOST_WORDS];
}

import { pairRarity, rarity } from '../text/frequencies.ts';
import { ideasOf } from '../text/ideas.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/language.ts';
import { tokenise } from '../text/tokens.ts';

/** A phrase or sentence as the index understands it. */
export interface Query {
  readonly language: Language;
  /** Words of the query that the corpus knows, each once. */
  readonly words: readonly QueryWord[];
  /** Neighbouring words, as `pairOf`, and what they count beside their words: how rare they are together in news. */
  readonly pairs: ReadonlyMap<number, number>;
}

export interface QueryWord {
  readonly word: number;
  /** As it stands in the query, folded; of an added word, the one that it was added for; undefined for an idea. */
  readonly folded: string | undefined;
  /** 0–1: how rare it is in news at large; less for a word that only stands for one that was written. */
  readonly share: number;
}

/** Words that may stand for a word in another language or spelling, folded. */
export type Expand = (folded: string) => readonly string[];

// The least that a word counts, however common. A Vietnamese syllable is common because many words share it.
const COMMON = { vi: 0.3, en: 0.05 } as const;
// What a pair counts beside its two words: a Vietnamese word is mostly two syllables, an English one stands alone.
const PAIR = { vi: 0.8, en: 0.4 } as const;
// A word that only stands for another is worth less than the word itself.
const EXPANDED = 0.6;
// An idea is worth less than a word of the same rarity: where its word was written too, both count.
const IDEA = 0.5;

/** @param numberOf the number of a folded word; undefined for one that the corpus does not have */
export function queryOf(
  text: string,
  numberOf: (folded: string) => number | undefined,
  expand: Expand | undefined,
): Query {
  const words = new Map<number, QueryWord>();
  const pairs = new Map<number, number>();
  let before: { readonly word: number; readonly lower: string } | undefined;
  const tokens = tokenise(text);
  const language = languageOf(text);
  for (const { folded, lower, figure } of tokens) {
    const share = figure ? 1 : COMMON[language] + (1 - COMMON[language]) * rarity(lower, language);
    const word = numberOf(folded);
    if (word !== undefined) {
      words.set(word, { word, folded, share });
      if (before) pairs.set(pairOf(before.word, word), PAIR[language] * pairRarity(before.lower, lower, language));
    }
    before = word === undefined ? undefined : { word, lower };
    for (const other of expand?.(folded) ?? []) {
      const added = numberOf(other);
      if (added !== undefined && !words.has(added)) words.set(added, { word: added, folded, share: EXPANDED * share });
    }
  }
  for (const idea of ideasOf(tokens, language)) {
    const word = numberOf(idea);
    if (word !== undefined) words.set(word, { word, folded: undefined, share: IDEA });
  }
  return { language, words: [...words.values()], pairs };
}

const MOST_WORDS = 0x4000000;

/** Two neighbouring words as one number; exact while there are fewer than 67 million words. */
export function pairOf(first: number, second: number): number {
  return first * MOST_WORDS + second;
}

export function pairParts(pair: number): readonly [number, number] {
  return [Math.floor(pair / MOST_WORDS), pair % MOST_WORDS];
}

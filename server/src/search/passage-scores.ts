import type { Query } from './query.ts';
import { pairOf } from './query.ts';
import type { SourceWords } from './source-words.ts';

export interface ScoredPassage {
  /** The number of the passage in its source. */
  readonly index: number;
  readonly score: number;
  /** The words of the query that stand in it, folded. */
  readonly terms: readonly string[];
}

/** How rare a word or a pair of words is, and so what it is worth. */
export interface Weights {
  word(word: number): number;
  pair(pair: number): number;
}

// Length is forgiven more than in BM25: a long sentence that holds all the facts is what a report needs.
const LENGTH = 0.35;
const USUAL_LENGTH = 28;

/**
 * The second stage: the passages of one source that share a word with the query, in the order of the text. A word
 * counts by its rarity, once; two neighbours that are neighbours in the query count again, since a Vietnamese word
 * is mostly two syllables, and a name is mostly two words.
 */
export function scorePassages(query: Query, { words, starts }: SourceWords, weights: Weights): ScoredPassage[] {
  const asked = new Map(query.words.map((word) => [word.word, word]));
  const scored: ScoredPassage[] = [];
  for (let index = 0; index + 1 < starts.length; index++) {
    const from = starts[index] ?? 0;
    const to = starts[index + 1] ?? 0;
    let sum = 0;
    const seen = new Set<number>();
    const terms = new Set<string>();
    for (let i = from; i < to; i++) {
      const word = words[i] ?? -1;
      const match = asked.get(word);
      if (!match) continue;
      if (!seen.has(word)) {
        seen.add(word);
        sum += match.share * weights.word(word);
        terms.add(match.folded);
      }
      const pair = i > from ? pairOf(words[i - 1] ?? -1, word) : -1;
      if (query.pairs.has(pair) && !seen.has(pair)) {
        seen.add(pair);
        sum += weights.pair(pair);
      }
    }
    if (!terms.size) continue;
    const length = 1 - LENGTH + (LENGTH * (to - from)) / USUAL_LENGTH;
    scored.push({ index, score: sum / Math.max(length, 1 - LENGTH / 2), terms: [...terms] });
  }
  return scored;
}

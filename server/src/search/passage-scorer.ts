import { numbersOf } from '../corpus/passage-words.ts';
import type { Source } from '../corpus/source.ts';
import type { Query } from './query.ts';
import { pairOf, pairParts } from './query.ts';

export interface ScoredPassage {
  /** The number of the passage in its source. */
  readonly index: number;
  readonly score: number;
}

// Length is forgiven more than in BM25: a long sentence that holds all the facts is what a report needs.
const LENGTH = 0.35;
const USUAL_LENGTH = 28;
const SHORTEST = 14;
// Across languages only names, figures and ideas can meet, so what meets there says more, ideas most of all.
const FOREIGN = 1.5;
const FOREIGN_IDEA = 2.5;

/**
 * The second stage: one query held against passages. A word counts by its rarity, once; two neighbours that are
 * neighbours in the query count again, since a Vietnamese word is mostly two syllables, and a name mostly two words.
 */
export class PassageScorer {
  readonly #query: Query;
  /** Number of a word → its place in the query plus one, or 0; a plain row, because it is asked for every word. */
  readonly #places: Int32Array;
  readonly #weights: Float64Array;
  /** The same in sources of the other language. */
  readonly #foreign: Float64Array;
  readonly #pairs: ReadonlyMap<number, number>;

  /** @param rarity what a word is worth, by its number */
  constructor(query: Query, rarity: (word: number) => number, vocabularySize: number) {
    this.#query = query;
    this.#places = new Int32Array(vocabularySize);
    query.words.forEach(({ word }, i) => (this.#places[word] = i + 1));
    this.#weights = Float64Array.from(query.words, ({ word, share }) => share * rarity(word));
    this.#foreign = this.#weights.map(
      (weight, i) => weight * (query.words[i]?.folded === undefined ? FOREIGN_IDEA : FOREIGN),
    );
    this.#pairs = new Map(
      [...query.pairs].map(([pair, share]) => {
        const [first, second] = pairParts(pair);
        return [pair, share * Math.sqrt(rarity(first) * rarity(second))];
      }),
    );
  }

  /** The passages that share a word with the query, in the order of the text. */
  score(source: Source): ScoredPassage[] {
    const row = source.words;
    const [words, { starts }] = [numbersOf(row), row];
    const weights = source.language === this.#query.language ? this.#weights : this.#foreign;
    const scored: ScoredPassage[] = [];
    // The passage in which a word of the query was last seen: each counts once a passage.
    const seen = new Int32Array(this.#weights.length).fill(-1);
    for (let index = 0; index + 1 < starts.length; index++) {
      const from = starts[index] ?? 0;
      const to = starts[index + 1] ?? 0;
      let sum = 0;
      let before = -1;
      let pairs: Set<number> | undefined;
      for (let i = from; i < to; i++) {
        const word = words[i] ?? 0;
        const place = (this.#places[word] ?? 0) - 1;
        if (place >= 0) {
          if (seen[place] !== index) {
            seen[place] = index;
            sum += weights[place] ?? 0;
          }
          const pair = before < 0 ? undefined : this.#pairs.get(pairOf(before, word));
          if (pair !== undefined && !pairs?.has(pairOf(before, word))) {
            (pairs ??= new Set()).add(pairOf(before, word));
            sum += pair;
          }
        }
        before = place >= 0 ? word : -1;
      }
      if (sum > 0) {
        const length = Math.max(to - from, SHORTEST) / USUAL_LENGTH;
        scored.push({ index, score: sum / (1 - LENGTH + LENGTH * length) });
      }
    }
    return scored;
  }

  /** What a source's title, authors, outlet, year and key share with the query. */
  scoreAbout({ about }: Source): number {
    let sum = 0;
    for (const word of about) sum += this.#weights[(this.#places[word] ?? 0) - 1] ?? 0;
    return sum;
  }

  /** The words of the query that stand in a passage, folded, in the order of the query. */
  termsIn({ words }: Source, index: number): string[] {
    const there = new Set(numbersOf(words).subarray(words.starts[index], words.starts[index + 1]));
    const terms = this.#query.words.filter(({ word }) => there.has(word)).map(({ folded }) => folded);
    return [...new Set(terms)].filter((term) => term !== undefined);
  }
}

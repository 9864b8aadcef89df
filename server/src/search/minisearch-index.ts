import type { Source } from '../corpus/source.ts';
import { ArticleSearch } from './article-search.ts';
import type { ArticleWords } from './article-search.ts';
import { scorePassages } from './passage-scores.ts';
import type { Weights } from './passage-scores.ts';
import type { Hit, PassageIndex, SearchOptions } from './passage-index.ts';
import { queryOf } from './query.ts';
import type { Expand, Query } from './query.ts';
import { sourceWords } from './source-words.ts';
import type { SourceWords } from './source-words.ts';
import { Vocabulary } from './vocabulary.ts';

export interface IndexOptions {
  /** Other words for a word: the same idea in the other language, another spelling of a name. */
  readonly expand?: Expand;
}

// The rarest words of the query find the sources; the common ones would only make the lists long.
const RARE_WORDS = 8;
// So many sources are looked at passage by passage.
const SOURCES = 60;
// What a pair is worth beside its words.
const PAIR = 0.8;
// What a source's title and other metadata add to each of its passages.
const ABOUT = 0.15;

/** Passages by MiniSearch: first the sources that hold the rarest words of the query, then their passages. */
export class MiniSearchIndex implements PassageIndex {
  readonly #articles = new ArticleSearch();
  readonly #vocabulary = new Vocabulary();
  readonly #sources = new Map<string, SourceWords>();
  readonly #expand: Expand | undefined;

  constructor({ expand }: IndexOptions = {}) {
    this.#expand = expand;
  }

  get size(): number {
    return this.#sources.size;
  }

  add(source: Source): void {
    this.remove(source.id);
    const words = sourceWords(source, this.#vocabulary);
    this.#sources.set(source.id, words);
    this.#articles.add(articleOf(words));
  }

  remove(id: string): void {
    const words = this.#sources.get(id);
    if (!words) return;
    this.#sources.delete(id);
    // Not `discard`: it would leave the source in the frequencies until the next cleaning, and so in the scores.
    this.#articles.remove(articleOf(words));
  }

  async search(text: string, { limit, perSource, sources, signal }: SearchOptions): Promise<readonly Hit[]> {
    signal?.throwIfAborted();
    const query = queryOf(text, this.#vocabulary, this.#expand);
    if (!query.words.length || limit < 1) return [];
    const weights = this.#weights();
    const hits: Hit[] = [];
    for (const candidate of this.#candidates(query, sources, weights)) {
      const about = ABOUT * sumOf(query, candidate, weights);
      const passages = scorePassages(query, candidate, weights);
      const [opening] = candidate.source.passages;
      // Asked for by its title alone, a source answers with its beginning.
      if (!passages.length && about && opening) passages.push({ index: 0, score: 0, terms: [] });
      passages.sort((a, b) => b.score - a.score || a.index - b.index);
      for (const { index, score, terms } of passages.slice(0, perSource ?? limit)) {
        const passage = candidate.source.passages[index];
        if (passage) hits.push({ source: candidate.source, passage, score: score + about, terms });
      }
    }
    signal?.throwIfAborted();
    return hits.sort(bestFirst).slice(0, limit);
  }

  #candidates(query: Query, only: ReadonlySet<string> | undefined, weights: Weights): SourceWords[] {
    if (only && only.size <= SOURCES) return [...only].flatMap((id) => this.#sources.get(id) ?? []);
    if (!only && this.#sources.size <= SOURCES) return [...this.#sources.values()];
    const rare = query.words
      .map(({ word, share }) => ({ word, worth: share * weights.word(word) }))
      .sort((a, b) => b.worth - a.worth || a.word - b.word)
      .slice(0, RARE_WORDS);
    const found = this.#articles.search(rare.map(({ word }) => word).join(' '), {
      boostTerm: (_, i) => rare[i]?.worth ?? 1,
      ...(only && { filter: ({ id }: { id: string }) => only.has(id) }),
    });
    return found.slice(0, SOURCES).flatMap(({ id }) => this.#sources.get(String(id)) ?? []);
  }

  #weights(): Weights {
    const count = this.#articles.sourceCount;
    const rarity = new Map<number, number>();
    const word = (number: number): number => {
      const known = rarity.get(number);
      if (known !== undefined) return known;
      const frequency = this.#articles.frequencyOf(number);
      const value = Math.log(1 + (count - Math.min(frequency, count) + 0.5) / (frequency + 0.5));
      rarity.set(number, value);
      return value;
    };
    return { word, pair: (pair) => PAIR * Math.sqrt(word(Math.floor(pair / 0x4000000)) * word(pair % 0x4000000)) };
  }
}

function articleOf({ source, words, about }: SourceWords): ArticleWords {
  return { id: source.id, body: words.join(' '), about: about.join(' ') };
}

function sumOf(query: Query, { about }: SourceWords, weights: Weights): number {
  const known = new Set(about);
  let sum = 0;
  for (const { word, share } of query.words) if (known.has(word)) sum += share * weights.word(word);
  return sum;
}

function bestFirst(a: Hit, b: Hit): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1;
  return a.passage.start - b.passage.start;
}

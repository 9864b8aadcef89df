import { bestOf } from '../base/best-of.ts';
import type { Source } from '../corpus/source.ts';
import { vocabulary } from '../corpus/vocabulary.ts';
import { ArticleLists } from './article-lists.ts';
import type { WeighedWord } from './article-lists.ts';
import type { GrowingIndex, Hit, SearchOptions } from './passage-index.ts';
import { PassageScorer } from './passage-scorer.ts';
import type { ScoredPassage } from './passage-scorer.ts';
import { queryOf } from './query.ts';
import type { Expand, Query } from './query.ts';

export interface IndexOptions {
  /** Other words for a word: the same idea in the other language, another spelling of a name. */
  readonly expand?: Expand;
}

// The rarest words of the query find the sources; the common ones would only make the lists long.
const RARE_WORDS = 10;
// Nor are more entries looked at than this, once there are two words: a keystroke waits for the answer.
const ENTRIES = 25_000;
// So many sources are looked at passage by passage.
const SOURCES = 100;
// So many answers are kept until a source changes.
const ANSWERS = 8;
// What a source's title and other metadata add to each of its passages.
const ABOUT = 0.15;
// What they are worth to its beginning, where they hold more of the query than any passage.
const ABOUT_ALONE = 0.6;

/** Passages by their words: first the sources that hold the rarest words of the query, then their passages. */
export class WordIndex implements GrowingIndex {
  readonly #articles = new ArticleLists();
  readonly #expand: Expand | undefined;
  /** While a citekey is typed the same sentence is asked for at every letter. */
  readonly #answered = new Map<string, readonly Hit[]>();

  constructor({ expand }: IndexOptions = {}) {
    this.#expand = expand;
  }

  get size(): number {
    return this.#articles.sourceCount;
  }

  add(source: Source): void {
    this.remove(source.id);
    this.#answered.clear();
    this.#articles.add(source);
  }

  remove(id: string): void {
    this.#answered.clear();
    this.#articles.remove(id);
  }

  async search(text: string, options: SearchOptions): Promise<readonly Hit[]> {
    const { limit, perSource, sources, signal } = options;
    signal?.throwIfAborted();
    if (sources) return this.#search(text, options);
    const question = `${limit} ${perSource ?? ''} ${text}`;
    let hits = this.#answered.get(question);
    if (!hits) {
      hits = this.#search(text, options);
      if (this.#answered.size >= ANSWERS) this.#answered.clear();
      this.#answered.set(question, hits);
    }
    return hits;
  }

  #search(text: string, { limit, perSource, sources }: SearchOptions): readonly Hit[] {
    const query = queryOf(text, (word) => this.#numberOf(word), this.#expand);
    if (!query.words.length || limit < 1) return [];
    const rarity = this.#rarity();
    const scorer = new PassageScorer(query, rarity, vocabulary.size);
    const found: Found[] = [];
    for (const source of this.#candidates(query, sources, rarity)) {
      const about = scorer.scoreAbout(source);
      const passages = scorer.score(source);
      if (about > passages.reduce((best, { score }) => Math.max(best, score), 0)) raiseOpening(passages, source, about);
      if (perSource !== undefined) passages.sort((a, b) => b.score - a.score || a.index - b.index).splice(perSource);
      for (const { index, score } of passages) found.push({ source, index, score: score + ABOUT * about });
    }
    return bestOf(found, limit, bestFirst).flatMap(({ source, index, score }): Hit[] => {
      const passage = source.passages[index];
      return passage ? [{ source, passage, score, terms: scorer.termsIn(source, index) }] : [];
    });
  }

  #candidates(query: Query, only: ReadonlySet<string> | undefined, rarity: Rarity): readonly Source[] {
    if (only && only.size <= SOURCES) return [...only].flatMap((id) => this.#articles.get(id) ?? []);
    if (!only && this.size <= SOURCES) return this.#articles.all();
    return this.#articles.best(this.#rareWords(query, rarity), SOURCES, only);
  }

  #rareWords(query: Query, rarity: Rarity): readonly WeighedWord[] {
    const words = query.words
      .map(({ word, share }) => ({ word, weight: share * rarity(word) }))
      .sort((a, b) => b.weight - a.weight);
    let entries = 0;
    return words
      .slice(0, RARE_WORDS)
      .filter(({ word }, i) => (entries += this.#articles.frequencyOf(word)) <= ENTRIES || i < 2);
  }

  /** Undefined for a word that none of the sources has, though another corpus may. */
  #numberOf(word: string): number | undefined {
    const number = vocabulary.get(word);
    return number !== undefined && this.#articles.has(number) ? number : undefined;
  }

  #rarity(): Rarity {
    const count = this.#articles.sourceCount;
    return (word) => {
      const frequency = this.#articles.frequencyOf(word);
      return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
    };
  }
}

/** What a word is worth, by its number: more, the fewer sources have it. */
type Rarity = (word: number) => number;

interface Found {
  readonly source: Source;
  readonly index: number;
  readonly score: number;
}

/** Asked for by its title or author, a source answers with its beginning. */
function raiseOpening(passages: ScoredPassage[], source: Source, about: number): void {
  if (!source.passages.length) return;
  const score = ABOUT_ALONE * about;
  const opening = passages.findIndex(({ index }) => index === 0);
  if (opening < 0) passages.push({ index: 0, score });
  else if ((passages[opening]?.score ?? 0) < score) passages[opening] = { index: 0, score };
}

function bestFirst(a: Found, b: Found): number {
  if (a.score !== b.score) return b.score - a.score;
  const [first, second] = [a.source.path, b.source.path];
  if (first !== second) return first < second ? -1 : 1;
  return a.index - b.index;
}

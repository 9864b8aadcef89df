import MiniSearch from 'minisearch';
import { bestOf } from '../base/best-of.ts';

/** A source as MiniSearch takes it: its words by number, parted by spaces. */
export interface ArticleWords {
  readonly id: string;
  readonly body: string;
  readonly about: string;
}

/** A word, by its number, and what it is worth. */
export interface WeighedWord {
  readonly word: number;
  readonly weight: number;
}

const FIELDS = ['body', 'about'] as const;
// A word of the title tells more of an article than one of its thousand others.
const BOOSTS = [1, 1.5] as const;
// BM25's usual constants: how soon repetition stops to count, and how much length does.
const REPETITION = 1.2;
const LENGTH = 0.6;

/**
 * The first stage: whole sources by their words. MiniSearch keeps the lists, in step with every added and removed
 * source. `best` reads them directly: MiniSearch's own `search` makes an object with all matches for each entry of
 * each list, which at ten thousand sources takes ten times as long as the sum that is wanted.
 */
export class ArticleSearch extends MiniSearch<ArticleWords> {
  /** For each field what a document's length does to the words in it, by its number; made anew after each change. */
  #damping: readonly Float64Array[] | undefined;

  constructor() {
    super({ fields: [...FIELDS], tokenize: (text) => text.split(' '), processTerm: (term) => term });
  }

  override add(article: ArticleWords): void {
    this.#damping = undefined;
    super.add(article);
  }

  override remove(article: ArticleWords): void {
    this.#damping = undefined;
    super.remove(article);
  }

  get sourceCount(): number {
    return this._documentCount;
  }

  /** How many sources hold the word in their body. */
  frequencyOf(word: number): number {
    return this._index.get(String(word))?.get(this._fieldIds['body'] ?? 0)?.size ?? 0;
  }

  /** The ids of the sources that hold most of what these words are worth, best first; equal ones in order of adding. */
  best(words: readonly WeighedWord[], limit: number, only: ReadonlySet<string> | undefined): string[] {
    // MiniSearch numbers its documents from 0, so a plain row serves as the table of sums.
    const scores = new Float64Array(this._nextId);
    const found: number[] = [];
    const damping = (this.#damping ??= this.#dampingOfAll());
    for (const { word, weight } of words) {
      const lists = this._index.get(String(word));
      FIELDS.forEach((name, i) => {
        const lengths = damping[i];
        const worth = weight * (BOOSTS[i] ?? 1);
        // Not `for … of`, which makes a pair of each of some ten thousand entries.
        lists?.get(this._fieldIds[name] ?? i)?.forEach((frequency, document) => {
          const before = scores[document] ?? 0;
          if (!before) found.push(document);
          scores[document] = before + worth * (frequency / (frequency + (lengths?.[document] ?? REPETITION)));
        });
      });
    }
    const idOf = (document: number): string => String(this._documentIds.get(document));
    const kept = only ? found.filter((document) => only.has(idOf(document))) : found;
    return bestOf(kept, limit, (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).map(idOf);
  }

  #dampingOfAll(): Float64Array[] {
    return FIELDS.map((name, i) => {
      const field = this._fieldIds[name] ?? i;
      const average = this._avgFieldLength[field] ?? 1;
      const damping = new Float64Array(this._nextId).fill(REPETITION);
      for (const [document, lengths] of this._fieldLength) {
        damping[document] = REPETITION * (1 - LENGTH + LENGTH * ((lengths[field] ?? average) / average));
      }
      return damping;
    });
  }
}

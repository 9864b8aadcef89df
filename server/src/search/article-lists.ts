import { bestOf } from '../base/best-of.ts';
import type { SourceWords } from './source-words.ts';

/** A word, by its number, and what it is worth. */
export interface WeighedWord {
  readonly word: number;
  readonly weight: number;
}

// A word of the title tells more of an article than one of its thousand others.
const BOOSTS = { body: 1, about: 1.5 } as const;
// BM25's usual constants: how soon repetition stops to count, and how much length does.
const REPETITION = 1.2;
const LENGTH = 0.6;
// An entry is one number: the document in the upper 24 bits, how often it has the word in the lower 8.
const MOST = 0xff;
const PLACES = 8;

/**
 * The first stage: whole sources by their words. For each word a list of the documents that have it, in the order of
 * their numbers; a list is a plain row of numbers, so ten thousand sources are taken in within a second.
 */
export class ArticleLists {
  readonly #fields = { body: new Field(), about: new Field() } as const;
  readonly #documents: (SourceWords | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  /** How often the source that is taken in has a word, by its number; zero again behind each. */
  #counts = new Uint32Array(1024);

  get sourceCount(): number {
    return this.#numbers.size;
  }

  /** Takes in a source whose key is not there yet. */
  add(source: SourceWords): void {
    const document = this.#documents.push(source) - 1;
    this.#numbers.set(source.source.id, document);
    this.#fields.body.add(document, this.#counted(source.words));
    this.#fields.about.add(document, this.#counted(source.about));
  }

  remove(id: string): void {
    const document = this.#numbers.get(id);
    const source = document === undefined ? undefined : this.#documents[document];
    if (document === undefined || !source) return;
    this.#numbers.delete(id);
    this.#documents[document] = undefined;
    this.#fields.body.remove(document, new Set(source.words));
    this.#fields.about.remove(document, new Set(source.about));
  }

  get(id: string): SourceWords | undefined {
    return this.#documents[this.#numbers.get(id) ?? -1];
  }

  all(): readonly SourceWords[] {
    return this.#documents.filter((source) => source !== undefined);
  }

  /** How many sources hold the word in their body. */
  frequencyOf(word: number): number {
    return this.#fields.body.frequencyOf(word);
  }

  /** Does any source have it? */
  has(word: number): boolean {
    return this.#fields.body.frequencyOf(word) > 0 || this.#fields.about.frequencyOf(word) > 0;
  }

  /**
   * The sources that hold most of what these words are worth, best first; equal ones in the order of their paths, so
   * that it does not matter when each was taken in.
   */
  best(words: readonly WeighedWord[], limit: number, only: ReadonlySet<string> | undefined): SourceWords[] {
    const scores = new Float64Array(this.#documents.length);
    const found: number[] = [];
    for (const { word, weight } of words) {
      for (const name of ['body', 'about'] as const) {
        const worth = weight * BOOSTS[name];
        const field = this.#fields[name];
        const damping = field.damping(this.#documents.length);
        const { entries, count } = field.listOf(word);
        for (let i = 0; i < count; i++) {
          const entry = entries[i] ?? 0;
          const document = entry >>> PLACES;
          const frequency = entry & MOST;
          const before = scores[document] ?? 0;
          if (!before) found.push(document);
          scores[document] = before + worth * (frequency / (frequency + (damping[document] ?? REPETITION)));
        }
      }
    }
    const idOf = (document: number): string => this.#documents[document]?.source.id ?? '';
    const pathOf = (document: number): string => this.#documents[document]?.source.path ?? '';
    const kept = only ? found.filter((document) => only.has(idOf(document))) : found;
    return bestOf(
      kept,
      limit,
      (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : a - b),
    ).flatMap((document) => this.#documents[document] ?? []);
  }

  /** Each word once, with how often it is there. */
  #counted(words: ArrayLike<number>): Counted {
    const distinct: number[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? 0;
      if (word >= this.#counts.length) {
        const more = new Uint32Array(2 * word);
        more.set(this.#counts);
        this.#counts = more;
      }
      const before = this.#counts[word] ?? 0;
      if (!before) distinct.push(word);
      this.#counts[word] = before + 1;
    }
    const counts = distinct.map((word) => {
      const count = Math.min(this.#counts[word] ?? 0, MOST);
      this.#counts[word] = 0;
      return count;
    });
    return { words: distinct, counts };
  }
}

interface Counted {
  readonly words: readonly number[];
  readonly counts: readonly number[];
}

/** Entries beyond `count` mean nothing; they are room to grow. */
interface List {
  entries: Uint32Array;
  count: number;
}

const NOBODY: List = { entries: new Uint32Array(0), count: 0 };

/** The lists of one part of the sources: their bodies, or what is known about them. */
class Field {
  readonly #lists: (List | undefined)[] = [];
  /** How many different words each document has, by its number; −1 where it has gone. */
  readonly #lengths: number[] = [];
  #total = 0;
  #there = 0;
  #damping: Float64Array | undefined;

  add(document: number, { words, counts }: Counted): void {
    this.#damping = undefined;
    words.forEach((word, i) => {
      const list = (this.#lists[word] ??= { entries: new Uint32Array(4), count: 0 });
      if (list.count === list.entries.length) {
        const more = new Uint32Array(Math.ceil(1.5 * list.count));
        more.set(list.entries);
        list.entries = more;
      }
      list.entries[list.count++] = ((document << PLACES) | (counts[i] ?? 0)) >>> 0;
    });
    this.#lengths[document] = words.length;
    this.#total += words.length;
    this.#there++;
  }

  remove(document: number, words: ReadonlySet<number>): void {
    this.#damping = undefined;
    for (const word of words) {
      const list = this.#lists[word];
      const at = list ? placeOf(document, list) : -1;
      if (list && at >= 0) list.entries.copyWithin(at, at + 1, list.count--);
    }
    this.#total -= this.#lengths[document] ?? 0;
    this.#lengths[document] = -1;
    this.#there--;
  }

  frequencyOf(word: number): number {
    return this.#lists[word]?.count ?? 0;
  }

  listOf(word: number): Readonly<List> {
    return this.#lists[word] ?? NOBODY;
  }

  /** What a document's length does to the words in it, by its number. */
  damping(documents: number): Float64Array {
    if (this.#damping?.length === documents) return this.#damping;
    const average = this.#total / this.#there || 1;
    const damping = new Float64Array(documents).fill(REPETITION);
    for (let i = 0; i < documents; i++) {
      const length = this.#lengths[i] ?? average;
      damping[i] = REPETITION * (1 - LENGTH + LENGTH * (Math.max(length, 0) / average));
    }
    return (this.#damping = damping);
  }
}

/** By halves; −1 where the list lacks the document. */
function placeOf(document: number, { entries, count }: List): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((entries[middle] ?? 0) >>> PLACES < document) from = middle + 1;
    else to = middle;
  }
  return from < count && (entries[from] ?? 0) >>> PLACES === document ? from : -1;
}

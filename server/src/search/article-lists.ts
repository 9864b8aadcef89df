import { bestOf } from '../base/best-of.ts';
import { numbersOf } from '../corpus/passage-words.ts';
import type { Source } from '../corpus/source.ts';
import { type NumberList, NumberLists, roomFor } from './number-lists.ts';

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
  readonly #documents: (Source | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  /** How often the source that is taken in has a word, by its number; zero again behind each. */
  #counts = new Uint32Array(1024);

  get sourceCount(): number {
    return this.#numbers.size;
  }

  /** Takes in a source whose key is not there yet. */
  add(source: Source): void {
    const document = this.#documents.push(source) - 1;
    this.#numbers.set(source.id, document);
    this.#fields.body.add(document, this.#counted(numbersOf(source.words)));
    this.#fields.about.add(document, this.#counted(source.about));
  }

  remove(id: string): void {
    const document = this.#numbers.get(id);
    const source = document === undefined ? undefined : this.#documents[document];
    if (document === undefined || !source) return;
    this.#numbers.delete(id);
    this.#documents[document] = undefined;
    this.#fields.body.remove(document, new Set(numbersOf(source.words)));
    this.#fields.about.remove(document, new Set(source.about));
  }

  get(id: string): Source | undefined {
    return this.#documents[this.#numbers.get(id) ?? -1];
  }

  all(): readonly Source[] {
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
  best(words: readonly WeighedWord[], limit: number, only: ReadonlySet<string> | undefined): Source[] {
    const scores = new Float64Array(this.#documents.length);
    const found: number[] = [];
    for (const { word, weight } of words) {
      for (const name of ['body', 'about'] as const) {
        const worth = weight * BOOSTS[name];
        const field = this.#fields[name];
        const damping = field.damping(this.#documents.length);
        const { entries, start, count } = field.listOf(word);
        for (let i = start; i < start + count; i++) {
          const entry = entries[i] ?? 0;
          const document = entry >>> PLACES;
          const frequency = entry & MOST;
          const before = scores[document] ?? 0;
          if (!before) found.push(document);
          scores[document] = before + worth * (frequency / (frequency + (damping[document] ?? REPETITION)));
        }
      }
    }
    const idOf = (document: number): string => this.#documents[document]?.id ?? '';
    const pathOf = (document: number): string => this.#documents[document]?.path ?? '';
    const kept = only ? found.filter((document) => only.has(idOf(document))) : found;
    return bestOf(
      kept,
      limit,
      (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : a - b),
    ).flatMap((document) => this.#documents[document] ?? []);
  }

  /** Each word once, with how often it is there. */
  #counted(words: ArrayLike<number>): Counted {
    const counted: Counted = { words: [], counts: [] };
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? 0;
      this.#counts = roomFor(word, this.#counts);
      const before = this.#counts[word] ?? 0;
      if (!before) counted.words.push(word);
      this.#counts[word] = before + 1;
    }
    for (const word of counted.words) {
      counted.counts.push(Math.min(this.#counts[word] ?? 0, MOST));
      this.#counts[word] = 0;
    }
    return counted;
  }
}

interface Counted {
  readonly words: number[];
  readonly counts: number[];
}

/** The lists of one part of the sources: their bodies, or what is known about them. */
class Field {
  /** By the number of the word. */
  readonly #lists = new NumberLists();
  /** How many different words each document has, by its number; −1 where it has gone. */
  readonly #lengths: number[] = [];
  #total = 0;
  #there = 0;
  #damping: Float64Array | undefined;

  add(document: number, { words, counts }: Counted): void {
    this.#damping = undefined;
    for (let i = 0; i < words.length; i++) {
      this.#lists.push(words[i] ?? 0, ((document << PLACES) | (counts[i] ?? 0)) >>> 0);
    }
    this.#lengths[document] = words.length;
    this.#total += words.length;
    this.#there++;
  }

  remove(document: number, words: ReadonlySet<number>): void {
    this.#damping = undefined;
    for (const word of words) {
      const at = placeOf(document, this.#lists.of(word));
      if (at >= 0) this.#lists.remove(word, at);
    }
    this.#total -= this.#lengths[document] ?? 0;
    this.#lengths[document] = -1;
    this.#there--;
  }

  frequencyOf(word: number): number {
    return this.#lists.countOf(word);
  }

  listOf(word: number): NumberList {
    return this.#lists.of(word);
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
function placeOf(document: number, { entries, start, count }: NumberList): number {
  let [from, to] = [start, start + count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((entries[middle] ?? 0) >>> PLACES < document) from = middle + 1;
    else to = middle;
  }
  return from < start + count && (entries[from] ?? 0) >>> PLACES === document ? from - start : -1;
}

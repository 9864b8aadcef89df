import { lower } from './fold.ts';
import type { Token } from './tokens.ts';
import { FormTable, tokenise } from './tokens.ts';

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
  /** One word, all capitals. */
  readonly acronym: boolean;
}

/** Phrases of one or more words, found in a row of tokens, the longest first. */
export class Lexicon<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();
  readonly #close: boolean;
  #asked = false;
  #entries = this.#table();

  /** @param close nothing but a space or a hyphen may part the words of a phrase: `nói, theo Reuters` has no `nói theo` */
  constructor({ close = false } = {}) {
    this.#close = close;
  }

  /**
   * Takes in a phrase as it is written in the table. Its case does not count, except of an acronym alone: `UN` is no
   * `Un`.
   */
  add(phrase: string, value: T): void {
    const words = tokenise(lower(phrase)).map((token) => token.lower);
    const [first] = words;
    if (first === undefined) return;
    const entries = this.#byFirst.get(first) ?? [];
    const acronym = words.length === 1 && tokenise(phrase)[0]?.acronym === true;
    entries.push({ words, value, acronym });
    entries.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first, entries);
    // What forms keep was found before this phrase.
    if (this.#asked) this.#entries = this.#table();
  }

  /** The words with which its phrases begin. */
  firstWords(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** The longest phrase that begins at token `i`: how many tokens it has, and what it stands for. */
  at(tokens: readonly Token[], i: number): { readonly length: number; readonly value: T } | undefined {
    const first = tokens[i];
    if (!first) return undefined;
    const entries = this.#entries.of(first.form);
    if (entries === NONE) return undefined;
    for (const { words, value, acronym } of entries) {
      if ((!acronym || first.acronym) && standsAt(tokens, i, words, this.#close))
        return { length: words.length, value };
    }
    return undefined;
  }

  #table(): FormTable<readonly Entry<T>[]> {
    this.#asked = false;
    return new FormTable(({ bare }) => {
      this.#asked = true;
      return this.#byFirst.get(bare) ?? NONE;
    });
  }
}

const NONE: readonly never[] = [];

// Asked for every token with several tables, so it makes nothing new.
function standsAt(tokens: readonly Token[], i: number, words: readonly string[], close: boolean): boolean {
  for (let k = 1; k < words.length; k++) {
    const token = tokens[i + k];
    if (!token || token.form.bare !== words[k]) return false;
    if (close && token.start - (tokens[i + k - 1]?.end ?? 0) > 1) return false;
  }
  return true;
}

/** Words as small whole numbers, so that a passage is a short row of them. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, a new one where it has none. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  /** Undefined for a word that was never added. */
  get(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** The words from this number on, in the order of their numbers. */
  from(number: number): readonly string[] {
    return this.#words.slice(number);
  }
}

/**
 * The one vocabulary of the program. All corpora share it, so that the words of a source are made once, wherever it is
 * looked for; a word that no source has any more keeps its number.
 */
export const vocabulary = new Vocabulary();

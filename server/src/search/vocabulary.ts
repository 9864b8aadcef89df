/** Words as small whole numbers, so that a passage is a short row of them. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a word, a new one where it has none. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** Undefined for a word that was never added. */
  get(word: string): number | undefined {
    return this.#numbers.get(word);
  }
}

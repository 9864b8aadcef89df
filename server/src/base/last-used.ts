/**
 * What was found out before, by what it hangs on. It has no bound of its own: whoever goes through a text tells at the end how
 * many are enough, so that a long text finds all of its own again, and a long day holds no more than an hour.
 */
export class LastUsed<T, K = string> {
  // From the one used longest ago.
  readonly #known = new Map<K, T>();

  get(key: K): T | undefined {
    const known = this.#known.get(key);
    if (known === undefined) return undefined;
    this.#known.delete(key);
    this.#known.set(key, known);
    return known;
  }

  set(key: K, known: T): void {
    this.#known.delete(key);
    this.#known.set(key, known);
  }

  clear(): void {
    this.#known.clear();
  }

  /** Forgets those used longest ago, down to so many. */
  trim(most: number): void {
    for (const key of this.#known.keys()) {
      if (this.#known.size <= most) return;
      this.#known.delete(key);
    }
  }
}

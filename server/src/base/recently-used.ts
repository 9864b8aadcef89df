/** Something that was made of an owner, as long as it is remembered. */
export interface Held<T extends object> {
  readonly owner: WeakRef<T>;
  readonly size: number;
}

/**
 * How much of what is made of objects of one kind is held at a time, whoever holds it: beyond `most`, what was used
 * longest ago is let go, and is made again when it is asked for. An object that is no more goes with all that was made
 * of it.
 *
 * What is at hand stays until the end of the turn, however much it is, so that two parts of one answer see the same thing;
 * what has no identity of its own, as a text, may go `atOnce`.
 */
export class RecentlyUsed<T extends object> {
  readonly #most: number;
  readonly #letGo: (owner: T) => void;
  readonly #atOnce: boolean;
  // From the one used longest ago.
  readonly #held = new Set<Held<T>>();
  #last: Held<T> | undefined;
  #size = 0;
  #tidies = false;

  /** @param most the size, of whatever kind, that all together may have */
  constructor(most: number, letGo: (owner: T) => void, { atOnce = false } = {}) {
    this.#most = most;
    this.#letGo = letGo;
    this.#atOnce = atOnce;
  }

  /** Something was made of an owner, of which nothing else is held here. */
  made(owner: T, size: number): Held<T> {
    const held = { owner: new WeakRef(owner), size };
    this.#held.add(held);
    this.#last = held;
    this.#size += size;
    if (this.#atOnce) this.#tidy();
    else if (this.#size > this.#most && !this.#tidies) {
      this.#tidies = true;
      queueMicrotask(() => this.#tidy());
    }
    return held;
  }

  /** It is asked for again. */
  used(held: Held<T>): void {
    if (held === this.#last || !this.#held.delete(held)) return;
    this.#held.add(held);
    this.#last = held;
  }

  #tidy(): void {
    this.#tidies = false;
    for (const held of this.#held) {
      // The one used last stays, however large it is.
      if (this.#size <= this.#most || held === this.#last) break;
      this.#held.delete(held);
      this.#size -= held.size;
      const owner = held.owner.deref();
      if (owner) this.#letGo(owner);
    }
  }
}

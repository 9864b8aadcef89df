const SHELF = 1 << 22;

/**
 * Blocks of bytes in large pieces of memory. A block of its own for each of ten thousand sources, made by other threads
 * among what these use and let go, leaves gaps between them that are never used again.
 */
export class Shelves {
  #shelf = new Uint8Array(0);
  #filled = 0;

  /** Room for so many bytes, all zero; begins at a multiple of four. */
  room(length: number): Uint8Array<ArrayBuffer> {
    if (length > SHELF / 8) return new Uint8Array(length);
    if (this.#filled + length > this.#shelf.length) {
      this.#shelf = new Uint8Array(SHELF);
      this.#filled = 0;
    }
    const place = this.#shelf.subarray(this.#filled, this.#filled + length) as Uint8Array<ArrayBuffer>;
    this.#filled += (length + 3) & ~3;
    return place;
  }
}

/** A list: its entries are those of `entries` from `start` on, as many as `count`; good until the lists change. */
export interface NumberList {
  readonly entries: Uint32Array;
  readonly start: number;
  readonly count: number;
}

/**
 * Lists of 32-bit numbers, in one row: a list has a place whose size is a power of two, and moves to one of twice the
 * size when it is full. The sources of an archive make some hundred thousand lists, most of them very short; as so many
 * objects they would take more memory, and more time to collect, than what they hold.
 */
export class NumberLists {
  #entries = new Uint32Array(1 << 16);
  #end = 0;
  /** By the number of the list; the size as the power of two plus one, 0 where the list has no place yet. */
  #starts = new Uint32Array(1024);
  #counts = new Uint32Array(1024);
  #sizes = new Uint32Array(1024);
  /** For each size the places that lists have left. */
  readonly #left: number[][] = [];

  countOf(list: number): number {
    return this.#counts[list] ?? 0;
  }

  of(list: number): NumberList {
    return { entries: this.#entries, start: this.#starts[list] ?? 0, count: this.countOf(list) };
  }

  push(list: number, entry: number): void {
    if (list >= this.#counts.length) {
      this.#starts = roomFor(list, this.#starts);
      this.#counts = roomFor(list, this.#counts);
      this.#sizes = roomFor(list, this.#sizes);
    }
    const [count, size] = [this.#counts[list] ?? 0, this.#sizes[list] ?? 0];
    if (count === (1 << size) >> 1) this.#move(list, count, size);
    this.#entries[(this.#starts[list] ?? 0) + count] = entry;
    this.#counts[list] = count + 1;
  }

  /** Takes out one entry, by its place in the list; those behind it close up. */
  remove(list: number, at: number): void {
    const { entries, start, count } = this.of(list);
    entries.copyWithin(start + at, start + at + 1, start + count);
    this.#counts[list] = count - 1;
  }

  #move(list: number, count: number, size: number): void {
    let start = this.#left[size + 1]?.pop();
    if (start === undefined) {
      start = this.#end;
      this.#end += 1 << size;
      this.#entries = roomFor(this.#end, this.#entries);
    }
    const before = this.#starts[list] ?? 0;
    this.#entries.copyWithin(start, before, before + count);
    if (size) (this.#left[size] ??= []).push(before);
    this.#starts[list] = start;
    this.#sizes[list] = size + 1;
  }
}

/** The row itself where it has a place of this number, else one of twice the size that begins alike. */
export function roomFor(place: number, row: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  if (place < row.length) return row;
  const more = new Uint32Array(2 * (place + 1));
  more.set(row);
  return more;
}

/** A list: its entries are those of `entries` from `start` on, as many as `count`; good until the lists change. */
export interface NumberList {
  readonly entries: Uint32Array;
  readonly start: number;
  readonly count: number;
}

/** Entries of a page, which many lists share; a list that needs a place of more than `LONG` has a page of its own. */
const PAGE = 1 << 16;
const LONG = 1 << 12;

/**
 * Lists of 32-bit numbers, in a few pages: a list has a place whose size is a power of two, and moves to one of twice the
 * size when it is full. The sources of an archive make some hundred thousand lists, most of them very short; as so many
 * objects they would take more memory, and more time to collect, than what they hold. One row of all would have to be
 * copied as it grows, and stand there half empty.
 */
export class NumberLists {
  readonly #pages: Uint32Array[] = [];
  /** The page that is being filled, by its number, and how far. */
  #page = -1;
  #filled = PAGE;
  /** By the number of the list: its place, as the page's number times `PAGE` and where it begins in the page. */
  #places = new Uint32Array(1024);
  #counts = new Uint32Array(1024);
  /** The size of its place as the power of two plus one, 0 where it has none yet. */
  #sizes = new Uint8Array(1024);
  /** For each size the places that lists have left in shared pages; and the numbers of pages that are no more. */
  readonly #left: number[][] = [];
  readonly #gone: number[] = [];

  countOf(list: number): number {
    return this.#counts[list] ?? 0;
  }

  of(list: number): NumberList {
    const place = this.#places[list] ?? 0;
    return { entries: this.#pages[place >>> 16] ?? NONE, start: place % PAGE, count: this.countOf(list) };
  }

  push(list: number, entry: number): void {
    if (list >= this.#counts.length) {
      this.#places = roomFor(list, this.#places);
      this.#counts = roomFor(list, this.#counts);
      this.#sizes = roomFor(list, this.#sizes);
    }
    const [count, size] = [this.#counts[list] ?? 0, this.#sizes[list] ?? 0];
    if (count === (1 << size) >> 1) this.#move(list, size);
    const place = this.#places[list] ?? 0;
    const page = this.#pages[place >>> 16];
    if (page) page[(place % PAGE) + count] = entry;
    this.#counts[list] = count + 1;
  }

  /** Takes out one entry, by its place in the list; those behind it close up. */
  remove(list: number, at: number): void {
    const { entries, start, count } = this.of(list);
    entries.copyWithin(start + at, start + at + 1, start + count);
    this.#counts[list] = count - 1;
  }

  #move(list: number, size: number): void {
    const { entries, start, count } = this.of(list);
    const before = this.#places[list] ?? 0;
    const place = this.#left[size + 1]?.pop() ?? this.#newPlace(1 << size);
    this.#pages[place >>> 16]?.set(entries.subarray(start, start + count), place % PAGE);
    this.#places[list] = place;
    this.#sizes[list] = size + 1;
    if (!size) return;
    if ((1 << size) >> 1 <= LONG) (this.#left[size] ??= []).push(before);
    else {
      this.#pages[before >>> 16] = NONE;
      this.#gone.push(before >>> 16);
    }
  }

  #newPlace(size: number): number {
    if (size > LONG) {
      const page = this.#gone.pop() ?? this.#pages.length;
      this.#pages[page] = new Uint32Array(size);
      return page * PAGE;
    }
    if (this.#filled + size > PAGE) {
      this.#page = this.#pages.push(new Uint32Array(PAGE)) - 1;
      this.#filled = 0;
    }
    const place = this.#page * PAGE + this.#filled;
    this.#filled += size;
    return place;
  }
}

const NONE = new Uint32Array(0);

/** The row itself where it has a place of this number, else a longer one that begins alike. */
export function roomFor<T extends Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(place: number, row: T): T {
  if (place < row.length) return row;
  const more = new (row.constructor as new (length: number) => T)(Math.ceil(1.5 * (place + 1)));
  more.set(row);
  return more;
}

import { hashOf, placeOf } from '../base/hash.ts';

/**
 * The places of words in a list, found in the text that the list stands in: no string is cut out of it and nothing is made
 * for a word, of which a table has tens of thousands. In the text a word ends before a space, a tab, a line end, or with it.
 */
export class WordPositions {
  readonly #text: string;
  /** Where each word begins. */
  readonly #starts: Int32Array;
  /** Position + 1 by hash, the next free place where several have one; 0 where there is none. */
  readonly #places: Int32Array;

  /** @param starts where each word of the list begins in `text`; of two that are the same the later counts */
  constructor(text: string, starts: readonly number[]) {
    this.#text = text;
    this.#starts = Int32Array.from(starts);
    // At least half of the places stay free, so that a search is short.
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(2 * starts.length + 1)));
    starts.forEach((start, position) => {
      let end = start;
      while (end < text.length && !isEnd(text.charCodeAt(end))) end++;
      this.#places[this.#placeOf(text, start, end)] = position + 1;
    });
  }

  /** The position of a word; -1 where it is not among them. */
  of(word: string): number {
    return (this.#places[this.#placeOf(word, 0, word.length)] as number) - 1;
  }

  // Where a word stands among the places, or where it would.
  #placeOf(text: string, start: number, end: number): number {
    const last = this.#places.length - 1;
    let place = placeOf(hashOf(text, start, end), this.#places.length);
    for (let held; (held = this.#places[place] as number) && !this.#stands(held - 1, text, start, end);)
      place = (place + 1) & last;
    return place;
  }

  #stands(position: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[position] as number;
    for (let at = start; at < end; at++)
      if (this.#text.charCodeAt(from + at - start) !== text.charCodeAt(at)) return false;
    const behind = from + end - start;
    return behind >= this.#text.length || isEnd(this.#text.charCodeAt(behind));
  }
}

function isEnd(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a;
}

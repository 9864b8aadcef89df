import { placeOf } from '../base/hash.ts';
import type { Key } from './keys.ts';
import type { Term } from './terms.ts';

/**
 * Which sentences of a text hold a key, for all its keys. One hangs on every analysis that was ever weighed, so it is three
 * rows of numbers, a sixth of what a map of lists takes. Two keys of one hash (one pair in thousands of sources) count as
 * one here: a sentence more is looked at closely, and by its keys.
 */
export class KeyedSentences {
  /** For each place, of which there are a power of two, where it begins in the other rows; one more for the end. */
  readonly #starts: Int32Array;
  /** The hash of each key of each sentence: place by place, those of one place in the order of the text. */
  readonly #hashes: Int32Array;
  /** The sentence of each. */
  readonly #sentences: Int32Array;

  /** @param sentences the terms of each sentence, whose keys are listed */
  constructor(sentences: readonly (readonly Term[])[]) {
    let count = 0;
    for (const terms of sentences) for (const { keys } of terms) count += keys.length;
    const places = 2 ** Math.floor(Math.log2(count + 1));
    const starts = new Int32Array(places + 1);
    for (const terms of sentences)
      for (const { keys } of terms)
        for (const { hash } of keys) starts[placeOf(hash, places)] = (starts[placeOf(hash, places)] as number) + 1;
    // Where each place ends. Filled from the end of the text, it then is where it begins.
    for (let place = 1; place <= places; place++)
      starts[place] = (starts[place] as number) + (starts[place - 1] as number);
    this.#starts = starts;
    this.#hashes = new Int32Array(count);
    this.#sentences = new Int32Array(count);
    for (let sentence = sentences.length - 1; sentence >= 0; sentence--)
      for (const { keys } of sentences[sentence] as readonly Term[])
        for (const { hash } of keys) {
          const place = placeOf(hash, places);
          const at = (starts[place] as number) - 1;
          starts[place] = at;
          this.#hashes[at] = hash;
          this.#sentences[at] = sentence;
        }
  }

  /** Tells each sentence that holds the key, in order. */
  with({ hash }: Key, tell: (sentence: number) => void): void {
    const place = placeOf(hash, this.#starts.length - 1);
    const end = this.#starts[place + 1] as number;
    let last = -1;
    for (let at = this.#starts[place] as number; at < end; at++) {
      const sentence = this.#sentences[at] as number;
      if (this.#hashes[at] !== hash || sentence === last) continue;
      tell(sentence);
      last = sentence;
    }
  }
}

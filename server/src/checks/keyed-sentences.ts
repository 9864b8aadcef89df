import { lowerBound } from '../base/lower-bound.ts';
import type { Key } from './keys.ts';
import type { Term } from './terms.ts';

/**
 * Which sentences of a text hold a key, for all its keys. One hangs on every source that was ever weighed, so it is a list
 * of numbers, a tenth of what a map of lists takes: for each key of each sentence, once, the key's hash and the sentence in
 * one number, in order. Two keys of one hash (one pair in thousands of sources) count as one here: a sentence more is looked
 * at closely, and by its keys.
 */
export class KeyedSentences {
  readonly #places: Float64Array;

  /** @param sentences the terms of each sentence, whose keys are listed */
  constructor(sentences: readonly (readonly Term[])[]) {
    const listed = sentences.slice(0, SENTENCES);
    let count = 0;
    for (const terms of listed) for (const { keys } of terms) count += keys.length;
    const places = new Float64Array(count);
    count = 0;
    for (const [sentence, terms] of listed.entries())
      for (const { keys } of terms) for (const { hash } of keys) places[count++] = firstPlace(hash) + sentence;
    places.subarray(0, count).sort();
    let kept = 0;
    for (const place of places.subarray(0, count)) if (!kept || place !== places[kept - 1]) places[kept++] = place;
    this.#places = places.slice(0, kept);
  }

  /** Tells each sentence that holds the key, in order. */
  with({ hash }: Key, tell: (sentence: number) => void): void {
    const first = firstPlace(hash);
    const places = this.#places;
    let at = lowerBound(places.length, (index) => (places[index] as number) < first);
    for (let place = places[at]; place !== undefined && place < first + SENTENCES; place = places[++at])
      tell(place - first);
  }
}

/** So many sentences of a text are listed, some 200 MB of prose; with a hash of 32 bits they make a whole number that is exact. */
const SENTENCES = 2 ** 21;

function firstPlace(hash: number): number {
  return (hash >>> 0) * SENTENCES;
}

/**
 * Which sentences of a text hold a key, for all its keys. One hangs on every source that was ever weighed, so it is a list
 * of numbers, a tenth of what a map of lists takes: for each key of each sentence, once, the key's hash and the sentence in
 * one number, in order. Two keys of one hash (one pair in thousands of sources) count as one here: a sentence more is looked
 * at closely, and by its keys.
 */
export class KeyedSentences {
  readonly #places: Float64Array;

  /** @param sentences the keys of each sentence, in any order */
  constructor(sentences: readonly (readonly string[])[]) {
    const places = new Float64Array(sentences.reduce((sum, keys) => sum + keys.length, 0));
    let count = 0;
    sentences.slice(0, SENTENCES).forEach((keys, sentence) => {
      for (const key of keys) places[count++] = hashOf(key) * SENTENCES + sentence;
    });
    places.subarray(0, count).sort();
    let kept = 0;
    for (const place of places.subarray(0, count)) if (!kept || place !== places[kept - 1]) places[kept++] = place;
    this.#places = places.slice(0, kept);
  }

  /** Tells each sentence that holds the key, in order. */
  with(key: string, tell: (sentence: number) => void): void {
    const first = hashOf(key) * SENTENCES;
    const places = this.#places;
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as number) < first) low = middle + 1;
      else high = middle;
    }
    for (let place = places[low]; place !== undefined && place < first + SENTENCES; place = places[++low])
      tell(place - first);
  }
}

/** So many sentences of a text are listed, some 200 MB of prose; with a hash of 32 bits they make a whole number that is exact. */
const SENTENCES = 2 ** 21;

// FNV-1a over code units, 32 bits.
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

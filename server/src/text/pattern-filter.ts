import { needsOf } from './pattern-needs.ts';

/**
 * Tells which of many regular expressions could match in a stretch of text at all, by the words that each of them can't
 * do without. To look a word up is a hundred times cheaper than to run an expression over it, and most sentences hold
 * no word of most expressions.
 */
export class PatternFilter {
  /** For each pattern the numbers of its needs. */
  readonly #patterns: readonly (readonly number[])[];
  readonly #needs: (readonly string[])[] = [];
  readonly #known = new Map<string, readonly number[]>();
  readonly #seen: Int32Array;
  #round = 0;

  /** @param sources of regular expressions whose case does not count */
  constructor(sources: readonly string[]) {
    const numbers = new Map<string, number>();
    this.#patterns = sources.map((source) =>
      needsOf(source).map((need) => {
        const key = need.join('|');
        const number = numbers.get(key) ?? numbers.size;
        if (number === numbers.size) this.#needs.push(need);
        numbers.set(key, number);
        return number;
      }),
    );
    this.#seen = new Int32Array(this.#needs.length);
  }

  /** The numbers of the patterns that may match in `text`, in order. None that does is left out. */
  possible(text: string): number[] {
    const round = (this.#round = (this.#round + 1) & 0x3fffffff);
    if (round === 0) this.#seen.fill(-1);
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && !parts(text.charCodeAt(at))) continue;
      if (at > start) for (const need of this.#needsIn(text.slice(start, at))) this.#seen[need] = round;
      start = at + 1;
    }
    const found: number[] = [];
    this.#patterns.forEach((needs, i) => {
      if (needs.every((need) => this.#seen[need] === round)) found.push(i);
    });
    return found;
  }

  #needsIn(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const lower = word.toLowerCase();
    const digit = /\d/.test(lower);
    const found = [...this.#needs.keys()].filter((i) =>
      this.#needs[i]?.some((part) => (part === '0' ? digit : lower.includes(part))),
    );
    if (word.length <= LONGEST_KNOWN) {
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(word, found);
    }
    return found;
  }
}

const MOST_KNOWN = 30_000;
const LONGEST_KNOWN = 12;

// What parts words: ASCII that is neither letter nor digit. A mark beyond ASCII may stay on its word and does no harm.
function parts(code: number): boolean {
  return code < 128 && !((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57));
}

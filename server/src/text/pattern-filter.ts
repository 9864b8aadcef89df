import { needsOf } from './pattern-needs.ts';
import type { Token } from './tokens.ts';

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

  /**
   * The numbers of the patterns that may match in a text of these words, in order. None that does is left out: a need is
   * a row of letters or a digit, and so stands within one word.
   */
  possible(words: readonly Pick<Token, 'lower'>[]): number[] {
    const round = (this.#round = (this.#round + 1) & 0x3fffffff);
    if (round === 0) this.#seen.fill(-1);
    for (const { lower } of words) for (const need of this.#needsIn(lower)) this.#seen[need] = round;
    const found: number[] = [];
    for (let i = 0; i < this.#patterns.length; i++) if (this.#isMet(this.#patterns[i] ?? [], round)) found.push(i);
    return found;
  }

  #isMet(needs: readonly number[], round: number): boolean {
    for (const need of needs) if (this.#seen[need] !== round) return false;
    return true;
  }

  #needsIn(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const digit = /\d/.test(word);
    const found = [...this.#needs.keys()].filter((i) =>
      this.#needs[i]?.some((part) => (part === '0' ? digit : word.includes(part))),
    );
    if (word.length <= LONGEST_KNOWN) {
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(word, found);
    }
    return found;
  }
}

const MOST_KNOWN = 10_000;
const LONGEST_KNOWN = 24;

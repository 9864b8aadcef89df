import { diffArrays } from 'diff';
import { lowerBound } from '../base/lower-bound.ts';
import { type Held, RecentlyUsed } from '../base/recently-used.ts';
import type { Span } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import { FormTable, tokenise } from '../text/tokens.ts';

/** A word as quotations are compared: case and the place of the tone mark do not count, the mark itself does. */
export interface QuotedWord extends Span {
  readonly word: string;
  /** As it stands. */
  readonly written: string;
}

/** Where a source says most nearly the quoted words, and how they differ. Offsets are the source's. */
export interface Passing extends Span {
  /** 1 for the same words; the share of words that stand in both, in order. */
  readonly similarity: number;
  readonly changes: readonly Change[];
}

/** A run of words exchanged, added (`original` empty) or left out (`written` empty). */
export interface Change {
  readonly written: string;
  readonly original: string;
}

export function quotedWords(text: string, start: number, end: number): QuotedWord[] {
  return tokenise(text, start, end).map((token) => ({
    start: token.start,
    end: token.end,
    word: spellings.of(token.form),
    written: text.slice(token.start, token.end),
  }));
}

// The tone mark moves to the syllable's end: papers write `giưã` for `giữa`, and nobody said it otherwise.
const spellings = new FormTable(({ lower }) => {
  const decomposed = lower.replace(/’/g, "'").normalize('NFD');
  const tones = decomposed.match(TONES);
  return tones ? decomposed.replace(TONES, '') + tones.join('') : decomposed;
});

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The words of a whole text that quotations are looked for in, in order. They are held side by side and not as objects, of
 * which a hundred articles would make a hundred thousand.
 */
export class WordsInOrder {
  readonly #text: () => string;
  /** As in {@link QuotedWord.word}. */
  readonly forms: readonly string[];
  /** Start and end of each. */
  readonly #spans: Int32Array;

  /** @param text the same each time, and not held here; `start` and `end` bound what is read of it */
  constructor(text: () => string, start: number, end: number) {
    const tokens = tokenise(text(), start, end);
    this.#text = text;
    this.forms = tokens.map(({ form }) => spellings.of(form));
    this.#spans = new Int32Array(2 * tokens.length);
    tokens.forEach((token, i) => this.#spans.set([token.start, token.end], 2 * i));
  }

  /** The number of the first word that begins at an offset or behind it; how many there are, where none does. */
  indexAt(offset: number): number {
    return lowerBound(this.forms.length, (index) => (this.#spans[2 * index] as number) < offset);
  }

  /** As `Array.slice` does, of numbers that are not negative. */
  slice(from: number, to: number): QuotedWord[] {
    const text = this.#text();
    return this.forms.slice(from, to).map((word, i) => {
      const [start, end] = [this.#spans[2 * (from + i)] as number, this.#spans[2 * (from + i) + 1] as number];
      return { start, end, word, written: text.slice(start, end) };
    });
  }
}

const cache = new WeakMap<Source, { readonly words: WordsInOrder; readonly held: Held<Source> }>();
/** So many words of sources are held, those of a hundred articles or so. */
const MOST_WORDS = 100_000;
const recent = new RecentlyUsed<Source>(MOST_WORDS, (source) => cache.delete(source));

/** The words of a source's body, in order. */
export function sourceWords(source: Source): WordsInOrder {
  const known = cache.get(source);
  if (known) {
    recent.used(known.held);
    return known.words;
  }
  const words = new WordsInOrder(() => source.text, source.body.start, source.body.end);
  cache.set(source, { words, held: recent.made(source, words.forms.length) });
  return words;
}

/**
 * The stretch of `source` with the least word edits from `quoted` (semi-global alignment: free ends in the source);
 * undefined where fewer than half of the words meet. Cost is the product of both lengths.
 */
export function bestPassing(quoted: readonly QuotedWord[], source: WordsInOrder): Passing | undefined {
  const { forms } = source;
  const n = quoted.length;
  const m = forms.length;
  if (!n || !m) return undefined;
  // One row at a time, with the column where each best path entered.
  let costs = new Float64Array(m + 1);
  let enters = Int32Array.from({ length: m + 1 }, (_, j) => j);
  const known = new Set(quoted.map(({ word }) => word));
  if (!forms.some((word) => known.has(word))) return undefined;
  for (let i = 1; i <= n; i++) {
    const next = new Float64Array(m + 1);
    const nextEnters = new Int32Array(m + 1);
    next[0] = i;
    const word = quoted[i - 1]?.word;
    for (let j = 1; j <= m; j++) {
      const change = (costs[j - 1] as number) + (forms[j - 1] === word ? 0 : 1);
      const add = (costs[j] as number) + 1;
      const leave = (next[j - 1] as number) + 1;
      const least = Math.min(change, add, leave);
      next[j] = least;
      nextEnters[j] =
        least === change
          ? (enters[j - 1] as number)
          : least === add
            ? (enters[j] as number)
            : (nextEnters[j - 1] as number);
    }
    costs = next;
    enters = nextEnters;
  }
  let end = 0;
  for (let j = 1; j <= m; j++) {
    // Of equal ends the one that goes on: an exchanged last word is no added one.
    const better = (costs[j] as number) < (costs[end] as number);
    if (better || (j === end + 1 && costs[j] === costs[end])) end = j;
  }
  const similarity = 1 - (costs[end] as number) / n;
  if (similarity < 0.5) return undefined;
  const stretch = source.slice(enters[end] as number, end);
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (!first || !last) return undefined;
  return { start: first.start, end: last.end, similarity, changes: changesBetween(quoted, stretch) };
}

// Word by word; what is taken away and put in at one place is one change.
function changesBetween(quoted: readonly QuotedWord[], original: readonly QuotedWord[]): Change[] {
  const changes: Change[] = [];
  let open = false;
  for (const { added, removed, value } of diffArrays([...quoted], [...original], {
    comparator: (a, b) => a.word === b.word,
  })) {
    if (!added && !removed) {
      open = false;
      continue;
    }
    const words = value.map(({ written }) => written).join(' ');
    const last = open ? changes.pop() : undefined;
    changes.push({
      written: removed ? words : (last?.written ?? ''),
      original: added ? words : (last?.original ?? ''),
    });
    open = true;
  }
  return changes;
}

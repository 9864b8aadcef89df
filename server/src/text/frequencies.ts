import { lowerBound } from '../base/lower-bound.ts';
import type { Language } from './language.ts';
import { frequencyTerm } from './frequency-term.ts';
import type { WordForm } from './tokens.ts';
import { FormTable } from './tokens.ts';
import { WordPositions } from './word-positions.ts';
import english from './data/frequencies-en.tsv';
import vietnamese from './data/frequencies-vi.tsv';

/**
 * How rare a word is in news, from 0 (in every article) to 1 (in hardly any, or unknown):
 *
 *     rarity = min(1, ln(100000 / df) / ln(100000 / least))
 *
 * where `df` is the number of articles in 100,000 that hold the word and `least` the smallest one that has a place in
 * the table: 15 in Vietnamese, 3 in English. `term` is `Token.lower` of one word, marks kept. Figures were not counted,
 * so each of them comes out as 1: weigh them by other means.
 */
export function rarity(term: string, language: Language): number {
  return frequenciesOf(language).rarity(term);
}

/**
 * How rare it is that `b` follows `a` with nothing but a space or a joint between them; the scale of `rarity`, and never
 * less than that of `a` or `b`. English pairs were not counted: the sum of both rarities stands in for them, as if
 * the words met by chance.
 */
export function pairRarity(a: string, b: string, language: Language): number {
  return frequenciesOf(language).pairRarity(a, b);
}

/** The same for a word of a text and for two of them, looked up once for all their places. */
export function frequencyOf(form: WordForm, language: Language): WordFrequency {
  return forms[language].of(form);
}

export function pairRarityOf(a: WordForm, b: WordForm, language: Language): number {
  return frequenciesOf(language).pair(frequencyOf(a, language), frequencyOf(b, language));
}

const forms: Record<Language, FormTable<WordFrequency>> = {
  vi: new FormTable(({ lower }) => frequenciesOf('vi').word(lower)),
  en: new FormTable(({ lower }) => frequenciesOf('en').word(lower)),
};

const loaded = new Map<Language, Frequencies>();

/** The table of a language, read when it is first asked for and kept. */
export function frequenciesOf(language: Language): Frequencies {
  let frequencies = loaded.get(language);
  if (!frequencies) {
    frequencies = new Frequencies(language === 'vi' ? vietnamese : english);
    loaded.set(language, frequencies);
  }
  return frequencies;
}

const PER = 100_000;
/** Digits of the pair rows: printable ASCII from `!`. */
const DIGITS = 94;
const FIRST_DIGIT = 0x21;

/** A table of document frequencies; docs/frequencies.md describes its rows. Throws where `table` is none. */
export class Frequencies {
  /** How many articles were counted. */
  readonly documents: number;
  /** The idf that counts as 1, in nats. */
  readonly #ceiling: number;
  /** Word → its place among the words, which is what the pair rows name it by. */
  readonly #positions: WordPositions;
  /** Tenths of a nat by position. */
  readonly #tenths: Uint8Array;
  /** First word → its row, still as text until it is asked for: a report meets few of the thousands of rows. */
  readonly #rows = new Map<string, string | Followers>();

  constructor(table: string) {
    let documents = 0;
    let least = 0;
    const starts: number[] = [];
    const tenths: number[] = [];
    for (let from = 0, end = 0; from < table.length; from = end + 1) {
      end = endOf(table, '\n', from, table.length);
      if (end === from || table[from] === '#') continue;
      const tab = table.indexOf('\t', from);
      const head = table.slice(from, tab);
      // Head rows first, so that no word of the language can be taken for one.
      if (!documents && head === 'documents') documents = Number(table.slice(tab + 1, end));
      else if (!least && head === 'least') least = Number(table.slice(tab + 1, endOf(table, '\t', tab + 1, end)));
      else if (tab <= from || tab > end || !documents || !least)
        throw new Error(`not a table of frequencies: ${table.slice(from, Math.min(end, from + 40))}`);
      else if (head.charCodeAt(0) > 0x39) this.#rows.set(head, table.slice(tab + 1, end));
      else
        for (let at = tab + 1; at < end; at = endOf(table, ' ', at, end) + 1) {
          starts.push(at);
          tenths.push(Number(head));
        }
    }
    if (!documents || !least)
      throw new Error('a table of frequencies begins with its documents and its least frequency');
    this.documents = documents;
    this.#ceiling = Math.log(PER / least);
    this.#positions = new WordPositions(table, starts);
    this.#tenths = Uint8Array.from(tenths);
  }

  rarity(term: string): number {
    return this.#rarityAt(this.#positions.of(frequencyTerm(term)));
  }

  pairRarity(a: string, b: string): number {
    return this.pair(this.word(a), this.word(b));
  }

  /** What is known of a word, for whoever asks about its pairs again and again. */
  word(term: string): WordFrequency {
    const word = frequencyTerm(term);
    const position = this.#positions.of(word);
    return { rarity: this.#rarityAt(position), position, followers: this.#followersOf(word) };
  }

  /** The same as `pairRarity`. Both words must be of this table. */
  pair(a: WordFrequency, b: WordFrequency): number {
    if (this.#rows.size === 0) return Math.min(1, a.rarity + b.rarity);
    return b.position < 0 || !a.followers ? 1 : a.followers.rarity(b.position);
  }

  #rarityAt(position: number): number {
    const tenths = this.#tenths[position];
    return tenths === undefined ? 1 : scaled(tenths, this.#ceiling);
  }

  #followersOf(word: string): Followers | undefined {
    const row = this.#rows.get(word);
    if (typeof row !== 'string') return row;
    const made = new Followers(row, this.#ceiling);
    this.#rows.set(word, made);
    return made;
  }
}

/** What a table of frequencies knows of a word. */
export interface WordFrequency {
  readonly rarity: number;
  /** Its place among the words; -1 where it is unknown. */
  readonly position: number;
  readonly followers: Followers | undefined;
}

function endOf(text: string, mark: string, from: number, last: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 || at > last ? last : at;
}

/** The words that follow a first word, and how rare each pair is. */
class Followers {
  readonly #row: string;
  readonly #ceiling: number;
  /** In order, for each second word its position, and the digit of its idf in the last byte: read when first asked for. */
  #read: Int32Array | undefined;

  constructor(row: string, ceiling: number) {
    this.#row = row;
    this.#ceiling = ceiling;
  }

  /** 1 where the word of that position does not follow. */
  rarity(position: number): number {
    const pairs = (this.#read ??= readPairs(this.#row));
    const found = pairs[lowerBound(pairs.length, (at) => (pairs[at] as number) >> 8 < position)];
    return found === undefined || found >> 8 !== position ? 1 : scaled(found & 0xff, this.#ceiling);
  }
}

// Runs parted by spaces: a digit for the idf, then two for each second word.
function readPairs(row: string): Int32Array {
  const pairs = new Int32Array(row.length >> 1);
  let count = 0;
  for (const run of row.split(' ')) {
    const tenths = run.charCodeAt(0) - FIRST_DIGIT;
    for (let i = 1; i + 1 < run.length; i += 2) {
      const position = (run.charCodeAt(i) - FIRST_DIGIT) * DIGITS + run.charCodeAt(i + 1) - FIRST_DIGIT;
      pairs[count++] = (position << 8) | tenths;
    }
  }
  return pairs.slice(0, count).sort();
}

function scaled(tenths: number, ceiling: number): number {
  return Math.min(1, tenths / 10 / ceiling);
}

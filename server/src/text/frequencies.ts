import type { Language } from './language.ts';
import { frequencyTerm } from './frequency-term.ts';
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
  readonly #positions = new Map<string, number>();
  /** Rarity by position. */
  readonly #rarities: number[] = [];
  /** First word → its row, still as text: a report meets few of the thousands of rows. */
  readonly #rows = new Map<string, string>();
  readonly #pairs = new Map<string, Seconds>();

  constructor(table: string) {
    let documents = 0;
    let least = 0;
    for (const line of table.split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const tab = line.indexOf('\t');
      const head = line.slice(0, tab);
      const rest = line.slice(tab + 1);
      // Head rows first, so that no word of the language can be taken for one.
      if (!documents && head === 'documents') documents = Number(rest);
      else if (!least && head === 'least') least = Number(rest.split('\t')[0]);
      else if (tab < 1 || !documents || !least) throw new Error(`not a table of frequencies: ${line.slice(0, 40)}`);
      else if (head.charCodeAt(0) <= 0x39) this.#readWords(Number(head), rest, Math.log(PER / least));
      else this.#rows.set(head, rest);
    }
    if (!documents || !least)
      throw new Error('a table of frequencies begins with its documents and its least frequency');
    this.documents = documents;
    this.#ceiling = Math.log(PER / least);
  }

  rarity(term: string): number {
    const position = this.#positions.get(frequencyTerm(term));
    return position === undefined ? 1 : (this.#rarities[position] ?? 1);
  }

  pairRarity(a: string, b: string): number {
    if (this.#rows.size === 0) return Math.min(1, this.rarity(a) + this.rarity(b));
    const first = frequencyTerm(a);
    const position = this.#positions.get(frequencyTerm(b));
    if (position === undefined) return 1;
    let seconds = this.#pairs.get(first);
    if (!seconds) {
      const row = this.#rows.get(first);
      if (row === undefined) return 1;
      seconds = readPairs(row, this.#ceiling);
      this.#pairs.set(first, seconds);
    }
    return seconds.rarities[seconds.positions.indexOf(position)] ?? 1;
  }

  #readWords(tenths: number, words: string, ceiling: number): void {
    const value = scaled(tenths, ceiling);
    for (const word of words.split(' ')) {
      this.#positions.set(word, this.#rarities.length);
      this.#rarities.push(value);
    }
  }
}

/** The words that follow a first word, by position, and how rare each pair is. */
interface Seconds {
  readonly positions: Int32Array;
  readonly rarities: Float64Array;
}

// Runs parted by spaces: a digit for the idf, then two for each second word. Numbers in a row are made and searched
// quicker than a map of them is filled, of which most is never asked for.
function readPairs(row: string, ceiling: number): Seconds {
  const positions = new Int32Array(row.length >> 1);
  const rarities = new Float64Array(row.length >> 1);
  let count = 0;
  for (const run of row.split(' ')) {
    const value = scaled(run.charCodeAt(0) - FIRST_DIGIT, ceiling);
    for (let i = 1; i + 1 < run.length; i += 2) {
      positions[count] = (run.charCodeAt(i) - FIRST_DIGIT) * DIGITS + run.charCodeAt(i + 1) - FIRST_DIGIT;
      rarities[count++] = value;
    }
  }
  return { positions: positions.slice(0, count), rarities: rarities.slice(0, count) };
}

function scaled(tenths: number, ceiling: number): number {
  return Math.min(1, tenths / 10 / ceiling);
}

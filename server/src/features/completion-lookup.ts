import type { Source } from '../corpus/source.ts';
import { fold } from '../text/fold.ts';

/**
 * The words that the sources of a corpus are found by: key, title, authors, outlet and day, in one long string. To look
 * through that takes a millisecond for ten thousand sources; to ask each source for its own words takes twenty.
 */
export interface Lookup {
  /** By their citekeys. A source's place in this row is its number. */
  readonly sources: readonly Source[];
  /** The number of a citekey. */
  readonly numbers: ReadonlyMap<string, number>;
  /** How well each source, by number, matches what is typed: 0 where it does not. The beginning of the key is worth most. */
  matches(typed: string): Float64Array;
  /**
   * Which sources, by number, have every typed word, some of them but for a slip; 0 for those that don't.
   *
   * @param slipped does a word begin with what is typed, but for a slip?
   */
  slips(typed: string, slipped: (word: string, typed: string) => boolean): Uint8Array;
}

/** The lookup of a corpus: made when it is first asked for, and forgotten with the corpus. */
export function lookupIn(sources: ReadonlyMap<string, Source>): Lookup {
  let lookup = known.get(sources);
  if (!lookup) known.set(sources, (lookup = new Words(sources)));
  return lookup;
}

/** What a client may filter by beside the typed text: everything that a source is found by, folded, on one line. */
export function filterWords(source: Source): string {
  return fieldsOf(source).join('').trim();
}

/** ` kyiv talks 2022`: folded words with one blank before each, so that ` ta` finds beginnings of words alone. */
export function filterForm(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(' ')}` : '';
}

const known = new WeakMap<ReadonlyMap<string, Source>, Lookup>();

/** What a word counts by where it stands: at the head of the key, in key, title, authors, outlet, day. Falling. */
const HEAD = 1;
const FIELDS = [0.85, 0.7, 0.7, 0.5, 0.5] as const;
/** `nguyen-2024`: a name and a year, as one remembers a source. */
const ALL_WORDS = 0.6;
const INSIDE_KEY = 0.4;
/** Shorter words are never taken for others. */
const SHORTEST = 5;

class Words implements Lookup {
  readonly sources: readonly Source[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Field behind field, source behind source, a line each. */
  readonly #text: string;
  /** Where each field begins in the text, and where the last one ends. */
  readonly #starts: Int32Array;
  readonly #keys: string;
  readonly #keyStarts: Int32Array;
  /** The sources that have a longer word, by number; made when somebody first makes a slip. */
  #longer: Map<string, number[]> | undefined;

  constructor(sources: ReadonlyMap<string, Source>) {
    this.sources = [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.numbers = new Map(this.sources.map(({ id }, i) => [id, i]));
    const fields = this.sources.map(fieldsOf);
    [this.#text, this.#starts] = inLines(fields.flat());
    [this.#keys, this.#keyStarts] = inLines(fields.map(([key]) => key));
  }

  matches(typed: string): Float64Array {
    const phrase = filterForm(typed);
    const found = this.#standing(phrase);
    const words = wordsIn(phrase);
    if (words.length > 1) {
      const each = words.map((word) => this.#standing(` ${word}`));
      for (let i = 0; i < found.length; i++) {
        if (!found[i] && each.every((one) => one[i])) found[i] = ALL_WORDS;
      }
    }
    eachLine(this.#keys, this.#keyStarts, phrase.slice(1), 1, (line) => {
      found[line] ||= INSIDE_KEY;
    });
    return found;
  }

  slips(typed: string, slipped: (word: string, typed: string) => boolean): Uint8Array {
    const all = new Uint8Array(this.sources.length).fill(1);
    for (const word of wordsIn(filterForm(typed))) {
      const here = Uint8Array.from(this.#standing(` ${word}`), (worth) => (worth ? 1 : 0));
      // Another figure is another year, not a slip; and one letter may be any.
      if (word.length > 1 && !/\p{N}/u.test(word)) {
        for (const [other, numbers] of this.#longerWords()) {
          if (slipped(other, word)) for (const number of numbers) here[number] = 1;
        }
      }
      for (let i = 0; i < all.length; i++) all[i] &&= here[i] ?? 0;
    }
    return all;
  }

  // The fields of a source stand by their worth, so its first is its best.
  #standing(phrase: string): Float64Array {
    const worths = new Float64Array(this.sources.length);
    eachLine(this.#text, this.#starts, phrase, FIELDS.length, (line, begins) => {
      const field = line % FIELDS.length;
      worths[Math.floor(line / FIELDS.length)] = field === 0 && begins ? HEAD : (FIELDS[field] ?? 0);
    });
    return worths;
  }

  #longerWords(): ReadonlyMap<string, readonly number[]> {
    if (this.#longer) return this.#longer;
    const longer = new Map<string, number[]>();
    this.sources.forEach((source, i) => {
      for (const word of wordsIn(filterWords(source))) {
        if (word.length < SHORTEST) continue;
        const numbers = longer.get(word);
        if (numbers) numbers.push(i);
        else longer.set(word, [i]);
      }
    });
    return (this.#longer = longer);
  }
}

function wordsIn(form: string): string[] {
  return form.split(' ').filter(Boolean);
}

function inLines(lines: readonly string[]): [text: string, starts: Int32Array] {
  const starts = new Int32Array(lines.length + 1);
  lines.forEach((line, i) => (starts[i + 1] = (starts[i] ?? 0) + line.length + 1));
  return [lines.map((line) => `${line}\n`).join(''), starts];
}

/** Tells the first line that holds a phrase in each group of lines, and whether the line begins with it. */
function eachLine(
  text: string,
  starts: Int32Array,
  phrase: string,
  group: number,
  tell: (line: number, begins: boolean) => void,
): void {
  if (!phrase) return;
  let line = 0;
  for (let at = text.indexOf(phrase); at >= 0;) {
    while ((starts[line + 1] ?? Infinity) <= at) line++;
    tell(line, starts[line] === at);
    line = (Math.floor(line / group) + 1) * group;
    at = text.indexOf(phrase, starts[line] ?? text.length);
  }
}

// A source never changes, so its words are folded once, and a corpus of which one file changed is looked through at once.
const folded = new WeakMap<Source, Fields>();

type Fields = readonly [key: string, title: string, people: string, outlet: string, date: string];

function fieldsOf(source: Source): Fields {
  let fields = folded.get(source);
  if (!fields) {
    const { title, authors, outlet, issued } = source.metadata;
    const date = filterForm(issued ?? '');
    fields = [
      filterForm(source.id),
      filterForm(title ?? ''),
      filterForm(authors.join(' ')),
      filterForm(outlet ?? ''),
      date + dayAsWritten(date),
    ];
    folded.set(source, fields);
  }
  return fields;
}

/** ` 2024 03 05` → ` 5 3 2024`, as a day is typed in a report. */
function dayAsWritten(date: string): string {
  const [, year, month, day] = /^ (\d{4}) (\d\d)(?: (\d\d))?/.exec(date) ?? [];
  return [day, month, year].flatMap((part) => (part ? ` ${Number(part)}` : [])).join('');
}

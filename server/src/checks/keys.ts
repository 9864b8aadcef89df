import { hashOf, placeOf } from '../base/hash.ts';
import { stem } from '../text/en/stem.ts';
import { frequencyOf, pairRarityOf } from '../text/frequencies.ts';
import type { Language } from '../text/language.ts';
import { nameKey } from '../text/names.ts';
import type { Token, WordForm } from '../text/tokens.ts';
import { FormTable } from '../text/tokens.ts';

/**
 * By what a word may meet one of another sentence. `pair`, `place`, `name`, `figure` and `concept` hold across languages, but
 * for pairs; `word` within one; bridges are put in where they are needed (bridged-terms.ts).
 */
export interface Key {
  readonly key: string;
  readonly credit: number;
  /** {@link hashOf} of the key. */
  readonly hash: number;
}

/** Does a key hold across languages: a country, a figure, a name, an idea, a role, a bridge? */
export function crosses(key: string): boolean {
  return /^[@#=~&^]/.test(key);
}

/** What a meeting by each kind of key is worth, from the first trial. A lone Vietnamese syllable is half a word. */
export const CREDIT = {
  pair: 1,
  place: 1,
  figure: 1,
  name: 0.9,
  concept: 0.85,
  // An idea inside a longer one (`weapon` in `nuclear weapon`): near, but not the same.
  inner: 0.6,
  role: 0.75,
  word: { vi: 0.45, en: 0.8 },
} as const;

/** What stands in front of a key that is no word: of a place, a figure, a name, an idea, a role. */
type Mark = '@' | '#' | '=' | '~' | '&';

/**
 * A key, the same one for the same words: the terms of a source are four times as large as all else that is made of it,
 * and most of them are words that the news says again and again. Looked up by what it stands for, since that need not be put
 * together first. Emptied when it is full.
 */
export function keyOf(mark: Mark, told: string, credit: number): Key {
  const keys = shared[mark];
  const last = keys.get(told);
  if (last?.credit === credit) return last;
  if (keys.size >= MOST) keys.clear();
  const made = newKey(`${mark}${told}`, credit);
  keys.set(told, made);
  return made;
}

const shared: Readonly<Record<Mark, Map<string, Key>>> = {
  '@': new Map(),
  '#': new Map(),
  '=': new Map(),
  '~': new Map(),
  '&': new Map(),
};
/** Of each mark. */
const MOST = 5_000;

/** The same for a key that has others of its kind nowhere. */
export function newKey(key: string, credit: number): Key {
  return { key, credit, hash: hashOf(key) };
}

/** What a word brings along wherever it stands. */
export interface WordKeys {
  readonly rarity: number;
  readonly word: Key;
  /** Of one with a capital. */
  readonly name: Key | undefined;
}

export function keysOfWords(language: Language): FormTable<WordKeys> {
  return words[language];
}

const words: Record<Language, FormTable<WordKeys>> = {
  vi: new FormTable((form) => wordKeys(form, 'vi', form.lower)),
  en: new FormTable((form) => wordKeys(form, 'en', stem(form.lower))),
};

function wordKeys(form: WordForm, language: Language, root: string): WordKeys {
  return {
    rarity: frequencyOf(form, language).rarity,
    word: newKey(root, CREDIT.word[language]),
    name: form.capital ? newKey(`=${nameKey(form.bare)}`, CREDIT.name) : undefined,
  };
}

/** The key of two words side by side. There are very many, so its words are joined only for who asks. */
export class Neighbours implements Key {
  readonly credit = CREDIT.pair;
  readonly hash: number;
  readonly rarity: number;
  readonly first: string;
  readonly second: string;
  #key: string | undefined;

  constructor(a: WordForm, b: WordForm) {
    this.first = a.lower;
    this.second = b.lower;
    this.hash = hashOf(` ${b.lower}`, 0, b.lower.length + 1, hashOf(a.lower));
    this.rarity = pairRarityOf(a, b, 'vi');
  }

  get key(): string {
    return (this.#key ??= `${this.first} ${this.second}`);
  }
}

/** Each Vietnamese syllable with the one behind it. A pair says something of both, and is looked up once. */
export function neighboursOf(tokens: readonly Token[]): Neighbours[] {
  const pairs: Neighbours[] = [];
  let before: WordForm | undefined;
  let hash = 0;
  for (const { form } of tokens) {
    const own = words.vi.of(form).word.hash;
    if (before) pairs.push(neighbours(before, form, placeOf(Math.imul(hash, 31) + own, PLACES)));
    before = form;
    hash = own;
  }
  return pairs;
}

// News says the same few ten thousand pairs again and again. Of two with one place the later has it.
const PLACES = 0x10000;
const known = Array.from<Neighbours | undefined>({ length: PLACES });

function neighbours(a: WordForm, b: WordForm, place: number): Neighbours {
  const last = known[place];
  if (last && last.first === a.lower && last.second === b.lower) return last;
  return (known[place] = new Neighbours(a, b));
}

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

/**
 * A key, the same one for the same words: the terms of a source are four times as large as all else that is made of it,
 * and most of them are words that the news says again and again. Emptied when it is full.
 */
export function keyOf(key: string, credit: number): Key {
  const last = shared.get(key);
  if (last?.credit === credit) return last;
  if (shared.size >= MOST) shared.clear();
  const made = newKey(key, credit);
  shared.set(key, made);
  return made;
}

const shared = new Map<string, Key>();
const MOST = 10_000;

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

/** Two words side by side. */
export interface Neighbours {
  readonly key: Key;
  readonly rarity: number;
}

/** Each Vietnamese syllable with the one behind it. A pair says something of both, and is looked up once. */
export function neighboursOf(tokens: readonly Token[]): Neighbours[] {
  const pairs: Neighbours[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) pairs.push(neighbours(tokens[i] as Token, tokens[i + 1] as Token));
  return pairs;
}

// News says the same few thousand pairs again and again. Of two with one place the later has it.
const PLACES = 0x4000;
const known = Array.from<Pair | undefined>({ length: PLACES });

interface Pair extends Neighbours {
  readonly first: string;
  readonly second: string;
}

function neighbours({ form: a }: Token, { form: b }: Token): Neighbours {
  const place = placeOf(Math.imul(keyHash(a), 31) + keyHash(b), PLACES);
  const last = known[place];
  if (last && last.first === a.lower && last.second === b.lower) return last;
  const made = {
    first: a.lower,
    second: b.lower,
    key: newKey(`${a.lower} ${b.lower}`, CREDIT.pair),
    rarity: pairRarityOf(a, b, 'vi'),
  };
  known[place] = made;
  return made;
}

function keyHash(form: WordForm): number {
  return words.vi.of(form).word.hash;
}

import { bridgesOf } from '../text/bridges.ts';
import { romanised } from '../text/chinese-names.ts';
import type { Language } from '../text/language.ts';
import type { Key } from './keys.ts';
import { newKey } from './keys.ts';
import type { Term, TermSentence } from './terms.ts';

/** What a meeting by a bridge is worth. A lone Vietnamese syllable is half a word. */
const CREDIT = 0.7;
const CREDIT_SYLLABLE = 0.45;

/** What counts against a claim where a word met nothing, and has no other way into the other language than a bridge. */
const UNMET = 0.3;

/**
 * Do sentences of these two languages meet over bridges too? English words that one Vietnamese word stands for are near
 * enough to each other; a Vietnamese paraphrase keeps its syllables, and bridges would only add chance to it.
 */
export function meetsOverBridges(one: Language, other: Language): boolean {
  return one !== other || one === 'en';
}

/**
 * A sentence whose words also meet by the senses that they may have in the other language (text/bridges.ts). Made only
 * where it is asked for, so that a Vietnamese report on Vietnamese sources pays nothing.
 */
export function bridged(sentence: TermSentence): TermSentence {
  let made = known.get(sentence);
  if (!made) {
    made = withBridges(sentence);
    known.set(sentence, made);
  }
  return made;
}

const known = new WeakMap<TermSentence, TermSentence>();

function withBridges(plain: TermSentence): TermSentence {
  const keys = plain.language === 'vi' ? withNames(plain, bridgeKeys(plain)) : bridgeKeys(plain);
  const { sentence, language, people } = plain;
  const terms = plain.terms.map((term): Term => {
    const more = keys.get(term.at);
    if (!more) return term;
    return { ...term, keys: [...term.keys, ...more], weightAcross: Math.max(term.weightAcross, term.weight * UNMET) };
  });
  return { sentence, language, people, terms };
}

// By token number.
function bridgeKeys({ sentence, language }: TermSentence): ReadonlyMap<number, readonly Key[]> {
  const keys = new Map<number, readonly Key[]>();
  for (const { rows, first, last } of bridgesOf(sentence.tokens, language)) {
    const isSyllable = language === 'vi' && last - first === 1;
    // A syllable with a capital inside a sentence is part of a name.
    if (isSyllable && first > 0 && sentence.tokens[first]?.capital) continue;
    const credit = isSyllable ? CREDIT_SYLLABLE : CREDIT;
    const made = rows.map((row) => newKey(`^${row}`, credit));
    for (let at = first; at < last; at++) keys.set(at, made);
  }
  return keys;
}

// `Tập Cận Bình`: as the other language writes the family name, and the given name in one word.
function withNames(
  { sentence: { tokens }, people }: TermSentence,
  keys: ReadonlyMap<number, readonly Key[]>,
): ReadonlyMap<number, readonly Key[]> {
  const all = new Map(keys);
  for (const [first, last] of people) {
    const { family, given } = romanised(tokens.slice(first, last).map(({ lower }) => lower));
    const add = (at: number, names: ReadonlySet<string>): void => {
      if (names.size) all.set(at, [...(all.get(at) ?? []), ...[...names].map((name) => newKey(`=${name}`, CREDIT))]);
    };
    add(first, family);
    for (let at = first + 1; at < last; at++) add(at, given);
  }
  return all;
}

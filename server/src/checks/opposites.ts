import opposites from '../text/data/opposites.tsv';
import { stem } from '../text/en/stem.ts';
import { lower } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { alternatives, rows } from '../text/table.ts';
import type { TermSentence } from './terms.ts';

/** Token numbers, from and up to, on each side: where the words stand that say what a slot is of. */
export interface Near {
  readonly claim: readonly [number, number];
  readonly source: readonly [number, number];
}

/**
 * Does the claim say one thing near its slot, and the source the opposite near its own (`cao nhất 29 độ`, `thấp nhất 19
 * độ`; `fell by 4%`, `rose by 8%`)? Then both tell of two things. A source that has both words, or a claim that has, is
 * not opposed: which of them is meant, other words say.
 */
export function opposed(claim: TermSentence, source: TermSentence, near: Near): boolean {
  const [ours, theirs] = [sidesIn(claim, near.claim), sidesIn(source, near.source)];
  for (const side of ours) {
    const other = side.endsWith('+') ? `${side.slice(0, -1)}-` : `${side.slice(0, -1)}+`;
    if (theirs.has(other) && !theirs.has(side) && !ours.has(other)) return true;
  }
  return false;
}

/** The opposites that some tokens name: the row's number with the side of the pair, `3+` or `3-`. */
function sidesIn({ sentence, language }: TermSentence, [from, to]: readonly [number, number]): ReadonlySet<string> {
  const names = table()[language];
  const words = sentence.tokens.slice(Math.max(0, from), to).map((token) => form(token.lower, language));
  const found = new Set<string>();
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST, words.length - at);
    while (length > 0 && !names.has(words.slice(at, at + length).join(' '))) length--;
    for (const side of names.get(words.slice(at, at + length).join(' ')) ?? []) found.add(side);
    at += Math.max(1, length);
  }
  return found;
}

const LONGEST = 3;

let loaded: Record<Language, Map<string, string[]>> | undefined;

function table(): Record<Language, Map<string, string[]>> {
  if (!loaded) {
    const made: Record<Language, Map<string, string[]>> = { vi: new Map(), en: new Map() };
    rows(opposites).forEach((cells, row) => {
      cells.slice(0, 4).forEach((cell, column) => {
        const language = column < 2 ? 'vi' : 'en';
        for (const name of alternatives(cell)) {
          const key = lower(name)
            .split(' ')
            .map((word) => form(word, language))
            .join(' ');
          made[language].set(key, [...(made[language].get(key) ?? []), `${row}${column % 2 ? '-' : '+'}`]);
        }
      });
    });
    loaded = made;
  }
  return loaded;
}

function form(word: string, language: Language): string {
  return language === 'en' ? stem(word) : word;
}

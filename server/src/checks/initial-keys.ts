import type { Language } from '../text/language.ts';
import { SMALL_WORDS } from '../text/initials.ts';
import type { Mention } from '../text/mentions.ts';
import { nameKey } from '../text/names.ts';
import type { Token } from '../text/tokens.ts';
import type { Key } from './keys.ts';
import { CREDIT, keyOf } from './keys.ts';

/** A shorter row of letters is that of too many names. */
const LEAST = 3;

/**
 * By token number, with gaps, the key of the letters that stand for a name in full, so that `FEMA` meets the `Federal Emergency Management
 * Agency`. English names are rows of capitals, Vietnamese ones those that were read as a body's, of which each syllable
 * gives a letter.
 */
export function initialKeys(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  language: Language,
): readonly Key[] {
  const keys: Key[] = [];
  const names =
    language === 'en'
      ? capitalRows(tokens)
      : mentions.filter(({ words }) => words.length > 0).map(({ first, last }) => range(first, last));
  for (const name of names) {
    if (name.length < LEAST) continue;
    const letters = name.map((at) => tokens[at]?.folded.charAt(0) ?? '').join('');
    const key = keyOf('=', nameKey(letters), CREDIT.name);
    for (const at of name) keys[at] = key;
  }
  return keys;
}

// Token numbers; `of` and its like stand between and give no letter.
function capitalRows(tokens: readonly Token[]): number[][] {
  const rows: number[][] = [[]];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const isNear = before !== undefined && token.start - before.end === 1;
    if (!isNear || !(token.capital || SMALL_WORDS.has(token.lower))) rows.push([]);
    if (token.capital && !token.acronym && !SMALL_WORDS.has(token.lower)) rows.at(-1)?.push(at);
  });
  return rows;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}

import type { Draft } from '../mention-draft.ts';
import { isFirstName } from './gender.ts';
import { adjacent } from '../mention-draft.ts';
import type { Words } from '../mention-words.ts';
import type { Token } from '../tokens.ts';

/** Words that may stand between whose it is and the title: `Putin's foreign-policy adviser`. */
const BRIDGE = 3;

/** How many words in small letters lead from a genitive or a country to a title; 0 where they lead to none. */
export function bridge(
  text: string,
  tokens: readonly Token[],
  at: number,
  first: number,
  words: Words,
  draft: Draft,
): number {
  if (at === first || draft.roles.length || draft.names.length || (!draft.places.length && !draft.of.length)) return 0;
  for (let length = 0; length < BRIDGE; length++) {
    const token = tokens[at + length];
    if (!token || token.figure || token.capital || !adjacent(text, tokens, at + length)) return 0;
    const next = words.titles.at(tokens, at + length + 1);
    if (next && next.value.kind !== 'honorific' && adjacent(text, tokens, at + length + 1)) return length + 1;
  }
  return 0;
}

/**
 * `Rep. Jim Jordan`, `Mr. Jordan`, `Jack London`: behind a word of address or one first name, with initials or without,
 * the name of a country is a family's.
 */
export function isFamilyName(text: string, tokens: readonly Token[], at: number, draft: Draft): boolean {
  return !draft.places.length && isBehindFirstName(text, tokens, at, draft);
}

function isBehindFirstName(text: string, tokens: readonly Token[], at: number, draft: Draft): boolean {
  if (draft.words.length || draft.outlet !== undefined || draft.behindOf) return false;
  if (
    text
      .slice(tokens[at - 1]?.end, tokens[at]?.start)
      .trim()
      .replace('.', '') !== '' ||
    !tokens[at]?.capital
  )
    return false;
  const named = draft.names.filter((name) => name.length > 1);
  if (!draft.names.length) return draft.kinds.has('honorific');
  if (named.length !== 1) return false;
  const first = tokens[at - draft.names.length]?.lower ?? '';
  return draft.kinds.has('honorific') || draft.kinds.has('rank') || draft.kinds.has('office') || isFirstName(first);
}

/** `Tim Cook`, `John B. King`: an office behind a first name is a surname, where no more of a name follows. */
export function isSurname(text: string, tokens: readonly Token[], at: number, draft: Draft): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token?.capital || !draft.names.length) return false;
  if (next?.capital && text.slice(token.end, next.start) === ' ') return false;
  return isBehindFirstName(text, tokens, at, draft);
}

/**
 * `African-American voters`, `the Anglo-Irish deal`: a stroke joins the word to that of a people, and nobody is called so,
 * nor is that people meant. Returns how many tokens it has; 0 where it is none, as in `US-China talks`.
 */
export function joinedPeople(text: string, tokens: readonly Token[], at: number, words: Words): number {
  let last = at;
  while (tokens[last + 1] && text.slice(tokens[last]?.end, tokens[last + 1]?.start) === '-') last++;
  const isPeople = last > at && tokens[last]?.capital === true && words.places.at(tokens, last)?.length === 1;
  return isPeople && !words.places.at(tokens, at) ? last + 1 - at : 0;
}

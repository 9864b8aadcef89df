import type { Draft } from '../mention-draft.ts';
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

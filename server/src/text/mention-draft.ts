import { bare } from './tokens.ts';
import type { Language } from './language.ts';
import type { TitleKind } from './mention-words.ts';
import { nameKey } from './names.ts';
import type { Token } from './tokens.ts';

/** A mention while it is read, component by component; the fields are those of `Mention`. */
export interface Draft {
  readonly language: Language;
  names: string[];
  of: string[];
  roles: string[];
  kinds: Set<TitleKind>;
  places: string[];
  placeTokens: [number, string][];
  outlet: string | undefined;
  words: string[];
  behindOf: boolean;
  nameStart: number | undefined;
  nameEnd: number;
  /** The token behind the last one read; 0 while none is. */
  last: number;
}

/** A mention of which nothing is read yet. */
export function emptyDraft(language: Language): Draft {
  return {
    language,
    names: [],
    of: [],
    roles: [],
    kinds: new Set(),
    places: [],
    placeTokens: [],
    outlet: undefined,
    words: [],
    behindOf: false,
    nameStart: undefined,
    nameEnd: 0,
    last: 0,
  };
}

/** Takes in one part of a name: `Pu-tin` is one, `John Hale` two. Returns how many tokens it has. */
export function nameParts(text: string, tokens: readonly Token[], at: number, draft: Draft): number {
  let length = 1;
  let word = bare(tokens[at]?.lower ?? '');
  while (
    tokens[at + length] &&
    !isAcronym(text, tokens[at + length] as Token) &&
    text.slice(tokens[at + length - 1]?.end, tokens[at + length]?.start) === '-'
  ) {
    word += tokens[at + length]?.lower ?? '';
    length++;
  }
  (draft.behindOf ? draft.of : draft.names).push(nameKey(word));
  const end = tokens[at + length - 1];
  if (!draft.behindOf) {
    draft.nameStart ??= tokens[at]?.start;
    draft.nameEnd = endOf(text, end, draft.language);
  }
  if (draft.language === 'en' && end && end.lower !== end.form.bare) own(draft);
  return length;
}

/** What stood before a genitive is whose: `Putin's adviser` is no Putin. */
export function own(draft: Draft): void {
  draft.of.push(...draft.names);
  draft.names = [];
  draft.roles = [];
  draft.kinds = new Set();
  draft.nameStart = undefined;
  draft.nameEnd = 0;
}

/** The end of a token; `Russia's` alone is told without its genitive, which Vietnamese does not have: there `Moody's` is a name. */
export function endOf(text: string, token: Token | undefined, language: Language): number {
  const end = token?.end ?? 0;
  if (language === 'vi') return end;
  return /^['’]s$/.test(text.slice(end - 2, end)) ? end - 2 : end;
}

/** Does nothing but a space, a joint or an initial's stop part a token from the one before it? */
export function adjacent(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  // Mostly one space.
  if (token.start === before.end + 1 && text.charCodeAt(before.end) === SPACE) return true;
  const gap = text.slice(before.end, token.start);
  return (
    /^[ \u00a0]{1,4}$/.test(gap) ||
    gap === '-' ||
    (/^\. ?$/.test(gap) && before.end - before.start <= 4 && before.capital)
  );
}

const SPACE = 0x20;

/** `UBND`, `PCTN`: an organisation's letters, no person's name. */
export function isAcronym(text: string, token: Token): boolean {
  return token.capital && token.end - token.start <= 7 && /^[\p{Lu}&]{2,7}$/u.test(text.slice(token.start, token.end));
}

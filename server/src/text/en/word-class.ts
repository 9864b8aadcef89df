import classTable from '../data/word-classes.tsv';
import { alternatives, rows } from '../table.ts';
import type { Token } from '../tokens.ts';

/** The classes of data/word-classes.tsv. */
export type WordClass =
  | 'determiner'
  | 'possessive'
  | 'subject'
  | 'object'
  | 'relative'
  | 'preposition'
  | 'link'
  | 'auxiliary'
  | 'modal'
  | 'negation'
  | 'adverb'
  | 'verb'
  | 'chain'
  | 'stage'
  | 'stance'
  | 'moving'
  | 'making'
  | 'unsaid'
  | 'noun'
  | 'either'
  | 'plain'
  | 'learnt'
  | 'shown'
  | 'label'
  | 'account'
  | 'given-out'
  | 'where-said'
  | 'unmarked';

let classes: ReadonlyMap<WordClass, ReadonlySet<string>> | undefined;

/** Is the token a word of the class? `he’s` and `didn’t` count with a straight apostrophe. */
export function isWord(token: Token | undefined, name: WordClass): boolean {
  // `WHO officials`, `US troops`: letters are no pronoun.
  if (token?.acronym && PRONOUNS.has(name)) return false;
  return token !== undefined && isOf(name, token.lower);
}

const PRONOUNS: ReadonlySet<WordClass> = new Set(['relative', 'subject', 'object']);

/** The same for a word in lower case. */
export function isOf(name: WordClass, word: string): boolean {
  classes ??= load();
  return classes.get(name)?.has(word.replace('’', "'")) ?? false;
}

/** `he’s`, `they’ve`, `I’d`: where the pronoun ends inside the token, or undefined. */
export function contraction(token: Token): number | undefined {
  const at = token.lower.search(/['’](?:s|ve|d|ll|re|m)$/);
  if (at <= 0) return undefined;
  // As of `isWord`: letters are no pronoun.
  return !token.acronym && isOf('subject', token.lower.slice(0, at)) ? at : undefined;
}

/** `Sanders’s`, `the voters’`: does the token say whose? */
export function isGenitive(token: Token | undefined): boolean {
  return token !== undefined && token.lower !== token.form.bare && contraction(token) === undefined;
}

/** An adverb by its list or its ending. */
export function isAdverb(token: Token | undefined): boolean {
  return (
    isWord(token, 'adverb') ||
    (token !== undefined && !token.capital && /..ly$/.test(token.lower) && !isWord(token, 'noun'))
  );
}

/** A verb form that has a subject: by its list, an auxiliary, or a past form in -ed. */
export function isVerb(token: Token | undefined): boolean {
  if (!token || token.capital) return false;
  return isWord(token, 'verb') || isHelper(token) || (/..ed$/.test(token.lower) && !isWord(token, 'noun'));
}

/** `accused of`, `beaten by`: behind a comma a past form with such a word tells of the noun in front of it. */
export function isReducedForm(token: Token | undefined, next: Token | undefined): boolean {
  return /(?:ed|en|wn)$/.test(token?.lower ?? '') && /^(?:by|of|for|with|from|in|at|on|as)$/.test(next?.lower ?? '');
}

export function isHelper(token: Token | undefined): boolean {
  return isWord(token, 'auxiliary') || isWord(token, 'modal');
}

/** A word in -ing that is no noun of its own. */
export function isParticiple(token: Token | undefined): boolean {
  return token !== undefined && /...ing$/.test(token.lower) && !isWord(token, 'noun');
}

function load(): ReadonlyMap<WordClass, ReadonlySet<string>> {
  const loaded = new Map<WordClass, Set<string>>();
  for (const [name = '', words] of rows(classTable)) {
    const set = loaded.get(name as WordClass) ?? new Set<string>();
    for (const word of alternatives(words)) set.add(word);
    loaded.set(name as WordClass, set);
  }
  return loaded;
}

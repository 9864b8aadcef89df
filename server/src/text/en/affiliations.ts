import affiliationTable from '../data/affiliations-en.tsv';
import { everydayWord } from '../common-words.ts';
import { Lexicon } from '../lexicon.ts';
import type { Draft } from '../mention-draft.ts';
import { adjacent, endOf, own } from '../mention-draft.ts';
import type { Title, Words } from '../mention-words.ts';
import { PEOPLE } from '../mention-words.ts';
import { alternatives, rows } from '../table.ts';
import { bare } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { isWord } from './word-class.ts';

/** Of which party somebody is by the word at `at` (`Labour chairman`): its role, and how many tokens the word has. */
export function partyOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  words: Words,
): { readonly role: string; readonly length: number } | undefined {
  if (!tokens[at]?.capital) return undefined;
  tables ??= load();
  const hit = tables.parties.at(tokens, at);
  if (!hit || !adjacent(text, tokens, at + hit.length)) return undefined;
  const title = words.titles.at(tokens, at + hit.length);
  return title && isOfSomebody(title.value) ? { role: hit.value, length: hit.length } : undefined;
}

/**
 * `CNN’s Anna Holm`: with a name behind its genitive an outlet tells whose man or woman that is. A programme's name
 * begins with an everyday word: `CBS’s “Face …”`, `NBC’s Meet …`.
 */
export function isWhose(text: string, tokens: readonly Token[], at: number): boolean {
  const [last, name] = [tokens[at - 1], tokens[at]];
  if (!last || !name?.capital || last.lower === last.form.bare || !adjacent(text, tokens, at)) return false;
  return !everydayWord(name.form.bare, 'en');
}

/** Is a word in lower case what the members of a party are called by: `Democrat`? */
export function isPartyWord(word: string): boolean {
  tables ??= load();
  return tables.members.has(word);
}

/**
 * How many tokens from `at` make a body of the place before it: `Harrow` with `health commission`, `Harrow` with `police`
 * before `spokesman`. The place then is no name of a person, but a word of the body's name or whose the title is.
 */
export function bodyOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  first: number,
  words: Words,
  draft: Draft,
): number {
  if (draft.roles.length || draft.behindOf || draft.outlet !== undefined) return 0;
  if (!draft.names.length && !draft.places.length && !draft.words.length) return 0;
  tables ??= load();
  const { fields, bodies } = tables;
  let end = at;
  while (end - at < MOST_FIELDS && adjacent(text, tokens, end) && fields.has(bare(tokens[end]?.lower ?? ''))) end++;
  if (end === at || !adjacent(text, tokens, end)) return 0;
  if (bodies.has(bare(tokens[end]?.lower ?? ''))) {
    const placed = new Set(draft.placeTokens.map(([token]) => token));
    for (let k = first; k <= end; k++) if (!placed.has(k)) draft.words.push(bare(tokens[k]?.lower ?? ''));
    draft.names = [];
    return end + 1 - at;
  }
  const title = words.titles.at(tokens, end);
  if (!title || !draft.names.length || !isOfSomebody(title.value) || tokens[end]?.capital) return 0;
  own(draft);
  return end - at;
}

/**
 * Is the title of `length` tokens at `at` that of somebody who belongs to the name before it (`a Newark police spokesman`,
 * `Hale lawyer`), and not to the name itself? `first` is where the mention begins.
 */
export function isOfName(
  text: string,
  tokens: readonly Token[],
  at: number,
  { value, length }: { readonly value: Title; readonly length: number },
  draft: Draft,
): boolean {
  const [last, next] = [tokens[at + length - 1], tokens[at + length]];
  if (!draft.names.length || draft.behindOf || !last || value.kind === 'honorific') return false;
  // `Transit Commissioner Ann Lee`: with a capital it is the field of a title whose holder's name follows.
  const isTitle = tokens.slice(at, at + length).some(({ capital }) => capital);
  if (isTitle) return next?.capital === true && text.slice(last.end, next.start) === ' ';
  // `Anna Hale heads the council`: a verb.
  const object = isWord(next, 'determiner') || isWord(next, 'possessive') || isWord(next, 'object');
  const isVerb = length === 1 && /[^s]s$/.test(last.lower) && value.kind !== 'unnamed' && !AGENTS.test(last.lower);
  return !object && !isVerb;
}

/** The outlet that a mention of two words or more is by its last one, behind `the`: `the Norwich Courier`. */
export function outletOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  draft: Draft,
): string | undefined {
  if (last - first < 2 || last - first > MOST_WORDS || draft.words.length) return undefined;
  // `the Harbour Business Times`: what a body is called may be a word of a paper's name, and no person's title is.
  const isGroup = draft.kinds.size === 1 && draft.kinds.has('group');
  if (!isGroup && (draft.roles.length || draft.of.length)) return undefined;
  if (draft.outlet !== undefined || !draft.names.length || tokens[first - 1]?.lower !== 'the') return undefined;
  if (!tokens.slice(first, last).every(({ capital }) => capital) || !adjacent(text, tokens, first)) return undefined;
  tables ??= load();
  if (tables.others.at(tokens, first)?.length === last - first) return undefined;
  return tables.outlets.has(bare(tokens[last - 1]?.lower ?? ''))
    ? text.slice(tokens[first]?.start, endOf(text, tokens[last - 1], 'en'))
    : undefined;
}

/** `Dairy farmers`, `labour leaders`: what nobody does. */
const AGENTS = /(?:er|ist|ian)s$/;

const MOST_FIELDS = 3;
/** Words of an outlet’s name. */
const MOST_WORDS = 4;

function isOfSomebody({ kind }: Title): boolean {
  return kind !== 'honorific' && (kind === 'group' || PEOPLE.some((one) => one === kind));
}

interface Tables {
  readonly parties: Lexicon<string>;
  readonly members: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  readonly others: Lexicon<true>;
}

let tables: Tables | undefined;

function load(): Tables {
  const parties = new Lexicon<string>();
  const members = new Set<string>();
  const others = new Lexicon<true>();
  const sets = { field: new Set<string>(), body: new Set<string>(), outlet: new Set<string>() };
  for (const [kind = '', what = '', words] of rows(affiliationTable))
    for (const word of alternatives(words)) {
      if (kind === 'party') {
        parties.add(word, what);
        members.add(word);
      } else if (kind === 'other') others.add(word, true);
      else sets[kind as keyof typeof sets].add(word);
    }
  return { parties, members, fields: sets.field, bodies: sets.body, outlets: sets.outlet, others };
}

import conceptTable from './data/concepts.tsv';
import { stem } from './en/stem.ts';
import { lower } from './fold.ts';
import type { Language } from './language.ts';
import { alternatives, rows } from './table.ts';
import type { Token } from './tokens.ts';
import { FormTable, tokenise } from './tokens.ts';

/** An idea that both languages have words for, found in a row of tokens. */
export interface ConceptMention {
  readonly concept: string;
  /** Tokens from `first` up to, not with, `last`. */
  readonly first: number;
  readonly last: number;
  /** Other ideas inside a longer phrase: `vũ khí` and `hạt nhân` in `vũ khí hạt nhân`. */
  readonly inner: readonly InnerConcept[];
}

export type InnerConcept = Omit<ConceptMention, 'inner'>;

/** An idea that the user's own table adds, or adds words to. */
export interface OwnConcept {
  readonly concept: string;
  /** Lower case, as `lower` has it. */
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

interface Entry {
  readonly words: readonly string[];
  readonly concept: string;
}

/** By first word; by `*` and first stem. */
type Entries = Map<string, Entry[]>;

/** The phrases that begin with a word as it stands, and those whose first stem is the word's. */
interface Phrases {
  readonly exact: FormTable<readonly Entry[]>;
  readonly stemmed: FormTable<readonly Entry[]>;
}

let loaded: Record<Language, Phrases> | undefined;
let own: readonly OwnConcept[] = [];
let generation = 0;

/**
 * Takes the user's own ideas beside the table's from now on, in place of those given before. Where a word of theirs
 * stands in the table, it means what the user says.
 */
export function useOwnConcepts(concepts: readonly OwnConcept[]): void {
  if (concepts === own || (!concepts.length && !own.length)) return;
  own = concepts;
  loaded = undefined;
  generation++;
}

/** Another number whenever the ideas are others: what was made with those before is stale. */
export function conceptsGeneration(): number {
  return generation;
}

/** Does the table have an idea of this name? */
export function hasConcept(concept: string): boolean {
  names ??= new Set(rows(conceptTable).map(([name = '']) => name));
  return names.has(concept);
}

let names: ReadonlySet<string> | undefined;

/** The ideas of a row of tokens, in order, the longest phrase first, none overlapping. */
export function conceptsOf(tokens: readonly Token[], language: Language): ConceptMention[] {
  const found: ConceptMention[] = [];
  for (let i = 0; i < tokens.length;) {
    const entry = entryAt(tokens, i, language);
    if (entry) {
      const last = i + entry.words.length;
      found.push({ concept: entry.concept, first: i, last, inner: innerConcepts(tokens, i, last, entry, language) });
    }
    i += entry?.words.length ?? 1;
  }
  return found;
}

const NONE: readonly InnerConcept[] = [];

// A lone Vietnamese syllable inside a longer word is another word: `tăng` in `xe tăng`.
function innerConcepts(
  tokens: readonly Token[],
  first: number,
  last: number,
  whole: Entry,
  language: Language,
): readonly InnerConcept[] {
  const least = language === 'vi' ? 2 : 1;
  if (last - first <= least) return NONE;
  const found: InnerConcept[] = [];
  for (let i = first; i + least <= last;) {
    const entry = entryAt(tokens, i, language, { least, most: Math.min(last - i, last - first - 1) });
    if (entry && entry.concept !== whole.concept)
      found.push({ concept: entry.concept, first: i, last: i + entry.words.length });
    i += entry?.words.length ?? 1;
  }
  return found;
}

interface Size {
  readonly least: number;
  readonly most: number;
}

const ANY: Size = { least: 1, most: Infinity };

// The words as they stand first, then their stems: `plane` is no `plan`. Asked for every token, it makes nothing new.
function entryAt(tokens: readonly Token[], i: number, language: Language, size = ANY): Entry | undefined {
  const first = tokens[i];
  if (!first) return undefined;
  const { exact, stemmed } = (loaded ??= load())[language];
  for (const entry of exact.of(first.form)) if (fits(entry, size) && standsAt(tokens, i, entry)) return entry;
  if (language === 'vi') return undefined;
  for (const entry of stemmed.of(first.form)) if (fits(entry, size) && stemsStandAt(tokens, i, entry)) return entry;
  return undefined;
}

function fits({ words }: Entry, { least, most }: Size): boolean {
  return words.length >= least && words.length <= most;
}

// The first word of an entry is known to stand there.
function standsAt(tokens: readonly Token[], i: number, { words }: Entry): boolean {
  for (let k = 1; k < words.length; k++) if (tokens[i + k]?.lower !== words[k]) return false;
  return true;
}

function stemsStandAt(tokens: readonly Token[], i: number, { words }: Entry): boolean {
  for (let k = 1; k < words.length; k++) if (stem(tokens[i + k]?.lower ?? '') !== words[k]) return false;
  return true;
}

function load(): Record<Language, Phrases> {
  const tables: Record<Language, Entries> = { vi: new Map(), en: new Map() };
  // Of two ideas for one phrase the first is found, so the user's own come first.
  for (const { concept, vi, en } of own) addIdea(tables, concept, { vi, en });
  for (const [concept = '', vi, en] of rows(conceptTable))
    addIdea(tables, concept, { vi: alternatives(vi), en: alternatives(en) });
  return { vi: phrasesOf(tables.vi), en: phrasesOf(tables.en) };
}

function phrasesOf(entries: Entries): Phrases {
  return {
    exact: new FormTable(({ lower: word }) => entries.get(word) ?? NO_ENTRY),
    stemmed: new FormTable(({ lower: word }) => entries.get(`*${stem(word)}`) ?? NO_ENTRY),
  };
}

// One for all that begin none.
const NO_ENTRY: readonly Entry[] = [];

function addIdea(
  tables: Record<Language, Entries>,
  concept: string,
  phrases: Readonly<Record<Language, readonly string[]>>,
): void {
  for (const language of ['vi', 'en'] as const) {
    for (const phrase of phrases[language]) {
      const words = tokenise(lower(phrase)).map((token) => token.lower);
      add(tables[language], words[0], { words, concept });
      if (language === 'vi') continue;
      const stems = words.map(stem);
      add(tables.en, stems[0] === undefined ? undefined : `*${stems[0]}`, { words: stems, concept });
    }
  }
}

function add(entries: Entries, key: string | undefined, entry: Entry): void {
  if (key === undefined) return;
  const list = entries.get(key) ?? [];
  list.push(entry);
  list.sort((a, b) => b.words.length - a.words.length);
  entries.set(key, list);
}

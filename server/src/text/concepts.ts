import conceptTable from './data/concepts.tsv';
import { stem } from './en/stem.ts';
import { lower } from './fold.ts';
import type { Language } from './language.ts';
import { alternatives, rows } from './table.ts';
import type { Token } from './tokens.ts';
import { tokenise } from './tokens.ts';

/** An idea that both languages have words for, found in a row of tokens. */
export interface ConceptMention {
  readonly concept: string;
  /** Tokens from `first` up to, not with, `last`. */
  readonly first: number;
  readonly last: number;
}

type Entries = Map<string, { readonly words: readonly string[]; readonly concept: string }[]>;

let loaded: Record<Language, Entries> | undefined;

/** The ideas of a row of tokens, in order, the longest phrase first, none overlapping. */
export function conceptsOf(tokens: readonly Token[], language: Language): ConceptMention[] {
  loaded ??= load();
  const entries = loaded[language];
  const words = tokens.map((token) => keyOf(token.lower, language));
  const found: ConceptMention[] = [];
  for (let i = 0; i < tokens.length;) {
    const entry = entries
      .get(words[i] ?? '')
      ?.find((candidate) => candidate.words.every((word, k) => words[i + k] === word));
    if (entry) found.push({ concept: entry.concept, first: i, last: i + entry.words.length });
    i += entry?.words.length ?? 1;
  }
  return found;
}

function load(): Record<Language, Entries> {
  const tables: Record<Language, Entries> = { vi: new Map(), en: new Map() };
  for (const [concept = '', vi, en] of rows(conceptTable)) {
    for (const [language, cell] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      for (const phrase of alternatives(cell)) {
        const words = tokenise(lower(phrase)).map((token) => keyOf(token.lower, language));
        const [first] = words;
        if (first === undefined) continue;
        const entries = tables[language].get(first) ?? [];
        entries.push({ words, concept });
        entries.sort((a, b) => b.words.length - a.words.length);
        tables[language].set(first, entries);
      }
    }
  }
  return tables;
}

function keyOf(word: string, language: Language): string {
  return language === 'en' ? stem(word) : word;
}

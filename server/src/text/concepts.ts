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

interface Entry {
  readonly words: readonly string[];
  readonly concept: string;
}

/** By first word; by `*` and first stem. */
type Entries = Map<string, Entry[]>;

let loaded: Record<Language, Entries> | undefined;

/** The ideas of a row of tokens, in order, the longest phrase first, none overlapping. */
export function conceptsOf(tokens: readonly Token[], language: Language): ConceptMention[] {
  loaded ??= load();
  const entries = loaded[language];
  const found: ConceptMention[] = [];
  for (let i = 0; i < tokens.length;) {
    const entry = entryAt(entries, tokens, i, language);
    if (entry) found.push({ concept: entry.concept, first: i, last: i + entry.words.length });
    i += entry?.words.length ?? 1;
  }
  return found;
}

// The words as they stand first, then their stems: `plane` is no `plan`.
function entryAt(entries: Entries, tokens: readonly Token[], i: number, language: Language): Entry | undefined {
  const exact = entries
    .get(tokens[i]?.lower ?? '')
    ?.find(({ words }) => words.every((word, k) => tokens[i + k]?.lower === word));
  if (exact || language === 'vi') return exact;
  return entries
    .get(`*${stem(tokens[i]?.lower ?? '')}`)
    ?.find(({ words }) => words.every((word, k) => stem(tokens[i + k]?.lower ?? '') === word));
}

function load(): Record<Language, Entries> {
  const tables: Record<Language, Entries> = { vi: new Map(), en: new Map() };
  for (const [concept = '', vi, en] of rows(conceptTable)) {
    for (const [language, cell] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      for (const phrase of alternatives(cell)) {
        const words = tokenise(lower(phrase)).map((token) => token.lower);
        add(tables[language], words[0], { words, concept });
        if (language === 'en') {
          const stems = words.map(stem);
          add(tables.en, stems[0] === undefined ? undefined : `*${stems[0]}`, { words: stems, concept });
        }
      }
    }
  }
  return tables;
}

function add(entries: Entries, key: string | undefined, entry: Entry): void {
  if (key === undefined) return;
  const list = entries.get(key) ?? [];
  list.push(entry);
  list.sort((a, b) => b.words.length - a.words.length);
  entries.set(key, list);
}

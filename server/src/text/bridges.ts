import bridgeTable from './data/bridges.tsv';
import { stem } from './en/stem.ts';
import type { Language } from './language.ts';
import { alternatives, rows } from './table.ts';
import type { Token } from './tokens.ts';
import { tokenise } from './tokens.ts';

/** Words that the other language may have other words for: the numbers of the rows of the table that hold them. */
export interface Bridge {
  readonly rows: readonly number[];
  /** Tokens from `first` up to, not with, `last`. */
  readonly first: number;
  readonly last: number;
}

/** The bridges of a row of tokens, in order, the longest phrase first, none overlapping. */
export function bridgesOf(tokens: readonly Token[], language: Language): Bridge[] {
  const phrases = (loaded ??= load())[language];
  const found: Bridge[] = [];
  for (let i = 0; i < tokens.length;) {
    const phrase = phraseAt(phrases, tokens, i, language);
    if (phrase) found.push({ rows: phrase.rows, first: i, last: i + phrase.words.length });
    i += phrase?.words.length ?? 1;
  }
  return found;
}

interface Phrase {
  /** As the table has them. */
  readonly words: readonly string[];
  /** The same in English without their endings; what is looked for. */
  readonly roots: readonly string[];
  readonly rows: number[];
}

/** By first root, the longest phrase first. */
type Phrases = Map<string, Phrase[]>;

let loaded: Readonly<Record<Language, Phrases>> | undefined;

function phraseAt(phrases: Phrases, tokens: readonly Token[], i: number, language: Language): Phrase | undefined {
  const root = (word: string): string => (language === 'en' ? stem(word) : word);
  const fits = ({ words, roots }: Phrase): boolean =>
    roots.every((part, k) => {
      const word = tokens[i + k]?.lower ?? '';
      return root(word) === part && !isCut(word, words[k] ?? '');
    });
  return phrases.get(root(tokens[i]?.lower ?? ''))?.find(fits);
}

// `far` is no `fare` and `will` no `willing`, though their roots are the same.
function isCut(word: string, whole: string): boolean {
  return whole.length > word.length && whole.startsWith(word);
}

function load(): Record<Language, Phrases> {
  const tables: Record<Language, Phrases> = { vi: new Map(), en: new Map() };
  rows(bridgeTable).forEach(([vi, en], row) => {
    for (const phrase of alternatives(vi)) add(tables.vi, phrase, row, (word) => word);
    for (const phrase of alternatives(en)) add(tables.en, phrase, row, stem);
  });
  for (const table of Object.values(tables))
    for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return tables;
}

function add(phrases: Phrases, phrase: string, row: number, root: (word: string) => string): void {
  const words = tokenise(phrase).map((token) => token.lower);
  const roots = words.map(root);
  const list = phrases.get(roots[0] ?? '') ?? [];
  const known = list.find((one) => one.words.join(' ') === words.join(' '));
  if (known) known.rows.push(row);
  else list.push({ words, roots, rows: [row] });
  phrases.set(roots[0] ?? '', list);
}

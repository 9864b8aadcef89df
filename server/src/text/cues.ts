import cueTable from './data/cues.tsv';
import type { Language } from './language.ts';
import { Lexicon } from './lexicon.ts';
import { alternatives, rows } from './table.ts';
import type { Token } from './tokens.ts';

/** The classes of data/cues.tsv. */
export type CueClass = 'speech' | 'half' | 'outlet' | 'source' | 'noun' | 'none';

/** A word that says who spoke: tokens from `first` up to, not with, `last`. */
export interface Cue {
  readonly first: number;
  readonly last: number;
  readonly classes: ReadonlySet<CueClass>;
}

/**
 * Does a Vietnamese noun of saying mean what somebody holds or said (`quan điểm`, `lời hứa`), and no thing that is written
 * or sent (`thư`, `video`)? Most are verbs of saying as well; the others begin alike.
 */
export function isThought({ classes }: Cue, word: string): boolean {
  return classes.has('noun') && (classes.has('speech') || classes.has('half') || THOUGHTS.has(word));
}

const THOUGHTS = new Set('quan ý nguyện lời câu sáng mong mối nỗi luận lập tâm'.split(' '));

let lexicons: Record<Language, Lexicon<Set<CueClass>>> | undefined;

/** The cues of a row of tokens, in order, none overlapping. */
export function cuesOf(tokens: readonly Token[], language: Language): Cue[] {
  const lexicon = lexiconOf(language);
  const found: Cue[] = [];
  for (let i = 0; i < tokens.length;) {
    const hit = lexicon.at(tokens, i);
    if (hit && !hit.value.has('none')) found.push({ first: i, last: i + hit.length, classes: hit.value });
    i += hit?.length ?? 1;
  }
  return found;
}

/** The cue that begins at the token, whatever stands in front of it. */
export function cueAt(tokens: readonly Token[], at: number, language: Language): Cue | undefined {
  const hit = lexiconOf(language).at(tokens, at);
  return hit && !hit.value.has('none') ? { first: at, last: at + hit.length, classes: hit.value } : undefined;
}

function lexiconOf(language: Language): Lexicon<Set<CueClass>> {
  lexicons ??= { vi: load('vi'), en: load('en') };
  return lexicons[language];
}

function load(language: Language): Lexicon<Set<CueClass>> {
  const byPhrase = new Map<string, Set<CueClass>>();
  for (const [tongue, name, phrases] of rows(cueTable)) {
    if (tongue !== language) continue;
    for (const phrase of alternatives(phrases)) {
      const classes = byPhrase.get(phrase) ?? new Set<CueClass>();
      byPhrase.set(phrase, classes.add(name as CueClass));
    }
  }
  const lexicon = new Lexicon<Set<CueClass>>({ close: true });
  for (const [phrase, classes] of byPhrase) lexicon.add(phrase, classes);
  return lexicon;
}

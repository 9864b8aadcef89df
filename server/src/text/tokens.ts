import type { Span } from '../base/span.ts';
import { fold, lower } from './fold.ts';

/** A word or a figure: a Vietnamese syllable, an English word, `10.000`, `9/11`, `U.S`. */
export interface Token extends Span {
  /** Lower case, NFC, marks kept. */
  readonly lower: string;
  /** Lower case without marks. */
  readonly folded: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Two letters or more, all capitals: `UN`, `RT's`. */
  readonly acronym: boolean;
  /** Holds a digit. */
  readonly figure: boolean;
}

// A word keeps inner apostrophes and hyphens apart: `Pu-tin` is two tokens, as it is two syllables in `Pu tin`.
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+(?:[.,/]\d+)*/gu;

/** The words of `text`, or of the part between `start` and `end`, in order. Offsets are those of `text`. */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  // The part alone: a part without words must not be searched on through the rest of the text.
  const part = text.slice(start, end);
  WORD.lastIndex = 0;
  for (let found = WORD.exec(part); found; found = WORD.exec(part)) {
    const [word, at] = [found[0], start + found.index];
    const { lower, folded, capital, acronym, figure } = formsOf(word);
    tokens.push({ start: at, end: at + word.length, lower, folded, capital, acronym, figure });
  }
  return tokens;
}

type Forms = Pick<Token, 'lower' | 'folded' | 'capital' | 'acronym' | 'figure'>;

// News says the same few thousand words again and again, so their forms are made once. The memory is emptied when full,
// and takes a long word as a copy: a string engine may keep a whole text alive for a long piece of it.
const known = new Map<string, Forms>();
const MOST_KNOWN = 30_000;
const LONGEST_KNOWN = 24;
const LONGEST_WHOLE = 12;

function formsOf(found: string): Forms {
  const forms = known.get(found);
  if (forms) return forms;
  if (found.length > LONGEST_KNOWN) return made(found);
  const word = found.length > LONGEST_WHOLE ? found.split('').join('') : found;
  const kept = made(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, kept);
  return kept;
}

function made(word: string): Forms {
  const first = word.charCodeAt(0);
  const figure = first >= 48 && first <= 57;
  return figure
    ? { lower: word, folded: word, capital: false, acronym: false, figure }
    : { lower: lower(word), folded: fold(word), capital: isCapital(word), acronym: isAcronym(word), figure };
}

function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}(?:['’]s)?$/u.test(word);
}

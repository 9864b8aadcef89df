import { hashOf, placeOf } from '../base/hash.ts';
import type { Span } from '../base/span.ts';
import { fold, lower } from './fold.ts';

/** What a word is by itself, wherever it stands: made once for all its places. */
export class WordForm {
  /** The word as written. */
  readonly written: string;
  /** Lower case, NFC, marks kept. */
  readonly lower: string;
  /** Lower case without marks. */
  readonly folded: string;
  /** Lower case without the English genitive: `russia's` → `russia`. */
  readonly bare: string;
  readonly capital: boolean;
  readonly acronym: boolean;
  readonly figure: boolean;
  readonly #looked: unknown[] = [];

  constructor(written: string) {
    const first = written.charCodeAt(0);
    const figure = first >= 48 && first <= 57;
    this.written = written;
    this.lower = figure ? written : lower(written);
    this.folded = figure ? written : fold(written);
    this.bare = figure ? written : bare(this.lower);
    this.capital = !figure && isCapital(written);
    this.acronym = !figure && isAcronym(written);
    this.figure = figure;
  }

  /** What was found out about it, each finding at its own number ({@link FormTable}); it is no part of what the word is. */
  static looked(form: WordForm): unknown[] {
    return form.#looked;
  }
}

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
  /** Shared by all places of the word. */
  readonly form: WordForm;
}

/**
 * The words of `text`, or of the part between `start` and `end`, in order. Offsets are those of `text`. A word keeps
 * inner apostrophes and hyphens apart: `Pu-tin` is two tokens, as it is two syllables in `Pu tin`.
 */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const from = at;
    const kind = kindAt(text, at);
    if (kind === DIGIT) {
      at = digits(text, at, end);
      while (isPoint(text.charCodeAt(at)) && digits(text, at + 1, end) > at + 1) at = digits(text, at + 1, end);
    } else if (kind === LETTER || kind === PAIR) {
      at = letters(text, at, end);
      while (at > from && isApostrophe(text.charCodeAt(at)) && letters(text, at + 1, end) > at + 1)
        at = letters(text, at + 1, end);
    }
    if (at === from) {
      at++;
      continue;
    }
    tokens.push(new PlacedForm(from, at, formOf(text, from, at)));
  }
  return tokens;
}

/** The same word at other offsets. */
export function placedAt({ form }: Token, start: number, end: number): Token {
  return new PlacedForm(start, end, form);
}

/** A token that has nothing of its own but its place: every analysis holds one for each of its words. */
class PlacedForm implements Token {
  readonly start: number;
  readonly end: number;
  readonly form: WordForm;

  constructor(start: number, end: number, form: WordForm) {
    this.start = start;
    this.end = end;
    this.form = form;
  }

  get lower(): string {
    return this.form.lower;
  }

  get folded(): string {
    return this.form.folded;
  }

  get capital(): boolean {
    return this.form.capital;
  }

  get acronym(): boolean {
    return this.form.acronym;
  }

  get figure(): boolean {
    return this.form.figure;
  }
}

/**
 * What is told of a word by itself, worked out once for each form: with several tables asked for every token, looking up
 * the word each time would cost more than all the rest.
 */
export class FormTable<T extends object | string | number | boolean | null> {
  readonly #slot = slots++;
  readonly #tell: (form: WordForm) => T;

  /** `tell` must say the same of a form whenever it is asked. */
  constructor(tell: (form: WordForm) => T) {
    this.#tell = tell;
  }

  of(form: WordForm): T {
    // A slot is only ever filled by the table whose number it has.
    return (WordForm.looked(form)[this.#slot] ??= this.#tell(form)) as T;
  }
}

let slots = 0;

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;

/** Half of a character: what it is depends on the other half. */
const PAIR = 4;
// By code unit, as they are met.
const kinds = new Uint8Array(0x1_0000);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (kinds[code] ||= kindOf(code));
}

function kindOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return PAIR;
  if (code >= 48 && code <= 57) return DIGIT;
  return LETTERS.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

const LETTERS = /^[\p{L}\p{M}]$/u;

/** Where the digits from `at` on end. */
function digits(text: string, at: number, end: number): number {
  while (at < end && kindAt(text, at) === DIGIT) at++;
  return at;
}

/** Where the letters from `at` on end. */
function letters(text: string, at: number, end: number): number {
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === PAIR) {
      if (at + 1 >= end || !LETTERS.test(text.slice(at, at + 2))) break;
      at++;
    } else if (kind !== LETTER) break;
    at++;
  }
  return at;
}

function isPoint(code: number): boolean {
  return code === 46 || code === 44 || code === 47;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

// News says the same few thousand words again and again, so their forms are made once, found by a hash of their code
// units so that no string need be cut out of the text for it. Of two words with one place the later has it. A
// long word is taken as a copy: a string engine may keep a whole text alive for a long piece of it.
const PLACES = 0x1_0000;
const known = Array.from<WordForm | undefined>({ length: PLACES });
const LONGEST_KNOWN = 24;
const LONGEST_WHOLE = 12;

function formOf(text: string, start: number, end: number): WordForm {
  const length = end - start;
  if (length > LONGEST_KNOWN) return new WordForm(text.slice(start, end));
  const place = placeOf(hashOf(text, start, end), PLACES);
  const form = known[place];
  if (form && stands(form.written, text, start, length)) return form;
  const found = text.slice(start, end);
  const kept = new WordForm(length > LONGEST_WHOLE ? found.split('').join('') : found);
  known[place] = kept;
  return kept;
}

function stands(written: string, text: string, start: number, length: number): boolean {
  if (written.length !== length) return false;
  for (let k = 0; k < length; k++) if (written.charCodeAt(k) !== text.charCodeAt(start + k)) return false;
  return true;
}

const S = 's'.charCodeAt(0);

/** A word without the English genitive: `russia's` → `russia`. */
export function bare(word: string): string {
  if (word.charCodeAt(word.length - 1) !== S) return word;
  return word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word;
}

function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}(?:['’]s)?$/u.test(word);
}

import type { Span } from '../../base/span.ts';
import wordTable from '../data/dates-vi.tsv';
import numberTable from '../data/numbers.tsv';
import { lower } from '../fold.ts';
import { alternatives, rows } from '../table.ts';
import type { Token } from '../tokens.ts';
import { FormTable } from '../tokens.ts';

/** A word, a row of digits or a mark of a Vietnamese text: what its dates are read from. */
export interface Word extends Span {
  /** Lower case, composed, the tone mark in its new place. */
  readonly lower: string;
  readonly kind: 'word' | 'digits' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Nothing stands between it and the word before. */
  readonly glued: boolean;
  readonly role: WordRole;
}

/**
 * What a word may be to a date: a `part` of one by itself (`ngày`, `12`), the `first` word of a longer phrase that is
 * (`hiện` of `hiện nay`), what `leads` up to one and is everywhere besides (`hai`, `từ`), or both of the last two.
 */
export type WordRole = 'part' | 'first' | 'leads' | 'both' | 'none';

export type Words = readonly Word[];

/** Something read from word `i` on: `end` is the index of the first word behind it. */
export interface Read<T> {
  readonly value: T;
  readonly end: number;
}

/** The words of a part of a text. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let before = -1;
  const part = text.slice(start, end);
  PIECE.lastIndex = 0;
  for (let found = PIECE.exec(part); found; found = PIECE.exec(part)) {
    const piece = found[0];
    const first = piece.charCodeAt(0);
    const { lower: form, kind, capital, role } = first >= 48 && first <= 57 ? digitForm(piece) : formOf(piece);
    const at = start + found.index;
    words.push({ start: at, end: at + piece.length, lower: form, kind, capital, glued: at === before, role });
    before = at + piece.length;
  }
  return words;
}

/** The same from the tokens of a sentence, which are known already. */
export function wordsFrom(text: string, { start, end, tokens }: Span & { readonly tokens: readonly Token[] }): Word[] {
  const words: Word[] = [];
  let before = start;
  for (const token of tokens) {
    if (token.start > before) addMarks(text, before, token.start, words);
    before = token.end;
    // `9/11`, `d’Ivoire`: figures and marks, letters and marks.
    if (token.figure ? token.end - token.start > 2 : APOSTROPHES.of(token.form)) {
      for (const word of wordsOf(text, token.start, token.end)) words.push(joinedTo(words, word));
      continue;
    }
    words.push({
      start: token.start,
      end: token.end,
      lower: token.lower,
      kind: token.figure ? 'digits' : 'word',
      capital: token.capital,
      glued: words.at(-1)?.end === token.start,
      role: roleOf(token),
    });
  }
  addMarks(text, before, end, words);
  return words;
}

/** What the token may be to a date. */
export function roleOf({ figure, form }: Token): WordRole {
  return figure ? 'part' : ROLES.of(form);
}

const ROLES = new FormTable(({ lower }) => wordRole(lower));
const APOSTROPHES = new FormTable(({ lower }) => /['’]/.test(lower));

function addMarks(text: string, start: number, end: number, words: Word[]): void {
  // Mostly one space.
  if (end - start === 1 && text.charCodeAt(start) === 32) return;
  for (const word of wordsOf(text, start, end)) words.push(joinedTo(words, word));
}

function joinedTo(words: readonly Word[], word: Word): Word {
  const glued = words.at(-1)?.end === word.start;
  return glued === word.glued ? word : { ...word, glued };
}

// Some crawled texts have their slashes escaped: `3\/11`.
const PIECE = /[\p{L}\p{M}]+|[0-9]+|\\\/|[^\s\p{L}\p{M}0-9]/gu;
const LETTER = /^[\p{L}\p{M}]/u;

type Form = Pick<Word, 'lower' | 'kind' | 'capital' | 'role'>;

function digitForm(piece: string): Form {
  return { lower: piece, kind: 'digits', capital: false, role: 'part' };
}

// The same few thousand syllables come again and again.
const known = new Map<string, Form>();
const MOST_KNOWN = 10_000;

function formOf(piece: string): Form {
  const found = known.get(piece);
  if (found) return found;
  const first = String.fromCodePoint(piece.codePointAt(0) ?? 0);
  const small = lower(piece);
  const form: Form = LETTER.test(piece)
    ? { lower: small, kind: 'word', capital: first !== first.toLowerCase(), role: wordRole(small) }
    : { lower: piece === '\\/' ? '/' : piece, kind: 'mark', capital: false, role: 'none' };
  if (piece.length <= 12) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(piece, form);
  }
  return form;
}

/** Is word `i` one of these? */
export function is(words: Words, i: number, ...alternatives: readonly string[]): boolean {
  const word = words[i];
  return word !== undefined && alternatives.includes(word.lower);
}

/** Where a phrase that begins at word `i` ends, or undefined. */
export function phrase(words: Words, i: number, written: string): number | undefined {
  const first = words[i]?.lower;
  // Mostly the first word tells.
  if (!first || !written.startsWith(first)) return undefined;
  const parts = written.split(' ');
  return parts.every((part, k) => words[i + k]?.lower === part) ? i + parts.length : undefined;
}

/** The number that a row of at most `most` digits stands for. */
export function digits(words: Words, i: number, most: number): number | undefined {
  const word = words[i];
  return word?.kind === 'digits' && word.lower.length <= most ? Number(word.lower) : undefined;
}

/** The kinds of data/dates-vi.tsv. */
export type WordKind =
  | 'time'
  | 'weekday'
  | 'unit'
  | 'part'
  | 'season'
  | 'vague'
  | 'now'
  | 'past'
  | 'future'
  | 'far'
  | 'day'
  | 'every'
  | 'holiday'
  | 'era'
  | 'noday'
  | 'named'
  | 'counted'
  | 'numbered'
  | 'heard';

/** The longest phrase of a kind that begins at word `i`, as its value in the table. */
export function term(kind: WordKind, words: Words, i: number): Read<string> | undefined {
  return table().get(kind)?.at(words, i);
}

/** Does a phrase of a kind end right before word `i`? */
export function endsBefore(kind: WordKind, words: Words, i: number): boolean {
  for (let from = Math.max(0, i - 4); from < i; from++) {
    if (
      table()
        .get(kind)
        ?.all(words, from)
        .some((end) => end === i)
    )
      return true;
  }
  return false;
}

class Phrases {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly value: string }[]>();

  add(written: string, value: string): void {
    const words = wordsOf(written, 0, written.length).map((word) => word.lower);
    const first = words[0] ?? '';
    const entries = this.#byFirst.get(first) ?? [];
    entries.push({ words, value });
    entries.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first, entries);
  }

  at(words: Words, i: number): Read<string> | undefined {
    const found = this.#byFirst.get(words[i]?.lower ?? '')?.find((entry) => stands(words, i, entry.words));
    return found && { value: found.value, end: i + found.words.length };
  }

  all(words: Words, i: number): number[] {
    const entries = this.#byFirst.get(words[i]?.lower ?? '') ?? [];
    return entries.filter((entry) => stands(words, i, entry.words)).map((entry) => i + entry.words.length);
  }
}

function stands(words: Words, i: number, phrase: readonly string[]): boolean {
  for (let k = 1; k < phrase.length; k++) if (words[i + k]?.lower !== phrase[k]) return false;
  return true;
}

let tables: Map<WordKind, Phrases> | undefined;

function table(): Map<WordKind, Phrases> {
  if (!tables) {
    tables = new Map();
    for (const [kind, value = '', words] of rows(wordTable)) {
      const phrases = tables.get(kind as WordKind) ?? new Phrases();
      tables.set(kind as WordKind, phrases);
      for (const word of alternatives(words)) phrases.add(word, value);
    }
  }
  return tables;
}

let numbers: Map<string, number> | undefined;

/** A whole number in figures (up to three) or words (up to 99): `12`, `ba`, `mười hai`, `hai mươi`. */
export function countAt(words: Words, i: number): Read<number> | undefined {
  const figure = digits(words, i, 3);
  if (figure !== undefined) {
    // `1.500 ngày`, `2,5 năm`, `covid-19`: a piece of a longer figure is none.
    const before = words[i - 1];
    if (words[i]?.glued && before && /^[.,/]$/.test(before.lower) && words[i - 2]?.kind === 'digits') return undefined;
    return { value: figure, end: i + 1 };
  }
  numbers ??= unitNumbers();
  const first = numbers.get(words[i]?.lower ?? '');
  if (first === undefined || first === 0) return undefined;
  if (first < 10 && is(words, i + 1, 'mươi', 'chục')) {
    const last = is(words, i + 2, 'năm') ? undefined : numbers.get(words[i + 2]?.lower ?? '');
    return last !== undefined && last > 0 && last < 10
      ? { value: first * 10 + last, end: i + 3 }
      : { value: first * 10, end: i + 2 };
  }
  return first === 10 ? teen(words, i) : { value: first, end: i + 1 };
}

// `mười`, `mười hai`; `mười năm` is ten years, fifteen is `mười lăm`.
function teen(words: Words, i: number): Read<number> {
  const last = is(words, i + 1, 'năm') ? undefined : numbers?.get(words[i + 1]?.lower ?? '');
  return last !== undefined && last > 0 && last < 10 ? { value: 10 + last, end: i + 2 } : { value: 10, end: i + 1 };
}

function unitNumbers(): Map<string, number> {
  return new Map(
    rows(numberTable)
      .filter(([language, , value, kind]) => language === 'vi' && kind === 'unit' && Number.isInteger(Number(value)))
      .map(([, word = '', value]) => [word, Number(value)]),
  );
}

// What a date is made of: where none of this stands, none begins.
const PART_KINDS: readonly WordKind[] = [
  'time',
  'weekday',
  'unit',
  'part',
  'season',
  'now',
  'past',
  'future',
  'day',
  'holiday',
];
const PARTS = 'thứ mùng mồng rằm tết mùa nửa thập thế cùng'.split(' ');
const LEAD_KINDS: readonly WordKind[] = ['vague', 'every', 'era'];
const LEADS = 'cách từ những các hai ba cả kể'.split(' ');

/** Does a part of a date stand at word `i`: a day, a month, a time, `hiện nay`? */
export function isPart(words: Words, i: number): boolean {
  const role = words[i]?.role ?? 'none';
  if (role === 'part') return true;
  return (role === 'first' || role === 'both') && PART_KINDS.some((kind) => term(kind, words, i));
}

/** Does something stand at word `i` that may lead up to a date, and is everywhere besides: `hai`, `những`, `từ`, `mỗi`? */
export function isLead(words: Words, i: number): boolean {
  const word = words[i];
  if (!word || (word.role !== 'leads' && word.role !== 'both')) return false;
  return roles?.sureLeads.has(word.lower) === true || LEAD_KINDS.some((kind) => term(kind, words, i));
}

interface Roles {
  readonly parts: ReadonlySet<string>;
  readonly firsts: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  /** Those that lead by themselves. */
  readonly sureLeads: ReadonlySet<string>;
}

let roles: Roles | undefined;

function wordRole(word: string): WordRole {
  roles ??= loadRoles();
  if (roles.parts.has(word)) return 'part';
  const leads = roles.leads.has(word);
  return roles.firsts.has(word) ? (leads ? 'both' : 'first') : leads ? 'leads' : 'none';
}

function loadRoles(): Roles {
  const [parts, firsts] = [new Set(PARTS), new Set<string>()];
  const leads = new Set<string>();
  numbers ??= unitNumbers();
  const sureLeads = new Set([...LEADS, ...numbers.keys()]);
  for (const [kind = '', , cell] of rows(wordTable)) {
    for (const phrase of alternatives(cell)) {
      const [first = '', ...more] = lower(phrase).split(/[ -]/);
      if (PART_KINDS.includes(kind as WordKind)) (more.length ? firsts : parts).add(first);
      if (LEAD_KINDS.includes(kind as WordKind)) leads.add(first);
    }
  }
  return { parts, firsts, leads: new Set([...leads, ...sureLeads]), sureLeads };
}

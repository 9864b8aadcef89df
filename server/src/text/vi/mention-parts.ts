import { cueAt } from '../cues.ts';
import type { Draft } from '../mention-draft.ts';
import { adjacent, nameParts } from '../mention-draft.ts';
import { Lexicon } from '../lexicon.ts';
import type { Words } from '../mention-words.ts';
import { beginsPhrase, partsOf, PEOPLE } from '../mention-words.ts';
import { pairRarity, rarity } from '../frequencies.ts';
import { isSyllableKey, nameKey } from '../names.ts';
import type { Token } from '../tokens.ts';
import { beginsCompound, fullName, isLevel, localName } from './names.ts';
import { syllables } from './word-class.ts';

const YOUNG = syllables('young');

/**
 * Reads a person's full name, a locality, or the field of an office that the tables don't hold (`Bộ trưởng Dầu mỏ`).
 * Returns how many tokens it has; 0 where none begins here.
 */
export function vietnameseWords(
  text: string,
  tokens: readonly Token[],
  at: number,
  words: Words,
  draft: Draft,
): number {
  const beside = (other: number): boolean => adjacent(text, tokens, other);
  // `quan chức giấu tên`: why he has no name is part of what he is called.
  if (draft.kinds.has('unnamed')) {
    const hidden = HIDDEN.find((phrase) => phrase.every((word, k) => tokens[at + k]?.lower === word));
    if (hidden) return hidden.length;
  }
  // `nhà báo Hòa Bình`, `bà Thái Bình`: behind these nobody expects a province.
  // … but for `cô gái Bắc Ninh`, who is from there.
  const isFrom = YOUNG.has(tokens[at - 1]?.lower ?? '');
  const called =
    (draft.kinds.has('honorific') && !isFrom) || (draft.roles.length === 1 && TRADES.has(draft.roles[0] ?? ''));
  const place = localName(tokens, at, beside, draft.roles.length > 0);
  // `Bệnh viện Trung ương Huế`, `Trường Quốc tế Bắc Mỹ`: a word of two syllables of which one has the capital.
  const startsPerson = (other: number): boolean =>
    fullName(tokens, other, beside, (end) => beginsPhrase(tokens, end, words)) > 0;
  const town = draft.roles.length && !draft.names.length && !called ? townBefore(tokens, at, beside) : 0;
  if (town) {
    for (let k = 0; k < town; k++) draft.words.push(tokens[at + k]?.lower ?? '');
    return town;
  }
  const compound = words.organisations.at(tokens, at)?.length ?? 0;
  const local = called || compound > place ? 0 : place;
  const person =
    called && place
      ? place
      : local || words.organisations.at(tokens, at)
        ? 0
        : fullName(tokens, at, beside, (other) => beginsPhrase(tokens, other, words));
  if (person) {
    // `Tổng giám đốc PharmaLink Đặng Thế Truyền`: what no Vietnamese is called by is the company.
    if (
      draft.names.length &&
      !draft.behindOf &&
      (draft.kinds.has('office') || draft.kinds.has('rank')) &&
      !draft.kinds.has('honorific') &&
      !draft.names.some(isSyllableKey)
    ) {
      draft.words.push(...draft.names);
      draft.names = [];
      draft.nameStart = undefined;
    }
    // Two people in a row are two mentions.
    if (draft.names.length && !draft.behindOf) return 0;
    let read = 0;
    while (read < person) read += nameParts(text, tokens, at + read, draft);
    return person;
  }
  if (local) {
    if (draft.names.length && !draft.behindOf) return 0;
    for (let k = 0; k < local; k++) draft.words.push(tokens[at + k]?.lower ?? '');
    return local;
  }
  const unit = unitField(text, tokens, at, words, draft);
  if (unit) {
    for (let k = 0; k < unit; k++) draft.words.push(tokens[at + k]?.lower ?? '');
    return unit;
  }
  // `hiệu phó Trường tiểu học Sông Thao`: behind a body, syllables without a family name are the body's own.
  const ofBody = draft.words.length > 0 && PEOPLE.some((kind) => draft.kinds.has(kind)) && !draft.names.length;
  if (
    ofBody &&
    !compound &&
    tokens[at]?.capital &&
    isSyllableKey(nameKey(tokens[at]?.lower ?? '')) &&
    !words.outlets.at(tokens, at)
  ) {
    draft.words.push(tokens[at]?.lower ?? '');
    return 1;
  }
  const office = draft.roles.length > 0 && !draft.names.length && !draft.kinds.has('honorific');
  // `Công an tỉnh Lâm Đồng`: the level of a body, which its place follows.
  if ((draft.roles.length > 0 || draft.words.length > 0) && isLevel(tokens, at) && beside(at + 1)) {
    draft.words.push(tokens[at]?.lower ?? '');
    // `Công an Q.9`: a number is all of its name.
    const figure = tokens[at + 1]?.figure ? tokens[at + 1] : undefined;
    if (figure) draft.words.push(figure.lower);
    return figure ? 2 : 1;
  }
  // `đại diện trường Fern`, `giám đốc công ty Hale`: the body whose office it is, in small letters, and its name behind.
  const body = words.organisations.at(tokens, at);
  if (office && body?.value && !tokens[at]?.capital && PEOPLE.some((kind) => draft.kinds.has(kind))) {
    const next = tokens[at + body.length];
    if (next?.capital && beside(at + body.length) && !startsPerson(at + body.length)) {
      for (let k = 0; k < body.length; k++) draft.words.push(tokens[at + k]?.lower ?? '');
      return body.length;
    }
  }
  if (
    office &&
    tokens[at]?.capital &&
    !words.outlets.at(tokens, at) &&
    !words.organisations.at(tokens, at) &&
    beginsCompound(tokens, at, beside)
  ) {
    draft.words.push(tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '');
    return 2;
  }
  return 0;
}

// `Trưởng khoa Hồi sức`, `Trung tâm Tuyển sinh và Hỗ trợ học vụ`: how many tokens the field has that gives a unit its name, of
// which the first alone has a capital. In front of a verb of saying or a mark, one small syllable belongs to it; in front of
// a person's name, all up to there.
function unitField(text: string, tokens: readonly Token[], at: number, words: Words, draft: Draft): number {
  if (draft.names.length || !(draft.roles.length || draft.words.length)) return 0;
  const and = tokens[at]?.lower === 'và' && draft.words.length > 0 ? 1 : 0;
  const first = at + and;
  const before = tokens[at - 1];
  if (!before || (!and && !UNITS.has(before.lower))) return 0;
  const isFree = (k: number): boolean => adjacent(text, tokens, k) && !words.organisations.at(tokens, k);
  if (!tokens[first]?.capital || (and > 0 && !adjacent(text, tokens, first)) || words.places.at(tokens, first))
    return 0;
  if (words.organisations.at(tokens, first)?.value || words.outlets.at(tokens, first)) return 0;
  let end = first + 1;
  while (end <= first + LONGEST_FIELD && isSmallWord(tokens, end) && isFree(end)) end++;
  if (end === first + 1) return 0;
  const next = tokens[end];
  const isClosed = !next || !adjacent(text, tokens, end) || isCueAt(tokens, end) || words.organisations.at(tokens, end);
  // `Trưởng phòng Lan gặp Trần Văn Nam`: two syllables that no text has side by side are no word.
  const isWord =
    end > first + 2 || pairRarity(tokens[first]?.lower ?? '', tokens[first + 1]?.lower ?? '', 'vi') < TWO_WORDS;
  const isNamed = next?.capital === true && adjacent(text, tokens, end) && isWord;
  const goesOn = next?.lower === 'và' && tokens[end + 1]?.capital === true && adjacent(text, tokens, end);
  return isClosed || isNamed || goesOn ? end - at : 0;
}

// May it be the second syllable of a word, and neither a verb of saying nor one that is everywhere (`đã`, `cũng`)?
function isSmallWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.capital || token.figure || !isSyllableKey(nameKey(token.lower))) return false;
  return !isCueAt(tokens, at) && rarity(token.lower, 'vi') >= SECOND_SYLLABLE;
}

function isCueAt(tokens: readonly Token[], at: number): boolean {
  return cueAt(tokens, at, 'vi') !== undefined;
}

/** Syllables that stand in front of a unit's field: `trưởng khoa`, `trung tâm`, `bộ phận`. */
const UNITS = partsOf('unit');
const LONGEST_FIELD = 3;
/** Commoner syllables are particles and helpers: `đã` 0.01, `nói` 0.09; `sức` has 0.19. */
const SECOND_SYLLABLE = 0.12;
/** A pair that is rarer may be two words: `nội tiết` 0.89, `Hoa gặp` 1. */
const TWO_WORDS = 0.95;

/**
 * `C46`, `PC02`, `G20`: letters with a number right behind them, by which a unit, a group or a team is called; 0 where none
 * begins here, else its tokens.
 */
export function codeAt(text: string, tokens: readonly Token[], at: number): number {
  const [letters, figure] = [tokens[at], tokens[at + 1]];
  if (!letters?.capital || !figure?.figure || letters.end !== figure.start) return 0;
  if (!/^\p{Lu}{1,3}$/u.test(letters.form.written) || !/^\d{1,4}$/.test(figure.lower)) return 0;
  return /^[\p{L}\p{N}]/u.test(text.slice(figure.end, figure.end + 1)) ? 0 : 2;
}

/** Trades whose holders are called by them: what follows is a name. */
const TRADES = partsOf('trade');
const HIDDEN = [...partsOf('hidden')].map((phrase) => phrase.split(' '));

// `Hạt trưởng kiểm lâm Phong Điền Lê Hữu Tâm`: behind an office, a row of capitals that is too long for a name and ends in
// one begins with where it is held. How many syllables the place has.
function townBefore(tokens: readonly Token[], at: number, beside: (other: number) => boolean): number {
  let end = at;
  while (tokens[end]?.capital && isSyllableKey(nameKey(tokens[end]?.lower ?? '')) && (end === at || beside(end))) end++;
  if (end - at <= LONGEST_NAME || end - at > LONGEST_NAME + LONGEST_TOWN) return 0;
  // Most have two syllables.
  for (let k = LONGEST_TOWN; k > 0; k--) {
    const left = end - at - k;
    if (left < LONGEST_NAME - 1 || left > LONGEST_NAME) continue;
    if (fullName(tokens, at + k, beside, () => false) === left) return k;
  }
  return 0;
}

/** Syllables of a full name, and of a town's. */
const LONGEST_NAME = 4;
const LONGEST_TOWN = 2;

/** Words that a long office may have between its title and its holder. */
const LONGEST_OFFICE = 8;
const OFFICE_WORDS = partsOf('office');
const FIELDS = lexicon('field');
const INDIVIDUALS = partsOf('individual');
const KIN = partsOf('kin');
const STANDING = partsOf('standing');
const BODIES = partsOf('body-again');
const OF_STATE = partsOf('of-state');
const REGIONS = lexicon('region');

/** Is it what the paper calls anybody by who is no official, and by which one may be named all the same: `chuyên gia`? */
export function isIndividual({ roles }: Pick<Draft, 'roles'>): boolean {
  return roles.length > 0 && roles.every((role) => INDIVIDUALS.has(role));
}

/** `khu vực châu Âu`, `phía Tây`: how many tokens a part of the world has that begins here, of which the last has a capital. */
export function regionAt(tokens: readonly Token[], at: number): number {
  const length = REGIONS.at(tokens, at)?.length ?? 0;
  return length && tokens[at + length - 1]?.capital ? length : 0;
}

/** `của Quốc hội Lê Văn Tám`: does a person begin behind a body that is called after nobody? */
export function beginsHolder(text: string, tokens: readonly Token[], at: number, words: Words, draft: Draft): boolean {
  if (!draft.roles.some((role) => OF_STATE.has(role)) || PEOPLE.some((kind) => draft.kinds.has(kind))) return false;
  const beside = (other: number): boolean => adjacent(text, tokens, other);
  return fullName(tokens, at, beside, (end) => beginsPhrase(tokens, end, words)) > 0;
}

/**
 * `bố (anh Tám)`, `mẹ (của nạn nhân)`: a short word for a relative is one where it tells whose, and no end of another word
 * (`công bố`, `công ty mẹ`).
 */
export function isKinHere(tokens: readonly Token[], at: number, words: Words): boolean {
  if (NO_KIN.has(tokens[at - 1]?.lower ?? '')) return false;
  const next = tokens[at + 1];
  if (!next || next.figure) return false;
  const title = words.titles.at(tokens, at + 1)?.value;
  return next.lower === 'của' || WHOSE.has(next.lower) || (title !== undefined && title.kind !== 'group');
}

/** Short words for a relative, which end other words as well. */
export const SHORT_KIN: ReadonlySet<string> = new Set(['bố', 'mẹ', 'cha']);
const NO_KIN = partsOf('no-kin');
const WHOSE = partsOf('whose');

/** Does a role tell that somebody is another's relative? */
export function isRelative(role: string): boolean {
  return KIN.has(role);
}

/** Is it a role by which papers call again whom they have named, whatever else he is: `nữ ca sĩ`, `the senator`? */
export function isStanding(role: string): boolean {
  return STANDING.has(role);
}

/** Is it a body that papers call again by what it is, and of which a text seldom names two: `the ministry`, `ngân hàng này`? */
export function isBodyCalledAgain(role: string): boolean {
  return BODIES.has(role);
}

/** Is it told of whom somebody is a relative, and nothing else yet: `chồng (bà Lan)`? */
export function isKin({ roles, names, behindOf }: Draft): boolean {
  return roles.length > 0 && !names.length && !behindOf && roles.every(isRelative);
}

/**
 * `Cố vấn chính sách thương mại Nhà Trắng John Hale`, `Chuyên gia thống kê người Anh Paul Holm`: how many words in small
 * letters lead on to the name.
 */
export function longOffice(text: string, tokens: readonly Token[], at: number, words: Words, draft: Draft): number {
  const individual = draft.kinds.has('unnamed') && isIndividual(draft);
  if (!individual && !PEOPLE.slice(0, 2).some((kind) => draft.kinds.has(kind))) return 0;
  if (draft.names.length || draft.behindOf) return 0;
  let end = at;
  while (end < at + LONGEST_OFFICE && adjacent(text, tokens, end)) {
    const token = tokens[end];
    if (!token || token.figure) return 0;
    if (token.capital) {
      if (end === at) return 0;
      const place = words.places.at(tokens, end)?.length ?? 0;
      // Who is known by his trade alone must be named: `chuyên gia y tế Bộ Quốc phòng` is nobody's name.
      if (individual) return !isBodyAt(tokens, end, words) && isNamed(text, tokens, end + place) ? end - at : 0;
      return place || tokens[end + 1]?.capital || isBodyAt(tokens, end, words) ? end - at : 0;
    }
    const field = Math.max(words.organisations.at(tokens, end)?.length ?? 0, FIELDS.at(tokens, end)?.length ?? 0);
    const known = field || (OFFICE_WORDS.has(token.lower) || isOrigin(tokens, end, words) ? 1 : 0);
    if (!known) return 0;
    end += known;
  }
  return 0;
}

/**
 * `Liên minh từ thiện quốc tế Kerlund`, `tập đoàn bán lẻ Norrvik`: how many words in small letters tell what a body does, in front of a
 * name that is no Vietnamese one.
 */
export function longBody(text: string, tokens: readonly Token[], at: number, words: Words, draft: Draft): number {
  if (!draft.kinds.has('group') || draft.names.length || draft.words.length || draft.behindOf) return 0;
  let end = at;
  while (end < at + LONGEST_OFFICE && adjacent(text, tokens, end) && !tokens[end]?.capital) {
    const known = Math.max(words.organisations.at(tokens, end)?.length ?? 0, FIELDS.at(tokens, end)?.length ?? 0);
    if (!known) return 0;
    end += known;
  }
  const name = tokens[end];
  if (end === at || !name?.capital || !adjacent(text, tokens, end) || isBodyAt(tokens, end, words)) return 0;
  return words.places.at(tokens, end) || isSyllableKey(nameKey(name.lower)) ? 0 : end - at;
}

// `người Anh`, `gốc Việt`: where somebody comes from.
function isOrigin(tokens: readonly Token[], at: number, words: Words): boolean {
  const next = tokens[at + 1];
  return (
    /^(?:người|gốc)$/.test(tokens[at]?.lower ?? '') &&
    next?.capital === true &&
    words.places.at(tokens, at + 1) !== undefined
  );
}

function isBodyAt(tokens: readonly Token[], at: number, words: Words): boolean {
  return (words.organisations.at(tokens, at) ?? words.outlets.at(tokens, at)) !== undefined;
}

// Do two parts of a name stand here, or a full one behind where somebody comes from: `gốc Việt Anna Trần`?
function isNamed(text: string, tokens: readonly Token[], at: number): boolean {
  return [at, at + 1].every((k) => tokens[k]?.capital === true && adjacent(text, tokens, k));
}

/** `Sở Lao động, Thương binh và Xã hội`, `Sở Văn hóa - Thể thao`: does a further field of the body begin behind a mark? */
export function bodyGoesOn(text: string, tokens: readonly Token[], at: number, words: Words, draft: Draft): boolean {
  const length = draft.words.length && !draft.names.length ? fieldAt(tokens, at, words) : 0;
  if (!length) return false;
  const gap = text.slice(tokens[at - 1]?.end, tokens[at]?.start);
  if (/^ [-–] $/.test(gap)) return true;
  if (gap !== ', ') return false;
  // The tables may hold the rest as one phrase.
  if (tokens.slice(at, at + length).some(({ lower }) => lower === 'và')) return true;
  const joined = text.slice(tokens[at + length - 1]?.end, tokens[at + length]?.start);
  return joined === ' ' && tokens[at + length]?.lower === 'và' && fieldAt(tokens, at + length + 1, words) > 0;
}

/** `Sở Tư liệu và Thông tin`: how many tokens `và` has with the field of the body behind it; `Sở Y tế và Bộ Công an` are two. */
export function furtherField(text: string, tokens: readonly Token[], at: number, words: Words, draft: Draft): number {
  if (tokens[at]?.lower !== 'và' || !draft.words.length || draft.names.length || !adjacent(text, tokens, at + 1))
    return 0;
  const length = fieldAt(tokens, at + 1, words);
  if (!length) return 0;
  for (let k = 0; k <= length; k++) draft.words.push(tokens[at + k]?.lower ?? '');
  return length + 1;
}

// A word that only stands inside the names of bodies, with its capital.
function fieldAt(tokens: readonly Token[], at: number, words: Words): number {
  if (!tokens[at]?.capital || words.places.at(tokens, at)) return 0;
  const word = words.organisations.at(tokens, at);
  if (!word || (words.titles.at(tokens, at)?.length ?? 0) > word.length) return 0;
  // `Vụ Trung học và Đại học (VTD)`, but `Sở Y tế và Đại học Y`.
  const kind = /^(?:đại|cao)$/.test(tokens[at]?.lower ?? '') && !tokens[at + word.length]?.capital;
  return word.value && !kind ? 0 : word.length;
}

/** `lãnh đạo Đại học Fern`: one foreign name right behind the word for a body is the body's, and nobody's who holds an office there. */
export function takesBodyName(tokens: readonly Token[], words: Words, draft: Draft): void {
  const [name] = draft.names;
  if (name === undefined || draft.names.length > 1 || !draft.words.length || draft.kinds.has('honorific')) return;
  if (isSyllableKey(name) || !PEOPLE.some((kind) => draft.kinds.has(kind))) return;
  const at = tokens.findIndex(({ start }) => start === draft.nameStart);
  const isBehind = [1, 2, 3, 4].some((length) => {
    const head = words.organisations.at(tokens, at - length);
    return head?.value === true && head.length === length;
  });
  if (at < 1 || !isBehind) return;
  draft.words.push(tokens[at]?.lower ?? '');
  draft.names = [];
  draft.nameStart = undefined;
}

/** `VFA dự báo giá gạo`, `Cục Thống kê thông tin`: a word of organisations' names that is a verb of saying here. */
export function isVerbHere(text: string, tokens: readonly Token[], at: number, length: number, words: Words): boolean {
  const next = tokens[at + length];
  if (!cueAt(tokens, at, 'vi')) return false;
  // `Viện Hải dương Nam Á dự báo khu vực …`: two capitals end the name of a body; its field has one alone.
  if (at > 2 && [at - 1, at - 2].every((k) => tokens[k]?.capital)) return true;
  return !(
    next &&
    adjacent(text, tokens, at + length) &&
    (next.capital || words.organisations.at(tokens, at + length))
  );
}

function lexicon(kind: string): Lexicon<true> {
  const made = new Lexicon<true>();
  for (const phrase of partsOf(kind)) made.add(phrase, true);
  return made;
}

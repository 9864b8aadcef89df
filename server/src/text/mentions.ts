import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import { overlapping } from '../base/span-index.ts';
import organisationTable from './data/organisation-words.tsv';
import outletTable from './data/outlets.tsv';
import placeTable from './data/places.tsv';
import titleTable from './data/titles.tsv';
import type { Sentence } from './analysis.ts';
import type { Language } from './language.ts';
import { cuesOf } from './cues.ts';
import { bare, Lexicon } from './lexicon.ts';
import { isSyllableKey, nameKey } from './names.ts';
import { everydayWord } from './common-words.ts';
import { alternatives, rows } from './table.ts';
import type { Token } from './tokens.ts';
import { beginsCompound, beginsProse, fullName, isLevel, isPaper, localName } from './vi/names.ts';

/** A person, organisation, country, outlet or unnamed source as one phrase of a sentence. */
export interface Mention extends Span {
  /** Its tokens in the sentence: from `first` up to, not with, `last`. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** The stretch of its own name, without titles; empty where it has none. */
  readonly nameText: string;
  /** Keys (names.ts) of the parts of its own name, in order; empty for a bare title or country. */
  readonly names: readonly string[];
  /** Roles of its own: `president`. */
  readonly roles: readonly string[];
  /** Kinds of its titles. */
  readonly kinds: ReadonlySet<TitleKind>;
  /** Countries and bodies that it belongs to or is, by code. */
  readonly places: readonly string[];
  /** Its tokens that are a country or a body, with the code. */
  readonly placeTokens: readonly (readonly [number, string])[];
  /** Names behind `của`, `of` or before `'s`: whose adviser, whose spokesman. */
  readonly of: readonly string[];
  /** The outlet that it is. */
  readonly outlet: string | undefined;
  /** Lower-case words of its organisation's name. */
  readonly words: readonly string[];
  /** Is it nothing but a country, capital or seat of government? */
  readonly barePlace: boolean;
}

export type TitleKind = 'office' | 'rank' | 'honorific' | 'unnamed' | 'group';

/** Is it a person's name, told by a title in front of it or by being nobody else's? */
export function isPersonal({ names, kinds, words, outlet }: Mention): boolean {
  if (!names.length || outlet) return false;
  return (
    kinds.has('honorific') ||
    kinds.has('office') ||
    kinds.has('rank') ||
    (names.length > 1 && !words.length && !kinds.has('group'))
  );
}

interface Title {
  readonly role: string;
  readonly kind: TitleKind;
}

interface Words {
  readonly titles: Lexicon<Title>;
  readonly places: Lexicon<string>;
  readonly outlets: Lexicon<string>;
  readonly organisations: Lexicon<boolean>;
}

let loaded: Record<Language, Words> | undefined;

function wordsOf(language: Language): Words {
  loaded ??= { vi: load('vi'), en: load('en') };
  return loaded[language];
}

function load(language: Language): Words {
  const titles = new Lexicon<Title>();
  for (const [role = '', kind = '', vi, en] of rows(titleTable)) {
    const value = { role, kind: kind as TitleKind };
    for (const phrase of alternatives(language === 'vi' ? vi : en)) {
      titles.add(phrase, value);
      if (language === 'en' && !phrase.endsWith('s'))
        titles.add(/(?:ch|sh|x)$/.test(phrase) ? `${phrase}es` : `${phrase}s`, value);
    }
  }
  const places = new Lexicon<string>();
  for (const [code = '', ...cells] of rows(placeTable)) {
    // Both languages' names are known in both: Vietnamese papers write Moscow, English ones quote Hà Nội.
    for (const name of cells.flatMap(alternatives)) places.add(name, code);
  }
  const outlets = new Lexicon<string>();
  for (const [name = '', aliases] of rows(outletTable)) {
    for (const alias of [name, ...alternatives(aliases)]) outlets.add(alias, name);
  }
  const organisations = new Lexicon<boolean>();
  for (const [phrase = '', head] of rows(organisationTable)) organisations.add(phrase, head === 'head');
  return { titles, places, outlets, organisations };
}

/** All mentions of a sentence, in order, none overlapping; `dates` are those of the text, whose months are no names. */
export function mentionsOf(
  text: string,
  sentence: Sentence,
  language: Language,
  dates: readonly Span[] = [],
): Mention[] {
  const { tokens } = sentence;
  const words = wordsOf(language);
  const found: Mention[] = [];
  const dated = overlapping(dates, sentence);
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i] as Token;
    if (dated.some((date) => overlaps(date, token))) {
      i++;
      continue;
    }
    const mention = mentionAt(text, tokens, i, language, words);
    if (mention) found.push(mention);
    i = mention ? mention.last : i + 1;
  }
  return found;
}

const PEOPLE = ['office', 'rank', 'honorific', 'unnamed'] as const;

interface Draft {
  names: string[];
  of: string[];
  roles: string[];
  kinds: Set<TitleKind>;
  places: string[];
  placeTokens: [number, string][];
  outlet: string | undefined;
  words: string[];
  behindOf: boolean;
  nameStart: number | undefined;
  nameEnd: number;
}

const OF = { vi: new Set(['của', 'thuộc']), en: new Set(['of', 'for', 'at', 'to', 'from']) };
const SIDE = new Set(['phía', 'đại diện', 'giới', 'nước', 'phe']);

function mentionAt(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
  words: Words,
): Mention | undefined {
  const draft: Draft = {
    names: [],
    of: [],
    roles: [],
    kinds: new Set(),
    places: [],
    placeTokens: [],
    outlet: undefined,
    words: [],
    behindOf: false,
    nameStart: undefined,
    nameEnd: 0,
  };
  let at = first;
  if (
    language === 'vi' &&
    SIDE.has(tokens[at]?.lower ?? '') &&
    // `biên giới Ukraine`, `thế giới`: half a word.
    !/^(?:biên|thế)$/.test(tokens[at - 1]?.lower ?? '') &&
    isKnown(tokens, at + 1, words) &&
    adjacent(text, tokens, at + 1)
  )
    at++;
  let last = at;
  while (at < tokens.length) {
    if (at > first && !adjacent(text, tokens, at)) break;
    const step =
      read(text, tokens, at, first, language, words, draft) ||
      (language === 'vi' ? longOffice(text, tokens, at, words, draft) : 0);
    if (step === 0) break;
    at += step;
    last = at;
    // A connective counts only when something of a name stands behind it.
    const next = tokens[at];
    if (
      next &&
      OF[language].has(next.lower) &&
      (draft.roles.length > 0 || draft.words.length > 0) &&
      adjacent(text, tokens, at)
    ) {
      const skip = language === 'en' && tokens[at + 1]?.lower === 'the' ? 2 : 1;
      if (!startsName(tokens, at + skip, language, words)) break;
      draft.behindOf = true;
      at += skip;
    }
  }
  if (
    last === first ||
    !(draft.names.length || draft.roles.length || draft.places.length || draft.outlet || draft.words.length)
  )
    return undefined;
  const [start, end] = [tokens[first]?.start ?? 0, endOf(text, tokens[last - 1])];
  if (
    language === 'vi' &&
    !draft.outlet &&
    draft.names.length &&
    !PEOPLE.some((kind) => draft.kinds.has(kind)) &&
    isPaper(tokens, first)
  ) {
    draft.outlet = text.slice(draft.nameStart ?? start, draft.nameEnd);
    draft.names = [];
  }
  const { names, of, roles, kinds, places, outlet, words: organisation } = draft;
  return {
    start,
    end,
    first,
    last,
    text: text.slice(start, end),
    nameText: text.slice(draft.nameStart ?? 0, draft.nameEnd),
    placeTokens: draft.placeTokens,
    names,
    of,
    roles,
    kinds,
    places,
    outlet,
    words: organisation,
    barePlace: places.length > 0 && !names.length && !roles.length && !organisation.length && !outlet,
  };
}

// `Russia's` alone is told without its genitive.
function endOf(text: string, token: Token | undefined): number {
  const end = token?.end ?? 0;
  return /^['’]s$/.test(text.slice(end - 2, end)) ? end - 2 : end;
}

// Reads one component at `at` into the draft; returns how many tokens it has, 0 where the mention ends.
function read(
  text: string,
  tokens: readonly Token[],
  at: number,
  first: number,
  language: Language,
  words: Words,
  draft: Draft,
): number {
  const token = tokens[at];
  if (!token || token.figure) return 0;
  const genitive = (length: number): void => {
    const end = tokens[at + length - 1];
    if (end && end.lower !== bare(end.lower)) own(draft);
  };
  const title = words.titles.at(tokens, at);
  const place = capitalised(tokens, at, words.places.at(tokens, at));
  if (place && (!title || place.length >= title.length)) {
    if (language === 'vi' && isHonorific(title?.value) && tokens[at + 1]?.capital && adjacent(text, tokens, at + 1)) {
      // `Anh Nam` is a person, `Anh` a country.
    } else {
      draft.places.push(place.value);
      for (let k = 0; k < place.length; k++) draft.placeTokens.push([at + k, place.value]);
      genitive(place.length);
      return place.length;
    }
  }
  if (language === 'vi') {
    const length = vietnameseWords(text, tokens, at, words, draft);
    if (length) return length;
  }
  // In Vietnamese a title stands before its name: behind one it begins the next mention.
  if (title && language === 'vi' && draft.names.length && !draft.behindOf && title.value.kind !== 'group') return 0;
  if (title && !(at > first && title.value.kind === 'honorific' && draft.names.length)) {
    if (title.value.kind === 'honorific' && !namedBehind(text, tokens, at + title.length)) return 0;
    // `xã hội Mai`: a lone small syllable is the end of another word sooner than an organisation.
    if (
      language === 'vi' &&
      title.value.kind === 'group' &&
      title.length === 1 &&
      (!token.capital || beginsCompound(tokens, at, (other) => adjacent(text, tokens, other)))
    )
      return 0;
    if (!draft.behindOf || !draft.roles.length) {
      draft.roles.push(...(title.value.kind === 'honorific' ? [] : [title.value.role]));
      draft.kinds.add(title.value.kind);
    }
    genitive(title.length);
    return title.length;
  }
  const outlet = token.capital ? words.outlets.at(tokens, at) : undefined;
  if (outlet) {
    if (!draft.roles.length || !draft.kinds.has('office')) draft.outlet = outlet.value;
    return outlet.length;
  }
  const organisation = words.organisations.at(tokens, at);
  const continues = at > first && language === 'vi' && (draft.words.length > 0 || tokens[at - 1]?.capital === true);
  if (
    organisation &&
    (token.capital || (continues && !organisation.value && draft.names.length === 0)) &&
    (language === 'vi' || token.capital) &&
    // `Phương Hà Báo cáo …`: a body begins behind no name.
    !(language === 'vi' && organisation.value && draft.names.length > 0) &&
    !(language === 'vi' && !token.capital && isVerbHere(text, tokens, at, organisation.length, words))
  ) {
    for (let k = 0; k < organisation.length; k++) draft.words.push(tokens[at + k]?.lower ?? '');
    return organisation.length;
  }
  const bridged = language === 'en' ? bridge(text, tokens, at, first, words, draft) : 0;
  if (bridged) return bridged;
  if (!token.capital) return 0;
  const lone = at === first && !(tokens[at + 1]?.capital === true && adjacent(text, tokens, at + 1));
  if (
    (language === 'vi' ? lone || isSentenceStart(text, token) : at === first) &&
    everydayWord(bare(token.lower), language)
  )
    return 0;
  if (language === 'vi' && isAcronym(text, token)) {
    draft.words.push(token.lower);
    return 1;
  }
  // `Edward Snowden Một tài liệu`: a caption without its full stop runs into the next sentence.
  if (language === 'vi' && draft.names.length && beginsProse(tokens, at, (other) => adjacent(text, tokens, other)))
    return 0;
  return nameParts(text, tokens, at, draft);
}

// A person's full name, a locality, or the field of an office that the tables don't hold (`Bộ trưởng Dầu mỏ`).
function vietnameseWords(text: string, tokens: readonly Token[], at: number, words: Words, draft: Draft): number {
  const beside = (other: number): boolean => adjacent(text, tokens, other);
  // `quan chức giấu tên`: why he has no name is part of what he is called.
  if (draft.kinds.has('unnamed') && HIDDEN.has(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`)) return 2;
  // `nhà báo Hòa Bình`, `bà Thái Bình`: behind these nobody expects a province.
  const called = draft.kinds.has('honorific') || (draft.roles.length === 1 && TRADES.has(draft.roles[0] ?? ''));
  const place = localName(tokens, at, beside, draft.roles.length > 0);
  const local = called ? 0 : place;
  const person =
    called && place
      ? place
      : local || words.organisations.at(tokens, at)
        ? 0
        : fullName(tokens, at, beside, (other) => beginsPhrase(tokens, other, words));
  if (person) {
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
  // `hiệu phó Trường tiểu học Tân Lập`: behind a body, syllables without a family name are the body's own.
  const body = draft.words.length > 0 && PEOPLE.some((kind) => draft.kinds.has(kind)) && !draft.names.length;
  if (body && tokens[at]?.capital && isSyllableKey(nameKey(tokens[at]?.lower ?? '')) && !words.outlets.at(tokens, at)) {
    draft.words.push(tokens[at]?.lower ?? '');
    return 1;
  }
  const office = draft.roles.length > 0 && !draft.names.length && !draft.kinds.has('honorific');
  // `Công an tỉnh Lâm Đồng`: the level of a body, which its place follows.
  if ((draft.roles.length > 0 || draft.words.length > 0) && isLevel(tokens, at) && beside(at + 1)) {
    draft.words.push(tokens[at]?.lower ?? '');
    return 1;
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

/** Trades whose holders are called by them: what follows is a name. */
const TRADES = new Set(
  'journalist singer artist actor writer musician doctor teacher lecturer lawyer engineer architect professor associate-professor phd master film-director photographer player striker midfielder defender goalkeeper athlete monk priest'.split(
    ' ',
  ),
);
const HIDDEN = new Set(['giấu tên', 'ẩn danh', 'địa phương', 'cấp cao']);

/** Words that a long office may have between its title and its holder. */
const LONGEST_OFFICE = 8;
const OFFICE_WORDS = new Set(
  'về các vấn đề của và phụ trách chuyên kiêm khối khu vực cấp cao cao toàn nhóm mảng lĩnh thuộc bộ phận an sinh học khoa chính sách đối ngoại'.split(
    ' ',
  ),
);

// `Cố vấn chính sách đối ngoại Điện Kremlin Yuri Ushakov`: how many words in small letters lead on to the name.
function longOffice(text: string, tokens: readonly Token[], at: number, words: Words, draft: Draft): number {
  if (!PEOPLE.slice(0, 2).some((kind) => draft.kinds.has(kind)) || draft.names.length || draft.behindOf) return 0;
  let end = at;
  while (end < at + LONGEST_OFFICE && adjacent(text, tokens, end)) {
    const token = tokens[end];
    if (!token || token.figure) return 0;
    const known = words.organisations.at(tokens, end)?.length ?? (OFFICE_WORDS.has(token.lower) ? 1 : 0);
    if (token.capital) {
      const named = words.places.at(tokens, end) ?? (tokens[end + 1]?.capital ? token : undefined);
      return end > at && named ? end - at : 0;
    }
    if (!known) return 0;
    end += known;
  }
  return 0;
}

// Does a title, a country or an organisation of several words begin here, whatever capital it has?
function beginsPhrase(tokens: readonly Token[], at: number, words: Words): boolean {
  return [words.titles, words.places, words.organisations].some((table) => (table.at(tokens, at)?.length ?? 0) > 1);
}

// `VFA dự báo giá gạo`, `Cục Thống kê thông tin`: a word of organisations' names that is a verb of saying here.
function isVerbHere(text: string, tokens: readonly Token[], at: number, length: number, words: Words): boolean {
  const cue = cuesOf(tokens.slice(at, at + length + 1), 'vi')[0];
  const next = tokens[at + length];
  return (
    cue?.first === 0 &&
    !(next && adjacent(text, tokens, at + length) && (next.capital || words.organisations.at(tokens, at + length)))
  );
}

// `UBND`, `PCTN`: an organisation's letters, no person's name.
function isAcronym(text: string, token: Token): boolean {
  return /^[\p{Lu}&]{2,7}$/u.test(text.slice(token.start, token.end));
}

// `phương Tây`, `điện Kremlin` begin small; `mỹ` (fine) and `nga` (ivory) hold no capital at all.
function capitalised<T extends { readonly length: number }>(
  tokens: readonly Token[],
  at: number,
  hit: T | undefined,
): T | undefined {
  return hit && tokens.slice(at, at + hit.length).some((token) => token.capital) ? hit : undefined;
}

/** Words that may stand between whose it is and the title: `Putin's foreign-policy adviser`. */
const BRIDGE = 3;

// How many words in small letters lead from a genitive or a country to a title; 0 where they lead to none.
function bridge(text: string, tokens: readonly Token[], at: number, first: number, words: Words, draft: Draft): number {
  if (at === first || draft.roles.length || draft.names.length || (!draft.places.length && !draft.of.length)) return 0;
  for (let length = 0; length < BRIDGE; length++) {
    const token = tokens[at + length];
    if (!token || token.figure || token.capital || !adjacent(text, tokens, at + length)) return 0;
    const next = words.titles.at(tokens, at + length + 1);
    if (next && next.value.kind !== 'honorific' && adjacent(text, tokens, at + length + 1)) return length + 1;
  }
  return 0;
}

// `Pu-tin` is one part, `Joe Biden` two.
function nameParts(text: string, tokens: readonly Token[], at: number, draft: Draft): number {
  let length = 1;
  let word = bare(tokens[at]?.lower ?? '');
  while (
    tokens[at + length] &&
    !isAcronym(text, tokens[at + length] as Token) &&
    text.slice(tokens[at + length - 1]?.end, tokens[at + length]?.start) === '-'
  ) {
    word += tokens[at + length]?.lower ?? '';
    length++;
  }
  (draft.behindOf ? draft.of : draft.names).push(nameKey(word));
  const end = tokens[at + length - 1];
  if (!draft.behindOf) {
    draft.nameStart ??= tokens[at]?.start;
    draft.nameEnd = endOf(text, end);
  }
  if (end && end.lower !== bare(end.lower)) own(draft);
  return length;
}

// What stood before a genitive is whose: `Putin's adviser` is no Putin.
function own(draft: Draft): void {
  draft.of.push(...draft.names);
  draft.names = [];
  draft.roles = [];
  draft.kinds = new Set();
  draft.nameStart = undefined;
  draft.nameEnd = 0;
}

function adjacent(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  const gap = text.slice(before.end, token.start);
  return (
    /^[ \u00a0]{1,2}$/.test(gap) ||
    gap === '-' ||
    (/^\. ?$/.test(gap) && before.end - before.start <= 4 && before.capital)
  );
}

function isKnown(tokens: readonly Token[], at: number, words: Words): boolean {
  return tokens[at]?.capital === true && words.places.at(tokens, at) !== undefined;
}

function startsName(tokens: readonly Token[], at: number, language: Language, words: Words): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (token.capital ||
      words.titles.at(tokens, at)?.value.kind === 'office' ||
      (language === 'vi' && SIDE.has(token.lower) && isKnown(tokens, at + 1, words)))
  );
}

function isHonorific(title: Title | undefined): boolean {
  return title?.kind === 'honorific';
}

function namedBehind(text: string, tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true && /^\.?[ \u00a0]$/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start));
}

function isSentenceStart(text: string, token: Token): boolean {
  return !/[\p{L}\p{N},]/u.test(text.slice(Math.max(0, token.start - 3), token.start).replace(/^.*[.!?:“"«\n]/su, ''));
}

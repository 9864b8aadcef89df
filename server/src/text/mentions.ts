import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import { overlapping } from '../base/span-index.ts';
import type { Sentence } from './analysis.ts';
import { everydayWord } from './common-words.ts';
import { bodyOf, isOfName, isWhose, outletOf, partyOf } from './en/affiliations.ts';
import { bridge, isFamilyName, isSurname, joinedPeople } from './en/mention-parts.ts';
import type { Language } from './language.ts';
import type { Draft } from './mention-draft.ts';
import { adjacent, emptyDraft, endOf, isAcronym, nameParts, own } from './mention-draft.ts';
import type { Title, TitleKind, Words } from './mention-words.ts';
import { isFormerHere } from './former-office.ts';
import { PEOPLE, SIDE, wordsOf } from './mention-words.ts';
import type { Token } from './tokens.ts';
import {
  beginsHolder,
  bodyGoesOn,
  codeAt,
  furtherField,
  isIndividual,
  isKin,
  isKinHere,
  isVerbHere,
  longBody,
  longOffice,
  regionAt,
  SHORT_KIN,
  takesBodyName,
  vietnameseWords,
} from './vi/mention-parts.ts';
import { nameKey } from './names.ts';
import { beginsCompound, beginsProse, isLocality, isNameOfThree, isPaper } from './vi/names.ts';
import {
  isProseField,
  isDaily,
  isGivenPair,
  isPrize,
  isAddressed,
  isStageName,
  isCut,
  isProse,
  beginsWord,
  namedSubject,
  isMembership,
  isPronounHere,
  namesakeOf,
  isSentenceStart,
} from './vi/word-here.ts';

export type { TitleKind } from './mention-words.ts';

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

/** Is it somebody, by name or by what he is called, who may speak for himself? */
export function isSomebodyCalled(mention: Mention): boolean {
  return isPersonal(mention) || (!mention.outlet && PEOPLE.some((kind) => mention.kinds.has(kind)));
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
  let draft = emptyDraft(language);
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i] as Token;
    // With a capital in front, a part of the world may speak: `Châu Âu yêu cầu …`.
    const region = language === 'vi' && !token.capital ? regionAt(tokens, i) : 0;
    if (region) {
      i += region;
      continue;
    }
    const opens = token.capital || words.starts.of(token.form) || joinedParticle(text, tokens, i);
    if (!opens || dated.some((date) => overlaps(date, token))) {
      i++;
      continue;
    }
    const people = language === 'en' ? joinedPeople(text, tokens, i, words) : 0;
    if (people) {
      i += people;
      continue;
    }
    const mention = mentionAt(text, tokens, i, language, words, draft);
    if (mention && !(language === 'vi' && isPrize(text, tokens, mention))) found.push(mention);
    // Where not a word was read, the draft is as it was.
    if (mention || draft.last) draft = emptyDraft(language);
    i = mention ? mention.last : i + 1;
  }
  return found;
}

const OF = { vi: new Set(['của', 'thuộc']), en: new Set(['of', 'for', 'at', 'to', 'from']) };

function mentionAt(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
  words: Words,
  draft: Draft,
): Mention | undefined {
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
  else if (isFormerHere(text, tokens, at, words)) at++;
  let last = at;
  while (at < tokens.length) {
    if (at > first && !adjacent(text, tokens, at) && !(language === 'vi' && bodyGoesOn(text, tokens, at, words, draft)))
      break;
    const step =
      read(text, tokens, at, first, language, words, draft) ||
      (language === 'vi'
        ? longOffice(text, tokens, at, words, draft) ||
          longBody(text, tokens, at, words, draft) ||
          (draft.words.length ? furtherField(text, tokens, at, words, draft) : 0)
        : 0);
    if (step === 0) break;
    at += step;
    last = draft.last = at;
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
  if (language === 'vi') {
    // `The X-Factor`: a name with an English article is a show's or a firm's.
    if (draft.names[0] === 'the' && draft.names.length > 1) {
      draft.words.push(...draft.names);
      draft.names = [];
    }
    takesBodyName(tokens, words, draft);
    // `chuyên gia Anna Holm`: whoever has a name is not unnamed, and it tells his trade.
    if (draft.kinds.has('unnamed') && draft.names.length > 1 && isIndividual(draft) && !draft.outlet) {
      draft.kinds.delete('unnamed');
      draft.kinds.add('rank');
    }
  }
  const [start, end] = [tokens[first]?.start ?? 0, endOf(text, tokens[last - 1], language)];
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
  if (language === 'en') {
    const outlet = outletOf(text, tokens, first, last, draft);
    if (outlet !== undefined) Object.assign(draft, { outlet, names: [], places: [], placeTokens: [] });
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
    if (language === 'en' && end && end.lower !== end.form.bare) own(draft);
  };
  // `chuyên gia về các vấn đề Nam Á`: what an office is about, and no name.
  const region = language === 'vi' && at > first && !draft.names.length ? regionAt(tokens, at) : 0;
  if (region && draft.roles.length && !draft.words.length) return region;
  // `Nhật báo Hale`: a daily, and no country's paper.
  if (language === 'vi' && isDaily(text, tokens, at)) return 0;
  const titled = words.titles.at(tokens, at);
  const title = titled?.length === 2 && isCut(text, tokens, at) ? undefined : titled;
  const paper = token.capital || joinedParticle(text, tokens, at) ? words.outlets.at(tokens, at) : undefined;
  const carrier =
    paper && language === 'vi' && at === first && isProse(text, tokens, at, paper.length) ? undefined : paper;
  // `Sở Lao động Thương binh và Xã hội`, `Báo Lao Động`: in a body's name it is the field, unless each syllable has the capital.
  const field = language === 'vi' && draft.words.length > 0 && carrier && tokens[at + 1]?.capital === false;
  const outlet = field && words.organisations.at(tokens, at) ? undefined : carrier;
  const country = capitalised(tokens, at, words.places.at(tokens, at));
  const isWord = language === 'vi' && country?.length === 1 && (beginsWord(text, tokens, at) || isLocality(tokens, at));
  const placed = isWord || (country?.length === 2 && isCut(text, tokens, at)) ? undefined : country;
  // `Russia-1` is a channel and no country.
  const named = placed && (outlet ?? (field ? words.organisations.at(tokens, at) : undefined));
  // `Bảo tàng Mỹ thuật`: half of a word in a body's name.
  const within = language === 'vi' && draft.words.length > 0 && placed?.length === 1;
  const isPart = within && (words.organisations.at(tokens, at)?.length ?? 0) > 1;
  const place = isPart || (named && placed && named.length > placed.length) ? undefined : placed;
  // `Tuấn Anh`, `Minh Đức`: behind a syllable of a name the country is one as well.
  if (language === 'vi' && place?.length === 1 && at > first && namesakeOf(draft))
    return nameParts(text, tokens, at, draft);
  if (language === 'vi' && place?.length === 1 && at === first + 1 && isAddressed(text, tokens, at, draft))
    return nameParts(text, tokens, at, draft);
  if (language === 'vi' && place?.length === 1 && isStageName(text, tokens, at, words, draft))
    return nameParts(text, tokens, at, draft);
  // `Thái Anh Văn`: three syllables that begin with a family name are a person's, be it a country's, too.
  if (language === 'vi' && place?.length === 1 && isNameOfThree(tokens, at, (other) => adjacent(text, tokens, other))) {
    let read = 0;
    while (read < 3) read += nameParts(text, tokens, at + read, draft);
    return read;
  }
  if (language === 'en' && place?.length === 1 && isFamilyName(text, tokens, at, draft))
    return nameParts(text, tokens, at, draft);
  if (place && (!title || place.length >= title.length)) {
    if (
      language === 'vi' &&
      isHonorific(title?.value) &&
      // `bác sĩ người Anh Paul Holm` is a Briton.
      !(at > first && tokens[at - 1]?.lower === 'người') &&
      ((tokens[at + 1]?.capital && adjacent(text, tokens, at + 1)) || isPronounHere(text, tokens, at))
    ) {
      // `Anh Nam`, `Anh ta` are persons, `Anh` a country.
    } else {
      draft.places.push(place.value);
      for (let k = 0; k < place.length; k++) draft.placeTokens.push([at + k, place.value]);
      genitive(place.length);
      return place.length;
    }
  }
  if (language === 'vi') {
    const code = codeAt(text, tokens, at);
    if (code && (draft.names.length || draft.outlet)) return 0;
    if (code) {
      draft.words.push(`${token.lower}${tokens[at + 1]?.lower ?? ''}`);
      return code;
    }
    if (beginsHolder(text, tokens, at, words, draft)) return 0;
    const length = vietnameseWords(text, tokens, at, words, draft);
    if (length) return length;
  }
  // `hãng tin RT ông Nam`: who is addressed behind an outlet is somebody else.
  if (title?.value.kind === 'honorific' && language === 'vi' && draft.outlet) return 0;
  // In Vietnamese a title stands before its name: behind one it begins the next mention.
  if (title && language === 'vi' && draft.names.length && !draft.behindOf && title.value.kind !== 'group') return 0;
  if (language === 'en' && title?.length === 1 && isSurname(text, tokens, at, draft))
    return nameParts(text, tokens, at, draft);
  if (title && !(at > first && title.value.kind === 'honorific' && draft.names.length)) {
    if (title.value.kind === 'honorific' && !namedBehind(text, tokens, at + title.length)) return 0;
    if (language === 'vi' && title.length === 1 && SHORT_KIN.has(token.lower) && !isKinHere(tokens, at, words))
      return 0;
    // `chồng bà Lan`, `mẹ ca sĩ Lê Hà My`: whose relative he is, and no name of his own.
    if (language === 'vi' && isKin(draft) && (title.value.kind === 'honorific' || title.value.kind === 'rank')) {
      draft.behindOf = true;
      return title.length;
    }
    // `xã hội Mai`: a lone small syllable is the end of another word sooner than an organisation.
    if (
      language === 'vi' &&
      title.value.kind === 'group' &&
      title.length === 1 &&
      (!token.capital || beginsCompound(tokens, at, (other) => adjacent(text, tokens, other)))
    )
      return 0;
    if (language === 'vi' && token.capital && isMembership(tokens, at, title, words, draft)) {
      for (let k = 0; k < title.length; k++) draft.words.push(tokens[at + k]?.lower ?? '');
      return title.length;
    }
    if (language === 'en' && isOfName(text, tokens, at, title, draft)) own(draft);
    // `chairman of the Conservative Party` is no chairman of another one.
    if (draft.behindOf && title.value.role.endsWith('-party')) draft.roles.push(title.value.role);
    else if (!draft.behindOf || !draft.roles.length) {
      draft.roles.push(...(title.value.kind === 'honorific' ? [] : [title.value.role]));
      draft.kinds.add(title.value.kind);
    }
    genitive(title.length);
    return title.length;
  }
  if (outlet) {
    // `Ngân hàng Nhân dân Trung Quốc`: behind what is no press a paper's name is a part of the body's.
    if (draft.kinds.has('group') && !draft.roles.some((role) => PUBLISHING.has(role))) {
      for (let k = 0; k < outlet.length; k++) draft.words.push(tokens[at + k]?.lower ?? '');
      return outlet.length;
    }
    const whose = language === 'en' && isWhose(text, tokens, at + outlet.length);
    if (whose) draft.of.push(...tokens.slice(at, at + outlet.length).map(({ form }) => nameKey(form.bare)));
    else if (!draft.roles.length || !draft.kinds.has('office')) draft.outlet = outlet.value;
    return outlet.length;
  }
  const organisation = words.organisations.at(tokens, at);
  const continues = at > first && language === 'vi' && (draft.words.length > 0 || tokens[at - 1]?.capital === true);
  if (
    organisation &&
    (token.capital || (continues && !organisation.value && draft.names.length === 0)) &&
    (language === 'vi' || token.capital) &&
    !(language === 'vi' && isProseField(text, tokens, at, first, organisation)) &&
    !(language === 'vi' && organisation.length === 1 && isGivenPair(text, tokens, at + 1)) &&
    // `Phương Hà Báo cáo …`: a body begins behind no name.
    !(language === 'vi' && organisation.value && draft.names.length > 0) &&
    !(language === 'vi' && !token.capital && isVerbHere(text, tokens, at, organisation.length, words))
  ) {
    for (let k = 0; k < organisation.length; k++) draft.words.push(tokens[at + k]?.lower ?? '');
    return organisation.length;
  }
  if (language === 'vi' && draft.names.length && PARTICLES.has(token.lower) && tokens[at + 1]?.capital === true)
    return adjacent(text, tokens, at + 1) ? 1 : 0;
  if (language === 'en') {
    const party = partyOf(text, tokens, at, words);
    if (party && !draft.names.length) {
      draft.roles.push(party.role);
      return party.length;
    }
    const length = bodyOf(text, tokens, at, first, words, draft) || bridge(text, tokens, at, first, words, draft);
    if (length) return length;
  }
  if (!token.capital) return 0;
  const lone = at === first && !(tokens[at + 1]?.capital === true && adjacent(text, tokens, at + 1));
  if (
    (language === 'vi' ? lone || isSentenceStart(text, token) : at === first) &&
    everydayWord(token.form.bare, language) &&
    !(language === 'vi' && !lone && namedSubject(text, tokens, at, words))
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

/** Bodies whose name may be an outlet's: `hãng tin RIA`, `hãng Reuters`, `tổ chức Sky News`. */
const PUBLISHING = new Set(['media', 'company', 'organisation', 'side']);

/** Small words inside foreign names: `Lyndon da Cruz`, `Bank of Fern and Vale`. */
const PARTICLES = new Set('da de di del della dos du la le van von der den ter bin ibn al el bint of and'.split(' '));

// `al-Arabiya`: a particle in small letters that a stroke joins to a capital.
function joinedParticle(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token !== undefined &&
    next?.capital === true &&
    /^(?:al|el|an|as|ash)$/.test(token.lower) &&
    text.slice(token.end, next.start) === '-'
  );
}

// `phương Tây`, `điện Kremlin` begin small; `mỹ` (fine) and `nga` (ivory) hold no capital at all.
function capitalised<T extends { readonly length: number }>(
  tokens: readonly Token[],
  at: number,
  hit: T | undefined,
): T | undefined {
  return hit && tokens.slice(at, at + hit.length).some((token) => token.capital) ? hit : undefined;
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

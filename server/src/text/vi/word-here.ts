import { isSyllable, opensSentence } from '../common-words.ts';
import { cueAt } from '../cues.ts';
import type { Draft } from '../mention-draft.ts';
import { adjacent } from '../mention-draft.ts';
import type { Title, Words } from '../mention-words.ts';
import type { Mention } from '../mentions.ts';
import type { Token } from '../tokens.ts';
import { isSyllableKey, nameKey } from '../names.ts';
import { isParticle, localName } from './names.ts';
import { syllables } from './word-class.ts';

/** What a Vietnamese word is where it stands: a name, a country, a paper, or a word of the prose. */

/** `Thông tin từ …`, `Dự báo mưa …`: the field of a body that begins a sentence, with no name behind it, is a word of the prose. */
export function isProseField(
  text: string,
  tokens: readonly Token[],
  at: number,
  first: number,
  { value: isBody, length }: { readonly value: boolean; readonly length: number },
): boolean {
  const [token, next] = [tokens[at], tokens[at + length]];
  if (isBody || at > first || !token || !isSentenceStart(text, token)) return false;
  const capitals = tokens.slice(at + 1, at + length).some(({ capital }) => capital);
  return !capitals && !(next?.capital === true && adjacent(text, tokens, at + length));
}

/** `nhật báo Lao Động`: a daily with its name behind it, whose first syllable is not Japan's. */
export function isDaily(text: string, tokens: readonly Token[], at: number): boolean {
  const named = tokens[at]?.lower === 'nhật' && tokens[at + 1]?.lower === 'báo' && tokens[at + 2]?.capital === true;
  return named && !tokens[at + 1]?.capital && adjacent(text, tokens, at + 1) && adjacent(text, tokens, at + 2);
}

/** Is a name of one syllable, without an office in front, all there is so far? */
export function namesakeOf({ names, behindOf, places, words, kinds }: Draft): boolean {
  return (
    names.length > 0 &&
    names.every(isSyllableKey) &&
    !behindOf &&
    !places.length &&
    !words.length &&
    !kinds.has('office') &&
    !kinds.has('group')
  );
}

/**
 * `bà Nga`, `anh Đức`: a syllable behind a form of address is what somebody is called by, though a country has the name as
 * well; `Anh Pháp` within a sentence are two of them.
 */
export function isAddressed(text: string, tokens: readonly Token[], at: number, { kinds, names }: Draft): boolean {
  const [address, token] = [tokens[at - 1], tokens[at]];
  if (!address || !token || names.length || !kinds.has('honorific') || !isSyllableKey(nameKey(token.lower)))
    return false;
  if (address.lower === 'anh' && address.capital && !isSentenceStart(text, address)) return false;
  return text.slice(address.end, token.start) === ' ';
}

/**
 * `ca sĩ Mỹ Tâm`, `đạo diễn Đức Thịnh`: behind a trade a country and one Vietnamese syllable are a name of two; `tướng Mỹ Milley`,
 * `ca sĩ Mỹ Taylor Swift` come from there.
 */
export function isStageName(text: string, tokens: readonly Token[], at: number, words: Words, draft: Draft): boolean {
  const { kinds, names, behindOf } = draft;
  if (!kinds.has('rank') || kinds.has('office') || kinds.has('group') || names.length || behindOf) return false;
  const [place, name, next] = tokens.slice(at, at + 3);
  if (!place || !name?.capital || !adjacent(text, tokens, at) || !adjacent(text, tokens, at + 1)) return false;
  if (![place, name].every(({ lower }) => isSyllableKey(nameKey(lower)))) return false;
  if (words.titles.at(tokens, at + 1) || words.places.at(tokens, at + 1)) return false;
  // `nam sinh Thái Nguyên` comes from the town.
  if (localName(tokens, at, (other) => adjacent(text, tokens, other), false)) return false;
  return !(next?.capital === true && adjacent(text, tokens, at + 2));
}

/**
 * `hợp đồng, Minh nói`, `nước Anh, quốc gia …`: a comma parts two words that would be one (`đồng minh`, `Anh quốc`); long names
 * of the tables have commas of their own.
 */
export function isCut(text: string, tokens: readonly Token[], at: number): boolean {
  const [end, start] = [tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? 0];
  return start === end + 2 && text[end] === ',';
}

/**
 * `Thanh niên 20 tuổi kể …`, `Phụ nữ cho rằng …`: a word that begins a sentence and is a paper's name as well, in which each
 * syllable has the capital.
 */
export function isProse(text: string, tokens: readonly Token[], at: number, length: number): boolean {
  const [token] = tokens.slice(at);
  if (length < 2 || !token || !isSentenceStart(text, token)) return false;
  return tokens.slice(at + 1, at + length).every((other) => !other.capital && isSyllable(other.form.bare));
}

/** `Pháp luật`, `Nhật ký`: what a country is called is the first half of another word. */
export function beginsWord(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next || next.capital || !adjacent(text, tokens, at + 1)) return false;
  return NO_PLACES.has(`${token.lower} ${next.lower}`);
}

const NO_PLACES = syllables('no-place');

/**
 * `Bảo Thanh cho hay`, `Vân Anh, học sinh lớp 9`: two everyday syllables with capitals in front of a verb of saying or of
 * what somebody is are a name. `Nhưng Nga khẳng định`, `Việc Kyiv tỏ ý` are none.
 */
export function namedSubject(text: string, tokens: readonly Token[], at: number, words: Words): boolean {
  let end = at + 2;
  while (end < at + LONGEST_NAME && tokens[end]?.capital && adjacent(text, tokens, end)) end++;
  const [first, second, verb] = [tokens[at], tokens[at + 1], tokens[end]];
  if (!first || !second || opensSentence(first.lower) || !isSyllable(second.form.bare)) return false;
  if (isParticle(tokens, at) || verb?.capital) return false;
  // `Tri Thức Mới đưa tin`: a longer row is a name in front of such a verb alone.
  if (end > at + 2 && !(second.capital && verb && adjacent(text, tokens, end) && carriesAt(tokens, end))) return false;
  if (end > at + 2) return !words.places.at(tokens, at) && !words.titles.at(tokens, at);
  const apposed = /^(?:, | \()\p{Ll}/u.test(text.slice(second.end, second.end + 3));
  if (!apposed && (!verb || !adjacent(text, tokens, at + 2))) return false;
  const known = (k: number): boolean =>
    (words.titles.at(tokens, k)?.value.kind ?? 'honorific') !== 'honorific' ||
    (words.organisations.at(tokens, k) ?? words.outlets.at(tokens, k)) !== undefined;
  if (known(at) || known(at + 1)) return false;
  if (words.places.at(tokens, at)) return false;
  if (apposed) return second.capital && isSyllable(first.form.bare) && !words.places.at(tokens, at + 1);
  return cueAt(tokens, at + 2, 'vi')?.classes.has('speech') === true;
}

function carriesAt(tokens: readonly Token[], at: number): boolean {
  return cueAt(tokens, at, 'vi')?.classes.has('outlet') === true;
}

/** Syllables of a name. */
const LONGEST_NAME = 5;

/** `Hội Sinh viên`, `Sở Lao động - Thương binh`: the members of a body give it its name, and nobody his trade. */
export function isMembership(
  tokens: readonly Token[],
  at: number,
  { value: { kind }, length }: { readonly value: Title; readonly length: number },
  words: Words,
  draft: Draft,
): boolean {
  if ((kind !== 'rank' && kind !== 'unnamed') || draft.names.length) return false;
  if (draft.words.length && (words.organisations.at(tokens, at)?.length ?? 0) >= length) return true;
  const before = tokens[at - 1];
  return (
    before?.capital === true &&
    /^(?:hội|đoàn|phòng|bộ)$/.test(before.lower) &&
    (draft.words.length > 0 || draft.kinds.has('group'))
  );
}

/** `Anh này`, `Anh ta` at the front of a clause; `người Anh này` is a Briton. */
export function isPronounHere(text: string, tokens: readonly Token[], at: number): boolean {
  if (!/^(?:này|ta|ấy|em|trai)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  return at === 0 || !adjacent(text, tokens, at);
}

/** Does nothing but marks and space stand between the token and the end of the sentence before it, or an opening mark? */
export function isSentenceStart(text: string, token: Token): boolean {
  return !/[\p{L}\p{N},]/u.test(text.slice(Math.max(0, token.start - 3), token.start).replace(/^.*[.!?:“"«\n]/su, ''));
}

/** `Ban ⟦Ki-moon⟧`: does a given name of two syllables begin here, as Koreans write it? */
export function isGivenPair(text: string, tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first?.capital || !second || second.capital || !adjacent(text, tokens, at)) return false;
  return text.slice(first.end, second.start) === '-';
}

/** `giải Nobel Hòa bình`: is it a prize, which is nobody? */
export function isPrize(text: string, tokens: readonly Token[], { first, kinds }: Mention): boolean {
  return !kinds.size && tokens[first - 1]?.lower === 'giải' && adjacent(text, tokens, first);
}

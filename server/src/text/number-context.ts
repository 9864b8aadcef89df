import contextTable from './data/number-context.tsv';
import type { Span } from '../base/span.ts';
import type { NumberMention } from './analysis.ts';
import { lower } from './fold.ts';
import { pairRarity, rarity } from './frequencies.ts';
import type { Language } from './language.ts';
import type { ReadNumber } from './number-reading.ts';
import { alternatives, rows } from './table.ts';
import type { Token } from './tokens.ts';
import { unitKind } from './unit-kinds.ts';

/** The sentence around a figure. */
export interface NumberContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
}

type Unit = Span & { readonly text: string };

/** Told as rounded, by the words in front of the figure or right behind it. */
export function approximation(context: NumberContext, first: number, last: number): NumberMention['approximate'] {
  const phrases = phrasesOf(context.language);
  const before = wordsBefore(context, first);
  for (let length = Math.min(4, before.length); length > 0; length--) {
    const words = before.slice(-length).join(' ');
    const kind = APPROXIMATE.find((one) => phrases[one].has(words));
    if (kind) return kind;
  }
  const { tokens } = context;
  if (tokens[last]?.lower === 'or' && /^(?:so|more)$/.test(tokens[last + 1]?.lower ?? ''))
    return tokens[last + 1]?.lower === 'so' ? 'about' : 'over';
  const behind = tokens.slice(last, last + 5).map((token) => token.lower);
  return behind.some((word, k) => word === 'trở' && behind[k + 1] === 'lên') ? 'over' : undefined;
}

const APPROXIMATE = ['about', 'over', 'under'] as const;

/** Is the figure at token `first` what something is compared with (`so với con số 9 triệu`, `compared with some 900`)? */
export function isComparedWith(context: NumberContext, first: number): boolean {
  const { base } = phrasesOf(context.language);
  const before = wordsBefore(context, first, LONGEST_BASE + NAMING);
  for (let end = before.length; end >= Math.max(1, before.length - NAMING); end--)
    for (let length = 1; length <= Math.min(LONGEST_BASE, end); length++)
      if (base.has(before.slice(end - length, end).join(' '))) return true;
  return false;
}

const LONGEST_BASE = 3;
const NAMING = 3;

/** Is the figure no amount of anything: an article, a rank, a score, an hour, a code, a fraction? */
export function countsNothing(context: NumberContext, first: number, read: ReadNumber, range: boolean): boolean {
  const { text, tokens, language } = context;
  const token = tokens[first] as Token;
  const [before, behind] = [tokens[first - 1], tokens[read.last]];
  const last = tokens[read.last - 1] as Token;
  const single = read.last === first + 1;
  if (language === 'vi' && token.lower === 'năm' && single && isYear(context, first)) return true;
  const phrases = phrasesOf(language);
  // `một` is an article more often than a figure, `one` a pronoun.
  if (single && phrases.article.has(token.lower)) return true;
  const front = wordsBefore(context, first);
  for (let length = Math.min(3, front.length); length > 0; length--) {
    const words = front.slice(-length).join(' ');
    if ((phrases.rank.has(words) && !AMOUNT.test(front.slice(-2).join(' '))) || (range && phrases.score.has(words)))
      return true;
  }
  if (language === 'vi' && token.figure && single && isSite(context, first, front, range)) return true;
  if (before && phrases.rank.has(before.lower) && text.slice(before.end, token.start) === '. ') return true;
  // `MH17`, `F-16`, `Covid-19`; `7:30`; `1.5.2`, `24/7`
  if (before && !before.figure && /^-?$/.test(text.slice(before.end, token.start))) return true;
  // `127-162-289 kg`: the third of a row.
  if (token.figure && ROW.test(text.slice(Math.max(0, token.start - ROW_REACH), token.start))) return true;
  if (first > 0 && token.figure && /[\d\p{L}][:./]$/u.test(text.slice(token.start - 2, token.start))) return true;
  if (/^(?::\d|[/]\d)/.test(text.slice(last.end, last.end + 2))) return true;
  // The number of a list's item.
  if (first === 0 && single && token.figure && /^[.)]\s/.test(text.slice(last.end, last.end + 2))) return true;
  if (single && token.figure && behind && behind.start === last.end) {
    if (phrases.clock.has(behind.lower) || !phrases.measure.has(behind.lower)) return true;
  }
  // `đường Cách Mạng Tháng 8`: a month with the capital that no date has is a name's.
  if (language === 'vi' && before?.lower === 'tháng' && before.capital && tokens[first - 2]?.capital) return true;
  // `World Cup 2022`: the year of an event behind its name.
  if (
    single &&
    /^(?:19|20)\d\d$/.test(token.lower) &&
    before?.capital === true &&
    text.slice(before.end, token.start) === ' '
  )
    return true;
  // `hai phần ba`, `two-thirds`
  if (before?.lower === 'phần') return true;
  if (behind && /^(?:thirds?|quarters?|fifths?|tenths?|halves)$/.test(behind.lower)) return true;
  const next = tokens[read.last + 1];
  return (
    language === 'vi' &&
    behind?.lower === 'phần' &&
    next !== undefined &&
    (next.figure || phrases.denominator.has(next.lower))
  );
}

// `đường 23 Tháng 9`, `cầu 15 bị ngập`: what has a number for its name; in `đường 4 làn xe` something is counted.
function isSite({ text, tokens }: NumberContext, first: number, front: readonly string[], range: boolean): boolean {
  const { site, nounit } = phrasesOf('vi');
  if (range || !front.length || !(site.has(front.at(-1) ?? '') || site.has(front.slice(-2).join(' ')))) return false;
  const [token, next] = [tokens[first], tokens[first + 1]];
  if (!token || next?.start === token.end) return false;
  if (next && /^[ \u00a0]$/.test(text.slice(token.end, next.start))) return next.capital || nounit.has(next.lower);
  return !/^ ?[%°]/.test(text.slice(token.end, token.end + 2));
}

// `trong số 50 người`, `trong vòng 24 giờ`: an amount behind a word of ranks.
const AMOUNT = /^(?:(?:tổng|trong|ngoài|con|một|toàn) số|trong (?:vòng|kỳ|lần))$/;

// `năm nay`, `mỗi năm`, `nhiều năm`: a year; `năm người`, `cả năm lần` are five.
function isYear({ tokens }: NumberContext, at: number): boolean {
  const [before, next] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]];
  if (!next || next.figure || next.capital) return true;
  const { yearbefore, yearbehind } = phrasesOf('vi');
  if (before === 'cả' && (next.lower === 'lần' || unitKind(next.lower, 'vi'))) return false;
  return yearbehind.has(next.lower) || yearbefore.has(before);
}

/** An age in apposition to a full name, `Keith Scott, 43, was`, or behind its word, `aged 43`, `ở tuổi 43`. */
export function isAge({ text, tokens }: NumberContext, first: number, { last, value }: ReadNumber): boolean {
  const [name, before, token, end] = [tokens[first - 2], tokens[first - 1], tokens[first], tokens[last - 1]];
  if (!before || !token || !end || !token.figure || !Number.isInteger(value) || value < 1 || value > OLDEST)
    return false;
  const gap = text.slice(before.end, token.start);
  if (/^(?:aged?|tuổi)$/.test(before.lower)) return gap === ' ';
  return (
    gap === ', ' && before.capital && name?.capital === true && /^(?:,|\.$)/.test(text.slice(end.end, end.end + 2))
  );
}

const OLDEST = 119;

/** `$3`, `US$3`, `€3`, `USD 3`: the currency in front of its figure. */
export function unitBefore({ text, tokens }: NumberContext, first: number): Unit | undefined {
  const token = tokens[first];
  if (!token) return undefined;
  const found = /(?:(?:US|A|C|HK|NZ|S)?\$|[€£¥₫₽]|(?<![\p{L}\p{N}])(?:USD|VND|EUR|GBP|RMB)) ?$/u.exec(
    text.slice(Math.max(0, token.start - 6), token.start),
  );
  if (!found) return undefined;
  const start = token.start - found[0].length;
  return { start, end: token.start, text: found[0].trimEnd() };
}

const ROW = /\d[-–]\d{1,6}[-–]$/;
const ROW_REACH = 12;

// The noun that is counted; what follows is what it did.
const PLURAL = /..[^s]s$|^(?:people|men|women|children|police)$/;

/** Is the English word a plural, or one of the words without its ending? */
export function isPlural({ lower: word }: Token): boolean {
  return PLURAL.test(word) && !/(?:ous|'s|’s)$/.test(word) && !phrasesOf('en').singular.has(word);
}

/** `crew`, `jury`: is it what some people make up together? */
export function isCollective(token: Token | undefined): boolean {
  return token !== undefined && phrasesOf('en').collective.has(token.lower);
}

/** The thing counted: up to two words behind the figure, or one where that is a measure. */
export function unitBehind({ text, tokens, language }: NumberContext, at: number): Unit | undefined {
  const before = tokens[at - 1];
  if (!before) return undefined;
  const sign = /^[ \u00a0\u202f]?(?:%|°C|₫|€)/.exec(text.slice(before.end, before.end + 4))?.[0];
  if (sign) return { start: before.end, end: before.end + sign.length, text: sign.trimStart() };
  const { measure, nounit } = phrasesOf(language);
  const apart = language === 'en' ? nounAhead(text, tokens, at) : undefined;
  if (apart) return apart;
  let last = at;
  while (last < tokens.length && last < at + 3) {
    const [left, token] = [tokens[last - 1] as Token, tokens[last] as Token];
    const gap = text.slice(left.end, token.start);
    const glued = last === at && gap === '' && measure.has(token.lower);
    // `a 42-year-old man`
    const hyphen = gap === '-' && language === 'en' && (last === at || tokens[last - 1]?.lower === 'year');
    if ((!/^[ \u00a0]$/.test(gap) && !glued && !hyphen) || token.figure) break;
    // `bị` marks a passive, but for the parties of a trial (`bị can`).
    const named = last === at && measure.has(`${token.lower} ${tokens[last + 1]?.lower}`);
    if (nounit.has(token.lower) && !named) break;
    const words = tokens.slice(at, last + 1).map(({ lower: word }) => word);
    if (language === 'vi' && token.capital && !measure.has(words.join(' '))) break;
    // A phrase that is a measure takes a third word; what is counted, two.
    if (last === at + 2 && !measure.has(words.join(' '))) break;
    last++;
    if (language === 'en' && PLURAL.test(token.lower) && !measure.has([...words, tokens[last]?.lower].join(' '))) break;
    if (measure.has(words.join(' ')) && !measure.has([...words, tokens[last]?.lower].join(' '))) break;
  }
  const calling = language === 'vi' && last === at + 2 && isCalling(text, tokens, at);
  if (calling) last++;
  if (
    language === 'vi' &&
    !calling &&
    last - at > 1 &&
    !measure.has(
      tokens
        .slice(at, last)
        .map((token) => token.lower)
        .join(' '),
    ) &&
    cutsWord(text, tokens, last)
  )
    last--;
  const [first, end] = [tokens[at], tokens[last - 1]];
  return first && end && last > at
    ? { start: first.start, end: end.end, text: text.slice(first.start, end.end) }
    : undefined;
}

// `nghiên cứu sinh`, `hướng dẫn viên`; `lưu học sinh`, `nữ quân nhân`: do three syllables name people by what they do? In
// `cán bộ nhân viên` and `27 nước thành viên` the noun stands in front.
function isCalling(text: string, tokens: readonly Token[], at: number): boolean {
  const { caller, called } = phrasesOf('vi');
  const [lead, second, end] = tokens.slice(at, at + 3);
  if (!lead || !second || !end || end.capital) return false;
  if (!caller.has(end.lower) && !caller.has(`${second.lower} ${end.lower}`)) return false;
  if (text.slice(second.end, end.start) !== ' ' || cutsWord(text, tokens, at + 3)) return false;
  const isParted = cutsWord(text, tokens, at + 2);
  return isParted ? called.has(lead.lower) : !unitKind(`${lead.lower} ${second.lower}`, 'vi');
}

// The thing counted that stands behind more than a word: `46 of their close contacts`, `18 northern and central counties`;
// what is a part of a counted whole (`85 of the 154 boats`) gets the unit of that (lent-unit.ts).
function nounAhead(text: string, tokens: readonly Token[], at: number): Unit | undefined {
  const first = tokens[at];
  const whole = tokens[at + 1];
  // `46 of their contacts`, `46 of Hale’s relatives`
  const isPart =
    first?.lower === 'of' &&
    (phrasesOf('en').whole.has(whole?.lower ?? '') || (whole?.capital === true && whole.lower !== whole.form.bare));
  for (let i = isPart ? at + 2 : at; first && i < tokens.length && i < at + FURTHEST; i++) {
    const [left, token] = [tokens[i - 1], tokens[i]];
    if (!left || !token || !/^[ \u00a0-]$/.test(text.slice(left.end, token.start))) return undefined;
    if (isPlural(token) && !token.figure)
      return i > at + 1 ? { start: first.start, end: token.end, text: text.slice(first.start, token.end) } : undefined;
    const isLink = token.lower === 'and' && i > at;
    if (
      !isLink &&
      !KIND.test(token.lower) &&
      !phrasesOf('en').kind.has(token.lower) &&
      !(token.capital && i < at + FURTHEST - 1)
    )
      return undefined;
  }
  return undefined;
}

const FURTHEST = 7;
/** Endings of words that tell of what kind a thing is; those without one stand in the table. */
const KIND = /(?:..(?:al|ic|ern|ese|ish|ian|ous|ive|able|ible|ful|less|ary|ory)|[a-z]ing|[a-z]{3}ed)$/;

// `ba người đàn ông`, `một triệu liều vắc xin`: does the unit end between two syllables that belong to each other more
// than the former does to the one before it?
function cutsWord(text: string, tokens: readonly Token[], last: number): boolean {
  const [before, end, next] = [tokens[last - 2], tokens[last - 1], tokens[last]];
  if (!before || !end || !next || next.capital || next.figure || text.slice(end.end, next.start) !== ' ') return false;
  const bond = (a: string, b: string): number => rarity(a, 'vi') + rarity(b, 'vi') - pairRarity(a, b, 'vi');
  return bond(end.lower, next.lower) > Math.max(BOUND, bond(before.lower, end.lower));
}

/** How much rarer than by chance two syllables may meet and still be one word. */
const BOUND = -0.15;

// The words in small letters right in front of a figure, nothing but spaces between them; a currency is looked through.
function wordsBefore({ text, tokens }: NumberContext, first: number, most = 4): string[] {
  const words: string[] = [];
  for (let at = first; at > 0 && words.length < most; at--) {
    const [before, token] = [tokens[at - 1] as Token, tokens[at] as Token];
    if (!/^(?:[ \u00a0]|[ \u00a0](?:US)?[$€£])$/.test(text.slice(before.end, token.start))) break;
    words.unshift(before.lower);
  }
  return words;
}

type Kind =
  | 'about'
  | 'over'
  | 'under'
  | 'base'
  | 'rank'
  | 'score'
  | 'site'
  | 'measure'
  | 'clock'
  | 'nounit'
  | 'kind'
  | 'whole'
  | 'singular'
  | 'caller'
  | 'called'
  | 'collective'
  | 'article'
  | 'denominator'
  | 'yearbefore'
  | 'yearbehind';
type Phrases = Readonly<Record<Kind, ReadonlySet<string>>>;

let loaded: Record<Language, Phrases> | undefined;

function phrasesOf(language: Language): Phrases {
  loaded ??= { vi: load(1), en: load(2) };
  return loaded[language];
}

function load(column: number): Phrases {
  return Object.fromEntries(
    rows(contextTable).map((cells) => [cells[0], new Set(alternatives(cells[column]).map(lower))]),
  ) as unknown as Phrases;
}

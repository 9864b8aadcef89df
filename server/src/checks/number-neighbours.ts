import type { Analysis, DateMention, NumberMention } from '../text/analysis.ts';
import { anchorDay, datesAgree, resolvedOn } from '../text/dates.ts';
import { measureOf } from '../text/measures.ts';
import { isComparedWith } from '../text/number-context.ts';
import { clauseAround } from './clause.ts';
import { opposed } from './opposites.ts';
import { readingOf } from './sentence-reading.ts';
import { hasKey, termSentenceOf, tokenAt } from './terms.ts';
import type { TermSentence } from './terms.ts';
import { discounts } from './thresholds.ts';

/** A figure where it stands. */
export interface NumberPlace {
  readonly analysis: Analysis;
  readonly sentence: number;
  readonly number: NumberMention;
}

/**
 * What the words around two figures leave of a likeness between them, a factor: less where the one is what is compared
 * with and the other is not, where only one is a rate (`tỷ đồng/năm`), or where they are told of two times or in two
 * sentences that share none of their names; 0 where opposites stand beside them, or one alone tells by how much somebody
 * is older.
 */
export function neighbourDiscount(claim: NumberPlace, source: NumberPlace): number {
  if (opposed(termsOf(claim), termsOf(source), { claim: beside(claim), source: beside(source) })) return 0;
  if (isAgeGap(claim) !== isAgeGap(source)) return 0;
  return (
    (isBase(claim) === isBase(source) ? 1 : discounts.otherBase) *
    (isRate(claim) === isRate(source) ? 1 : discounts.otherRate) *
    (timesAgree(claim, source) ? 1 : discounts.otherTime) *
    (shareNames(claim, source) ? 1 : discounts.otherNames)
  );
}

/** Does the figure sum up what was told just before (`hai vụ nổ nói trên`, `these two blasts`)? That is no new fact. */
export function pointsBack({ analysis, sentence, number }: NumberPlace): boolean {
  const { language, text } = analysis;
  const { tokens } = termSentenceOf(analysis, sentence).sentence;
  if (language === 'en') {
    const before = tokens.findLast((token) => token.end <= number.start);
    return before !== undefined && /^(?:these|those)$/.test(before.lower);
  }
  const phrase = /^[^.,;:!?()\n]*/.exec(text.slice(number.end, number.end + PHRASE))?.[0].length ?? 0;
  const behind = tokens
    .filter((token) => token.start >= number.end && token.end <= number.end + phrase)
    .slice(0, POINTING);
  const at = behind.findIndex((token) => /^(?:này|đó|ấy|kia|trên)$/.test(token.lower));
  const last = behind[at];
  // `bảy hộ trong số này`, `bảy hộ, trong đó`: of those, and not those.
  if (behind.slice(Math.max(0, at - 2), at).some(({ lower }) => lower === 'trong')) return false;
  // `trên` alone points back only where nothing follows it that something could be on.
  return (
    last !== undefined && (last.lower !== 'trên' || /^\s*(?:[.,;:!?)]|$)/.test(text.slice(last.end, last.end + 3)))
  );
}

const POINTING = 3;
const PHRASE = 40;

/** Within so many words in front of a figure, and behind it, stands what says which of two opposites it is of. */
const BEFORE = 10;
const BEHIND = 6;

function beside({ analysis, sentence, number }: NumberPlace): readonly [number, number] {
  const terms = termSentenceOf(analysis, sentence);
  const at = tokenAt(terms, number);
  const [from, to] = clauseAround(analysis.text, terms, at);
  return [Math.max(from, at - BEFORE), Math.min(to, at + BEHIND)];
}

/** Is the figure what something is compared with (`so với con số 9,9 triệu`)? */
export function isBase(place: NumberPlace): boolean {
  const { analysis, number } = place;
  const terms = termsOf(place);
  const { tokens } = terms.sentence;
  return isComparedWith({ text: analysis.text, tokens, language: analysis.language }, tokenAt(terms, number));
}

// `kém chồng 4 tuổi`, `four years older than her husband`: no age. `hơn 4 tuổi` is one.
function isAgeGap({ analysis: { text, language }, number }: NumberPlace): boolean {
  if (language === 'vi')
    return (
      /tuổi$/iu.test(number.text) &&
      /(?:^|\P{L})(?:kém|(?:hơn|thua)\s(?=[\p{L}\s]))[^.,;:!?\d]*$/iu.test(
        text.slice(Math.max(0, number.start - PHRASE), number.start),
      )
    );
  return /^\s?(?:years?\s)?(?:older|younger|(?:his|her|their)\s(?:junior|senior))\b/i.test(
    text.slice(number.end, number.end + PHRASE),
  );
}

// `90.000 tỷ đồng/năm`, `12 dollars a day`; of money also what is paid for each piece: `$18 a share`, `$90-a-barrel`.
function isRate({ analysis: { text }, number }: NumberPlace): boolean {
  const behind = text.slice(number.end, number.end + 12);
  return (
    /^(?:\/\p{L}| mỗi | một (?:năm|tháng|tuần|ngày|giờ)|[ -](?:per|an?)[ -](?:year|month|week|day|hour))/u.test(
      behind,
    ) ||
    (CURRENCY.test(measureOf(number.unit) ?? '') &&
      /^(?: một (?:cổ|tấn|thùng|kg|lượng|ounce)|[ -](?:per|an?|each)[ -]\p{Ll})/u.test(behind))
  );
}

/** The codes of currencies (measures.tsv). */
const CURRENCY = /^[A-Z]{3}$/;

// Two sentences that both have names, and none in common, tell of two.
function shareNames(claim: NumberPlace, source: NumberPlace): boolean {
  const [terms, told] = [termsOf(claim), termsOf(source)];
  const names = namesOf(terms);
  return !names.length || !namesOf(told).length || names.some(({ key }) => hasKey(told, key));
}

/** Do the sentences of two figures have a name in common? */
export function haveNameInCommon(claim: NumberPlace, source: NumberPlace): boolean {
  const told = termsOf(source);
  return namesOf(termsOf(claim)).some(({ key }) => hasKey(told, key));
}

// A sentence's first word has a capital anyway.
function namesOf({ terms }: TermSentence): readonly { readonly key: string }[] {
  return terms.flatMap(({ keys, at }) =>
    keys.filter(({ key }) => key.startsWith('@') || (at > 0 && key.startsWith('='))),
  );
}

// Two sentences that both name a time, and no time in common, tell of two times; a year is none in common with its day.
function timesAgree(claim: NumberPlace, source: NumberPlace): boolean {
  const [ours, theirs] = [timesOf(claim), timesOf(source)];
  if (!ours.length || !theirs.length) return true;
  const published = source.analysis.published?.value;
  const anchor = anchorDay(published);
  return ours.some((date) => {
    const resolved = resolvedOn(date, published);
    return theirs.some(
      (other) =>
        isYear(date) === isYear(other) && (datesAgree(date, other, anchor) || datesAgree(resolved, other, anchor)),
    );
  });
}

const YEAR = 300;

function isYear({ days }: DateMention): boolean {
  return days !== null && days.to - days.from >= YEAR;
}

function timesOf({ analysis, sentence }: NumberPlace): readonly DateMention[] {
  return readingOf(analysis, sentence).dates.filter(({ type, days }) => /^(?:DATE|TIME)$/.test(type) && days);
}

function termsOf({ analysis, sentence }: NumberPlace): TermSentence {
  return termSentenceOf(analysis, sentence);
}

import type { Span } from '../base/span.ts';
import { holds } from '../base/span.ts';
import { overlapping } from '../base/span-index.ts';
import type { Source } from '../corpus/source.ts';
import type { Analysis, Speaker, Statement } from '../text/analysis.ts';
import type { Entity } from '../text/entities.ts';
import { lower } from '../text/fold.ts';
import { isNamedBy, namesakesIn } from '../text/speakers.ts';
import type { QuotedWord } from './quotation-match.ts';
import { quotedWords, sourceWords } from './quotation-match.ts';
import { readingOf } from './sentence-reading.ts';
import type { ClaimedSpeaker } from './speaker-comparison.ts';
import { compareHere } from './speaker-comparison.ts';
import { contentWords, termSentenceOf, tokenAt } from './terms.ts';
import { thresholds } from './thresholds.ts';

/** Whoever says in a source, word for word, what the report quotes. */
export interface Saying {
  readonly source: Source;
  /** The index of the sentence in which the words begin. */
  readonly sentence: number;
  readonly fact: Statement;
  readonly comparison: 'same' | 'different';
}

/**
 * Whose the words are that a statement of the report quotes. A row of words that nobody says by chance tells it by itself,
 * however little else two sentences share. Nothing where the statement quotes no more than a phrase, where a source does not
 * tell surely who says it, or has the report's speaker beside it.
 */
export function whoseWords(comparing: ClaimedSpeaker, sources: readonly Source[]): Saying | undefined {
  const found = quotedBy(comparing).flatMap((words) => sources.flatMap((source) => placesOf(words, source)));
  const sayings = found.map((place) => sayingAt(comparing, place));
  const same = sayings.find((saying) => saying?.comparison === 'same');
  return same ?? (sayings.every((saying) => saying) ? sayings[0] : undefined);
}

/** Words of a quotation that are no accident, and how many of them must say something. */
const QUOTED_WORDS = 6;
const TELLING_WORDS = 1;

// The quotations that the report lets its speaker say, as words.
function quotedBy({ report, statement, terms }: ClaimedSpeaker): QuotedWord[][] {
  return readingOf(report, statement.sentence)
    .quotations.map(({ start, end }) => quotedWords(report.text, start, end))
    .filter((words) => {
      const whole = spanOf(words);
      if (words.length < QUOTED_WORDS || !statement.content.some((piece) => holds(piece, whole))) return false;
      const from = tokenAt(terms, whole);
      return contentWords(terms, [from, from + words.length]) >= TELLING_WORDS;
    });
}

function spanOf(words: readonly Span[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** A stretch of a source. */
interface Place {
  readonly source: Source;
  readonly words: Span;
}

function placesOf(quoted: readonly QuotedWord[], source: Source): Place[] {
  const all = sourceWords(source);
  return all.forms.flatMap((_, at) =>
    quoted.every(({ word }, i) => all.forms[at + i] === word)
      ? [{ source, words: spanOf(all.slice(at, at + quoted.length)) }]
      : [],
  );
}

function sayingAt(comparing: ClaimedSpeaker, { source, words }: Place): Saying | undefined {
  const { analysis } = source;
  const sentences = overlapping(analysis.sentences, words).map((one) => analysis.sentences.indexOf(one));
  const [sentence] = sentences;
  const by = analysis.statements.filter(({ content }) => content.some((piece) => holds(piece, words)));
  // Of two, the one within what the other says says it.
  const fact = by.find(({ within }) => within !== undefined) ?? by[0];
  if (sentence === undefined || !fact) return undefined;
  const told = termSentenceOf(analysis, sentence);
  const compared = by.map((one) =>
    mayMean(analysis, one, comparing.claimed)
      ? 'same'
      : compareHere(comparing, { analysis, told, sentence, fact: one, verbatim: true }),
  );
  if (compared.includes('same')) return { source, sentence, fact, comparison: 'same' };
  const near = new Set([...sentences, ...by.map((one) => one.sentence)]);
  const isSure =
    compared.every((one) => one === 'different') &&
    by.every((one) => isPlain(analysis, one)) &&
    ![...near].some((at) => namesakesIn(analysis, comparing.claimed, at).length);
  return isSure ? { source, sentence, fact, comparison: 'different' } : undefined;
}

// Is it told in so many words who says it, or by a pronoun that can mean nobody else?
function isPlain(analysis: Analysis, statement: Statement): boolean {
  const { speaker, entity, negated, hypothetical } = statement;
  if (!speaker || negated || hypothetical) return false;
  if (isTold(speaker)) return true;
  const people = meantBy(analysis, statement, speaker);
  return people.length === 1 && people[0] === entity;
}

function isTold({ by }: Speaker): boolean {
  return by === 'name' || by === 'title';
}

// May a pronoun stand for the claimed speaker after all?
function mayMean(analysis: Analysis, statement: Statement, claimed: Entity): boolean {
  const { speaker } = statement;
  if (!speaker || isTold(speaker)) return false;
  return meantBy(analysis, statement, speaker).some((entity) => isNamedBy(claimed, entity, analysis.entities));
}

// Whom a pronoun may mean: whoever is named in front of it in its sentence, else in those before, and not in a quotation.
function meantBy(analysis: Analysis, { sentence }: Statement, speaker: Speaker): Entity[] {
  const here = peopleBefore(analysis, [sentence, sentence], speaker);
  return here.length ? here : peopleBefore(analysis, [sentence - REACH, sentence], speaker);
}

// Everybody whom the text names in these sentences, in front of the speaker.
function peopleBefore(
  { mentions, entities, quotations }: Analysis,
  [from, to]: readonly [number, number],
  speaker: Span,
): Entity[] {
  const before = mentions
    .slice(Math.max(0, from), to + 1)
    .flat()
    .filter((mention) => mention.start < speaker.start && !overlapping(quotations, mention).length);
  const people = before.flatMap((mention) => entities.of.get(mention) ?? []);
  return [...new Set(people.filter(({ kind, names }) => kind === 'person' && names.length > 0))];
}

/** Sentences in front of a pronoun in which whom it means is named. */
const REACH = 2;

/** Do both let their speaker say the same row of words? However plain these are, nobody else is likely to have said them. */
export function isQuotedAlike(claim: Statement, report: Analysis, fact: Statement, source: Analysis): boolean {
  if (!claim.direct || report.language !== source.language) return false;
  const said = ({ content }: Statement, { text }: Analysis): string =>
    content.map(({ start, end }) => wordsOf(text.slice(start, end))).join(' ');
  const [own, there] = [said(claim, report), said(fact, source)];
  const words = own.trim().split(' ');
  return words.length >= QUOTED_WORDS && ` ${there} `.includes(` ${words.slice(0, MOST_WORDS).join(' ')} `);
}

/**
 * Are both told in quotation marks, and in other words? Who quotes somebody wrongly has his words; two quotations that have hardly
 * two neighbouring words in common are of two speeches.
 */
export function areOtherWords(claim: Statement, report: Analysis, fact: Statement, source: Analysis): boolean {
  if (!claim.direct || !fact.direct || report.language !== source.language) return false;
  const [own, there] = [quotedPairs(claim, report), new Set(quotedPairs(fact, source))];
  if (own.length < QUOTED_WORDS || there.size < QUOTED_WORDS) return false;
  return own.filter((pair) => there.has(pair)).length < thresholds.otherWords * own.length;
}

// Each two neighbouring words of what is said in quotation marks.
function quotedPairs({ content }: Statement, { text, quotations }: Analysis): string[] {
  const quoted = content.filter((piece) => overlapping(quotations, piece).length > 0);
  return quoted.flatMap(({ start, end }) => {
    const words = wordsOf(text.slice(start, end)).split(' ');
    return words
      .slice(0, MOST_WORDS)
      .flatMap((word, i) => (i + 1 < words.length ? [`${word} ${words[i + 1] ?? ''}`] : []));
  });
}

function wordsOf(text: string): string {
  return lower(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
}

/** So many of its words are looked at. */
const MOST_WORDS = 40;

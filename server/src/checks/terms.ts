import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { Analysis, NumberMention, Sentence } from '../text/analysis.ts';
import { everydayWord } from '../text/common-words.ts';
import { conceptsGeneration, conceptsOf } from '../text/concepts.ts';
import type { Language } from '../text/language.ts';
import type { Mention } from '../text/mentions.ts';
import { isPersonal } from '../text/mentions.ts';
import type { Token } from '../text/tokens.ts';
import { initialKeys } from './initial-keys.ts';
import type { Key } from './keys.ts';
import { CREDIT, keyOf, keysOfWords, neighboursOf } from './keys.ts';
import { readingOf } from './sentence-reading.ts';

/** A word of a sentence as the alignment sees it. */
export interface Term extends Span {
  /** Number of the token in its sentence. */
  readonly at: number;
  /** How much it says: 0 for `của`, about 1 for a name. */
  readonly weight: number;
  /** By what it may meet a term of another sentence, the strongest key first. */
  readonly keys: readonly Key[];
  /** The same towards a sentence of the other language, where a word with no bridge can't meet its like. */
  readonly weightAcross: number;
}

/** A sentence made ready for alignment: of the report or of a source. */
export interface TermSentence {
  readonly sentence: Sentence;
  readonly language: Language;
  /** Content words; those of dates are left out, since dates are compared as dates. */
  readonly terms: readonly Term[];
  /** The names of people, without titles, as token numbers (from, up to). */
  readonly people: readonly (readonly [number, number])[];
}

/** Roles that half the people of a text may hold. */
const LOOSE = new Set(['official', 'source', 'person', 'leader', 'member', 'side', 'representative', 'expert']);

/** A word without a bridge into the other language can't meet anything there; it hardly counts against. */
const NO_BRIDGE = 0.1;

/** The idea that half of all sentences in the news hold: its words meet, but say no more than before. */
const SAYING = 'say';

/** Below this rarity a word says nothing about what a sentence tells. */
const STOP = 0.3;

export function termSentence(analysis: Analysis, index: number): TermSentence {
  const sentence = analysis.sentences[index] as Sentence;
  const { language } = analysis;
  const { tokens } = sentence;
  const { dates: written, numbers } = readingOf(analysis, index);
  const dates = written.filter((date) => date.type !== 'DURATION');
  // By token number, with gaps.
  const concepts: (readonly Key[])[] = [];
  const faint: true[] = [];
  for (const { concept, first, last, inner } of conceptsOf(tokens, language)) {
    const whole = [keyOf('~', concept, CREDIT.concept)];
    for (let i = first; i < last; i++) {
      if (concept === SAYING) faint[i] = true;
      const parts = inner.filter((part) => i >= part.first && i < part.last);
      const within = parts.map((part) => keyOf('~', part.concept, CREDIT.inner));
      concepts[i] = within.length ? [...whole, ...within] : whole;
    }
  }
  const places: string[] = [];
  const roles: (readonly Key[])[] = [];
  const named: true[] = [];
  for (const mention of analysis.mentions[index] ?? []) {
    for (const [at, code] of mention.placeTokens) places[at] = code;
    for (let at = mention.first; at < mention.last; at++) named[at] = true;
    const held = [...(analysis.entities.of.get(mention)?.roles ?? mention.roles)]
      .filter((role) => !LOOSE.has(role))
      .map((role) => keyOf('&', role, CREDIT.role));
    for (let at = mention.first; held.length && at < mention.last; at++) roles[at] = held;
  }
  const neighbours = language === 'vi' ? neighboursOf(tokens) : [];
  const words = keysOfWords(language);
  const initials = initialKeys(tokens, analysis.mentions[index] ?? [], language);
  const terms: Term[] = [];
  // Of one term after the other, so that no list has to grow for each.
  const keys: Key[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (dates.length && dates.some((date) => overlaps(date, token))) continue;
    let count = 0;
    const place = places[at];
    const number = numbers.length ? numbers.find((candidate) => isFigureOf(candidate, token)) : undefined;
    const word = words.of(token.form);
    const alone = word.rarity;
    const [behind, front] = [neighbours[at], neighbours[at - 1]];
    const pairs = language === 'vi' ? Math.max(behind?.rarity ?? 0, front?.rarity ?? 0) : alone;
    let weight = 0.6 * alone + 0.4 * pairs;
    if (place) keys[count++] = keyOf('@', place, CREDIT.place);
    if (number) keys[count++] = keyOf('#', String(number.value), CREDIT.figure);
    if (behind && !tokens[at + 1]?.figure) keys[count++] = behind;
    if (front && !tokens[at - 1]?.figure) keys[count++] = front;
    if (word.name && !place) keys[count++] = word.name;
    const letters = initials[at];
    if (letters) keys[count++] = letters;
    const concept = concepts[at];
    const held = roles[at];
    if (held) for (const role of held) keys[count++] = role;
    if (concept) for (const idea of concept) keys[count++] = idea;
    if (!token.figure) keys[count++] = word.word;
    if (alone < STOP && !place && !number && (!concept || faint[at])) weight *= 0.3;
    if (place || number) weight = Math.max(weight, 0.5);
    const bridges =
      Boolean(place || number || held || concept) ||
      (token.capital && named[at] === true && !everydayWord(token.lower, language));
    terms.push({
      start: token.start,
      end: token.end,
      at,
      weight,
      weightAcross: bridges ? weight : weight * NO_BRIDGE,
      keys: keys.slice(0, count),
    });
  }
  const people = (analysis.mentions[index] ?? []).filter(isPersonal).map((mention) => nameOf(tokens, mention));
  return { sentence, language, terms, people };
}

// The unit behind a figure is a word of its own.
function isFigureOf(number: NumberMention, token: Span): boolean {
  return overlaps(number, token) && !(number.unit && token.start >= number.end - number.unit.length);
}

/** Does any term of a sentence carry this key? */
export function hasKey({ terms }: TermSentence, asked: string): boolean {
  return terms.some(({ keys }) => keys.some(({ key }) => key === asked));
}

// The own name stands at the end, behind titles and countries; what comes behind it (`của`) is no part of the name.
function nameOf(tokens: readonly Token[], mention: Mention): readonly [number, number] {
  const start = mention.start + mention.text.lastIndexOf(mention.nameText);
  const within = (at: number): boolean => (tokens[at]?.start ?? 0) < start;
  let first = mention.first;
  while (first < mention.last && within(first)) first++;
  let last = first;
  while (last < mention.last && (tokens[last]?.end ?? 0) <= start + mention.nameText.length) last++;
  return [first, last];
}

let cache = new WeakMap<Analysis, (TermSentence | undefined)[]>();
let made = conceptsGeneration();

/** A sentence of a text, made ready when it is first asked for and kept as long as its analysis. */
export function termSentenceOf(analysis: Analysis, index: number): TermSentence {
  return (kept(analysis)[index] ??= passed(analysis)?.[index] ?? termSentence(analysis, index));
}

/**
 * The same for a look that passes: what is made for it is let go when another text is looked at, since few sentences of a
 * source are held against anything.
 */
export function passingTermSentence(analysis: Analysis, index: number): TermSentence {
  const known = kept(analysis)[index];
  if (known) return known;
  if (!passed(analysis)) passing = { analysis: new WeakRef(analysis), generation: made, sentences: [] };
  return (passing.sentences[index] ??= termSentence(analysis, index));
}

function passed(analysis: Analysis): (TermSentence | undefined)[] | undefined {
  return passing.generation === made && passing.analysis?.deref() === analysis ? passing.sentences : undefined;
}

let passing: Passing = { analysis: undefined, generation: 0, sentences: [] };

interface Passing {
  readonly analysis: WeakRef<Analysis> | undefined;
  /** Of the concepts. */
  readonly generation: number;
  readonly sentences: (TermSentence | undefined)[];
}

function kept(analysis: Analysis): (TermSentence | undefined)[] {
  if (made !== conceptsGeneration()) {
    cache = new WeakMap();
    made = conceptsGeneration();
  }
  let sentences = cache.get(analysis);
  if (!sentences) {
    sentences = [];
    cache.set(analysis, sentences);
  }
  return sentences;
}

/** All sentences of a text, made ready once. */
export function termSentences(analysis: Analysis): readonly TermSentence[] {
  return analysis.sentences.map((_, index) => termSentenceOf(analysis, index));
}

/** A word this rare says something of what a sentence tells. */
export const CONTENT_WEIGHT = 0.35;

/** How many content words stand between two tokens (from, up to). */
export function contentWords({ terms }: TermSentence, [from, to]: readonly [number, number]): number {
  return terms.filter((term) => term.at >= from && term.at < to && term.weight > CONTENT_WEIGHT).length;
}

/** The number of the token that a span begins with; 0 where it begins with none. */
export function tokenAt({ sentence }: TermSentence, { start }: Span): number {
  const found = sentence.tokens.findIndex((token) => token.end > start);
  return found < 0 ? 0 : found;
}

import type { Analysis, DateMention } from '../text/analysis.ts';
import type { Alignment } from './alignment.ts';
import { align } from './alignment.ts';
import { clauseOf } from './clause.ts';
import { isTime } from './date-comparison.ts';
import { readingOf } from './sentence-reading.ts';
import type { TermSentence } from './terms.ts';
import { termSentenceOf, tokenAt } from './terms.ts';

/** How much of the score comes from the words near the date. */
const LOCAL = 0.6;

/**
 * How well a claim tells what stands around a date of a source: the whole sentence, the date's clause of the claim, and that
 * against the date's clause of the source; the best of them. `at` and `clause` are token numbers of the claim (from, up to),
 * `beside` the sentences that go on with the source's.
 */
export function alignedAt(
  terms: TermSentence,
  told: TermSentence,
  text: string,
  at: number,
  clause: readonly [number, number],
  fact: DateMention,
  beside: readonly TermSentence[],
): Alignment {
  const there = tokenAt(told, fact.core);
  const inSource = { at: there, hidden: [] };
  const whole = align(terms, told, { at, hidden: [] }, inSource, LOCAL);
  const part = align(terms, told, { at, hidden: [], within: clause }, inSource, LOCAL);
  const both = align(
    terms,
    told,
    { at, hidden: [], within: clause },
    { ...inSource, within: clauseOf(text, told, there) },
    LOCAL,
  );
  const over = beside.length
    ? [
        { at, hidden: [] },
        { at, hidden: [], within: clause },
      ].map((slot) => align(terms, told, slot, { ...inSource, beside }, LOCAL))
    : [];
  const best = [whole, part, both, ...over].reduce((a, b) => (b.score > a.score ? b : a));
  // A short clause in front (`At a rally on 9 May, …`) has few words of its own.
  return { ...best, matched: Math.max(best.matched, whole.matched) };
}

/** So many sentences on either side go on with what a dated sentence tells. */
export const REACH = 2;

/** The sentences around that have no date of their own, none behind one that has: `The two met on Friday. He gave her …` */
export function sentencesBeside(analysis: Analysis, sentence: number): TermSentence[] {
  const beside: TermSentence[] = [];
  for (const step of [1, -1]) {
    for (let i = sentence + step; Math.abs(i - sentence) <= REACH && analysis.sentences[i]; i += step) {
      if (analysis.sentences[i]?.furniture || readingOf(analysis, i).dates.some((date) => isTime(date) && date.days))
        break;
      beside.push(termSentenceOf(analysis, i));
    }
  }
  return beside;
}

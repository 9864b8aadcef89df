import type { DateMention, NumberMention } from '../text/analysis.ts';
import { isTime } from './date-comparison.ts';
import { mayCountSame } from './number-agreement.ts';
import { tellingDigits } from './number-slip.ts';
import type { TermSentence } from './terms.ts';

/**
 * Do two sentences give a figure that is the same, of what may be the same thing, and so hardly tell of two things? The
 * figures are those beside the slot under test.
 */
export function isAnchored(
  claim: TermSentence,
  ours: readonly NumberMention[],
  told: TermSentence,
  theirs: readonly NumberMention[],
): boolean {
  return ours.some(
    (one) =>
      tellingDigits(one.value) >= ANCHOR &&
      theirs.some((other) => other.value === one.value && mayCountSame(claim, one, told, other)),
  );
}

/** By so many telling digits a figure is known beside the slot. */
const ANCHOR = 2;

/** Do two sentences give the same times, and so many of them that they hardly tell of two things: `by 2030 … below 2005`? */
export function isDatedAlike(ours: readonly DateMention[], theirs: readonly DateMention[]): boolean {
  const told = (dates: readonly DateMention[]): string[] =>
    dates.filter((date) => isTime(date) && !date.relative).map(({ value }) => value);
  const there = new Set(told(theirs));
  return new Set(told(ours).filter((value) => there.has(value))).size >= DATES;
}

const DATES = 2;

import type { NumberMention } from '../text/analysis.ts';
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

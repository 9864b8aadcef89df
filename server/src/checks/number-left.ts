import type { NumberMention } from '../text/analysis.ts';
import { mayCountSame, numbersAgree } from './number-agreement.ts';
import { isSlip, SMALL_COUNT } from './number-slip.ts';
import type { TermSentence } from './terms.ts';

/** The figure under test, and the others of its sentence. */
export interface ClaimedFigure {
  readonly terms: TermSentence;
  readonly number: NumberMention;
  readonly others: readonly NumberMention[];
  /** Do the sources give a figure of the sentence anywhere? The dearest question. */
  readonly isGiven: (number: NumberMention) => boolean;
}

/**
 * The one figure of a source's sentence that is left over when the figures that the report's sentence gives as well have
 * been taken away: `14,000 go there and ⟦1,800⟧ come` of `some 14,000 pupils … and 800 …`. Undefined where several are left
 * on either side, where too little has met, or where what is left measures something else.
 */
export function leftOver(
  { terms, number, others, isGiven }: ClaimedFigure,
  told: TermSentence,
  facts: readonly NumberMention[],
): NumberMention | undefined {
  const meets = (one: NumberMention, fact: NumberMention): boolean =>
    one.value === fact.value && mayCountSame(terms, one, told, fact);
  const met = others.filter((one) => facts.some((fact) => meets(one, fact)));
  // A small count is easily another’s beside one large figure.
  const isKnown = number.value > SMALL_COUNT && met.some(({ value }) => value > SMALL_COUNT);
  if (!isKnown && met.length < 2) return undefined;
  // Beside a large figure a small count (`hai nhà thiết kế`) is of something else.
  const isSize = ({ value }: NumberMention): boolean => value > SMALL_COUNT || number.value <= SMALL_COUNT;
  const [fact, ...further] = facts.filter((one) => isSize(one) && !met.some((other) => meets(other, one)));
  if (!fact || further.length || numbersAgree(number, fact) || !isSlip(number, fact)) return undefined;
  if (!mayCountSame(terms, number, told, fact) || isGiven(number)) return undefined;
  return others.every((one) => !isSize(one) || met.includes(one) || isGiven(one)) ? fact : undefined;
}

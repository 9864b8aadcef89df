import type { NumberMention } from '../text/analysis.ts';
import { measureOf } from '../text/measures.ts';
import { mayCountSame, numbersAgree } from './number-agreement.ts';
import { isSlip, SMALL_COUNT } from './number-slip.ts';
import type { TermSentence } from './terms.ts';

/** A figure under test and the others of its sentence; `isGiven`: do the sources give a figure of it anywhere? */
export interface Row {
  readonly terms: TermSentence;
  readonly number: NumberMention;
  readonly others: readonly NumberMention[];
  readonly isGiven: (number: NumberMention) => boolean;
}

/**
 * The one figure of a source's sentence that is left over when the figures that the report's sentence gives as well have
 * been taken away: `14,000 go there and ⟦1,800⟧ come` of `some 14,000 pupils … and 800 …`. Undefined where several are left
 * on either side, where too little has met, or where what is left measures something else.
 */
export function leftOver(
  { terms, number, others, isGiven }: Row,
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
  const open = others.filter((one) => isSize(one) && !met.includes(one) && !isGiven(one));
  const [fact, ...further] = facts.filter((one) => isSize(one) && !met.some((other) => meets(other, one)));
  if (!fact || further.length || open.length || isGiven(number)) return undefined;
  if (numbersAgree(number, fact) || !mayCountSame(terms, number, told, fact) || isYear(fact)) return undefined;
  return isSlip(number, fact) || isOfOneSize(number, fact) ? fact : undefined;
}

// Two things of which a story tells are further apart as a rule, and shares are of one size whatever they are of.
function isOfOneSize(a: NumberMention, b: NumberMention): boolean {
  return measureOf(a.unit) === undefined && Math.max(a.value, b.value) <= SIZE * Math.min(a.value, b.value);
}

const SIZE = 2.5;

// `quý I 2013`: a year that was read as a figure.
function isYear({ unit, value }: NumberMention): boolean {
  return !unit && Number.isInteger(value) && value >= 1900 && value < 2100;
}

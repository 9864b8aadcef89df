import type { NumberMention } from '../text/analysis.ts';
import { measureOf } from '../text/measures.ts';
import { LONG, tellingDigits } from './number-slip.ts';

// A report may reckon with the figures of its source. What comes out is told by neither as it stands, and contradicts none.

/** Does a figure make up the whole together with another that stands by it (`bought 18 and rents 22`, `40 in all`)? */
export function isPart(part: NumberMention, others: readonly NumberMention[], whole: NumberMention): boolean {
  return (
    whole.value > SMALL &&
    others.some((other) => other !== part && other.value > 0 && part.value + other.value === whole.value)
  );
}

/** Up to so many, any two figures make up a third by chance. */
const SMALL = 20;

/**
 * Is the report's figure what its source's leaves, be it of a whole that stands beside it (`from 264 to 739`: `475 more`)
 * or of a hundred per cent, or one of several that were all taken so many times (`180 for each 100`: `1,800 for 1,000`)?
 */
export function isReckoned(
  number: NumberMention,
  others: readonly NumberMention[],
  fact: NumberMention,
  facts: readonly NumberMention[],
): boolean {
  if (isShare(number) && isShare(fact) && isOfHundred(number.value, fact.value)) return true;
  const beside = facts.filter((one) => one !== fact);
  // Of short figures, any two make up a third by chance.
  const isLong = tellingDigits(number.value) >= LONG;
  if (isLong && (isPart(number, beside, fact) || beside.some((whole) => isPart(fact, [number], whole)))) return true;
  const times = number.value / fact.value;
  return (
    times !== 1 && others.some((other) => beside.some((one) => one.value > SMALL && other.value === one.value * times))
  );
}

/** `from a gain of 435 million to a loss of 102 million: ⟦down 537 million⟧`: does the report itself add it up or take it off? */
export function isReckonedHere(number: NumberMention, others: readonly NumberMention[]): boolean {
  if (tellingDigits(number.value) < LONG) return false;
  const isNear = (value: number): boolean => Math.abs(value - number.value) <= ROUNDED * number.value;
  return others.some((one, i) =>
    others
      .slice(i + 1)
      .some(
        (two) =>
          (one.unit === two.unit || !one.unit || !two.unit) &&
          one.value !== number.value &&
          two.value !== number.value &&
          (isNear(one.value + two.value) || isNear(Math.abs(one.value - two.value))),
      ),
  );
}

/** A sum may be rounded by so much. */
const ROUNDED = 0.005;

// The rest, or with what was added: 125 per cent of what rose by 25.
function isOfHundred(own: number, told: number): boolean {
  return own + told === 100 || Math.abs(own - told) === 100;
}

function isShare({ unit }: NumberMention): boolean {
  return measureOf(unit) === '%';
}

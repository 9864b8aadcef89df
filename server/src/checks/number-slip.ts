import type { NumberMention } from '../text/analysis.ts';
import { measureOf } from '../text/measures.ts';

/**
 * Could the one figure be a slip for the other? Who miscopies a figure writes one of about its size, or changes one of
 * its digits (`600` for `60`, `257` for `275`). Figures of two things of one kind are further apart as a rule; but two
 * shares, two temperatures or two sizes of a memory are of about one size whatever they are of, so there a digit decides.
 */
export function isSlip(a: NumberMention, b: NumberMention): boolean {
  const [less, more] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
  const isNear = !isScaled(a) && !isScaled(b) && less > 0 && more / less <= SIZE;
  return isNear || nearlySame(String(a.value), String(b.value));
}

const SIZE = 2;

function isScaled({ unit }: NumberMention): boolean {
  return SCALES.has(measureOf(unit) ?? '');
}

/** Measures whose figures are all of about one size (measures.tsv). */
const SCALES: ReadonlySet<string> = new Set(['%', 'degree', 'megabyte', 'gigabyte', 'terabyte']);

// One digit exchanged, added or left out, or two beside each other in the wrong order.
function nearlySame(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let same = 0;
  while (same < a.length - from && same < b.length - from && a.at(-1 - same) === b.at(-1 - same)) same++;
  // Of one digit against another nothing stayed the same.
  if (a.length === 1 && b.length === 1) return false;
  const [left, right] = [a.slice(from, a.length - same), b.slice(from, b.length - same)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

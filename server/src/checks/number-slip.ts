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

/** … by one of its digits? */
export function isDigitSlip(a: NumberMention, b: NumberMention): boolean {
  return a.to === undefined && b.to === undefined && nearlySame(String(a.value), String(b.value));
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

/**
 * Was the one figure surely copied wrong from the other: two neighbouring digits of it changed places (`63` for `36`,
 * `$257,000` for `$275,000`), the many of a long one did (`1,346` for `1,643`), or a zero of a large one or behind the decimal mark was lost or added (`50,000` for `500,000`,
 * `0.37` for `0.037`)? Two figures of an article
 * hardly ever differ so by chance. A figure of several ends is no single figure to miscopy.
 */
export function isMiscopied(a: NumberMention, b: NumberMention): boolean {
  if (a.to !== undefined || b.to !== undefined || a.value <= 0 || b.value <= 0) return false;
  const [less, more] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
  const isTenfold = Math.abs(more / less - 10) < 1e-9;
  if (isTenfold && (less >= LARGE || (less < 1 && tellingDigits(less) > 1))) return true;
  const [ours, theirs] = alignedDigits(a.value, b.value);
  if (isShuffled(ours, theirs)) return true;
  const at = [...ours].findIndex((digit, i) => digit !== theirs[i]);
  return (
    ours.length === theirs.length &&
    at >= 0 &&
    ours[at] === theirs[at + 1] &&
    ours[at + 1] === theirs[at] &&
    ours.slice(at + 2) === theirs.slice(at + 2)
  );
}

const LARGE = 1000;

// `1,346` for `1,643`: all the same digits in another order, where there are many and hardly two are the same.
function isShuffled(ours: string, theirs: string): boolean {
  const sorted = (digits: string): string => [...digits].sort().join('');
  const [a, b] = [ours.replace(/0+$/, ''), theirs.replace(/0+$/, '')];
  return a.length === b.length && a !== b && new Set(a).size > LONG && sorted(a) === sorted(b);
}

/** How many digits of a figure say something: 3 of 63,600. */
export function tellingDigits(value: number): number {
  return String(value)
    .replace(/[^\d]/g, '')
    .replace(/^0+|0+$/g, '').length;
}

/** By so many telling digits a figure is known wherever it stands. */
export const LONG = 3;

/** Up to so many, too many things come in the same number. */
export const SMALL_COUNT = 10;

// The digits of both, as many behind the decimal mark.
function alignedDigits(a: number, b: number): readonly [string, string] {
  const [ours, theirs] = [String(a).split('.'), String(b).split('.')];
  const decimals = Math.max(ours[1]?.length ?? 0, theirs[1]?.length ?? 0);
  const digits = ([whole = '', part = '']: readonly string[]): string => whole + part.padEnd(decimals, '0');
  return [digits(ours), digits(theirs)];
}

import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { NumberMention } from '../text/analysis.ts';
import { measureOf } from '../text/measures.ts';
import { kindsMeet, unitKind } from '../text/unit-kinds.ts';
import { tellingDigits } from './number-slip.ts';
import { bridged, meetsOverBridges } from './bridged-terms.ts';
import type { Term, TermSentence } from './terms.ts';
import { hasKey } from './terms.ts';

/** What a figure may lie off at most that is said to be rounded, and one that merely has fewer digits (782, 782.6). */
const SAID_ROUNDED = 0.1;
const ROUNDED = 0.01;

/**
 * Do two figures say the same? Generous: a rounded one agrees with what it may round, a figure with any that lies in its
 * range, and an age with that of the year before.
 */
export function numbersAgree(a: NumberMention, b: NumberMention): boolean {
  if (a.value === b.value) return true;
  if (a.to !== undefined || b.to !== undefined) {
    const [ours, theirs] = [ends(a), ends(b)];
    if (ours[0] <= theirs[1] && theirs[0] <= ours[1]) return true;
  }
  // A range tells roughly what one figure tells (`25–28 độ`, `cao nhất 29 độ`).
  if ((a.to === undefined) !== (b.to === undefined) && outside(ends(a), ends(b)) <= SAID_ROUNDED) return true;
  const difference = Math.abs(a.value - b.value);
  if (isAge(a) && isAge(b) && difference <= 1) return true;
  // `nearly six months` are five and some days.
  if (isRoundedUp(a, b) || isRoundedUp(b, a)) return true;
  if (isRoundedDown(a, b) || isRoundedDown(b, a)) return true;
  const off = difference / Math.max(Math.abs(a.value), Math.abs(b.value));
  if (a.approximate !== undefined || b.approximate !== undefined)
    return off <= SAID_ROUNDED && difference <= Math.max(roundness(a), roundness(b));
  return off <= ROUNDED && tellingDigits(a.value) !== tellingDigits(b.value);
}

// What a figure that is said to be rounded was rounded to: its last digit that says something, and its last but one where
// that is a five. `More than 793` is no 739, but `about 350` may be 330.
function roundness({ value, approximate }: NumberMention): number {
  if (approximate === undefined) return 0;
  const unit = lastDigit(value);
  return isWhole(value / (unit * 5)) ? unit * 5 : unit;
}

// What the last digit that says something counts: 100 of 300.
function lastDigit(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  let unit = 10 ** -decimals;
  while (value > 0 && unit * 10 <= value && isWhole(value / (unit * 10))) unit *= 10;
  return unit;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < EXACT;
}

const EXACT = 1e-6;

// `Hơn 300` are 340, `more than a dozen` 18: what is left out is less than another one of what was counted.
function isRoundedDown({ value, approximate, text }: NumberMention, exact: NumberMention): boolean {
  if (approximate !== 'over' || exact.approximate === 'over') return false;
  return exact.value > value && exact.value - value < (DOZEN.test(text) ? value : lastDigit(value));
}

const DOZEN = /dozen/i;

function isRoundedUp(a: NumberMention, b: NumberMention): boolean {
  const isLength = measureOf(a.unit) !== undefined && measureOf(a.unit) === measureOf(b.unit);
  return a.approximate !== undefined && isLength && a.value - b.value === 1 && a.value <= FEW;
}

/** Up to so many, one more or less is a matter of rounding. */
const FEW = 12;

function ends({ value, to = value }: NumberMention): readonly [number, number] {
  return [value, to];
}

// How far two stretches that do not meet lie apart, as a share of the larger figure.
function outside(a: readonly [number, number], b: readonly [number, number]): number {
  const [below, above] = a[0] < b[0] ? [a[1], b[0]] : [b[1], a[0]];
  return above > 0 ? (above - below) / above : Infinity;
}

export function isAge(number: NumberMention): boolean {
  return measure(number) === AGE;
}

const AGE = 'age';

function measure({ unit, age }: NumberMention): string | undefined {
  return age ? AGE : measureOf(unit);
}

/** Do both measure, and in other measures: `88.5 mph`, `88.5 km/h`? The same figure is then no agreement. */
export function measureOther(a: NumberMention, b: NumberMention): boolean {
  const [ours, theirs] = [measure(a), measure(b)];
  return ours !== undefined && theirs !== undefined && ours !== theirs;
}

// The measure of a unit that goes on with what is measured (`tấn gạo`).
function measuredIn({ unit }: NumberMention): string | undefined {
  return measureOf(/^\S+(?=\s)/.exec(unit)?.[0] ?? '');
}

/** Do both count the same thing: does a word of one unit meet one of the other, a country aside, or are they of a kind? */
export function countSame(claim: TermSentence, a: NumberMention, source: TermSentence, b: NumberMention): boolean {
  const [ours, theirs] = [measure(a), measure(b)];
  // `30-tonne`, `30 tấn cá`: one may tell what is measured, too.
  if (ours !== undefined || theirs !== undefined) return (ours ?? measuredIn(a)) === (theirs ?? measuredIn(b));
  const [kind, otherKind] = [unitKind(a.unit, claim.language), unitKind(b.unit, source.language)];
  if (kind && otherKind && kindsMeet(kind, otherKind)) return true;
  const [here, there] = meetsOverBridges(claim.language, source.language)
    ? [bridged(claim), bridged(source)]
    : [claim, source];
  const keys = unitKeys(here, a);
  return unitTerms(there, b).some((term) => term.keys.some(({ key }) => keys.has(key)));
}

/**
 * May both count the same thing, though no word says so: one of them tells no unit, or the words of both are unknown to
 * each other? A measure counts nothing but itself, and two kinds that are known and differ are two things.
 */
export function mayCountSame(claim: TermSentence, a: NumberMention, source: TermSentence, b: NumberMention): boolean {
  if (countSame(claim, a, source, b)) return true;
  if (a.age || b.age) return false;
  if (!a.unit || !b.unit) return true;
  if (measure(a) !== undefined || measure(b) !== undefined) return false;
  return !unitKind(a.unit, claim.language) || !unitKind(b.unit, source.language);
}

/**
 * May a sentence tell a figure's fact and leave the figure out? Only if it speaks of what is counted. A measure goes
 * unsaid with its figure, and whoever gives no age contradicts none.
 */
export function tellsWithout(claim: TermSentence, number: NumberMention, source: TermSentence): boolean {
  const measured = measure(number);
  if (measured !== undefined) return measured !== AGE;
  return [...unitKeys(claim, number)].some((key) => hasKey(source, key));
}

/** The words of a figure without its unit. */
export function figureOf(number: NumberMention): Span {
  return { start: number.start, end: number.end - unitLength(number) };
}

function unitKeys(sentence: TermSentence, number: NumberMention): ReadonlySet<string> {
  const keys = unitTerms(sentence, number).flatMap((term) => term.keys.map(({ key }) => key));
  return new Set(keys.filter((key) => !/^[@#]/.test(key)));
}

// An English noun ends with what is counted: `major conferences` are no `major donors`.
function unitTerms({ terms, language }: TermSentence, number: NumberMention): readonly Term[] {
  const unit = { start: number.end - unitLength(number), end: number.end };
  const found = terms.filter((term) => overlaps(term, unit));
  return language === 'en' ? found.slice(-1) : found;
}

function unitLength({ text, unit }: NumberMention): number {
  return text.endsWith(unit) ? unit.length + (/\s$/.test(text.slice(0, -unit.length)) ? 1 : 0) : 0;
}

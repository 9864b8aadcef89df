import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import { bridged } from './bridged-terms.ts';
import { metTerms } from './met-terms.ts';
import { BESIDE, nearness } from './nearness.ts';
import type { Term, TermSentence } from './terms.ts';
import { CONTENT_WEIGHT } from './terms.ts';

/** How well a claim's sentence and a source's sentence tell the same thing, the slot under test left aside. */
export interface Alignment {
  /** 0 … 1; a verbatim copy is 1. */
  readonly score: number;
  /** Content words of the claim that found their like. */
  readonly matched: number;
}

/** The slot under test: where it stands, and what must not count as content on its side. */
export interface Slot {
  /** Token number that distances are counted from; undefined where this side has no such slot. */
  readonly at: number | undefined;
  readonly hidden: readonly Span[];
  /** Only these tokens: the clause that holds the slot (from, up to). */
  readonly within?: readonly [number, number];
  /** Sentences beside it that go on with what it tells; what they tell counts as standing at some distance from the slot. */
  readonly beside?: readonly TermSentence[];
}

/** No slot at all: the whole sentence counts, every place as good as another. */
export const ANYWHERE: Slot = { at: undefined, hidden: [] };

/** How near to the slot a meeting in a sentence beside counts as. */
const NEXT = nearness(10);

/** A match worth at least this counts as a matched word. */
export const MATCHED = 0.4;

/**
 * Aligns two sentences around a slot: `local` part of the score weighs by nearness to the slot, the rest by the whole
 * sentence. The method is the first trial's (docs/architecture.md).
 */
export function align(
  claim: TermSentence,
  source: TermSentence,
  inClaim: Slot,
  inSource: Slot,
  local: number,
): Alignment {
  const across = claim.language !== source.language;
  let near = 0;
  let nearTotal = 0;
  let whole = 0;
  let wholeTotal = 0;
  let matched = 0;
  const { starts, places, credits, most } = metTerms(claim, source);
  const nextTo = inSource.beside?.map((sentence) => metTerms(claim, sentence).most) ?? [];
  const isAnywhere = inSource.at === undefined && !inSource.within && !inSource.hidden.length;
  const terms = across ? bridged(claim).terms : claim.terms;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as Term;
    if (inClaim.within && (term.at < inClaim.within[0] || term.at >= inClaim.within[1])) continue;
    if (inClaim.hidden.length && inClaim.hidden.some((span) => overlaps(span, term))) continue;
    const k = inClaim.at === undefined ? 1 : nearness(Math.abs(term.at - inClaim.at));
    // Where every place is as good as another, the best meeting is known.
    let best = isAnywhere ? (most[i] ?? 0) : 0;
    let bestNear = best;
    for (let pair = starts[i] ?? 0; !isAnywhere && pair < (starts[i + 1] ?? 0); pair++) {
      const at = places[pair] ?? 0;
      const credit = credits[pair] ?? 0;
      if (credit <= bestNear) continue;
      if (inSource.within && (at < inSource.within[0] || at >= inSource.within[1])) continue;
      if (inSource.hidden.length && isHidden(source, at, inSource.hidden)) continue;
      if (credit > best) best = credit;
      const there = inSource.at === undefined ? 1 : nearness(Math.abs(at - inSource.at));
      const worth = credit * Math.min(1, there / k);
      if (worth > bestNear) bestNear = worth;
    }
    let beside = 0;
    for (const other of nextTo) beside = Math.max(beside, (other[i] ?? 0) * BESIDE);
    const weight = across && !best && !beside ? term.weightAcross : term.weight;
    near += weight * k * Math.max(bestNear, beside * Math.min(1, NEXT / k));
    nearTotal += weight * k;
    whole += weight * Math.max(best, beside);
    wholeTotal += weight;
    if (best >= MATCHED && term.weight >= CONTENT_WEIGHT) matched++;
  }
  if (!wholeTotal) return { score: 0, matched: 0 };
  return { score: local * (near / nearTotal) + (1 - local) * (whole / wholeTotal), matched };
}

function isHidden(source: TermSentence, at: number, hidden: readonly Span[]): boolean {
  const token = source.sentence.tokens[at];
  return token !== undefined && hidden.some((span) => overlaps(span, token));
}

import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import { crosses } from './alignment.ts';
import type { Meeting, Meetings } from './meetings.ts';
import type { Term, TermSentence } from './terms.ts';
import { CONTENT_WEIGHT } from './terms.ts';

/** Where the slot under test stands on one side, and what must not count as content there. */
export interface SlotPlace {
  /** Token number. */
  readonly at: number;
  readonly hidden: readonly Span[];
  /** The clause that holds the slot, as token numbers (from, up to). */
  readonly clause: readonly [number, number];
}

/** What is measured of two slots, in this order. All but the counts are shares, 0 … 1. */
export const FEATURES = [
  /** How much of the claim is told in the source's sentence, weighed by nearness to the slot on both sides. */
  'near',
  /** … wherever it stands. */
  'whole',
  /** The claim's clause in the source's sentence, and in the source's clause. */
  'clause',
  'clauses',
  /** How much of what stands about the source's slot the claim tells, weighed by nearness, and of its clause. */
  'back-near',
  'back-clause',
  /** The same for ordinary words alone: what is done, not by whom. */
  'words-near',
  'back-words-near',
  /** Do the ordinary words next to the slot meet? */
  'beside',
  'back-beside',
  /** Names, countries and figures of the claim's clause that stand in the source's sentence; 1 where it has none. */
  'names',
  'back-names',
  'figures',
  /** log2(1 + content words of the claim's clause), and of those that met. */
  'size',
  'matched',
  'matched-words',
] as const;

const NEAR = 8;
const FLOOR = 0.25;
const nearness = (distance: number): number => FLOOR + (1 - FLOOR) * Math.exp(-distance / NEAR);
/** A word without a bridge into the other language can't meet anything there; it hardly counts against. */
const NO_BRIDGE = 0.1;
const MATCHED = 0.4;
/** Ordinary words that stand next to the slot. */
const BESIDE = 3;

interface Side {
  readonly terms: readonly Term[];
  readonly met: readonly (readonly Meeting[])[];
  readonly slot: SlotPlace;
  readonly hidden: readonly boolean[];
  readonly kinds: readonly Kind[];
  readonly weights: readonly number[];
}

type Kind = 'name' | 'figure' | 'word';

/** Measures how much two slots look like the same fact told twice; a row by `FEATURES`. */
export function likenessOf(pair: Meetings, inClaim: SlotPlace, inSource: SlotPlace): number[] {
  const claim = sideOf(pair.claim, pair.forward, inClaim, pair.across);
  const source = sideOf(pair.source, pair.back, inSource, pair.across);
  const clause = within(inClaim.clause);
  const there = within(inSource.clause);
  const all = (): boolean => true;
  const words = (_: Term, kind: Kind): boolean => kind === 'word';
  const names = (_: Term, kind: Kind): boolean => kind === 'name';
  const size = claim.terms.filter((term, i) => clause(term) && isContent(claim, i)).length;
  const matched = claim.terms.filter((term, i) => clause(term) && isContent(claim, i) && bestOf(claim, source, i) >= MATCHED);
  return [
    told(claim, source, all, true),
    told(claim, source, all, false),
    told(claim, source, clause, false),
    told(claim, source, clause, false, there),
    told(source, claim, all, true),
    told(source, claim, there, false),
    told(claim, source, words, true),
    told(source, claim, words, true),
    beside(claim, source),
    beside(source, claim),
    told(claim, source, (term, kind) => clause(term) && names(term, kind), false, undefined, 1),
    told(source, claim, (term, kind) => there(term) && names(term, kind), false, undefined, 1),
    told(claim, source, (term, kind) => clause(term) && kind === 'figure', false, undefined, 1),
    Math.log2(1 + size),
    Math.log2(1 + matched.length),
    Math.log2(1 + matched.filter((term) => claim.kinds[claim.terms.indexOf(term)] === 'word').length),
  ];
}

function sideOf(
  { terms, language }: TermSentence,
  met: readonly (readonly Meeting[])[],
  slot: SlotPlace,
  across: boolean,
): Side {
  void language;
  return {
    terms,
    met,
    slot,
    hidden: terms.map((term) => slot.hidden.some((span) => overlaps(span, term))),
    kinds: terms.map(kindOf),
    weights: terms.map((term) =>
      across && !term.keys.some(({ key }) => crosses(key)) ? term.weight * NO_BRIDGE : term.weight,
    ),
  };
}

function kindOf({ keys, at }: Term): Kind {
  if (keys.some(({ key }) => key.startsWith('#'))) return 'figure';
  return keys.some(({ key }) => key.startsWith('@') || (key.startsWith('=') && at > 0)) ? 'name' : 'word';
}

function within([from, to]: readonly [number, number]): (term: Term) => boolean {
  return ({ at }) => at >= from && at < to;
}

// The share of one side's weight, of the terms asked for, that the other side tells.
function told(
  here: Side,
  there: Side,
  asked: (term: Term, kind: Kind) => boolean,
  near: boolean,
  only?: (term: Term) => boolean,
  none = 0,
): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < here.terms.length; i++) {
    const term = here.terms[i] as Term;
    if (here.hidden[i] || !asked(term, here.kinds[i] as Kind)) continue;
    const weight = here.weights[i] as number;
    const k = near ? nearness(Math.abs(term.at - here.slot.at)) : 1;
    let best = 0;
    for (const { other, credit } of here.met[i] as readonly Meeting[]) {
      if (credit <= best || there.hidden[other]) continue;
      const term = there.terms[other] as Term;
      if (only && !only(term)) continue;
      const worth = near ? credit * Math.min(1, nearness(Math.abs(term.at - there.slot.at)) / k) : credit;
      if (worth > best) best = worth;
    }
    sum += weight * k * best;
    total += weight * k;
  }
  return total ? sum / total : none;
}

function isContent(side: Side, i: number): boolean {
  return !side.hidden[i] && (side.weights[i] as number) >= CONTENT_WEIGHT;
}

function bestOf(here: Side, there: Side, i: number): number {
  let best = 0;
  for (const { other, credit } of here.met[i] as readonly Meeting[])
    if (credit > best && !there.hidden[other]) best = credit;
  return best;
}

// Of the ordinary words nearest to the slot on this side, the share that stands anywhere on the other.
function beside(here: Side, there: Side): number {
  const nearest = here.terms
    .map((term, i) => ({ i, distance: Math.abs(term.at - here.slot.at) }))
    .filter(({ i }) => isContent(here, i) && here.kinds[i] === 'word')
    .sort((a, b) => a.distance - b.distance)
    .slice(0, BESIDE);
  if (!nearest.length) return 0;
  let sum = 0;
  let total = 0;
  for (const { i } of nearest) {
    const weight = here.weights[i] as number;
    sum += weight * bestOf(here, there, i);
    total += weight;
  }
  return sum / total;
}

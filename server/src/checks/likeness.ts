import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import { MATCHED } from './alignment.ts';
import { bridged } from './bridged-terms.ts';
import type { Meeting, Meetings } from './meetings.ts';
import { metTerms } from './met-terms.ts';
import { BESIDE, nearness } from './nearness.ts';
import { sharedRun } from './shared-run.ts';
import type { Term, TermSentence } from './terms.ts';
import { crosses } from './keys.ts';
import { CONTENT_WEIGHT } from './terms.ts';
import { thresholds } from './thresholds.ts';

/** Where the slot under test stands on one side, and what must not count as content there. */
export interface SlotPlace {
  /** Token number. */
  readonly at: number;
  readonly hidden: readonly Span[];
  /** The clause that holds the slot, as token numbers (from, up to). */
  readonly clause: readonly [number, number];
}

/**
 * Do two sentences tell one fact, seen from both sides? 0 … 1, the mean of three shares:
 *
 * - how much of what stands about the source's slot the claim tells in turn. A report says less than its source, but
 *   where next to nothing of the source's clause is told, it is another event with the same people in it;
 * - how much of the claim's clause is told in the source's clause, not somewhere in a long sentence;
 * - how many of the names in the claim's clause stand in the source's sentence.
 *
 * `beside` are sentences that go on with what the source's tells.
 *
 * The alignment itself looks from the claim alone. Measured on sister articles of one story, where all disagreement is
 * about other events, these three part true findings from false ones as well as a fitted model over sixteen such shares
 * (docs/alignment.md), so there is none.
 */
export function likeness(
  pair: Meetings,
  inClaim: SlotPlace,
  inSource: SlotPlace,
  beside: readonly TermSentence[] = [],
): number {
  const claim = sideOf(pair.claim, pair.forward, inClaim, pair.across);
  const source = sideOf(pair.source, pair.back, inSource, pair.across);
  const clause = within(inClaim.clause);
  const there = within(inSource.clause);
  const back = told(source, claim, () => true, { near: true });
  const nextTo = beside.map((sentence) => metTerms(pair.claim, sentence).most);
  const clauses = told(claim, source, clause, { only: there, nextTo });
  const names = told(claim, source, (term) => clause(term) && isName(term), { none: 1, nextTo });
  const shares = (back + clauses + names) / 3;
  return sharedRun(pair) >= RUN ? Math.max(shares, thresholds.copied) : shares;
}

/**
 * How alike a claim's clause and a whole sentence of a source are, wherever the slot stands there: how much of the sentence
 * the claim tells, how much of the clause stands in it, and how many of its names.
 */
export function wholeLikeness(pair: Meetings, inClaim: SlotPlace): number {
  const nowhere = { at: 0, hidden: [] };
  const claim = sideOf(pair.claim, pair.forward, inClaim, pair.across);
  const source = sideOf(pair.source, pair.back, { ...nowhere, clause: [0, 0] }, pair.across);
  const clause = within(inClaim.clause);
  const back = told(source, claim, () => true, {});
  const clauses = told(claim, source, clause, {});
  const names = told(claim, source, (term) => clause(term) && isName(term), { none: 1 });
  return (back + clauses + names) / 3;
}

/** So many ordinary words in one row are no accident; what holds them is at least so alike. */
const RUN = 5;

/**
 * Does the claim tell anything of what stands next to the source's slot: its nearest ordinary words, whoever did it? Where
 * it tells none of them, what it tells is something else that the same people did.
 */
export function tellsWhatIsBeside({ source, claim, back }: Meetings, { at, hidden }: SlotPlace): boolean {
  const nearest = source.terms
    .map((term, i) => ({ term, met: back[i] ?? [] }))
    .filter(
      ({ term }) =>
        term.weight >= CONTENT_WEIGHT &&
        !isNamed(term) &&
        term.keys.some(({ key }) => source.language === claim.language || crosses(key)) &&
        !hidden.some((span) => overlaps(span, term)),
    )
    .sort((a, b) => Math.abs(a.term.at - at) - Math.abs(b.term.at - at))
    .slice(0, NEXT_TO);
  return !nearest.length || nearest.some(({ met }) => met.some(({ credit }) => credit >= MATCHED));
}

/** So many ordinary words are next to a slot. */
const NEXT_TO = 4;

/** One of the two sentences; of its rows, each has an entry a term. */
interface Side {
  readonly terms: readonly Term[];
  /** What of the other side each term meets. */
  readonly met: readonly (readonly Meeting[])[];
  /** Token number of the slot. */
  readonly at: number;
  /** Does the term stand in the slot, and so count for nothing? */
  readonly hidden: readonly boolean[];
  readonly weights: readonly number[];
}

function sideOf(
  sentence: TermSentence,
  met: readonly (readonly Meeting[])[],
  { at, hidden }: SlotPlace,
  across: boolean,
): Side {
  const { terms } = across ? bridged(sentence) : sentence;
  return {
    terms,
    met,
    at,
    hidden: terms.map((term) => hidden.some((span) => overlaps(span, term))),
    weights: terms.map(({ weight, weightAcross }) => (across ? weightAcross : weight)),
  };
}

/** A name, a country or a figure: with whom and how many, not what is done. */
export function isNamed(term: Term): boolean {
  return isName(term) || term.keys.some(({ key }) => key.startsWith('#'));
}

// A sentence's first word has a capital anyway.
function isName({ keys, at }: Term): boolean {
  return keys.some(({ key }) => key.startsWith('@') || (key.startsWith('=') && at > 0));
}

function within([from, to]: readonly [number, number]): (term: Term) => boolean {
  return ({ at }) => at >= from && at < to;
}

interface Asked {
  /** Weigh by nearness to the slot on both sides? */
  readonly near?: boolean;
  /** Which terms of the other side may be met. */
  readonly only?: (term: Term) => boolean;
  /** Of sentences that go on with what the other side tells: the best meeting of each term there. */
  readonly nextTo?: readonly (readonly number[])[];
  /** The share where this side has none of the terms asked for. */
  readonly none?: number;
}

// The share of one side's weight, of the terms asked for, that the other side tells.
function told(
  here: Side,
  there: Side,
  asked: (term: Term) => boolean,
  { near = false, only, nextTo = [], none = 0 }: Asked,
): number {
  let sum = 0;
  let total = 0;
  here.terms.forEach((term, i) => {
    if (here.hidden[i] || !asked(term)) return;
    const k = near ? nearness(Math.abs(term.at - here.at)) : 1;
    const weight = (here.weights[i] ?? 0) * k;
    let best = 0;
    for (const { other, credit } of here.met[i] ?? []) {
      const met = there.terms[other];
      if (!met || credit <= best || there.hidden[other] || (only && !only(met))) continue;
      const worth = near ? credit * Math.min(1, nearness(Math.abs(met.at - there.at)) / k) : credit;
      if (worth > best) best = worth;
    }
    for (const most of nextTo) best = Math.max(best, (most[i] ?? 0) * BESIDE);
    sum += weight * best;
    total += weight;
  });
  return total ? sum / total : none;
}

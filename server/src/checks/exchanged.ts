import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import { align, ANYWHERE, MATCHED } from './alignment.ts';
import { clauseOf } from './clause.ts';
import type { Meeting } from './meetings.ts';
import { meetings } from './meetings.ts';
import { nearness } from './nearness.ts';
import { LONG, SMALL_COUNT, tellingDigits } from './number-slip.ts';
import type { Stretches } from './own-words.ts';
import { ownWords } from './own-words.ts';
import type { Term, TermSentence } from './terms.ts';
import { CONTENT_WEIGHT, tokenAt } from './terms.ts';
import { exchanges, thresholds } from './thresholds.ts';

/** A sentence with its slots of one kind, in the order of the text. */
export interface Row {
  readonly text: string;
  readonly terms: TermSentence;
  readonly slots: readonly Span[];
}

/**
 * Did the claim take the figure or the day of one thing for that of another of the same sentence? The source gives several
 * things one each; the words about the claim's slot are told of another slot than the one that holds what it gives.
 *
 *   Source: 25% of the schools teach in class, 30% online.     Claim: ⟦30%⟧ of the schools teach in class.
 *
 * @param slot number of the claim's slot
 * @param same numbers of the source's slots that hold what the claim gives
 * @param isAlone may all words of the claim's sentence be the slot's, where it has no other (default: those of its clause alone)
 * @returns the number of the source's slot of which the words are, or undefined
 */
export function exchangedFor(
  claim: Row,
  slot: number,
  source: Row,
  same: readonly number[],
  isAlone = false,
): number | undefined {
  const byClause = exchangedBy(claim, slot, source, same, false);
  return byClause === undefined && isAlone && claim.slots.length === 1
    ? exchangedBy(claim, slot, source, same, true)
    : byClause;
}

function exchangedBy(
  claim: Row,
  slot: number,
  source: Row,
  same: readonly number[],
  isWhole: boolean,
): number | undefined {
  if (!same.length || same.length === source.slots.length) return undefined;
  const own = ownWords(source.text, source.terms, source.slots);
  if (!own) return undefined;
  const here = ownOfClaim(claim, slot, isWhole);
  const pair = meetings(claim.terms, source.terms);
  const told = claim.terms.terms
    .map((term, i) => ({ term, met: pair.forward[i] ?? [] }))
    .filter(({ term }) => isIn(here, term) && !claim.slots.some((one) => overlaps(one, term)))
    .map(({ term, met }) => ({ term, worth: own.map((stretches) => bestOf(met, source, stretches)) }));
  const at = claim.slots[slot] ? tokenAt(claim.terms, claim.slots[slot]) : 0;
  const near = (term: Term): number => nearness(Math.abs(term.at - at));
  const pull = (to: number, from: number): number =>
    told.reduce(
      (sum, { term, worth }) =>
        sum + weightOf(term) * near(term) * Math.max(0, credit(worth, to) - credit(worth, from)),
      0,
    );
  const pulls = [...source.slots.keys()].map((other) =>
    same.includes(other) ? 0 : Math.min(...same.map((one) => pull(other, one) - pull(one, other))),
  );
  const best = pulls.indexOf(Math.max(...pulls));
  const share = (of: number, than: number): number => {
    const words = source.terms.terms.filter((term) => isOwn(source, own[of] ?? [], term));
    const met = words.filter((word) =>
      told.some(
        ({ worth }) =>
          worth[of]?.term === word &&
          credit(worth, of) >= Math.max(MATCHED, credit(worth, than) + (of === best ? 0 : LITTLE)),
      ),
    );
    // What has no words of its own can't be told from the other.
    return words.length ? weigh(met) / weigh(words) : of === best ? 0 : 1;
  };
  const isTold = same.every((one) => share(best, one) >= exchanges.told && share(one, best) <= exchanges.untold);
  if (
    !isOneStory(
      claim,
      slot,
      source,
      told.filter(({ worth }) => credit(worth, best) > 0).map(({ term }) => term),
    )
  )
    return undefined;
  return isTold && (pulls[best] ?? 0) >= exchanges.enough ? best : undefined;
}

/** A word that is told of both as well as of one is of none. */
const LITTLE = 1e-6;

// That prices rose by 200 is told of many things; a figure as long as 1,025 is known wherever it stands, in its clause.
function isOneStory({ text, terms, slots }: Row, slot: number, source: Row, told: readonly Term[]): boolean {
  const hidden = slots[slot];
  if (!hidden) return false;
  const isKnown = told.some((term) => figureIn(term) >= LONG);
  const within = clauseOf(text, terms, tokenAt(terms, hidden));
  const across = terms.language === source.terms.language ? 1 : thresholds.acrossLanguages;
  return [undefined, within].some(
    (clause, i) =>
      (i === 0 || clause) &&
      align(
        terms,
        source.terms,
        { at: undefined, hidden: [hidden], ...(clause ? { within: clause } : {}) },
        ANYWHERE,
        0,
      ).score >=
        (i === 0 || isKnown ? exchanges.story : exchanges.storyOfClause) * across,
  );
}

// How many digits of the figure that a term is say something; 0 where it is none.
function figureIn({ keys }: Term): number {
  const figure = keys.find(({ key }) => key.startsWith('#'));
  return figure ? tellingDigits(Number(figure.key.slice(1))) : 0;
}

function ownOfClaim({ text, terms, slots }: Row, slot: number, isWhole: boolean): Stretches {
  const own = slots.length > 1 ? ownWords(text, terms, slots)?.[slot] : undefined;
  const span = slots[slot];
  if (own || !span) return own ?? [];
  return [isWhole ? [0, terms.sentence.tokens.length] : clauseOf(text, terms, tokenAt(terms, span))];
}

function isIn(stretches: Stretches, { at }: Term): boolean {
  return stretches.some(([from, to]) => at >= from && at < to);
}

interface Met {
  readonly credit: number;
  readonly term: Term | undefined;
}

function credit(worth: readonly Met[], of: number): number {
  return worth[of]?.credit ?? 0;
}

function bestOf(met: readonly Meeting[], { terms: { terms } }: Row, stretches: Stretches): Met {
  let best: Met = { credit: 0, term: undefined };
  for (const one of met) {
    const term = terms[one.other];
    if (term && one.credit > best.credit && isIn(stretches, term)) best = { credit: one.credit, term };
  }
  return best;
}

// A telling word of one slot alone.
function isOwn({ slots }: Row, stretches: Stretches, term: Term): boolean {
  return term.weight >= CONTENT_WEIGHT && isIn(stretches, term) && !slots.some((slot) => overlaps(slot, term));
}

function weigh(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + weightOf(term), 0);
}

// Of days and figures that stand in a row, nothing tells so well which is meant as the figure that goes with it.
function weightOf({ weight, keys }: Term): number {
  const figure = keys.find(({ key }) => key.startsWith('#'));
  return figure && Number(figure.key.slice(1)) > SMALL_COUNT ? weight * exchanges.figure : weight;
}

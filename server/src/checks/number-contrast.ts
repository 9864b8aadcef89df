import type { Source } from '../corpus/source.ts';
import type { Analysis, NumberMention } from '../text/analysis.ts';
import type { Alignment } from './alignment.ts';
import { align, ANYWHERE } from './alignment.ts';
import { candidateSentences, worthALook } from './candidates.ts';
import { clauseAround } from './clause.ts';
import type { Candidate } from './contrast.ts';
import { Contrast } from './contrast.ts';
import { exchangedFor } from './exchanged.ts';
import { isAnchored, isDatedAlike } from './anchors.ts';
import type { SlotPlace } from './likeness.ts';
import { likeness } from './likeness.ts';
import { meetings } from './meetings.ts';
import {
  countSame,
  figureOf,
  isAge,
  mayCountSame,
  measureOther,
  numbersAgree,
  tellsWithout,
} from './number-agreement.ts';
import { sameBearer } from './number-bearer.ts';
import type { NumberPlace } from './number-neighbours.ts';
import { haveNameInCommon, isBase, neighbourDiscount } from './number-neighbours.ts';
import type { ClaimedFigure } from './number-left.ts';
import { leftOver } from './number-left.ts';
import { isPart, isReckoned } from './number-sums.ts';
import { isDigitSlip, isMiscopied, isSlip, LONG, SMALL_COUNT, tellingDigits } from './number-slip.ts';
import { readingOf } from './sentence-reading.ts';
import type { TermSentence } from './terms.ts';
import { termSentenceOf, tokenAt } from './terms.ts';
import { discounts, thresholds } from './thresholds.ts';

/** How much of the score comes from the words near the figure. */
const LOCAL = 0.7;

/** The facts of the sources that a figure of the report's sentence is held against. */
export function weighNumber(
  report: Analysis,
  sentence: number,
  number: NumberMention,
  sources: readonly Source[],
): Contrast<NumberMention> {
  const contrast = new Contrast<NumberMention>((candidate) => numberLikeness(report, sentence, number, candidate));
  const terms = termSentenceOf(report, sentence);
  const clause = clauseAround(report.text, terms, tokenAt(terms, number));
  const others = readingOf(report, sentence).numbers.filter((other) => other !== number);
  const given = new Map<NumberMention, boolean>();
  const claim: Claimed = {
    analysis: report,
    sentence,
    number,
    terms,
    others,
    isGiven: (asked) => {
      const known = given.get(asked) ?? isGivenIn(sources, terms, asked);
      given.set(asked, known);
      return known;
    },
  };
  const against: Candidate<NumberMention>[] = [];
  for (const source of sources) {
    for (const { told, index } of candidateSentences(source.analysis, terms)) {
      const inClause = align(terms, told, { at: undefined, hidden: [number], within: clause }, ANYWHERE, 0);
      if (
        inClause.score < worthALook(terms, told) &&
        !mayBeMiscopied(number, readingOf(source.analysis, index).numbers) &&
        align(terms, told, { at: undefined, hidden: [number] }, ANYWHERE, 0).score < worthALook(terms, told)
      )
        continue;
      const found = { source, sentence: index, told: inClause.score };
      against.push(...heldAgainst(claim, told, found, contrast));
      if (!isBare(number) && !readingOf(source.analysis, index).numbers.length && tellsWithout(terms, number, told))
        contrast.leaveEmpty({ ...found, fact: undefined, ...inClause });
    }
  }
  const miscopied = bestOf(against.filter((one) => one.miscopied && one.score >= thresholds.number * one.miscopied));
  const best = miscopied ?? bestOf(against.filter((one) => !one.miscopied));
  if (best && best === miscopied) contrast.disagree(best);
  else if (best && !isOneOfSeveral(claim, best, against))
    contrast.disagree({ ...best, unrivalled: isUnrivalled(claim, best, against, contrast.empty, sources) });
  return contrast;
}

// A long figure with its digits exchanged is known in a sentence that tells little else, too.
function mayBeMiscopied(number: NumberMention, facts: readonly NumberMention[]): boolean {
  return tellingDigits(number.value) >= LONG && facts.some((fact) => isMiscopied(number, fact));
}

function bestOf(candidates: readonly Candidate<NumberMention>[]): Candidate<NumberMention> | undefined {
  return candidates.reduce<Candidate<NumberMention> | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  );
}

// A figure that tells neither what it counts nor that it is an age (`ahead of Ukraine with 3,189`).
function isBare({ unit, age }: NumberMention): boolean {
  return !unit && !age;
}

// Does any source give this figure, of whatever may be the same thing?
function isGivenIn(sources: readonly Source[], terms: TermSentence, number: NumberMention): boolean {
  return sources.some(({ analysis }) =>
    analysis.sentences.some((_, index) =>
      readingOf(analysis, index).numbers.some(
        (fact) => numbersAgree(number, fact) && mayCountSame(terms, number, termSentenceOf(analysis, index), fact),
      ),
    ),
  );
}

/** The figure under test, where it stands, and the others of its sentence. */
interface Claimed extends NumberPlace, ClaimedFigure {}

// The figures of one sentence of a source: those that agree go into the contrast, those that disagree are given back.
function heldAgainst(
  claim: Claimed,
  told: TermSentence,
  found: Pick<Candidate<NumberMention>, 'source' | 'sentence' | 'told'>,
  contrast: Contrast<NumberMention>,
): Candidate<NumberMention>[] {
  const { number, terms, others } = claim;
  const { analysis } = found.source;
  let agreed = 0;
  let isAside = false;
  let isBareThere = false;
  const contrary: Candidate<NumberMention>[] = [];
  const facts = readingOf(analysis, found.sentence).numbers;
  const exchanged = exchangedFact(claim, told, analysis, facts);
  const left = exchanged ? undefined : leftOver(claim, told, facts);
  const isGivenThere = facts.some((fact) => numbersAgree(number, fact));
  let dated: boolean | undefined;
  const isDated = (): boolean =>
    (dated ??= isDatedAlike(
      readingOf(claim.analysis, claim.sentence).dates,
      readingOf(analysis, found.sentence).dates,
    ));
  for (const fact of facts) {
    const same = countSame(terms, number, told, fact);
    // A figure of the claim's neighbour in a list neither contradicts nor bears out, be it the same by chance.
    const isOther = others.some((other) => numbersAgree(other, fact) && countSame(terms, other, told, fact));
    if (isPart(number, others, fact) || isPart(fact, facts, number) || isReckoned(number, others, fact, facts))
      continue;
    // What only comes near (`3–7 ngày` to six) agrees where both may count one thing.
    const isNear = number.value === fact.value || same || mayCountSame(terms, number, told, fact);
    const agrees = numbersAgree(number, fact) && isNear && !measureOther(number, fact) && (same || !isOther);
    if (fact === left) {
      const best = alignedAt(claim, { analysis, sentence: found.sentence, number: fact });
      contrary.push({ ...found, fact, ...best, slip: true, miscopied: thresholds.leftNumber });
      continue;
    }
    if (fact === exchanged) {
      // Whose it is has been told by the words of its own, wherever they stand.
      const near = alignedAt(claim, { analysis, sentence: found.sentence, number: fact });
      const far = align(terms, told, { at: undefined, hidden: [figureOf(number)] }, ANYWHERE, 0);
      const best = far.score > near.score ? far : near;
      contrary.push({ ...found, fact, ...best, slip: true, miscopied: thresholds.exchangedNumber });
      continue;
    }
    if (agrees && exchanged) continue;
    if (!agrees && !isGivenThere && isOtherSize(number, fact)) continue;
    const miscopied = agrees || isOther ? undefined : miscopying(claim, told, fact, same);
    const counts = same || (!agrees && isSlipAcross(claim, told, fact));
    if (!agrees && miscopied === undefined && (!counts || isOther || isBare(number))) continue;
    const place = { analysis, sentence: found.sentence, number: fact };
    const best = alignedAt(claim, place);
    if (agrees) {
      contrast.agree({ ...found, fact, ...best });
      agreed = Math.max(agreed, best.score);
      isAside ||= !isBase(claim) && isBase(place);
      isBareThere ||= isBare(fact) && !isBare(number) && fact.value === number.value && fact.value > SMALL_COUNT;
    } else {
      const slip = miscopied !== undefined || isSlip(number, fact);
      const beside = facts.filter((one) => one !== fact);
      const anchored = isDated() || isAnchored(terms, others, told, beside);
      const unheard =
        slip &&
        same &&
        !isBare(fact) &&
        fact.value > SMALL_COUNT &&
        isDigitSlip(number, fact) &&
        !claim.isGiven(number);
      contrary.push({
        ...found,
        fact,
        ...best,
        slip,
        anchored,
        unheard,
        ...(miscopied === undefined ? {} : { miscopied }),
      });
    }
  }
  if (!agreed) return contrary;
  // `340 on the 4th, 870 on the 9th`: what leaves its unit to its neighbour has few words near it, and says the same.
  if (isBareThere && !isAside && exchanged === undefined) return [];
  // Beside a figure that agrees another one counts only where it plainly stands nearer to the claim's words. Where the
  // agreeing one is only compared with, it was taken for the other, whatever the size of both.
  return contrary
    .filter(({ score }) => score - agreed >= thresholds.nearer)
    .map((other) => (isAside ? { ...other, slip: true } : other));
}

// `37,5 triệu đồng` against `230.000 đồng`: a price against a rise. Who is mistaken by so much has lost a zero or some.
function isOtherSize(a: NumberMention, b: NumberMention): boolean {
  if (isSlip(a, b) || isMiscopied(a, b) || a.value <= 0 || b.value <= 0) return false;
  const times = Math.max(a.value, b.value) / Math.min(a.value, b.value);
  return times >= thresholds.otherSize && !Number.isInteger(Math.log10(times));
}

// The figure of the thing of which the claim tells, where it gives another one's: `30%` of what the source has 25% of.
function exchangedFact(
  { analysis, number, terms, others }: Claimed,
  told: TermSentence,
  source: Analysis,
  facts: readonly NumberMention[],
): NumberMention | undefined {
  // Up to ten there are too many figures of too many things: `hai bên` gives no `hai lò`.
  const isGiven = (fact: NumberMention): boolean =>
    fact.value === number.value && (fact.value > SMALL_COUNT ? mayCountSame(terms, number, told, fact) : isBare(fact));
  const slots = facts.filter((fact) => countSame(terms, number, told, fact) || isGiven(fact));
  const same = slots.flatMap((fact, i) => (fact.value === number.value ? [i] : []));
  if (!same.length || same.length === slots.length) return undefined;
  const beside = others.filter((other) => countSame(terms, number, terms, other));
  const row = [number, ...beside].sort((a, b) => a.start - b.start);
  // Where one of them leaves its unit out, that of its neighbour is its own as well.
  const spans = slots.some(isBare) ? slots : slots.map(figureOf);
  const at = exchangedFor(
    { text: analysis.text, terms, slots: row.map(figureOf) },
    row.indexOf(number),
    { text: source.text, terms: told, slots: spans },
    same,
  );
  const fact = at === undefined ? undefined : slots[at];
  return fact && !others.some((other) => numbersAgree(other, fact)) ? fact : undefined;
}

// Is the report's figure the source's, miscopied? A figure that the sources give as well is another one of theirs, and of
// two short figures that name no thing in common, one is easily the other by chance.
function miscopying(
  { number, terms, isGiven }: Claimed,
  told: TermSentence,
  fact: NumberMention,
  same: boolean,
): number | undefined {
  if (!isMiscopied(number, fact) || !(same || mayCountSame(terms, number, told, fact)) || isGiven(number))
    return undefined;
  if (same) return thresholds.miscopied;
  return tellingDigits(number.value) >= LONG || (!isBare(number) && !isBare(fact))
    ? thresholds.miscopiedUnit
    : undefined;
}

// Is the report's figure the source's in the other language but for a slip, where the words for what both count are unknown
// to each other? Not a small count, of which there are too many, and no figure that the sources give as well.
function isSlipAcross({ number, terms, isGiven }: Claimed, told: TermSentence, fact: NumberMention): boolean {
  return (
    terms.language !== told.language &&
    number.value > SMALL_COUNT &&
    isSlip(number, fact) &&
    mayCountSame(terms, number, told, fact) &&
    !isGiven(number)
  );
}

// Is this the one figure that the claim can mean: about the same people or places, exact, nearly the report's, and no other
// figure or sentence comes as near? A figure that any source gives is not of this fact alone.
function isUnrivalled(
  claim: Claimed,
  best: Candidate<NumberMention>,
  against: readonly Candidate<NumberMention>[],
  empty: Candidate<NumberMention> | undefined,
  sources: readonly Source[],
): boolean {
  const { fact, source, sentence, slip, told, score } = best;
  if (!fact || !slip || fact.approximate !== undefined) return false;
  if (empty && empty.told - told > thresholds.emptyMargin) return false;
  const isNear = (other: Candidate<NumberMention>): boolean =>
    score - other.score <= thresholds.unrivalledBy && other.fact !== undefined && other.fact.value !== fact.value;
  const place = { analysis: source.analysis, sentence, number: fact };
  return (
    !against.some(isNear) &&
    haveNameInCommon(claim, place) &&
    neighbourDiscount(claim, place) === 1 &&
    !sources.some(({ analysis }) => analysis.numbers.some((other) => numbersAgree(claim.number, other)))
  );
}

// Where two figures fit one place, nobody can tell which is the one meant: the source's table has another row that is
// told as well, or the report's sentence another figure that this fact would contradict as well.
function isOneOfSeveral(
  claim: Claimed,
  best: Candidate<NumberMention>,
  against: readonly Candidate<NumberMention>[],
): boolean {
  const { fact } = best;
  if (!fact) return false;
  const nearly = best.score - thresholds.margin;
  // Beside a figure that the report's is a slip of, one that it is none of is no rival, where it can be nothing else.
  const isLess = ({ source, sentence, slip }: Candidate<NumberMention>): boolean =>
    best.slip === true && !slip && source === best.source && sentence === best.sentence && !claim.isGiven(claim.number);
  const rivals = against.filter((other) => other.fact && !numbersAgree(other.fact, fact) && !isLess(other));
  if (rivals.some((other) => other.score > nearly)) return true;
  const there = { analysis: best.source.analysis, sentence: best.sentence, number: fact };
  const told = termSentenceOf(there.analysis, there.sentence);
  return claim.others.some(
    (other) =>
      !numbersAgree(other, claim.number) &&
      countSame(claim.terms, other, told, fact) &&
      alignedAt({ ...claim, number: other }, there).score > nearly &&
      // A figure that the sources give is accounted for.
      !claim.isGiven(other),
  );
}

// The claim's sentence as a whole or the clause that holds the figure, whichever is told better around the source's.
function alignedAt(claim: NumberPlace, source: NumberPlace): Alignment {
  const terms = termSentenceOf(claim.analysis, claim.sentence);
  const told = termSentenceOf(source.analysis, source.sentence);
  const at = tokenAt(terms, claim.number);
  const inSource = { at: tokenAt(told, source.number), hidden: [figureOf(source.number)] };
  const inClaim = { at, hidden: [figureOf(claim.number)] };
  const whole = align(terms, told, inClaim, inSource, LOCAL);
  const within = clauseAround(claim.analysis.text, terms, at);
  const clause = align(terms, told, { ...inClaim, within }, inSource, LOCAL);
  const aligned = {
    score: Math.max(clause.score, whole.score) * neighbourDiscount(claim, source),
    matched: Math.max(clause.matched, whole.matched),
  };
  // An age hangs on its bearer more than on what is told beside.
  if (!isAge(claim.number) || !isAge(source.number)) return aligned;
  return sameBearer(claim, source) && isSlip(claim.number, source.number)
    ? { score: Math.max(aligned.score, thresholds.sameBearer), matched: Math.max(aligned.matched, thresholds.matched) }
    : { ...aligned, score: aligned.score * discounts.otherBearer };
}

/** How alike a report's figure and a source's stand in their sentences, seen from both sides (likeness.ts). */
function numberLikeness(
  report: Analysis,
  sentence: number,
  number: NumberMention,
  { source, sentence: there, fact }: Candidate<NumberMention>,
): number {
  if (!fact) return 0;
  const [terms, told] = [termSentenceOf(report, sentence), termSentenceOf(source.analysis, there)];
  const place = (text: string, of: TermSentence, mention: NumberMention): SlotPlace => {
    const at = tokenAt(of, mention);
    return { at, hidden: [figureOf(mention)], clause: clauseAround(text, of, at) };
  };
  const alike = likeness(
    meetings(terms, told),
    place(report.text, terms, number),
    place(source.analysis.text, told, fact),
  );
  const isOne =
    isAge(number) &&
    sameBearer({ analysis: report, sentence, number }, { analysis: source.analysis, sentence: there, number: fact });
  return isOne ? Math.max(alike, thresholds.sameBearer) : alike;
}

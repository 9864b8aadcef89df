import type { Source } from '../corpus/source.ts';
import type { Language } from '../text/language.ts';
import type { Why } from './explanation.ts';
import type { Footing } from './footing.ts';
import { footings, thresholds } from './thresholds.ts';

/** A fact of a source held against the slot under test. */
export interface Candidate<F> {
  readonly source: Source;
  /** Index of its sentence in the source's analysis. */
  readonly sentence: number;
  /** Undefined where the sentence has nothing in the slot. */
  readonly fact: F | undefined;
  /** 0 … 1, discounts taken off. */
  readonly score: number;
  /** How well the clause that holds the slot is told in the sentence, wherever in it: what the empty one competes in. */
  readonly told: number;
  readonly matched: number;
  /** … and how much of its ordinary words, names and figures aside: what is done, not by whom. */
  readonly deed?: number;
  /** … titles and all else by which people are called aside, too. */
  readonly done?: number;
  /** Do the two differ as a slip does, with all but one part of them the same? */
  readonly slip?: boolean;
  /** … or as nothing but a miscopied figure does (number-slip.ts)? Then hardly anything else can be meant; a factor of what is asked for. */
  readonly miscopied?: number;
  /** Does nothing else in the sources come near to it, or speak for the claim? Then it may be told more freely. */
  readonly unrivalled?: boolean;
  /** Do the sources nowhere give what the claim gives? */
  readonly unheard?: boolean;
  /** Do both sentences give another fact that is the same, and is of nothing else? */
  readonly anchored?: boolean;
  /** Is it told outright: a speaker whom the sentence itself names? */
  readonly outright?: boolean;
  /** Is it a copy of the claim's sentence, but for the slot? Then only another copy speaks for the claim. */
  readonly copy?: boolean;
  /** How many sentences on either side go on with what it tells, and so speak for it. */
  readonly reach?: number;
}

/** The three that are compared: the best whose slot agrees, disagrees, is empty. */
export class Contrast<F> {
  agreeing: Candidate<F> | undefined;
  disagreeing: Candidate<F> | undefined;
  private readonly mentions: Candidate<F>[] = [];
  private readonly empties: Candidate<F>[] = [];
  private readonly likenessOf: (candidate: Candidate<F>) => number;
  private readonly wholeLikenessOf: ((candidate: Candidate<F>) => number) | undefined;

  /**
   * `likenessOf`: how alike the slots of claim and candidate stand, seen from both sides (likeness.ts). `wholeLikenessOf`:
   * … the sentences, whatever stands in the slot; without it, rivals with an empty slot are looked at from the claim alone.
   */
  constructor(likenessOf: (candidate: Candidate<F>) => number, wholeLikenessOf?: (candidate: Candidate<F>) => number) {
    this.likenessOf = likenessOf;
    this.wholeLikenessOf = wholeLikenessOf;
  }

  agree(candidate: Candidate<F>): void {
    if (candidate.score > (this.agreeing?.score ?? 0)) this.agreeing = candidate;
  }

  disagree(candidate: Candidate<F>): void {
    if (candidate.score > (this.disagreeing?.score ?? 0)) this.disagreeing = candidate;
  }

  /** The claim's value stands in the sentence, but nothing there tells that the fact is its: it agrees, or its slot is empty. */
  mention(candidate: Candidate<F>): void {
    this.mentions.push(candidate);
    this.leaveEmpty(candidate);
  }

  leaveEmpty(candidate: Candidate<F>): void {
    if (candidate.told > 0) this.empties.push(candidate);
  }

  /** The empty one that tells the claim best, but for those that go on with the sentence of `found`. */
  emptyBeside(found: Candidate<F> | undefined): Candidate<F> | undefined {
    return this.empties.reduce<Candidate<F> | undefined>(
      (best, one) =>
        one.told > (best?.told ?? 0) && !(found && (isNext(one, found) || lacksFigure(one, found))) ? one : best,
      undefined,
    );
  }

  /** The empty one that tells the claim best of all. */
  get empty(): Candidate<F> | undefined {
    return this.emptyBeside(undefined);
  }

  /** The disagreeing fact, where nothing speaks for silence: it is near to the claim, and plainly nearer than the others. */
  verdict(bar: Bar): Candidate<F> | undefined {
    return this.weigh(bar).found;
  }

  // A sentence that tells all that the claim tells and much besides is of something larger, and no rival.
  private isRival(found: Candidate<F>, bar: Bar): boolean {
    if (!this.wholeLikenessOf) return true;
    const needed = this.tellsBoth(found);
    return this.empties.some(
      (one) =>
        !isNext(one, found) && !lacksFigure(one, found) && tellsBetter(one, found, bar) && this.tellsBoth(one) > needed,
    );
  }

  /** What agrees with the claim best, be it a fact or no more than a mention. */
  get supporting(): Candidate<F> | undefined {
    const all = this.agreeing ? [this.agreeing, ...this.mentions] : this.mentions;
    return all.reduce<Candidate<F> | undefined>(
      (best, one) => (one.score > (best?.score ?? 0) ? one : best),
      undefined,
    );
  }

  // How well the best that agrees tells the claim. A sentence with the claim's value in it and no fact does where it is about
  // as like the claim as the one with the fact.
  private agreeingBeside(found: Candidate<F>): number {
    const agreeing = this.agreeing?.score ?? 0;
    const rivals = this.mentions.filter(({ score }) => score > agreeing);
    if (!rivals.length) return agreeing;
    const needed = this.tellsBoth(found) - thresholds.mentionLike;
    return Math.max(agreeing, ...rivals.filter((one) => this.tellsBoth(one) >= needed).map(({ score }) => score));
  }

  // How much of the claim a sentence tells and the claim of it, whatever stands in the slot.
  private tellsBoth(candidate: Candidate<F>): number {
    const whole = this.wholeLikenessOf?.(candidate) ?? candidate.told;
    return (candidate.told + whole) / 2;
  }

  /** The verdict and what it hung on: of several reasons for silence, the one that says most. */
  weigh(bar: Bar): Weighed<F> {
    const { disagreeing: found } = this;
    const empty = this.emptyBeside(found);
    const isTold = empty !== undefined && empty.told >= scoreNeeded(empty, bar);
    if (!found) return { why: { kind: this.supporting ? 'agrees' : isTold ? 'silent' : 'nothing near' } };
    const { matched, score } = found;
    const agreeing = this.agreeingBeside(found);
    if (agreeing >= score) return { why: { kind: 'agrees' } };
    let seen: number | undefined;
    // The dearest of all that is weighed, so that it is asked for last and once.
    const like = (): number => (seen ??= this.likenessOf(found));
    const isBeaten =
      empty !== undefined &&
      !found.miscopied &&
      tellsBetter(empty, found, bar) &&
      !isWordForWord(found, like) &&
      this.isRival(found, bar);
    if (isBeaten && isTold) return { why: { kind: 'silent' } };
    const words = wordsNeeded(found);
    if (matched < words) return { why: { kind: 'few words', matched, needed: words } };
    // What holds a row of the source's own words needs no citation to be known.
    const isKnown = bar.cited || (score >= scoreNeeded(found, { ...bar, cited: true }) && like() >= thresholds.copied);
    const needed = scoreNeeded(found, { ...bar, cited: isKnown });
    if (score < needed) return { why: { kind: 'too far', score, needed } };
    if (isRivalled(found, agreeing, bar)) return { why: { kind: 'agrees' } };
    if (isBeaten) return { why: { kind: 'silent' } };
    const both = (score + like()) / 2;
    const alike = likenessNeeded(found, bar);
    if (both < alike) return { why: { kind: 'another', score: both, needed: alike } };
    return { found, why: { kind: 'wins', score, needed } };
  }
}

// Does the sentence go on with what that of the fact tells?
function isNext<F>({ source, sentence, told }: Candidate<F>, found: Candidate<F>): boolean {
  return (
    source === found.source &&
    Math.abs(sentence - found.sentence) <= (found.reach ?? 0) &&
    told - found.told <= thresholds.nextTells
  );
}

// Does the fact's sentence give a figure of the claim, and this one does not? Then the fact's is the one that is meant.
function lacksFigure<F>({ anchored = false }: Candidate<F>, found: Candidate<F>): boolean {
  return found.anchored === true && !anchored;
}

interface Weighed<F> {
  /** The disagreeing fact where it wins. */
  readonly found?: Candidate<F>;
  readonly why: Why;
}

/** What a disagreeing fact must reach; the thresholds of its rule. */
export interface Bar {
  readonly threshold: number;
  /** What its score and its likeness from both sides must reach in the mean. */
  readonly likeness: number;
  readonly agreeingShare: number;
  readonly emptyMargin: number;
  /** … and how much less where the sources do not have what the claim gives (default: none). */
  readonly unheardEmpty?: number;
  /** The report's. */
  readonly language: Language;
  /** Did the writer name the source? */
  readonly cited: boolean;
  /** Does the claim rest on its sources? */
  readonly footing: Footing;
  /** … and how much less is asked of a fact that is told outright then; a factor (default: as of any). */
  readonly outright?: number;
  /** … and how much less likeness of one that gives another figure of the claim as well; a factor (default: as of any). */
  readonly anchored?: number;
  /** Is hardly less likeness asked for on a firm footing where the two do not differ as a slip does (default: as much less)? */
  readonly slipMatters?: boolean;
}

function scoreNeeded<F>(found: Candidate<F>, bar: Bar): number {
  const { source, miscopied = 1 } = found;
  const { threshold, language, cited } = bar;
  const eased = miscopied * restsOn(found, bar) * (isNewsToSources(found, bar) ? thresholds.unheard : 1);
  return threshold * eased * across(source, language) + (cited ? 0 : thresholds.uncited);
}

function likenessNeeded<F>(found: Candidate<F>, bar: Bar): number {
  const { source, slip, miscopied = 1, unrivalled, anchored } = found;
  const { likeness, language, slipMatters = false } = bar;
  const rests = Math.max(restsOn(found, bar), slipMatters && !slip ? footings.unlikeAnySlip : 0);
  const eased =
    rests *
    miscopied *
    (slip ? thresholds.slip : 1) *
    (unrivalled ? thresholds.unrivalled : 1) *
    (isNewsToSources(found, bar) ? thresholds.unheardLike : 1) *
    (anchored ? (bar.anchored ?? 1) : 1);
  return likeness * across(source, language) * eased;
}

// What is asked of a fact by how the claim rests on its sources; a factor. Whom a pronoun stands for may be read wrong, so that
// less is asked of what is told outright, but not twice, where it is asked for less already.
function restsOn<F>(found: Candidate<F>, bar: Bar): number {
  const { [bar.footing]: rests } = footings.bars;
  return found.outright && bar.footing === 'firm' && !isNewsToSources(found, bar) ? (bar.outright ?? rests) : rests;
}

// What the sources do not have says much where the writer names them and keeps to them. Uncited, it is his own (`the country
// votes on 8 November`), and a report on a loose footing brings half of its days from elsewhere.
function isNewsToSources<F>({ unheard = false }: Candidate<F>, { cited, footing }: Bar): boolean {
  return unheard && cited && footing === 'firm';
}

// Fewer words can meet across languages, so that less is asked for.
function across(source: Source, language: Language): number {
  return source.language === language ? 1 : thresholds.acrossLanguages;
}

/**
 * Content words that must have met; fewer where what is done is told, and not only by whom or of whom. Figures and statements do not
 * measure that apart: whoever counts the same things, or says the same words, tells what is done.
 */
function wordsNeeded<F>({ slip, deed = 1, done = 0, anchored = false }: Candidate<F>): number {
  if (slip) return thresholds.matchedSlip;
  // A figure that both give is as telling as a word.
  if (anchored || done >= thresholds.doneTold) return thresholds.matchedDeed;
  return deed >= thresholds.deedTold ? thresholds.matchedDeed : thresholds.matched;
}

// Does a sentence without the slot tell the claim so well that it may be the one meant? The fact's own clause is none.
function tellsBetter<F>(empty: Candidate<F>, found: Candidate<F>, bar: Bar): boolean {
  const margin =
    bar.emptyMargin - (found.slip ? thresholds.slipEmpty : isNewsToSources(found, bar) ? (bar.unheardEmpty ?? 0) : 0);
  // A sentence that shares the names alone tells of the same people, and not that they did this.
  const isDeedTold = (found.deed ?? 0) - (empty.deed ?? 1) <= thresholds.deed;
  return isDeedTold && empty.sentence !== found.sentence && found.told - empty.told < margin;
}

function isWordForWord<F>({ score }: Candidate<F>, like: () => number): boolean {
  return score >= thresholds.wordForWord && like() >= thresholds.wordForWord;
}

// Does the best agreeing fact come too near to the disagreeing one? Beside a copy only another copy speaks for the claim.
function isRivalled<F>({ score, copy }: Candidate<F>, agreeing: number, { agreeingShare }: Bar): boolean {
  const share = copy ? Math.max(agreeingShare, thresholds.agreeingShare) : agreeingShare;
  return score - agreeing < thresholds.margin || agreeing > share * score;
}

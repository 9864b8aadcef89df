import type { Source } from '../corpus/source.ts';
import type { Language } from '../text/language.ts';
import { thresholds } from './thresholds.ts';

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
}

/** The three that are compared: the best whose slot agrees, disagrees, is empty. */
export class Contrast<F> {
  agreeing: Candidate<F> | undefined;
  disagreeing: Candidate<F> | undefined;
  empty: Candidate<F> | undefined;

  agree(candidate: Candidate<F>): void {
    if (candidate.score > (this.agreeing?.score ?? 0)) this.agreeing = candidate;
  }

  disagree(candidate: Candidate<F>): void {
    if (candidate.score > (this.disagreeing?.score ?? 0)) this.disagreeing = candidate;
  }

  leaveEmpty(candidate: Candidate<F>): void {
    if (candidate.told > (this.empty?.told ?? 0)) this.empty = candidate;
  }

  /**
   * The disagreeing fact, if it is aligned well enough in itself and beats both others by a clear margin; else silence.
   */
  verdict(
    { threshold, likeness, agreeingShare, emptyMargin, language, cited }: Bar,
    likenessOf: (found: Candidate<F>) => number,
  ): Candidate<F> | undefined {
    const found = this.disagreeing;
    if (!found) return undefined;
    if (found.matched < (found.score >= thresholds.verbatim ? thresholds.matchedVerbatim : thresholds.matched))
      return undefined;
    const across = found.source.language === language ? 1 : thresholds.acrossLanguages;
    if (found.score < threshold * across + (cited ? 0 : thresholds.uncited)) return undefined;
    const agreeing = this.agreeing?.score ?? 0;
    if (found.score - agreeing < thresholds.margin || agreeing > agreeingShare * found.score) return undefined;
    const empty = this.empty;
    if (empty && empty.sentence !== found.sentence && found.told - empty.told < emptyMargin) return undefined;
    return found.score + likenessOf(found) < 2 * likeness * across ? undefined : found;
  }
}

/** What a disagreeing fact must reach; the thresholds of its rule. */
export interface Bar {
  readonly threshold: number;
  /** What its score and its likeness from both sides must reach in the mean. */
  readonly likeness: number;
  readonly agreeingShare: number;
  readonly emptyMargin: number;
  /** The report's. */
  readonly language: Language;
  /** Did the writer name the source? */
  readonly cited: boolean;
}

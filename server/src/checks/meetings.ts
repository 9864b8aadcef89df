import { metTerms } from './met-terms.ts';
import type { TermSentence } from './terms.ts';

/** Which terms of a claim's sentence meet which of a source's sentence, by any key, and for how much. */
export interface Meetings {
  readonly claim: TermSentence;
  readonly source: TermSentence;
  readonly across: boolean;
  /** For each term of the claim, in order: the places in `source.terms` that it meets. */
  readonly forward: readonly (readonly Meeting[])[];
  /** For each term of the source, in order: the places in `claim.terms` that it meets. */
  readonly back: readonly (readonly Meeting[])[];
}

export interface Meeting {
  /** Index into the other side's `terms`. */
  readonly other: number;
  /** 0 … 1: the best key by which they meet. */
  readonly credit: number;
}

/** The meetings of two sentences (met-terms.ts), seen from both. */
export function meetings(claim: TermSentence, source: TermSentence): Meetings {
  const { starts, places, credits } = metTerms(claim, source);
  const termAt = termsByToken(source);
  const back: Meeting[][] = source.terms.map(() => []);
  const forward = claim.terms.map((_, mine) => {
    const met: Meeting[] = [];
    for (let pair = starts[mine] ?? 0; pair < (starts[mine + 1] ?? 0); pair++) {
      const other = termAt[places[pair] ?? -1];
      if (other === undefined) continue;
      const credit = credits[pair] ?? 0;
      met.push({ other, credit });
      back[other]?.push({ other: mine, credit });
    }
    return met;
  });
  return { claim, source, across: claim.language !== source.language, forward, back };
}

const byToken = new WeakMap<TermSentence, readonly (number | undefined)[]>();

// Token number → index into `terms`.
function termsByToken(sentence: TermSentence): readonly (number | undefined)[] {
  let known = byToken.get(sentence);
  if (!known) {
    const made: (number | undefined)[] = [];
    sentence.terms.forEach(({ at }, i) => (made[at] = i));
    known = made;
    byToken.set(sentence, known);
  }
  return known;
}

import type { TermSentence } from './terms.ts';
import { crosses } from './terms.ts';

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

export function meetings(claim: TermSentence, source: TermSentence): Meetings {
  const across = claim.language !== source.language;
  const placeOf = placesOf(source);
  const back: Meeting[][] = source.terms.map(() => []);
  const forward = claim.terms.map(({ keys }, mine) => {
    const best = new Map<number, number>();
    for (const { key, credit } of keys) {
      if (across && !crosses(key)) continue;
      for (const at of source.index.get(key) ?? []) {
        const other = placeOf[at];
        if (other !== undefined && credit > (best.get(other) ?? 0)) best.set(other, credit);
      }
    }
    return [...best].map(([other, credit]) => {
      back[other]?.push({ other: mine, credit });
      return { other, credit };
    });
  });
  return { claim, source, across, forward, back };
}

const places = new WeakMap<TermSentence, (number | undefined)[]>();

// Token number → index into `terms`.
function placesOf(sentence: TermSentence): (number | undefined)[] {
  let known = places.get(sentence);
  if (!known) {
    known = [];
    sentence.terms.forEach((term, i) => ((known as (number | undefined)[])[term.at] = i));
    places.set(sentence, known);
  }
  return known;
}

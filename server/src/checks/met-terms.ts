import { bridged, meetsOverBridges } from './bridged-terms.ts';
import type { TermSentence } from './terms.ts';
import { crosses } from './terms.ts';

/** Where the terms of a claim's sentence meet a source's sentence: flat lists, since they are walked through very often. */
export interface MetTerms {
  /** For each term of the claim where its meetings begin in the other two lists; one more for the end. */
  readonly starts: readonly number[];
  /** Numbers of the source's tokens, each once for a term. */
  readonly places: readonly number[];
  /** 0 … 1: the best key by which the two meet. */
  readonly credits: readonly number[];
  /** For each term of the claim the best of its credits; 0 where it meets nothing. */
  readonly most: readonly number[];
}

/**
 * The meetings of two sentences. A rule aligns the same two around many slots, so they are kept as long as the same claim
 * is asked about; all the pairs of a long report would be too many to keep.
 */
export function metTerms(claim: TermSentence, source: TermSentence): MetTerms {
  let pairs = kept.get(claim);
  if (!pairs) {
    pairs = new Map();
    kept = new WeakMap([[claim, pairs]]);
  }
  let met = pairs.get(source);
  if (!met) {
    met = meetsOverBridges(claim.language, source.language)
      ? meet(bridged(claim), bridged(source))
      : meet(claim, source);
    if (room < 0) pairs.clear();
    room = (pairs.size ? room : ROOM) - met.places.length;
    pairs.set(source, met);
  }
  return met;
}

let kept = new WeakMap<TermSentence, Map<TermSentence, MetTerms>>();

/** So many meetings are kept at most; sentences that say one word again and again have millions. */
const ROOM = 1_000_000;
let room = ROOM;

function meet(claim: TermSentence, source: TermSentence): MetTerms {
  const across = claim.language !== source.language;
  const starts: number[] = [];
  const places: number[] = [];
  const credits: number[] = [];
  const most: number[] = [];
  // Where in the lists each token of the source was put last.
  const listed: number[] = [];
  for (const { keys } of claim.terms) {
    const start = places.length;
    starts.push(start);
    let best = 0;
    for (const { key, credit } of keys) {
      if (across && !crosses(key)) continue;
      const tokens = source.index.get(key);
      if (!tokens) continue;
      if (credit > best) best = credit;
      for (const at of tokens) {
        const known = listed[at] ?? -1;
        if (known < start) {
          listed[at] = places.length;
          places.push(at);
          credits.push(credit);
        } else if (credit > (credits[known] ?? 0)) credits[known] = credit;
      }
    }
    most.push(best);
  }
  starts.push(places.length);
  return { starts, places, credits, most };
}

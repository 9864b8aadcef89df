import { bridged, meetsOverBridges } from './bridged-terms.ts';
import type { TermSentence } from './terms.ts';
import { crosses } from './keys.ts';

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

/**
 * Each term of the source is looked up among the claim's, not the other way round: claims are few and asked about again and
 * again, so that what is made for looking up is made for them alone, and hangs on no source.
 */
function meet(claim: TermSentence, source: TermSentence): MetTerms {
  const across = claim.language !== source.language;
  const mine = bearersOf(claim);
  const met = claim.terms.map((): number[] => []);
  for (const { at, keys } of source.terms) {
    for (const { key } of keys) {
      if (across && !crosses(key)) continue;
      for (const { term, credit } of mine.get(key) ?? NONE) {
        const pairs = met[term] as number[];
        // Token and credit in turn; the keys of a token come one after the other.
        if (pairs.at(-2) !== at) pairs.push(at, credit);
        else if (credit > (pairs.at(-1) as number)) pairs[pairs.length - 1] = credit;
      }
    }
  }
  const starts: number[] = [];
  const places: number[] = [];
  const credits: number[] = [];
  const most: number[] = [];
  for (const pairs of met) {
    starts.push(places.length);
    let best = 0;
    for (let i = 0; i < pairs.length; i += 2) {
      const credit = pairs[i + 1] as number;
      places.push(pairs[i] as number);
      credits.push(credit);
      if (credit > best) best = credit;
    }
    most.push(best);
  }
  starts.push(places.length);
  return { starts, places, credits, most };
}

/** A term of a sentence that carries a key. */
interface Bearer {
  /** Index into the sentence's terms. */
  readonly term: number;
  readonly credit: number;
}

// One for all that have none.
const NONE: readonly Bearer[] = [];

const bearers = new WeakMap<TermSentence, ReadonlyMap<string, readonly Bearer[]>>();

// Key → the terms that carry it.
function bearersOf(sentence: TermSentence): ReadonlyMap<string, readonly Bearer[]> {
  const known = bearers.get(sentence);
  if (known) return known;
  const made = new Map<string, Bearer[]>();
  sentence.terms.forEach(({ keys }, term) => {
    for (const { key, credit } of keys) {
      const list = made.get(key);
      if (list) list.push({ term, credit });
      else made.set(key, [{ term, credit }]);
    }
  });
  bearers.set(sentence, made);
  return made;
}

import { placeOf } from '../base/hash.ts';
import { bridged, meetsOverBridges } from './bridged-terms.ts';
import type { Key } from './keys.ts';
import { crosses } from './keys.ts';
import type { TermSentence } from './terms.ts';

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
  const { first, bearers } = bearersOf(claim);
  const met = claim.terms.map((): number[] => []);
  for (const { at, keys } of source.terms) {
    for (const key of keys) {
      // Most keys of a source stand at a place where no key of the claim does, and are done with.
      for (let next = first[placeOf(key.hash, first.length)] as number; next;) {
        const bearer = bearers[next - 1] as Bearer;
        next = bearer.next;
        if (!areOne(bearer.key, key) || (across && !crosses(key.key))) continue;
        const { credit } = bearer.key;
        const pairs = met[bearer.term] as number[];
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
  readonly key: Key;
  /** Index into the sentence's terms. */
  readonly term: number;
  /** The next one whose key has this place, plus one; 0 where there is none. */
  readonly next: number;
}

/** The bearers of all keys of a sentence, by the places of the keys' hashes. */
interface Bearers {
  /** For each place, of which there are a power of two, the index of a bearer, plus one; 0 where there is none. */
  readonly first: Uint16Array | Uint32Array;
  readonly bearers: readonly Bearer[];
}

/** For each key so many places or twice as many: most are empty. */
const ROOMY = 4;

const known = new WeakMap<TermSentence, Bearers>();

function bearersOf(sentence: TermSentence): Bearers {
  let made = known.get(sentence);
  if (!made) {
    const keyCount = sentence.terms.reduce((sum, { keys }) => sum + keys.length, 1);
    const places = 2 ** Math.ceil(Math.log2(ROOMY * keyCount));
    const first = keyCount < 0x1_0000 ? new Uint16Array(places) : new Uint32Array(places);
    const bearers: Bearer[] = [];
    sentence.terms.forEach(({ keys }, term) => {
      for (const key of keys) {
        const place = placeOf(key.hash, first.length);
        bearers.push({ key, term, next: first[place] as number });
        first[place] = bearers.length;
      }
    });
    made = { first, bearers };
    known.set(sentence, made);
  }
  return made;
}

function areOne(a: Key, b: Key): boolean {
  return a === b || (a.hash === b.hash && a.key === b.key);
}

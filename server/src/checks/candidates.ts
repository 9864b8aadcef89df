import type { Analysis } from '../text/analysis.ts';
import { bridged, meetsOverBridges } from './bridged-terms.ts';
import { KeyedSentences } from './keyed-sentences.ts';
import { crosses } from './keys.ts';
import type { TermSentence } from './terms.ts';
import { passingTermSentence, termSentenceOf } from './terms.ts';
import { thresholds } from './thresholds.ts';

/** A sentence of a source that shares enough with a claim to be looked at closely. */
export interface CandidateSentence {
  readonly index: number;
  readonly told: TermSentence;
}

/** What the shared words must weigh together: about one telling word. */
const WORTH_A_LOOK = 0.5;

/**
 * The sentences of a source that share words with a claim, in order, page furniture left out. Found through an inverted
 * index, so that the cost grows with what is shared and not with the length of the source.
 */
export function candidateSentences(source: Analysis, claim: TermSentence): readonly CandidateSentence[] {
  const known = candidates.get(claim) ?? new WeakMap<Analysis, readonly CandidateSentence[]>();
  candidates.set(claim, known);
  let found = known.get(source);
  if (!found) {
    found = find(source, claim);
    known.set(source, found);
  }
  return found;
}

/** What a sentence must tell of the claim at least to be weighed; less where few words can meet. */
export function worthALook(claim: TermSentence, told: TermSentence): number {
  return thresholds.worthALook * (claim.language === told.language ? 1 : thresholds.acrossLanguages);
}

const candidates = new WeakMap<TermSentence, WeakMap<Analysis, readonly CandidateSentence[]>>();
const plainIndexes = new WeakMap<Analysis, KeyedSentences>();
const bridgedIndexes = new WeakMap<Analysis, KeyedSentences>();

function find(source: Analysis, claim: TermSentence): CandidateSentence[] {
  const across = source.language !== claim.language;
  const isBridged = meetsOverBridges(claim.language, source.language);
  const index = indexOf(source, isBridged);
  const shared = new Map<number, number>();
  for (const { weight, keys } of (isBridged ? bridged(claim) : claim).terms) {
    const best = new Map<number, number>();
    for (const key of keys) {
      if (across && !crosses(key.key)) continue;
      const { credit } = key;
      index.with(key, (sentence) => {
        if (credit > (best.get(sentence) ?? 0)) best.set(sentence, credit);
      });
    }
    for (const [sentence, credit] of best) shared.set(sentence, (shared.get(sentence) ?? 0) + credit * weight);
  }
  return [...shared]
    .filter(([sentence, weight]) => weight >= WORTH_A_LOOK && !source.sentences[sentence]?.furniture)
    .map(([sentence]) => ({ index: sentence, told: termSentenceOf(source, sentence) }))
    .sort((a, b) => a.index - b.index);
}

function indexOf(source: Analysis, isBridged: boolean): KeyedSentences {
  const indexes = isBridged ? bridgedIndexes : plainIndexes;
  let index = indexes.get(source);
  if (!index) {
    const terms = source.sentences.map((_, i) => {
      const plain = passingTermSentence(source, i);
      return (isBridged ? bridged(plain) : plain).terms;
    });
    index = new KeyedSentences(terms);
    indexes.set(source, index);
  }
  return index;
}

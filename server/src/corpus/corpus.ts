import type { Problem } from '../base/problem.ts';
import type { Source } from './source.ts';

/** All sources of a folder at one moment. Never changed in place: a changed file makes a new corpus. */
export interface Corpus {
  /** By citekey, in the order of their paths. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly problems: readonly Problem[];
}

export const emptyCorpus: Corpus = { sources: new Map(), problems: [] };

/** The source with this citekey. Keys are composed (NFC), whatever way a report stores its own. */
export function sourceOf({ sources }: Corpus, key: string): Source | undefined {
  return sources.get(key) ?? sources.get(key.normalize('NFC'));
}

import type { Source, Passage } from '../corpus/source.ts';

/**
 * Finds the passages of a corpus that bear on a phrase or a sentence. The only face of search that the other rooms
 * see; lists of words stand behind it now, a remote engine may later, hence the promises.
 */
export interface PassageIndex {
  /** Best first; equal scores keep the order of the corpus. An aborted search rejects with the signal's reason. */
  search(query: string, options: SearchOptions): Promise<readonly Hit[]>;
}

/** One that follows a corpus: whoever reads the sources tells it of each. */
export interface GrowingIndex extends PassageIndex {
  /** Takes a source in, in place of an earlier one of the same id. */
  add(source: Source): void;
  remove(id: string): void;
  readonly size: number;
}

export interface SearchOptions {
  /** How many passages at most. */
  readonly limit: number;
  /** At most this many passages of one source (default: no bound). */
  readonly perSource?: number;
  /** Only these sources. */
  readonly sources?: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Hit {
  readonly source: Source;
  readonly passage: Passage;
  readonly score: number;
  /** The folded words of the query that stand in the passage. */
  readonly terms: readonly string[];
}

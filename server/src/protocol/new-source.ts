import type { Asked } from './asked.ts';

/** What a pasted text says of itself. */
export const PASTED: Asked<{ readonly text: string }, Pasted> = { method: 'attest/pasted' };

/** The ISO form of a date as people write it; null where it is none. */
export const DATE: Asked<{ readonly written: string }, string | null> = { method: 'attest/date' };

/** How the file of a new source is to be written. */
export const NEW_SOURCE: Asked<NewSourceParams, NewSourceFile> = { method: 'attest/newSource' };

/** What a person gives for a new source; what he leaves open is empty. */
export interface NewSource {
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  /** As people write dates: `2022-11-09`, `9/11/2022`. */
  readonly date: string;
  readonly url: string;
}

/** What was pasted, and what it says of itself: a proposal, which the writer completes. */
export interface Pasted extends NewSource {
  /** `address` is a lone address, of which nothing is fetched. */
  readonly kind: 'text' | 'page' | 'address' | 'empty';
  /** What could not be read, in a sentence; else empty. */
  readonly problem: string;
}

export interface NewSourceParams extends NewSource {
  readonly report?: string;
  /** Names of files, less their endings, that are taken though no source has them. */
  readonly taken?: readonly string[];
}

/** A file to be written into the corpus. */
export interface NewSourceFile {
  /** Also the citekey, with `.md` behind it. */
  readonly name: string;
  readonly content: string;
}

import type { Told } from './asked.ts';

/** How it stands with the sources; the client shows it in the status bar. */
export const STATUS: Told<Status> = { method: 'attest/status' };

export interface Status {
  readonly sources: number;
  /** Files that could not be read as they stand. */
  readonly problems: number;
  /** Corpus folders; 0 where none was found. */
  readonly folders: number;
  /** A sentence for each setting that can't be used as it stands, with what serves instead; it begins with the name. */
  readonly settings: readonly string[];
  /** Is the corpus being read? */
  readonly busy: boolean;
}

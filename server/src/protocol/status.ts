import type { Told } from './asked.ts';

/** How it stands with the sources; the client shows it in the status bar. */
export const STATUS: Told<Status> = { method: 'attest/status' };

export interface Status {
  readonly sources: number;
  /** Files that could not be read as they stand. */
  readonly problems: number;
  /** Corpus folders; 0 where none was found. */
  readonly folders: number;
  /** Is the corpus being read? */
  readonly busy: boolean;
}

/** The parameters of the notification `attest/status`, which the client shows in the status bar. */
export interface Status {
  readonly sources: number;
  /** Files that could not be read as they stand. */
  readonly problems: number;
  /** Corpus folders; 0 where none was found. */
  readonly folders: number;
  /** Is the corpus being read? */
  readonly busy: boolean;
}

/** Something in the user's files that could not be read as it stands; the rest goes on without it. */
export interface Problem {
  /** The file, as the file system names it. */
  readonly path: string;
  /** One sentence for a writer: what is wrong and what to do. */
  readonly message: string;
  /** Where in the file, 0-based as in LSP, where that is known. */
  readonly line?: number;
  readonly character?: number;
  /** Worth knowing, though nothing is missing. Without it something could not be read. */
  readonly severity?: 'information';
}

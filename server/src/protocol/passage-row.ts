import type { Range } from 'vscode-languageserver-types';

/** A passage of a source as our own client shows it: a row of a list or of a view. */
export interface PassageRow {
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  /** ISO, or empty. */
  readonly date: string;
  /** The passage in one line; may be empty. */
  readonly words: string;
  readonly uri: string;
  readonly range: Range;
}

/**
 * The command (`workspace/executeCommand`) that inserts the reference list of an open report, or refreshes it: given is one
 * `ListAsked`, answered a `RefreshedList`, or null where nothing could be done, which was said by then.
 */
export const REFRESH_BIBLIOGRAPHY = 'attest.refreshBibliography';

export interface ListAsked {
  readonly uri: string;
  readonly style?: string;
  readonly locale?: string;
}

export interface RefreshedList {
  readonly entries: number;
  /** Has the report changed? */
  readonly changed: boolean;
  /** 0-based line at which the list begins; missing where it has not changed. */
  readonly line?: number;
}

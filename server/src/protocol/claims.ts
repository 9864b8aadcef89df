import type { Range } from 'vscode-languageserver-types';
import type { Asked, InDocument } from './asked.ts';
import type { PassageRow } from './passage-row.ts';

/** The claims of a report with their verdicts. Null for a document that is not open, or no report but a source. */
export const CLAIMS: Asked<InDocument, ClaimsAnswer | null> = { method: 'attest/claims' };

/**
 * What can be said of a claim:
 * - `contradicted`: a rule has found a fact of it to be otherwise in a source
 * - `unsupported`: nothing in the sources that it cites speaks of it
 * - `uncited`: it states facts and cites nothing
 * - `unjudged`: the sources that it cites neither clearly tell it nor contradict it, or they could not be asked
 * - `supported`: a passage of a cited source tells it, and each of its facts that the rules weigh
 */
export const CLAIM_VERDICTS = ['contradicted', 'unsupported', 'uncited', 'unjudged', 'supported'] as const;

export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

/** What the report view shows: the claims, or why there are none. */
export interface ClaimsAnswer {
  readonly rows: ClaimRows | null;
  /** Why nothing is listed; empty where something is. */
  readonly why: '' | 'no corpus' | 'reading' | 'no claims';
}

export interface ClaimRows {
  /** Of the text that was judged. */
  readonly version: number;
  /** In the order of the text. */
  readonly claims: readonly ClaimRow[];
  readonly counts: Readonly<Record<ClaimVerdict, number>>;
  /** Sentences that cite nothing and state no fact. */
  readonly others: number;
}

export interface ClaimRow {
  readonly range: Range;
  /** The sentence in one line. */
  readonly words: string;
  readonly verdict: ClaimVerdict;
  /** Why; may be empty. */
  readonly reason: string;
  /** The keys of the sources that it cites. */
  readonly cited: readonly string[];
  /** The passage that supports or contradicts it. */
  readonly passage: PassageRow | null;
}

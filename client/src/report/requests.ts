import type { Range } from 'vscode-languageclient/node';
import type { PassageRow } from '../commands/requests.ts';

// What the server tells of a report's claims; its own side stands in server/src/features/claim-rows.ts and in
// server/src/lsp/services/claims.ts.

export const CLAIM_VERDICTS = ['contradicted', 'unsupported', 'uncited', 'unjudged', 'supported'] as const;

export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

export interface ClaimsAnswer {
  readonly rows: ClaimRows | null;
  readonly why: '' | 'no corpus' | 'reading' | 'no claims';
}

export interface ClaimRows {
  readonly version: number;
  readonly claims: readonly ClaimRow[];
  readonly counts: Readonly<Record<ClaimVerdict, number>>;
  readonly others: number;
}

export interface ClaimRow {
  readonly range: Range;
  readonly words: string;
  readonly verdict: ClaimVerdict;
  readonly reason: string;
  readonly cited: readonly string[];
  readonly passage: PassageRow | null;
}

// What it answers for `attest/reportPage`; its own side stands in server/src/lsp/services/report-pages.ts.

export type PageKind = 'summary' | 'summary.html' | 'sheet.html' | 'sheet.csv';

export interface PageAnswer {
  readonly text?: string;
  readonly note?: string;
  /** Where the claims stand, by their numbers in the page. */
  readonly claims: readonly Range[];
}

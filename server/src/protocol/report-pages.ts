import type { Range } from 'vscode-languageserver-types';
import type { Asked, InDocument } from './asked.ts';

/** A report as a page or a sheet. Null for a document that is not open, or no report but a source. */
export const REPORT_PAGE: Asked<PageParams, PageAnswer | null> = { method: 'attest/reportPage' };

/**
 * - `summary`: the summary as a page of the editor, whose claims can be clicked on
 * - `summary.html`: the same as a file
 * - `sheet.html`, `sheet.csv`: the fact-check sheet as a file
 */
export type PageKind = 'summary' | 'summary.html' | 'sheet.html' | 'sheet.csv';

export interface PageParams extends InDocument {
  readonly kind: PageKind;
  /** Of the editor who signs the sheet; where they are missing those of the settings. */
  readonly initials?: string;
}

export interface PageAnswer {
  /** The whole file; undefined where there is none. */
  readonly text?: string;
  /** Why there is none, for the user. */
  readonly note?: string;
  /** Where the claims stand, by their numbers in the page. */
  readonly claims: readonly Range[];
}

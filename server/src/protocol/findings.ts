import type { Asked, AtRange, InDocument } from './asked.ts';
import type { Edits } from './commands.ts';

// All of these are null for a report that is not open; the note and the comparison also where no such finding is.

/** The edits that mend whatever is safe to mend in a report. */
export const FIX_ALL: Asked<InDocument, Edits | null> = { method: 'attest/fixAll' };

/** The findings at a range, as a note to the desk. */
export const NOTE: Asked<AtRange, string | null> = { method: 'attest/note' };

/** The quotation at a range beside the source's words. */
export const COMPARISON: Asked<AtRange, QuotationComparison | null> = { method: 'attest/comparison' };

/** The reasons for the verdicts at a range, as a page of Markdown. */
export const EXPLAIN: Asked<AtRange, string | null> = { method: 'attest/explain' };

/** The words of a source beside those that a report quotes, as two texts to be compared. */
export interface QuotationComparison {
  /** `@key, line 4 ↔ report.md, line 12`. */
  readonly title: string;
  /** The source's words, on one line, their letters composed; so are the report's. */
  readonly source: string;
  readonly report: string;
}

import type { Position, Range } from 'vscode-languageserver-types';
import type { Asked, AtPosition, InDocument } from './asked.ts';
import type { PassageRow } from './passage-row.ts';

/** A list of sources or passages to choose from, for a place in a report. Null for a document that is not open. */
export const SEARCH: Asked<SearchParams, SearchResult | null> = { method: 'attest/search' };

/** The edits that cite a source, or quote words of it, at each cursor. Null for a document that is not open. */
export const INSERT: Asked<InsertParams, Edits | null> = { method: 'attest/insert' };

/** The edits that cite what clearly supports the sentences of a selection. Null for a document that is not open. */
export const CITE: Asked<CiteParams, Edits | null> = { method: 'attest/cite' };

/** What the server sees at the cursor, as a page of Markdown. Null for a document that is not open. */
export const WHY_NO_SUGGESTIONS: Asked<WhyParams, string | null> = { method: 'attest/whyNoSuggestions' };

/** What a list is for: sources to cite, words to quote, passages on a sentence, what a sentence cites. */
export type Purpose = 'citation' | 'quotation' | 'evidence' | 'cited';

export interface SearchParams extends AtPosition {
  readonly purpose: Purpose;
  /** What the user has typed into the list. */
  readonly query: string;
}

export interface SearchResult {
  readonly rows: readonly SourceRow[];
  /** What to tell where there are no rows, or not all of them. */
  readonly note: string;
}

/** A source, or a passage of it, as a row of a list to choose from. */
export interface SourceRow extends PassageRow {
  /** The same for a row with little room: where what is looked for stands far behind, the beginning is left out. */
  readonly shown: string;
  /**
   * `quotation`: somebody's own words, which stand between marks in the source; `highlight`: what a reader of the source
   * marked in it.
   */
  readonly kind: 'passage' | 'quotation' | 'highlight';
  /** Whose words a quotation is, where the source tells it; else empty. */
  readonly speaker: string;
  /** What the reader wrote beside a highlight; else empty. */
  readonly note: string;
}

export interface InsertParams extends InDocument {
  /** One for each cursor. */
  readonly positions: readonly Position[];
  readonly key: string;
  /** Words to be quoted; without them the citation alone is inserted. */
  readonly words?: string;
}

export interface CiteParams extends InDocument {
  readonly ranges: readonly Range[];
}

export interface WhyParams extends AtPosition {
  readonly editor?: EditorSettings;
}

/** Settings of the editor that keep it from asking; undefined where the client does not tell. */
export interface EditorSettings {
  readonly suggestOnTriggerCharacters?: boolean | undefined;
}

/** Edits of one version of a report; the client makes them as one step, or not at all where it has typed on. */
export interface Edits {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly text: string; readonly cursor: number }[];
  /** What to tell: why something was not done, or what was. */
  readonly note: string;
}

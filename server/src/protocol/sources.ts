import type { Location, Range } from 'vscode-languageserver-types';
import type { Asked, InDocument, Told } from './asked.ts';

/** The groups of the sources, for a view of them. */
export const SOURCES: Asked<SourcesParams, SourceOverview> = { method: 'attest/sources' };

/** Some rows of one of the groups; by the same name, told apart by what is given. */
export const SOURCES_OF_GROUP: Asked<GroupParams, SourceRows> = { method: SOURCES.method };

/** Where a source stands and is cited. Null for a key that no source has. */
export const SOURCE: Asked<SourceParams, SourcePlaces | null> = { method: 'attest/source' };

/** Is the document the file or the words of a source, or metadata beside them, and so no report? It need not be open. */
export const IS_SOURCE: Asked<InDocument, boolean> = { method: 'attest/isSource' };

/** What was told of the sources is out of date; said once until the client asks again. */
export const SOURCES_CHANGED: Told<void> = { method: 'attest/sourcesChanged' };

/** What a list of sources may be sorted into: newspapers, months, languages. */
export const GROUPINGS = ['outlet', 'date', 'language'] as const;

export type Grouping = (typeof GROUPINGS)[number];

export interface SourcesParams {
  readonly by: Grouping;
  /** The report that is being written; its workspace folder's sources are listed. */
  readonly report?: string;
  /** What the user filters by. */
  readonly query?: string;
}

export interface GroupParams extends SourcesParams {
  readonly group: string;
  /** How many rows of it the client has already. */
  readonly from?: number;
}

/** The top of the view. */
export interface SourceOverview {
  readonly groups: readonly GroupRow[];
  /** Of all sources, or of those that the filter lets through. */
  readonly count: number;
  readonly problems: readonly ProblemRow[];
  /** All of them; more than there are rows where that would be too many. */
  readonly problemCount: number;
  /** The corpus folders, as URIs; none where no corpus was found. */
  readonly folders: readonly string[];
  readonly reading: boolean;
}

export interface GroupRow {
  /** The same for the same group of another corpus; empty for the sources of which nothing is known. */
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** Something in a file of the corpus that needs the writer. */
export interface ProblemRow {
  readonly file: string;
  /** What is wrong and what to do. */
  readonly message: string;
  readonly uri: string;
  readonly range: Range;
  readonly severity: 'warning' | 'information';
}

/** Some rows of a group. */
export interface SourceRows {
  readonly rows: readonly SourceViewRow[];
  /** How many rows of the group come behind these. */
  readonly more: number;
}

/** A source, as a row. */
export interface SourceViewRow {
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  /** ISO, or empty. */
  readonly date: string;
  /** `[@key]`, as it is written into a report. */
  readonly citation: string;
  /** `entry` is one without a text: an entry of the metadata that speaks of no file. */
  readonly kind: 'text' | 'extract' | 'entry';
  /** How often the report that is being written cites it. */
  readonly citedHere: number;
  /** The same of all reports of the workspace folder. */
  readonly citedInAll: number;
  /** Of a filtered list, the passage that has what is looked for; else empty. */
  readonly words: string;
  /** What a click opens, and where. */
  readonly uri: string;
  readonly range: Range;
  /** Its file. */
  readonly file: string;
}

export interface SourceParams {
  readonly key: string;
  readonly report?: string;
}

/** Where a source is declared, and where it is cited. */
export interface SourcePlaces {
  readonly declared: readonly Location[];
  readonly cited: readonly Location[];
}

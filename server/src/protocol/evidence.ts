import type { Range } from 'vscode-languageserver-types';
import type { Asked, AtPosition } from './asked.ts';
import type { PassageRow } from './passage-row.ts';

/** What the sources hold on the sentence at a position. Null for a document that is not open, or no report but a source. */
export const EVIDENCE: Asked<AtPosition, EvidenceAnswer | null> = { method: 'attest/evidence' };

/** What the evidence view shows: the evidence, or why there is none. */
export interface EvidenceAnswer {
  /** Null where no sentence stands at the position. */
  readonly evidence: Evidence | null;
  /** Why nothing is listed; empty where something is. */
  readonly why: '' | 'no corpus' | 'no sentence' | 'nothing';
  /** The same in words, for the user. */
  readonly note: string;
}

/** What the sources hold on one sentence of a report. Each list: the sources that it cites first, then the best of the others. */
export interface Evidence {
  /** Of the report, to which the edits belong. */
  readonly version: number;
  /** The sentence, in one line. */
  readonly sentence: string;
  readonly range: Range;
  /** Passages that tell what the sentence tells. */
  readonly supports: readonly EvidenceItem[];
  /** Passages that say otherwise, with what differs. */
  readonly contradicts: readonly EvidenceItem[];
  /** Where the words that it quotes stand. */
  readonly quoted: readonly EvidenceItem[];
  /** Where nothing else is found: passages that share something with it and tell less of it, or tell of another day. */
  readonly related: readonly EvidenceItem[];
}

/** A passage of a source. */
export interface EvidenceItem extends PassageRow {
  /** The page, else the paragraph, as a locator of a citation: `p. 12`, `para. 3`. */
  readonly locator: string;
  /** Does the sentence cite the source? */
  readonly cited: boolean;
  /** What differs, in a sentence; empty where nothing does. */
  readonly differs: string;
  /** The citation, `[@key]`. */
  readonly citation: string;
  /** How the citation gets to the end of the sentence; null where it stands there already. */
  readonly insert: { readonly range: Range; readonly text: string } | null;
  /** The passage's words as a quotation with its citation, in the report's marks. */
  readonly quotation: string;
}

import type { Asked } from './asked.ts';

/** How Attest stands, as a text to be put into a bug report. */
export const DIAGNOSIS: Asked<DiagnosisParams, DiagnosisAnswer> = { method: 'attest/diagnosis' };

export interface DiagnosisParams {
  /** The URI of the report that is being written; where there is none, the first workspace folder is meant. */
  readonly report?: string;
  /** The editor, with its version. */
  readonly editor: string;
}

export interface DiagnosisAnswer {
  readonly text: string;
  /** How many things keep Attest from its work. */
  readonly broken: number;
}

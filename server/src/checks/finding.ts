import type { Span } from '../base/span.ts';

/** The rules, by the codes that the command line, the settings and the documentation share. */
export const CODES = [
  'date-mismatch',
  'attribution-mismatch',
  'quotation-mismatch',
  'number-mismatch',
  'disagreeing-sources',
  'unknown-citation',
  'unsupported-claim',
  'uncited-claim',
] as const;

export type Code = (typeof CODES)[number];

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What the user has set of the rules' severities; the others have their own. */
export type Severities = Readonly<Partial<Record<Code, Severity | 'off'>>>;

/** What a check has found in a report. Offsets are those of the report's text. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  /** For a writer, in the language of the user interface. */
  readonly message: string;
  /** The smallest wrong span. */
  readonly span: Span;
  /** The source that says otherwise, where the rule has one. */
  readonly source?: string;
  readonly truth?: Truth;
  readonly evidence: readonly EvidencePassage[];
  readonly fixes: readonly Fix[];
}

export interface Truth {
  /** The source's words. */
  readonly text: string;
  /** ISO date, resolved name, or digits. */
  readonly value: string;
}

/** The place in a source that proves a finding; offsets are those of the source's text. */
export interface EvidencePassage extends Span {
  readonly source: string;
  readonly path: string;
  /** 0-based. */
  readonly line: number;
  /** The source's text from `start` to `end`, cut with a final `…` where long. */
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Replaces a span of the report. */
export interface Edit extends Span {
  readonly text: string;
}

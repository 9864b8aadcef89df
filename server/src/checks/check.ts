import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Locale } from '../messages/locale.ts';
import type { Claim, Report } from '../report/report.ts';
import type { Explain } from './explanation.ts';
import type { Code, Finding, Severity } from './finding.ts';
import type { Footing } from './footing.ts';

/** A rule: synchronous, without I/O; evidence was gathered before. */
export type Check = ClaimCheck | ReportCheck;

interface Rule {
  readonly code: Code;
  /** Its findings' severity where nothing else is set; `off`: only on request. */
  readonly severity: Severity | 'off';
}

/**
 * A rule that judges one claim against its sources, and looks at nothing else of the report than the claim's sentence,
 * what it reads there and the evidence that it is given. So its verdict is kept until one of them changes.
 */
export interface ClaimCheck extends Rule {
  judge(context: CheckContext, evidence: ClaimEvidence): Iterable<Finding>;
}

/** A rule over the report as a whole. */
export interface ReportCheck extends Rule {
  run(context: CheckContext): Iterable<Finding>;
}

export interface CheckContext {
  readonly report: Report;
  readonly corpus: Corpus;
  /** Language of the messages. */
  readonly locale: Locale;
  /** Who wants to hear why each claim is judged as it is (default: nobody). */
  readonly explain?: Explain;
}

/** A claim with the sources that it is to be held against. */
export interface ClaimEvidence {
  readonly claim: Claim;
  /** The cited sources that exist; for a claim without any citation the one that its words lead to. */
  readonly sources: readonly Source[];
  readonly cited: boolean;
  /** How it rests on them, by the rest of the report. */
  readonly footing: Footing;
}

const STEPS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** One step lower: what a finding on an uncited sentence gets. */
export function stepDown(severity: Severity): Severity {
  return STEPS[STEPS.indexOf(severity) + 1] ?? 'hint';
}

/**
 * Called between two claims, so that whoever waits for something shorter gets it, and that what is no longer wanted is
 * not gone on with: gives a promise where there is something to wait for.
 */
export type Pause = () => Promise<void> | undefined;

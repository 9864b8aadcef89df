import type { Finding, Severities } from '../checks/finding.ts';
import type { Remark } from '../checks/suppression.ts';
import type { OpenReport, Session } from '../features/session.ts';

/** The findings of one version of a report. */
export interface Verdict {
  readonly session: Session;
  readonly document: OpenReport;
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
  /** Those that differ from the rules' own. */
  readonly severities: Severities;
  /** Findings on what is still being typed; they are shown when that is over. */
  readonly held: readonly Finding[];
  /** Another where version, corpus or settings are, or where what was held back is so no longer. */
  readonly id: string;
}

/** What the user sees marked: the findings, and those that are remarks because the command line has no code for them. */
export function allFindings({ findings, remarks }: Verdict): readonly Finding[] {
  return [...findings, ...remarks.flatMap(({ finding }) => finding ?? [])];
}

import { relative } from 'node:path';
import type { Explanation } from '../../checks/explanation.ts';
import type { Finding, Severity } from '../../checks/finding.ts';
import { SEVERITIES } from '../../checks/finding.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Report } from '../../report/report.ts';
import type { CommandIo } from '../command.ts';

/** A report with what was found in it. */
export interface CheckedReport {
  /** As shown to the user. */
  readonly path: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Where it was asked why; of claims that are no findings, too. */
  readonly explanations?: readonly Explanation[];
}

/** What a run of `attest check` has found, for those who write it. */
export interface CheckResult {
  readonly reports: readonly CheckedReport[];
  readonly corpora: readonly Corpus[];
  /** How many findings there are of each severity, in the order of the severities; also of those that are not listed. */
  readonly counts: readonly (readonly [Severity, number])[];
  /** From which severity on a finding makes the run fail. */
  readonly failOn: Severity | 'never';
  /** Are the findings alone written, and the sum of them told elsewhere? */
  readonly unsummed?: boolean;
  readonly io: CommandIo;
}

/** Shows what a check has found; gives the whole output. */
export type Writer = (result: CheckResult) => string;

export function sourcesIn(corpora: readonly Corpus[]): number {
  return corpora.reduce((sum, { sources }) => sum + sources.size, 0);
}

/** The path of a source as a person at this terminal writes it. */
export function shownPath(path: string, io: CommandIo): string {
  return relative(io.cwd, path) || path;
}

/** How many findings of each severity, in the order of the severities, those that are none left out. */
export function countsOf(findings: readonly Finding[]): readonly (readonly [Severity, number])[] {
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count ? [[severity, count] as const] : [];
  });
}

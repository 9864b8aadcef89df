import type { Corpus } from '../corpus/corpus.ts';
import type { Locale } from '../messages/locale.ts';
import type { Report } from '../report/report.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Check, ClaimEvidence, Pause } from './check.ts';
import { gatherEvidence } from './evidence.ts';
import type { Code, Finding, Severities, Severity } from './finding.ts';
import type { KeptVerdict } from './kept-verdicts.ts';
import { withoutKept } from './kept-verdicts.ts';
import { withMarksKept } from './kept-marks.ts';
import { registry } from './registry.ts';
import type { Remark } from './suppression.ts';
import { suppress } from './suppression.ts';
import { isToldElsewhere } from './told-elsewhere.ts';
import { Verdicts } from './verdicts.ts';

export interface CheckOptions {
  /** Language of the messages. */
  readonly locale: Locale;
  /** Severities that differ from the rules' own; `off` switches a rule off. */
  readonly severities: Severities;
  readonly signal?: AbortSignal;
  /** This report's verdicts, to go on from (default: none). */
  readonly verdicts?: Verdicts;
  /** What a person has found to be right (default: nothing). */
  readonly kept?: readonly KeptVerdict[];
  /** Called before each claim (default: the check runs as fast as it can, and hears of nothing meanwhile). */
  readonly pause?: Pause;
}

/** What a check of a report has to say. */
export interface CheckResult {
  /** In the order of the text; without those that the report's own comments or a kept verdict silence. */
  readonly findings: readonly Finding[];
  /** On the comments of the report that speak to Attest, and on sources that disagree; in the order of the text. */
  readonly remarks: readonly Remark[];
}

/** All findings of a report, in the order of the text; see `checkWithRemarks`. */
export async function checkReport(
  report: Report,
  corpus: Corpus,
  index: PassageIndex,
  options: CheckOptions,
): Promise<readonly Finding[]> {
  return (await checkWithRemarks(report, corpus, index, options)).findings;
}

/**
 * Checks a report. Gathers the evidence first (asynchronous, cancellable), then runs the rules over it (synchronous). An
 * aborted check rejects with the signal's reason.
 */
export async function checkWithRemarks(
  report: Report,
  corpus: Corpus,
  index: PassageIndex,
  options: CheckOptions,
): Promise<CheckResult> {
  const { locale, severities, signal, verdicts = new Verdicts(), kept = [], pause } = options;
  const severityOf = (check: Check): Severity | 'off' => severities[check.code] ?? check.severity;
  const context = { report, corpus, locale };
  const rules = registry.filter((check) => severityOf(check) !== 'off');
  const early = (one: ClaimEvidence): void => {
    for (const check of rules) if ('judge' in check) verdicts.findings(check, context, one);
  };
  const evidence = await gatherEvidence(report, corpus, index, verdicts, { signal, pause, early });
  // Claim by claim, so that its sources are at hand for all rules; what is found stands rule by rule.
  const found = rules.map((): Finding[] => []);
  for (const one of evidence) {
    const over = rest(options);
    if (over) await over;
    for (const [i, check] of rules.entries())
      if ('judge' in check) found[i]?.push(...verdicts.findings(check, context, one));
  }
  verdicts.checked(evidence.length);
  const findings: Finding[] = [];
  for (const [i, check] of rules.entries()) {
    const severity = severities[check.code];
    for (const plain of 'judge' in check ? (found[i] ?? []) : check.run(context)) {
      const over = rest(options);
      if (over) await over;
      if (isToldElsewhere(plain, report, corpus)) continue;
      const finding = withMarksKept(plain, report);
      findings.push(severity && severity !== 'off' ? { ...finding, severity } : finding);
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const isOn = (code: Code): boolean => registry.some((check) => check.code === code && severityOf(check) !== 'off');
  const { findings: left, remarks } = suppress(report, findings, isOn, locale);
  const told = withoutKept(left, kept, report, corpus);
  // The contract of the command line has a closed list of codes, so what is not in it is remarked on.
  const beside = told.filter(({ code }) => isBesideContract(code));
  return {
    findings: told.filter(({ code }) => !isBesideContract(code)),
    remarks: [...remarks, ...beside.map((finding) => ({ span: finding.span, message: finding.message, finding }))].sort(
      (a, b) => a.span.start - b.span.start,
    ),
  };
}

// A promise is waited for only where there is one: a report has thousands of places to pause at.
function rest({ pause, signal }: CheckOptions): Promise<void> | undefined {
  signal?.throwIfAborted();
  return pause?.()?.then(() => signal?.throwIfAborted());
}

function isBesideContract(code: Code): boolean {
  return code === 'disagreeing-sources';
}

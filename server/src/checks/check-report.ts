import type { Corpus } from '../corpus/corpus.ts';
import type { Locale } from '../messages/locale.ts';
import type { Report } from '../report/report.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { gatherEvidence } from './evidence.ts';
import type { Code, Finding, Severity } from './finding.ts';
import { registry } from './registry.ts';
import { Verdicts } from './verdicts.ts';

export interface CheckOptions {
  /** Language of the messages. */
  readonly locale: Locale;
  /** Severities that differ from the rules' own; `off` switches a rule off. */
  readonly severities: Readonly<Partial<Record<Code, Severity | 'off'>>>;
  readonly signal?: AbortSignal;
  /** Verdicts to go on from (default: none). */
  readonly verdicts?: Verdicts;
}

/**
 * All findings of a report, in the order of the text. Gathers the evidence first (asynchronous, cancellable), then
 * runs the rules over it (synchronous). An aborted check rejects with the signal's reason.
 */
export async function checkReport(
  report: Report,
  corpus: Corpus,
  index: PassageIndex,
  options: CheckOptions,
): Promise<readonly Finding[]> {
  const { locale, severities, signal, verdicts = new Verdicts() } = options;
  const evidence = await gatherEvidence(report, corpus, index, verdicts, signal);
  const findings: Finding[] = [];
  for (const check of registry) {
    const severity = severities[check.code];
    if ((severity ?? check.severity) === 'off') continue;
    signal?.throwIfAborted();
    const context = { report, corpus, locale };
    const found =
      'judge' in check ? evidence.flatMap((one) => verdicts.findings(check, context, one)) : check.run(context);
    for (const finding of found) {
      findings.push(severity && severity !== 'off' ? { ...finding, severity } : finding);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

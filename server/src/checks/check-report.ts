import type { Locale } from '../messages/locale.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Report } from '../report/report.ts';
import type { Code, Finding, Severity } from './finding.ts';

export interface CheckOptions {
  /** Language of the messages. */
  readonly locale: Locale;
  /** Severities that differ from the rules' own; `off` switches a rule off. */
  readonly severities: Readonly<Partial<Record<Code, Severity | 'off'>>>;
  readonly signal?: AbortSignal;
}

/**
 * All findings of a report, in the order of the text. Gathers the evidence first (asynchronous, cancellable), then
 * runs the rules over it (synchronous). An aborted check rejects with the signal's reason.
 */
export async function checkReport(
  _report: Report,
  _corpus: Corpus,
  _index: PassageIndex,
  _options: CheckOptions,
): Promise<readonly Finding[]> {
  return [];
}

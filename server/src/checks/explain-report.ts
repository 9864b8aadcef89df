import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Report } from '../report/report.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { CheckOptions } from './check-report.ts';
import type { ClaimEvidence } from './check.ts';
import { gatherEvidence } from './evidence.ts';
import type { Explanation } from './explanation.ts';
import { registry } from './registry.ts';
import { isToldElsewhere } from './told-elsewhere.ts';
import { Verdicts } from './verdicts.ts';

/**
 * Why each claim of a report is judged as it is, in the order of the text: what was weighed for each date, speaker, figure
 * and quotation, whether or not it is a finding, and why a cited claim could not be judged at all. Verdicts are not taken
 * from an earlier check, since those do not tell their reasons.
 *
 * @param within only the claims that reach into this span
 */
export async function explainReport(
  report: Report,
  corpus: Corpus,
  index: PassageIndex,
  { locale, severities, signal }: Pick<CheckOptions, 'locale' | 'severities' | 'signal'>,
  within: Span = { start: 0, end: Infinity },
): Promise<readonly Explanation[]> {
  const claims = report.claims.filter(({ span }) => overlaps(span, within));
  const evidence = await gatherEvidence(report, corpus, index, new Verdicts(), { signal, claims });
  const explanations = evidence.flatMap((one) => {
    signal?.throwIfAborted();
    return explainClaim(report, corpus, one, { locale, severities });
  });
  return explanations.sort(inOrder);
}

/** The same of one claim against the sources that it is to be held against. */
export function explainClaim(
  report: Report,
  corpus: Corpus,
  evidence: ClaimEvidence,
  { locale, severities }: Pick<CheckOptions, 'locale' | 'severities'>,
): readonly Explanation[] {
  if (!evidence.sources.length) return unjudged(evidence);
  const told: Explanation[] = [];
  const context = { report, corpus, locale, explain: (explanation: Explanation) => void told.push(explanation) };
  for (const check of registry) {
    if (!('judge' in check) || (severities[check.code] ?? check.severity) === 'off') continue;
    const from = told.length;
    // What a rule finds is wanted here only where the rest of the report has something to say on it.
    const elsewhere = [...check.judge(context, evidence)].filter((finding) => isToldElsewhere(finding, report, corpus));
    for (let i = from; i < told.length; i++) {
      const explanation = told[i];
      if (explanation?.found && elsewhere.some(({ span }) => span.start === explanation.span.start))
        told[i] = { ...explanation, found: false, why: { kind: 'told elsewhere' } };
    }
  }
  return told.length ? told.sort(inOrder) : unjudged(evidence);
}

function inOrder({ span: a }: Explanation, { span: b }: Explanation): number {
  return a.start - b.start || a.end - b.end;
}

// The writer's own sentences need no reason for not being judged.
function unjudged({ claim, sources, cited }: ClaimEvidence): Explanation[] {
  if (!cited) return [];
  const kind = sources.length ? 'nothing to compare' : 'no source';
  return [{ code: undefined, span: claim.span, found: false, why: { kind }, facts: [] }];
}

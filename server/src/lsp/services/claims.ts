import { claimRows } from '../../features/claim-rows.ts';
import { judgeClaims, type JudgedReport } from '../../features/claim-verdicts.ts';
import { CLAIMS, type ClaimsAnswer } from '../../protocol/claims.ts';
import type { Desk } from '../desk.ts';
import { allFindings, type Verdict } from '../verdict.ts';
import type { Service } from './service.ts';

/** The verdict on each claim of a report, for a view beside it. */
export const claims: Service = {
  answers({ desk, answer }) {
    answer(CLAIMS, async ({ textDocument }, signal): Promise<ClaimsAnswer | null> => {
      const judged = await judgedReport(desk(), textDocument.uri, signal);
      if (!judged || 'why' in judged) return judged && { rows: null, why: judged.why };
      const rows = claimRows(judged.verdict.session, judged.report);
      return { rows, why: rows.claims.length ? '' : 'no claims' };
    });
  },
};

/** A report that is open with its claims judged, why they can't be, or null where there is no report. */
export async function judgedReport(
  desk: Desk,
  uri: string,
  signal: AbortSignal,
): Promise<
  { readonly verdict: Verdict; readonly report: JudgedReport } | { readonly why: 'no corpus' | 'reading' } | null
> {
  // After the check, so that a view and the diagnostics never tell of different texts, and of all sources.
  const verdict = await desk.verdicts.of(uri, signal);
  if (!verdict || desk.isSource(verdict.document)) return null;
  const { folders, complete } = desk.corpusState(uri);
  if (!folders.length) return { why: 'no corpus' };
  // The user has stopped the reading: from half the sources nothing can be said.
  if (!complete) return { why: 'reading' };
  const { session, document, held, severities } = verdict;
  const checked = { findings: allFindings(verdict), held, severities };
  return { verdict, report: await judgeClaims(session, document, checked, signal) };
}

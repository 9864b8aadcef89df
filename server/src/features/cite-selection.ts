import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import { citedSources } from '../checks/cited-sources.ts';
import type { Edit } from '../checks/finding.ts';
import type { Claim } from '../report/report.ts';
import { citeSentence } from './citation-writing.ts';
import { clearSupport, type Unsupported } from './clear-support.ts';
import { claimAt } from './cursor-place.ts';
import type { OpenReport, Session } from './session.ts';

/** What came of citing the selected sentences. */
export interface CitedSelection {
  /** A citation for each sentence that one source clearly supports. */
  readonly edits: readonly Edit[];
  /** How many sentences were left as they are, by the reason. */
  readonly left: ReadonlyMap<Unsupported | 'cited', number>;
}

/** Cites the sentences that the selections reach into; an empty selection means the sentence around it. */
export async function citeSelection(
  session: Session,
  { text, report }: Pick<OpenReport, 'text' | 'report'>,
  selections: readonly Span[],
  signal?: AbortSignal,
): Promise<CitedSelection> {
  const chosen = new Set<Claim>();
  for (const selection of selections) {
    const under = selection.start < selection.end ? undefined : claimAt(report, selection.start);
    if (under) chosen.add(under);
    else for (const claim of report.claims) if (overlaps(claim.span, selection)) chosen.add(claim);
  }
  const cited = citedSources(report, session.corpus);
  const edits: Edit[] = [];
  const left = new Map<Unsupported | 'cited', number>();
  for (const claim of chosen) {
    const found = cited.has(claim) ? 'cited' : await clearSupport(session, report, claim, signal);
    if (typeof found === 'string') left.set(found, (left.get(found) ?? 0) + 1);
    else edits.push(citeSentence(text, claim.span, found.source.id));
  }
  return { edits, left };
}

import type { Claim, Report } from '../report/report.ts';
import { clauseWords } from '../text/clause-words.ts';
import { lower } from '../text/fold.ts';
import type { ClaimEvidence } from './check.ts';

/**
 * The evidence for what stands at an offset of the report. A citation in brackets covers what stands in front of it: what a
 * sentence goes on with behind the comma that follows the last one is held against the source as what cites nothing, and not
 * at all where it only tells who or what that was (`… sank with the ferry [@storm], which was built in ⟦2011⟧`): `undefined`.
 * A citation right behind the name of its source (`The Herald [@herald] says …`) covers what is told by it.
 */
export function evidenceAt(report: Report, evidence: ClaimEvidence, offset: number): ClaimEvidence | undefined {
  const behind = evidence.cited ? citedUpTo(report, evidence.claim, offset) : undefined;
  if (behind === undefined) return evidence;
  const word = /^\s*[,;–—-]\s*(\p{L}+)/u.exec(report.text.slice(behind, behind + NEXT))?.[1];
  if (word === undefined) return evidence;
  return RELATIVE.has(lower(word)) ? undefined : { ...evidence, cited: false, footing: 'none' };
}

const RELATIVE = clauseWords('relative');
/** Characters behind a citation among which the next word stands. */
const NEXT = 40;
/** Words in front of a citation that are more than the name of a source. */
const ENOUGH = 6;

// Where the last of the sentence's citations ends, if all are in brackets in front of the offset, behind a clause of their own.
function citedUpTo({ prose }: Report, { citations, own, span }: Claim, offset: number): number | undefined {
  if (!own) return undefined;
  const inside = citations.filter((one) => one.span.start >= span.start && one.span.end <= span.end);
  if (!inside.length || !inside.every(({ group }) => group !== undefined && group.end <= offset)) return undefined;
  const end = Math.max(...inside.map(({ group }) => group?.end ?? 0));
  return prose
    .slice(span.start, end)
    .split(/\s+/u, ENOUGH + 1)
    .filter(Boolean).length >= ENOUGH
    ? end
    : undefined;
}

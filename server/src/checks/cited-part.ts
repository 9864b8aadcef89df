import { sourceOf } from '../corpus/corpus.ts';
import type { Citation, Claim, Report } from '../report/report.ts';
import { clauseWords } from '../text/clause-words.ts';
import { lower } from '../text/fold.ts';
import type { CheckContext, ClaimEvidence } from './check.ts';

/**
 * The evidence for what stands at an offset of the report. A citation in brackets covers what stands in front of it: what a
 * sentence goes on with behind the comma that follows the last one is held against the source as what cites nothing, and not
 * at all where it only tells who or what that was (`… sank with the ferry [@storm], which was built in ⟦2011⟧`): `undefined`.
 * A citation right behind the name of its source (`The Herald [@herald] says …`) covers what is told by it. Of several, each
 * covers its own clause.
 */
export function evidenceAt(context: CheckContext, evidence: ClaimEvidence, offset: number): ClaimEvidence | undefined {
  const { report } = context;
  // Only what a sentence cites in itself, and in brackets, parts it.
  if (!evidence.cited || !evidence.claim.own || evidence.claim.links.length) return evidence;
  const behind = citedUpTo(report, evidence.claim, offset);
  if (behind === undefined) return ofItsGroup(context, evidence, offset);
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
function citedUpTo({ prose }: Report, { citations, span }: Claim, offset: number): number | undefined {
  const inside = citations.filter((one) => one.span.start >= span.start && one.span.end <= span.end);
  if (!inside.length || !inside.every(({ group }) => group !== undefined && group.end <= offset)) return undefined;
  const end = Math.max(...inside.map(({ group }) => group?.end ?? 0));
  return hasWords(prose.slice(span.start, end)) ? end : undefined;
}

// `In June she praised it [@a]; in July she warned [@b].`: of several citations in brackets, each behind a clause of its own, the
// next one covers what stands in front of it.
function ofItsGroup({ report, corpus }: CheckContext, evidence: ClaimEvidence, offset: number): ClaimEvidence {
  const { citations, span } = evidence.claim;
  const groups = new Map<number, Citation[]>();
  for (const one of citations) {
    if (!one.group || one.group.start < span.start || one.group.end > span.end) return evidence;
    groups.set(one.group.end, [...(groups.get(one.group.end) ?? []), one]);
  }
  const ends = [...groups.keys()].sort((a, b) => a - b);
  const isApart = ends.every((end, i) => hasWords(report.prose.slice(ends[i - 1] ?? span.start, end)));
  const next = ends.find((end) => end > offset);
  if (ends.length < 2 || !isApart || next === undefined) return evidence;
  const named = groups.get(next)?.map(({ key }) => sourceOf(corpus, key));
  const sources = evidence.sources.filter((source) => named?.includes(source));
  return sources.length ? { ...evidence, sources } : evidence;
}

function hasWords(text: string): boolean {
  return text.split(/\s+/u).filter(Boolean).length >= ENOUGH;
}

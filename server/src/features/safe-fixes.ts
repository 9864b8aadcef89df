import { holds, overlaps, type Span, touches } from '../base/span.ts';
import { citedSources } from '../checks/cited-sources.ts';
import type { Code, Edit, Finding } from '../checks/finding.ts';
import type { Claim } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import type { OpenReport, Session } from './session.ts';

/** The edits that nobody has to think about, and what they leave to a person. */
export interface SafeFixes {
  /** In the order of the text; none overlaps another. */
  readonly edits: readonly Edit[];
  readonly mended: readonly Finding[];
  readonly left: readonly Finding[];
}

/**
 * The fixes that may be made all at once, since each is certain: there is one, and
 * - quoted words become those of the only source that is cited for them;
 * - a key that the source had before its file was renamed becomes the new one, and a key that is wrong in capitals or
 *   marks alone is put right;
 * - a date or a figure becomes the source's where one word or number of it differs, as in a slip, where its own sentence
 *   cites that source alone, and where nothing else in the sentence is doubted.
 * Whoever spoke, and a whole other date, are for a person: the sentence may be about another event.
 */
export function safeFixes(
  session: Pick<Session, 'corpus'>,
  document: Pick<OpenReport, 'report' | 'text'>,
  findings: readonly Finding[],
): SafeFixes {
  const mended: Finding[] = [];
  const edits: Edit[] = [];
  for (const finding of findings) {
    const own = certainEdits(session, document, finding, findings);
    if (!own.length || own.some((one) => edits.some((other) => overlaps(one, other)))) continue;
    mended.push(finding);
    edits.push(...own);
  }
  return {
    edits: edits.sort((a, b) => a.start - b.start),
    mended,
    left: findings.filter((finding) => !mended.includes(finding)),
  };
}

/** Doubts about what happened: two of them in one sentence look as if it were about something else. */
const FACTS: ReadonlySet<Code> = new Set(['date-mismatch', 'attribution-mismatch', 'number-mismatch']);

function certainEdits(
  session: Pick<Session, 'corpus'>,
  document: Pick<OpenReport, 'report' | 'text'>,
  finding: Finding,
  all: readonly Finding[],
): readonly Edit[] {
  const [fix, ...others] = finding.fixes;
  if (!fix) return [];
  const { corpus } = session;
  const { report, text } = document;
  if (finding.code === 'unknown-citation') {
    const key = text.slice(finding.span.start, finding.span.end).normalize('NFC');
    const [edit] = fix.edits;
    const isRenamed = corpus.former?.has(key) === true || corpus.renamed?.has(key) === true;
    const isSlip = !others.length && edit !== undefined && fold(edit.text) === fold(key);
    return isRenamed || isSlip ? fix.edits : [];
  }
  if (others.length) return [];
  const claim = claimAt(report.claims, finding.span);
  const cited = claim && citedSources(report, corpus).get(claim);
  if (!claim || cited?.length !== 1 || cited[0]?.id !== finding.source) return [];
  if (finding.code === 'quotation-mismatch') return fix.edits;
  if (finding.code !== 'date-mismatch' && finding.code !== 'number-mismatch') return [];
  const isAlone = !all.some((one) => one !== finding && FACTS.has(one.code) && holds(claim.span, one.span));
  const [edit, ...more] = fix.edits;
  const isSlip = edit !== undefined && !more.length && differsByOne(text.slice(edit.start, edit.end), edit.text);
  return claim.own && isAlone && isSlip ? fix.edits : [];
}

/** The claim in whose sentence a finding begins. */
export function claimAt(claims: readonly Claim[], span: Span): Claim | undefined {
  return (
    claims.find((claim) => holds(claim.span, { start: span.start, end: span.start })) ??
    claims.find((claim) => touches(claim.span, span.start))
  );
}

/** Is one word or number all that differs between two writings? */
function differsByOne(one: string, other: string): boolean {
  const [these, those] = [wordsOf(one), wordsOf(other)];
  return these.length === those.length && these.filter((word, i) => word !== those[i]).length === 1;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

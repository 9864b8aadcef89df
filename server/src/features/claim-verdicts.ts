import type { Range } from 'vscode-languageserver-types';
import { oneLine } from '../base/one-line.ts';
import { overlaps } from '../base/span.ts';
import { citedSources } from '../checks/cited-sources.ts';
import type { Code, Finding, Severities } from '../checks/finding.ts';
import { footingOf } from '../checks/footing.ts';
import { holdsFacts, readingOf } from '../checks/sentence-reading.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { verdictMessages as messages } from '../messages/verdicts.ts';
import type { ClaimVerdict } from '../protocol/claims.ts';
import type { Claim } from '../report/report.ts';
import { heldEvidence, lookedThrough, type PlaceInSource } from './held-evidence.ts';
import { rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';

/** A claim of a report with its verdict. */
export interface JudgedClaim {
  readonly range: Range;
  /** The sentence in one line, without its citations. */
  readonly words: string;
  readonly verdict: ClaimVerdict;
  /** Why, for a writer, in the language of the user; empty where there is no more to say. */
  readonly reason: string;
  /** The sources that it cites and the corpus has. */
  readonly cited: readonly Source[];
  /** The passage that supports or contradicts it. */
  readonly passage: PlaceInSource | undefined;
}

export interface JudgedReport {
  /** Of the text. */
  readonly version: number;
  /** In the order of the text. */
  readonly claims: readonly JudgedClaim[];
  /** Sentences that are no claims here: they cite nothing, and state no date, figure, quotation or statement. */
  readonly others: number;
}

/** What the checks have said of the report. */
export interface CheckedReport {
  /** Those that are shown, with those that only the editor shows. */
  readonly findings: readonly Finding[];
  /** Those that wait until the writer has typed to the end. */
  readonly held: readonly Finding[];
  readonly severities: Severities;
}

/** For so long a slice of the work runs before whatever else has been asked for is answered, in milliseconds. */
const SLICE = 5;

/**
 * The verdict on each claim of a report: the one that its view, its summary and the fact-check sheet share. A verdict says
 * no more than the checks do: what they find is contradicted, and what they leave alone is supported only where a passage
 * tells it, with all that they weigh. Runs in slices, and rejects with the signal's reason when aborted.
 */
export async function judgeClaims(
  session: Session,
  document: OpenReport,
  checked: CheckedReport,
  signal?: AbortSignal,
): Promise<JudgedReport> {
  const { report, version } = document;
  const sourcesOf = citedSources(report, session.corpus);
  const claims: JudgedClaim[] = [];
  let others = 0;
  let began = performance.now();
  for (const claim of report.claims) {
    if (performance.now() - began > SLICE) {
      await new Promise((resolve) => void setTimeout(resolve, 0));
      began = performance.now();
    }
    signal?.throwIfAborted();
    const judged = judge(session, document, checked, claim, sourcesOf.get(claim));
    if (judged) claims.push(judged);
    else others++;
  }
  lookedThrough(report.claims.length);
  return { version, claims, others };
}

/** How many claims have each verdict. */
export function countsOf(claims: readonly { readonly verdict: ClaimVerdict }[]): Record<ClaimVerdict, number> {
  const counts = { contradicted: 0, unsupported: 0, uncited: 0, unjudged: 0, supported: 0 };
  for (const { verdict } of claims) counts[verdict]++;
  return counts;
}

function judge(
  session: Session,
  { report, lines }: OpenReport,
  { findings, held, severities }: CheckedReport,
  claim: Claim,
  cited: readonly Source[] | undefined,
): JudgedClaim | undefined {
  const { locale, corpus } = session;
  const told = (verdict: ClaimVerdict, reason: string, passage?: PlaceInSource): JudgedClaim => ({
    range: rangeOf(lines, claim.span),
    // A citation was blanked, and leaves a gap before the full stop.
    words: oneLine(report.prose.slice(claim.span.start, claim.span.end)).replace(/ (?=[.,;:!?…])/gu, ''),
    verdict,
    reason,
    cited: cited ?? [],
    passage,
  });
  const own = findings.filter(({ span }) => overlaps(span, claim.span));
  const contradicting = own.filter(({ code }) => CONTRADICTING.includes(code));
  if (contradicting.length) return told('contradicted', saying(contradicting), proofOf(session, contradicting));
  if (!cited) {
    if (!holdsFacts(readingOf(report.analysis, claim.sentence))) return undefined;
    return told('uncited', messages.uncited[locale]());
  }
  const unsupported = own.filter(({ code }) => code === 'unsupported-claim');
  if (unsupported.length) return told('unsupported', saying(unsupported));
  if (held.some(({ span }) => overlaps(span, claim.span))) return told('unjudged', messages.typing[locale]());
  const unknown = claim.citations.map(({ key }) => key).filter((key) => !sourceOf(corpus, key));
  if (!cited.length) return told('unjudged', messages.noSource[locale](unknown));
  const footing = footingOf(report, corpus, claim);
  const evidence = heldEvidence(session, report, { claim, sources: cited, cited: true, footing }, severities);
  const { supports, isQuotedAlone, lacking, isContradicted } = evidence;
  // The rules have found something, and the report's own comments or a person have silenced it.
  if (isContradicted) return told('unjudged', messages.silenced[locale]());
  if (supports && !lacking) {
    // Who cites two sources that disagree is told, and the claim agrees with one of them.
    const disagreeing = saying(own.filter(({ code }) => code === 'disagreeing-sources'));
    return told('supported', disagreeing || (isQuotedAlone ? messages.quoted[locale]() : ''), supports);
  }
  if (lacking) return told('unjudged', lacking, supports);
  const textless = cited.filter(({ body }) => body.start === body.end).map(({ id }) => id);
  if (textless.length) return told('unjudged', messages.noText[locale](textless));
  return told('unjudged', unknown.length ? messages.noSource[locale](unknown) : messages.notClear[locale]());
}

const CONTRADICTING: readonly Code[] = [
  'date-mismatch',
  'attribution-mismatch',
  'quotation-mismatch',
  'number-mismatch',
];

function saying(findings: readonly Finding[]): string {
  return findings.map(({ message }) => message).join(' ');
}

function proofOf({ corpus }: Session, findings: readonly Finding[]): PlaceInSource | undefined {
  for (const { evidence } of findings) {
    for (const { source: key, start, end } of evidence) {
      const source = sourceOf(corpus, key);
      if (source) return { source, span: { start, end } };
    }
  }
  return undefined;
}

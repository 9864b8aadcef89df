import type { Corpus } from '../corpus/corpus.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Claim, Report } from '../report/report.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { ClaimEvidence } from './check.ts';
import { sourceLinkedTo } from './linked-sources.ts';
import { holdsFacts, readingOf } from './sentence-reading.ts';
import type { Verdicts } from './verdicts.ts';

/** Of how many sources an uncited claim is tried against the best. */
const CANDIDATES = 2;

/** An uncited claim is searched for only if it holds something that can be checked and this many words. */
const LEAST_WORDS = 6;

/**
 * The sources that each claim is to be held against: those that it cites; for a claim without a citation the ones that
 * the index finds for its words, now or at an earlier check (`verdicts`). Rejects with the signal's reason when aborted.
 *
 * @param claims those of the report that are asked about
 */
export async function gatherEvidence(
  report: Report,
  corpus: Corpus,
  index: PassageIndex,
  verdicts: Verdicts,
  signal?: AbortSignal,
  claims: readonly Claim[] = report.claims,
): Promise<ClaimEvidence[]> {
  const evidence: ClaimEvidence[] = [];
  const cited = citedSources(report, corpus);
  for (const claim of claims) {
    signal?.throwIfAborted();
    const sources = cited.get(claim);
    if (sources) evidence.push({ claim, sources, cited: true });
    else if (isCheckable(report, claim)) {
      const query = report.prose.slice(claim.span.start, claim.span.end);
      const sources = await verdicts.sourcesFor(query, corpus, async () => {
        const hits = await index.search(query, { limit: CANDIDATES, perSource: 1, signal });
        return hits.map((hit) => hit.source);
      });
      evidence.push({ claim, sources, cited: false });
    }
  }
  return evidence;
}

/**
 * The sources of each claim that cites any, itself or through what covers it; those that do not exist are left out. A
 * link to a source's file or URL cites it as its key does, and covers the sentences before it in its paragraph too.
 */
export function citedSources(report: Report, corpus: Corpus): ReadonlyMap<Claim, readonly Source[]> {
  const last = known.get(report);
  if (last?.corpus === corpus) return last.cited;
  const cited = findCited(report, corpus);
  known.set(report, { corpus, cited });
  return cited;
}

// Asked by the check, by two of the rules and by most features, of one version of a report and one of the corpus.
const known = new WeakMap<Report, { readonly corpus: Corpus; readonly cited: ReadonlyMap<Claim, readonly Source[]> }>();

function findCited(report: Report, corpus: Corpus): ReadonlyMap<Claim, readonly Source[]> {
  const cited = new Map<Claim, readonly Source[]>();
  let block: number | undefined;
  let covering: readonly Source[] | undefined;
  for (const claim of report.claims.toReversed()) {
    if (claim.block !== block) covering = undefined;
    block = claim.block;
    const linked = claim.links.flatMap(({ target }) => sourceLinkedTo(target, report.path, corpus) ?? []);
    const named = claim.citations.flatMap(({ key }) => sourceOf(corpus, key) ?? []);
    if (claim.own) covering = [...new Set([...named, ...linked])];
    else if (linked.length) covering = [...new Set(linked)];
    const sources = covering ?? (claim.citations.length ? [...new Set(named)] : undefined);
    if (sources) cited.set(claim, sources);
  }
  return cited;
}

function isCheckable(report: Report, claim: Claim): boolean {
  const sentence = report.analysis.sentences[claim.sentence];
  if (!sentence || sentence.tokens.length < LEAST_WORDS) return false;
  const reading = readingOf(report.analysis, claim.sentence);
  // A statement without a speaker of its own may be told of an outlet.
  return holdsFacts(reading) || reading.statements.length > 0;
}

import type { Corpus } from '../corpus/corpus.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Claim, Report } from '../report/report.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { ClaimEvidence } from './check.ts';
import { readingOf } from './sentence-reading.ts';
import type { Verdicts } from './verdicts.ts';

/** Of how many sources an uncited claim is tried against the best. */
const CANDIDATES = 2;

/** An uncited claim is searched for only if it holds something that can be checked and this many words. */
const LEAST_WORDS = 6;

/**
 * The sources that each claim is to be held against: those that it cites; for a claim without a citation the ones that
 * the index finds for its words, now or at an earlier check (`verdicts`). Rejects with the signal's reason when aborted.
 */
export async function gatherEvidence(
  report: Report,
  corpus: Corpus,
  index: PassageIndex,
  verdicts: Verdicts,
  signal?: AbortSignal,
): Promise<ClaimEvidence[]> {
  const evidence: ClaimEvidence[] = [];
  for (const claim of report.claims) {
    signal?.throwIfAborted();
    if (claim.citations.length) evidence.push({ claim, sources: citedSources(claim, corpus), cited: true });
    else if (isCheckable(report, claim)) {
      const query = report.prose.slice(claim.span.start, claim.span.end);
      const sources = await verdicts.sourcesFor(query, corpus, async () => {
        const hits = await index.search(query, { limit: CANDIDATES, perSource: 1, ...(signal ? { signal } : {}) });
        return hits.map((hit) => hit.source);
      });
      evidence.push({ claim, sources, cited: false });
    }
  }
  return evidence;
}

function citedSources(claim: Claim, corpus: Corpus): Source[] {
  const keys = new Set(claim.citations.map((citation) => citation.key));
  return [...keys].flatMap((key) => sourceOf(corpus, key) ?? []);
}

function isCheckable(report: Report, claim: Claim): boolean {
  const sentence = report.analysis.sentences[claim.sentence];
  if (!sentence || sentence.tokens.length < LEAST_WORDS) return false;
  const { dates, quotations, statements, numbers } = readingOf(report.analysis, claim.sentence);
  return dates.length + quotations.length + statements.length + numbers.length > 0;
}

import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Claim, Report } from '../report/report.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { ClaimEvidence, Pause } from './check.ts';
import { citedSources } from './cited-sources.ts';
import { footingOf, weighFootings } from './footing.ts';
import { holdsFacts, readingOf } from './sentence-reading.ts';
import type { Verdicts } from './verdicts.ts';

/** Of how many sources an uncited claim is tried against the best. */
const CANDIDATES = 2;

/** An uncited claim is searched for only if it holds something that can be checked and this many words. */
const LEAST_WORDS = 6;

/** What goes on while the evidence of a report is gathered. */
export interface Gathering {
  readonly signal?: AbortSignal | undefined;
  /** Those of the report that are asked about (default: all). */
  readonly claims?: readonly Claim[];
  /** Called before each claim. */
  readonly pause?: Pause | undefined;
  /**
   * Hears of each new claim that seems to stand firm before the footing of any is known, since that hangs on all of them:
   * while its sources are at hand, whoever judges it now has not to read them again.
   */
  readonly early?: (evidence: ClaimEvidence) => void;
}

/**
 * The sources that each claim is to be held against: those that it cites; for a claim without a citation the ones that
 * the index finds for its words, now or at an earlier check (`verdicts`). Rejects with the signal's reason when aborted.
 */
export async function gatherEvidence(
  report: Report,
  corpus: Corpus,
  index: PassageIndex,
  verdicts: Verdicts,
  { signal, claims = report.claims, pause, early }: Gathering = {},
): Promise<ClaimEvidence[]> {
  const evidence: ClaimEvidence[] = [];
  const seemsFirm =
    early && ((claim: Claim, sources: readonly Source[]) => early({ claim, sources, cited: true, footing: 'firm' }));
  await weighFootings(report, corpus, { pause, signal, seemsFirm });
  const cited = citedSources(report, corpus);
  for (const claim of claims) {
    const over = pause?.();
    if (over) await over;
    signal?.throwIfAborted();
    const sources = cited.get(claim);
    if (sources) evidence.push({ claim, sources, cited: true, footing: footingOf(report, corpus, claim) });
    else if (isCheckable(report, claim)) {
      const query = report.prose.slice(claim.span.start, claim.span.end);
      const sources = await verdicts.sourcesFor(query, corpus, async () => {
        const hits = await index.search(query, { limit: CANDIDATES, perSource: 1, signal });
        return hits.map((hit) => hit.source);
      });
      evidence.push({ claim, sources, cited: false, footing: 'none' });
    }
  }
  return evidence;
}

function isCheckable(report: Report, claim: Claim): boolean {
  const sentence = report.analysis.sentences[claim.sentence];
  if (!sentence || sentence.tokens.length < LEAST_WORDS) return false;
  const reading = readingOf(report.analysis, claim.sentence);
  // A statement without a speaker of its own may be told of an outlet.
  return holdsFacts(reading) || reading.statements.length > 0;
}

import { areThose, identityOf } from '../base/identity.ts';
import { LastUsed } from '../base/last-used.ts';
import { ownCopy } from '../base/own-copy.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Claim, Report } from '../report/report.ts';
import type { Analysis } from '../text/analysis.ts';
import { conceptsGeneration } from '../text/concepts.ts';
import { align, ANYWHERE } from './alignment.ts';
import { candidateSentences } from './candidates.ts';
import type { Pause } from './check.ts';
import { citedSources } from './cited-sources.ts';
import { holdsFacts, readingOf, sentenceKey } from './sentence-reading.ts';
import { termSentenceOf } from './terms.ts';
import { footings } from './thresholds.ts';

/**
 * Does a claim rest on the sources that it cites? A report that was written from its sources tells what they tell, in
 * its own words or in theirs; where they then disagree, the report is mistaken. A report on the same story that was
 * written from elsewhere tells much that they do not, and where the two disagree they mostly tell of two things.
 *
 * `none` is that of a claim that cites nothing. `firm` is presumed until the other cited claims of the report say otherwise: too many of them are hardly told by what
 * they cite, or this one is told much worse than they are.
 */
export type Footing = 'firm' | 'loose' | 'none';

/** The footing of a claim. */
export function footingOf(report: Report, corpus: Corpus, claim: Claim): Footing {
  const { told, half, hardly } = footingOfReport(report, corpus);
  const own = told.get(claim);
  if (own === undefined) return 'none';
  const others = Math.max(0, hardly - (own < footings.hardlyTold ? 1 : 0));
  const share = (others + footings.doubt) / (told.size - 1 + footings.trust);
  if (share > footings.hardlyToldShare) return 'loose';
  const isJudged = told.size > footings.fewOthers;
  return isJudged && own < half - footings.belowOthers ? 'loose' : 'firm';
}

interface ReportFooting {
  /** How well each claim that cites is told by the best sentence of its sources, 0–1. */
  readonly told: ReadonlyMap<Claim, number>;
  /** Half of them are told better. */
  readonly half: number;
  /**
   * How many are hardly told. In a short report one sentence without facts (`Not all went well.`) is the writer's own, and no
   * sign of another source.
   */
  readonly hardly: number;
}

const footingsKnown = new WeakMap<Report, { readonly corpus: Corpus; readonly footing: ReportFooting }>();

function footingOfReport(report: Report, corpus: Corpus): ReportFooting {
  const last = footingsKnown.get(report);
  if (last?.corpus === corpus) return last.footing;
  const told = new Map<Claim, number>();
  for (const [claim, sources] of citedSources(report, corpus)) weigh(told, report, claim, sources);
  return keep(report, corpus, told);
}

function holdsFactsOf({ analysis }: Report, { sentence }: Claim): boolean {
  return holdsFacts(readingOf(analysis, sentence));
}

/** What goes on while footings are weighed. */
export interface Weighing {
  /** Called before each claim, and before `seemsFirm`. */
  readonly pause?: Pause | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Hears of each claim that was not known before and is told well enough to stand firm, while its sources are at hand. */
  readonly seemsFirm?: ((claim: Claim, sources: readonly Source[]) => void) | undefined;
}

/** Makes the footings of all claims ready. Rejects with the signal's reason when aborted. */
export async function weighFootings(
  report: Report,
  corpus: Corpus,
  { pause, signal, seemsFirm }: Weighing = {},
): Promise<void> {
  if (footingsKnown.get(report)?.corpus === corpus) return;
  const told = new Map<Claim, number>();
  for (const [claim, sources] of citedSources(report, corpus)) {
    const over = pause?.();
    if (over) await over;
    signal?.throwIfAborted();
    const isNew = weigh(told, report, claim, sources);
    if (!seemsFirm || !isNew || (told.get(claim) ?? 0) < footings.hardlyTold) continue;
    // To judge it is as much work again.
    const rest = pause?.();
    if (rest) await rest;
    signal?.throwIfAborted();
    seemsFirm(claim, sources);
  }
  keep(report, corpus, told);
}

/** Is it weighed for the first time? */
function weigh(told: Map<Claim, number>, { analysis }: Report, claim: Claim, sources: readonly Source[]): boolean {
  const withText = sources.filter(({ body }) => body.start < body.end);
  if (!withText.length) return false;
  const { score, isNew } = toldBy(analysis, claim.sentence, withText);
  told.set(claim, score);
  return isNew;
}

function keep(report: Report, corpus: Corpus, told: ReadonlyMap<Claim, number>): ReportFooting {
  const sorted = [...told.values()].sort((a, b) => a - b);
  const isHeld = [...told].flatMap(([claim, score]) =>
    score < footings.hardlyTold ? holdsFactsOf(report, claim) : [],
  );
  const footing = {
    told,
    half: sorted[sorted.length >> 1] ?? 0,
    hardly: isHeld.length - (told.size <= footings.shortReport && isHeld.includes(false) ? 1 : 0),
  };
  footingsKnown.set(report, { corpus, footing });
  known.trim(2 * told.size + SPARE);
  return footing;
}

/** So many sentences are known beside twice those of the report that was weighed last. */
const SPARE = 500;
/** Its sources by their numbers: of one that has changed nothing is to stay. */
const known = new LastUsed<{ readonly sources: readonly number[]; readonly score: number }>();
let generation = conceptsGeneration();

// Asked for every claim of a report at each keystroke, of which one sentence is new: kept by what the sentence says.
function toldBy(
  report: Analysis,
  sentence: number,
  sources: readonly Source[],
): { readonly score: number; readonly isNew: boolean } {
  if (generation !== conceptsGeneration()) known.clear();
  generation = conceptsGeneration();
  const key = `${report.language} ${sentenceKey(report, sentence)}`;
  const last = known.get(key);
  if (last && areThose(sources, last.sources)) return { score: last.score, isNew: false };
  const terms = termSentenceOf(report, sentence);
  let score = 0;
  for (const { analysis } of sources)
    for (const { told } of candidateSentences(analysis, terms))
      score = Math.max(score, align(terms, told, ANYWHERE, ANYWHERE, 0).score);
  known.set(ownCopy(key), { sources: sources.map(identityOf), score });
  return { score, isNew: true };
}

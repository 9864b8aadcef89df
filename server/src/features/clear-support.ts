import { LastUsed } from '../base/last-used.ts';
import { align, ANYWHERE } from '../checks/alignment.ts';
import { registry } from '../checks/registry.ts';
import { holdsFacts, readingOf } from '../checks/sentence-reading.ts';
import { CONTENT_WEIGHT, type TermSentence, termSentenceOf } from '../checks/terms.ts';
import { support } from '../checks/thresholds.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Claim, Report } from '../report/report.ts';
import { analyse } from '../text/analyse.ts';
import type { Session } from './session.ts';

/** The one source that clearly tells what a sentence of a report tells. */
export interface ClearSupport {
  readonly source: Source;
  readonly passage: Passage;
}

/**
 * Why no source is named for a sentence: it holds no fact; no source tells it well enough; two or more tell it, and none
 * much better than the others; the source that tells it best says something else of it.
 */
export type Unsupported = 'no facts' | 'nothing near' | 'several' | 'contradicted';

/** Sources that are looked at, and passages of each. */
const SOURCES = 4;
const PASSAGES = 2;

/**
 * The source that a claim should cite, where one clearly supports it and contradicts nothing of it. The claim's own
 * citations are not looked at.
 *
 * @param pause called before each passage is read, where nobody waits for the answer
 */
export async function clearSupport(
  { index, corpus, locale }: Pick<Session, 'index' | 'corpus' | 'locale'>,
  report: Report,
  claim: Claim,
  signal?: AbortSignal,
  pause?: () => Promise<void>,
): Promise<ClearSupport | Unsupported> {
  if (!holdsFacts(readingOf(report.analysis, claim.sentence))) return 'no facts';
  const terms = termSentenceOf(report.analysis, claim.sentence);
  // Without its full stop, so that the search for the sentence as it was being typed serves for it as it ends.
  const query = report.prose.slice(claim.span.start, claim.span.end).replace(/(?<![\s.!?…])[\s.!?…]+$/u, '');
  const hits = await index.search(query, {
    limit: SOURCES * PASSAGES,
    perSource: PASSAGES,
    signal,
  });
  const told: Told[] = [];
  for (const { source, passage } of hits) {
    if (passage.furniture) continue;
    await pause?.();
    signal?.throwIfAborted();
    const { score, matched } = align(terms, termsAlone(source, passage), ANYWHERE, ANYWHERE, 0);
    // No passage can tell more than all of it, so that two sources which tell so much will not be told apart.
    if (score > support.second && told.some((other) => other.source !== source && other.score > support.second))
      return 'several';
    told.push({ source, passage, score, matched, across: source.language !== report.analysis.language });
  }
  told.sort((a, b) => b.score - a.score);
  const [best] = told;
  const enough = Math.min(support.matchedUnasked, terms.terms.filter(({ weight }) => weight >= CONTENT_WEIGHT).length);
  if (!best || best.score < support.told[best.across ? 'across' : 'same'] || best.matched < enough)
    return 'nothing near';
  const second = told.find(({ source }) => source !== best.source);
  if (second && second.score > support.second * best.score) return 'several';
  const evidence = { claim: { ...claim, own: true }, sources: [best.source], cited: true, footing: 'none' as const };
  for (const check of registry) {
    await pause?.();
    signal?.throwIfAborted();
    if (!('judge' in check)) continue;
    for (const _ of check.judge({ report, corpus, locale }, evidence)) return 'contradicted';
  }
  return { source: best.source, passage: best.passage };
}

interface Told extends ClearSupport {
  readonly score: number;
  readonly matched: number;
  readonly across: boolean;
}

// A passage is weighed by its own words, without the rest of its source: to read all of four sources closely would take
// longer than a keystroke has. The source that is left is read whole, for what it says otherwise.
const alone = new LastUsed<TermSentence, Passage>();
/** Those of the last sixty sentences or so are kept: in a long day every passage of an archive comes up once. */
const MOST = 500;

function termsAlone({ text, language, metadata }: Source, passage: Passage): TermSentence {
  let terms = alone.get(passage);
  if (!terms) {
    const { start, end } = passage;
    const published =
      metadata.issued === undefined ? {} : { published: { value: metadata.issued, from: 'metadata' as const } };
    terms = termSentenceOf(analyse(text, { language, start, end, infer: false, ...published }), 0);
    alone.set(passage, terms);
    alone.trim(MOST);
  }
  return terms;
}

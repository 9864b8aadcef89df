import { align } from '../checks/alignment.ts';
import { registry } from '../checks/registry.ts';
import { readingOf } from '../checks/sentence-reading.ts';
import { CONTENT_WEIGHT, termSentenceOf } from '../checks/terms.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Claim, Report } from '../report/report.ts';
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

/**
 * The numbers that decide whether a citation is offered or written unasked. A wrong citation costs more than none; each
 * was set on reports whose citations were taken away, where more than 98 in 100 of those given back were right.
 */
const BARS = {
  /** How much of what the sentence tells must meet one passage, 0–1; less can meet in the other language. */
  told: { same: 0.45, across: 0.3 },
  /** Content words that must meet. Fewer meet by chance. */
  matched: 4,
  /** What the next best source may reach of the best one's score. */
  second: 0.8,
} as const;

/** Sources that are looked at, and passages of each. */
const SOURCES = 4;
const PASSAGES = 3;

/**
 * The source that a claim should cite, where one clearly supports it and contradicts nothing of it. The claim's own
 * citations are not looked at.
 */
export async function clearSupport(
  { index, corpus, locale }: Pick<Session, 'index' | 'corpus' | 'locale'>,
  report: Report,
  claim: Claim,
  signal?: AbortSignal,
): Promise<ClearSupport | Unsupported> {
  if (!holdsFacts(report, claim)) return 'no facts';
  const terms = termSentenceOf(report.analysis, claim.sentence);
  const query = report.prose.slice(claim.span.start, claim.span.end);
  const hits = await index.search(query, {
    limit: SOURCES * PASSAGES,
    perSource: PASSAGES,
    ...(signal ? { signal } : {}),
  });
  const told = hits
    .filter(({ passage }) => !passage.furniture)
    .map(({ source, passage }) => {
      const { score, matched } = align(terms, termSentenceOf(source.analysis, passage.index), PLAIN, PLAIN, 0);
      return { source, passage, score, matched, across: source.language !== report.analysis.language };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = told;
  const enough = Math.min(BARS.matched, terms.terms.filter(({ weight }) => weight >= CONTENT_WEIGHT).length);
  if (!best || best.score < BARS.told[best.across ? 'across' : 'same'] || best.matched < enough) return 'nothing near';
  const second = told.find(({ source }) => source !== best.source);
  if (second && second.score > BARS.second * best.score) return 'several';
  const evidence = { claim: { ...claim, own: true }, sources: [best.source], cited: true };
  for (const check of registry) {
    signal?.throwIfAborted();
    if (!('judge' in check)) continue;
    for (const _ of check.judge({ report, corpus, locale }, evidence)) return 'contradicted';
  }
  return { source: best.source, passage: best.passage };
}

/** Does a sentence hold what a reader wants a source for: a date, a figure, a quotation, somebody's words? */
export function holdsFacts({ analysis }: Report, { sentence }: Claim): boolean {
  const { dates, numbers, quotations, statements } = readingOf(analysis, sentence);
  return dates.length + numbers.length + quotations.length > 0 || statements.some(({ speaker }) => speaker);
}

const PLAIN = { at: undefined, hidden: [] };

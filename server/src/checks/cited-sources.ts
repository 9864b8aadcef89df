import type { Corpus } from '../corpus/corpus.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Claim, Report } from '../report/report.ts';
import { sourceLinkedTo } from './linked-sources.ts';

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

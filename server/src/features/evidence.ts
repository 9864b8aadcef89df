import { oneLine } from '../base/one-line.ts';
import type { Span } from '../base/span.ts';
import { citedSources } from '../checks/cited-sources.ts';
import { footingOf } from '../checks/footing.ts';
import type { Severities } from '../checks/finding.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Evidence, EvidenceItem } from '../protocol/evidence.ts';
import type { Claim } from '../report/report.ts';
import { citationOf, citeSentence, insertCitation } from './citation-writing.ts';
import { claimAt } from './cursor-place.ts';
import { type Found, type FoundPassage, gather, type Pool } from './gathered-evidence.ts';
import { locatorIn } from './locators.ts';
import { passageRow } from './passage-row.ts';
import { rangeOf } from './places.ts';
import { insertQuotation } from './quotation-insertion.ts';
import type { OpenReport, Session } from './session.ts';

/** Other sources that are looked at, and how many of their passages are shown. */
const OTHERS = 4;
const MOST = 8;
/** Where nothing tells more, so many passages that are only related to the sentence. */
const MOST_RELATED = 4;
/** The checks try a sentence that cites nothing against the best two sources. */
const CHECKED = 2;

/**
 * The evidence on the sentence at an offset; null where there is none. What contradicts it by a source that it cites is
 * what the checks find, no more and no less; by another source it is what would be found if it were cited, told with the
 * care that an uncited sentence asks for.
 *
 * @param severities the rules that are off contradict nothing
 */
export async function evidenceAt(
  session: Session,
  document: OpenReport,
  offset: number,
  severities: Severities,
  signal?: AbortSignal,
): Promise<Evidence | null> {
  const { report, lines, version } = document;
  const claim = claimAt(report, offset);
  if (!claim) return null;
  const { corpus, index } = session;
  const words = report.prose.slice(claim.span.start, claim.span.end);
  const cited = citedSources(report, corpus).get(claim) ?? [];
  const limit = OTHERS + CHECKED + cited.length;
  const hits = await index.search(words, { limit, perSource: 1, signal });
  const others = hits.map(({ source }) => source).filter((source) => !cited.includes(source));
  const found: Found = { supports: [], contradicts: [], quoted: [], related: [] };
  // What the checks hold the sentence against comes first, as they do it: all at once.
  const checked = cited.length ? cited : others.splice(0, CHECKED);
  const footing = footingOf(report, corpus, claim);
  const pools: readonly Pool[] = [
    ...(checked.length ? [{ claim, sources: checked, cited: cited.length > 0, footing, checked: true }] : []),
    ...others.slice(0, OTHERS).map((source) => ({
      claim,
      sources: [source],
      cited: false,
      footing: 'none' as const,
      checked: false,
    })),
  ];
  for (const pool of pools) {
    // Reading a source closely takes some milliseconds; a keystroke must not wait for all of them.
    await new Promise((resolve) => void setTimeout(resolve, 0));
    signal?.throwIfAborted();
    gather(found, session, report, pool, severities);
  }
  const item = itemOf(session, document, claim, cited);
  const best = (list: readonly FoundPassage[], most = MOST): EvidenceItem[] => {
    const own = list.filter(({ source }) => cited.includes(source));
    const rest = list.filter(({ source }) => !cited.includes(source)).sort((a, b) => b.score - a.score);
    return [...own, ...rest.slice(0, most)].map(item);
  };
  return {
    version,
    // A citation was blanked, and leaves a gap before the full stop.
    sentence: oneLine(words).replace(/ (?=[.,;:!?…])/gu, ''),
    range: rangeOf(lines, claim.span),
    supports: best(found.supports),
    contradicts: best(found.contradicts),
    quoted: best(found.quoted),
    related:
      found.supports.length + found.contradicts.length + found.quoted.length ? [] : best(found.related, MOST_RELATED),
  };
}

function itemOf(
  session: Session,
  document: OpenReport,
  claim: Claim,
  cited: readonly Source[],
): (found: FoundPassage) => EvidenceItem {
  const { report, lines } = document;
  return ({ source, span, place, differs }) => {
    const row = passageRow(session, source, span, place);
    const edit = citing(session, document, claim, source);
    const quoted = insertQuotation(session, document, claim.span.end, row);
    return {
      ...row,
      date: row.date || (source.published?.value ?? ''),
      locator: locatorIn(source, span, report.analysis.language) ?? '',
      cited: cited.includes(source),
      differs,
      citation: `[${citationOf(source.id)}]`,
      insert: edit && { range: rangeOf(lines, edit), text: edit.text },
      quotation: 'refused' in quoted ? row.words : quoted.text.trim(),
    };
  };
}

// Into the brackets that the sentence has, else before its full stop; null where it cites the source itself.
function citing(
  session: Session,
  document: OpenReport,
  { own, citations, span }: Claim,
  source: Source,
): (Span & { readonly text: string }) | null {
  const here = own ? citations : [];
  if (here.some(({ key }) => sourceOf(session.corpus, key) === source)) return null;
  const group = here.findLast((citation) => citation.group)?.group;
  if (!group) return citeSentence(document.text, span, source.id);
  const made = insertCitation(session, document, group.end - 1, source.id);
  return 'refused' in made ? null : made;
}

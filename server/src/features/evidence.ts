import type { Range } from 'vscode-languageserver-types';
import { type Span, overlaps } from '../base/span.ts';
import { align } from '../checks/alignment.ts';
import { candidateSentences } from '../checks/candidates.ts';
import type { ClaimEvidence } from '../checks/check.ts';
import { citedSources } from '../checks/evidence.ts';
import { explainClaim } from '../checks/explain-report.ts';
import type { ExplainedFact, Explanation } from '../checks/explanation.ts';
import type { Code, Severity } from '../checks/finding.ts';
import { isNamed } from '../checks/likeness.ts';
import { readingOf } from '../checks/sentence-reading.ts';
import { termSentenceOf } from '../checks/terms.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { evidenceMessages as messages } from '../messages/evidence.ts';
import type { Claim, Report } from '../report/report.ts';
import { citationOf, citeSentence, insertCitation } from './citation-writing.ts';
import { claimAt } from './cursor-place.ts';
import { contradictsSlots } from './evidence-slots.ts';
import { type FactWords, factWords } from './fact-words.ts';
import { locatorIn } from './locators.ts';
import { locationInSource, rangeOf } from './places.ts';
import { insertQuotation } from './quotation-insertion.ts';
import type { OpenReport, Session } from './session.ts';

/** What the sources hold on one sentence of a report. Each list: the sources that it cites first, then the best of the others. */
export interface Evidence {
  /** Of the report, to which the edits belong. */
  readonly version: number;
  /** The sentence, in one line. */
  readonly sentence: string;
  readonly range: Range;
  /** Passages that tell what the sentence tells. */
  readonly supports: readonly EvidenceItem[];
  /** Passages that say otherwise, with what differs. */
  readonly contradicts: readonly EvidenceItem[];
  /** Where the words that it quotes stand. */
  readonly quoted: readonly EvidenceItem[];
  /** Where nothing else is found: passages that share something with it and tell less of it, or tell of another day. */
  readonly related: readonly EvidenceItem[];
}

/** A passage of a source. */
export interface EvidenceItem {
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  /** ISO, or empty. */
  readonly date: string;
  /** The passage in one line. */
  readonly words: string;
  readonly uri: string;
  readonly range: Range;
  /** The page, else the paragraph, as a locator of a citation: `p. 12`, `para. 3`. */
  readonly locator: string;
  /** Does the sentence cite the source? */
  readonly cited: boolean;
  /** What differs, in a sentence; empty where nothing does. */
  readonly differs: string;
  /** The citation, `[@key]`. */
  readonly citation: string;
  /** How the citation gets to the end of the sentence; null where it stands there already. */
  readonly insert: { readonly range: Range; readonly text: string } | null;
  /** The passage's words as a quotation with its citation, in the report's marks. */
  readonly quotation: string;
}

/** How much of what the sentence tells must meet a passage that supports it, 0–1; less can meet in the other language. */
const TOLD = { same: 0.45, across: 0.3 } as const;
/** … and how much of what it tells beside the names and the speaker: what is done or said, and not by whom. */
const DEED = { same: 0.3, across: 0.2 } as const;
/** … and how much one that is only shown as related to it. */
const RELATED = { same: 0.25, across: 0.18 } as const;
/** Content words that must meet. Fewer meet by chance. */
const MATCHED = 2;
/** Other sources that are looked at, and how many passages of a source, and of all others, are shown. */
const OTHERS = 4;
const PER_SOURCE = 3;
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
  severities: Readonly<Partial<Record<Code, Severity | 'off'>>>,
  signal?: AbortSignal,
): Promise<Evidence | null> {
  const { report, lines, version } = document;
  const claim = claimAt(report, offset);
  if (!claim) return null;
  const { corpus, index, locale } = session;
  const words = report.prose.slice(claim.span.start, claim.span.end);
  const cited = citedSources(report, corpus).get(claim) ?? [];
  const limit = OTHERS + CHECKED + cited.length;
  const hits = await index.search(words, { limit, perSource: 1, ...(signal ? { signal } : {}) });
  const others = hits.map(({ source }) => source).filter((source) => !cited.includes(source));
  const found: Found = { supports: [], contradicts: [], quoted: [], related: [] };
  // What the checks hold the sentence against comes first, as they do it: all at once.
  const checked = cited.length ? cited : others.splice(0, CHECKED);
  const pools: readonly Pool[] = [
    ...(checked.length ? [{ claim, sources: checked, cited: cited.length > 0, checked: true }] : []),
    ...others.slice(0, OTHERS).map((source) => ({ claim, sources: [source], cited: false, checked: false })),
  ];
  for (const pool of pools) {
    // Reading a source closely takes some milliseconds; a keystroke must not wait for all of them.
    await new Promise((resolve) => void setTimeout(resolve, 0));
    signal?.throwIfAborted();
    gather(found, session, report, pool, explainClaim(report, corpus, pool, { locale, severities }));
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

interface Pool extends ClaimEvidence {
  /** Do the checks hold the sentence against these sources, too? */
  readonly checked: boolean;
}

interface FoundPassage {
  readonly source: Source;
  readonly span: Span;
  /** What is shown in the source: the passage, or the quoted words in it. */
  readonly place: Span;
  readonly score: number;
  readonly differs: string;
}

type Found = Record<'supports' | 'contradicts' | 'quoted' | 'related', FoundPassage[]>;

function gather(
  found: Found,
  session: Session,
  report: Report,
  { claim, sources, checked }: Pool,
  explanations: readonly Explanation[],
): void {
  const taken: FoundPassage[] = [];
  const take = (
    list: FoundPassage[],
    { passage, place, score }: ExplainedFact,
    differs: string,
    quotes: boolean,
  ): void => {
    const source = sourceOf(session.corpus, passage.source);
    if (!source || list.some((other) => other.source === source && overlaps(other.span, passage))) return;
    const one = { source, span: passage, place: (quotes && place) || passage, score, differs };
    list.push(one);
    taken.push(one);
  };
  for (const explanation of explanations) {
    const told = explanation.facts.length ? factWords(session, report, explanation, sources) : undefined;
    const [fact] = told?.facts ?? [];
    if (!told || !fact) continue;
    const quotes = explanation.code === 'quotation-mismatch';
    // In an article that the sentence does not cite, somebody else who says the like contradicts nothing.
    const counts = checked || explanation.code !== 'attribution-mismatch';
    if (explanation.found && counts)
      take(found.contradicts, fact, differs(session, report, explanation, told, fact), quotes);
    else if (quotes && told.verdict === 'same') take(found.quoted, fact, '', quotes);
  }
  for (const source of sources) {
    const isTaken = (span: Span): boolean => taken.some((one) => one.source === source && overlaps(one.span, span));
    for (const { passage, score, supports } of passagesOn(report, claim, source)) {
      if (!isTaken(passage))
        found[supports ? 'supports' : 'related'].push({ source, span: passage, place: passage, score, differs: '' });
    }
  }
}

// `1 March 2024, not 2/3`; of a quotation the words that were changed.
function differs(
  { locale }: Session,
  report: Report,
  { code, span }: Explanation,
  { head, says }: FactWords,
  { place, passage }: ExplainedFact,
): string {
  const written = oneLine(report.text.slice(span.start, span.end));
  if (code === 'disagreeing-sources' || !says) return head;
  if (code !== 'quotation-mismatch' || !place) return messages.differs[locale](says, written);
  const original = passage.text.slice(Math.max(0, place.start - passage.start), place.end - passage.start);
  const [there, here] = withoutShared(oneLine(original).split(' '), written.split(' '));
  return messages.differs[locale](`“${there}”`, `“${here}”`);
}

// What stands between the words that two texts begin and end with.
function withoutShared(a: readonly string[], b: readonly string[]): readonly [string, string] {
  const least = Math.min(a.length, b.length);
  let first = 0;
  while (first < least && a[first] === b[first]) first++;
  let last = 0;
  while (last < least - first && a.at(-1 - last) === b.at(-1 - last)) last++;
  const middle = (words: readonly string[]): string => words.slice(first, words.length - last).join(' ') || '…';
  return [middle(a), middle(b)];
}

interface AlignedPassage {
  readonly passage: Passage;
  readonly score: number;
  readonly supports: boolean;
}

// The passages of one source that share most with a sentence, in the order of what they share.
function passagesOn(report: Report, claim: Claim, source: Source): AlignedPassage[] {
  const terms = termSentenceOf(report.analysis, claim.sentence);
  const { statements } = readingOf(report.analysis, claim.sentence);
  const speaking = statements.flatMap(({ speaker, cue, mention }) =>
    [speaker, cue, mention].flatMap((span) => span ?? []),
  );
  const named = [...terms.terms.filter(isNamed), ...speaking];
  const manner = source.language === report.analysis.language ? 'same' : 'across';
  const passages = candidateSentences(source.analysis, terms).flatMap(({ index, told }): AlignedPassage[] => {
    const { score, matched } = align(terms, told, PLAIN, PLAIN, 0);
    const passage = source.passages[index];
    if (!passage || matched < MATCHED || score < RELATED[manner]) return [];
    const deed = align(terms, told, { ...PLAIN, hidden: named }, PLAIN, 0).score;
    const isTold = score >= TOLD[manner] && deed >= DEED[manner];
    const supports = isTold && !contradictsSlots(report.analysis, claim.sentence, source.analysis, index);
    return [{ passage, score, supports }];
  });
  return passages.sort((a, b) => Number(b.supports) - Number(a.supports) || b.score - a.score).slice(0, PER_SOURCE);
}

const PLAIN = { at: undefined, hidden: [] };

function itemOf(
  session: Session,
  document: OpenReport,
  claim: Claim,
  cited: readonly Source[],
): (found: FoundPassage) => EvidenceItem {
  const { report, lines } = document;
  return ({ source, span, place, differs }) => {
    const { title = '', outlet = '', issued } = source.metadata;
    const words = oneLine(source.text.slice(span.start, span.end));
    const edit = citing(session, document, claim, source);
    const quoted = insertQuotation(session, document, claim.span.end, { key: source.id, words });
    return {
      key: source.id,
      title,
      outlet,
      date: issued ?? source.analysis.published?.value ?? '',
      words,
      ...locationInSource(session, source, place),
      locator: locatorIn(source, span, report.analysis.language) ?? '',
      cited: cited.includes(source),
      differs,
      citation: `[${citationOf(source.id)}]`,
      insert: edit && { range: rangeOf(lines, edit), text: edit.text },
      quotation: 'refused' in quoted ? words : quoted.text.trim(),
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

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

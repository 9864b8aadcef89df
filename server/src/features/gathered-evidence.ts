import { oneLine } from '../base/one-line.ts';
import { overlaps, type Span } from '../base/span.ts';
import { align, ANYWHERE } from '../checks/alignment.ts';
import { candidateSentences } from '../checks/candidates.ts';
import type { ClaimEvidence } from '../checks/check.ts';
import { explainClaim } from '../checks/explain-report.ts';
import type { ExplainedFact, Explanation } from '../checks/explanation.ts';
import type { Severities } from '../checks/finding.ts';
import { isNamed } from '../checks/likeness.ts';
import { readingOf } from '../checks/sentence-reading.ts';
import { termSentenceOf } from '../checks/terms.ts';
import { support } from '../checks/thresholds.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { evidenceMessages as messages } from '../messages/evidence.ts';
import type { Claim, Report } from '../report/report.ts';
import { contradictsSlots } from './evidence-slots.ts';
import { type FactWords, factWords } from './fact-words.ts';
import type { Session } from './session.ts';

/** How many passages of a source are shown, beside those that the rules weigh. */
const PER_SOURCE = 3;

/** A sentence and the sources that it is held against at one time. */
export interface Pool extends ClaimEvidence {
  /** Do the checks hold the sentence against these sources, too? */
  readonly checked: boolean;
}

/** A passage that bears on the sentence. */
export interface FoundPassage {
  readonly source: Source;
  readonly span: Span;
  /** What is shown in the source: the passage, or the quoted words in it. */
  readonly place: Span;
  readonly score: number;
  readonly differs: string;
}

/** What was found so far, by what it does for the sentence. */
export type Found = Record<'supports' | 'contradicts' | 'quoted' | 'related', FoundPassage[]>;

/** What the rules weighed at a place of the sentence, and what the sources say on it. */
export interface WeighedFact {
  readonly explanation: Explanation;
  readonly words: FactWords;
}

/**
 * Adds what the sources of a pool hold on its sentence: first what the rules weigh, then the passages that share most with
 * it, each once.
 *
 * @param severities the rules that are off contradict nothing
 * @returns what the rules weighed, in the order of the text
 */
export function gather(
  found: Found,
  session: Session,
  report: Report,
  pool: Pool,
  severities: Severities,
): readonly WeighedFact[] {
  const { claim, sources, checked } = pool;
  const { corpus, locale } = session;
  const taken: FoundPassage[] = [];
  const take = (
    list: FoundPassage[],
    { passage, place, score }: ExplainedFact,
    differs: string,
    quotes: boolean,
  ): void => {
    const source = sourceOf(corpus, passage.source);
    if (!source || list.some((other) => other.source === source && overlaps(other.span, passage))) return;
    const one = { source, span: passage, place: (quotes && place) || passage, score, differs };
    list.push(one);
    taken.push(one);
  };
  const weighed: WeighedFact[] = [];
  for (const explanation of explainClaim(report, corpus, pool, { locale, severities })) {
    const told = factWords(session, report, explanation, sources);
    if (told) weighed.push({ explanation, words: told });
    const [fact] = told?.facts ?? [];
    if (!told || !fact || !explanation.facts.length) continue;
    const quotes = explanation.code === 'quotation-mismatch';
    // In an article that the sentence does not cite, somebody else who says the like contradicts nothing.
    const counts = checked || explanation.code !== 'attribution-mismatch';
    if (explanation.found && counts)
      take(found.contradicts, fact, differs(session, report, explanation, told, fact), quotes);
    else if (quotes && told.verdict === 'same') take(found.quoted, fact, '', quotes);
  }
  for (const source of sources) {
    const isTaken = (span: Span): boolean => taken.some((one) => one.source === source && overlaps(one.span, span));
    for (const { passage, score, supports } of tellingPassages(report, claim, source)) {
      if (!isTaken(passage))
        found[supports ? 'supports' : 'related'].push({ source, span: passage, place: passage, score, differs: '' });
    }
  }
  return weighed;
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
function tellingPassages(report: Report, claim: Claim, source: Source): AlignedPassage[] {
  const terms = termSentenceOf(report.analysis, claim.sentence);
  const { statements } = readingOf(report.analysis, claim.sentence);
  const speaking = statements.flatMap(({ speaker, cue, mention }) =>
    [speaker, cue, mention].flatMap((span) => span ?? []),
  );
  const named = [...terms.terms.filter(isNamed), ...speaking];
  const manner = source.language === report.analysis.language ? 'same' : 'across';
  const passages = candidateSentences(source.analysis, terms).flatMap(({ index, told }): AlignedPassage[] => {
    const { score, matched } = align(terms, told, ANYWHERE, ANYWHERE, 0);
    const passage = source.passages[index];
    if (!passage || matched < support.matched || score < support.related[manner]) return [];
    const deed = align(terms, told, { ...ANYWHERE, hidden: named }, ANYWHERE, 0).score;
    const isTold = score >= support.told[manner] && deed >= support.deed[manner];
    const supports = isTold && !contradictsSlots(report.analysis, claim.sentence, source.analysis, index);
    return [{ passage, score, supports }];
  });
  return passages.sort((a, b) => Number(b.supports) - Number(a.supports) || b.score - a.score).slice(0, PER_SOURCE);
}

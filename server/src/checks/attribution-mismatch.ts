import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import { checkMessages } from '../messages/checks.ts';
import type { Analysis, Statement } from '../text/analysis.ts';
import type { Entity } from '../text/entities.ts';
import { lower } from '../text/fold.ts';
import type { Mention } from '../text/mentions.ts';
import { nameKey, sameName } from '../text/names.ts';
import { compareSpeakers, isNamedBy } from '../text/speakers.ts';
import { align } from './alignment.ts';
import type { Alignment, Slot } from './alignment.ts';
import type { CheckContext, ClaimCheck, ClaimEvidence } from './check.ts';
import { stepDown } from './check.ts';
import { clauseAround } from './clause.ts';
import { Contrast } from './contrast.ts';
import type { Candidate } from './contrast.ts';
import { judged } from './explanation.ts';
import type { Finding } from './finding.ts';
import { likeness } from './likeness.ts';
import type { SlotPlace } from './likeness.ts';
import { meetings } from './meetings.ts';
import { proof } from './proof.ts';
import { readingOf } from './sentence-reading.ts';
import { writeSpeaker } from './speaker-form.ts';
import type { TermSentence } from './terms.ts';
import { contentWords, termSentenceOf, tokenAt } from './terms.ts';
import { candidateSentences } from './candidates.ts';
import { discounts, thresholds } from './thresholds.ts';

/**
 * The cited source gives the same statement to somebody else.
 *
 *   ⟦Ông Hải⟧ cho biết cầu sẽ xong trong tháng 5 [@cau-moi].     (the source: "Bà Lan cho biết cầu sẽ xong …")
 *
 * The speaker is read strictly in the claim and loosely in the source: the claimed name anywhere in the aligned sentence
 * is agreement, and so are a title for its holder, a government for its spokesperson, an outlet for what it carried.
 */
export const attributionMismatch: ClaimCheck = {
  code: 'attribution-mismatch',
  severity: 'error',

  *judge(context, evidence) {
    const flagged: Span[] = [];
    for (const statement of readingOf(context.report.analysis, evidence.claim.sentence).statements) {
      const { speaker, mention, negated, hypothetical } = statement;
      // What somebody did not say, or may say, is no statement to hold against another.
      if (negated || hypothetical || !mention || !speaker || flagged.some((span) => overlaps(span, speaker))) continue;
      const finding = findingOn(context, evidence, statement);
      if (finding) {
        flagged.push(speaker);
        yield finding;
      }
    }
  },
};

const LOCAL = 0.5;

function findingOn(
  context: CheckContext,
  { sources, cited }: ClaimEvidence,
  statement: Statement,
): Finding | undefined {
  const { report, locale } = context;
  const claimed = statement.entity;
  const speaker = statement.speaker;
  if (!claimed || !speaker || !statement.mention) return undefined;
  if (sources.some((source) => publishes(source, claimed, speaker.text))) return undefined;
  const contrast = weighSpeaker(report.analysis, statement, claimed, sources);
  const { mention } = statement;
  const bar = {
    threshold: thresholds.speaker,
    likeness: thresholds.likeSpeaker,
    language: report.analysis.language,
    cited,
    agreeingShare: thresholds.agreeingShareSpeaker,
    emptyMargin: 0,
  };
  const found = judged(contrast, bar, context.explain, () => ({
    code: 'attribution-mismatch',
    report: report.analysis,
    sentence: statement.sentence,
    span: { start: mention.start, end: mention.end },
    says: (fact) => fact.speaker?.name || fact.speaker?.text || '',
  }));
  const truth = found?.fact;
  if (!found || !truth?.speaker || !truth.entity) return undefined;
  const name = truth.speaker.name || truth.speaker.text;
  const words = truth.speaker.text || name;
  const sameLanguage = found.source.language === report.analysis.language;
  const written = writeSpeaker(statement.mention.text, statement.mention, truth, sameLanguage);
  const span = { start: statement.mention.start, end: statement.mention.end };
  const evidence = [proof(found.source, found.sentence)];
  if (truth.sentence !== found.sentence) evidence.push(proof(found.source, truth.sentence));
  return {
    code: 'attribution-mismatch',
    severity: cited ? 'error' : stepDown('error'),
    message: checkMessages.attributionMismatch[locale](statement.mention.text, name, found.source.id),
    span,
    source: found.source.id,
    truth: { text: words, value: name },
    evidence,
    fixes: [{ title: checkMessages.changeTo[locale](written), edits: [{ ...span, text: written }] }],
  };
}

// `một đại biểu`, `experts`: anybody's title, which contradicts nobody.
export function isGeneric({ names, places, words, outlet }: Entity, { kinds }: Mention): boolean {
  return !names.length && !places.size && !words.size && !outlet && !kinds.has('office') && !kinds.has('group');
}

/** The facts of the sources that a statement of the report is held against. */
export function weighSpeaker(
  report: Analysis,
  statement: Statement,
  claimed: Entity,
  sources: readonly Source[],
): Contrast<Statement> {
  const contrast = new Contrast<Statement>((candidate) => speakerLikeness(report, statement, candidate));
  const terms = termSentenceOf(report, statement.sentence);
  for (const source of sources) collect(contrast, source, terms, statement, claimed, report.text);
  return contrast;
}

// The outlet that published a source, and its author, stand for all that it says.
export function publishes({ metadata }: Source, { outlet, names }: Entity, words: string): boolean {
  if (
    metadata.outlet &&
    ((outlet && lower(outlet) === lower(metadata.outlet)) || lower(words).includes(lower(metadata.outlet)))
  )
    return true;
  return names.length > 0 && metadata.authors.some((author) => sameName(author.split(/\s+/).map(nameKey), names));
}

function collect(
  contrast: Contrast<Statement>,
  source: Source,
  terms: TermSentence,
  statement: Statement,
  claimed: Entity,
  text: string,
): void {
  const { analysis } = source;
  const hidden = [statement.speaker, statement.cue].filter((span) => span !== null);
  const at = tokenAt(terms, statement.cue ?? statement.speaker ?? terms.sentence);
  const slots: Slot[] = [{ at, hidden }];
  const content = statement.content[0];
  if (content) slots.push({ at, hidden, within: clauseAround(text, terms, tokenAt(terms, content)) });
  // Each piece by itself, too: what stands behind the speaker (`said X, who wants …`) is often the reporter's own.
  for (const pieces of [statement.content, ...statement.content.map((piece) => [piece])]) {
    const within = contentRange(terms, pieces);
    if (within) slots.push({ at, hidden, within });
  }
  const claimedTerms = termsOf(terms, statement.speaker);
  const generic = !statement.mention || isGeneric(claimed, statement.mention);
  const telling = slots.filter(({ within }) => !within || contentWords(terms, within) >= ENOUGH);
  for (const { told, index: sentence } of candidateSentences(analysis, terms)) {
    const rough = align(terms, told, { at: undefined, hidden }, { at: undefined, hidden: [] }, 0).score;
    if (
      rough < thresholds.worthALook &&
      !slots.some(
        (slot) =>
          slot.within && align(terms, told, slot, { at: undefined, hidden: [] }, 0).score >= thresholds.worthALook,
      )
    )
      continue;
    const statements = analysis.statements.filter(
      (other) =>
        touches(other, sentence, told.sentence) &&
        other.speaker &&
        other.entity &&
        !other.negated &&
        !other.hypothetical,
    );
    const mentions = analysis.mentions[sentence] ?? [];
    const best = (slot: Omit<Slot, 'within'>): Alignment =>
      telling.map((own) => align(terms, told, own, slot, LOCAL)).reduce((a, b) => (b.score > a.score ? b : a));
    const within = telling.find((slot) => slot.within)?.within;
    const { score: tells } = align(
      terms,
      told,
      { at: undefined, hidden, ...(within ? { within } : {}) },
      { at: undefined, hidden: [] },
      0,
    );
    const named = mentions.some((mention) => {
      const entity = analysis.entities.of.get(mention);
      return entity !== undefined && isNamedBy(claimed, entity, analysis.entities);
    });
    if (!statements.length) {
      const found = best({ at: undefined, hidden: [] });
      const candidate = { source, sentence, fact: undefined, ...found, told: tells };
      if (named) contrast.agree(candidate);
      else contrast.leaveEmpty(candidate);
      continue;
    }
    for (const fact of statements) {
      const entity = fact.entity as Entity;
      const there = fact.cue && fact.sentence === sentence ? tokenAt(told, fact.cue) : undefined;
      const found = best({
        at: there,
        hidden: [fact.speaker, fact.cue].filter((span) => span !== null && span.end > span.start) as Span[],
      });
      let comparison = compareSpeakers(claimed, entity, analysis.entities);
      // Called by the same title in both, however each text resolved it.
      if (fact.mention && statement.mention && lower(fact.mention.text) === lower(statement.mention.text))
        comparison = 'same';
      if (fact.mention && comparison === 'different' && isGeneric(entity, fact.mention)) comparison = 'unknown';
      if (generic && comparison === 'different') comparison = 'unknown';
      // Titles and organisations that can't be told apart in general are two where all else is word for word the same.
      const verbatim = found.score >= VERBATIM && found.matched >= VERBATIM_WORDS && fact.sentence === sentence;
      const oneKind = !generic || !entity.names.length;
      if (
        comparison === 'unknown' &&
        verbatim &&
        oneKind &&
        exchanged(claimedTerms, wordsOf(told, fact, mentions, analysis))
      )
        comparison = 'different';
      if (named || comparison === 'same') contrast.agree({ source, sentence, fact, ...found, told: tells });
      else if (comparison === 'different') {
        const factor =
          (fact.speaker?.by === 'carried' || fact.sentence !== sentence ? discounts.carried : 1) *
          (entity.names.length || entity.kind === 'place' || entity.outlet ? 1 : discounts.titleOnly);
        contrast.disagree({ source, sentence, fact, score: found.score * factor, matched: found.matched, told: tells });
      } else contrast.leaveEmpty({ source, sentence, fact, ...found, told: tells });
    }
  }
}

/** How alike two statements stand in their sentences, their speakers and cues aside, seen from both sides (likeness.ts). */
export function speakerLikeness(
  report: Analysis,
  statement: Statement,
  { source, sentence, fact }: Candidate<Statement>,
): number {
  if (!fact) return 0;
  const [terms, told] = [termSentenceOf(report, statement.sentence), termSentenceOf(source.analysis, sentence)];
  const place = (text: string, of: TermSentence, { speaker, cue, content }: Statement): SlotPlace => {
    const there = (span: Span | null): boolean => span !== null && overlaps(span, of.sentence);
    const at = tokenAt(of, [cue, speaker].find(there) ?? of.sentence);
    const said = content.filter(there);
    return {
      at,
      hidden: [speaker, cue].filter((span) => span !== null).filter(there),
      clause: contentRange(of, said) ?? clauseAround(text, of, at),
    };
  };
  return likeness(meetings(terms, told), place(report.text, terms, statement), place(source.analysis.text, told, fact));
}

/** A copy of the source's sentence, but for its speaker. */
const VERBATIM = 0.9;
const VERBATIM_WORDS = 6;

function termsOf({ terms }: TermSentence, span: Span | null): TermSentence['terms'] {
  return span ? terms.filter((term) => overlaps(term, span)) : [];
}

// All by which the sentence calls the speaker: `Bà Lụa, Trưởng phòng Kinh tế`.
function wordsOf(
  told: TermSentence,
  fact: Statement,
  mentions: readonly Mention[],
  { entities }: Analysis,
): TermSentence['terms'] {
  const beside = mentions.filter((mention) => entities.of.get(mention) === fact.entity);
  return [...termsOf(told, fact.speaker), ...beside.flatMap((mention) => termsOf(told, mention))];
}

// Do two speakers' phrases share no word, idea, role or country at all?
function exchanged(claimed: TermSentence['terms'], told: TermSentence['terms']): boolean {
  const keys = new Set(told.flatMap((term) => term.keys.map(({ key }) => key)));
  return told.length > 0 && claimed.length > 0 && !claimed.some((term) => term.keys.some(({ key }) => keys.has(key)));
}

// A statement whose content runs over several sentences speaks in each of them.
function touches(statement: Statement, index: number, sentence: Span): boolean {
  return statement.sentence === index || statement.content.some((piece) => overlaps(piece, sentence));
}

/** Content words that a clause must have to stand for what was said. */
const ENOUGH = 4;

function contentRange(terms: TermSentence, content: readonly Span[]): readonly [number, number] | undefined {
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return undefined;
  const to = terms.sentence.tokens.findIndex((token) => token.start >= last.end);
  return [tokenAt(terms, first), to < 0 ? terms.sentence.tokens.length : to];
}

import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import { checkMessages } from '../messages/checks.ts';
import type { Analysis, Speaker, Statement } from '../text/analysis.ts';
import type { Entity } from '../text/entities.ts';
import { isPersonal } from '../text/mentions.ts';
import { isObject } from '../text/object-mention.ts';
import { isNamedBy } from '../text/speakers.ts';
import { align, ANYWHERE, MATCHED } from './alignment.ts';
import type { Alignment, Slot } from './alignment.ts';
import { carriedBy, isOutletNear, isUnknownOutlet } from './carrying-outlets.ts';
import type { CheckContext, ClaimCheck, ClaimEvidence } from './check.ts';
import { stepDown } from './check.ts';
import { clauseAround } from './clause.ts';
import { Contrast } from './contrast.ts';
import type { Candidate } from './contrast.ts';
import { judged } from './explanation.ts';
import type { Finding } from './finding.ts';
import { floorOf } from './floor.ts';
import { likeness, wholeLikeness } from './likeness.ts';
import type { SlotPlace } from './likeness.ts';
import { meetings } from './meetings.ts';
import { statementOfPronoun } from './pronoun-claim.ts';
import { proof } from './proof.ts';
import { isPublishedBy } from './publishers.ts';
import { areOtherWords, isQuotedAlike, whoseWords } from './quoted-words.ts';
import { readingOf } from './sentence-reading.ts';
import type { ClaimedSpeaker } from './speaker-comparison.ts';
import { compareHere, isTitle, isVerbatim } from './speaker-comparison.ts';
import { withoutMarks, writeSpeaker } from './speaker-form.ts';
import { isTopic } from './speaker-topic.ts';
import { sentencesOf, spokenIn } from './spoken-in.ts';
import type { TermSentence } from './terms.ts';
import { CONTENT_WEIGHT, contentWords, termSentenceOf, tokenAt } from './terms.ts';
import { candidateSentences, worthALook } from './candidates.ts';
import { discounts, footings, thresholds } from './thresholds.ts';
import { isPlainlyAnother, unreadStatement } from './unread-speaker.ts';

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
    const { statements } = readingOf(context.report.analysis, evidence.claim.sentence);
    for (const read of [...statements, ...carriedBy(statements.filter(({ venue }) => venue))]) {
      // Whom a pronoun stands for is told surely enough where the report otherwise keeps to its sources.
      const isPronoun = evidence.footing === 'firm' && read.speaker?.by === 'pronoun';
      const statement = (isPronoun && statementOfPronoun(context.report.analysis, read)) || read;
      const { speaker, mention, negated, hypothetical } = statement;
      // What somebody did not say, or may say, is no statement to hold against another.
      if (negated || hypothetical || !mention || !speaker || flagged.some((span) => overlaps(span, speaker))) continue;
      const finding = findingOn(context, evidence, statement);
      if (finding) {
        flagged.push(speaker);
        yield finding;
      }
    }
    const isFirm = evidence.cited && evidence.footing === 'firm';
    const unread = isFirm && unreadStatement(context.report.analysis, evidence.claim.sentence, statements);
    const finding = unread && findingOn(context, evidence, unread, UNREAD);
    if (finding) yield finding;
  },
};

const LOCAL = 0.5;

/** What is asked of a statement: whoever is not read to speak must plainly be put for another. */
interface Strictness {
  readonly threshold: number;
  readonly likeness: number;
  /** May the fact stand against the claimed one? */
  readonly fits?: (claimed: Entity, found: Candidate<Statement>) => boolean;
}

const READ: Strictness = { threshold: thresholds.speaker, likeness: thresholds.likeSpeaker };
const UNREAD: Strictness = {
  threshold: thresholds.speaker * thresholds.unreadSpeaker,
  likeness: thresholds.likeSpeaker * thresholds.unreadSpeaker,
  fits: isPlainlyAnother,
};

function findingOn(
  context: CheckContext,
  { sources, cited, footing }: ClaimEvidence,
  statement: Statement,
  { fits, ...asked }: Strictness = READ,
): Finding | undefined {
  const { report, locale } = context;
  const claimed = statement.entity;
  const speaker = statement.speaker;
  if (!claimed || !speaker || !statement.mention) return undefined;
  if (sources.some((source) => isPublishedBy(source, claimed, speaker.text))) return undefined;
  if (isUnknownOutlet(report.analysis, statement)) return undefined;
  const contrast = weighSpeaker(report.analysis, statement, claimed, sources, footing === 'firm');
  const { mention } = statement;
  const span = { start: mention.start, end: mention.end };
  const bar = {
    ...asked,
    language: report.analysis.language,
    cited,
    footing,
    outright: footings.outrightSpeaker,
    agreeingShare: thresholds.agreeingShareSpeaker,
    // A name is itself; behind a title alone may stand whoever the source leaves unnamed.
    emptyMargin: cited && footing === 'firm' && claimed.names.length ? thresholds.emptyMarginNamed : 0,
  };
  if (fits) {
    const verdict = contrast.verdict(bar);
    if (!verdict || !fits(claimed, verdict)) return undefined;
  }
  const found = judged(contrast, bar, context.explain, () => ({
    code: 'attribution-mismatch',
    report: report.analysis,
    sentence: statement.sentence,
    span,
    says: (fact) => fact.speaker?.name || fact.speaker?.text || '',
    place: (fact) => fact.speaker,
  }));
  const truth = found?.fact;
  if (!found || !truth?.speaker || !truth.entity) return undefined;
  const name = truth.speaker.name || truth.speaker.text;
  const words = withoutMarks(truth.speaker.text) || name;
  const sameLanguage = found.source.language === report.analysis.language;
  const written = writeSpeaker(mention.text, mention, truth, sameLanguage);
  const evidence = [proof(found.source, found.sentence)];
  if (truth.sentence !== found.sentence) evidence.push(proof(found.source, truth.sentence));
  return {
    code: 'attribution-mismatch',
    severity: cited ? 'error' : stepDown('error'),
    message: checkMessages.attributionMismatch[locale](
      speaker.by === 'pronoun' ? claimed.name : mention.text,
      name,
      found.source.id,
    ),
    span,
    source: found.source.id,
    truth: { text: words, value: name },
    evidence,
    fixes: [{ title: checkMessages.changeTo[locale](written), edits: [{ ...span, text: written }] }],
  };
}

/**
 * The facts of the sources that a statement of the report is held against. Where the report keeps to its sources
 * (`isFirm`), a sentence that names no speaker is held to go on with the one before it.
 */
export function weighSpeaker(
  report: Analysis,
  statement: Statement,
  claimed: Entity,
  sources: readonly Source[],
  isFirm = false,
): Contrast<Statement> {
  const terms = termSentenceOf(report, statement.sentence);
  const own = slotPlace(report.text, terms, statement);
  const contrast = new Contrast<Statement>(
    (candidate) => speakerLikeness(report, statement, candidate),
    ({ source, sentence }) => wholeLikeness(meetings(terms, termSentenceOf(source.analysis, sentence)), own),
  );
  const saying = whoseWords({ report, statement, claimed, terms }, sources);
  if (saying) {
    const { source, sentence, fact, comparison } = saying;
    const candidate = { source, sentence, fact, score: 1, told: 1, matched: thresholds.matched, copy: true };
    if (comparison === 'same') contrast.agree(candidate);
    else contrast.disagree(candidate);
    return contrast;
  }
  const isUnheard = !sources.some(({ analysis }) => mayBeNamedIn(analysis, statement, claimed));
  for (const source of sources) collect(contrast, source, terms, statement, claimed, report, { isFirm, isUnheard });
  return contrast;
}

// Does a source name the claimed one anywhere? A bare title may be anybody's who is named there, and a lone word with a
// capital may be no name at all.
function mayBeNamedIn({ entities }: Analysis, { mention }: Statement, claimed: Entity): boolean {
  if (claimed.outlet === undefined && !(mention && isPersonal(mention))) return true;
  return entities.all.some((entity) => isNamedBy(claimed, entity, entities));
}

function collect(
  contrast: Contrast<Statement>,
  source: Source,
  terms: TermSentence,
  statement: Statement,
  claimed: Entity,
  report: Analysis,
  { isFirm, isUnheard }: { readonly isFirm: boolean; readonly isUnheard: boolean },
): void {
  const { analysis } = source;
  const hidden = [statement.speaker, statement.cue, statement.mention].filter(
    (span) => span !== null && span !== undefined,
  );
  const at = tokenAt(terms, statement.cue ?? statement.speaker ?? terms.sentence);
  const { outlet } = claimed;
  const slots: [Slot, ...Slot[]] = [{ at, hidden }];
  const content = statement.content[0];
  if (content) slots.push({ at, hidden, within: clauseAround(report.text, terms, tokenAt(terms, content)) });
  // Each piece by itself, too: what stands behind the speaker (`said X, who wants …`) is often the reporter's own.
  for (const pieces of [statement.content, ...statement.content.map((piece) => [piece])]) {
    const within = contentRange(terms, pieces);
    const isNew = !slots.some((slot) => slot.within?.[0] === within?.[0] && slot.within?.[1] === within?.[1]);
    if (within && isNew) slots.push({ at, hidden, within });
  }
  const telling = slots.filter(({ within }) => !within || contentWords(terms, within) >= ENOUGH);
  const isActor = (claimed.names.length > 0 || claimed.kind === 'place') && !standsAsObject(report, statement);
  const comparing: ClaimedSpeaker = { report, statement, claimed, terms };
  for (const { told, index: sentence } of candidateSentences(analysis, terms)) {
    const rough = align(terms, told, { at: undefined, hidden }, ANYWHERE, 0).score;
    if (
      rough < worthALook(terms, told) &&
      !slots.some((slot) => slot.within && align(terms, told, slot, ANYWHERE, 0).score >= worthALook(terms, told))
    )
      continue;
    const touching = spokenIn(analysis, sentence);
    // An outlet is held against outlets: whom the source lets say it in one has no part in that.
    const carriers = outlet === undefined ? [] : carriedBy(touching);
    const floor = isFirm && !touching.length ? floorOf(analysis, sentence, spokenIn) : undefined;
    const statements = carriers.length ? carriers : floor ? [floor] : touching;
    const mentions = analysis.mentions[sentence] ?? [];
    const best = (slot: Omit<Slot, 'within'>): Alignment =>
      telling.map((own) => align(terms, told, own, slot, LOCAL)).reduce((a, b) => (b.score > a.score ? b : a));
    const clauses = telling.filter(({ within }) => within);
    const tellsOf = ({ within }: Slot): number =>
      align(terms, told, { at: undefined, hidden, ...(within ? { within } : {}) }, ANYWHERE, 0).score;
    const tells = tellsOf(clauses[0] ?? slots[0]);
    const namesakes = mentions.filter((mention) => {
      const entity = analysis.entities.of.get(mention);
      return entity !== undefined && isNamedBy(claimed, entity, analysis.entities);
    });
    const named =
      (outlet !== undefined && !isVerbatim(best(ANYWHERE)) && isOutletNear(analysis, outlet, sentence)) ||
      namesakes.length > 0;
    if (!statements.length) {
      const found = best(ANYWHERE);
      const candidate = { source, sentence, fact: undefined, ...found, told: tells };
      if (named) contrast.mention(candidate);
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
      const verbatim = fact.sentence === sentence && isVerbatim(found);
      const comparison = compareHere(comparing, { analysis, told, sentence, fact, verbatim });
      const topic =
        isActor &&
        comparison === 'different' &&
        [tells, ...clauses.map(tellsOf)].some((share) => share >= thresholds.topicTells) &&
        isTopic(analysis, sentence, namesakes, touching);
      if (topic)
        contrast.agree({ source, sentence, fact, ...found, score: found.score * discounts.topic, told: tells });
      if ((named && !topic) || comparison === 'same') contrast.agree({ source, sentence, fact, ...found, told: tells });
      else if (comparison === 'different') {
        if (areOtherWords(statement, report, fact, analysis)) continue;
        const isCarried = LEANING.has(fact.speaker?.by ?? 'name') || fact.sentence !== sentence;
        const factor =
          (isCarried ? discounts.carried : 1) *
          (isKnown(entity) ? 1 : discounts.titleOnly) *
          (otherFigures(report, statement.sentence, analysis, sentence) ? discounts.otherFigures : 1);
        const slip = claimed.outlet !== undefined && entity.outlet !== undefined;
        const score = found.score * factor;
        const matched = Math.max(
          found.matched,
          matchedOver(terms, { sentences: sentencesOf(analysis, fact, sentence), analysis }, hidden),
          isQuotedAlike(statement, report, fact, analysis) ? thresholds.matched : 0,
        );
        const copy =
          verbatim &&
          !isTitle(statement.mention) &&
          isVerbatim(align(terms, told, { at: undefined, hidden }, ANYWHERE, 0));
        const outright = !isCarried && isKnown(entity);
        const rest = { slip, copy, outright, unheard: isUnheard };
        contrast.disagree({ source, sentence, fact, score, matched, told: tells, ...rest });
      } else contrast.leaveEmpty({ source, sentence, fact, ...found, told: tells });
    }
  }
}

// Is it told who speaks, and not by a title alone that many have?
function isKnown({ name, names, kind, outlet }: Entity): boolean {
  return names.length > 0 || kind === 'place' || outlet !== undefined || (kind === 'organisation' && OWN.test(name));
}

/** A second capital is a name's: `Sở Y tế`, and no `Chính phủ`. */
const OWN = /^\P{Lu}*\p{Lu}\P{Lu}*\p{Lu}/u;

// `trong vấn đề Iran, nước này cảnh báo`: was the report's speaker read where nobody speaks?
function standsAsObject(
  { text, sentences, language, mentions }: Analysis,
  { sentence, mention, cue }: Statement,
): boolean {
  const here = sentences[sentence];
  if (!here || !mention || (cue && cue.start < mention.start)) return false;
  return isObject(text, here, mention, language, mentions[sentence]);
}

/** How alike two statements stand in their sentences, their speakers and cues aside, seen from both sides (likeness.ts). */
export function speakerLikeness(
  report: Analysis,
  statement: Statement,
  { source, sentence, fact }: Candidate<Statement>,
): number {
  if (!fact) return 0;
  const [terms, told] = [termSentenceOf(report, statement.sentence), termSentenceOf(source.analysis, sentence)];
  const own = slotPlace(report.text, terms, statement);
  return likeness(meetings(terms, told), own, slotPlace(source.analysis.text, told, fact));
}

// Where a statement's speaker stands in one of its sentences.
function slotPlace(text: string, of: TermSentence, { speaker, cue, content }: Statement): SlotPlace {
  const there = (span: Span | null): boolean => span !== null && overlaps(span, of.sentence);
  const at = tokenAt(of, [cue, speaker].find(there) ?? of.sentence);
  const said = content.filter(there);
  return {
    at,
    hidden: [speaker, cue].filter((span) => span !== null).filter(there),
    clause: contentRange(of, said) ?? clauseAround(text, of, at),
  };
}

/** How a speaker is read whom the sentence itself does not name. */
const LEANING: ReadonlySet<Speaker['by']> = new Set(['carried', 'pronoun']);

// The telling words of the report's sentence that a statement over two sentences meets in either.
function matchedOver(
  terms: TermSentence,
  { sentences, analysis }: { readonly sentences: readonly number[]; readonly analysis: Analysis },
  hidden: readonly Span[],
): number {
  const pair = sentences.map((sentence) => meetings(terms, termSentenceOf(analysis, sentence)));
  return terms.terms.filter(
    (term, i) =>
      term.weight >= CONTENT_WEIGHT &&
      !hidden.some((span) => overlaps(span, term)) &&
      pair.some(({ forward }) => forward[i]?.some(({ credit }) => credit >= MATCHED)),
  ).length;
}

// Both sentences count the same thing, and never alike: two donors promise two sums.
function otherFigures(report: Analysis, claim: number, source: Analysis, told: number): boolean {
  const [here, there] = [readingOf(report, claim).numbers, readingOf(source, told).numbers];
  const pairs = here.flatMap((one) =>
    there.filter(({ unit }) => unit !== '' && unit === one.unit).map((two) => [one, two] as const),
  );
  return pairs.length > 0 && !pairs.some(([one, two]) => one.value === two.value);
}

/** Content words that a clause must have to stand for what was said. */
const ENOUGH = 4;

function contentRange(terms: TermSentence, content: readonly Span[]): readonly [number, number] | undefined {
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) return undefined;
  const to = terms.sentence.tokens.findIndex((token) => token.start >= last.end);
  return [tokenAt(terms, first), to < 0 ? terms.sentence.tokens.length : to];
}

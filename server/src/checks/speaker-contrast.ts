import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import type { Analysis, Speaker, Statement } from '../text/analysis.ts';
import type { Entity } from '../text/entities.ts';
import { isPersonal } from '../text/mentions.ts';
import { isObject } from '../text/object-mention.ts';
import { isNamedBy, namesakesIn } from '../text/speakers.ts';
import { isAnchored } from './anchors.ts';
import { align, ANYWHERE, MATCHED } from './alignment.ts';
import type { Alignment, Slot } from './alignment.ts';
import { carriedBy, isOutletNear } from './carrying-outlets.ts';
import { clauseAround } from './clause.ts';
import { Contrast } from './contrast.ts';
import type { Candidate } from './contrast.ts';
import { floorOf } from './floor.ts';
import { likeness, wholeLikeness } from './likeness.ts';
import type { SlotPlace } from './likeness.ts';
import { meetings } from './meetings.ts';
import { areOtherWords, isQuotedAlike, whoseWords } from './quoted-words.ts';
import { readingOf } from './sentence-reading.ts';
import type { ClaimedSpeaker } from './speaker-comparison.ts';
import { compareHere, isTitle, isVerbatim } from './speaker-comparison.ts';
import { isTopic } from './speaker-topic.ts';
import { sentencesOf, spokenIn } from './spoken-in.ts';
import type { TermSentence } from './terms.ts';
import { CONTENT_WEIGHT, contentWords, termSentenceOf, tokenAt } from './terms.ts';
import { candidateSentences, worthALook } from './candidates.ts';
import { discounts, thresholds } from './thresholds.ts';

/** How much of the score comes from the words near the speaker. */
const LOCAL = 0.5;

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
  const { numbers } = readingOf(report, statement.sentence);
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
    const best = (slot: Omit<Slot, 'within'>): Alignment =>
      telling.map((own) => align(terms, told, own, slot, LOCAL)).reduce((a, b) => (b.score > a.score ? b : a));
    const [clause, ...pieces] = telling.filter(({ within }) => within);
    const tellsOf = ({ within }: Slot): number =>
      align(terms, told, { at: undefined, hidden, ...(within ? { within } : {}) }, ANYWHERE, 0).score;
    const tells = tellsOf(clause ?? slots[0]);
    const namesakes = namesakesIn(analysis, claimed, sentence);
    const named =
      (outlet !== undefined && !isVerbatim(best(ANYWHERE)) && isOutletNear(analysis, outlet, sentence)) ||
      namesakes.length > 0;
    const anchored = isAnchored(terms, numbers, told, readingOf(analysis, sentence).numbers);
    if (!statements.length) {
      const found = best(ANYWHERE);
      const candidate = { source, sentence, fact: undefined, ...found, told: tells, anchored };
      if (named) contrast.mention(candidate);
      else contrast.leaveEmpty(candidate);
      continue;
    }
    const compared = statements.map((fact) => {
      const there = fact.cue && fact.sentence === sentence ? tokenAt(told, fact.cue) : undefined;
      const found = best({
        at: there,
        hidden: [fact.speaker, fact.cue].filter((span) => span !== null && span.end > span.start) as Span[],
      });
      const verbatim = fact.sentence === sentence && isVerbatim(found);
      return { fact, found, verbatim, alone: compareHere(comparing, { analysis, told, sentence, fact, verbatim }) };
    });
    for (const { fact, found, verbatim, alone } of compared) {
      const entity = fact.entity as Entity;
      // What several say together, each of them says.
      const isShared =
        alone === 'different' &&
        compared.some((one) => one.alone !== 'different' && fact.cue && one.fact.cue?.start === fact.cue.start);
      const comparison = isShared ? 'unknown' : alone;
      const topic =
        isActor &&
        comparison === 'different' &&
        isTopic(analysis, sentence, namesakes, touching) &&
        (tells >= thresholds.topicTells || pieces.some((piece) => tellsOf(piece) >= thresholds.topicTells));
      if (topic)
        contrast.agree({ source, sentence, fact, ...found, score: found.score * discounts.topic, told: tells });
      if ((named && !topic) || comparison === 'same') contrast.agree({ source, sentence, fact, ...found, told: tells });
      else if (comparison === 'different') {
        if (areOtherWords(statement, report, fact, analysis)) continue;
        const isCarried = LEANING.has(fact.speaker?.by ?? 'name') || fact.sentence !== sentence;
        const factor =
          (isCarried ? discounts.carried : 1) *
          (isKnown(entity) && !isTitle(statement.mention) ? 1 : discounts.titleOnly) *
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
        const rest = { slip, copy, outright, anchored, unheard: isUnheard };
        contrast.disagree({ source, sentence, fact, score, matched, told: tells, ...rest });
      } else contrast.leaveEmpty({ source, sentence, fact, ...found, told: tells, anchored });
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

import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import { checkMessages } from '../messages/checks.ts';
import type { Statement } from '../text/analysis.ts';
import type { Entity } from '../text/entities.ts';
import { carriedBy, isUnknownOutlet } from './carrying-outlets.ts';
import type { CheckContext, ClaimCheck, ClaimEvidence } from './check.ts';
import { stepDown } from './check.ts';
import { evidenceAt } from './cited-part.ts';
import type { Candidate } from './contrast.ts';
import type { Judgement } from './explanation.ts';
import { judged } from './explanation.ts';
import type { Finding } from './finding.ts';
import { statementOfPronoun } from './pronoun-claim.ts';
import { proof } from './proof.ts';
import { isPublishedBy } from './publishers.ts';
import { readingOf } from './sentence-reading.ts';
import { withoutMarks, writeSpeaker } from './speaker-form.ts';
import { weighSpeaker } from './speaker-contrast.ts';
import { footings, thresholds } from './thresholds.ts';
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
      const held = evidenceAt(context, evidence, speaker.start);
      const finding = held && findingOn(context, held, statement);
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
  const judgement = (): Judgement<Statement> => ({
    code: 'attribution-mismatch',
    report: report.analysis,
    sentence: statement.sentence,
    span,
    says: (fact) => fact.speaker?.name || fact.speaker?.text || '',
    place: (fact) => fact.speaker,
  });
  const found = judged(contrast, bar, context.explain, judgement, fits && ((verdict) => fits(claimed, verdict)));
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

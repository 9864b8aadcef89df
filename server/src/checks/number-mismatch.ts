import { overlaps } from '../base/span.ts';
import { checkMessages } from '../messages/checks.ts';
import type { NumberMention } from '../text/analysis.ts';
import type { CheckContext, ClaimCheck, ClaimEvidence } from './check.ts';
import { stepDown } from './check.ts';
import { evidenceAt } from './cited-part.ts';
import { judged } from './explanation.ts';
import type { Finding } from './finding.ts';
import { figureOf } from './number-agreement.ts';
import { weighNumber } from './number-contrast.ts';
import { writeNumber } from './number-form.ts';
import { pointsBack } from './number-neighbours.ts';
import { LONG, tellingDigits } from './number-slip.ts';
import { isReckonedHere } from './number-sums.ts';
import { proof } from './proof.ts';
import { readingOf } from './sentence-reading.ts';
import { thresholds } from './thresholds.ts';

/**
 * The report counts something otherwise than its source does.
 *
 *   Trận lũ làm ⟦15 người⟧ thiệt mạng [@lu-quet].     (the source: "… khiến 12 người thiệt mạng")
 *
 * Only figures of one kind of thing are held against each other. What the words around a figure leave open (`khoảng`,
 * `more than`) agrees, and so does the report's figure at any other place of the sentence that tells the same.
 */
export const numberMismatch: ClaimCheck = {
  code: 'number-mismatch',
  severity: 'warning',

  *judge(context, evidence) {
    const { numbers, quotations } = readingOf(context.report.analysis, evidence.claim.sentence);
    for (const number of numbers) {
      if (quotations.some((quotation) => overlaps(quotation, number))) continue;
      if (pointsBack({ analysis: context.report.analysis, sentence: evidence.claim.sentence, number })) continue;
      if (isReckonedHere(number, numbers)) continue;
      const held = evidenceAt(context, evidence, number.start);
      const finding = held && findingOn(context, held, number);
      if (finding) yield finding;
    }
  },
};

function findingOn(
  { report, locale, explain }: CheckContext,
  { claim, sources, cited, footing }: ClaimEvidence,
  number: NumberMention,
): Finding | undefined {
  const bar = {
    threshold: thresholds.number,
    likeness: thresholds.likeNumber,
    agreeingShare: tellingDigits(number.value) >= LONG ? thresholds.agreeingShareLong : thresholds.agreeingShare,
    emptyMargin: thresholds.emptyMargin,
    anchored: thresholds.anchored,
    language: report.analysis.language,
    cited,
    footing,
    // Figures that only look alike are of two things: a story has many.
    slipMatters: true,
  };
  const found = judged(weighNumber(report.analysis, claim.sentence, number, sources), bar, explain, () => ({
    code: 'number-mismatch',
    report: report.analysis,
    sentence: claim.sentence,
    span: { start: number.start, end: number.end },
    says: (fact) => fact.text,
    place: (fact) => fact,
  }));
  const fact = found?.fact;
  if (!found || !fact) return undefined;
  const text = report.text.slice(number.start, number.end);
  const figure = figureOf(number);
  const written = writeNumber(report.text.slice(figure.start, figure.end), fact.value, report.analysis.language);
  return {
    code: 'number-mismatch',
    severity: cited ? 'warning' : stepDown('warning'),
    message: checkMessages.numberMismatch[locale](text, fact.text, found.source.id),
    span: { start: number.start, end: number.end },
    source: found.source.id,
    truth: { text: fact.text, value: String(fact.value) },
    evidence: [proof(found.source, found.sentence)],
    fixes: [{ title: checkMessages.changeTo[locale](written), edits: [{ ...figure, text: written }] }],
  };
}

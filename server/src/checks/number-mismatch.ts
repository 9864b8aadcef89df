import { overlaps } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import { checkMessages } from '../messages/checks.ts';
import type { Analysis, NumberMention } from '../text/analysis.ts';
import { measureOf } from '../text/measures.ts';
import { align } from './alignment.ts';
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
import { writeNumber } from './number-form.ts';
import { proof } from './proof.ts';
import type { TermSentence } from './terms.ts';
import { termSentenceOf, tokenAt } from './terms.ts';
import { candidateSentences } from './candidates.ts';
import { readingOf } from './sentence-reading.ts';
import { thresholds } from './thresholds.ts';

/**
 * A figure differs from the source's figure for the same thing.
 *
 *   Trận lũ làm ⟦15 người⟧ thiệt mạng [@lu-quet].     (the source: "… khiến 12 người thiệt mạng")
 *
 * Compared only where both count the same thing. Rounding that the wording admits (`khoảng`, `more than`) is agreement,
 * and so is the figure anywhere else in the aligned sentence.
 */
export const numberMismatch: ClaimCheck = {
  code: 'number-mismatch',
  severity: 'warning',

  *judge(context, evidence) {
    const { numbers, quotations } = readingOf(context.report.analysis, evidence.claim.sentence);
    for (const number of numbers) {
      if (!number.unit || quotations.some((quotation) => overlaps(quotation, number))) continue;
      const finding = findingOn(context, evidence, number);
      if (finding) yield finding;
    }
  },
};

/** How much of the score comes from the words near the figure. */
const LOCAL = 0.7;

function findingOn(
  { report, locale, explain }: CheckContext,
  { claim, sources, cited }: ClaimEvidence,
  number: NumberMention,
): Finding | undefined {
  const bar = {
    threshold: thresholds.number,
    likeness: thresholds.likeNumber,
    agreeingShare: thresholds.agreeingShare,
    emptyMargin: thresholds.emptyMargin,
    language: report.analysis.language,
    cited,
  };
  const found = judged(weighNumber(report.analysis, claim.sentence, number, sources), bar, explain, () => ({
    code: 'number-mismatch',
    report: report.analysis,
    sentence: claim.sentence,
    span: { start: number.start, end: number.end },
    says: (fact) => fact.text,
  }));
  const fact = found?.fact;
  if (!found || !fact) return undefined;
  const text = report.text.slice(number.start, number.end);
  const figure = { start: number.start, end: number.end - unitLength(number) };
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

/** The facts of the sources that a figure of the report's sentence is held against. */
export function weighNumber(
  report: Analysis,
  sentence: number,
  number: NumberMention,
  sources: readonly Source[],
): Contrast<NumberMention> {
  const contrast = new Contrast<NumberMention>((candidate) => numberLikeness(report, sentence, number, candidate));
  const terms = termSentenceOf(report, sentence);
  const at = tokenAt(terms, number);
  const clause = clauseAround(report.text, terms, at);
  const siblings = readingOf(report, sentence).numbers.filter((other) => other !== number);
  for (const source of sources) {
    const { analysis } = source;
    for (const { told, index } of candidateSentences(analysis, terms)) {
      const plain = { at: undefined, hidden: [] };
      const inClause = align(terms, told, { at: undefined, hidden: [number], within: clause }, plain, 0);
      if (
        inClause.score < thresholds.worthALook &&
        align(terms, told, { at: undefined, hidden: [number] }, plain, 0).score < thresholds.worthALook
      )
        continue;
      const facts = readingOf(analysis, index).numbers;
      const candidate = { source, sentence: index, told: inClause.score };
      const agrees = facts.some((fact) => numbersAgree(number, fact));
      for (const fact of facts) {
        const there = tokenAt(told, fact);
        const figures = { inClaim: [figureOf(number)], inSource: [figureOf(fact)] };
        const best = [
          align(terms, told, { at, hidden: figures.inClaim }, { at: there, hidden: figures.inSource }, LOCAL),
          align(
            terms,
            told,
            { at, hidden: figures.inClaim, within: clause },
            { at: there, hidden: figures.inSource },
            LOCAL,
          ),
        ].reduce((a, b) => (b.score > a.score ? b : a));
        if (numbersAgree(number, fact)) contrast.agree({ ...candidate, fact, ...best });
        // A figure of the claim's neighbour in a list, or one of another thing, contradicts nothing.
        else if (
          !agrees &&
          countSame(terms, number, told, fact) &&
          !siblings.some((other) => numbersAgree(other, fact))
        ) {
          contrast.disagree({ ...candidate, fact, ...best });
        }
      }
      if (!facts.length) contrast.leaveEmpty({ ...candidate, fact: undefined, ...inClause });
    }
  }
  return contrast;
}

/** How alike a report's figure and a source's stand in their sentences, seen from both sides (likeness.ts). */
export function numberLikeness(
  report: Analysis,
  sentence: number,
  number: NumberMention,
  { source, sentence: there, fact }: Candidate<NumberMention>,
): number {
  if (!fact) return 0;
  const [terms, told] = [termSentenceOf(report, sentence), termSentenceOf(source.analysis, there)];
  const place = (text: string, of: TermSentence, mention: NumberMention): SlotPlace => {
    const at = tokenAt(of, mention);
    return { at, hidden: [figureOf(mention)], clause: clauseAround(text, of, at) };
  };
  return likeness(meetings(terms, told), place(report.text, terms, number), place(source.analysis.text, told, fact));
}

/** What a figure may lie off that is said to be rounded, and one that merely has fewer digits (782, 782.6). */
const SAID_ROUNDED = 0.1;
const ROUNDED = 0.01;

export function numbersAgree(a: NumberMention, b: NumberMention): boolean {
  if (a.value === b.value) return true;
  const off = Math.abs(a.value - b.value) / Math.max(Math.abs(a.value), Math.abs(b.value));
  if (a.approximate !== undefined || b.approximate !== undefined) return off <= SAID_ROUNDED;
  return off <= ROUNDED && digits(a.value) !== digits(b.value);
}

// Digits that say something: 3 of 63,600.
function digits(value: number): number {
  return String(value)
    .replace(/[^\d]/g, '')
    .replace(/^0+|0+$/g, '').length;
}

// Do both count the same thing: does a word of one unit meet one of the other, a country aside?
export function countSame(claim: TermSentence, a: NumberMention, source: TermSentence, b: NumberMention): boolean {
  const [measure, other] = [measureOf(a.unit), measureOf(b.unit)];
  if (measure !== undefined || other !== undefined) return measure === other;
  const units = unitTerms(claim, a).flatMap(({ keys }) => keys.map(({ key }) => key));
  const keys = new Set(units.filter((key) => !/^[@#]/.test(key)));
  return unitTerms(source, b).some((term) => term.keys.some(({ key }) => keys.has(key)));
}

function unitTerms({ terms }: TermSentence, number: NumberMention): TermSentence['terms'] {
  const unit = { start: number.end - unitLength(number), end: number.end };
  return terms.filter((term) => overlaps(term, unit));
}

export function figureOf(number: NumberMention): { start: number; end: number } {
  return { start: number.start, end: number.end - unitLength(number) };
}

function unitLength({ text, unit }: NumberMention): number {
  return text.endsWith(unit) ? unit.length + (/\s$/.test(text.slice(0, -unit.length)) ? 1 : 0) : 0;
}

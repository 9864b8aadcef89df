import { isoDays } from '../base/days.ts';
import type { Span } from '../base/span.ts';
import { overlaps } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import { checkMessages } from '../messages/checks.ts';
import type { Analysis, DateMention } from '../text/analysis.ts';
import type { EventDate } from '../text/event-dates.ts';
import { eventDates } from '../text/event-dates.ts';
import type { CheckContext, ClaimCheck, ClaimEvidence } from './check.ts';
import { stepDown } from './check.ts';
import { evidenceAt } from './cited-part.ts';
import type { Contrast } from './contrast.ts';
import { countedDate } from './counted-date.ts';
import { countedDateFix } from './counted-date-fix.ts';
import { isTime } from './date-comparison.ts';
import { weighDate } from './date-contrast.ts';
import { dateFix } from './date-fix.ts';
import { judged } from './explanation.ts';
import type { Finding } from './finding.ts';
import { proof } from './proof.ts';
import { readingOf } from './sentence-reading.ts';
import { thresholds } from './thresholds.ts';

/**
 * The cited source gives the same event or statement another time.
 *
 *   Ngày ⟦2/3⟧, ông Nam phát biểu tại Hà Nội [@nam].     (the source: "Ngày 1/3, ông Nam …")
 *
 * Silent where the source gives the event no time, where any aligned sentence agrees, and where an undated sentence of
 * the source tells the event better than the dated one.
 */
export const dateMismatch: ClaimCheck = {
  code: 'date-mismatch',
  severity: 'error',

  *judge(context, evidence) {
    const { analysis, text } = context.report;
    const { dates, quotations } = readingOf(analysis, evidence.claim.sentence);
    const times = dates.filter(isTime);
    const isQuoted = (span: Span): boolean => quotations.some((quotation) => overlaps(quotation, span));
    const counted = eventDatesIn(analysis, evidence.claim.sentence);
    for (const date of times) {
      // A date that only leans on another one of the report is not written out; one in a quotation is not the writer's.
      if (date.leansOnText || isQuoted(date)) continue;
      // What another is counted from (`three days before the talks of 9 November`) dates the talks, not the sentence.
      if (times.some(({ countedFrom }) => countedFrom === date.shape)) continue;
      // `The Monday after the vote` is not the latest one.
      if (counted.some(({ core }) => overlaps(core, date)) && date.shape.kind === 'weekday') continue;
      // `On Thursday (10 November)`: the day in the brackets is the one that is held against the source.
      if (!date.days && times.some((other) => isTheSameDay(text, date, other))) continue;
      const held = evidenceAt(context, evidence, date.start);
      const finding = held && findingOn(context, held, date, times);
      if (finding) yield finding;
    }
    for (const date of counted) {
      if (isQuoted(date)) continue;
      // With a date of its own, the event is read with that (`three days before the talks of 9 November`).
      if (times.some((other) => !other.leansOnText && overlaps(other, date.event))) continue;
      const held = evidenceAt(context, evidence, date.start);
      const finding = held && findingOnCounted(context, held, date);
      if (finding) yield finding;
    }
  },
};

function eventDatesIn({ text, language, sentences }: Analysis, index: number): readonly EventDate[] {
  const sentence = sentences[index];
  return sentence ? eventDates(text, language, sentence) : [];
}

// A weekday with its day of the month right behind it.
function isTheSameDay(text: string, { shape, end }: DateMention, other: DateMention): boolean {
  if (shape.kind !== 'weekday' || other.shape.kind !== 'calendar' || other.start < end) return false;
  return /^[\s,(]*$/.test(text.slice(end, other.start));
}

function findingOn(
  context: CheckContext,
  evidence: ClaimEvidence,
  date: DateMention,
  siblings: readonly DateMention[],
): Finding | undefined {
  const { report, locale } = context;
  const { sentence } = evidence.claim;
  const contrast = weighDate(report.analysis, sentence, date, siblings, evidence.sources);
  const found = contradicting(context, evidence, date, contrast);
  if (!found) return undefined;
  const { source, fact, finding, written, value } = found;
  const fix = dateFix(report.analysis, sentence, date, fact, source.analysis.published?.value);
  return {
    ...finding,
    message: checkMessages.dateMismatch[locale](written, value, fact.text, source.id),
    fixes: fix ? [{ title: checkMessages.changeTo[locale](fix.text), edits: fix.edits }] : [],
  };
}

// `Three days after the dam had burst, …`: the report is held to what its sources say of both.
function findingOnCounted(context: CheckContext, evidence: ClaimEvidence, written: EventDate): Finding | undefined {
  const { report, locale } = context;
  const { sentence } = evidence.claim;
  const counted = countedDate(report.analysis, sentence, written, evidence.sources);
  if (!counted) return undefined;
  const { date, from, place } = counted;
  const contrast = weighDate(report.analysis, sentence, date, [date], evidence.sources, place);
  const found = contradicting(context, evidence, date, contrast);
  if (!found || !date.days || !from.date.days) return undefined;
  const { source, fact, finding, value } = found;
  // By the clocks of two places, one event has two days.
  const gap = Math.max(date.days.from - (fact.days?.to ?? 0), (fact.days?.from ?? 0) - date.days.to);
  if (source !== from.source && gap <= 1) return undefined;
  const fix = countedDateFix(report.analysis, written, from.date.days.from, fact);
  return {
    ...finding,
    message: checkMessages.countedDateMismatch[locale](
      date.text,
      { source: from.source.id, value: isoDays(from.date.days), words: from.date.text },
      isoDays(date.days),
      { source: source.id, value, words: fact.text },
    ),
    evidence: [...finding.evidence, proof(from.source, from.sentence)],
    fixes: fix ? [{ title: checkMessages.changeTo[locale](fix.text), edits: fix.edits }] : [],
  };
}

interface Contradicting {
  readonly source: Source;
  /** The date of the source. */
  readonly fact: DateMention;
  /** Its day or days. */
  readonly value: string;
  /** The words of the report. */
  readonly written: string;
  readonly finding: Omit<Finding, 'message' | 'fixes'>;
}

// The date of a source that wins, if one does.
function contradicting(
  { report, explain }: CheckContext,
  { claim, cited, footing }: ClaimEvidence,
  { core: span }: DateMention,
  contrast: Contrast<DateMention>,
): Contradicting | undefined {
  const bar = {
    threshold: thresholds.date,
    likeness: thresholds.likeDate,
    language: report.analysis.language,
    cited,
    footing,
    agreeingShare: thresholds.agreeingShare,
    emptyMargin: thresholds.emptyMargin,
    unheardEmpty: thresholds.unheardEmpty,
  };
  const found = judged(contrast, bar, explain, () => ({
    code: 'date-mismatch',
    report: report.analysis,
    sentence: claim.sentence,
    span,
    says: ({ text, days }) => (days ? `${text} = ${isoDays(days)}` : text),
    place: (fact) => fact,
  }));
  if (!found?.fact?.days) return undefined;
  const { source, fact, sentence } = found;
  const value = isoDays(found.fact.days);
  return {
    source,
    fact,
    value,
    written: report.text.slice(span.start, span.end),
    finding: {
      code: 'date-mismatch',
      severity: cited ? 'error' : stepDown('error'),
      span,
      source: source.id,
      truth: { text: fact.text, value },
      evidence: [proof(source, sentence)],
    },
  };
}

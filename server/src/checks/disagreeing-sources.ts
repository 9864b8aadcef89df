import { overlaps } from '../base/span.ts';
import type { Span } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import { checkMessages } from '../messages/checks.ts';
import type { Analysis, DateMention, NumberMention, Statement } from '../text/analysis.ts';
import { anchorDay, datesAgree } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { compareSpeakers } from '../text/speakers.ts';
import { weighSpeaker } from './speaker-contrast.ts';
import type { CheckContext, ClaimCheck, ClaimEvidence } from './check.ts';
import type { Bar, Candidate } from './contrast.ts';
import { Contrast } from './contrast.ts';
import { isTime } from './date-comparison.ts';
import { weighDate } from './date-contrast.ts';
import { explainedFact } from './explanation.ts';
import type { Finding } from './finding.ts';
import { numbersAgree } from './number-agreement.ts';
import { weighNumber } from './number-contrast.ts';
import { proof } from './proof.ts';
import { isPublishedBy } from './publishers.ts';
import { readingOf } from './sentence-reading.ts';
import { thresholds } from './thresholds.ts';

/**
 * The sources that a sentence cites contradict each other on a date, a speaker or a figure that it states.
 *
 *   Ngày ⟦1/3⟧, ông Nam phát biểu tại Hà Nội [@sang; @chieu].     (`sang` says the 1st of March, `chieu` the 2nd)
 *
 * The claim agrees with one of them, so there is nothing to correct; the writer should know, and choose. Silent where
 * the sources are only more or less exact, and where the claim follows the later one: the figure was updated, the plan
 * was changed.
 */
export const disagreeingSources: ClaimCheck = {
  code: 'disagreeing-sources',
  severity: 'information',

  *judge(context, evidence) {
    if (!evidence.cited || evidence.sources.length < 2) return;
    const { analysis } = context.report;
    const { sentence } = evidence.claim;
    const { dates, numbers, quotations, statements } = readingOf(analysis, sentence);
    const isQuoted = (span: Span): boolean => quotations.some((quotation) => overlaps(quotation, span));
    for (const date of dates.filter(isTime)) {
      if (!date.leansOnText && !isQuoted(date)) yield* found(context, evidence, date.core, dateSlot(date));
    }
    for (const statement of statements) {
      const { speaker, mention, entity, negated, hypothetical } = statement;
      if (speaker && mention && entity && !negated && !hypothetical)
        yield* found(context, evidence, mention, speakerSlot(statement));
    }
    for (const number of numbers) {
      if (number.unit && !isQuoted(number)) yield* found(context, evidence, number, numberSlot(number));
    }
  },
};

/** A slot of a claim: how a fact is held against a source, and what two sources say of it. */
interface Slot<F> {
  readonly bar: Pick<Bar, 'threshold' | 'likeness' | 'agreeingShare' | 'emptyMargin' | 'anchored'>;
  /** The claim's own fact. */
  readonly fact: F;
  weigh(text: Analysis, sentence: number, fact: F, source: Source): Contrast<F>;
  /** Do two sources say the same, or the one less exactly? */
  agree(a: F, b: F, inA: Source, inB: Source): boolean;
  /** Was the later source bound to know better than the earlier one? */
  outdated(earlier: F, source: Source): boolean;
  words(fact: F): string;
  place(fact: F): Span | null;
}

function* found<F>(
  { report, locale, explain }: CheckContext,
  { claim, sources }: ClaimEvidence,
  span: Span,
  slot: Slot<F>,
): Generator<Finding> {
  const { language } = report.analysis;
  const told = sources.map((source) => slot.weigh(report.analysis, claim.sentence, slot.fact, source));
  const agreeing = best(
    told.flatMap(({ agreeing: one, disagreeing: other }) =>
      one && one.score >= leastOf(slot, one, language) && one.score > (other?.score ?? 0) ? [one] : [],
    ),
  );
  if (!agreeing?.fact) return;
  const contrary = best(
    told.flatMap((one) => {
      const other = contradiction(one, slot, language);
      return other && contradictEachOther(slot, agreeing, other) ? [other] : [];
    }),
  );
  if (!contrary?.fact) return;
  const [a, b] = [dayOf(agreeing.source), dayOf(contrary.source)];
  const isLater = a !== undefined && b !== undefined && b > a;
  if (a !== undefined && b !== undefined && b < a && slot.outdated(contrary.fact, contrary.source)) return;
  const message = checkMessages.disagreeingSources[locale](
    { source: agreeing.source.id, words: slot.words(agreeing.fact) },
    { source: contrary.source.id, words: slot.words(contrary.fact) },
    isLater ? contrary.source.analysis.published?.value : undefined,
  );
  if (explain) {
    const about = {
      report: report.analysis,
      sentence: claim.sentence,
      says: (fact: F) => slot.words(fact),
      place: (fact: F) => slot.place(fact),
    };
    explain({
      code: 'disagreeing-sources',
      span: { start: span.start, end: span.end },
      found: true,
      why: { kind: 'sources disagree' },
      facts: [explainedFact('agrees', agreeing, about), explainedFact('disagrees', contrary, about)],
    });
  }
  yield {
    code: 'disagreeing-sources',
    severity: 'information',
    message,
    span: { start: span.start, end: span.end },
    source: contrary.source.id,
    evidence: [proof(agreeing.source, agreeing.sentence), proof(contrary.source, contrary.sentence)],
    fixes: [],
  };
}

function contradiction<F>(contrast: Contrast<F>, { bar }: Slot<F>, language: Language): Candidate<F> | undefined {
  const threshold = bar.threshold + thresholds.disagreeing;
  return contrast.verdict({ ...bar, threshold, language, cited: true, footing: 'none' });
}

// The claim may meet each source by another half of its words. So each source's own sentence is held against the other
// source, and must be contradicted there by this very fact.
function contradictEachOther<F>(slot: Slot<F>, one: Candidate<F>, other: Candidate<F>): boolean {
  if (one.source === other.source) return false;
  return [[one, other] as const, [other, one] as const].every(([from, against]) => {
    const { analysis } = from.source;
    if (from.fact === undefined || against.fact === undefined) return false;
    if (slot.agree(from.fact, against.fact, from.source, against.source)) return false;
    const contrast = slot.weigh(analysis, from.sentence, from.fact, against.source);
    const fact = contradiction(contrast, slot, analysis.language)?.fact;
    return (
      fact !== undefined && (fact === against.fact || slot.agree(fact, against.fact, against.source, against.source))
    );
  });
}

function best<F>(candidates: readonly Candidate<F>[]): Candidate<F> | undefined {
  return candidates.reduce<Candidate<F> | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
}

function leastOf<F>({ bar }: Slot<F>, { source }: Candidate<F>, language: Language): number {
  return bar.threshold * (source.language === language ? 1 : thresholds.acrossLanguages);
}

function dayOf({ analysis }: Source): number | undefined {
  return anchorDay(analysis.published?.value);
}

function dateSlot(date: DateMention): Slot<DateMention> {
  return {
    bar: {
      threshold: thresholds.date,
      likeness: thresholds.likeDate,
      agreeingShare: thresholds.agreeingShareSpeaker,
      emptyMargin: thresholds.emptyMargin,
    },
    fact: date,
    weigh: (text, sentence, fact, source) =>
      weighDate(text, sentence, fact, readingOf(text, sentence).dates.filter(isTime), [source]),
    // A day and its month, a week and the next: only what is told as exactly can be two answers to one question.
    agree: (a, b, inA, inB) =>
      exactness(a) === undefined ||
      exactness(a) !== exactness(b) ||
      datesAgree(a, b, dayOf(inB)) ||
      datesAgree(b, a, dayOf(inA)),
    // What was still to come when the earlier one was printed was a plan.
    outdated: ({ days }, source) => days !== null && days.to >= (dayOf(source) ?? Infinity),
    words: ({ text }) => text,
    place: (fact) => fact,
  };
}

function exactness({ days, grain }: DateMention): string | undefined {
  if (days && days.from === days.to) return 'day';
  return grain === 'month' || grain === 'year' ? grain : undefined;
}

function speakerSlot(statement: Statement): Slot<Statement> {
  return {
    // Two people may well say one thing; only words that are nearly the same are one statement.
    bar: {
      threshold: thresholds.sameStatement,
      likeness: thresholds.likeSpeaker,
      agreeingShare: thresholds.agreeingShareSpeaker,
      emptyMargin: 0,
    },
    fact: statement,
    weigh: (text, _, fact, source) => {
      const claimed = fact.entity;
      if (!claimed || isPublishedBy(source, claimed, fact.speaker?.text ?? '')) return new Contrast(() => 0);
      return weighSpeaker(text, fact, claimed, [source]);
    },
    agree: (a, b, _, inB) =>
      !a.entity || !b.entity || compareSpeakers(a.entity, b.entity, inB.analysis.entities) !== 'different',
    outdated: () => false,
    words: ({ speaker }) => speaker?.name || speaker?.text || '',
    place: ({ speaker }) => speaker,
  };
}

function numberSlot(number: NumberMention): Slot<NumberMention> {
  return {
    bar: {
      threshold: thresholds.number,
      likeness: thresholds.likeNumber,
      agreeingShare: thresholds.agreeingShareSpeaker,
      emptyMargin: thresholds.emptyMargin,
      anchored: thresholds.anchored,
    },
    fact: number,
    weigh: (text, sentence, fact, source) => weighNumber(text, sentence, fact, [source]),
    agree: (a, b) => numbersAgree(a, b),
    outdated: () => true,
    words: ({ text }) => text,
    place: (fact) => fact,
  };
}

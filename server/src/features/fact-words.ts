import { harmless } from '../base/harmless.ts';
import { oneLine } from '../base/one-line.ts';
import { isoDays, lengthOf } from '../base/days.ts';
import { overlaps, type Span } from '../base/span.ts';
import type { ExplainedFact, Explanation } from '../checks/explanation.ts';
import type { Code } from '../checks/finding.ts';
import { thresholds } from '../checks/thresholds.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { dateInWords } from '../messages/checks.ts';
import { hoverMessages as messages, type Slot } from '../messages/hover.ts';
import type { Locale } from '../messages/locale.ts';
import type { Report } from '../report/report.ts';
import type { DateMention } from '../text/analysis.ts';
import { languageOf } from '../text/language.ts';
import { compareSpeakers } from '../text/speakers.ts';
import { resolutionOf } from './fact-resolution.ts';
import type { Session } from './session.ts';

/** What the sources say on a date, a speaker, a figure or a quotation of a report, in words. */
export interface FactWords {
  readonly verdict: 'same' | 'otherwise' | 'perhaps' | 'not there';
  /** The verdict in one short sentence; plain text. */
  readonly head: string;
  /** What the source says there; undefined where it says nothing. */
  readonly says: string | undefined;
  /** How that was read: `“hôm 9/11” → 9 November 2022, by the article's date, …`; may be empty. */
  readonly resolved: string;
  /** The facts of the sources that show it, each with its sentence, the telling one first. */
  readonly facts: readonly ExplainedFact[];
}

/**
 * Puts a verdict of the rules into words. It says no more than the rules do: a fact that they left alone is not called
 * another, and one that agrees from afar is not called the same.
 *
 * @param sources those that the claim was held against
 */
export function factWords(
  { corpus, locale }: Pick<Session, 'corpus' | 'locale'>,
  report: Report,
  explanation: Explanation,
  sources: readonly Source[],
): FactWords | undefined {
  const { code, facts, why, found, span } = explanation;
  const [agreeing, contrary, empty] = (['agrees', 'disagrees', 'empty'] as const).map((role) =>
    facts.find((fact) => fact.role === role),
  );
  const many = sources.length > 1;
  const who = ({ passage }: ExplainedFact): string | undefined => (many ? passage.source : undefined);
  const told = (
    verdict: FactWords['verdict'],
    head: string,
    fact?: ExplainedFact,
    beside?: ExplainedFact,
  ): FactWords => ({
    verdict,
    head,
    says: fact && saysOf(code, fact, locale),
    resolved: (fact && resolutionOf(corpus, code, fact, locale)) ?? '',
    facts: [fact, beside].filter((one) => one !== undefined),
  });
  if (code === 'quotation-mismatch') {
    const words = report.prose.slice(span.start, span.end);
    if (!agreeing && !contrary && !sources.some((source) => source.language === languageOf(words)))
      return told('not there', messages.translated[locale]());
    if (found && contrary) return told('otherwise', messages.otherWords[locale](who(contrary)), contrary);
    if (why.kind === 'word for word' && agreeing)
      return told('same', messages.wordForWord[locale](who(agreeing)), agreeing);
    return told('not there', messages.noSuchWords[locale](many));
  }
  const slot = code && SLOTS[code];
  if (code === 'disagreeing-sources' && agreeing && contrary) {
    const [one, other] = [agreeing, contrary].map((fact) => saysOf(code, fact, locale));
    const head = messages.sourcesDisagree[locale](
      agreeing.passage.source,
      one ?? '',
      contrary.passage.source,
      other ?? '',
    );
    return told('otherwise', head, contrary, agreeing);
  }
  if (!slot) return undefined;
  if (found && contrary)
    return told('otherwise', messages.otherwise[locale](who(contrary), saysOf(code, contrary, locale)), contrary);
  if (why.kind === 'agrees' && agreeing) {
    const source = sourceOf(corpus, agreeing.passage.source);
    if (agreeing.score < nearEnough(code, report, source))
      return told('perhaps', messages.perhaps[locale](who(agreeing), slot), agreeing);
    if (slot === 'speaker') {
      if (!source || !isOneSpeaker(report, span, source, agreeing))
        return told('perhaps', messages.named[locale](who(agreeing)), { ...agreeing, place: undefined });
      return told('same', messages.same[locale](who(agreeing), ''), agreeing);
    }
    const manner = source && isCoarser(report, span, source, agreeing) ? messages.coarser : messages.same;
    return told('same', manner[locale](who(agreeing), saysOf(code, agreeing, locale)), agreeing);
  }
  // The words stand there all the same, though they were not read as a date or a figure that counts the same.
  if (empty && slot !== 'speaker' && empty.passage.text.includes(report.text.slice(span.start, span.end)))
    return told('perhaps', messages.perhaps[locale](who(empty), slot), empty);
  if (why.kind === 'silent') return told('not there', messages.silent[locale](many, slot), undefined, empty);
  return told('not there', messages.absent[locale](many));
}

const SLOTS: Readonly<Partial<Record<Code, Slot>>> = {
  'date-mismatch': 'date',
  'attribution-mismatch': 'speaker',
  'number-mismatch': 'figure',
};

// What a rule asks of a fact that disagrees is asked of one that agrees, too, before it is called the same.
function nearEnough(code: Code, { analysis }: Report, source: Source | undefined): number {
  const bars: Partial<Record<Code, number>> = {
    'date-mismatch': thresholds.date,
    'attribution-mismatch': thresholds.speaker,
    'number-mismatch': thresholds.number,
  };
  return (bars[code] ?? 0) * (source?.language === analysis.language ? 1 : thresholds.acrossLanguages);
}

function saysOf(code: Code | undefined, { says = '', place, passage }: ExplainedFact, locale: Locale): string {
  const iso = code === 'date-mismatch' ? / = ([\d/-]+)$/.exec(says)?.[1] : undefined;
  if (iso) return dateInWords(iso, locale);
  // The words of a quotation are told by its sentence, and a long name runs on.
  return harmless(oneLine(says || (place && passage.text) || ''));
}

// The report names a day, the source no more than its month or year.
function isCoarser({ analysis }: Report, span: Span, source: Source, { place }: ExplainedFact): boolean {
  if (!place) return false;
  const ours = analysis.dates.find(({ core }) => core.start === span.start && core.end === span.end);
  const theirs = dateAt(source, place);
  if (!ours?.days || !theirs?.days) return false;
  return lengthOf(theirs.days) > lengthOf(ours.days) && isoDays(theirs.days) !== isoDays(ours.days);
}

// Agreement is generous: the claimed speaker may only be spoken of there.
function isOneSpeaker({ analysis }: Report, span: Span, source: Source, { place }: ExplainedFact): boolean {
  const claimed = analysis.statements.find(({ mention }) => mention && overlaps(mention, span))?.entity;
  const told = source.analysis.statements.find(
    ({ speaker }) => place && speaker?.start === place.start && speaker.end === place.end,
  )?.entity;
  return (
    claimed !== undefined && told !== undefined && compareSpeakers(claimed, told, source.analysis.entities) === 'same'
  );
}

/** The date of a source that stands at a place. */
function dateAt({ analysis }: Source, place: Span): DateMention | undefined {
  return analysis.dates.find((date) => overlaps(date, place));
}

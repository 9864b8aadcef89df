import { isoDays } from '../base/days.ts';
import type { Span } from '../base/span.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { sourceOf } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import type { Report } from '../report/report.ts';
import type { Analysis, DateMention } from '../text/analysis.ts';
import { anchorDay, datesAgree, resolvedOn } from '../text/dates.ts';
import { compareSpeakers } from '../text/speakers.ts';
import { align, ANYWHERE } from './alignment.ts';
import type { Finding } from './finding.ts';
import { numbersAgree } from './number-agreement.ts';
import { readingOf, sentenceKey } from './sentence-reading.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { TermSentence } from './terms.ts';
import { termSentenceOf } from './terms.ts';

/**
 * Does another sentence of the report tell the passage that proves a finding, better than the sentence of the finding
 * does, and with the source's own day, figure or speaker? Then the passage is about that, and the finding's sentence
 * about another event of the story: `Trước đó, ngày 22/10, …` in a report that gives the arrest its right day above.
 *
 * This looks at the whole report, so it comes after the rules, whose verdicts are kept from keystroke to keystroke. It
 * reads the terms of those sentences alone that hold the source's fact.
 */
export function isToldElsewhere(finding: Finding, report: Report, corpus: Corpus): boolean {
  const [passage] = finding.evidence;
  const source = passage && sourceOf(corpus, passage.source);
  if (!source) return false;
  const { analysis } = report;
  const there = source.analysis.sentences.findIndex(({ start }) => start === passage.start);
  const here = analysis.sentences.findLastIndex(({ start }) => start <= finding.span.start);
  const fact = factOf(finding, analysis, source, readingOf(source.analysis, there));
  if (!fact || here < 0) return false;
  const passageTerms = termSentenceOf(source.analysis, there);
  const tells = (sentence: number): number => howWellTold(passageTerms, fact.spans, analysis, sentence);
  // Most facts stand in no other sentence, and what a sentence tells is costly to say.
  let own: number | undefined;
  return analysis.sentences.some(
    (_, sentence) => sentence !== here && fact.stands(sentence) && tells(sentence) > (own ??= tells(here)),
  );
}

/** How well a sentence of a report tells a passage, its fact aside. */
function howWellTold(passage: TermSentence, hidden: readonly Span[], report: Analysis, sentence: number): number {
  const scores = told.get(passage) ?? new Map<string, number>();
  told.set(passage, scores);
  const key = [report.language, ...hidden.map(({ start }) => start), sentenceKey(report, sentence)].join(' ');
  let score = scores.get(key);
  if (score === undefined) {
    score = align(passage, termSentenceOf(report, sentence), { at: undefined, hidden }, ANYWHERE, 0).score;
    if (scores.size >= MOST) scores.clear();
    scores.set(key, score);
  }
  return score;
}

// From one keystroke to the next most sentences are the same, and putting a sentence into terms is costly.
const told = new WeakMap<TermSentence, Map<string, number>>();

/** Sentences that hold one fact, over the versions of a report. */
const MOST = 200;

/** What the source says in the slot. */
interface Fact {
  /** Where it stands in the passage: no content. */
  readonly spans: readonly Span[];
  /** Does a sentence of the report say it? */
  stands(sentence: number): boolean;
}

function factOf(
  { code, truth }: Finding,
  report: Analysis,
  source: Source,
  passage: SentenceReading,
): Fact | undefined {
  switch (code) {
    case 'date-mismatch': {
      const told = passage.dates.filter(({ days }) => days && isoDays(days) === truth?.value);
      const published = source.analysis.published?.value;
      const isTold = (date: DateMention): boolean =>
        date.days !== null && told.some((fact) => datesAgree(date, fact, anchorDay(published)));
      return {
        spans: told.map(({ core }) => core),
        stands: (sentence) => readingOf(report, sentence).dates.some((date) => isTold(resolvedOn(date, published))),
      };
    }
    case 'number-mismatch': {
      const told = passage.numbers.filter(({ text }) => text === truth?.text);
      return {
        spans: told,
        stands: (sentence) =>
          readingOf(report, sentence).numbers.some((number) => told.some((fact) => numbersAgree(number, fact))),
      };
    }
    case 'attribution-mismatch': {
      const told = passage.statements.filter(({ speaker }) => (speaker?.name || speaker?.text) === truth?.value);
      return {
        spans: told.flatMap(({ mention }) => mention ?? []),
        // An outlet or a titled man may be named there without being the one who speaks.
        stands: (sentence) =>
          (report.mentions[sentence] ?? []).some((mention) => {
            const entity = report.entities.of.get(mention);
            return told.some(
              (fact) =>
                entity && fact.entity && compareSpeakers(entity, fact.entity, source.analysis.entities) === 'same',
            );
          }),
      };
    }
    default:
      return undefined;
  }
}

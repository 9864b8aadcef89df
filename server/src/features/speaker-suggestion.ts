import { align, ANYWHERE } from '../checks/alignment.ts';
import { withoutMarks } from '../checks/speaker-form.ts';
import { CONTENT_WEIGHT, termSentenceOf } from '../checks/terms.ts';
import { support } from '../checks/thresholds.ts';
import type { Report } from '../report/report.ts';
import { sentenceAround } from '../report/report-places.ts';
import type { Statement } from '../text/analysis.ts';
import { analyse } from '../text/analyse.ts';
import { citationOf } from './citation-writing.ts';
import type { Session } from './session.ts';

/**
 * Who is to be named behind a cue (`theo`, `according to`) that ends at an offset, with the citation: the speaker of the
 * one statement in the sources that clearly tells the rest of the sentence. Undefined where the sentence says too little
 * yet, or nobody, or more than one, is told to have said it.
 */
export async function speakerFor(
  { index }: Pick<Session, 'index'>,
  report: Report,
  offset: number,
  cue: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const sentence = sentenceAround(report, offset);
  if (!sentence) return undefined;
  const told = `${sentence.before.slice(0, sentence.before.length - cue.length)} ${sentence.after}`
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '');
  const { language } = report.analysis;
  const reading = analyse(told, { language, infer: false });
  const [only] = reading.sentences;
  if (!only) return undefined;
  const terms = termSentenceOf(reading, 0);
  if (terms.terms.filter(({ weight }) => weight >= CONTENT_WEIGHT).length < support.matchedBySpeaker) return undefined;
  const hits = await index.search(told, { limit: HITS, perSource: 3, signal });
  const spoken = hits
    .flatMap(({ source, passage }) =>
      source.analysis.statements
        .filter((statement) => isOf(statement, passage.index))
        .map((statement) => {
          const hidden = [statement.speaker, statement.cue].filter((span) => span !== null);
          const there = termSentenceOf(source.analysis, passage.index);
          const { score, matched } = align(terms, there, ANYWHERE, { ...ANYWHERE, hidden }, 0);
          return { source, statement, score, matched };
        }),
    )
    .sort((a, b) => b.score - a.score);
  const [best] = spoken;
  if (!best) return undefined;
  const sameLanguage = best.source.language === language;
  if (best.score < support.toldBySpeaker[sameLanguage ? 'same' : 'across'] || best.matched < support.matchedBySpeaker)
    return undefined;
  const other = spoken.find(({ statement }) => statement.entity !== best.statement.entity);
  if (other && other.score > support.second * best.score) return undefined;
  return `${named(best.statement, sameLanguage)} [${citationOf(best.source.id)}]`;
}

/** Passages that are looked at. */
const HITS = 8;

// Is it said by somebody whom the source names, in this very sentence?
function isOf({ speaker, entity, mention, negated, hypothetical, sentence }: Statement, at: number): boolean {
  return sentence === at && !!speaker?.text && !!entity && !!mention && !negated && !hypothetical;
}

// As the source names him, in small letters where its sentence gave a title the capital; his name alone for a reader of
// the other language.
function named({ speaker, mention }: Statement, sameLanguage: boolean): string {
  const name = speaker?.name || speaker?.text || '';
  const words = withoutMarks(speaker?.text ?? '');
  if (!sameLanguage || !words) return name;
  const titled = mention && (mention.roles.length > 0 || mention.kinds.size > 0) && mention.nameText !== mention.text;
  return titled ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

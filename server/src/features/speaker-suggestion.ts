import { align } from '../checks/alignment.ts';
import { withoutMarks } from '../checks/speaker-form.ts';
import { CONTENT_WEIGHT, termSentenceOf } from '../checks/terms.ts';
import type { Source } from '../corpus/source.ts';
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
  if (terms.terms.filter(({ weight }) => weight >= CONTENT_WEIGHT).length < BARS.words) return undefined;
  const hits = await index.search(told, { limit: HITS, perSource: 3, ...(signal ? { signal } : {}) });
  const spoken = hits
    .flatMap(({ source, passage }) =>
      source.analysis.statements
        .filter((statement) => isOf(statement, source, passage.index))
        .map((statement) => {
          const hidden = [statement.speaker, statement.cue].filter((span) => span !== null);
          const there = termSentenceOf(source.analysis, passage.index);
          const { score, matched } = align(terms, there, PLAIN, { at: undefined, hidden }, 0);
          return { source, statement, score, matched };
        }),
    )
    .sort((a, b) => b.score - a.score);
  const [best] = spoken;
  if (!best) return undefined;
  const bar = best.source.language === language ? BARS.told.same : BARS.told.across;
  if (best.score < bar || best.matched < BARS.words) return undefined;
  const other = spoken.find(({ statement }) => statement.entity !== best.statement.entity);
  if (other && other.score > BARS.second * best.score) return undefined;
  return `${named(best.statement, best.source.language === language)} [${citationOf(best.source.id)}]`;
}

/** Passages that are looked at. */
const HITS = 8;

/** When a speaker is named unasked. A wrong name costs more than none. */
const BARS = {
  /** How much of what the sentence says must meet the statement, 0–1; less can meet in the other language. */
  told: { same: 0.5, across: 0.35 },
  /** Content words that must be there, and meet. Fewer meet by chance. */
  words: 3,
  /** What somebody else's statement may reach of the best one's score. */
  second: 0.8,
} as const;

const PLAIN = { at: undefined, hidden: [] };

// Is it said by somebody whom the source names, in this very sentence?
function isOf(
  { speaker, entity, mention, negated, hypothetical, sentence }: Statement,
  _: Source,
  at: number,
): boolean {
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

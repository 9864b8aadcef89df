import type { Span } from '../base/span.ts';
import type { Analysis, Published } from './analysis.ts';
import type { BlockQuotation } from './block-quotations.ts';
import { resolveDates, writtenDates } from './dates.ts';
import { isHeadline } from './en/word-here.ts';
import { entitiesOf } from './entities.ts';
import { languageOf } from './language.ts';
import type { Language } from './language.ts';
import type { LineMemory, ReadLines } from './line-memory.ts';
import { storedSentence } from './line-memory.ts';
import { withoutLonePhrases } from './lone-phrases.ts';
import { mentionsOf } from './mentions.ts';
import { numbersOf } from './numbers.ts';
import { inferPublished } from './published.ts';
import { quotationsOf } from './quotations.ts';
import type { ReadingForm } from './reading-form.ts';
import { readingForm } from './reading-form.ts';
import { sentencesOf } from './sentences.ts';
import { statementsOf } from './statements.ts';
import { withSurnames } from './surnames.ts';

export interface AnalyseOptions {
  /** The day that relative dates lean on, where it is known from outside the text. Without it, it is inferred. */
  readonly published?: Published;
  /** Default: detected. */
  readonly language?: Language;
  /** Only this part of the text (default: all). */
  readonly start?: number;
  readonly end?: number;
  /** Infer the publication date where it is not given (default: yes; a report without a date has none). */
  readonly infer?: boolean;
  /** The block quotations of a text whose lines have been read already, at offsets of that text (default: looked for). */
  readonly blocks?: readonly BlockQuotation[];
  /** What was read of an earlier version of the text; the reading is the same without it, and slower. */
  readonly memory?: LineMemory | undefined;
}

/** Reads a text. Never throws, whatever the text. */
export function analyse(stored: string, options: AnalyseOptions = {}): Analysis {
  const form = readingForm(stored, { start: options.start ?? 0, end: options.end ?? stored.length }, options.blocks);
  const { text, start, end } = form;
  const language = options.language ?? languageOf(text);
  const lines = options.memory?.read(text, { start, end }, language);
  const sentences = lines?.sentences ?? sentencesOf(text, language, { start, end });
  const written = lines?.written ?? sentences.flatMap((sentence) => writtenDates(text, language, sentence));
  const published = options.published ?? (options.infer === false ? undefined : inferPublished(text, written));
  const dates = resolveDates(text, written, published?.value);
  const marked = quotationsOf(text, start, end, form.blocks);
  const quotations = withoutLonePhrases(text, marked, sentences, language);
  const called = lines?.mentions ?? sentences.map((sentence) => mentionsOf(text, sentence, language, dates));
  const mentions = withSurnames(called, sentences, language);
  const entities = entitiesOf(
    text,
    mentions,
    (sentence) => language === 'en' && isHeadline(sentences[sentence]?.tokens ?? []),
  );
  const statements = statementsOf({
    text,
    language,
    sentences,
    // A block that nothing leads up to may be the writer's own words, with speakers in it.
    quotations: quotations.filter(({ block }) => block !== 'bare'),
    dates,
    mentions,
    entities,
    marks: lines?.marks,
  });
  const numbers = lines?.numbers(dates) ?? sentences.flatMap((sentence) => numbersOf(text, sentence, language, dates));
  const analysis: Analysis = {
    text,
    language,
    published,
    sentences,
    dates,
    quotations,
    statements,
    numbers,
    mentions,
    entities,
  };
  return form.asStored ? analysis : restored(stored, analysis, form, lines);
}

// The same reading with its offsets in the text as stored.
function restored(stored: string, analysis: Analysis, form: ReadingForm, lines: ReadLines | undefined): Analysis {
  const move = <T extends Span>(item: T): T => ({
    ...item,
    start: form.stored(item.start),
    end: item.end > item.start ? form.storedEnd(item.end) : form.stored(item.end),
  });
  const reword = <T extends Span & { readonly text: string }>(item: T): T => {
    const moved = move(item);
    return { ...moved, text: stored.slice(moved.start, moved.end) };
  };
  const known = lines?.asStored(stored, form);
  const lists = known?.mentions ?? analysis.mentions.map((list) => list.map(reword));
  const mentions = new Map(analysis.mentions.flatMap((list, i) => list.map((one, k) => [one, lists[i]?.[k] ?? one])));
  return {
    ...analysis,
    text: stored,
    sentences: known?.sentences ?? analysis.sentences.map((sentence) => storedSentence(sentence, form)),
    dates: analysis.dates.map((date) => ({ ...reword(date), core: move(date.core) })),
    quotations: analysis.quotations.map(reword),
    numbers: analysis.numbers.map(reword),
    statements: analysis.statements.map((statement) => ({
      ...statement,
      speaker: statement.speaker && reword(statement.speaker),
      cue: statement.cue && reword(statement.cue),
      content: statement.content.map(move),
      // A name before a genitive is a speaker and no mention of the sentence (en/speaker.ts).
      mention: statement.mention && (mentions.get(statement.mention) ?? reword(statement.mention)),
      ...(statement.venue && {
        venue: { ...statement.venue, mention: mentions.get(statement.venue.mention) ?? statement.venue.mention },
      }),
    })),
    mentions: lists,
    entities: {
      ...analysis.entities,
      of: new Map([...analysis.entities.of].map(([mention, entity]) => [mentions.get(mention) ?? mention, entity])),
    },
  };
}

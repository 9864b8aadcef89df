import { ownCopy } from '../base/own-copy.ts';
import type { Span } from '../base/span.ts';
import type { DateMention, NumberMention, Sentence } from './analysis.ts';
import type { WrittenDate } from './date-shape.ts';
import { writtenDates } from './dates.ts';
import { markRelatedNews } from './furniture.ts';
import type { Language } from './language.ts';
import type { Mention } from './mentions.ts';
import { mentionsOf } from './mentions.ts';
import { numbersOf } from './numbers.ts';
import type { ReadingForm } from './reading-form.ts';
import { sentencesOfLines } from './sentences.ts';
import type { SentenceMarks } from './statement-scene.ts';
import { marksOfSentence } from './statement-scene.ts';
import { placedAt } from './tokens.ts';

/**
 * What was read in the lines of a text, for its next version: after a keystroke one line is read again, and the others are
 * put where they stand now. Kept is only what a line says by itself (its sentences, its dates as written, its mentions,
 * its figures); what links one sentence to another is worked out anew each time. So a text is read the same, whichever
 * version was read before it.
 */
export class LineMemory {
  #language: Language | undefined;
  #known = new Map<string, KnownLine>();

  /** Reads the lines from `start` to `end`, and forgets those that are not among them. */
  read(text: string, { start, end }: Span, language: Language): ReadLines {
    if (this.#language !== language) this.#known = new Map();
    this.#language = language;
    const known = new Map<string, KnownLine>();
    const lines: PlacedLine[] = [];
    const pattern = /[^\r\n\u2028\u2029]+/g;
    pattern.lastIndex = start;
    let paragraph = 0;
    for (let found = pattern.exec(text); found && found.index < end; found = pattern.exec(text)) {
      const line = { start: found.index, end: Math.min(end, found.index + found[0].length) };
      const from = Math.max(start, line.start - AROUND);
      const around = text.slice(from, Math.min(end, line.end + AROUND));
      // Where the line begins in what is around it tells like lines apart.
      const key = `${line.start - from} ${around}`;
      const one = known.get(key) ?? this.#known.get(key) ?? new KnownLine(around, line, from, language);
      known.set(key, one);
      const reading = one.at(from, paragraph);
      lines.push({ line, known: one, reading });
      if (reading.sentences.length) paragraph++;
    }
    this.#known = known;
    return new ReadLines(text, start, lines);
  }
}

/** Code units on both sides of a line that the readers of a sentence may look at; they look at a few. */
const AROUND = 16;

/** What a line says by itself, at the offsets of a text. */
interface LineReading {
  readonly sentences: readonly Sentence[];
  readonly written: readonly WrittenDate[];
  /** Of each sentence. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Of each sentence; they are the same wherever it stands. */
  readonly marks: readonly SentenceMarks[];
}

/** What a line says by itself, at the offsets of a text as stored. */
export type StoredReading = Pick<LineReading, 'sentences' | 'mentions'>;

/** Where a line stands: the offset of what is around it, and its number among those that hold sentences. */
interface Placed {
  readonly from: number;
  readonly paragraph: number;
}

type PlacedReading = LineReading & Placed;

const NOWHERE = { from: -1, paragraph: -1, dated: '?', list: [], text: '', sentences: [], mentions: [] };

interface PlacedLine {
  readonly line: Span;
  readonly known: KnownLine;
  readonly reading: PlacedReading;
}

/** The lines of one text, read, at its offsets. */
export class ReadLines implements LineReading {
  readonly sentences: readonly Sentence[];
  readonly written: readonly WrittenDate[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly marks: readonly SentenceMarks[];
  readonly #lines: readonly PlacedLine[];

  constructor(text: string, start: number, lines: readonly PlacedLine[]) {
    const sentences = lines.flatMap(({ reading }) => reading.sentences);
    markRelatedNews(text, sentences, start);
    this.sentences = sentences;
    this.written = lines.flatMap(({ reading }) => reading.written);
    this.mentions = lines.flatMap(({ reading }) => reading.mentions);
    this.marks = lines.flatMap(({ reading }) => reading.marks);
    this.#lines = lines;
  }

  /** The figures; `dates` are those of `written`, one for one, resolved. */
  numbers(dates: readonly DateMention[]): NumberMention[] {
    let next = 0;
    return this.#lines.flatMap(({ known, reading }) => {
      const from = next;
      next += reading.written.length;
      return known.numbers(reading, dates.slice(from, next));
    });
  }

  /** Sentences and mentions at the offsets of the text as stored, of which `form` is the form that was read. */
  asStored(stored: string, form: ReadingForm): StoredReading {
    const lines = this.#lines.map(({ line, known, reading }) => {
      const start = form.stored(line.start);
      return known.asStored(reading, stored.slice(start, form.storedEnd(line.end)), start, form);
    });
    // Which sentences are page furniture, the text as a whole may say.
    const sentences = lines
      .flatMap((line) => line.sentences)
      .map((sentence, i) => {
        const furniture = this.sentences[i]?.furniture ?? sentence.furniture;
        return furniture === sentence.furniture ? sentence : { ...sentence, furniture };
      });
    return { sentences, mentions: lines.flatMap((line) => line.mentions) };
  }
}

/** A line that was read, with what was made of it where it was last wanted. */
class KnownLine {
  readonly #around: string;
  readonly #language: Language;
  #reading: PlacedReading;
  #numbers: Placed & { readonly dated: string; readonly list: readonly NumberMention[] } = NOWHERE;
  #stored: Placed & StoredReading & { readonly text: string } = NOWHERE;

  /** @param around the line and a little more, which begins at `from` */
  constructor(around: string, { start, end }: Span, from: number, language: Language) {
    // Else a line that stays would hold each version in which it was read.
    const text = ownCopy(around);
    const sentences = sentencesOfLines(text, language, { start: start - from, end: end - from });
    const written = sentences.map((sentence) => writtenDates(text, language, sentence));
    const mentions = sentences.map((sentence, i) => mentionsOf(text, sentence, language, written[i]));
    const marks = sentences.map((sentence, i) => marksOfSentence(text, sentence, language, mentions[i] ?? []));
    this.#around = text;
    this.#language = language;
    this.#reading = { from: 0, paragraph: 0, sentences, written: written.flat(), mentions, marks };
  }

  at(from: number, paragraph: number): PlacedReading {
    const known = this.#reading;
    const [by, further] = [from - known.from, paragraph - known.paragraph];
    if (!by && !further) return known;
    return (this.#reading = {
      from,
      paragraph,
      sentences: known.sentences.map((sentence) => movedSentence(sentence, by, further)),
      written: by ? known.written.map((date) => ({ ...moved(date, by), core: moved(date.core, by) })) : known.written,
      marks: known.marks,
      mentions: by ? known.mentions.map((list) => list.map((mention) => moved(mention, by))) : known.mentions,
    });
  }

  /** The figures; `dates` are those of the line. */
  numbers({ from, paragraph, sentences }: PlacedReading, dates: readonly DateMention[]): readonly NumberMention[] {
    // Whether a date is a length of time, which is a figure, may hang on the date behind it.
    const dated = dates.map(({ type }) => type).join();
    let known = this.#numbers;
    if (known.from !== from || known.dated !== dated) {
      const list =
        known.dated === dated
          ? known.list.map((number) => moved(number, from - known.from))
          : sentences
              .flatMap((sentence) =>
                numbersOf(
                  this.#around,
                  movedSentence(sentence, -from, 0),
                  this.#language,
                  dates.map((date) => moved(date, -from)),
                ),
              )
              .map((number) => moved(number, from));
      known = this.#numbers = { from, paragraph, dated, list };
    }
    return known.list;
  }

  /** @param text the line as stored, which stands at `from` of the text as stored */
  asStored(reading: PlacedReading, text: string, from: number, form: ReadingForm): StoredReading {
    const { paragraph } = reading;
    const known = this.#stored;
    const [by, further] = [from - known.from, paragraph - known.paragraph];
    if (known.text === text && !by && !further) return known;
    const { sentences, mentions } =
      known.text === text
        ? {
            sentences: known.sentences.map((sentence) => movedSentence(sentence, by, further)),
            mentions: by ? known.mentions.map((list) => list.map((mention) => moved(mention, by))) : known.mentions,
          }
        : {
            sentences: reading.sentences.map((sentence) => storedSentence(sentence, form)),
            mentions: reading.mentions.map((list) => list.map((mention) => storedMention(mention, text, from, form))),
          };
    this.#stored = { from, paragraph, text, sentences, mentions };
    return this.#stored;
  }
}

function storedMention(mention: Mention, line: string, from: number, form: ReadingForm): Mention {
  const [start, end] = [form.stored(mention.start), form.storedEnd(mention.end)];
  return { ...mention, start, end, text: line.slice(start - from, end - from) };
}

/** A sentence at the offsets of the text as stored. */
export function storedSentence(sentence: Sentence, form: ReadingForm): Sentence {
  const { start, end, tokens } = sentence;
  return {
    ...sentence,
    start: form.stored(start),
    end: form.storedEnd(end),
    tokens: tokens.map((token) => placedAt(token, form.stored(token.start), form.storedEnd(token.end))),
  };
}

function movedSentence(sentence: Sentence, by: number, paragraphs: number): Sentence {
  const { start, end, paragraph, furniture, tokens } = sentence;
  return {
    start: start + by,
    end: end + by,
    paragraph: paragraph + paragraphs,
    furniture,
    tokens: by ? tokens.map((token) => placedAt(token, token.start + by, token.end + by)) : tokens,
  };
}

function moved<T extends Span>(item: T, by: number): T {
  return { ...item, start: item.start + by, end: item.end + by };
}

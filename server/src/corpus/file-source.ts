import { LineIndex } from '../base/line-index.ts';
import type { Span } from '../base/span.ts';
import { analyse } from '../text/analyse.ts';
import type { Analysis } from '../text/analysis.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/language.ts';
import { readingForm } from '../text/reading-form.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type PassageWords, passageWords } from './passage-words.ts';
import type { SourceReading } from './readers/reading.ts';
import type { Highlight, Metadata, PageStart, Passage, Source } from './source.ts';

/** What was made of a file once and can be kept; good while the language that its metadata declare is the same. */
export interface Prepared {
  readonly declared: Language | undefined;
  readonly language: Language;
  readonly passages: readonly Passage[];
}

/** A source that comes from a file. Passages and analysis are made when first asked for, then kept. */
export class FileSource implements Source {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly extract: boolean;
  readonly body: Span;
  readonly metadata: Metadata;
  readonly pages: readonly PageStart[];
  readonly highlights: readonly Highlight[];
  readonly language: Language;
  #passages: readonly Passage[] | undefined;
  #words: PassageWords | undefined;
  #analysis: Analysis | undefined;

  constructor(given: Pick<Source, 'id' | 'path' | 'metadata'>, reading: SourceReading, prepared?: Prepared) {
    const { text, body } = reading;
    this.id = given.id;
    this.path = given.path;
    this.text = text;
    this.extract = reading.extract ?? false;
    this.body = body;
    this.metadata = given.metadata;
    this.pages = reading.pages ?? [];
    this.highlights = reading.highlights ?? [];
    const usable = prepared?.declared === given.metadata.language ? prepared : undefined;
    this.language =
      usable?.language ?? given.metadata.language ?? languageOf(text.slice(body.start, body.end));
    this.#passages = usable?.passages;
  }

  get passages(): readonly Passage[] {
    return (this.#passages ??= passagesOf(this.text, this.language, this.body));
  }

  get words(): PassageWords {
    return (this.#words ??= passageWords(this.text, this.language, this.passages));
  }

  /** To be kept for the next run. */
  get prepared(): Prepared {
    return { declared: this.metadata.language, language: this.language, passages: this.passages };
  }

  get analysis(): Analysis {
    const { issued } = this.metadata;
    return (this.#analysis ??= analyse(this.text, {
      language: this.language,
      start: this.body.start,
      end: this.body.end,
      ...(issued !== undefined && { published: { value: issued, from: 'metadata' } }),
    }));
  }
}

/** The sentences of a text as passages. Their tokens are let go: kept for every source, they would fill the memory. */
function passagesOf(text: string, language: Language, body: Span): Passage[] {
  const lines = new LineIndex(text);
  const form = readingForm(text, body);
  return sentencesOf(form.text, language, form).map(({ paragraph, furniture, ...span }, index) => {
    const [start, end] = [form.stored(span.start), form.stored(span.end)];
    return { start, end, index, paragraph, line: lines.positionAt(start).line, furniture };
  });
}

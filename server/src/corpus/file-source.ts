import { LineIndex } from '../base/line-index.ts';
import { type Held, RecentlyUsed } from '../base/recently-used.ts';
import type { Span } from '../base/span.ts';
import { analyse } from '../text/analyse.ts';
import type { Analysis, Published } from '../text/analysis.ts';
import type { Language } from '../text/language.ts';
import { digestOf } from './digest.ts';
import { languageOf } from '../text/language.ts';
import { readingForm } from '../text/reading-form.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type PassageWords, passageWords, wordsOf } from './passage-words.ts';
import { PASSAGE } from './packed-source.ts';
import type { SourceReading } from './readers/reading.ts';
import type { Highlight, Metadata, PageStart, Passage, Source } from './source.ts';

/** What was made of a source once and can be kept; good while its language is the same. */
export interface Prepared {
  /** What the metadata said of the language then. */
  readonly declared: Language | undefined;
  readonly language: Language;
  /** For each passage four numbers: start, end, paragraph, and twice the line plus one where it is furniture. */
  readonly flat: Int32Array;
  readonly words: PassageWords;
}

/** Texts up to this length are made again when they are asked for after others; longer ones are held. UTF-16 code units. */
const ARTICLE = 200_000;
/** So much of them is held, of all sources: in a long day every article of an archive comes up once. UTF-16 code units. */
const HELD = 300_000;
/**
 * Analyses of so much text are held, some fifty articles; with all that hangs on it, an analysis takes more than a
 * hundred times its text. Whoever goes through all that a long report cites keeps what was made of it (verdicts, footings,
 * held evidence), and not the analyses. UTF-16 code units.
 */
const ANALYSED = 200_000;
/** So many passages are held; they, too, are made again. */
const LISTED = 5_000;
/** What an analysis counts for beside its text. */
const LEAST = 200;

/** A source that comes from a file. Passages and analysis are made when first asked for. */
export class FileSource implements Source {
  readonly id: string;
  readonly path: string;
  readonly extract: boolean;
  readonly body: Span;
  readonly metadata: Metadata;
  readonly pages: readonly PageStart[];
  readonly highlights: readonly Highlight[];
  readonly language: Language;
  readonly #reading: SourceReading;
  readonly #prepared: Prepared | undefined;
  #text: string | undefined;
  #passages: { readonly made: readonly Passage[]; readonly held: Held<FileSource> } | undefined;
  #words: PassageWords | undefined;
  #about: Int32Array | undefined;
  static readonly #texts = new RecentlyUsed<FileSource>(HELD, (source) => (source.#text = undefined), { atOnce: true });
  static readonly #lists = new RecentlyUsed<FileSource>(LISTED, (source) => (source.#passages = undefined));
  static readonly #analyses = new RecentlyUsed<FileSource>(ANALYSED, (source) => (source.#analysis = undefined));
  #published: { readonly day: Published | undefined } | undefined;
  #analysis: { readonly made: Analysis; readonly held: Held<FileSource> } | undefined;

  constructor(given: Pick<Source, 'id' | 'path' | 'metadata'>, reading: SourceReading) {
    const { body, prepared } = reading;
    this.id = given.id;
    this.path = given.path;
    this.#reading = reading;
    this.extract = reading.extract ?? false;
    this.body = body;
    this.metadata = given.metadata;
    this.pages = reading.pages ?? NONE;
    this.highlights = reading.highlights ?? NONE;
    const { language } = given.metadata;
    const fits = language === undefined ? prepared?.declared === undefined : prepared?.language === language;
    this.#prepared = fits ? prepared : undefined;
    this.language = this.#prepared?.language ?? language ?? languageOf(this.text.slice(body.start, body.end));
  }

  // Of a packed reading it is made when it is asked for.
  get text(): string {
    return this.#text ?? this.#held(this.#reading.text);
  }

  get passages(): readonly Passage[] {
    if (this.#passages) {
      FileSource.#lists.used(this.#passages.held);
      return this.#passages.made;
    }
    const made = this.#prepared ? passagesFrom(this.#prepared.flat) : passagesOf(this.text, this.language, this.body);
    this.#passages = { made, held: FileSource.#lists.made(this, made.length) };
    return made;
  }

  get words(): PassageWords {
    return this.#prepared?.words ?? (this.#words ??= passageWords(this.text, this.language, this.passages));
  }

  get about(): Int32Array {
    if (this.#about) return this.#about;
    const { about } = this.#reading;
    const kept = this.#prepared && about?.sign === this.aboutSign ? about.words : undefined;
    return (this.#about = kept ?? wordsOf(aboutOf(this), this.language));
  }

  /** Tells apart what `about` was made of, to be kept with it. */
  get aboutSign(): string {
    return digestOf(new TextEncoder().encode(aboutOf(this)));
  }

  /** To be kept for the next run. */
  get prepared(): Prepared {
    const { language, words } = this;
    return this.#prepared ?? { declared: this.metadata.language, language, flat: flatOf(this.passages), words };
  }

  /** The reading that this was made of. */
  get reading(): SourceReading {
    return this.#reading;
  }

  get analysis(): Analysis {
    if (this.#analysis) {
      FileSource.#analyses.used(this.#analysis.held);
      return this.#analysis.made;
    }
    const { issued, saved } = this.metadata;
    const own = this.#analysed(issued);
    // The day on which a file was made says when it was written only where nothing else does, the text included.
    const made = own.published || saved === undefined ? own : this.#analysed(saved);
    this.#published = { day: made.published };
    this.#analysis = { made, held: FileSource.#analyses.made(this, LEAST + this.body.end - this.body.start) };
    return made;
  }

  get published(): Published | undefined {
    return (this.#published ??= { day: this.analysis.published }).day;
  }

  #held(text: string): string {
    this.#text = text;
    if (text.length <= ARTICLE) FileSource.#texts.made(this, text.length);
    return text;
  }

  #analysed(day: string | undefined): Analysis {
    return analyse(this.text, {
      language: this.language,
      start: this.body.start,
      end: this.body.end,
      ...(day !== undefined && { published: { value: day, from: 'metadata' } }),
    });
  }
}

// One for all that have none.
const NONE: readonly never[] = [];

/** The sentences of a text as passages. Their tokens are let go: kept for every source, they would fill the memory. */
function passagesOf(text: string, language: Language, body: Span): Passage[] {
  const lines = new LineIndex(text);
  const form = readingForm(text, body);
  return sentencesOf(form.text, language, form).map(({ paragraph, furniture, ...span }, index) => {
    const [start, end] = [form.stored(span.start), form.stored(span.end)];
    return { start, end, index, paragraph, line: lines.positionAt(start).line, furniture };
  });
}

function flatOf(passages: readonly Passage[]): Int32Array {
  return Int32Array.from(
    passages.flatMap(({ start, end, paragraph, line, furniture }) => [
      start,
      end,
      paragraph,
      2 * line + Number(furniture),
    ]),
  );
}

function passagesFrom(flat: Int32Array): Passage[] {
  const passages: Passage[] = [];
  for (let i = 0; i < flat.length; i += PASSAGE) {
    const [start = 0, end = 0, paragraph = 0, line = 0] = flat.subarray(i, i + PASSAGE);
    passages.push({ start, end, index: i / PASSAGE, paragraph, line: line >> 1, furniture: (line & 1) === 1 });
  }
  return passages;
}

function aboutOf({ id, metadata }: Source): string {
  const { title, authors, outlet, issued } = metadata;
  return [title, ...authors, outlet, issued?.replace(/-/g, ' '), id].filter(Boolean).join(' \n ');
}

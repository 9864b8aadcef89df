import type { Span } from '../base/span.ts';
import type { Analysis, Published } from '../text/analysis.ts';
import type { Language } from '../text/language.ts';
import type { PassageWords } from './passage-words.ts';
import { formatOf } from './readers/formats.ts';

/** One document of the corpus: an article, a page, a paper. */
export interface Source {
  /** The citekey. */
  readonly id: string;
  /** The file, as the file system names it. */
  readonly path: string;
  /**
   * The whole file as text, front matter included, as it stands on disk less a byte-order mark; of an extract, the words
   * that were taken out of it.
   */
  readonly text: string;
  /** Taken out of a format that an editor does not show as text (PDF, a web page): an offset is no place in the file. */
  readonly extract: boolean;
  /** The part of `text` that is prose; offsets everywhere are those of `text`. */
  readonly body: Span;
  readonly metadata: Metadata;
  /** Where each page begins, in order; none where the format has no pages. */
  readonly pages: readonly PageStart[];
  /** What a reader of the file marked in it, in order. */
  readonly highlights: readonly Highlight[];
  readonly language: Language;
  /** The sentences of the body, in order. Cheap, made when the source is read. */
  readonly passages: readonly Passage[];
  /** Their words, for an index. Made where the file is read, else when first asked for. */
  readonly words: PassageWords;
  /** The words of title, authors, outlet, year and key, by number, each once. */
  readonly about: Int32Array;
  /** Dates, quotations and statements of the body. Made when first asked for, then kept. */
  readonly analysis: Analysis;
  /** That of its analysis, which is not made again for it. */
  readonly published: Published | undefined;
}

/** A page of a source begins here, an offset into the source's text. */
export interface PageStart {
  readonly start: number;
  /** As it is cited: `12`, `iv`. */
  readonly label: string;
}

/** A stretch of a source that its reader marked, as in a PDF; offsets into the source's text. */
export interface Highlight extends Span {
  /** What the reader wrote beside it. */
  readonly note?: string;
}

/** A sentence of a source; offsets into the source's text. */
export interface Passage extends Span {
  /** Number of the sentence in its source, from 0; the same as in `analysis.sentences`. */
  readonly index: number;
  /** Number of the paragraph in its source, from 0. */
  readonly paragraph: number;
  /** 0-based line of its start. */
  readonly line: number;
  readonly furniture: boolean;
}

/** What is known about a source. Dates are ISO, `2022-11-10` or coarser. */
export interface Metadata {
  readonly title?: string;
  readonly authors: readonly string[];
  /** The newspaper, site or publisher. */
  readonly outlet?: string;
  readonly issued?: string;
  /** Where `issued` comes from, for the hover: `front matter`, `references.json`. */
  readonly issuedFrom?: string;
  /** The same for the others that are there. */
  readonly from?: Readonly<Partial<Record<'title' | 'authors' | 'outlet', string>>>;
  /** The day on which the file was made; relative dates lean on it where neither metadata nor text give another. */
  readonly saved?: string;
  readonly url?: string;
  readonly language?: Language;
  /**
   * The entry of references.json, for the reference list: fields of CSL-JSON as they stand there, less those that the
   * source's own front matter says otherwise.
   */
  readonly entry?: Readonly<Record<string, unknown>>;
}

/** Is it an entry of the metadata that speaks of no file? It can be cited, and has no text; its path is the metadata's. */
export function isEntryAlone({ path }: Pick<Source, 'path'>): boolean {
  return formatOf(path) === undefined;
}

/** The page that an offset of a source's text is on, as it is cited; undefined where the source has no pages. */
export function pageAt({ pages }: Pick<Source, 'pages'>, offset: number): string | undefined {
  return pages.findLast(({ start }) => start <= offset)?.label;
}

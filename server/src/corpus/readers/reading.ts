import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import type { FieldNames } from '../../config.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import { documentMessages } from '../../messages/documents.ts';
import type { Locale } from '../../messages/locale.ts';
import type { MetadataRecord, Reference } from '../metadata/record.ts';
import { type ReferenceFormat, referenceFormatOf } from '../metadata/reference-formats.ts';
import type { Prepared } from '../file-source.ts';
import type { Highlight, PageStart } from '../source.ts';
import { kindOfFile } from './file-kind.ts';
import { type Format, formatNames, formatOf } from './formats.ts';

/** A file of a corpus folder, as its reader gets it. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Language of the problems' messages. */
  readonly locale: Locale;
  /** Of a list of articles: the names of fields that are not called as usual. */
  readonly fields?: FieldNames;
}

/**
 * Reads one format. Never throws for what is in the file: a library's error becomes a problem, in a sentence that says
 * what is wrong and what the writer can do.
 */
export type Reader = (file: SourceFile) => Reading | Promise<Reading>;

/** A file, read. */
export interface Reading {
  /** One for most formats, many for a list of articles; none where the file could not be read. */
  readonly sources: readonly SourceReading[];
  readonly problems: readonly Problem[];
  /** Of a file of metadata: its entries, in order. */
  readonly references?: readonly Reference[];
  /** What went wrong may go well another time: it is not kept for the next run. */
  readonly passing?: true;
}

/** A source, read from its file. */
export interface SourceReading {
  /**
   * What the file says: the file itself as text, less a byte-order mark, or for an extract the words taken out of it, a
   * blank line between two paragraphs.
   */
  readonly text: string;
  /** The part of `text` that is prose. */
  readonly body: Span;
  /** What the file says about the source. In a file of many, each has an `id`. */
  readonly metadata: MetadataRecord | undefined;
  /** Taken out of a format that an editor does not show as text: an offset is no place in the file. */
  readonly extract?: true;
  /** Where each page begins, in order; missing where the format has none. */
  readonly pages?: readonly PageStart[];
  /** What a reader of the file marked in it, in order. */
  readonly highlights?: readonly Highlight[];
  /** What was made of the source where it was read, or by an earlier run; no reader gives it. */
  readonly prepared?: Prepared;
  /** The same for what is known about the source: the words that an earlier run has made of a text of this sign. */
  readonly about?: { readonly sign: string; readonly words: Int32Array };
}

/** The reading of a file that is one source. */
export function readingOf(source: SourceReading, problems: readonly Problem[] = []): Reading {
  return { sources: [source], problems };
}

/** The reading of a file that could not be read. */
export function unread(...problems: readonly Problem[]): Reading {
  return { sources: [], problems };
}

/** The problems among these. */
export function told(...problems: readonly (Problem | undefined)[]): readonly Problem[] {
  return problems.filter((problem) => problem !== undefined);
}

/** Is there a word in it, or of metadata, is it whole? */
export function says({ sources, references, problems }: Reading): boolean {
  if (references) return references.length > 0 && !problems.length;
  return sources.some(({ text, body }) => /\S/.test(text.slice(body.start, body.end)));
}

/** A reader of all these formats, by the names of the files. An empty source is a problem that the others don't tell. */
export function readerOf(
  readers: Readonly<Partial<Record<Format | ReferenceFormat, Reader>>>,
): (file: SourceFile) => Promise<Reading> {
  return async (file) => {
    const { path, locale } = file;
    const format = nameTells(path) ?? 'text';
    const reader = readers[format];
    // A format whose reader comes with a library is let be where only text is read.
    if (!reader) return { sources: [], problems: [] };
    const misnamed = misnamedAs(file, format);
    if (misnamed !== undefined) return unread({ path, message: misnamed });
    const reading = await reader(file);
    const empty = reading.sources.filter(({ text, body }) => !text.slice(body.start, body.end).trim());
    // An empty file stays a source: it may just have been created, and its key is not unknown.
    const problems = empty.map(() => ({ path, message: corpusMessages.empty[locale]() }));
    return problems.length ? { ...reading, problems: [...reading.problems, ...problems] } : reading;
  };
}

function nameTells(path: string): Format | ReferenceFormat | undefined {
  return formatOf(path) ?? referenceFormatOf(path.replace(/^.*[/\\]/s, ''));
}

/** What is to be said of a file that holds another format than its name tells, or nothing at all. */
function misnamedAs({ bytes, locale }: SourceFile, format: Format | ReferenceFormat): string | undefined {
  const name = formatNames[format];
  // The other formats know more of a file that is not theirs than its first bytes say.
  if (KNOWS_ITS_OWN.has(format)) return undefined;
  if (
    ENTRIES.has(format) &&
    bytes.length < MOST_BLANK &&
    bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13))
  ) {
    return documentMessages.emptyFile[locale](name);
  }
  const kind = kindOfFile(bytes);
  const other = kind && nameTells(`x${kind.ending}`);
  if (!kind || !other || other === format) return undefined;
  // Text may speak of a PDF; and Pandoc's Markdown may begin with a list of references.
  if (other === 'pdf' && bytes[0] !== 0x25) return undefined;
  if (other === 'csl-yaml' && format === 'markdown') return undefined;
  if (other === 'doc') return documentMessages.oldWord[locale]();
  return documentMessages.otherKind[locale](name, kind.name, kind.ending);
}

const KNOWS_ITS_OWN: ReadonlySet<Format | ReferenceFormat> = new Set(['pdf', 'docx', 'odt', 'rtf', 'doc']);
/** Files of many entries: without one there is no source that could be cited. */
const ENTRIES: ReadonlySet<Format | ReferenceFormat> = new Set(['articles', 'bibtex', 'ris', 'csl-json', 'csl-yaml']);
const MOST_BLANK = 4096;

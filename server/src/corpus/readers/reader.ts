import type { Problem } from '../../base/problem.ts';
import type { Span } from '../../base/span.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import type { Locale } from '../../messages/locale.ts';
import type { MetadataRecord } from '../metadata/record.ts';
import { decode } from './decode.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';

/** Reads one format. Never throws for what is in the file. */
export type Reader = (text: string, path: string, locale: Locale) => Reading;

/** A file, read. */
export interface Reading {
  /** The whole file, as it stands on disk less a byte-order mark; undefined where it is no text. */
  readonly text: string | undefined;
  /** The part of `text` that is prose. */
  readonly body: Span;
  /** What the file says about itself. */
  readonly metadata: MetadataRecord | undefined;
  readonly problems: readonly Problem[];
}

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['.txt', readPlainText],
  ['.md', readMarkdown],
]);

/** Is there a reader for files of this name? */
export function isReadable(path: string): boolean {
  return readerOf(path) !== undefined;
}

/** Reads a file by its extension. A file that is no text, or an empty one, is a problem with its place. */
export function readFile(bytes: Uint8Array, path: string, locale: Locale): Reading {
  const reader = readerOf(path);
  if (!reader) throw new Error(`no reader for ${path}`);
  const decoded = decode(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  const reading = reader(decoded.text, path, locale);
  if (decoded.text.slice(reading.body.start, reading.body.end).trim()) return reading;
  // An empty file stays a source: it may just have been created, and its key is not unknown.
  return { ...reading, problems: [...reading.problems, { path, message: corpusMessages.empty[locale]() }] };
}

/** The reading of a file that could not be read. */
export function unread(problem: Problem): Reading {
  return { text: undefined, body: { start: 0, end: 0 }, metadata: undefined, problems: [problem] };
}

function readerOf(path: string): Reader | undefined {
  return READERS.get(/\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '');
}

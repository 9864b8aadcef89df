import { readFrontMatter } from '../metadata/front-matter.ts';
import { decode } from './decode.ts';
import { type Reading, readingOf, type SourceFile, unread } from './reading.ts';

/** `.md`: YAML front matter, then prose. */
export function readMarkdown({ bytes, path, locale }: SourceFile): Reading {
  const decoded = decode(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  const { text } = decoded;
  const { record, body, problems } = readFrontMatter(text, path, locale);
  return readingOf({ text, body, metadata: record }, problems);
}

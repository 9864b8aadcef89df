import { readFrontMatter } from '../metadata/front-matter.ts';
import { decodeGuessing } from './encoding/guess-encoding.ts';
import { recordOfHeadline } from './headline.ts';
import { type Reading, readingOf, told, type SourceFile, unread } from './reading.ts';

/** `.md`: YAML front matter, then prose. */
export function readMarkdown({ bytes, path, locale }: SourceFile): Reading {
  const decoded = decodeGuessing(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  const { text, guess, cut } = decoded;
  // What was guessed is not what an editor shows of the file, so it is shown as an extract.
  const extract = guess && { extract: true as const };
  const { record, body, problems } = readFrontMatter(text, path, locale);
  const metadata = record ?? recordOfHeadline(text.slice(body.start, body.end), 'markdown');
  return readingOf({ text, body, metadata, ...extract }, told(guess, ...problems, cut));
}

import { corpusMessages } from '../../messages/corpus.ts';
import { decodeGuessing } from './encoding/guess-encoding.ts';
import { recordOfHeadline } from './headline.ts';
import { looksLikeHtml } from './html/looks-like-html.ts';
import { type Reading, readingOf, told, type SourceFile, unread } from './reading.ts';

/** `.txt`: all of it is prose. A web page that is only called so is none: its tags would be read as its words. */
export function readPlainText({ bytes, path, locale }: SourceFile): Reading {
  const decoded = decodeGuessing(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  const { text, guess, cut } = decoded;
  // What was guessed is not what an editor shows of the file, so it is shown as an extract.
  const extract = guess && { extract: true as const };
  if (looksLikeHtml(text)) return unread({ path, message: corpusMessages.pageAsText[locale]() });
  const metadata = recordOfHeadline(text, 'text');
  return readingOf({ text, body: { start: 0, end: text.length }, metadata, ...extract }, told(guess, cut));
}

import { corpusMessages } from '../../messages/corpus.ts';
import { decode } from './decode.ts';
import { looksLikeHtml } from './html/looks-like-html.ts';
import { type Reading, readingOf, type SourceFile, unread } from './reading.ts';

/** `.txt`: all of it is prose. A web page that is only called so is none: its tags would be read as its words. */
export function readPlainText({ bytes, path, locale }: SourceFile): Reading {
  const decoded = decode(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  const { text } = decoded;
  if (looksLikeHtml(text)) return unread({ path, message: corpusMessages.pageAsText[locale]() });
  return readingOf({ text, body: { start: 0, end: text.length }, metadata: undefined });
}

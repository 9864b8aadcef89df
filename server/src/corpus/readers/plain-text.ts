import { decode } from './decode.ts';
import { type Reading, readingOf, type SourceFile, unread } from './reading.ts';

/** `.txt`: all of it is prose. */
export function readPlainText({ bytes, path, locale }: SourceFile): Reading {
  const decoded = decode(bytes, path, locale);
  if ('problem' in decoded) return unread(decoded.problem);
  const { text } = decoded;
  return readingOf({ text, body: { start: 0, end: text.length }, metadata: undefined });
}

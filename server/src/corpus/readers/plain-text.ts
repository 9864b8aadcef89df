import type { Reading } from './reader.ts';

/** `.txt`: all of it is prose. */
export function readPlainText(text: string): Reading {
  return { text, body: { start: 0, end: text.length }, metadata: undefined, problems: [] };
}

import { harmlessName } from '../base/harmless.ts';

/**
 * Words of a source, a report or a file's name for a terminal, in one line. None of these is to be trusted with it: what moves the
 * cursor, sets a colour or turns the direction of writing is shown as U+FFFD, and never sent.
 */
export const harmless = harmlessName;

/** The same with every gap as a single space. */
export function oneLine(text: string): string {
  return harmless(text.replace(/\s+/g, ' '));
}

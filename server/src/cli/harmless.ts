import { harmless as harmlessText, harmlessName } from '../base/harmless.ts';

/**
 * Words of a source, a report or a file's name for a terminal, in one line. None of these is to be trusted with it: what moves the
 * cursor, sets a colour or turns the direction of writing is shown as U+FFFD, and never sent.
 */
export const harmless = harmlessName;

/** The same with every gap as a single space. */
export function oneLine(text: string): string {
  return harmless(text.replace(/\s+/g, ' '));
}

/** The same for what has lines and tabs of its own. */
export function harmlessLines(text: string): string {
  return harmlessText(text).replaceAll('\r', '\ufffd');
}

/** JSON on one line, in which such marks are escapes; a program reads them back as they were. */
export function harmlessJson(value: unknown): string {
  const escape = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value).replace(UNSAFE, escape)}\n`;
}

const UNSAFE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

/**
 * Words of a source, a report or a file's name for a terminal. None of these is to be trusted with it: what moves the
 * cursor, sets a colour or turns the direction of writing is shown as U+FFFD, and never sent.
 */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu, '\ufffd');
}

/** The same as one line, with every gap as a single space. */
export function oneLine(text: string): string {
  return harmless(text.replace(/\s+/g, ' '));
}

/**
 * The same words in a string of their own, for whoever remembers them: a piece that was cut out of a text holds all of that
 * text, and so does what was put together from such pieces, until somebody compares it letter by letter.
 */
export function ownCopy(words: string): string {
  return ` ${words}`.slice(1);
}

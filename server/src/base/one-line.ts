/** A text in one line: all white space as single blanks, none at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * The beginning of a text, at most so many UTF-16 code units of it, cut between two words where there are any, and never
 * inside a character.
 */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const blank = text.lastIndexOf(' ', most);
  // Where there are no blanks, what a character is made of stays together all the same.
  const at = blank > most / 2 ? blank : most;
  return text.slice(0, /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at);
}

/** The same with `…` where it was cut. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${beginning(text, most - 1)}…`;
}

/** The first of a list that are together no longer than so many characters as JSON; one at least, where there is one. */
export function firstWithin<T>(list: readonly T[], most: number): readonly T[] {
  let length = 0;
  const over = list.findIndex((one, at) => (length += JSON.stringify(one).length) > most && at > 0);
  return over < 0 ? list : list.slice(0, over);
}

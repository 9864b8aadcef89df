import { fold } from './fold.ts';

/** Is a name written as letters alone: `VASEP`, `FBI`? */
export function isLetters(name: string): boolean {
  return /^[\p{Lu}\p{N}&-]{2,8}$/u.test(name);
}

/**
 * May letters stand for a name in full: `CERI` for the `Coastal Erosion Research Institute`, `UBND` for `Ủy ban nhân dân`? Each
 * word of the name must give a letter, in order and from the first on; letters may be left over, since not all of a long name
 * may have been read.
 */
export function mayStandFor(letters: string, name: string): boolean {
  if (!isLetters(letters) || isLetters(name)) return false;
  const left = fold(letters);
  const words = fold(name).split(/[^a-z0-9]+/);
  const initials = words.filter((word) => word && !SMALL_WORDS.has(word)).map((word) => word.charAt(0));
  if (initials.length < 2 || initials[0] !== left[0]) return false;
  let at = 0;
  for (const initial of initials) {
    at = left.indexOf(initial, at) + 1;
    if (!at) return false;
  }
  return true;
}

/** Folded words of a name that need give no letter. */
export const SMALL_WORDS: ReadonlySet<string> = new Set('the of and for in on at to de du la va cua tai ve'.split(' '));

import { fold } from './fold.ts';

/** Is a name written as letters alone: `VASEP`, `FBI`? */
export function isLetters(name: string): boolean {
  return /^[\p{Lu}\p{N}&-]{2,8}$/u.test(name) && !isForm(name);
}

/** Do letters tell of what form a company is, of what level a school or a town: `CTCP`, `THCS`? */
export function isForm(letters: string): boolean {
  return FORMS.has(letters.toLowerCase());
}

const FORMS = new Set('tmcp tnhh ctcp mtv cp th thcs thpt tp tx tt'.split(' '));

/**
 * May letters stand for a name in full: `CERI` for the `Coastal Erosion Research Institute`, `UBND` for `Ủy ban nhân dân`? Each
 * word of the name must give a letter, in order and from the first on; letters may be left over, since not all of a long name
 * may have been read.
 */
export function mayStandFor(letters: string, name: string): boolean {
  if (!(isLetters(letters) || LETTERS_AS_WORD.test(letters)) || isLetters(name)) return false;
  const left = fold(letters);
  const words = fold(name).split(/[^a-z0-9]+/);
  const initials = words.filter((word) => word && !SMALL_WORDS.has(word)).map((word) => word.charAt(0));
  // `Smith` is not short for `Sarah Hill`.
  const least = isLetters(letters) ? 2 : 3;
  if (initials.length < least || initials[0] !== left[0]) return false;
  let at = 0;
  for (const initial of initials) {
    at = left.indexOf(initial, at) + 1;
    if (!at) return false;
  }
  return true;
}

/** The words of a name, with letters among them spelled out as the words of another one: `Sở GTVT` beside `Sở Giao thông Vận tải`. */
export function spelledOut(words: readonly string[], other: readonly string[]): string[] {
  const initials = other.map((word) => fold(word).charAt(0)).join('');
  return words.flatMap((word) => {
    const at = other.includes(word) || word.length < 2 ? -1 : initials.indexOf(fold(word));
    return at < 0 ? [word] : other.slice(at, at + word.length);
  });
}

/** `Defra`, `Unicef`: letters that are read as a word. */
const LETTERS_AS_WORD = /^\p{Lu}\p{Ll}{3,6}$/u;

/** Folded words of a name that need give no letter. */
export const SMALL_WORDS: ReadonlySet<string> = new Set('the of and for in on at to de du la va cua tai ve'.split(' '));

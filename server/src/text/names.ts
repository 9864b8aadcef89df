import { remembered } from '../base/remembered.ts';
import { fold } from './fold.ts';

/**
 * The key by which two spellings of a name meet: folded, with the letters that transliterations disagree on made one
 * (Zelensky, Zelenskyy, Zelenskiy; Kupyansk, Kupiansk; Aleksandr, Alexander keeps its difference).
 */
export const nameKey = remembered((name) =>
  fold(name)
    .replace(/[æøœßłð]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[yj]/g, 'i')
    .replace(/x/g, 'ks')
    .replace(/(.)\1+/g, '$1'),
);

/** Letters of the North and the East that papers without them write so. */
const PLAIN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', œ: 'oe', ß: 'ss', ł: 'l', ð: 'd' };

/**
 * May two names be one person's? The part that people are called by must be the same: the last one, which is the given
 * name of a Vietnamese and the family name of most others. A shared family name in front proves nothing.
 */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [lastA, lastB] = [a.at(-1), b.at(-1)];
  if (lastA === undefined || lastB === undefined) return false;
  if (lastA === lastB) return true;
  // `Hoa Nguyễn`, `Nguyễn Hoa`
  if (a.length > 1 && a.length === b.length && a.every((part) => b.includes(part))) return true;
  // `ông Nguyễn Phú Trọng` may be called `Nguyễn Phú Trọng Anh`; a name inside the longer one also counts where it is long.
  return isHeldBy(lastA, a, b) || isHeldBy(lastB, b, a);
}

// Does a name stand inside a longer one? In front of it, it is somebody else's: `Mai Bá Dương`, `Dương Thị Mai Lan`; `Greta
// Aldous`, `Aldous Publishing`.
function isHeldBy(called: string, own: readonly string[], other: readonly string[]): boolean {
  if (called.length <= 4 || !other.includes(called)) return false;
  return own.length < 2 || other.indexOf(called) > 0;
}

/**
 * Are two names those of two people who go by one and the same part of them? Of Vietnamese names, where each has two
 * syllables or more and they share none but the last: `Đinh Tiến Dũng`, `Chử Xuân Dũng`.
 */
export function areTwoInFull(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  return [...a, ...b].every(isSyllableKey) && !a.slice(0, -1).some((name) => b.includes(name));
}

/**
 * Are two keys one foreign name spelled in two ways (`Davis`, `Daivis`; `Meade`, `Meada`): five letters or more, and at
 * most one of them apart? Vietnamese syllables are names of their own, however near (`Thanh`, `Khanh`).
 */
export function nearlySameKey(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  if (SYLLABLE.test(a) && SYLLABLE.test(b)) return false;
  let [start, end] = [0, 0];
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** May the key be a Vietnamese syllable? */
export function isSyllableKey(key: string): boolean {
  return SYLLABLE.test(key);
}

const SYLLABLE = /^(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|ks|[bcdghklmnpqrstv])?[aeiou]{1,3}(?:ch|c|m|ng|nh|n|p|t)?$/;

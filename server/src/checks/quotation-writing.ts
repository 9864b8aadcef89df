import type { Language } from '../text/language.ts';
import { readNumber } from '../text/number-reading.ts';
import { tokenise } from '../text/tokens.ts';
import type { Change } from './quotation-match.ts';

/**
 * Are both sides of a change the same words, written in another way: a figure for a number in words (`3`, `ba`), an
 * abbreviation for the name that it stands for (`QH`, `Quốc hội`), one word for two (`e-mail`, `email`)? Papers have house
 * styles for these; the speaker said the same.
 */
export function isSameWriting({ written, original }: Change, language: Language): boolean {
  if (!written || !original) return false;
  if (joined(written) === joined(original)) return true;
  if (isAbbreviation(written, original) || isAbbreviation(original, written)) return true;
  const value = numberIn(written, language);
  return value !== undefined && value === numberIn(original, language);
}

function joined(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isAbbreviation(short: string, long: string): boolean {
  if (!/^\p{Lu}{2,}$/u.test(short)) return false;
  const initials = long.split(/[^\p{L}\p{N}]+/u).map((word) => word.charAt(0).toUpperCase());
  return initials.length > 1 && initials.join('') === short;
}

// The value where the words are one number and nothing else.
function numberIn(words: string, language: Language): number | undefined {
  const tokens = tokenise(words, 0, words.length);
  const read = readNumber(words, tokens, 0, language);
  return read && read.last === tokens.length ? read.value : undefined;
}

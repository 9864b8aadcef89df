import { remembered } from '../base/remembered.ts';
import vietnameseOpenerTable from './data/openers-vi.tsv';
import openerTable from './data/openers.tsv';
import { fold } from './fold.ts';
import { rarity } from './frequencies.ts';
import type { Language } from './language.ts';
import { rows } from './table.ts';

// Vietnamese syllables this common in news are words, whatever capital they begin with.
const COMMON = 0.42;

const SYLLABLE =
  /^(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oay|oe|oeo|oi|oo|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ya|ye|yeu)(?:ch|c|m|ng|nh|n|p|t)?$/;

let openers: ReadonlySet<string> | undefined;
let vietnameseOpeners: ReadonlySet<string> | undefined;

/**
 * Is a word (`Token.lower`) one of everyday prose, so that a capital alone makes it no name? In Vietnamese a common
 * syllable is; what is no Vietnamese syllable at all (`Trump`) is a name however common. In English the words that
 * begin sentences are listed, since names are as common in news as nouns.
 */
export function everydayWord(word: string, language: Language): boolean {
  if (language === 'vi') return everydaySyllable(word);
  openers ??= wordsIn(openerTable);
  return openers.has(word) || /(?:ly|ing)$/.test(word);
}

const everydaySyllable = remembered((word) => isSyllable(word) && rarity(word, 'vi') < COMMON);

/** Is a Vietnamese word (`Token.lower`) one that begins a sentence in front of a name, and never a name itself? */
export function opensSentence(word: string): boolean {
  vietnameseOpeners ??= wordsIn(vietnameseOpenerTable);
  return vietnameseOpeners.has(word);
}

/** May a word (`Token.lower`) be a Vietnamese syllable, by its letters? */
export const isSyllable = remembered((word) => SYLLABLE.test(fold(word)));

function wordsIn(table: string): ReadonlySet<string> {
  return new Set(rows(table).flatMap(([words = '']) => words.split(' ')));
}

import words from '../text/data/quotation-words.tsv';
import { lower } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { alternatives, rows } from '../text/table.ts';
import type { Change, Passing, WordsInOrder } from './quotation-match.ts';

/**
 * Were the words only edited, as a paper does with what was said: a filler put in or left out, a word drawn up from the
 * speech around the quoted stretch, a misprint of the source put right? Then nobody is quoted wrongly.
 */
export function isEdited(passing: Passing, source: WordsInOrder, language: Language): boolean {
  return passing.changes.every(
    (change) => isFilling(change, language) || isDrawnUp(change, passing, source, language) || isPutRight(change),
  );
}

/**
 * Does the quotation differ in so many places that it is another paper's account of the same words, heard or translated
 * anew, and no copy in which something was changed? An exchanged figure or a negation is told wrongly by one of them all
 * the same.
 */
export function isOtherAccount({ changes }: Passing, language: Language): boolean {
  const isElse = changes.length >= SCATTERED || changes.some(isRewritten);
  return isElse && !changes.some((change) => turnsMeaning(change, language));
}

/** A slip or a forgery touches one place or two … */
const SCATTERED = 3;
/** … and puts about as many words for those that it takes. */
const LONGER = 3;

function isRewritten({ written, original }: Change): boolean {
  // An abbreviation stands for many words.
  if (!written || !original || ABBREVIATION.test(written) || ABBREVIATION.test(original)) return false;
  return Math.abs(wordsIn(written).length - wordsIn(original).length) >= LONGER;
}

const ABBREVIATION = /^\p{Lu}{2,}$/u;

function isFilling({ written, original }: Change, language: Language): boolean {
  if (written && original) return false;
  const { fillers } = wordsOf(language);
  return wordsIn(written || original).every((word) => fillers.has(word));
}

/** So many words on either side of a stretch are the speech around it. */
const AROUND = 12;

function isDrawnUp(
  { written, original }: Change,
  { start, end }: Passing,
  source: WordsInOrder,
  language: Language,
): boolean {
  if (original) return false;
  const first = source.indexAt(start);
  const behind = source.indexAt(end);
  const around = new Set(
    [...source.slice(Math.max(0, first - AROUND), first), ...source.slice(behind, behind + AROUND)].map((word) =>
      lower(word.written),
    ),
  );
  const { negations } = wordsOf(language);
  return wordsIn(written).every((word) => around.has(word) && !negations.has(word));
}

// The source lost the marks of a word, `khan gia` for `khán giả`, and the report has them.
function isPutRight({ written, original }: Change): boolean {
  return /^\p{ASCII}+$/u.test(original) && written !== original && bare(written) === original.toLowerCase();
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}

function turnsMeaning({ written, original }: Change, language: Language): boolean {
  if (/\d/.test(written) && /\d/.test(original)) return true;
  // A longer run is another way to say it, and `không quân` in it no negation.
  if (Math.max(wordsIn(written).length, wordsIn(original).length) > TURNING) return false;
  const { negations } = wordsOf(language);
  const denies = (text: string): boolean => wordsIn(text).some((word) => negations.has(word) || word.endsWith("n't"));
  return denies(written) !== denies(original);
}

/** So many words turn what is said: `not`, `chưa hề`. */
const TURNING = 2;

function wordsIn(text: string): string[] {
  return lower(text).replace(/’/g, "'").split(' ').filter(Boolean);
}

interface Words {
  readonly fillers: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
}

let loaded: Record<Language, Words> | undefined;

function wordsOf(language: Language): Words {
  loaded ??= (() => {
    const read = (code: Language): Words => {
      const [, fillers, negations] = rows(words).find(([name]) => name === code) ?? [];
      return { fillers: new Set(alternatives(fillers)), negations: new Set(alternatives(negations)) };
    };
    return { vi: read('vi'), en: read('en') };
  })();
  return loaded[language];
}

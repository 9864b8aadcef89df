import type { Statement } from '../text/analysis.ts';
import type { Mention } from '../text/mentions.ts';

/**
 * The source's speaker in the form in which the report wrote its own: with the source's title or form of address where
 * the report wrote one (`Ông Hải` becomes `Bà Lan`), else the bare name; a capital where the report has one in front.
 *
 * @param written the report's words for its speaker
 * @param sameLanguage whether report and source are in one; a title is not carried over into another
 */
export function writeSpeaker(written: string, claimed: Mention, truth: Statement, sameLanguage: boolean): string {
  const name = truth.speaker?.name || truth.speaker?.text || '';
  const { mention } = truth;
  const titled = claimed.nameText !== '' && claimed.nameText !== claimed.text;
  if (!sameLanguage || !titled || !mention?.nameText || mention.nameText === mention.text) return name;
  // A title at the head of the source's sentence is no name: it is small inside one of the report.
  return /^\p{Lu}/u.test(written) ? capital(mention.text, 'toUpperCase') : capital(mention.text, 'toLowerCase');
}

/** A speaker's phrase without the marks that closed it in the source: `Sen. Hale (R-Ohio),`, `Hale’s` claim. */
export function withoutMarks(phrase: string): string {
  return phrase.replace(/[\s,;:–—-]{1,8}$/u, '').replace(/['’]s$/u, '');
}

function capital(text: string, change: 'toUpperCase' | 'toLowerCase'): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first[change]() + text.slice(first.length);
}

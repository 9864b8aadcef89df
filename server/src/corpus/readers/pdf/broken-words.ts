import { isSyllable } from '../../../text/common-words.ts';
import { rarity } from '../../../text/frequencies.ts';
import type { Language } from '../../../text/language.ts';

/** How the end of a line and the begin of the next hang together. */
export type Joint = 'space' | 'tight' | 'mended';

/**
 * How two lines of a paragraph are joined, by the last word of the one and the first of the other: with a space, without
 * one (`COVID-` + `19`), or as one word less its hyphen (`con-` + `sultation`). `spoken` holds the words of the document
 * that stand inside a line, in small letters, those with a true hyphen among them.
 */
export function jointOf(last: string, first: string, language: Language, spoken: ReadonlySet<string>): Joint {
  if (/\u00ad$/.test(last)) return 'mended';
  const isCut = /\d[/.,]$/.test(last) || (/:\/\/|www\./.test(last) && /[/.?&=_-]$/.test(last));
  if (isCut && /^[\da-z]/.test(first)) {
    return /\d[.,]$/.test(last) && !/^\d{3}(?!\d)/.test(first) ? 'space' : 'tight';
  }
  if (/[\p{L}\d]—$/u.test(last)) return 'tight';
  const tail = /(?<![\p{L}\d])([\p{L}\d]+)[-‐‑]$/u.exec(last)?.[1];
  const head = /^\p{L}+/u.exec(first)?.[0];
  if (tail === undefined) return 'space';
  // Figures and capitals are never the second half of a broken word.
  if (head === undefined || head !== head.toLowerCase() || /\d$/.test(tail)) return 'tight';
  const whole = (tail + head).toLowerCase();
  if (spoken.has(`${tail}-${head}`.toLowerCase())) return 'tight';
  if (spoken.has(whole)) return 'mended';
  if (language === 'vi') return isWord(tail, 'vi') && isWord(head, 'vi') ? 'tight' : 'mended';
  if (rarity(whole, 'en') < 1) return 'mended';
  const both =
    tail.length > 2 && head.length > 2 && rarity(tail.toLowerCase(), 'en') < 0.75 && rarity(head, 'en') < 0.75;
  return both ? 'tight' : 'mended';
}

function isWord(syllable: string, language: Language): boolean {
  const lower = syllable.toLowerCase();
  return isSyllable(lower) && rarity(lower, language) < 1;
}

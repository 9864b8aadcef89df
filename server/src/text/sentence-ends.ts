import abbreviationTable from './data/abbreviations.tsv';
import { everydayWord } from './common-words.ts';
import { lower } from './fold.ts';
import type { Language } from './language.ts';
import { rows } from './table.ts';

/** A stop that may end a sentence, in one line of a text. */
export interface Stop {
  /** Where the sentence began that it would end. */
  readonly open: number;
  /** Where its full stop, question mark, … begins. */
  readonly start: number;
  /** Behind its last mark, closing quotation marks and brackets included. */
  readonly end: number;
  /** No sentence goes on behind here: the end of the text, or of the part that is read. */
  readonly limit: number;
}

/** Does a sentence end at the stop? By what stands before it and what would begin behind it. */
export function endsSentence(text: string, stop: Stop, language: Language): boolean {
  if (isInner(text, stop)) return false;
  const behind = text.slice(stop.end, Math.min(stop.end + LOOK, stop.limit)).replace(/[\r\n\u2028\u2029].*$/su, '');
  const next = BEGINNING.exec(behind);
  const first = next?.[3] ?? '';
  const gap = (next?.[1] ?? '') !== '';
  const marks = text.slice(stop.start, stop.end);
  if (!first) return true;
  if (/[,;:)\]}%]/.test(first)) return gap && /^\s+,\s+\p{Lu}/u.test(behind);
  if (/^\p{Ll}/u.test(first)) return gap && /^\s*[ie]\p{Lu}/u.test(behind);
  const before = text.slice(Math.max(stop.open, stop.start - LOOK), stop.start);
  // `“Có không?” – ông Nam hỏi`, `"Is it?" - Hale asked`: the dash leads on to the speaker.
  if (/["'”’»]$/.test(marks) && /^\s*[–—-]\s/.test(behind)) return false;
  const dotted = /^\.(?!\.)/.test(marks);
  if (!dotted) return gap || (/\p{Lu}/u.test(first) && !inAddress(before)) || /^[?!]/.test(marks);
  if (/["'”’»]$/.test(marks)) return gap || /[\p{Lu}\d]/u.test(first);
  if (isListNumber(before)) return false;
  const words = behind.slice((next?.[0].length ?? 1) - first.length);
  return gap ? endsBefore(before, words, /[([–—-]/.test(next?.[2] ?? ''), language) : endsGlued(before, words);
}

// `U.S`, `a.m`: a stop between two letters, of which the first stands alone; asked first, since it costs nothing.
function isInner(text: string, { start, end }: Stop): boolean {
  if (end !== start + 1 || /[\p{L}\p{M}\d]/u.test(text.charAt(start - 2))) return false;
  return (
    (isCapital(text, start - 1) && isLatin(text, end)) ||
    (isLatin(text, start - 1) && isLatin(text, end) && !isCapital(text, end))
  );
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || isCapital(text, at);
}

const LOOK = 48;

// White space, opening marks, and the first character of what follows.
const BEGINNING = /^(\s*)([\s"“‘'«([–—-]*)(\S?)/u;

type Kind = 'always' | 'figure' | 'either';

const ABBREVIATIONS = new Map(rows(abbreviationTable).map(([word = '', kind]) => [word, kind as Kind]));

// The word that the stop stands behind, with the stops inside it: `U.S`, `J`, `TP`; empty behind a figure.
function lastWord(before: string): string {
  let at = before.length;
  while (at > 0) {
    const character = before.charAt(at - 1);
    const inner =
      character === '.' && at < before.length && LETTER.test(before.charAt(at)) && LETTER.test(before.charAt(at - 2));
    if (!inner && character !== '/' && !LETTER.test(character)) break;
    at--;
  }
  return before.slice(at);
}

const LETTER = /[\p{L}\p{M}]/u;

function endsBefore(before: string, words: string, aside: boolean, language: Language): boolean {
  const word = lastWord(before);
  // `30. 000`: a figure torn apart.
  if (!word) return !(/\d$/.test(before) && /^\d{3}(?!\d)/.test(words));
  const kind = ABBREVIATIONS.get(word) ?? (isInitial(word) ? 'either' : undefined);
  if (!kind) return true;
  if (kind === 'always' || aside) return false;
  const figure = /^\d/.test(words);
  if (kind === 'figure' || figure) return !figure;
  return everydayWord(lower(/^\p{L}+/u.exec(words)?.[0] ?? ''), language) || !/^\p{L}/u.test(words);
}

// `J`, `U.S`, `v.v`, `N.T.Th`; `Á` in `châu Á.` is a word.
function isInitial(word: string): boolean {
  return /^(?:[A-ZĐ]|(?:\p{L}\.)+\p{L}|(?:\p{Lu}\p{L}{0,2}\.)+\p{Lu}\p{L}{0,2})$/u.test(word);
}

// Papers on the web often lose the space: `xong.Lực lượng`, `năm 2013.Giới trẻ`, but `TP.HCM`, `vnexpress.net`, `KC.01`.
function endsGlued(before: string, words: string): boolean {
  if (inAddress(before)) return false;
  const word = lastWord(before);
  if (!word) return /\d$/.test(before) ? /^\p{Lu}\p{Ll}/u.test(words) : /^\p{Lu}/u.test(words);
  if (ABBREVIATIONS.has(word) || isInitial(word)) return false;
  const small = /^\p{Ll}{2,}$/u.test(word);
  if (/^\d/.test(words)) return small && /^\d[\d.,]* \p{L}/u.test(words);
  if (!/^\p{L}/u.test(words)) return true;
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(words) || (small && /^\p{Lu}/u.test(words));
}

function inAddress(before: string): boolean {
  return /(?:@|www\.|:\/\/|\.\p{L}+\/)\S*$/iu.test(before);
}

// `1. Tổng thống`, `II. Kết quả`: the number of a list's item stands alone before its stop.
function isListNumber(before: string): boolean {
  return before.length <= 6 && /^[\s"“(–-]*(?:\d{1,3}|[IVX]{1,4}|[a-hA-H])$/u.test(before);
}

import type { Problem } from '../../../base/problem.ts';
import { corpusMessages } from '../../../messages/corpus.ts';
import type { Locale } from '../../../messages/locale.ts';
import { type Decoded, decode } from '../decode.ts';
import { fromTcvn3, fromVni } from './old-vietnamese.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/** A text, and what is to be said of its encoding where that was guessed. */
export type Guessed =
  { readonly text: string; readonly guess?: Problem; readonly cut?: Problem } | { readonly problem: Problem };

/**
 * As `decode`; a text that is no UTF-8 and has no mark is read in the one encoding in which its words are words: UTF-16,
 * windows-1258, windows-1252, TCVN3 or VNI. Where none or more than one does, the problem stays as `decode` tells it.
 * A guessed text is composed.
 */
export function decodeGuessing(bytes: Uint8Array, path: string, locale: Locale): Guessed {
  const decoded: Decoded = decode(bytes, path, locale);
  if (!('problem' in decoded)) return decoded;
  const guess = guessOf(bytes);
  if (!guess) return decoded;
  const problem: Problem = {
    path,
    message: corpusMessages.guessedEncoding[locale](guess.name),
    severity: 'information',
  };
  return { text: guess.text.normalize('NFC'), guess: problem };
}

interface Guess {
  readonly name: string;
  readonly text: string;
}

/** Bytes that are looked at; enough words to be sure of. */
const SAMPLE = 200_000;

function guessOf(bytes: Uint8Array): Guess | undefined {
  if (bytes.includes(0)) return utf16Of(bytes);
  const sample = bytes.subarray(0, SAMPLE);
  const likely = CANDIDATES.filter(({ read, fits }) => fits(read(sample).normalize('NFC')));
  const [first] = likely;
  if (likely.length !== 1 || !first) return undefined;
  return { name: first.name, text: first.read(bytes) };
}

/** UTF-16 of a Western or Vietnamese text: of each pair of bytes the same one is nearly always that of few alphabets. */
function utf16Of(bytes: Uint8Array): Guess | undefined {
  if (bytes.length < 40 || bytes.length % 2) return undefined;
  const counts = [0, 0];
  const zeros = [0, 0];
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  for (let i = 0; i < pairs * 2; i++) {
    const byte = bytes[i] ?? 0;
    if (ALPHABETS.has(byte)) counts[i & 1] = (counts[i & 1] ?? 0) + 1;
    if (byte === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  }
  const high = (zeros[1] ?? 0) > (zeros[0] ?? 0) ? 1 : 0;
  if ((counts[high] ?? 0) < 0.98 * pairs || (zeros[high] ?? 0) < 0.5 * pairs || (zeros[1 - high] ?? 0) > 0)
    return undefined;
  try {
    const text = new TextDecoder(high ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
    return isClean(text) ? { name: high ? 'UTF-16 LE' : 'UTF-16 BE', text } : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

// Latin, its extensions, combining marks, Vietnamese letters, punctuation.
const ALPHABETS = new Set([0x00, 0x01, 0x03, 0x1e, 0x20]);

interface Candidate {
  readonly name: string;
  readonly read: (bytes: Uint8Array) => string;
  /** Is the text, composed, surely one in this encoding? */
  readonly fits: (text: string) => boolean;
}

const CANDIDATES: readonly Candidate[] = [
  { name: 'windows-1258', read: (bytes) => new TextDecoder('windows-1258').decode(bytes), fits: isVietnamese },
  { name: 'TCVN3', read: (bytes) => fromTcvn3(latin1(bytes)), fits: isVietnamese },
  { name: 'VNI', read: (bytes) => fromVni(latin1(bytes)), fits: isVietnamese },
  { name: 'windows-1252', read: (bytes) => new TextDecoder('windows-1252').decode(bytes), fits: isEnglish },
];

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return parts.join('');
}

/** Marked words that must be there before a text is called Vietnamese, and how many of a hundred must be syllables. */
const LEAST_MARKED = 12;
const SYLLABLES_OF_100 = 96;

function isVietnamese(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\u00a1-\u00ff]+/gu) ?? [];
  const marked = words.filter((word) => /[^\u0000-\u007f]/.test(word));
  if (marked.length < LEAST_MARKED || marked.length < 0.2 * words.length || !isClean(text)) return false;
  const good = marked.filter(isVietnameseSyllable).length;
  return 100 * good >= SYLLABLES_OF_100 * marked.length;
}

/** English with the marks of a word processor, and now and then a foreign word. */
function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 20 || !isClean(text)) return false;
  const small = words.filter((word) => SMALL_WORDS.has(word)).length;
  const foreign = words.filter((word) => /[^a-z]/.test(word)).length;
  // A letter with a mark stands among others; alone, or a symbol in a word, it is a byte of another encoding.
  const strange =
    text.match(
      /\p{L}[\u00a1-\u00b6\u00b8-\u00bf\u00d7\u00f7\u0192\u02c6\u2020-\u2021\u2030\u0160\u0152\u017d]\p{L}|[ÞþÐð¤¦]/gu,
    ) ?? [];
  return small >= 0.15 * words.length && foreign <= 0.05 * words.length && strange.length === 0;
}

const SMALL_WORDS = new Set(
  [
    'the',
    'of',
    'and',
    'to',
    'in',
    'a',
    'is',
    'that',
    'for',
    'it',
    'was',
    'on',
    'with',
    'as',
    'by',
    'at',
    'be',
    'he',
    'his',
  ].concat([
    'she',
    'her',
    'said',
    'from',
    'have',
    'has',
    'had',
    'not',
    'are',
    'were',
    'an',
    'or',
    'which',
    'this',
    'but',
    'they',
  ]),
);

/** No control characters but those that break lines and pages. */
function isClean(text: string): boolean {
  return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd\ufffe]/.test(text);
}

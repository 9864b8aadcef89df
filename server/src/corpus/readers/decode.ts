import { LineIndex } from '../../base/line-index.ts';
import type { Problem } from '../../base/problem.ts';
import { corpusMessages } from '../../messages/corpus.ts';
import type { Locale } from '../../messages/locale.ts';

export type Decoded =
  /** `cut`: the last letter is not whole and left out, so the file was cut off. */
  { readonly text: string; readonly cut?: Problem } | { readonly problem: Problem };

/**
 * The text of a file: UTF-8, or UTF-16 where a byte-order mark says so; the mark itself is no part of the text. A
 * file that is no text, or not wholly valid, is a problem: a guessed letter would move or hide what the source says.
 */
export function decode(bytes: Uint8Array, path: string, locale: Locale): Decoded {
  const kind = foreignKind(bytes);
  if (kind) return { problem: { path, message: corpusMessages.notText[locale](kind) } };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), path, locale);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(swapped(bytes.subarray(2)), path, locale);
  // No text in UTF-8 holds a zero byte; every picture, archive and UTF-16 file without a mark does.
  if (bytes.includes(0)) return { problem: { path, message: corpusMessages.notText[locale]('') } };
  const content = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const text = strictly('utf-8', content);
  if (text !== undefined) return { text };
  const begun = strictly('utf-8', content, true);
  // A single strange byte at the end of plain English may as well be a letter of another encoding.
  if (begun !== undefined && /[^\u0000-\u007f]/.test(begun)) {
    return { text: begun, cut: { path, message: corpusMessages.textCutOff[locale]() } };
  }
  return { problem: invalidUtf8(content, bytes.length - content.length, path, locale) };
}

/** The name of a format that is no text, by its first bytes. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  return KINDS.find(({ begin }) => begin.every((byte, i) => bytes[i] === byte))?.name;
}

// Formats that people drop into a folder of sources, by their first bytes. The names are the same in both languages.
const KINDS: readonly { readonly name: string; readonly begin: readonly number[] }[] = [
  ['PDF', '%PDF-'],
  ['RTF', '{\\rtf'],
  ['ZIP/DOCX', 'PK\u0003\u0004'],
  ['GZIP', '\u001f\u008b'],
  ['PNG', '\u0089PNG'],
  ['GIF', 'GIF8'],
  ['JPEG', '\u00ff\u00d8\u00ff'],
  ['DOC/XLS', '\u00d0\u00cf\u0011\u00e0'],
].map(([name = '', begin = '']) => ({ name, begin: [...begin].map((character) => character.charCodeAt(0)) }));

function decodeUtf16(bytes: Uint8Array, path: string, locale: Locale): Decoded {
  const text = strictly('utf-16le', bytes);
  return text === undefined ? { problem: { path, message: corpusMessages.invalidUtf16[locale]() } } : { text };
}

function swapped(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let i = 0; i + 1 < copy.length; i += 2) [copy[i], copy[i + 1]] = [copy[i + 1] ?? 0, copy[i] ?? 0];
  return copy;
}

function invalidUtf8(bytes: Uint8Array, skipped: number, path: string, locale: Locale): Problem {
  const bad = firstInvalid(bytes);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bad));
  const { line, character } = new LineIndex(before).positionAt(before.length);
  const byte = `0x${(bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return { path, message: corpusMessages.invalidUtf8[locale](byte, skipped + bad), line, character };
}

/** The offset of the first byte that begins no valid sequence. */
function firstInvalid(bytes: Uint8Array): number {
  // "This prefix is bad" stays true as the prefix grows, so the shortest bad prefix is found by halving.
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (strictly('utf-8', bytes.subarray(0, middle), true) === undefined) bad = middle;
    else good = middle;
  }
  // The sequence may have begun before the byte that breaks it.
  let start = bad - 1;
  while (start > 0 && bad - start < 4 && strictly('utf-8', bytes.subarray(0, start)) === undefined) start--;
  return start;
}

/** Undefined where the bytes are not valid. `partly`: the last sequence may be cut off. */
function strictly(encoding: 'utf-8' | 'utf-16le', bytes: Uint8Array, partly = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: partly });
  } catch (error) {
    // A fatal decoder says "invalid" by a TypeError; anything else is not ours to hide.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

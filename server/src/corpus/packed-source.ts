import type { Language } from '../text/language.ts';
import type { Prepared } from './file-source.ts';
import type { SourceReading } from './readers/reading.ts';

/**
 * A source as it crosses from one thread to another and goes to disk: what is small as JSON, what is large in one row
 * of bytes. Its text stays there as UTF-8 until somebody asks for it: an archive's texts as strings would take twice the
 * memory, and a report cites a few of them.
 */
export interface PackedSource {
  readonly head: PackedHead;
  /** Passages, starts and words as 32-bit numbers of this machine, then the text. Begins at a multiple of four. */
  readonly block: Uint8Array;
}

export interface PackedHead extends Omit<SourceReading, 'text' | 'prepared' | 'about'> {
  readonly declared: Language | null;
  readonly language: Language;
  /** How many passages and words are in the block. */
  readonly passages: number;
  readonly words: number;
  /** The text holds halves of characters, which UTF-8 can't write, and so stands as UTF-16. */
  readonly wide?: true;
}

/** Numbers that a passage takes in `Prepared.flat`. */
export const PASSAGE = 4;

/** A reading that came packed need not be packed again. */
const packs = new WeakMap<SourceReading, PackedSource>();

export function packSource(reading: SourceReading, prepared: Prepared): PackedSource {
  const packed = packs.get(reading);
  if (packed && reading.prepared === prepared) return packed;
  const { text, prepared: _prepared, about: _about, ...rest } = reading;
  const { declared, language, flat, words } = prepared;
  const wide = /\p{Surrogate}/u.test(text);
  const encoded = wide ? wideBytes(text) : new TextEncoder().encode(text);
  const numbers = [flat, words.starts, words.words];
  const count = numbers.reduce((sum, row) => sum + row.length, 0);
  const block = new Uint8Array(4 * count + encoded.length);
  const rows = new Int32Array(block.buffer, 0, count);
  let at = 0;
  for (const row of numbers) {
    rows.set(row, at);
    at += row.length;
  }
  block.set(encoded, 4 * count);
  const head: PackedHead = {
    ...rest,
    declared: declared ?? null,
    language,
    passages: flat.length / PASSAGE,
    words: words.words.length,
    ...(wide && { wide }),
  };
  return { head, block };
}

/**
 * The source again; it goes on using the block, which must not be written to from now on.
 *
 * @param numbers where the words were numbered elsewhere, their numbers here; the block is made to hold these
 */
export function unpackSource(
  packed: PackedSource,
  numbers?: ArrayLike<number>,
  about?: SourceReading['about'],
): SourceReading {
  const { head, block } = packed;
  const { declared, language, passages, words: count, wide, ...rest } = head;
  const rowAt = (from: number, length: number): Int32Array =>
    new Int32Array(block.buffer, block.byteOffset + 4 * from, length);
  const flat = rowAt(0, PASSAGE * passages);
  const starts = rowAt(flat.length, passages + 1);
  const words = rowAt(flat.length + starts.length, count);
  if (numbers) for (let i = 0; i < count; i++) words[i] = numbers[words[i] ?? 0] ?? 0;
  const text = block.subarray(4 * (flat.length + starts.length + count));
  const reading: SourceReading = {
    ...rest,
    ...(about && { about }),
    get text() {
      return wide ? wideText(text) : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
    },
    prepared: { declared: declared ?? undefined, language, flat, words: { words, starts } },
  };
  packs.set(reading, packed);
  return reading;
}

/** Does the block have the length that the head tells of? */
export function isWhole({ passages, words }: PackedHead, block: Uint8Array): boolean {
  return block.length >= 4 * (PASSAGE * passages + passages + 1 + words);
}

function wideBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i] = text.charCodeAt(i) & 0xff;
    bytes[2 * i + 1] = text.charCodeAt(i) >>> 8;
  }
  return bytes;
}

// Not by TextDecoder, which would replace a lone half.
function wideText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 2)
    parts.push(String.fromCharCode((bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8)));
  return parts.join('');
}

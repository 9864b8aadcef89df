import type { Span } from '../base/span.ts';
import type { Language } from '../text/language.ts';
import type { Prepared } from './file-source.ts';
import type { MetadataRecord } from './metadata/record.ts';
import type { PassageWords } from './passage-words.ts';
import type { SourceReading } from './readers/reading.ts';
import { packNumbers, unpackNumbers } from './short-numbers.ts';
import type { Highlight, PageStart } from './source.ts';

/**
 * A source as it crosses from one thread to another, goes to disk, and is held in memory: what is small as JSON, what is
 * large in one row of bytes. Its text stays there as UTF-8 until somebody asks for it: an archive's texts as strings
 * would take twice the memory, and a report cites a few of them.
 */
export interface PackedSource {
  readonly head: PackedHead;
  /**
   * Passages and starts as 32-bit numbers of this machine, then the words as `packNumbers` writes them, then the text.
   * Begins at a multiple of four.
   */
  readonly block: Uint8Array;
}

export interface PackedHead extends Omit<SourceReading, 'text' | 'prepared' | 'about'> {
  readonly declared: Language | null;
  readonly language: Language;
  /** How many passages and words are in the block, and how many bytes the words take there. */
  readonly passages: number;
  readonly words: number;
  readonly wordBytes: number;
  /** The text holds halves of characters, which UTF-8 can't write, and so stands as UTF-16. */
  readonly wide?: true;
}

/** Numbers that a passage takes in `Prepared.flat`. */
export const PASSAGE = 4;

/** A reading that came packed need not be packed again. */
export function packSource(reading: SourceReading, prepared: Prepared): PackedSource {
  if (reading instanceof PackedReading && reading.prepared === prepared) return reading.packed;
  const { text, body, metadata, extract, pages, highlights } = reading;
  const { declared, language, flat, words } = prepared;
  const wide = /\p{Surrogate}/u.test(text);
  const encoded = wide ? wideBytes(text) : new TextEncoder().encode(text);
  const rows = [flat, words.starts];
  const parts = [...rows.map((row) => bytesOf(row)), words.bytes, encoded];
  const block = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    block.set(part, at);
    at += part.length;
  }
  const head: PackedHead = {
    body,
    metadata,
    ...(extract && { extract }),
    ...(pages && { pages }),
    ...(highlights && { highlights }),
    declared: declared ?? null,
    language,
    passages: flat.length / PASSAGE,
    words: words.starts.at(-1) ?? 0,
    wordBytes: words.bytes.length,
    ...(wide && { wide }),
  };
  return { head, block };
}

/** The source again; it goes on using the block, which must not be written to from now on. */
export function unpackSource(packed: PackedSource, about?: SourceReading['about']): SourceReading {
  return new PackedReading(packed, about);
}

/**
 * The same where its words were numbered elsewhere.
 *
 * @param numbers their numbers here, by those there
 * @param room for the new block: so many bytes, at a multiple of four
 */
export function renumbered(
  { head, block }: PackedSource,
  numbers: ArrayLike<number>,
  room: (length: number) => Uint8Array,
): PackedSource {
  const { start, end } = wordsPlace(head);
  const words = unpackNumbers(block.subarray(start, end), head.words);
  for (let i = 0; i < words.length; i++) words[i] = numbers[words[i] ?? 0] ?? 0;
  const bytes = packNumbers(words);
  const place = room(block.length + bytes.length - head.wordBytes);
  place.set(block.subarray(0, start));
  place.set(bytes, start);
  place.set(block.subarray(end), start + bytes.length);
  return { head: { ...head, wordBytes: bytes.length }, block: place };
}

/** Does the block have the length that the head tells of? */
export function isWhole(head: PackedHead, block: Uint8Array): boolean {
  return block.length >= wordsPlace(head).end;
}

/** As it is held in memory, ten thousand times: views of the block are made when they are asked for. */
class PackedReading implements SourceReading {
  readonly packed: PackedSource;
  readonly body: Span;
  readonly metadata: MetadataRecord | undefined;
  declare readonly extract?: true;
  declare readonly pages?: readonly PageStart[];
  declare readonly highlights?: readonly Highlight[];
  readonly prepared: Prepared;
  declare readonly about?: NonNullable<SourceReading['about']>;

  constructor(packed: PackedSource, about: SourceReading['about']) {
    const { body, metadata, extract, pages, highlights } = packed.head;
    this.packed = packed;
    this.body = body;
    this.metadata = metadata;
    this.prepared = new PackedPrepared(packed);
    if (about) this.about = about;
    if (extract) this.extract = extract;
    if (pages) this.pages = pages;
    if (highlights) this.highlights = highlights;
  }

  get text(): string {
    const { head, block } = this.packed;
    const bytes = block.subarray(wordsPlace(head).end);
    return head.wide ? wideText(bytes) : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}

class PackedPrepared implements Prepared {
  readonly #packed: PackedSource;

  constructor(packed: PackedSource) {
    this.#packed = packed;
  }

  get declared(): Language | undefined {
    return this.#packed.head.declared ?? undefined;
  }

  get language(): Language {
    return this.#packed.head.language;
  }

  get flat(): Int32Array {
    const { head, block } = this.#packed;
    return new Int32Array(block.buffer, block.byteOffset, PASSAGE * head.passages);
  }

  get words(): PassageWords {
    const { head, block } = this.#packed;
    const { start, end } = wordsPlace(head);
    const starts = new Int32Array(block.buffer, block.byteOffset + 4 * PASSAGE * head.passages, head.passages + 1);
    return { bytes: block.subarray(start, end), starts };
  }
}

/** Where in the block the words are; behind them is the text. */
function wordsPlace({ passages, wordBytes }: PackedHead): Span {
  const start = 4 * (PASSAGE * passages + passages + 1);
  return { start, end: start + wordBytes };
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
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

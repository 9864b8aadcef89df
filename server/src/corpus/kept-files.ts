import { packReferences, unpackReferences } from './metadata/packed-references.ts';
import type { Locale } from '../messages/locale.ts';
import type { KeptFile } from './corpus-files.ts';
import { isWhole, packSource, renumbered, unpackSource } from './packed-source.ts';
import type { PackedHead } from './packed-source.ts';
import type { Reading } from './readers/reading.ts';
import { Shelves } from './shelves.ts';
import { vocabulary } from './vocabulary.ts';

// What the bytes mean depends on this code; another form is not read.
const FORMAT = 7;

/**
 * What a kept file must have been made with to be good: `engine`, the code (a digest of the program), since sentences of
 * another tokeniser would not match; `variant`, the settings that change a reading; `locale`, that of the problems.
 */
export interface KeptFor {
  readonly engine: string;
  readonly variant: string;
  readonly locale: Locale;
}

/**
 * The readings of files, with their passages and words, as bytes to be kept between runs: a line of JSON that tells what
 * follows, the vocabulary, a line of JSON for each file and some more for one of metadata, the blocks of the sources one behind the other, and a checksum
 * of all. Every part begins at a multiple of four, so that the numbers can be used where they stand.
 */
export async function* encodeKept(
  files: readonly KeptFile[],
  { engine, variant, locale }: KeptFor,
  breathe: () => Promise<void> = () => Promise.resolve(),
): AsyncGenerator<Uint8Array> {
  const stage = new Stage();
  const blocks: Uint8Array[] = [];
  const lines: string[] = [];
  let length = 0;
  let breathed = performance.now();
  for (const file of files) {
    const { path, size, modified, digest, reading, fields, formerly, sources } = file;
    if (reading.passing || Number.isNaN(modified) || (!sources && !reading.references)) continue;
    const heads: KeptHead[] = [];
    for (const source of reading.references ? [] : (sources ?? [])) {
      const { head, block } = packSource(source.reading, source.prepared);
      blocks.push(block);
      length += padded(block.length);
      heads.push({ ...head, bytes: block.length, about: [source.aboutSign, ...source.about] });
    }
    const problems = reading.problems.length ? { problems: reading.problems, locale } : {};
    const entries = reading.references && packReferences(reading.references);
    const pieces = entries ? { pieces: entries.length } : {};
    lines.push(
      `${JSON.stringify({ path, size, modified, digest, fields, formerly, ...problems, heads, ...pieces })}\n`,
    );
    for (const entry of entries ?? []) lines.push(`${entry}\n`);
    if (performance.now() - breathed < 10) continue;
    await breathe();
    breathed = performance.now();
  }
  const directory = encoded(lines);
  const words = encoded(vocabulary.from(0).map((word) => `${word}\n`));
  const sizes = { vocabulary: words.length, directory: directory.length, blocks: length };
  const header = { attest: 'index', format: FORMAT, engine, variant, order: ORDER, ...sizes };
  for (const part of [encoded([`${JSON.stringify(header)}\n`]), words, directory, ...blocks]) yield* stage.put(part);
  yield* stage.end();
}

/**
 * The files that an earlier run kept; the bytes are used from now on and must begin at a multiple of four. Of another
 * format, engine or variant, cut, foreign or damaged: none, and what is missing is read again.
 *
 * @param breathe gives the event loop a turn, called every few milliseconds
 */
export async function decodeKept(
  bytes: Uint8Array,
  { engine, variant, locale }: KeptFor,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<ReadonlyMap<string, KeptFile>> {
  const kept = new Map<string, KeptFile>();
  const end = bytes.subarray(0, 4096).indexOf(10) + 1;
  const header = parse<Header>(textOf(bytes.subarray(0, end)));
  if (header?.attest !== 'index' || header.format !== FORMAT || header.order !== ORDER) return kept;
  if (header.engine !== engine || header.variant !== variant) return kept;
  const starts = [padded(end)];
  for (const size of [header.vocabulary, header.directory, header.blocks])
    starts.push((starts.at(-1) ?? 0) + padded(size));
  const [vocabularyAt = 0, directoryAt = 0, blocksAt = 0, sumAt = 0] = starts;
  if (bytes.length !== sumAt + SUM) return kept;
  const sum = new Checksum();
  for (let at = 0; at < sumAt; at += PIECE) {
    sum.add(bytes.subarray(at, Math.min(at + PIECE, sumAt)));
    await breathe();
  }
  if (!same(sum.bytes, bytes.subarray(sumAt))) return kept;

  const numbers = numbersHere(textOf(bytes.subarray(vocabularyAt, vocabularyAt + header.vocabulary)));
  const shelves = new Shelves();
  const room = (length: number): Uint8Array<ArrayBuffer> => shelves.room(length);
  let at = blocksAt;
  let line = directoryAt;
  let breathed = performance.now();
  while (line < directoryAt + header.directory) {
    const next = bytes.indexOf(10, line) + 1;
    const file = parse<Line>(textOf(bytes.subarray(line, next)));
    line = next;
    if (!file) break;
    const { heads, locale: told, problems = [], pieces, ...rest } = file;
    const entries: string[] = [];
    for (let i = 0; i < (pieces ?? 0); i++) {
      const end = bytes.indexOf(10, line) + 1;
      entries.push(textOf(bytes.subarray(line, end)));
      line = end;
    }
    const sources = heads.map(({ bytes: length, about: [sign, ...words], ...head }) => {
      const block = bytes.subarray(at, at + length);
      at += padded(length);
      if (!isWhole(head, block)) return undefined;
      const { buffer, byteOffset } = room(4 * words.length);
      const known = new Int32Array(buffer, byteOffset, words.length);
      words.forEach((word, i) => (known[i] = numbers?.[word] ?? word));
      const about = { sign, words: known };
      return unpackSource(numbers ? renumbered({ head, block }, numbers, room) : { head, block }, about);
    });
    if (performance.now() - breathed > 10) {
      await breathe();
      breathed = performance.now();
    }
    // A problem is told in the language of its run.
    if (problems.length && told !== locale) continue;
    const references = pieces === undefined ? {} : { references: await unpackReferences(entries, breathe) };
    const reading: Reading = { sources: sources.filter((source) => source !== undefined), problems, ...references };
    if (reading.sources.length === heads.length) kept.set(file.path, { ...rest, reading });
  }
  return kept;
}

/**
 * Whose are kept bytes, by how they begin? `ours`: this program's with these settings, so that they are read; `other`:
 * another version's or another machine's; `foreign`: no such file at all. Damage further on is not looked for.
 */
export function keptBy(head: Uint8Array, { engine, variant }: KeptFor): 'ours' | 'other' | 'foreign' {
  const end = head.subarray(0, 4096).indexOf(10) + 1;
  const header = parse<Header>(textOf(head.subarray(0, end)));
  if (header?.attest !== 'index') return 'foreign';
  const isOurs = header.format === FORMAT && header.order === ORDER && header.engine === engine;
  return isOurs && header.variant === variant ? 'ours' : 'other';
}

interface Header extends Record<'vocabulary' | 'directory' | 'blocks', number> {
  readonly attest: unknown;
  readonly format: unknown;
  readonly engine: unknown;
  readonly variant: unknown;
  readonly order: unknown;
}

interface KeptHead extends PackedHead {
  /** Of the block. */
  readonly bytes: number;
  /** What is known about the source, as a sign of the text and as the numbers of its words. */
  readonly about: readonly [string, ...number[]];
}

interface Line extends Pick<KeptFile, 'path' | 'size' | 'modified' | 'digest' | 'fields' | 'formerly'> {
  readonly problems?: Reading['problems'];
  readonly locale?: Locale;
  readonly heads: readonly KeptHead[];
  /** Of a file of metadata: how many lines of entries follow. */
  readonly pieces?: number;
}

/** Which byte of a number this machine writes first; the file is no good for one that does it otherwise. */
const ORDER = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 'little' : 'big';
const PIECE = 1 << 20;
const SUM = 8;

const padded = (length: number): number => (length + 3) & ~3;

/** The numbers that the words of a file have here, by their numbers there; undefined where they are the same. */
function numbersHere(text: string): Int32Array | undefined {
  const words = text.split('\n').slice(0, -1);
  const numbers = Int32Array.from(words, (word) => vocabulary.add(word));
  return numbers.every((number, i) => number === i) ? undefined : numbers;
}

/** Puts parts one behind the other, each filled up to a multiple of four, in pieces of a size that is good to write. */
class Stage {
  readonly #sum = new Checksum();
  // The same again and again: each piece is written before the next is asked for.
  readonly #piece = new Uint8Array(PIECE);
  #filled = 0;

  *put(part: Uint8Array): Generator<Uint8Array> {
    for (let from = 0; from < part.length;) {
      const some = part.subarray(from, from + PIECE - this.#filled);
      this.#piece.set(some, this.#filled);
      this.#filled += some.length;
      from += some.length;
      if (this.#filled === PIECE) yield this.#full();
    }
    const gap = padded(part.length) - part.length;
    this.#piece.fill(0, this.#filled, this.#filled + gap);
    this.#filled += gap;
    if (this.#filled === PIECE) yield this.#full();
  }

  *end(): Generator<Uint8Array> {
    if (this.#filled) yield this.#full();
    yield this.#sum.bytes;
  }

  #full(): Uint8Array {
    const piece = this.#piece.subarray(0, this.#filled);
    this.#sum.add(piece);
    this.#filled = 0;
    return piece;
  }
}

/** Tells damage, by chance and not by malice: each changed number changes it. */
class Checksum {
  #a = 0x9e3779b9;
  #b = 0x41c6ce57;

  /** @param bytes a whole number of 32-bit numbers, beginning at one */
  add(bytes: Uint8Array): void {
    let [a, b] = [this.#a, this.#b];
    const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] ?? 0;
      a = Math.imul(a ^ number, 2654435761);
      b = Math.imul((b ^ number) + (b >>> 15), 1597334677);
    }
    [this.#a, this.#b] = [a, b];
  }

  get bytes(): Uint8Array {
    return new Uint8Array(Int32Array.of(this.#a, this.#b).buffer);
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function encoded(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join(''));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function parse<T>(text: string): T | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    // Something else lies where our file should: whoever asks reads the sources again.
    return undefined;
  }
}

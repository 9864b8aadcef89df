import { FileSource } from '../corpus/file-source.ts';
import { packReferences } from '../corpus/metadata/packed-references.ts';
import { mergeMetadata } from '../corpus/metadata/record.ts';
import { type PackedSource, packSource } from '../corpus/packed-source.ts';
import { readFile } from '../corpus/readers/read-file.ts';
import type { Reading, SourceFile } from '../corpus/readers/reading.ts';
import { vocabulary } from '../corpus/vocabulary.ts';
import type { OwnConcept } from '../text/concepts.ts';

/** What a reading thread is started with. Plain data, as it is cloned. */
export interface ThreadData {
  /** The project's own ideas; they are among the words of a passage. */
  readonly concepts: readonly OwnConcept[];
}

/** What a thread answers to a file. */
export interface Answer extends Omit<Reading, 'sources' | 'references'> {
  readonly sources: readonly PackedSource[];
  /** Of a file of metadata, its entries as `packReferences` makes them. */
  readonly references?: readonly string[];
  /**
   * The words that this thread has met for the first time, each followed by a line break; they have the numbers behind
   * those told before. The words of the sources are in the thread's numbers.
   */
  readonly newWords: string;
}

let told = 0;

/** Reads a file of any format and makes all that an index needs of its sources. */
export async function answerTo(file: SourceFile): Promise<Answer> {
  const { sources, references, ...rest } = await readFile(file);
  const packed = sources.map((source) => {
    const metadata = mergeMetadata(source.metadata, undefined);
    return packSource(source, new FileSource({ id: '', path: file.path, metadata }, source).prepared);
  });
  const words = vocabulary.from(told);
  told += words.length;
  const entries = references && { references: packReferences(references) };
  return { ...rest, ...entries, sources: packed, newWords: words.map((word) => `${word}\n`).join('') };
}

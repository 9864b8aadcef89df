import { unpackReferences } from '../corpus/metadata/packed-references.ts';
import { formatOf, isTextFile } from '../corpus/readers/formats.ts';
import { renumbered, unpackSource } from '../corpus/packed-source.ts';
import { Shelves } from '../corpus/shelves.ts';
import { readTextFile } from '../corpus/readers/read-text-file.ts';
import { type Reader, type Reading, type SourceFile, unread } from '../corpus/readers/reading.ts';
import { vocabulary } from '../corpus/vocabulary.ts';
import { breathe } from '../platform/breathe.ts';
import { corpusMessages } from '../messages/corpus.ts';
import type { Answer } from './work.ts';

/** Threads that run reading/main.ts; platform/worker-pool.ts has them. */
export interface Threads {
  /** The answer of a thread, and which thread it was; numbers are never used again. Rejects with a `Failure`. */
  run(task: SourceFile): Promise<{ readonly thread: number; readonly answer: unknown }>;
  /** Lets them go where none has anything to do; true where there is none any more. */
  rest(): boolean;
}

/** Why a thread has no answer. */
export interface Failure {
  readonly cause: 'time' | 'memory' | 'error';
  /** Of 'time': the seconds that it was given. */
  readonly seconds: number;
  readonly message: string;
}

/** Readers of all formats, for a `CorpusFiles`: many files go to the threads, and so does one that needs a library. */
export function threadedReader(threads: Threads): {
  readonly read: Reader;
  readonly readMany: Reader;
  /** Much has been read and little will be from now on: gives back what was needed for it. */
  readonly rest: () => void;
} {
  /** For each thread the numbers here of its words, by their numbers there. */
  const numbers = new Map<number, number[]>();

  const shelves = new Shelves();

  const readMany: Reader = async (file) => {
    try {
      const { thread, answer } = await threads.run(file);
      const { sources, newWords, references, ...rest } = answer as Answer;
      const here = numbers.get(thread) ?? [];
      numbers.set(thread, here);
      for (const word of newWords.split('\n').slice(0, -1)) here.push(vocabulary.add(word));
      return {
        ...rest,
        ...(references && { references: await unpackReferences(references, breathe) }),
        sources: sources.map((packed) => unpackSource(renumbered(packed, here, (length) => shelves.room(length)))),
      };
    } catch (error) {
      return failed(file, error);
    }
  };
  // A few text files are read before a thread has started.
  const read: Reader = (file) => (isSmallText(file) ? readTextFile(file) : readMany(file));
  const rest = (): void => {
    if (threads.rest()) numbers.clear();
  };
  return { read, readMany, rest };
}

/** A list of references may be as long as a library. */
const SMALL = 200_000;

function isSmallText({ path, bytes }: SourceFile): boolean {
  return isTextFile(path) || (formatOf(path) === undefined && /\.json$/i.test(path) && bytes.length < SMALL);
}

function failed({ path, locale }: SourceFile, error: unknown): Reading {
  const { cause, seconds, message } = error as Failure;
  const told =
    cause === 'time'
      ? corpusMessages.tooSlow[locale](seconds)
      : cause === 'memory'
        ? corpusMessages.tooMuchMemory[locale]()
        : corpusMessages.readerFailed[locale](message);
  return { ...unread({ path, message: told }), passing: true };
}

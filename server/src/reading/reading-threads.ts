import type { Reader, SourceFile } from '../corpus/readers/reading.ts';
import { WorkerPool } from '../platform/worker-pool.ts';
import type { OwnConcept } from '../text/concepts.ts';
import { readingProgram } from './corpus-store.ts';
import { threadedReader } from './threaded-reader.ts';

/** Readers of all formats, to be closed by whoever opens them. No thread is started before it is needed. */
export interface ReadingThreads {
  readonly read: Reader;
  readonly readMany: Reader;
  /** Gives the threads' memory back, after much has been read; the next file starts new ones. */
  rest(): void;
  close(): void;
}

export function readingThreads(concepts: readonly OwnConcept[]): ReadingThreads {
  const pool = new WorkerPool({ program: readingProgram(), data: { concepts } });
  const threads = { run: (file: SourceFile) => pool.run(file, file.bytes.length), rest: () => pool.rest() };
  return { ...threadedReader(threads), close: () => pool.close() };
}

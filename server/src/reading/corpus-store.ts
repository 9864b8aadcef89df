import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readFileSync, realpathSync } from 'node:fs';
import type { KeptFile } from '../corpus/corpus-files.ts';
import { decodeKept, encodeKept, keptBy, type KeptFor } from '../corpus/kept-files.ts';
import type { Locale } from '../messages/locale.ts';
import { breathe } from '../platform/breathe.ts';
import { readBytes, writeBytes } from '../platform/kept-bytes.ts';
import type { OwnConcept } from '../text/concepts.ts';

const FILE = 'index.bin';

/** What is kept of a corpus between runs, in a folder of its own. Never the reason why something goes wrong. */
export class CorpusStore {
  readonly path: string;
  readonly #for: KeptFor;

  /** @param folder need not be there yet */
  constructor(folder: string, concepts: readonly OwnConcept[], locale: Locale) {
    this.path = join(folder, FILE);
    this.#for = { engine: engine(), variant: digest(JSON.stringify(concepts)), locale };
  }

  /** The files as an earlier run has read them; none where nothing that is any good was kept. */
  async load(): Promise<ReadonlyMap<string, KeptFile>> {
    const bytes = await readBytes(this.path);
    return bytes ? decodeKept(bytes, this.#for, breathe) : new Map();
  }

  /**
   * Keeps the files for the next run. Resolves with the bytes that this takes, undefined where another process is
   * writing. Rejects where the disk does not take it.
   */
  save(files: readonly KeptFile[]): Promise<number | undefined> {
    return writeBytes(this.path, encodeKept(files, this.#for, breathe));
  }

  /** How it stands with what is kept; reads all of it once. */
  async state(): Promise<StoreState> {
    const found = await stat(this.path).catch(() => undefined);
    if (!found) return { path: this.path, is: 'none', bytes: 0 };
    const told = { path: this.path, bytes: found.size, written: found.mtimeMs };
    const bytes = await readBytes(this.path);
    if (!bytes) return { ...told, is: 'unreadable' };
    const whose = keptBy(bytes, this.#for);
    if (whose !== 'ours') return { ...told, is: whose === 'other' ? 'other' : 'damaged' };
    return { ...told, is: (await decodeKept(bytes, this.#for, breathe)).size ? 'fits' : 'damaged' };
  }

  /** Bytes of what is kept; 0 where nothing is. */
  async size(): Promise<number> {
    return (await stat(this.path).catch(() => undefined))?.size ?? 0;
  }
}

/** What was kept of a corpus, as it stands. */
export interface StoreState {
  readonly path: string;
  /** `other`: of another version of Attest, and made anew at the next check. `damaged`: so, too. */
  readonly is: 'none' | 'fits' | 'other' | 'damaged' | 'unreadable';
  readonly bytes: number;
  /** Milliseconds since the epoch. */
  readonly written?: number;
}

/** The program of a reading thread: it lies beside the one that runs. */
export function readingProgram(): string {
  return join(dirname(realpathSync(process.argv[1] ?? process.execPath)), 'reading.js');
}

// Whatever a file becomes is made by this program, in a thread or not; both faces have the same one beside them.
function engine(): string {
  for (const path of [readingProgram(), process.argv[1] ?? process.execPath]) {
    try {
      return digest(readFileSync(path));
    } catch {
      // Run from its sources, as in a test, the program is what runs.
    }
  }
  return 'unknown';
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

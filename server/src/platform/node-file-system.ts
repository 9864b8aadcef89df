import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { FileEntry, FileSystem } from '../base/file-system.ts';
import { silent } from '../base/logger.ts';
import type { Logger } from '../base/logger.ts';
import { leadsInto } from './leads-into.ts';
import * as witnessed from './witness.ts';

/** No file of this size is read at all: it could not be held as one text. Bytes. */
const LARGEST_READ = 256_000_000;
const AT_ONCE = 64;

/**
 * The machine's own files. Hidden files and folders are left out of lists, as are links to folders, and links to
 * files outside the listed folder; what cannot be looked at is left out and logged.
 */
export class NodeFileSystem implements FileSystem {
  readonly #logger: Logger;

  constructor(logger: Logger = silent) {
    this.#logger = logger;
  }

  /** Rejects with code `EFBIG` above 256 MB. */
  async read(path: string): Promise<Uint8Array> {
    try {
      if ((await stat(path)).size > LARGEST_READ) {
        throw Object.assign(new Error(`EFBIG: file too large, open '${path}'`), { code: 'EFBIG' });
      }
      return await readFile(path);
    } catch (error) {
      witnessed.witness()?.doubt();
      throw error;
    }
  }

  /** Rejects where the folder itself cannot be listed. */
  async list(folder: string): Promise<readonly FileEntry[]> {
    const paths: string[] = [];
    await this.#collect(folder, await witnessed.realpath(folder), paths);
    const entries: FileEntry[] = [];
    for (let i = 0; i < paths.length; i += AT_ONCE) {
      const some = await Promise.all(paths.slice(i, i + AT_ONCE).map((path) => this.#entryOf(path)));
      entries.push(...some.filter((entry) => entry !== undefined));
    }
    return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  /** As `list` has it: links to folders are not followed at all, links to files within the folder. */
  async isListed(path: string, folder: string): Promise<boolean> {
    const [top, above] = await Promise.all([folder, dirname(path)].map((one) => realpath(one).catch(() => undefined)));
    // What is gone is for `read` to tell.
    if (top === undefined || above === undefined) return true;
    return above === join(top, relative(folder, dirname(path))) && leadsInto(path, [folder]);
  }

  async #collect(folder: string, root: string, paths: string[]): Promise<void> {
    for (const entry of await witnessed.readdir(folder)) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isFile()) paths.push(path);
      else if (entry.isSymbolicLink() && (await this.#pointsInside(path, root))) paths.push(path);
      else if (entry.isDirectory()) {
        await this.#collect(path, root, paths).catch((error: unknown) => this.#leaveOut(path, error));
      }
    }
  }

  async #pointsInside(link: string, root: string): Promise<boolean> {
    try {
      const target = await witnessed.realpath(link);
      return target.startsWith(root.endsWith(sep) ? root : root + sep) && (await witnessed.stat(target)).isFile();
    } catch (error) {
      this.#leaveOut(link, error);
      return false;
    }
  }

  async #entryOf(path: string): Promise<FileEntry | undefined> {
    try {
      const { size, mtimeMs, ctimeMs } = await stat(path);
      // A program may set back the time of the content; that of anything is the system's own.
      return { path, size, modified: Math.max(mtimeMs, ctimeMs) };
    } catch (error) {
      witnessed.witness()?.doubt();
      // Deleted since it was listed, most often.
      this.#leaveOut(path, error);
      return undefined;
    }
  }

  #leaveOut(path: string, error: unknown): void {
    this.#logger.warn(`${path} is left out: ${error instanceof Error ? error.message : String(error)}`);
  }
}

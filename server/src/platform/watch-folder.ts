import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../base/logger.ts';

/** Stops a watch. */
export interface Watch {
  close(): void;
}

export interface WatchOptions {
  /** Are the folders below watched, too? (default: yes) */
  readonly deep?: boolean;
  /** Folders that are not watched, by their names (default: those that begin with a dot). */
  readonly skips?: (name: string) => boolean;
}

/**
 * Watches a folder and all folders below, for clients that can't. Each folder has a watch of its own: a recursive watch
 * of Node.js on Linux opens one for every file, which ten thousand sources would make slow and exhaust.
 *
 * @param changed gets the path of a file or folder that was made, changed or deleted; it may be called more than once
 *   for one change
 */
export async function watchFolder(
  folder: string,
  logger: Logger,
  changed: (path: string) => void,
  { deep = true, skips = (name) => name.startsWith('.') }: WatchOptions = {},
): Promise<Watch> {
  const watches = new Map<string, FSWatcher>();
  let closed = false;
  await add(folder);
  return {
    close() {
      closed = true;
      for (const watched of watches.values()) watched.close();
    },
  };

  async function add(path: string): Promise<void> {
    if (closed || watches.has(path)) return;
    try {
      if (!(await stat(path)).isDirectory()) return;
      // Another event may have told of it meanwhile, or the end have come: nobody would close a second watch, and what
      // is open keeps the process from ending.
      if (closed || watches.has(path)) return;
      const watched = watch(path, (_event, name) => {
        const at = name === null ? path : join(path, name);
        changed(at);
        // What came into a new folder before its watch stood is told by telling of the folder once more.
        if (deep && name !== null && !skips(name)) void add(at).then(() => watches.has(at) && changed(at));
      });
      watched.on('error', () => remove(path)); // The folder has gone; its parent tells of that.
      watches.set(path, watched);
      if (!deep) return;
      const entries = await readdir(path, { withFileTypes: true });
      for (const entry of entries) {
        if (entry.isDirectory() && !skips(entry.name)) await add(join(path, entry.name));
      }
    } catch (error) {
      remove(path);
      const code = (error as NodeJS.ErrnoException).code;
      // What is gone again needs no watch.
      if (code !== 'ENOENT') logger.warn(`${path} can't be watched: ${String(error)}`);
    }
  }

  function remove(path: string): void {
    watches.get(path)?.close();
    watches.delete(path);
  }
}

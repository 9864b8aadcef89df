import { dirname, resolve } from 'node:path';
import { readFile, stat } from './witness.ts';

export interface NearestFile {
  readonly path: string;
  /** Another where the file is another or was written to. */
  readonly stamp: string;
}

/**
 * The file of this name in a folder, else in the nearest folder above that has one; undefined where there is none. The name
 * may be a path, an absolute one too.
 */
export async function nearestFile(folder: string, name: string): Promise<NearestFile | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const path = resolve(at, name);
    // Whatever is in the way of looking at it is in the way of using it.
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile()) return { path, stamp: `${path} ${found.size} ${found.mtimeMs}` };
    if (dirname(at) === at) return undefined;
  }
}

/** The text of a UTF-8 file, less a byte-order mark. Rejects where it can't be read, or is no UTF-8. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
}

import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Deletes the oldest files of a folder until what is left has no more bytes than this. */
export async function boundFolder(folder: string, most: number): Promise<void> {
  const files: { readonly path: string; readonly size: number; readonly mtimeMs: number }[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // Another process may have made room already.
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile()) files.push({ path, size: found.size, mtimeMs: found.mtimeMs });
  }
  let bytes = 0;
  for (const { path, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    bytes += size;
    if (bytes > most) await rm(path, { force: true });
  }
}

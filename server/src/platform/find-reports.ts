import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileEntry } from '../base/file-system.ts';
import { breathe } from './breathe.ts';

/** Has the file a name that a report can have? */
export function isReportPath(path: string): boolean {
  return /\.(?:md|markdown|qmd|rmd)$/i.test(path);
}

/**
 * The Markdown files below a folder, in no given order. Hidden folders, `node_modules` and those that are left out are not
 * entered, links to folders are not followed. Gives way to other work between folders; an aborted walk rejects.
 *
 * @param leftOut absolute paths of folders
 */
export async function findReports(
  folder: string,
  leftOut: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<readonly FileEntry[]> {
  const found: FileEntry[] = [];
  const folders = [folder];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    signal?.throwIfAborted();
    // A folder that can't be looked into holds no report that we could read.
    for (const entry of await readdir(at, { withFileTypes: true }).catch(() => [])) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules' && !leftOut.has(path)) folders.push(path);
      } else if (isReportPath(entry.name)) {
        const file = await lookAt(path);
        if (file) found.push(file);
      }
    }
    await breathe();
  }
  return found;
}

/** A file as it stands; undefined where it is none, or gone. */
export async function lookAt(path: string): Promise<FileEntry | undefined> {
  const file = await stat(path).catch(() => undefined);
  return file?.isFile() ? { path, size: file.size, modified: file.mtimeMs } : undefined;
}

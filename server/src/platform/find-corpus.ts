import { dirname, join } from 'node:path';
import { stat } from './witness.ts';

/**
 * The corpus folder that belongs to a folder where none is configured: `sources/` or `corpus/` in it, else in a
 * folder above, up to and with `top` (default: the root of the disk). A `corpus/` that keeps its sources in
 * `corpus/sources/`, with its reports beside them, means that one. Undefined where there is none.
 */
export async function findCorpus(from: string, top?: string): Promise<string | undefined> {
  return (await findCorpusAbove(from, top))?.corpus;
}

/** The same, with the folder in which it was looked for when it was found: whose reports, and those below, are held against it. */
export async function findCorpusAbove(
  from: string,
  top?: string,
): Promise<{ readonly corpus: string; readonly of: string } | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const name of ['sources', join('corpus', 'sources'), 'corpus']) {
      if (await isFolder(join(folder, name))) return { corpus: join(folder, name), of: folder };
    }
    if (folder === top || dirname(folder) === folder) return undefined;
  }
}

export async function isFolder(path: string): Promise<boolean> {
  // Whatever is in the way of looking at it is in the way of using it.
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

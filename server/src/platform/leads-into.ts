import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Does a path lead into one of the folders, or to one of them, when all links on the way are followed? A path at which nothing
 * stands yet is judged by the folders above it; a link that leads nowhere leads into none.
 */
export async function leadsInto(path: string, folders: readonly string[]): Promise<boolean> {
  const real = await realOf(path);
  if (real === undefined) return false;
  for (const folder of folders) {
    const top = await realOf(folder);
    if (top !== undefined && (real === top || real.startsWith(top.endsWith(sep) ? top : top + sep))) return true;
  }
  return false;
}

async function realOf(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    // Nothing stands there, or nobody may look at it. What can't be looked at can't be read either.
    const isLink = await lstat(path).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    const above = dirname(path);
    if (isLink || above === path) return undefined;
    const real = await realOf(above);
    return real === undefined ? undefined : join(real, relative(above, path));
  }
}

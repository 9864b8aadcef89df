import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { userCache } from './user-cache.ts';

/**
 * The folder for what is kept of a corpus between runs: in the user's own cache, one for each set of corpus folders,
 * so that nothing is written beside the sources.
 *
 * @param storage a folder for all such folders, in place of the user's cache
 * @param environment `process.env`
 */
export function cacheFolder(
  folders: readonly string[],
  storage?: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  system: NodeJS.Platform = process.platform,
): string {
  const key = createHash('sha256').update(folders.map(realOf).sort().join('\n')).digest('hex').slice(0, 16);
  return join(storage ?? join(userCache(environment, system), 'attest'), key);
}

/** A folder reached through a link is the same folder. */
function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // A folder that is not there has no cache to share; its name will do.
    return resolve(folder);
  }
}

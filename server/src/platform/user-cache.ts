import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder of the user for what programs keep and can make again.
 *
 * @param environment `process.env`
 */
export function userCache(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  system: NodeJS.Platform = process.platform,
): string {
  if (environment['XDG_CACHE_HOME']) return environment['XDG_CACHE_HOME'];
  if (system === 'win32') return environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  return system === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

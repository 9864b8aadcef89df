import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { isFolder } from './find-corpus.ts';

/** The absolute path of a folder that is named from another; `~` is the user's own. */
export function namedFolder(written: string, from: string): string {
  const home = written === '~' || /^~[/\\]/.test(written) ? join(homedir(), written.slice(1)) : written;
  return resolve(from, home);
}

/** The same, or undefined where no folder stands there. */
export async function folderAt(written: string, from: string): Promise<string | undefined> {
  const path = namedFolder(written, from);
  return (await isFolder(path)) ? path : undefined;
}

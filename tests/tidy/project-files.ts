import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's folder, absolute. */
export const root = resolve(import.meta.dirname, '../..');

/** Every file that git has or would take, relative to the project, with `/`; what is ignored is left out. */
export const projectFiles: readonly string[] = [
  ...new Set(
    execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    })
      .split('\0')
      .filter((path) => path && existsSync(join(root, path))),
  ),
].sort();

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The code of the product, tests and scripts left out. */
export const productFiles = projectFiles.filter((path) => /^(client|server)\/src\/.*\.ts$/.test(path));

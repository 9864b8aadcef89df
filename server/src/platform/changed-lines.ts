import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

/** Lines of a file, from the first up to and with the last, both 0-based; they end at line feeds, as Git counts them. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Why Git has no answer: it is not installed, the folder is in no repository, nothing has this name, or as it says. */
export type GitFault = { readonly kind: 'no-git' | 'no-repository' | 'no-revision' | 'failed'; readonly said: string };

/**
 * The lines of a file that are not as they were in a revision of its repository, whether they are committed, staged or
 * neither; all of a file that Git does not follow. Asks the `git` of this machine, which reads and changes nothing.
 */
export async function changedLines(path: string, revision: string): Promise<readonly LineRange[] | GitFault> {
  const file = await realpath(path);
  const git = (...args: string[]): Promise<Answer> => run(dirname(file), args);
  const top = await git('rev-parse', '--show-toplevel');
  if (top.missing) return { kind: 'no-git', said: top.stderr };
  if (top.status !== 0) return { kind: 'no-repository', said: top.stderr };
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if (commit.status !== 0) return { kind: 'no-revision', said: commit.stderr };
  const name = `:(literal)${basename(file)}`;
  const followed = await git('ls-files', '--', name);
  if (followed.status === 0 && !followed.stdout) return [{ first: 0, last: Infinity }];
  // What the user's own settings would make of a diff stays out of it: other programs, colours, contexts.
  const options = ['--no-ext-diff', '--no-textconv', '--no-color', '--no-renames', '--text', '--unified=0'];
  const diff = await git('diff', ...options, '--inter-hunk-context=0', commit.stdout.trim(), '--', name);
  if (followed.status !== 0 || diff.status !== 0) return { kind: 'failed', said: followed.stderr || diff.stderr };
  return [...diff.stdout.matchAll(HUNK)].flatMap(([, from, count = '1']) => {
    const first = Number(from) - 1;
    return Number(count) ? [{ first, last: first + Number(count) - 1 }] : [];
  });
}

const HUNK = /^@@ -[\d,]+ \+(\d+)(?:,(\d+))? @@/gm;

interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** There is no such program. */
  readonly missing: boolean;
}

function run(folder: string, args: readonly string[]): Promise<Answer> {
  const all = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args];
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  // A hook of Git is given these by the folder that it is started in, which is not the report's.
  for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE']) {
    const place = env[name];
    if (place) env[name] = resolve(place);
  }
  return new Promise((done) => {
    execFile('git', all, { cwd: folder, env, maxBuffer: 1 << 28, windowsHide: true }, (error, stdout, stderr) => {
      const code = error?.code;
      const said = stderr.trim() || (error?.message ?? '');
      done({
        status: error ? (typeof code === 'number' ? code : -1) : 0,
        stdout,
        stderr: said,
        missing: String(code) === 'ENOENT',
      });
    });
  });
}

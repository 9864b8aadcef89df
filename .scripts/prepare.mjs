// What npm runs before it packs this repository or installs it by its address (`prepare`): builds the programs, so that whoever has no
// registry with Attest in it gets it from here (docs/ci.md). With `npm install --global`, and so in pre-commit, npm leaves out what
// the build needs, and it is brought in first. Whatever is said goes to standard error: the name of the package is all that
// programs want to read of `npm pack`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// A link leads to the modules of another working copy, which serve as well.
if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
  // What the npm around this one was asked for (global, another folder, a trial) is not meant for this.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?!execpath)/i.test(name)));
  const npm = process.env.npm_execpath;
  const install = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run(npm ? process.execPath : 'npm', npm ? [npm, ...install] : install, env);
}
run(process.execPath, [join('.scripts', 'build.mjs')], process.env);

function run(program, args, env) {
  const shell = program === 'npm' && process.platform === 'win32';
  const { status, error } = spawnSync(program, args, { cwd: root, env, shell, stdio: ['ignore', 2, 2] });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

// What `npm start` and `npm test` stand on. Runs on any Node.js from 20 with nothing installed, so it imports nothing but
// Node's own modules: it brings the dependencies in, and hands every later step to the Node.js that the project pins.
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const modules = join(root, 'node_modules');
const pinnedNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Brings `node_modules` up to `package-lock.json`, and does nothing where it is already.
 * @returns whether something was installed; throws an `Error` for a person to read where that failed.
 */
export async function install() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20)
    throw new Error(`Attest needs Node.js 20 or later; this is ${process.versions.node} (${process.execPath}).`);
  if (isInstalled()) return false;
  console.log('Installing the dependencies that package-lock.json names (npm ci) …');
  // Development dependencies are the whole tool chain, so a NODE_ENV of production must not leave them out.
  const status = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) throw new Error(`npm ci failed (exit status ${status}); what it said is above.`);
  if (!existsSync(pinnedNode)) {
    throw new Error(
      'npm ci left out the Node.js of the project: the install scripts of the packages `node` and `esbuild` did not run. ' +
        'Is `ignore-scripts` set in the configuration of npm?',
    );
  }
  return true;
}

/** npm writes node_modules/.package-lock.json last, so an install that was broken off has none. */
function isInstalled() {
  // A link leads to the modules of another working copy, which npm ci would empty for both.
  if (existsSync(pinnedNode) && lstatSync(modules).isSymbolicLink()) return true;
  const done = join(modules, '.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  return existsSync(done) && existsSync(pinnedNode) && statSync(done).mtimeMs >= statSync(wanted).mtimeMs;
}

/** Runs a script under the Node.js of the project. Resolves to the exit status; throws where it could not start. */
export function node(script, args = [], options = {}) {
  return run(pinnedNode, [script, ...args], { ...options, env: { ...projectEnvironment(), ...options.env } });
}

/** The script behind a command of an installed package: `tsc` of `typescript`, say. */
export function tool(packageName, path) {
  return join(modules, packageName, path);
}

/** The environment in which `node` means the project's own. */
function projectEnvironment() {
  const path = `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? process.env.Path ?? ''}`;
  return { ...process.env, PATH: path };
}

function npm(args, options = {}) {
  // npm tells its scripts where it is; without it (`node .scripts/test.mjs`) the one on the path is taken.
  const self = process.env.npm_execpath;
  if (self?.endsWith('.js')) return run(process.execPath, [self, ...args], options);
  const shell = process.platform === 'win32';
  return run(shell ? 'npm.cmd' : 'npm', args, { ...options, shell });
}

/** Runs npm and resolves to what it writes on standard output, however it ends; what it writes elsewhere is dropped. */
export async function npmSays(args) {
  let said = '';
  await npm(args, { stdio: ['ignore', 'pipe', 'ignore'], hear: (text) => (said += text) });
  return said;
}

/**
 * Runs a program in the project's folder, its output on ours. Resolves to the exit status, 128 and more for a signal. `hear` is told
 * what it writes on a standard output that is a pipe.
 */
export function run(program, args, { hear, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.stdout?.setEncoding('utf8').on('data', hear ?? (() => undefined));
    child.once('error', (error) => reject(new Error(`${program} could not be started: ${error.message}`)));
    child.once('close', (code) => resolve(code ?? 128));
  });
}

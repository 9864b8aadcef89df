import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cleanEnvironment, type Places } from './host.ts';

/** The version whose VS Code the suite runs in; raised by hand, with a look at the pictures. */
const VERSION = '4.139.1';

/** The VS Code server that code-server carries. */
export interface CodeServer {
  /** Its entry script, started with Node.js. */
  readonly script: string;
  /** Of VS Code: `1.139.1`. */
  readonly version: string;
}

/**
 * Installs code-server into the cache where it is not there yet (about a minute and a half, mostly compiling), never as a
 * dependency of the project: a writer's `npm ci` must not compile it. A sentence says why it is not to be had.
 */
export async function codeServer({ root, cache }: Places): Promise<CodeServer | string> {
  const home = join(cache, 'node_modules', 'code-server');
  const script = join(home, 'lib', 'vscode', 'out', 'server-main.js');
  // npm leaves the folder behind when the compiling fails, so a mark of our own tells a whole install from half a one.
  const mark = join(cache, 'code-server.installed');
  if (!existsSync(script) || !existsSync(mark) || readFileSync(mark, 'utf8') !== VERSION) {
    const missing = missingTools();
    if (missing) return missing;
    rmSync(mark, { force: true });
    const failed = await install(root, cache);
    if (failed) return failed;
    writeFileSync(mark, VERSION);
  }
  const product = JSON.parse(readFileSync(join(home, 'lib', 'vscode', 'product.json'), 'utf8')) as { version: string };
  return { script, version: product.version };
}

/** Compiling takes long, and fails late and at length without these; better told at once. */
function missingTools(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const needed = {
    'krb5-config': 'libkrb5-dev',
    'c++': 'build-essential',
    make: 'build-essential',
    python3: 'python3',
  };
  const packages = Object.entries(needed)
    .filter(([command]) => !onPath(command))
    .map(([, name]) => name);
  return packages.length
    ? `code-server cannot be compiled here without the Debian packages ${[...new Set(packages)].join(', ')}`
    : undefined;
}

async function install(root: string, cache: string): Promise<string | undefined> {
  console.log(`Installing code-server ${VERSION} for the tests (once; about two minutes) …`);
  mkdirSync(cache, { recursive: true });
  const manifest = { private: true, allowScripts: { 'code-server': true, argon2: true } };
  writeFileSync(join(cache, 'package.json'), JSON.stringify(manifest));
  const log = join(cache, 'code-server-install.log');
  const output = openSync(log, 'w');
  const environment = cleanEnvironment({
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    ...headers(root),
  });
  // npm tells its children under which Node.js it runs itself, and code-server's install goes by that.
  delete environment['npm_config_user_agent'];
  const npm = process.env['npm_execpath'];
  const args = ['install', '--prefix', cache, '--no-audit', '--no-fund', `code-server@${VERSION}`];
  const [program, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  try {
    const status = await new Promise<number>((resolve, reject) => {
      const options = { cwd: cache, env: environment, stdio: ['ignore', output, output] as ['ignore', number, number] };
      spawn(program, all, options)
        .once('error', reject)
        .once('close', (code) => resolve(code ?? 128));
    });
    if (status === 0) return undefined;
    const errors = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('npm error'));
    console.log(errors.slice(0, 20).join('\n'));
    return `code-server could not be installed (npm ended with status ${status}; all it said is in ${log})`;
  } finally {
    closeSync(output);
  }
}

/**
 * node-gyp would download the headers of Node.js. They are in the package that the project's own Node.js comes from, so
 * compiling needs no network beyond npm's, and they fit the Node.js that loads the result.
 */
function headers(root: string): Record<string, string> {
  const node = join(root, 'node_modules', 'node', 'node_modules');
  const name = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const own = join(node, `${name}-${platform}-${process.arch}`);
  if (existsSync(join(own, 'include', 'node', 'node_api.h'))) return { npm_config_nodedir: own };
  const around = dirname(dirname(process.execPath));
  return existsSync(join(around, 'include', 'node', 'node_api.h')) ? { npm_config_nodedir: around } : {};
}

export function onPath(command: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, command))
    .find(existsSync);
}

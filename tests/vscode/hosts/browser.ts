import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { openBridge, type Driver, type Tally } from '../bridge.ts';
import { codeServer, type CodeServer, onPath } from './code-server.ts';
import { cleanEnvironment, type Host, type Places, within } from './host.ts';
import { pageDriver } from './page.ts';

const LONGEST_START = 60_000;
const LONGEST_RUN = 10 * 60_000;

/** Host B: the VS Code that code-server carries, its workbench in headless Chromium. A sentence says why it is missing. */
export async function browserHost(places: Places): Promise<Host | string> {
  const browser = chromiumPath();
  if (!browser) return 'no Chromium is on the path (ATTEST_CHROMIUM names one elsewhere)';
  const server = await codeServer(places);
  if (typeof server === 'string') return server;
  const name = `Code-OSS ${server.version} in Chromium`;
  return { targets: [{ name, run: (where) => run(where, server, browser) }] };
}

async function run(places: Places, server: CodeServer, executablePath: string): Promise<Tally> {
  const data = mkdtempSync(join(tmpdir(), 'attest-'));
  let drive: Driver | undefined;
  const bridge = await openBridge(() => drive);
  let vscode: ChildProcess | undefined;
  const stop = (): void => end(vscode);
  process.once('exit', stop);
  try {
    if (places.vsix) await install(places.vsix, server, data);
    const started = start(server, data, bridge.url, places.asksForTrust);
    vscode = started.process;
    const port = await within(LONGEST_START, 'the start of the VS Code server', started.port);
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    try {
      const { width, height, scale } = places.window;
      const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
      // VS Code takes its language from here; its package of words, which is not installed, would put it there.
      if (places.language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${places.language}';`);
      drive = pageDriver(page, places.pictures);
      const suiteEnded = new Promise<number>((resolve, reject) => {
        void page.exposeFunction('codeAutomationExit', resolve);
        void page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
          if (process.env['ATTEST_VERBOSE']) console.log(`    [${type}]`, ...args);
        });
        page.once('crash', () => reject(new Error('the page crashed')));
      });
      await page.goto(address(port, places));
      const code = await within(LONGEST_RUN, 'the suite', suiteEnded).catch(async (error: unknown) => {
        await page.screenshot({ path: join(places.pictures, 'where-it-stopped.png') });
        throw error;
      });
      if (code !== 0 && bridge.tally.failed === 0) throw new Error(`the suite ended with status ${code}`);
    } finally {
      await browser.close();
    }
    return bridge.tally;
  } finally {
    stop();
    process.removeListener('exit', stop);
    await bridge.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Puts a package into the server's data, as a person does by `code --install-extension`. */
async function install(vsix: string, server: CodeServer, data: string): Promise<void> {
  const args = [server.script, '--accept-server-license-terms', '--server-data-dir', data, '--install-extension', vsix];
  const env = cleanEnvironment({ EXTENSIONS_GALLERY: '{}' });
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, timeout: LONGEST_START });
  if (process.env['ATTEST_VERBOSE']) console.log(stdout);
}

/** Starts the server on a port that it chooses itself. */
function start(
  server: CodeServer,
  data: string,
  bridge: string,
  asksForTrust = false,
): { process: ChildProcess; port: Promise<number> } {
  const args = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'];
  // Without the driver a built VS Code ignores the payload that names the suite.
  args.push(
    '--server-data-dir',
    data,
    '--disable-telemetry',
    ...(asksForTrust ? [] : ['--disable-workspace-trust']),
    '--enable-smoke-test-driver',
  );
  const child = spawn(process.execPath, [server.script, ...args], {
    // Without an address of a gallery VS Code asks the network for no extension.
    env: cleanEnvironment({ ATTEST_BRIDGE: bridge, EXTENSIONS_GALLERY: '{}' }),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that its extension host can be ended with it.
    detached: process.platform !== 'win32',
  });
  const said: string[] = [];
  const port = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the VS Code server ended (${code}): ${said.slice(-5).join('\n')}`)));
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (process.env['ATTEST_VERBOSE']) console.log(`    [server] ${line}`);
        const listening = /listening on (\d+)/.exec(line);
        if (listening) resolve(Number(listening[1]));
      });
    }
  });
  return { process: child, port };
}

function end(child: ChildProcess | undefined): void {
  if (!child?.pid || child.exitCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid);
}

function address(port: number, { extension, suite, workspace }: Places): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

function chromiumPath(): string | undefined {
  const named = process.env['ATTEST_CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`ATTEST_CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.map(onPath).find((path) => path !== undefined);
}

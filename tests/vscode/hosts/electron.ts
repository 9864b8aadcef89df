import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  SilentReporter,
} from '@vscode/test-electron';
import { openBridge, type Tally } from '../bridge.ts';
import { type Host, type Places, type Target, within } from './host.ts';

const LONGEST_RUN = 10 * 60_000;
const LONGEST_INSTALL = 60_000;
const LONGEST_SILENCE = 10_000;

/**
 * Host A: VS Code itself. Downloaded in the oldest version that the manifest supports and in the stable one where that is
 * possible, else the one that is installed here (`ATTEST_VSCODE` names another). A sentence says why there is neither.
 */
export async function electronHost({ root, cache }: Places): Promise<Host | string> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return 'VS Code itself needs a display, and there is none (xvfb-run gives one)';
  }
  const named = process.env['ATTEST_VSCODE'];
  if (named) {
    if (!existsSync(named)) throw new Error(`ATTEST_VSCODE names ${named}, which does not exist.`);
    return { targets: [target(named, `VS Code at ${named}`)] };
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { vscode: string } };
  const targets: Target[] = [];
  try {
    for (const version of [manifest.engines.vscode.replace('^', ''), 'stable']) {
      const options = { version, cachePath: cache, timeout: LONGEST_SILENCE, reporter: new SilentReporter() };
      targets.push(target(await downloadAndUnzipVSCode(options), `VS Code ${version}`));
    }
    return { targets };
  } catch (error) {
    const local = installed();
    if (local) return { targets: [target(local, `the VS Code installed here (${local})`)] };
    const why = error instanceof Error ? error.message : String(error);
    return `no VS Code is installed here, and none can be downloaded (${why || 'no connection'})`;
  }
}

function target(executable: string, name: string): Target {
  return {
    name,
    async run({ extension, suite, workspace, vsix }): Promise<Tally> {
      // In a short folder of its own: the path of a socket in it may have about a hundred characters.
      const profile = mkdtempSync(join(tmpdir(), 'attest-'));
      const bridge = await openBridge(() => undefined);
      try {
        const folders = [`--user-data-dir=${join(profile, 'data')}`, `--extensions-dir=${join(profile, 'extensions')}`];
        if (vsix) await install(executable, vsix, folders);
        const running = runTests({
          vscodeExecutablePath: executable,
          extensionDevelopmentPath: extension,
          extensionTestsPath: suite,
          extensionTestsEnv: { ATTEST_BRIDGE: bridge.url },
          launchArgs: [workspace, ...(vsix ? [] : ['--disable-extensions']), ...folders],
        });
        await within(LONGEST_RUN, 'the suite', running);
      } catch (error) {
        // A red suite ends VS Code with an error too; only one that the tally does not show yet is news.
        if (bridge.tally.failed === 0) throw error;
      } finally {
        await bridge.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
      return bridge.tally;
    },
  };
}

/** Puts a package into VS Code's folder of extensions, as a person does. */
async function install(executable: string, vsix: string, folders: readonly string[]): Promise<void> {
  const [cli, ...given] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  if (!cli) throw new Error(`no command line belongs to ${executable}`);
  const args = [...given, ...folders, '--install-extension', vsix];
  // On Windows it is a script, which only a shell can start.
  await promisify(execFile)(cli, args, { timeout: LONGEST_INSTALL, shell: process.platform === 'win32' });
}

/** The program behind the `code` command, or the places where installers put it. */
function installed(): string | undefined {
  const { platform, env } = process;
  if (platform === 'darwin') {
    const inside = 'Visual Studio Code.app/Contents/MacOS';
    const places = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return places.flatMap((place) => [join(place, inside, 'Code'), join(place, inside, 'Electron')]).find(existsSync);
  }
  if (platform === 'win32') {
    const places = [join(env['LOCALAPPDATA'] ?? '', 'Programs'), env['ProgramFiles'] ?? ''];
    return places.map((place) => join(place, 'Microsoft VS Code', 'Code.exe')).find(existsSync);
  }
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const command = join(folder, 'code');
    if (!folder || !existsSync(command)) continue;
    // …/bin/code is a script; the program stands one folder above it.
    const program = join(dirname(dirname(realpathSync(command))), 'code');
    if (existsSync(program)) return program;
  }
  return undefined;
}

// Runs the suite in a real VS Code: `node tests/vscode/run.ts [--result=FILE] [--host=electron|browser]`, after a build.
// With `--pictures` it takes the pictures of the README instead, into docs/pictures.
// With `--animation` it takes the pictures of the animation at the README's head, and joins them (docs/pictures/attest.gif).
// With `--package` it makes the package, installs it in a clean VS Code, and walks through the sample with that alone.
// With `--newcomer` it makes the package, and walks as somebody who installs it from the window and has a folder of his own.
// With `--only=cites` (which may be given several times) it walks through those files of the suite alone.
// With `--untrusted` it walks through a folder that the user has not trusted, whose settings and links lead out of it.
// With `--bare` it walks through a folder without sources, where nothing may be seen of Attest.
// With `--vietnamese` it walks through the sample in a window that speaks Vietnamese, which only a page can be made to.
// A walk that fails is tried once more, alone in a fresh window and folder; if it passes then, it is told as unsteady.
// Host A is VS Code itself, installed here or downloaded; Host B is the VS Code inside code-server, shown by Chromium.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { build } from 'esbuild';
import { joinPictures } from './animation.ts';
import { emptyTally, type Failure, type Tally } from './bridge.ts';
import { browserHost } from './hosts/browser.ts';
import { electronHost } from './hosts/electron.ts';
import type { Host, Places, Target } from './hosts/host.ts';

interface Result extends Tally {
  /** Where the suite ran, for a person. */
  readonly host: string;
  /** What failed at first and passed when its walk was tried again; counted among what passed. */
  readonly unsteady: readonly Failure[];
  /** Why it did not run at all. */
  readonly leftOut?: string;
}

/** When more walks have failed, something is broken, and trying again only takes time. */
const MOST_AGAIN = 6;

const { values: options } = parseArgs({
  options: {
    result: { type: 'string' },
    host: { type: 'string' },
    pictures: { type: 'boolean', default: false },
    animation: { type: 'boolean', default: false },
    package: { type: 'boolean', default: false },
    newcomer: { type: 'boolean', default: false },
    bare: { type: 'boolean', default: false },
    untrusted: { type: 'boolean', default: false },
    vietnamese: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});
const root = resolve(import.meta.dirname, '../..');
const cache = join(root, '.vscode-test');
const vsix = join(cache, 'out', 'attest.vsix');
const places: Places = {
  root,
  extension: options.package || options.newcomer ? join(cache, 'out', 'no-extension') : root,
  ...(options.package ? { vsix } : {}),
  ...(options.vietnamese ? { language: 'vi' } : {}),
  cache,
  ...(options.untrusted ? { asksForTrust: true } : {}),
  suite: join(cache, 'out', 'suite.js'),
  workspace: join(cache, 'workspace'),
  pictures: options.pictures ? join(root, 'docs', 'pictures') : join(cache, options.animation ? 'frames' : 'pictures'),
  window: windowSize(),
};

const result = await run();
if (options.animation && result.passed > 0 && result.failed === 0) {
  await joinPictures(places.pictures, join(root, 'docs', 'pictures', 'attest.gif'));
}
if (options.result) {
  mkdirSync(dirname(options.result), { recursive: true });
  writeFileSync(options.result, JSON.stringify(result));
}
if (result.leftOut) console.log(`The tests in a real VS Code were left out: ${result.leftOut}`);
else console.log(`${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`);
process.exitCode = result.failed > 0 || (!result.leftOut && result.passed === 0) ? 1 : 0;

async function run(): Promise<Result> {
  const total = emptyTally();
  const unsteady: Failure[] = [];
  const choice = await chooseHost();
  if (typeof choice === 'string') return { ...total, unsteady, host: 'none', leftOut: choice };
  if (options.package || options.newcomer) await makePackage();
  const names: string[] = [];
  for (const target of choice.targets) {
    console.log(`In ${target.name}:`);
    names.push(target.name);
    // Pictures of the README stay until each is taken again; those of the package stand beside those of the whole walk.
    if (suite() === 'main' || options.animation) {
      rmSync(places.pictures, { recursive: true, force: true });
    }
    const tally = await walk(target, options.only);
    const failed = [...new Set(tally.failures.map((failure) => failure.walk))];
    const steady: string[] = [];
    if (failed.length > MOST_AGAIN) console.log(`${failed.length} walks failed: none is tried again.`);
    else for (const name of failed) if (!(await passesAlone(target, name))) steady.push(name);
    for (const failure of tally.failures) {
      const fails = failed.length > MOST_AGAIN || steady.includes(failure.walk);
      (fails ? total.failures : unsteady).push({ ...failure, walk: failure.walk || suite() });
    }
    total.passed += tally.passed;
    total.skipped += tally.skipped;
  }
  total.failed = total.failures.length;
  total.passed += unsteady.length;
  return { ...total, unsteady, host: names.join(' and ') };
}

/** Walks through the whole suite or some files of it, in a fresh window and folder. */
async function walk(target: Target, only?: readonly string[]): Promise<Tally> {
  await bundleSuite(only);
  layWorkspace();
  return target.run(places).catch((error: unknown): Tally => {
    const said = error instanceof Error ? error.message : String(error);
    console.log(`  ✗ ${said}`);
    return { ...emptyTally(), failed: 1, failures: [{ walk: '', name: `the run in ${target.name}`, error: said }] };
  });
}

/** The second try of a walk; that of a suite in one file, whose walk has no name, is the whole of it. */
async function passesAlone(target: Target, name: string): Promise<boolean> {
  if (options.pictures || options.animation || (!name && suite() === 'main')) return false;
  console.log(`Once more, alone: ${name || suite()}`);
  const second = await walk(target, name ? [name] : undefined);
  return second.failed === 0 && second.passed > 0;
}

/** The first host that this machine can have, or why it can have none. */
async function chooseHost(): Promise<Host | string> {
  const hosts = { electron: electronHost, browser: browserHost };
  // Only a page can be pictured, or speak a language that is not installed; and VS Code itself trusts every folder that it
  // runs a suite in.
  const needsPage =
    options.newcomer || options.pictures || options.animation || options.vietnamese || options.untrusted;
  const wanted = needsPage ? 'browser' : (options.host ?? process.env['ATTEST_VSCODE_HOST']);
  if (wanted !== undefined && wanted !== 'electron' && wanted !== 'browser') {
    throw new Error(`No host is called ${wanted}; there are electron and browser.`);
  }
  const reasons: string[] = [];
  for (const find of wanted ? [hosts[wanted]] : [hosts.electron, hosts.browser]) {
    const host = await find(places);
    if (typeof host !== 'string') return host;
    reasons.push(host);
  }
  return reasons.join('; ');
}

/** VS Code loads the suite as CommonJS and gives it `vscode`. */
async function bundleSuite(only?: readonly string[]): Promise<void> {
  await build({
    entryPoints: [join(root, 'tests/vscode/suite', `${suite()}.ts`)],
    define: { ONLY: JSON.stringify(only) ?? 'undefined' },
    outfile: places.suite,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    loader: { '.tsv': 'text' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** The file that begins the suite that is asked for. */
function suite(): string {
  if (options.pictures) return 'pictures';
  if (options.animation) return 'animation';
  if (options.package) return 'installed';
  if (options.newcomer) return 'newcomer';
  if (options.untrusted) return 'untrusted';
  if (options.vietnamese) return 'vietnamese';
  return options.bare ? 'bare' : 'main';
}

/** The package, and an extension without anything: VS Code runs a suite only beside one that is under development. */
async function makePackage(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, '.scripts', 'vsix.mjs'), '--out', vsix], { cwd: root });
  mkdirSync(places.extension, { recursive: true });
  const nothing = { name: 'nothing', publisher: 'attest-tests', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(places.extension, 'package.json'), JSON.stringify(nothing));
}

function windowSize(): Places['window'] {
  // A small window drawn large, so that its words are legible in the width of a page.
  if (options.pictures) return { width: 960, height: 560, scale: 1.25 };
  return options.animation ? { width: 900, height: 520, scale: 1 } : { width: 1280, height: 800, scale: 1 };
}

/**
 * Every run has a fresh copy of the sample, which it may write to; `--bare` has a folder that is no corpus, `--newcomer` an
 * empty one, `--untrusted` one whose sources lie elsewhere.
 */
function layWorkspace(): void {
  rmSync(places.workspace, { recursive: true, force: true });
  if (options.untrusted) layUntrusted();
  else if (options.newcomer) mkdirSync(places.workspace, { recursive: true });
  else if (options.bare) {
    mkdirSync(join(places.workspace, 'docs'), { recursive: true });
    writeFileSync(join(places.workspace, 'README.md'), '# A project\n\nIts build takes 3 minutes, says [@nobody].\n');
  } else cpSync(join(root, 'corpus'), places.workspace, { recursive: true });
  mkdirSync(places.pictures, { recursive: true });
}

/** The sample's report alone: its settings name a folder of sources outside, and a folder `sources` is a link to another. */
function layUntrusted(): void {
  const elsewhere = join(cache, 'elsewhere');
  rmSync(elsewhere, { recursive: true, force: true });
  cpSync(join(root, 'corpus', 'sources'), join(elsewhere, 'named'), { recursive: true });
  cpSync(join(root, 'corpus', 'sources'), join(elsewhere, 'linked'), { recursive: true });
  cpSync(join(root, 'corpus', 'reports'), join(places.workspace, 'reports'), { recursive: true });
  mkdirSync(join(places.workspace, '.vscode'));
  const settings = { 'attest.corpus': [join(elsewhere, 'named')] };
  writeFileSync(join(places.workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
  symlinkSync(join(elsewhere, 'linked'), join(places.workspace, 'sources'), 'junction');
}

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import picomatch from 'picomatch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read, root } from '../tidy/project-files.ts';

// The package as `npm run package` makes it: what is in it, how large, and that it works where nothing else is.

const run = promisify(execFile);
const MOST = 5_000_000;

/** What may be in it, with the most bytes that a file may have there; each must be met by a file. */
const CONTENTS: Readonly<Record<string, number>> = {
  '[[]Content_Types].xml': 2_000,
  'extension.vsixmanifest': 10_000,
  'extension/package.json': 100_000,
  'extension/package.nls{,.vi}.json': 50_000,
  'extension/{readme,changelog}.md': 50_000,
  'extension/LICENSE.txt': 2_000,
  'extension/dist/extension.js': 1_000_000,
  'extension/dist/attest.js': 100_000,
  'extension/dist/commands.js': 4_000_000,
  'extension/dist/reading.js': 6_000_000,
  'extension/dist/bibliography.js': 1_000_000,
  'extension/dist/mcp.js': 600_000,
  'extension/dist/licences.txt': 100_000,
  'extension/client/icons/*.{svg,png}': 50_000,
  'extension/client/schemas/attestrc.schema.json': 20_000,
  'extension/l10n/bundle.l10n.vi.json': 50_000,
  'extension/syntaxes/*.tmLanguage.json': 20_000,
  'extension/client/walkthrough/*.md': 5_000,
  'extension/docs/pictures/{complete,hover,finding}.png': 300_000,
  'extension/corpus/reports/*.md': 20_000,
  'extension/corpus/sources/*.{md,txt,json}': 20_000,
};
/** What may be in it as well, once there is such a thing. */
const ALLOWED: Readonly<Record<string, number>> = {
  'extension/client/{media,walkthrough,styles}/**/*.{md,svg,png,css,js,json}': 300_000,
  'extension/corpus/{*,*/*}': 20_000,
};

const folder = mkdtempSync(join(tmpdir(), 'attest-package-'));
const vsix = join(folder, 'attest.vsix');
let files: Readonly<Record<string, Uint8Array>> = {};

beforeAll(async () => {
  await run(process.execPath, [join(root, '.scripts', 'vsix.mjs'), '--out', vsix], {
    cwd: root,
    // The Node.js of the project starts the build, and is bound to the same.
    env: { ...process.env, NODE_OPTIONS: `--require=${join(import.meta.dirname, 'no-network.cjs')}` },
  });
  files = unzipSync(readFileSync(vsix));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  test('is no larger than five megabytes', () => {
    expect(statSync(vsix).size).toBeLessThanOrEqual(MOST);
  });

  test('holds what it should, in no more bytes than that needs, and nothing else', () => {
    const allowed = Object.entries({ ...CONTENTS, ...ALLOWED });
    const wrong = Object.entries(files).filter(
      ([path, { length }]) => !allowed.some(([glob, most]) => picomatch.isMatch(path, glob) && length <= most),
    );
    expect(wrong.map(([path, { length }]) => `${path}: ${length}`)).toEqual([]);
    const empty = Object.keys(CONTENTS).filter(
      (glob) => !Object.keys(files).some((path) => picomatch.isMatch(path, glob)),
    );
    expect(empty).toEqual([]);
  });

  test('holds every file that its manifest names, in both languages', () => {
    const values = [manifest(), words('package.nls.json'), words('package.nls.vi.json')].flatMap((value) => [
      ...strings(value),
    ]);
    const named = values.filter(
      (value) => /^(?:\.\/)?[\w-]+(?:\/[\w.-]+)+$/.test(value) && existsSync(join(root, value)),
    );
    for (const path of ['./dist/extension.js', 'client/icons/attest.svg', 'client/walkthrough/cite.vi.md']) {
      expect(named).toContain(path);
    }
    expect(named.filter((path) => !existsSync(join(folder, 'extension', path)))).toEqual([]);
  });

  test('holds every picture that its pages show', () => {
    const pages = Object.keys(files).filter((path) => /\/walkthrough\/.*\.md$/.test(path));
    const shown = pages.flatMap((path) =>
      [...readFileSync(join(folder, path), 'utf8').matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, to = '']) =>
        join(folder, dirname(path), to),
      ),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('has a manifest without what only the repository needs', () => {
    for (const name of ['private', 'scripts', 'devDependencies', 'allowScripts'])
      expect(manifest()).not.toHaveProperty(name);
    expect(manifest()).toMatchObject({
      publisher: 'attest',
      name: 'attest',
      license: 'MIT',
      engines: { vscode: '^1.100.0' },
    });
  });

  test('has an icon as the gallery shows it', () => {
    const png = Buffer.from(files[`extension/${String(manifest()['icon'])}`] ?? []);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
  });

  test('has no source maps, and programs that name none', () => {
    expect(Object.keys(files).filter((path) => path.endsWith('.map'))).toEqual([]);
    for (const [path, bytes] of Object.entries(files)) {
      if (path.endsWith('.js')) expect(Buffer.from(bytes).includes('\n//# sourceMappingURL='), path).toBe(false);
    }
  });

  test('has the licence of every library that is bundled in it', () => {
    const bundled = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` +\| [^|]+\| [^|]+\| yes/gm)].map(
      ([, name]) => name,
    );
    expect(bundled.length).toBeGreaterThan(10);
    const text = readFileSync(join(folder, 'extension/dist/licences.txt'), 'utf8');
    expect(bundled.filter((name) => !text.includes(`\n${name} `))).toEqual([]);
  });

  test('has a page for the gallery without links that lead nowhere', () => {
    const page = readFileSync(join(folder, 'extension/readme.md'), 'utf8');
    const links = [...page.matchAll(/\]\(([^)\s]*)\)/g)].map(([, to]) => to);
    expect(links.filter((to) => !/^https:/.test(to ?? ''))).toEqual([]);
    expect(page).not.toContain('npm ');
  });
});

describe('the programs of the package, where nothing else is', { timeout: 60_000 }, () => {
  const attest = (...args: string[]) =>
    run(process.execPath, [join(folder, 'extension/dist/attest.js'), ...args], {
      cwd: join(folder, 'extension/corpus'),
    });

  test('find the errors of the sample', async () => {
    const { stdout } = await attest(
      'check',
      'reports',
      '--corpus',
      'sources',
      '--format',
      'json',
      '--fail-on',
      'never',
    );
    expect(stdout).toContain('date-mismatch');
    expect(stdout).toContain('quotation-mismatch');
  });

  test('read a page that was saved from the web', async () => {
    const sources = join(folder, 'saved');
    mkdirSync(sources);
    const said = 'The harbour of Lower Wick opens its new quay on the second of March, the mayor told residents.';
    const body = Array.from(
      { length: 8 },
      (_, at) => `<p>${said} She counted ${at + 2} cranes on the old pier.</p>`,
    ).join('');
    writeFileSync(
      join(sources, 'quay.html'),
      `<html><title>A quay</title><article><h1>A quay</h1>${body}</article></html>`,
    );
    const { stdout } = await attest('search', 'the harbour opens its quay', '--corpus', sources);
    expect(stdout).toContain('quay');
  });

  test('write a reference list', async () => {
    const { stdout } = await attest('bibliography', 'reports/talks-report.md', '--corpus', 'sources');
    expect(stdout).toMatch(/20\d\d/);
  });

  test('speak to an assistant', async () => {
    const running = run(process.execPath, [join(folder, 'extension/dist/attest.js'), 'mcp', '.'], {
      cwd: join(folder, 'extension/corpus'),
    });
    const clientInfo = { name: 'test', version: '1' };
    const params = { protocolVersion: '2025-03-26', capabilities: {}, clientInfo };
    running.child.stdin?.end(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`);
    expect((await running).stdout).toContain('"serverInfo"');
  });
});

function manifest(): Readonly<Record<string, unknown>> {
  return words('package.json');
}

/** A file of the package that holds JSON. */
function words(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folder, 'extension', name), 'utf8')) as Readonly<Record<string, unknown>>;
}

/** Every string in a value, however deep. */
function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* strings(part);
}

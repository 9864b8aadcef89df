import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EditorOptions } from '../support/editor-options.ts';
import { Editor } from '../support/server.ts';

// What goes wrong around the server: nothing is lost, the writer is told once, and it goes on.

const FILES = `
//- sources/luoi.md
---
date: 2022-11-10
---

Ngày 9/11, xưởng lưới Hòn Chồng giao hai trăm tấm lưới mới.
//- report.md
Ngày 8/11, xưởng lưới Hòn Chồng giao hai trăm tấm lưới mới [@luoi‹›].
`;
/** More changed files than this are kept anew for the next start. */
const MANY = 60;

let storage: string;
let disk: string;
const editors: Editor[] = [];

beforeEach(async () => {
  storage = await mkdtemp(join(tmpdir(), 'attest-faults-'));
  disk = join(storage, 'disk');
});
afterEach(async () => {
  for (const editor of editors.splice(0)) await editor.stop();
  await rm(storage, { recursive: true, force: true });
});

async function start(options: EditorOptions = {}, files = FILES): Promise<Editor> {
  const settings = { storage: join(storage, 'cache'), ...options.settings };
  const editor = await Editor.start(files, { ...options, settings });
  editors.push(editor);
  await editor.open();
  return editor;
}

const preload = (name: string): string => `--require=${JSON.stringify(resolve('tests', 'support', name))}`;
const badDisk = (of: string): Record<string, string> => ({
  NODE_OPTIONS: preload('bad-disk.cjs'),
  ATTEST_TEST_DISK: disk,
  ATTEST_TEST_DISK_OF: of,
});
const tries = async (): Promise<number> =>
  existsSync(`${disk}.tries`) ? (await readFile(`${disk}.tries`, 'utf8')).trim().split('\n').length : 0;

/** Many sources at once, of which the server is told; each time others. */
async function addSources(editor: Editor, name: string): Promise<void> {
  const paths = Array.from({ length: MANY }, (_, i) => `sources/${name}-${i}.txt`);
  for (const path of paths) await editor.write(path, `Tin ${path} về xưởng lưới.`);
  await editor.filesChanged(...paths.map((path) => ({ path, type: 1 as const })));
}

async function stillRight(editor: Editor): Promise<void> {
  const found = await editor.diagnostics('report.md', (list) => list.length > 0);
  expect(found.map(({ range }) => editor.words('report.md', range))).toEqual(['8/11']);
  expect(await editor.hover()).not.toBeNull();
}

async function keptFile(): Promise<string | undefined> {
  const [folder] = await readdir(join(storage, 'cache')).catch(() => []);
  const path = folder === undefined ? '' : join(storage, 'cache', folder, 'index.bin');
  return existsSync(path) ? path : undefined;
}

const polled = { timeout: 20_000 };

test.each(['ENOSPC', 'EROFS'])('a cache that takes nothing (%s) is told once, and everything goes on', async (code) => {
  await writeFile(disk, code);
  const editor = await start({ env: badDisk('index.bin'), watches: true });
  await editor.read(({ sources }) => sources === 1);
  await stillRight(editor);
  const toldOfIt = (): string[] => editor.logged.filter((message) => message.includes('could not be kept'));
  await editor.until('the warning', () => toldOfIt().length || undefined);
  const before = await tries();
  await addSources(editor, 'them');
  await editor.read(({ sources }) => sources === 1 + MANY);
  await expect.poll(tries, polled).toBeGreaterThan(before);
  await stillRight(editor);
  expect(toldOfIt()).toHaveLength(1);
  expect(toldOfIt()[0]).toContain(code);
  // No half of a file and no lock stands there, and nobody is shown a message over his text.
  expect(editor.shown).toEqual([]);
  const left = (await readdir(join(storage, 'cache'), { recursive: true }).catch(() => [])).filter((name) =>
    name.includes('index.bin'),
  );
  expect(left).toEqual([]);

  // There is room again: it is kept at the next occasion, without a restart.
  await rm(disk);
  await addSources(editor, 'nua');
  await expect.poll(keptFile, polled).toBeDefined();
});

test('a disk that fills up leaves what was kept before', async () => {
  const editor = await start({ env: badDisk('index.bin'), watches: true });
  await expect.poll(keptFile, polled).toBeDefined();
  const before = await readFile((await keptFile()) ?? '');
  await writeFile(disk, 'ENOSPC');
  await addSources(editor, 'them');
  await expect.poll(tries, polled).toBeGreaterThan(0);
  await editor.until('the warning', () => editor.logged.some((message) => message.includes('ENOSPC')) || undefined);
  expect((await readFile((await keptFile()) ?? '')).equals(before)).toBe(true);
});

test('a cache that is deleted under the server is made anew, and nobody is bothered', async () => {
  const editor = await start({ watches: true });
  await expect.poll(keptFile, polled).toBeDefined();
  await rm(join(storage, 'cache'), { recursive: true });
  await stillRight(editor);
  await addSources(editor, 'them');
  await editor.read(({ sources }) => sources === 1 + MANY);
  await expect.poll(keptFile, polled).toBeDefined();
  expect(editor.shown).toEqual([]);
  expect(editor.logged.filter((message) => message.includes('could not'))).toEqual([]);
});

test('a source of an older date than the one that was read is read again', async () => {
  const editor = await start({ watches: true });
  await stillRight(editor);
  // The clock was set back, and the file says as many letters as before.
  const path = join(editor.folder, 'sources/luoi.md');
  await writeFile(path, (await readFile(path, 'utf8')).replace('9/11', '8/11'));
  await utimes(path, new Date('2001-01-01'), new Date('2001-01-01'));
  await editor.filesChanged({ path: 'sources', type: 2 });
  expect(await editor.diagnostics('report.md', (list) => !list.length)).toEqual([]);
});

test('a lock from a later day, which a clock set back has left, hinders nobody', async () => {
  const first = await start();
  await expect.poll(keptFile, polled).toBeDefined();
  const path = (await keptFile()) ?? '';
  await rm(path);
  // Its number is that of a process that runs.
  await writeFile(`${path}.lock`, String(process.pid));
  const tomorrow = new Date(Date.now() + 86_400_000);
  await utimes(`${path}.lock`, tomorrow, tomorrow);
  const second = await start({ settings: { corpus: [join(first.folder, 'sources')] } });
  await stillRight(second);
  await expect.poll(keptFile, polled).toBeDefined();
  expect((await stat(path)).size).toBeGreaterThan(0);
});

test.each([
  ['that was found', {}],
  ['of the settings', { settings: { corpus: ['sources'] } }],
])(
  'a folder of sources %s goes and comes back: no false alarm, and the verdicts are there again',
  async (_, options) => {
    const editor = await start(options);
    await stillRight(editor);
    await rename(join(editor.folder, 'sources'), join(editor.folder, 'away'));
    await editor.filesChanged({ path: 'sources', type: 3 });
    await editor.read(({ problems, folders }) => problems > 0 || folders === 0);
    const meanwhile = await editor.diagnostics();
    expect(meanwhile.map(({ code }) => code)).not.toContain('unknown-citation');
    await rename(join(editor.folder, 'away'), join(editor.folder, 'sources'));
    await editor.filesChanged({ path: 'sources', type: 1 });
    await editor.read(({ sources, problems }) => sources === 1 && problems === 0);
    await stillRight(editor);
    expect(editor.shown).toEqual([]);
  },
);

test('a reading thread that is killed costs its file alone, which is named', async () => {
  const line = 'Xưởng lưới Hòn Chồng giao thêm lưới cho các tàu đi khơi trong mùa biển lặng, theo sổ của xưởng. ';
  const page = (what: string): string =>
    `<html><head><title>${what}</title></head><body><article><h1>${what}</h1><p>${line.repeat(9)}</p></article></body></html>`;
  const editor = await start(
    { env: { NODE_OPTIONS: preload('dying-thread.cjs') } },
    `${FILES}//- sources/dies.html\n${page('Tin thứ nhất')}\n//- sources/lives.html\n${page('Tin thứ hai')}\n`,
  );
  const status = await editor.read(({ sources }) => sources === 2);
  expect(status.problems).toBe(1);
  const [told] = await editor.diagnostics('sources/dies.html', (list) => list.length > 0);
  expect(told?.message).toContain('9');
  await stillRight(editor);
});

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexCommand } from '../../server/src/cli/index-command.ts';
import { cacheFolder } from '../../server/src/platform/cache-folder.ts';
import { commandRun } from '../support/command-run.ts';
import { Editor } from '../support/server.ts';

const FILES = `
//- corpus/tau.txt
Ngày 9/11, ông Nguyễn Văn Nam nói con tàu Hải Âu đã cập cảng.
//- report.md
Con tàu Hải Âu đã cập cảng [@‹›].
`;

let storage: string;
const open: Editor[] = [];

beforeEach(async () => {
  storage = await mkdtemp(join(tmpdir(), 'attest-storage-'));
});
afterEach(async () => {
  for (const editor of open.splice(0)) await editor.stop();
  await rm(storage, { recursive: true, force: true });
});

async function start(settings: Record<string, unknown> = {}): Promise<Editor> {
  const editor = await Editor.start(FILES, { settings: { storage, ...settings } });
  open.push(editor);
  await editor.read(({ sources }) => sources === 1);
  return editor;
}

async function kept(): Promise<string | undefined> {
  const [folder] = await readdir(storage);
  if (folder === undefined) return undefined;
  const names = await readdir(join(storage, folder));
  return names.length === 1 && names[0] === 'index.bin' ? join(storage, folder, 'index.bin') : undefined;
}

const keptAtLast = (): Promise<string> =>
  expect
    .poll(kept, { timeout: 20_000 })
    .toBeDefined()
    .then(async () => (await kept()) ?? '');

test('what was read is kept where the editor says, and the next start reads nothing again', async () => {
  const first = await start();
  const path = await keptAtLast();
  const before = await stat(path);
  const second = await start({ corpus: [join(first.folder, 'corpus')] });
  await second.open();
  expect((await second.complete())?.items.map(({ label }) => label)).toEqual(['tau']);
  expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
});

test('it is kept where the command line says, whatever the editor says, and the command line finds it there', async () => {
  const cache = join(storage, 'mine');
  const editor = await Editor.start(FILES, { settings: { storage: join(storage, 'its') }, args: ['--cache', cache] });
  open.push(editor);
  await editor.read(({ sources }) => sources === 1);
  const file = join(cacheFolder([join(editor.folder, 'corpus')], cache), 'index.bin');
  await expect.poll(() => stat(file).catch(() => undefined), { timeout: 20_000 }).toBeDefined();
  expect(await readdir(storage)).toEqual(['mine']);
  const args = ['--corpus', 'corpus', '--cache', cache, '--format', 'json'];
  const { stdout } = await commandRun(indexCommand, editor.folder, args);
  expect(JSON.parse(stdout)).toMatchObject({ sources: 1, bytes: (await stat(file)).size });
});

test('what is damaged is read anew, and kept again', async () => {
  const first = await start();
  const path = await keptAtLast();
  const bytes = await readFile(path);
  await writeFile(
    path,
    bytes.map((byte, i) => (i === bytes.length - 20 ? byte ^ 1 : byte)),
  );
  const second = await start({ corpus: [join(first.folder, 'corpus')] });
  await second.open();
  expect((await second.complete())?.items.map(({ label }) => label)).toEqual(['tau']);
  await expect.poll(async () => (await readFile(path)).equals(bytes), { timeout: 20_000 }).toBe(true);
});

test('two servers on one folder leave it whole', async () => {
  const first = await start();
  const corpus = [join(first.folder, 'corpus')];
  const others = await Promise.all([start({ corpus }), start({ corpus })]);
  const path = await keptAtLast();
  for (const editor of others) {
    await editor.open();
    expect((await editor.complete())?.items.map(({ label }) => label)).toEqual(['tau']);
  }
  expect((await readFile(path)).subarray(0, 17).toString()).toBe('{"attest":"index"');
});

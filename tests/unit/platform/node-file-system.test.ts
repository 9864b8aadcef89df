import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NodeFileSystem } from '../../../server/src/platform/node-file-system.ts';

let top: string;
let folder: string;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'attest-'));
  folder = join(top, 'corpus');
  await mkdir(join(folder, 'b', 'deep'), { recursive: true });
});
afterEach(() => rm(top, { recursive: true, force: true }));

const listed = async () => (await new NodeFileSystem().list(folder)).map(({ path }) => relative(folder, path));
const write = (...path: string[]) => writeFile(join(...path), 'text');

test('every file below the folder is listed with size and time, in a stable order', async () => {
  for (const path of ['z.txt', 'a.txt', 'b/c.txt', 'b/deep/d.txt']) await write(folder, path);
  expect(await listed()).toEqual(['a.txt', join('b', 'c.txt'), join('b', 'deep', 'd.txt'), 'z.txt']);
  const [entry] = await new NodeFileSystem().list(folder);
  expect(entry).toMatchObject({ size: 4, modified: expect.any(Number) });
});

test('hidden files and folders are left out', async () => {
  await mkdir(join(folder, '.git'));
  for (const path of ['.git/a.txt', '.b.txt', 'c.txt']) await write(folder, path);
  expect(await listed()).toEqual(['c.txt']);
});

test('a link to a file inside is followed; one that leaves the folder, a loop and a dead one are not', async () => {
  await write(top, 'outside.txt');
  await write(folder, 'a.txt');
  await symlink(join(top, 'outside.txt'), join(folder, 'out.txt'));
  await symlink(join(folder, 'a.txt'), join(folder, 'in.txt'));
  await symlink(folder, join(folder, 'b', 'loop'));
  await symlink(join(folder, 'gone.txt'), join(folder, 'dead.txt'));
  const said: string[] = [];
  const logger = { info() {}, error() {}, warn: (message: string) => void said.push(message) };
  const entries = await new NodeFileSystem(logger).list(folder);
  expect(entries.map(({ path }) => relative(folder, path))).toEqual(['a.txt', 'in.txt']);
  expect(said).toEqual([expect.stringContaining('dead.txt')]);
});

test('one path is told to be listed or not as the list has it', async () => {
  await write(top, 'outside.txt');
  await mkdir(join(top, 'elsewhere'));
  await write(top, 'elsewhere', 'e.txt');
  for (const path of ['a.txt', 'b/c.txt']) await write(folder, path);
  for (const [target, link] of [
    [join(top, 'outside.txt'), 'out.txt'],
    [join(folder, 'a.txt'), 'in.txt'],
    [join(folder, 'b'), 'same'],
    [join(top, 'elsewhere'), 'other'],
    [join(folder, 'none.txt'), 'dead.txt'],
  ] as const)
    await symlink(target, join(folder, link));
  await symlink(folder, join(top, 'linked'));
  const files = new NodeFileSystem();
  const told = async (of: string) => {
    const paths = ['a.txt', 'b/c.txt', 'in.txt', 'out.txt', 'same/c.txt', 'other/e.txt', 'dead.txt'];
    const answers = await Promise.all(paths.map((path) => files.isListed(join(of, path), of)));
    return paths.filter((_, i) => answers[i]);
  };
  expect(await told(folder)).toEqual(['a.txt', 'b/c.txt', 'in.txt']);
  expect(await told(join(top, 'linked'))).toEqual(['a.txt', 'b/c.txt', 'in.txt']);
  // That it is gone is for who reads it to find.
  expect(await files.isListed(join(folder, 'gone.txt'), folder)).toBe(true);
});

test('a folder reached through a link is listed under its own name', async () => {
  await write(folder, 'a.txt');
  await symlink(folder, join(top, 'linked'));
  expect((await new NodeFileSystem().list(join(top, 'linked'))).map(({ path }) => path)).toEqual([
    join(top, 'linked', 'a.txt'),
  ]);
});

test('a folder that is not there rejects, as does a file', async () => {
  await expect(new NodeFileSystem().list(join(top, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(new NodeFileSystem().read(join(top, 'none.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('bytes come as they are', async () => {
  await writeFile(join(folder, 'a.txt'), Uint8Array.from([0xff, 0, 0x61]));
  expect([...(await new NodeFileSystem().read(join(folder, 'a.txt')))]).toEqual([0xff, 0, 0x61]);
});

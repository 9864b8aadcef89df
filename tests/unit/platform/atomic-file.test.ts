import { type FileHandle, mkdtemp, open, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { updateAtomically, writeAtomically } from '../../../server/src/platform/atomic-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file is written with its folders, and may be read back', async () => {
  const path = join(folder, 'a', 'b', 'file.jsonl');
  expect(await writeAtomically(path, ['một\n', 'hai\n'])).toBe(10);
  expect(await readFile(path, 'utf8')).toBe('một\nhai\n');
  expect(await readdir(join(folder, 'a', 'b'))).toEqual(['file.jsonl']);
});

test('where writing fails half-way, the old file stands and nothing is left beside it', async () => {
  const path = join(folder, 'file.jsonl');
  await writeFile(path, 'old');
  function* failing(): Generator<string> {
    yield 'new';
    throw new Error('disk full');
  }
  await expect(writeAtomically(path, failing())).rejects.toThrow('disk full');
  expect(await readFile(path, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['file.jsonl']);
});

test('of many that rewrite a file at once, none loses what another has written', async () => {
  const path = join(folder, '.attest', 'list.txt');
  const names = Array.from({ length: 20 }, (_, i) => `${i}`);
  await Promise.all(names.map((name) => updateAtomically(path, (text = '') => `${text}${name}\n`)));
  expect((await readFile(path, 'utf8')).trim().split('\n').sort()).toEqual(names.sort());
  expect(await readdir(join(folder, '.attest'))).toEqual(['list.txt']);
});

test('a file that shall stay is left as it is, and so is one that is no text', async () => {
  const path = join(folder, 'list.txt');
  await writeFile(path, 'old');
  await updateAtomically(path, () => undefined);
  expect(await readFile(path, 'utf8')).toBe('old');
  await writeFile(path, Uint8Array.of(0xff));
  await expect(updateAtomically(path, () => 'new')).rejects.toThrow();
  expect(await readFile(path)).toEqual(Buffer.of(0xff));
  expect(await readdir(folder)).toEqual(['list.txt']);
});

test('the lock of a process that has died is taken away', async () => {
  const path = join(folder, 'list.txt');
  await writeFile(`${path}.lock`, '');
  await utimes(`${path}.lock`, 0, 0);
  await updateAtomically(path, () => 'new');
  expect(await readFile(path, 'utf8')).toBe('new');
});

test('so is one that a clock set back has left in the future', async () => {
  const path = join(folder, 'list.txt');
  await writeFile(`${path}.lock`, '');
  const tomorrow = new Date(Date.now() + 86_400_000);
  await utimes(`${path}.lock`, tomorrow, tomorrow);
  await updateAtomically(path, () => 'new');
  expect(await readFile(path, 'utf8')).toBe('new');
});

test('a disk that takes a part at a time gets all of it', async () => {
  const path = join(folder, 'list.txt');
  const probe = await open(path, 'w');
  const handles = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  const write = vi.spyOn(handles, 'write');
  const whole = handles.writeFile;
  // The system may write less than it was asked to, and says so by the count alone.
  write.mockImplementation(async function (this: FileHandle, data: unknown, from: unknown) {
    const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data as Uint8Array);
    const part = bytes.subarray(Number(from ?? 0)).subarray(0, 3);
    await whole.call(this, part);
    return { bytesWritten: part.length, buffer: part } as never;
  });
  try {
    expect(await writeAtomically(path, ['một\n', 'hai\n'])).toBe(10);
  } finally {
    write.mockRestore();
  }
  expect(await readFile(path, 'utf8')).toBe('một\nhai\n');
});

import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBytes, writeBytes } from '../../../server/src/platform/kept-bytes.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  path = join(folder, 'kept', 'index.bin');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* parts(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

const there = async (): Promise<string | undefined> => {
  const bytes = await readBytes(path);
  return bytes && new TextDecoder().decode(bytes);
};

// A process that has ended, so nobody has its number now.
const dead = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('what is written is read back, and replaces what was there', async () => {
  expect(await there()).toBeUndefined();
  expect(await writeBytes(path, parts('một', ' hai'))).toBe(9);
  expect(await there()).toBe('một hai');
  await writeBytes(path, parts('ba'));
  expect(await there()).toBe('ba');
  expect(await readdir(join(folder, 'kept'))).toEqual(['index.bin']);
});

test('where writing fails half-way, the old file stands and nothing is left beside it', async () => {
  await writeBytes(path, parts('old'));
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield* parts('new');
    throw new Error('disk full');
  }
  await expect(writeBytes(path, failing())).rejects.toThrow('disk full');
  expect(await there()).toBe('old');
  expect(await readdir(join(folder, 'kept'))).toEqual(['index.bin']);
});

test('while one writes, another neither waits nor writes', async () => {
  let second: unknown = 'not asked';
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield* parts('first');
    second = await writeBytes(path, parts('second'));
  }
  await writeBytes(path, slow());
  expect(second).toBeUndefined();
  expect(await there()).toBe('first');
});

test('what a killed writer has left is no hindrance, and is cleared away', async () => {
  await writeBytes(path, parts('old'));
  await writeFile(`${path}.lock`, String(dead()));
  await writeFile(`${path}.${dead()}.tmp`, 'half');
  expect(await writeBytes(path, parts('new'))).toBe(3);
  expect(await there()).toBe('new');
  expect(await readdir(join(folder, 'kept'))).toEqual(['index.bin']);
});

test('a lock of before, whose number another process has by now, is none', async () => {
  await writeBytes(path, parts('old'));
  await writeFile(`${path}.lock`, String(process.pid));
  expect(await writeBytes(path, parts('new'))).toBeUndefined();
  await utimes(`${path}.lock`, 1, 1);
  expect(await writeBytes(path, parts('new'))).toBe(3);
});

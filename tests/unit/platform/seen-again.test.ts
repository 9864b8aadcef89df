import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digestOf } from '../../../server/src/corpus/digest.ts';
import { seenAgain, sightings } from '../../../server/src/platform/seen-again.ts';
import { before, readFile, Witness } from '../../../server/src/platform/witness.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  path = join(folder, 'a.txt');
  await writeFile(path, 'one');
});
afterEach(() => {
  vi.useRealTimers();
  return rm(folder, { recursive: true, force: true });
});

const LATER = 10_000;

async function seen(): Promise<Witness> {
  const witness = new Witness(digestOf);
  await before(witness, () => readFile(path));
  return witness;
}

/** How often a file was read to see whether it is the same. */
function counting(): { digest(bytes: Uint8Array): string; readonly count: number } {
  let count = 0;
  return {
    digest: (bytes) => (count++, digestOf(bytes)),
    get count() {
      return count;
    },
  };
}

test('a file that has long looked the same is not read again', async () => {
  const all = sightings((await seen()).seen ?? new Map(), Date.now() + LATER);
  const reading = counting();
  expect(seenAgain(all, reading.digest)).toEqual({ all, renewed: false });
  expect(reading.count).toBe(0);
});

test('one that was written to in the moment when it was read is, since it may have been written to once more', async () => {
  const { ctimeMs } = await stat(path);
  const all = sightings((await seen()).seen ?? new Map(), ctimeMs + 20);
  expect(all).toEqual([[path, { kind: 'file', digest: digestOf(new TextEncoder().encode('one')) }]]);
  const reading = counting();
  expect(seenAgain(all, reading.digest)).toBeDefined();
  expect(reading.count).toBe(1);
  await writeFile(path, 'two');
  expect(seenAgain(all, digestOf)).toBeUndefined();
});

test('one from tomorrow is always read', async () => {
  const tomorrow = Date.now() / 1000 + 86_400;
  await utimes(path, tomorrow, tomorrow);
  const all = sightings((await seen()).seen ?? new Map(), Date.now() + LATER);
  expect(all[0]).toHaveLength(2);
});

test('one that only looks otherwise is read once, and then known by its new looks', async () => {
  const all = sightings((await seen()).seen ?? new Map(), Date.now() + LATER);
  vi.useFakeTimers({ now: Date.now() + LATER, toFake: ['Date'] });
  await utimes(path, 1000.5, 1000.5);
  const reading = counting();
  const next = seenAgain(all, reading.digest);
  expect(next).toMatchObject({ renewed: true });
  expect(reading.count).toBe(1);
  expect(seenAgain(next?.all ?? [], reading.digest)).toEqual({ all: next?.all, renewed: false });
  expect(reading.count).toBe(1);
});

test('one that could not be read is nothing to be sure of', async () => {
  const witness = await seen();
  expect(witness.seen).toBeDefined();
  await expect(before(witness, () => readFile(join(folder, 'none')))).rejects.toThrow('ENOENT');
  expect(witness.seen).toBeUndefined();
});

test('what changed while it was looked at is nothing to be sure of', async () => {
  const witness = new Witness(digestOf);
  await before(witness, async () => {
    await readFile(path);
    await writeFile(path, 'two');
    expect(witness.seen).toBeDefined();
    await readFile(path);
  });
  expect(witness.seen).toBeUndefined();
});

test('what nobody witnesses goes on as ever', async () => {
  expect(new TextDecoder().decode(await readFile(path))).toBe('one');
  await expect(readFile(join(folder, 'none'))).rejects.toThrow('ENOENT');
});

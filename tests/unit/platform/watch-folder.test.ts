import type * as fs from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import type * as promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../../server/src/platform/watch-folder.ts';

// A folder is looked at before it is watched, and other things happen meanwhile: here as long as the test lets it wait.
const looks = vi.hoisted(() => ({ waiting: [] as { path: string; go(): void }[], heard: (): void => undefined }));
const open = vi.hoisted(() => new Map<string, number>());

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  return {
    ...real,
    async stat(path: string) {
      if (path.endsWith('new'))
        await new Promise<void>((go) => {
          looks.waiting.push({ path, go });
          looks.heard();
        });
      return real.stat(path);
    },
  };
});

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    watch(path: string, heard: fs.WatchListener<string>) {
      const watched = real.watch(path, heard);
      open.set(path, (open.get(path) ?? 0) + 1);
      watched.on('close', () => open.set(path, (open.get(path) ?? 0) - 1));
      return watched;
    },
  };
});

const logger = { info() {}, warn() {}, error() {} };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-watch-'));
  looks.waiting.length = 0;
  open.clear();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const looked = (): Promise<void> =>
  new Promise((done) => {
    looks.heard = done;
  });

// Looks of our own, each begun when the one before has come back: those that were let go have by then.
async function theirs(): Promise<void> {
  for (let i = 0; i < 3; i++) await stat(folder);
}

test('a folder that two events tell of has one watch, which is closed with the others', async () => {
  const path = join(folder, 'new');
  const watch = await watchFolder(folder, logger, () => undefined);
  const first = looked();
  await mkdir(path);
  await first;
  const second = looked();
  await rm(path, { recursive: true });
  await mkdir(path);
  await second;
  for (const { go } of looks.waiting) go();
  await vi.waitFor(() => expect(open.get(path)).toBeGreaterThan(0));
  watch.close();
  // Whichever of the looks comes to its end now, it opens nothing that nobody closes.
  for (const { go } of looks.waiting) go();
  await theirs();
  await vi.waitFor(() => expect([...open.values()]).toEqual([0, 0]));
});

test('a folder that came when all was closed is not watched', async () => {
  const watch = await watchFolder(folder, logger, () => undefined);
  const first = looked();
  await mkdir(join(folder, 'new'));
  await first;
  watch.close();
  for (const { go } of looks.waiting) go();
  await theirs();
  await vi.waitFor(() => expect([...open]).toEqual([[folder, 0]]));
});

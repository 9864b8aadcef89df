import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CorpusFiles } from '../../../server/src/corpus/corpus-files.ts';
import { NodeFileSystem } from '../../../server/src/platform/node-file-system.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
});
afterEach(() => rm(folder, { recursive: true }), 120_000);

/** The files of the folder as they are read, and which of them were opened. */
async function readAll() {
  const opened: string[] = [];
  const disk = new NodeFileSystem();
  const files = new CorpusFiles([folder], {
    list: (path) => disk.list(path),
    read: (path) => {
      opened.push(path.slice(folder.length + 1));
      return disk.read(path);
    },
  });
  return { corpus: await files.refresh(), opened, files };
}

test('a file of 200 MB is a problem before it is opened, and the others are read', async () => {
  for (const [name, size] of [
    ['a.txt', 200_000_000],
    ['references.json', 200_000_000],
    ['b.md', 20_000_001],
  ] as const) {
    await writeFile(join(folder, name), '');
    // It takes no room on the disk.
    await truncate(join(folder, name), size);
  }
  await writeFile(join(folder, 'c.txt'), 'Chợ mở.');
  const { corpus, opened } = await readAll();
  expect(opened).toEqual(['c.txt']);
  expect([...corpus.sources.keys()]).toEqual(['c']);
  expect(corpus.problems.map(({ path }) => path.slice(folder.length + 1)).sort()).toEqual([
    'a.txt',
    'b.md',
    'references.json',
  ]);
  for (const { message } of corpus.problems) expect(message).toContain('too large');
});

// As many as a test may take; `ATTEST_MANY_FILES=100000` tries as many as the page on security promises.
const MANY = Number(process.env['ATTEST_MANY_FILES'] ?? 3000);

test(`${MANY} tiny files are sources, each opened once`, { timeout: 600_000 }, async () => {
  const each = 1000;
  for (let i = 0; i < MANY / each; i++) {
    await mkdir(join(folder, `f${i}`));
    const names = Array.from({ length: each }, (_, k) => join(folder, `f${i}`, `s-${i}-${k}.txt`));
    await Promise.all(names.map((name, k) => writeFile(name, `Xe ${i}-${k}.`)));
  }
  const { corpus, opened, files } = await readAll();
  expect([corpus.sources.size, opened.length, corpus.problems.length]).toEqual([MANY, MANY, 0]);
  expect(corpus.sources.get('s-1-7')?.text).toBe('Xe 1-7.');
  // And a second look opens none.
  opened.length = 0;
  await files.refresh();
  expect(opened).toEqual([]);
});

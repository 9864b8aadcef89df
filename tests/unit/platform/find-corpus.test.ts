import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findCorpus } from '../../../server/src/platform/find-corpus.ts';

let top: string;
beforeEach(async () => (top = await mkdtemp(join(tmpdir(), 'attest-'))));
afterEach(() => rm(top, { recursive: true }));

test.each([
  ['beside the report', ['sources'], '.', 'sources'],
  ['above the report', ['sources', 'reports/2024'], 'reports/2024', 'sources'],
  ['named corpus', ['corpus', 'reports'], 'reports', 'corpus'],
  [
    'inside a corpus folder that holds the reports too',
    ['corpus/sources', 'corpus/reports'],
    'corpus/reports',
    'corpus/sources',
  ],
  ['inside a corpus folder, seen from above', ['corpus/sources', 'corpus/reports'], '.', 'corpus/sources'],
  ['nearest', ['sources', 'reports/sources'], 'reports', 'reports/sources'],
])('a corpus is found %s', async (_, folders, start, found) => {
  await make(...folders);
  expect(await findCorpus(join(top, start), top)).toBe(join(top, found));
});

test('where there is none, none is found', async () => {
  await make('reports', 'notes');
  expect(await findCorpus(join(top, 'reports'), top)).toBeUndefined();
});

test('a folder above the workspace is not looked at', async () => {
  await make('sources', 'workspace/reports');
  expect(await findCorpus(join(top, 'workspace/reports'), join(top, 'workspace'))).toBeUndefined();
});

async function make(...folders: string[]): Promise<void> {
  for (const folder of folders) await mkdir(join(top, folder), { recursive: true });
}

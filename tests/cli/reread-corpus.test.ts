import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenCorpus } from '../../server/src/cli/open-corpus.ts';
import { openCorpus } from '../../server/src/cli/open-corpus.ts';
import { writeBelow } from '../support/write-below.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  await writeBelow(folder, 'corpus/a.txt', 'Quảng trường Nam Lý khánh thành.');
  await writeBelow(folder, 'corpus/ben.txt', 'Bến phà Cát Lở mở lại sau nửa năm.');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function open(before?: OpenCorpus): Promise<OpenCorpus> {
  const io = { stdout: () => undefined, stderr: () => undefined, cwd: folder };
  return openCorpus({ folders: ['corpus'], cache: false, ...(before && { before }) }, io);
}

const found = async ({ index }: OpenCorpus, words: string): Promise<readonly string[]> =>
  (await index.search(words, { limit: 5 })).map(({ source }) => source.id);

test('a corpus that is opened again reads what has changed, and keeps the rest as it is', async () => {
  const first = await open();
  await writeBelow(folder, 'corpus/a.txt', 'Hồ Kẻ Gỗ cạn đến đáy vào tháng sáu.');
  const second = await open(first);
  expect(second.reused).toBe(1);
  expect(second.index).toBe(first.index);
  expect(second.corpus.sources.get('ben')).toBe(first.corpus.sources.get('ben'));
  expect(second.corpus.sources.get('a')).not.toBe(first.corpus.sources.get('a'));
  expect(await found(second, 'Hồ Kẻ Gỗ cạn')).toEqual(['a']);
  expect(await found(second, 'Quảng trường khánh thành')).toEqual([]);
  expect(await found(second, 'Bến phà Cát Lở')).toEqual(['ben']);
});

test('with other concepts of the newsroom all of it is made anew', async () => {
  const first = await open();
  await writeBelow(folder, 'corpus/attest.concepts.tsv', 'reopening\tmở lại; hoạt động trở lại\treopen\n');
  const second = await open(first);
  expect(second.corpus.sources.get('ben')).not.toBe(first.corpus.sources.get('ben'));
  expect(second.index).not.toBe(first.index);
  expect(await found(second, 'Bến phà Cát Lở')).toEqual(['ben']);
});

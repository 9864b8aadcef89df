import { expect, test } from 'vitest';
import { CorpusFiles } from '../../../server/src/corpus/corpus-files.ts';
import { indexOfCorpus } from '../../../server/src/search/index-of-corpus.ts';
import { WordIndex } from '../../../server/src/search/word-index.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';

test('a source that was saved since is passed over, and found with the next corpus; the others are found with both', async () => {
  const fs = new MemoryFileSystem({
    '/c/cau.txt': 'Cầu gỗ Bến Tre mở lại sau bão.',
    '/c/cho.txt': 'Chợ Bến Tre đông lại sau bão.',
  });
  const files = new CorpusFiles(['/c'], fs);
  const index = new WordIndex();
  const before = await files.refresh();
  for (const source of before.sources.values()) index.add(source);
  fs.write('/c/cau.txt', 'Hôm qua, sau ba tuần sửa chữa, cầu gỗ Bến Tre mở lại.');
  fs.write('/c/ben.txt', 'Bến phà Bến Tre nghỉ vì bão.');
  const after = await files.refresh();

  // As it is between the two: the index is ahead of the corpus that a request has.
  const [saved, added] = [after.sources.get('cau'), after.sources.get('ben')];
  if (saved) index.add(saved);
  if (added) index.add(added);
  const found = async (corpus: typeof before): Promise<readonly string[]> =>
    (await indexOfCorpus(index, corpus).search('cầu Bến Tre bão', { limit: 10 })).map(({ source }) => source.text);
  expect(await found(before)).toEqual(['Chợ Bến Tre đông lại sau bão.']);
  expect([...(await found(after))].sort()).toEqual([...after.sources.values()].map(({ text }) => text).sort());
});

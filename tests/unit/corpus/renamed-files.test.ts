import { expect, test } from 'vitest';
import { type Corpus, namesOf, sourceOf } from '../../../server/src/corpus/corpus.ts';
import { CorpusFiles } from '../../../server/src/corpus/corpus-files.ts';
import { readFile } from '../../../server/src/corpus/readers/read-file.ts';
import { keptOf } from '../../support/corpus-files.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';

const TEXT = 'Cầu gỗ Bến Tre mở lại sau bão.';

async function opened(files: Record<string, string>) {
  const fs = new MemoryFileSystem(files);
  const corpus = new CorpusFiles(['/c'], fs, { read: readFile });
  await corpus.refresh();
  const move = (from: string, to: string, text = TEXT): void => {
    fs.delete(from);
    fs.write(to, text);
  };
  return { fs, files: corpus, move };
}

const former = ({ former: keys }: Corpus): object => Object.fromEntries(keys ?? []);

test.each([
  ['all at once', async (files: CorpusFiles) => void (await files.refresh())],
  ['the old name first', async (files: CorpusFiles) => void (await files.update(['/c/cau.txt', '/c/cau-go.txt']))],
  ['the new name first', async (files: CorpusFiles) => void (await files.update(['/c/cau-go.txt', '/c/cau.txt']))],
  [
    'one after the other',
    async (files: CorpusFiles) => {
      await files.update(['/c/cau.txt']);
      await files.update(['/c/cau-go.txt']);
    },
  ],
])('a renamed file is known by its old key, too: %s', async (_, look) => {
  const { files, move } = await opened({ '/c/cau.txt': TEXT, '/c/cho.txt': 'Chợ cá mở lại.' });
  move('/c/cau.txt', '/c/cau-go.txt');
  await look(files);
  expect(former(files.corpus)).toEqual({ cau: 'cau-go' });
  expect(sourceOf(files.corpus, 'cau')?.path).toBe('/c/cau-go.txt');
  expect(namesOf(files.corpus, sourceOf(files.corpus, 'cau-go') as never)).toEqual(['cau-go', 'cau']);
  expect(files.renames).toBe(1);
});

test('another text under another name is another source, and so is one without a word', async () => {
  const { files, move } = await opened({ '/c/cau.txt': TEXT, '/c/trong.txt': ' ' });
  move('/c/cau.txt', '/c/cau-go.txt', 'Cầu gỗ Bến Tre đóng cửa.');
  move('/c/trong.txt', '/c/rong.txt', ' ');
  await files.refresh();
  expect(former(files.corpus)).toEqual({});
  expect(sourceOf(files.corpus, 'cau')).toBeUndefined();
});

test('of two files that say the same neither is the one that was renamed', async () => {
  const { fs, files, move } = await opened({ '/c/cau.txt': TEXT });
  fs.write('/c/b.txt', TEXT);
  move('/c/cau.txt', '/c/cau-go.txt');
  await files.refresh();
  expect(former(files.corpus)).toEqual({});
});

test('a key that another source takes is that one’s; with the file back under its name nothing is former', async () => {
  const { fs, files, move } = await opened({ '/c/cau.txt': TEXT });
  move('/c/cau.txt', '/c/cau-go.txt');
  fs.write('/c/cau.txt', 'Một cây cầu khác.');
  await files.refresh();
  expect(former(files.corpus)).toEqual({});
  move('/c/cau-go.txt', '/c/cau.txt');
  await files.refresh();
  expect(sourceOf(files.corpus, 'cau')?.text).toBe(TEXT);
});

test('a key that stands in the file or in an entry stays as it is, and nothing is former', async () => {
  const own = `---\nid: nha-tranh\n---\n${TEXT}`;
  const page = 'Đèn biển sáng lại.';
  const { files, move } = await opened({
    '/c/a.md': own,
    '/c/b.txt': page,
    '/c/x.bib': '@misc{denBien, title={Đèn}, file={b2.txt}}',
  });
  move('/c/a.md', '/c/a2.md', own);
  await files.refresh();
  expect(former(files.corpus)).toEqual({});
  expect(sourceOf(files.corpus, 'nha-tranh')?.path).toBe('/c/a2.md');
  // An entry that speaks of the new name gives its own key, and the old name stays known.
  move('/c/b.txt', '/c/b2.txt', page);
  await files.refresh();
  expect(former(files.corpus)).toEqual({ b: 'denBien' });
});

test('each article of a list is known by the key that its line had', async () => {
  const list = '{"text": "Một."}\n{"id": "hai", "text": "Hai."}';
  const { files, move } = await opened({ '/c/tin.jsonl': list });
  move('/c/tin.jsonl', '/c/bao.jsonl', list);
  await files.refresh();
  expect([...files.corpus.sources.keys()]).toEqual(['bao-1', 'hai']);
  expect(former(files.corpus)).toEqual({ 'tin-1': 'bao-1' });
});

test('old keys are kept for the next run, through another name and another text', async () => {
  const { fs, files, move } = await opened({ '/c/cau.txt': TEXT });
  move('/c/cau.txt', '/c/cau-go.txt');
  await files.refresh();
  move('/c/cau-go.txt', '/c/cau-tre.txt');
  await files.update(['/c/cau-go.txt', '/c/cau-tre.txt']);
  fs.write('/c/cau-tre.txt', `${TEXT} Xe máy qua được.`);
  await files.refresh();
  const again = new CorpusFiles(['/c'], fs, { read: readFile, kept: await keptOf(files) });
  await again.recall();
  expect(former(again.corpus)).toEqual({ 'cau-go': 'cau-tre', cau: 'cau-tre' });
  await again.refresh();
  expect(former(again.corpus)).toEqual({ 'cau-go': 'cau-tre', cau: 'cau-tre' });
});

test('a file that has got two other names is known by all it had, whether or not it was read under the second', async () => {
  const { files, move } = await opened({ '/c/cau.txt': TEXT });
  move('/c/cau.txt', '/c/cau-go.txt');
  move('/c/cau-go.txt', '/c/cau-tre.txt');
  await files.update(['/c/cau.txt', '/c/cau-go.txt', '/c/cau-tre.txt']);
  expect(former(files.corpus)).toEqual({ cau: 'cau-tre' });
  // The new name is told before the old one is told to be gone.
  move('/c/cau-tre.txt', '/c/cau-sat.txt');
  await files.update(['/c/cau-sat.txt']);
  move('/c/cau-sat.txt', '/c/cau-moi.txt');
  await files.update(['/c/cau-tre.txt', '/c/cau-sat.txt', '/c/cau-moi.txt']);
  expect(former(files.corpus)).toEqual({ cau: 'cau-moi', 'cau-tre': 'cau-moi', 'cau-sat': 'cau-moi' });
});

test.each([
  ['is gone for a moment', (fs: MemoryFileSystem) => fs.delete('/c/cau-go.txt')],
  ['cannot be read for a moment', (fs: MemoryFileSystem) => fs.lock('/c/cau-go.txt')],
])('old keys stay where a file %s, as when a program saves it', async (_, happens) => {
  const { fs, files, move } = await opened({ '/c/cau.txt': TEXT });
  move('/c/cau.txt', '/c/cau-go.txt');
  await files.refresh();
  happens(fs);
  await files.update(['/c/cau-go.txt']);
  expect(sourceOf(files.corpus, 'cau-go')).toBeUndefined();
  fs.write('/c/cau-go.txt', `${TEXT} Xe máy qua được.`);
  await files.update(['/c/cau-go.txt']);
  expect(former(files.corpus)).toEqual({ cau: 'cau-go' });
});

test('a file that cannot be read, and then has another name, is recognised', async () => {
  const { fs, files, move } = await opened({ '/c/cau.txt': TEXT });
  fs.lock('/c/cau.txt');
  await files.update(['/c/cau.txt']);
  move('/c/cau.txt', '/c/cau-go.txt');
  await files.update(['/c/cau.txt', '/c/cau-go.txt']);
  expect(former(files.corpus)).toEqual({ cau: 'cau-go' });
});

test('a file that was renamed between two runs is recognised', async () => {
  const { fs, files, move } = await opened({ '/c/cau.txt': TEXT });
  const kept = await keptOf(files);
  move('/c/cau.txt', '/c/cau-go.txt');
  const again = new CorpusFiles(['/c'], fs, { read: readFile, kept });
  await again.refresh();
  expect(former(again.corpus)).toEqual({ cau: 'cau-go' });
});

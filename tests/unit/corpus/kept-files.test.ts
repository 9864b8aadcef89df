import { beforeEach, describe, expect, test } from 'vitest';
import { CorpusFiles } from '../../../server/src/corpus/corpus-files.ts';
import { decodeKept } from '../../../server/src/corpus/kept-files.ts';
import type { Reading } from '../../../server/src/corpus/readers/reading.ts';
import { KEPT_FOR, keptBytes, keptOf, opened } from '../../support/corpus-files.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';

test('what was kept is not read again, and gives the same sources', async () => {
  const { fs, files } = await opened({
    '/c/a.md': '---\ntitle: T\nlang: vi\n---\nMột câu. Hai câu.\n\nBa.',
    '/c/b.txt': 'Two words.',
  });
  const kept = await keptOf(files);
  const again = new CorpusFiles(['/c'], fs, { kept });
  await again.refresh();
  expect(fs.reads).toEqual([]);
  expect(again.reused).toBe(2);
  for (const [id, source] of files.corpus.sources) {
    const other = again.corpus.sources.get(id);
    expect({ ...other }).toEqual({ ...source });
    expect(other?.passages).toEqual(source.passages);
    expect(other?.analysis).toEqual(source.analysis);
  }
});

test('a kept file that has changed is read again, and one that is gone is gone', async () => {
  const { fs, files } = await opened({ '/c/a.txt': 'Một.', '/c/b.txt': 'Hai.' });
  const kept = await keptOf(files);
  fs.write('/c/a.txt', 'Một mới.');
  fs.delete('/c/b.txt');
  const again = new CorpusFiles(['/c'], fs, { kept });
  await again.refresh();
  expect(fs.reads).toEqual(['/c/a.txt']);
  expect([...again.corpus.sources.values()].map(({ text }) => text)).toEqual(['Một mới.']);
});

test('passages kept in one language are not used in another', async () => {
  const { fs, files } = await opened({ '/c/a.txt': 'Dr. Nam đến. Ông về.' });
  const kept = await keptOf(files);
  fs.write('/c/references.json', JSON.stringify([{ id: 'a', language: 'en' }]));
  const again = new CorpusFiles(['/c'], fs, { kept });
  await again.refresh();
  expect(again.corpus.sources.get('a')?.language).toBe('en');
});

test('a problem is kept in the language of its run, and told anew in another', async () => {
  const { files } = await opened({ '/c/a.txt': '', '/c/b.txt': 'Hai.' });
  const problems = [...(await keptOf(files)).values()].flatMap(({ reading }) => reading.problems);
  expect(problems).toEqual(files.corpus.problems);
  expect([...(await keptOf(files, { locale: 'vi' })).keys()]).toEqual(['/c/b.txt']);
});

test('what went wrong by chance is not kept', async () => {
  const fs = new MemoryFileSystem({ '/c/a.txt': 'Một.' });
  const slow = { sources: [], problems: [{ path: '/c/a.txt', message: 'too slow' }], passing: true } as const;
  const files = new CorpusFiles(['/c'], fs, { read: () => slow });
  expect((await files.refresh()).problems).toEqual(slow.problems);
  expect([...(await keptOf(files)).keys()]).toEqual([]);
});

test('halves of characters in a text survive', async () => {
  const text = 'Một \ud83d câu.';
  const read = (): Reading => ({
    sources: [{ text, body: { start: 0, end: text.length }, metadata: undefined }],
    problems: [],
  });
  const files = new CorpusFiles(['/c'], new MemoryFileSystem({ '/c/a.txt': 'x' }), { read });
  await files.refresh();
  const [kept] = (await keptOf(files)).values();
  expect(kept?.reading.sources[0]?.text).toBe(text);
});

describe('what is kept', () => {
  let whole: Uint8Array;
  const size = async (bytes: Uint8Array, change = {}) => (await decodeKept(bytes, { ...KEPT_FOR, ...change })).size;

  beforeEach(async () => {
    const { files } = await opened({ '/c/a.txt': 'Một.', '/c/b.txt': 'Hai.' });
    whole = await keptBytes(files);
    expect(await size(whole)).toBe(2);
  });

  test.each(['engine', 'variant'])('is good for its own %s alone', async (name) => {
    expect(await size(whole, { [name]: 'another' })).toBe(0);
  });

  test('is not read where a byte is another, wherever it stands', async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect(await size(bytes), `byte ${at}`).toBe(0);
    }
  });

  test('is not read where it is cut, empty, foreign or longer', async () => {
    for (const length of [0, 1, 10, 300, whole.length - 4, whole.length - 1]) {
      expect(await size(whole.slice(0, length)), `${length} bytes`).toBe(0);
    }
    const foreign = ['rubbish', '{}\n', 'null\n', '{"attest":"index","format":4}\n', '\u0000'];
    for (const text of foreign) expect(await size(new TextEncoder().encode(text)), text).toBe(0);
    expect(await size(new Uint8Array([...whole, 0, 0, 0, 0]))).toBe(0);
  });
});

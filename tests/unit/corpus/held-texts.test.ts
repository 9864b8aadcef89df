import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { CorpusFiles } from '../../../server/src/corpus/corpus-files.ts';
import { FileSource } from '../../../server/src/corpus/file-source.ts';
import { packSource, unpackSource } from '../../../server/src/corpus/packed-source.ts';
import { passageWords } from '../../../server/src/corpus/passage-words.ts';
import { readTextFile } from '../../../server/src/corpus/readers/read-text-file.ts';
import type { Reader } from '../../../server/src/corpus/readers/reading.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';

/** A source that comes packed, and how often its text has been made of that. */
function packed(id: string, length: number): { readonly source: FileSource; readonly made: () => number } {
  let made = 0;
  const words = passageWords('', 'vi', []);
  const reading = {
    get text() {
      made++;
      return id.padEnd(length, '.');
    },
    body: { start: 0, end: length },
    metadata: undefined,
    prepared: { declared: undefined, language: 'vi', flat: new Int32Array(0), words },
  } as const;
  const source = new FileSource({ id, path: `/c/${id}.txt`, metadata: { authors: [] } }, reading);
  return { source, made: () => made };
}

test('the text of an article is held while it is in use, and made again when many others came up since', () => {
  const [first, ...others] = Array.from({ length: 100 }, (_, i) => packed(`tin-${i}`, 100_000));
  for (let i = 0; i < 3; i++) expect(first?.source.text.length).toBe(100_000);
  expect(first?.made()).toBe(1);
  for (const { source } of others) expect(source.text.length).toBe(100_000);
  expect(first?.source.text.slice(0, 6)).toBe('tin-0.');
  expect(first?.made()).toBe(2);
  const last = others.at(-1);
  expect(last?.source.text.length).toBe(100_000);
  expect(last?.made()).toBe(1);
});

test('… but that of a book is held for good', () => {
  const book = packed('sách', 300_000);
  expect(book.source.text.length).toBe(300_000);
  for (let i = 0; i < 100; i++) expect(packed(`khác-${i}`, 100_000).source.text.length).toBe(100_000);
  expect(book.source.text.length).toBe(300_000);
  expect(book.made()).toBe(1);
});

test('… and a source that is no more is not held by its text', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const gone = new WeakRef(packed('cũ', 1000).source);
  const stays = packed('mới', 1000).source;
  expect(gone.deref()?.text.length).toBe(1000);
  expect(stays.text.length).toBe(1000);
  // What was looked at in this turn stays until its end.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(gone.deref()).toBeUndefined();
  expect(stays.text.slice(0, 3)).toBe('mới');
});

test('a text that is made again is what was read, whatever its file has become: its passages are cut out of it', async () => {
  // As a thread sends it.
  const read: Reader = async (file) => {
    const reading = await readTextFile(file);
    const sources = reading.sources.map((one) => {
      const source = new FileSource({ id: 'x', path: file.path, metadata: { authors: [] } }, one);
      return unpackSource(packSource(one, source.prepared));
    });
    return { ...reading, sources };
  };
  const fs = new MemoryFileSystem({ '/c/cau.txt': 'Cầu gỗ mở lại. Xe máy qua được.' });
  const files = new CorpusFiles(['/c'], fs, { read });
  const before = (await files.refresh()).sources.get('cau');
  const sentences = (source: typeof before): readonly string[] =>
    source?.passages.map(({ start, end }) => source.text.slice(start, end)) ?? [];
  expect(sentences(before)).toEqual(['Cầu gỗ mở lại.', 'Xe máy qua được.']);
  fs.write('/c/cau.txt', 'Sau bão, cầu gỗ vẫn đóng. Xe máy chờ.');
  for (let i = 0; i < 100; i++) expect(packed(`khác-${i}`, 100_000).source.text.length).toBe(100_000);
  expect(sentences(before)).toEqual(['Cầu gỗ mở lại.', 'Xe máy qua được.']);
  expect(sentences((await files.update(['/c/cau.txt'])).sources.get('cau'))).toEqual([
    'Sau bão, cầu gỗ vẫn đóng.',
    'Xe máy chờ.',
  ]);
  fs.delete('/c/cau.txt');
  expect((await files.update(['/c/cau.txt'])).sources.size).toBe(0);
  expect(sentences(before)).toEqual(['Cầu gỗ mở lại.', 'Xe máy qua được.']);
});

test('an analysis is held while it is in use, and made again, the same, when those of many others came up since', async () => {
  const [first, second, ...others] = Array.from({ length: 40 }, (_, i) => packed(`tin-${i}`, 20_000));
  const [before, unused] = [first?.source.analysis, second?.source.analysis];
  for (const { source } of others) {
    expect(source.analysis.text.length).toBe(20_000);
    expect(first?.source.analysis).toBe(before);
    await Promise.resolve();
  }
  const again = second?.source.analysis;
  expect(again).not.toBe(unused);
  expect(again?.sentences).toEqual(unused?.sentences);
});

test('… but not before the end of the turn: two parts of one verdict see the same one', async () => {
  const many = Array.from({ length: 40 }, (_, i) => packed(`tin-${i}`, 20_000).source);
  const analyses = many.map(({ analysis }) => analysis);
  many.forEach((source, i) => expect(source.analysis).toBe(analyses[i]));
  await Promise.resolve();
  expect(many[0]?.analysis).not.toBe(analyses[0]);
});

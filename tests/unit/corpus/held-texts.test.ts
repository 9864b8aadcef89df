import { expect, test } from 'vitest';
import { FileSource } from '../../../server/src/corpus/file-source.ts';
import { passageWords } from '../../../server/src/corpus/passage-words.ts';

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

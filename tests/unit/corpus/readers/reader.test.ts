import { expect, test } from 'vitest';
import { isReadable, readFile } from '../../../../server/src/corpus/readers/reader.ts';

const read = (path: string, text: string) => readFile(new TextEncoder().encode(text), path, 'en');

test('texts and Markdown are readable, whatever the case of the extension, and nothing else', () => {
  expect(['/c/a.txt', '/c/a.MD', 'c:\\d\\a.b.txt'].map(isReadable)).toEqual([true, true, true]);
  expect(['/c/a.pdf', '/c/txt', '/c.txt/a', '/c/references.json'].map(isReadable)).toEqual([false, false, false, false]);
});

test('of a .txt all is prose, dashes at its head too', () => {
  const text = '---\ntitle: x\n---\nBody.';
  expect(read('/c/a.txt', text)).toEqual({ text, body: { start: 0, end: text.length }, metadata: undefined, problems: [] });
});

test('of an .md the front matter is metadata', () => {
  const reading = read('/c/a.md', '---\ntitle: Tin mới\n---\nNội dung.');
  expect(reading.metadata?.title).toBe('Tin mới');
  expect(reading.text?.slice(reading.body.start, reading.body.end)).toBe('Nội dung.');
});

test.each([
  ['/c/a.txt', ''],
  ['/c/a.txt', ' \r\n '],
  ['/c/a.md', '---\ntitle: x\n---\n'],
])('an empty source is read, and said to be empty: %s %j', (path, text) => {
  const reading = read(path, text);
  expect(reading.text).toBe(text);
  expect(reading.problems).toEqual([{ path, message: expect.stringContaining('empty') }]);
});

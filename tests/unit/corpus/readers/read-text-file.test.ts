import { expect, test } from 'vitest';
import { isReadable } from '../../../../server/src/corpus/readers/formats.ts';
import { readTextFile } from '../../../../server/src/corpus/readers/read-text-file.ts';

const read = (path: string, text: string) =>
  readTextFile({ bytes: new TextEncoder().encode(text), path, locale: 'en' });

test('texts and Markdown are readable, whatever the case of the extension, and nothing else', () => {
  expect(['/c/a.txt', '/c/a.MD', 'c:\\d\\a.b.txt'].map(isReadable)).toEqual([true, true, true]);
  expect(['/c/a.png', '/c/txt', '/c.txt/a', '/c/references.json'].map(isReadable)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('of a .txt all is prose, dashes at its head too', async () => {
  const text = '---\ntitle: x\n---\nBody.';
  const source = { text, body: { start: 0, end: text.length }, metadata: undefined };
  expect(await read('/c/a.txt', text)).toEqual({ sources: [source], problems: [] });
});

test('of an .md the front matter is metadata', async () => {
  const {
    sources: [source],
  } = await read('/c/a.md', '---\ntitle: Tin mới\n---\nNội dung.');
  expect(source?.metadata?.title).toBe('Tin mới');
  expect(source?.text.slice(source.body.start, source.body.end)).toBe('Nội dung.');
});

test.each([
  ['/c/a.txt', ''],
  ['/c/a.txt', ' \r\n '],
  ['/c/a.md', '---\ntitle: x\n---\n'],
])('an empty source is read, and said to be empty: %s %j', async (path, text) => {
  const reading = await read(path, text);
  expect(reading.sources[0]?.text).toBe(text);
  expect(reading.problems).toEqual([{ path, message: expect.stringContaining('empty') }]);
});

test('a text that was cut off in a letter is read without it, and a text in another encoding is not taken for one', async () => {
  const whole = new TextEncoder().encode('Cầu phao Bến Tràm mở');
  const cut = await readTextFile({ path: '/c/a.txt', bytes: whole.slice(0, -1), locale: 'en' });
  expect(cut.sources).toMatchObject([{ text: 'Cầu phao Bến Tràm m' }]);
  expect(cut.sources[0]?.extract).toBeUndefined();
  expect(cut.problems).toMatchObject([{ message: expect.stringContaining('middle of a letter') }]);
  const other = Uint8Array.from([...new TextEncoder().encode('Two words of a caf'), 0xe9]);
  expect((await readTextFile({ path: '/c/a.txt', bytes: other, locale: 'en' })).problems).toMatchObject([
    { message: expect.stringContaining('not valid UTF-8') },
  ]);
});

import { expect, test } from 'vitest';
import { decode } from '../../../../server/src/corpus/readers/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (...parts: (string | number[])[]) =>
  decode(
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part))),
    '/c/a.txt',
    'en',
  );

test('UTF-8 is read as it stands, line ends and normal form included', () => {
  const text = 'Hà Nội\r\nHa\u0300 No\u0323\u0302i\rcuối';
  expect(read(text)).toEqual({ text });
});

test('a byte-order mark is no part of the text', () => {
  expect(read([0xef, 0xbb, 0xbf], 'Hà Nội')).toEqual({ text: 'Hà Nội' });
});

test('a second byte-order mark is part of the text', () => {
  expect(read([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'a')).toEqual({ text: '\ufeffa' });
});

test.each([
  ['a stray byte', ['Một\nhai ', [0x93], 'ba'], { line: 1, character: 4 }, '0x93 at byte 10'],
  ['a sequence broken by the next letter', ['ab', [0xe1, 0xbb], 'c'], { line: 0, character: 2 }, '0xE1 at byte 2'],
  ['a sequence cut off by the end', ['ab\r\n', [0xe1, 0xbb]], { line: 1, character: 0 }, '0xE1 at byte 4'],
  ['behind a byte-order mark', [[0xef, 0xbb, 0xbf], 'ab', [0xff]], { line: 0, character: 2 }, '0xFF at byte 5'],
])('invalid UTF-8 is named at its place: %s', (_, parts, place, named) => {
  expect(read(...parts)).toMatchObject({
    problem: { path: '/c/a.txt', ...place, message: expect.stringContaining(named) },
  });
});

test('UTF-16 with its mark is read, in either order of bytes', () => {
  expect(read([0xff, 0xfe, 0x41, 0x00, 0xea, 0x1e])).toEqual({ text: 'Aẹ'.replace('ẹ', '\u1eea') });
  expect(read([0xfe, 0xff, 0x00, 0x41, 0x1e, 0xea])).toEqual({ text: 'A\u1eea' });
});

test('UTF-16 with half a pair is a problem', () => {
  expect(read([0xff, 0xfe, 0x00, 0xd8])).toMatchObject({ problem: { message: expect.stringContaining('UTF-16') } });
});

test.each([
  ['%PDF-1.7', 'PDF'],
  ['PK\u0003\u0004rest', 'ZIP/DOCX'],
  ['{\\rtf1 text}', 'RTF'],
])('a file that only pretends to be text is named: %s', (content, name) => {
  expect(read(content)).toMatchObject({ problem: { message: expect.stringContaining(name) } });
});

test('a file with zero bytes is no text, and a text that speaks of PDF is one', () => {
  expect(read('abc', [0], 'def')).toMatchObject({ problem: { message: expect.stringContaining('not a text file') } });
  expect(read('The file begins with %PDF-1.7')).toEqual({ text: 'The file begins with %PDF-1.7' });
});

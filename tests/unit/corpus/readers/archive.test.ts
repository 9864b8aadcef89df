import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archiveOf } from '../../../../server/src/corpus/readers/archive.ts';

const files = { 'a.txt': strToU8('One word and another one, and the same word again.') };
const read = (bytes: Uint8Array) =>
  archiveOf(bytes)?.map(({ name, size, locked, unpack }) => [name, size, locked, unpack() !== undefined]);

test('a packed file is unpacked, an open one is taken as it is', () => {
  expect(read(zipSync(files))).toEqual([['a.txt', 50, false, true]]);
  expect(read(zipSync(files, { level: 0 }))).toEqual([['a.txt', 50, false, true]]);
});

test('what is not what was packed is left out', () => {
  const bytes = zipSync(files, { level: 0 });
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  expect(read(bytes)).toEqual([['a.txt', 50, false, false]]);
});

test('without its end it is none, and neither are words', () => {
  const bytes = zipSync(files);
  expect(read(bytes.slice(0, -23))).toBeUndefined();
  expect(read(strToU8('words'))).toBeUndefined();
});

test('a small archive in the form for large ones is read', () => {
  expect(read(inWideForm(zipSync(files)))).toEqual([['a.txt', 50, false, true]]);
});

/** An archive of one file, its sizes and places in eight bytes each, as Zip64 has them. */
function inWideForm(narrow: Uint8Array): Uint8Array {
  const view = new DataView(narrow.buffer, narrow.byteOffset, narrow.byteLength);
  const [end, list] = [narrow.length - 22, view.getUint32(narrow.length - 6, true)];
  const row = (...values: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array =>
    Uint8Array.from(
      values.flatMap(([bytes, value]) =>
        Array.from({ length: bytes }, (_, i) => (i < 4 ? (value >>> (8 * i)) & 255 : 0)),
      ),
    );
  const entry = narrow.slice(list, end);
  const own = new DataView(entry.buffer);
  const field = row([2, 1], [2, 24], [8, own.getUint32(24, true)], [8, own.getUint32(20, true)], [8, 0]);
  for (const at of [20, 24, 42]) own.setUint32(at, 0xffffffff, true);
  own.setUint16(30, field.length, true);
  const wideEnd = list + entry.length + field.length;
  const wide = row(
    [4, 0x06064b50],
    [8, 44],
    [4, 0],
    [4, 0],
    [4, 0],
    [8, 1],
    [8, 1],
    [8, entry.length + field.length],
    [8, list],
  );
  const place = row([4, 0x07064b50], [4, 0], [8, wideEnd], [4, 1]);
  const last = row([4, 0x06054b50], [4, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0]);
  return Uint8Array.from([narrow.slice(0, list), entry, field, wide, place, last].flatMap((part) => [...part]));
}

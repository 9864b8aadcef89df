import { expect, test } from 'vitest';
import { isTitle, namesIn } from '../../../../../server/src/corpus/readers/document-properties.ts';
import { recordOf } from '../../../../../server/src/corpus/readers/pdf/properties.ts';

const none = { title: undefined, author: undefined, creator: undefined, producer: undefined, created: undefined };
const record = (
  given: Partial<typeof none | Record<keyof typeof none, string>>,
  xmp: Record<string, string> = {},
  headline?: string,
) => recordOf({ ...none, ...given, xmp: (name) => xmp[name] }, headline, undefined);

test.each([
  ['Microsoft Word - bao cao.docx', false],
  ['bao-cao-2023.indd', false],
  ['Untitled', false],
  ['https://example.org/a', false],
  ['Làng Vạn Thọ', true],
  ['Document ruled invalid', true],
])('%s: a title? %s', (title, is) => expect(isTitle(title)).toBe(is));

test('where the title is none, the headline is', () => {
  expect(record({ title: 'Microsoft Word - x.docx' }, {}, 'A boat returns')?.title).toBe('A boat returns');
  expect(record({ title: 'A title' }, {}, 'A boat returns')?.title).toBe('A title');
});

test('the day of publication that XMP tells is the date; the day on which the file was made is not', () => {
  expect(record({ created: "D:20240315083000+07'00'" }, { 'dc:date': '2024-03-12' })).toMatchObject({
    issued: '2024-03-12',
    saved: '2024-03-15',
  });
  expect(record({ created: "D:20240315083000+07'00'", creator: 'Mozilla/5.0 HeadlessChrome' })).toBeUndefined();
});

test('names of accounts are no authors', () => {
  expect(namesIn('Imogen Tarrant; Đặng Thuỳ Miên and Administrator')).toEqual(['Imogen Tarrant', 'Đặng Thuỳ Miên']);
});

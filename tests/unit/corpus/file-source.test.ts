import { expect, test } from 'vitest';
import { FileSource } from '../../../server/src/corpus/file-source.ts';

const publishedOf = (text: string, metadata: { issued?: string; saved?: string }): string | undefined =>
  new FileSource(
    { id: 'a', path: '/c/a.docx', metadata: { authors: [], ...metadata } },
    { text, body: { start: 0, end: text.length }, metadata: undefined },
  ).analysis.published?.value;

test('where nothing else dates a source, the day on which its file was made does', () => {
  expect(publishedOf('Hôm qua, ông Nam đến Huế.', { saved: '2024-03-15' })).toBe('2024-03-15');
  expect(publishedOf('Hôm qua, ông Nam đến Huế.', {})).toBeUndefined();
});

test('the date of the metadata and the dateline of the text come first', () => {
  expect(publishedOf('Hôm qua, ông Nam đến Huế.', { issued: '2022-01-02', saved: '2024-03-15' })).toBe('2022-01-02');
  expect(publishedOf('Ngày 5/6/2023, ông Nam đến Huế. Hôm qua, ông ra Hà Nội.', { saved: '2024-03-15' })).toBe(
    '2023-06-05',
  );
});

import { expect, test } from 'vitest';
import { boldMarkdown, escapeMarkdown, linkMarkdown } from '../../../server/src/features/markdown.ts';

test('words without marks stay as they are', () => {
  expect(escapeMarkdown('Ngày mai trời nắng')).toBe('Ngày mai trời nắng');
});

test.each([
  ['[bấm](command:x)', '\\[bấm\\]\\(command\\:x\\)'],
  ['<script>&amp;', '\\<script\\>\\&amp;'],
  ['www.example.org', 'www\\.example\\.org'],
  ['# không phải *đầu đề*', '\\# không phải \\*đầu đề\\*'],
])('markup in %s is shown, not obeyed', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('line breaks of the source do not break the line', () => {
  expect(escapeMarkdown('một\n\n  hai')).toBe('một hai');
});

test('shared words are bold, and neighbours are bold together', () => {
  const text = 'Bà Lan nói ở Huế.';
  const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const marked = boldMarkdown(text, { start: 0, end: text.length }, [span('Lan'), span('nói'), span('Huế')]);
  expect(marked).toBe('Bà **Lan nói** ở **Huế**\\.');
});

test('a passage without shared words has nothing bold', () => {
  expect(boldMarkdown('a b', { start: 0, end: 3 }, [])).toBe('a b');
});

test('the target of a link can not leave its brackets', () => {
  expect(linkMarkdown('line 3', 'file:///a b/c>d#L3')).toBe('[line 3](<file:///a%20b/c%3Ed#L3>)');
});

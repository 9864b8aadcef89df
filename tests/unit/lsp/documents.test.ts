import { beforeEach, expect, test } from 'vitest';
import { Documents } from '../../../server/src/lsp/documents.ts';

const URI = 'untitled:report';

let documents: Documents;
beforeEach(() => {
  documents = new Documents();
  documents.open(URI, 'markdown', 1, 'one two\nthree');
});

test('a change tells where it ends', () => {
  expect(documents.change(URI, 2, [{ range: at(0, 4, 0, 7), text: 'zwei' }])).toEqual([8]);
  expect(documents.get(URI)).toMatchObject({ text: 'one zwei\nthree', version: 2 });
});

test('of several changes each end is told as it stands after all of them, whatever their order', () => {
  const later = { range: at(1, 0, 1, 5), text: 'drei' };
  const earlier = { range: at(0, 0, 0, 3), text: 'einer' };
  const [text, ends] = ['einer two\ndrei', [14, 5]];
  expect(documents.change(URI, 2, [later, earlier])).toEqual(ends);
  expect(documents.get(URI)?.text).toBe(text);
  documents.open(URI, 'markdown', 3, 'one two\nthree');
  expect(documents.change(URI, 4, [earlier, later])).toEqual(ends.toReversed());
  expect(documents.get(URI)?.text).toBe(text);
});

test('a text that is sent whole tells no place', () => {
  expect(documents.change(URI, 2, [{ text: 'all new' }])).toEqual([]);
  expect(documents.get(URI)?.text).toBe('all new');
});

test('a change of what is not open is told apart from one that ends nowhere', () => {
  expect(documents.change('untitled:other', 2, [{ text: 'all new' }])).toBeUndefined();
});

function at(line: number, character: number, endLine: number, endCharacter: number) {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

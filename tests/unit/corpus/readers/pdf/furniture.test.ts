import { expect, test } from 'vitest';
import { withoutFurniture } from '../../../../../server/src/corpus/readers/pdf/furniture.ts';
import { rowsOf } from '../../../../../server/src/corpus/readers/pdf/page-words.ts';

const page = (...rows: [text: string, y: number][]) =>
  rowsOf(rows.map(([text, y]) => ({ text, x: 50, y, width: 5 * text.length, size: 10 })));
const left = (...pages: ReturnType<typeof page>[]) =>
  withoutFurniture(pages).map(({ rows }) => rows.map(({ words }) => words.map(({ text }) => text).join(' ')));

test('what returns at the edge of the pages is taken off, whatever number stands in it', () => {
  expect(
    left(
      page(['The Courier 7 May', 30], ['One begins', 100], ['Page 1 of 2', 800]),
      page(['The Courier 8 May', 30], ['Two goes on', 100], ['Page 2 of 2', 800]),
    ),
  ).toEqual([['One begins'], ['Two goes on']]);
});

test('a sentence that returns between two lines of text is kept, and so is one at another height', () => {
  const pages = [page(['A', 100], ['Refrain', 200], ['B', 300]), page(['C', 120], ['Refrain', 200], ['D', 320])];
  expect(left(...pages)).toEqual([
    ['A', 'Refrain', 'B'],
    ['C', 'Refrain', 'D'],
  ]);
  expect(left(page(['Same words', 100], ['x', 300]), page(['Same words', 180], ['y', 320]))[0]).toContain('Same words');
});

test('a lone page number is taken off, a number in a line of text is not', () => {
  expect(left(page(['Words', 100], ['- 12 -', 700]))).toEqual([['Words']]);
  expect(left(page(['Words', 100], ['12', 113]))).toEqual([['Words', '12']]);
});

import { expect, test } from 'vitest';
import { rowsOf, type Run } from '../../../../../server/src/corpus/readers/pdf/page-words.ts';

const run = (text: string, x: number, width: number, more: Partial<Run> = {}): Run => ({
  text,
  x,
  y: 100,
  width,
  size: 10,
  ...more,
});
const wordsOf = (...runs: Run[]) => rowsOf(runs).map(({ words }) => words.map(({ text }) => text));

test('letters that a second font draws are put where they stand, in whatever order they come', () => {
  expect(wordsOf(run('ngh', 50, 15), run('quy', 75, 15), run('ị', 65, 5), run('ế', 90, 5), run('t.', 95, 6))).toEqual([
    ['nghị', 'quyết.'],
  ]);
});

test('tone marks drawn by themselves, decomposed letters and ligatures become the letters that they show', () => {
  expect(wordsOf(run('Hoa', 0, 18), run('\u0301', 13, 3))).toEqual([['Hoá']]);
  expect(wordsOf(run('nghi\u0323', 0, 20))).toEqual([['nghị']]);
  expect(wordsOf(run('oﬃce', 0, 20))).toEqual([['office']]);
});

test('words drawn twice for boldness are read once, and the same word elsewhere is kept', () => {
  expect(wordsOf(run('Title', 0, 30), run('Title', 0.4, 30))).toEqual([['Title']]);
  expect(wordsOf(run('Title', 0, 30), run('Title', 60, 30))).toEqual([['Title', 'Title']]);
});

test('a small raised figure is a word of its own, close to the one before', () => {
  const [row] = rowsOf([run('said.', 0, 25), run('12', 25, 6, { y: 96.5, size: 6 }), run('Then', 35, 20)]);
  expect(row?.words.map(({ text, raised, tight }) => [text, raised, tight])).toEqual([
    ['said.', false, false],
    ['12', true, true],
    ['Then', false, false],
  ]);
});

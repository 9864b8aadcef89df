import { expect, test } from 'vitest';
import type { Source } from '../../../server/src/corpus/source.ts';
import { rankSources, type Wish } from '../../../server/src/features/completion-ranking.ts';

const sources = [
  source('bao-lut-2023', {
    title: 'Lũ lớn ở miền Trung',
    authors: ['Trần Thị Hoa'],
    outlet: 'Tin Sông Hương',
    issued: '2023-10-14',
  }),
  source('gia-gao-2024', {
    title: 'Giá gạo lại tăng',
    authors: ['Lê Văn Bình'],
    outlet: 'Báo Đồng Bằng',
    issued: '2024-02-01',
  }),
  source('rice-prices', {
    title: 'Rice prices climb again',
    authors: ['Ann Miller'],
    outlet: 'Delta Courier',
    issued: '2024-02-03',
  }),
];

test('with nothing typed the sentence alone decides', () => {
  expect(ranked({ bearing: { 'rice-prices': 9, 'gia-gao-2024': 4 } })).toEqual([
    'rice-prices',
    'gia-gao-2024',
    'bao-lut-2023',
  ]);
});

test('with nothing to go by, citekeys stand in their order', () => {
  expect(ranked({})).toEqual(['bao-lut-2023', 'gia-gao-2024', 'rice-prices']);
});

test.each([
  ['gia', ['gia-gao-2024']],
  ['gao', ['gia-gao-2024']],
  ['lũ', ['bao-lut-2023']],
  ['lu', ['bao-lut-2023']],
  ['hoa', ['bao-lut-2023']],
  ['đồng', ['gia-gao-2024']],
  ['courier', ['rice-prices']],
  ['2024', ['gia-gao-2024', 'rice-prices']],
  ['rice-pr', ['rice-prices']],
  ['zzz', []],
])('%s is found in key, title, author, outlet or year', (typed, found) => {
  expect(ranked({ typed })).toEqual(found);
});

test('what is typed may stand in the text alone', () => {
  expect(ranked({ typed: 'mưa', speaking: { 'bao-lut-2023': 5 } })).toEqual(['bao-lut-2023']);
});

test('of two that match, the one that speaks of the sentence comes first', () => {
  expect(ranked({ typed: '2024', bearing: { 'rice-prices': 2 } })).toEqual(['rice-prices', 'gia-gao-2024']);
});

test('an exact word comes before a slip, however well the other bears on the sentence', () => {
  const both = [...sources, source('millet', { title: 'Giá kê', authors: [] })];
  expect(ranked({ typed: 'mille', bearing: { millet: 9 } }, 50, both)).toEqual(['millet', 'rice-prices']);
  expect(ranked({ typed: 'miller', bearing: { millet: 9 } }, 50, both)).toEqual(['rice-prices', 'millet']);
});

test.each([
  ['one letter wrong', 'xlimb'],
  ['a letter left out', 'courer'],
  ['a letter doubled', 'courrier'],
  ['two swapped', 'coruier'],
  ['two swapped at its beginning', 'ocurier'],
  ['a word of the author', 'mlller'],
  ['a word that is not finished', 'cuori'],
  ['beside a year', 'coruier-2024'],
])('a word with a slip finds its source: %s', (_, typed) => {
  expect(ranked({ typed })).toEqual(['rice-prices']);
});

test.each([
  ['in a word of four letters', 'rcie'],
  ['two slips', 'cuoreir'],
  ['in a figure', '2042'],
  ['beside another year', 'coruier-2023'],
])('no source is found by more than a slip: %s', (_, typed) => {
  expect(ranked({ typed })).toEqual([]);
});

test.each(['cu', 'cuo', 'cuor', 'ocu', 'courx'])('a word that begins with a slip keeps its source: %s', (typed) => {
  expect(ranked({ typed })).toContain('rice-prices');
});

test('beside a source that has the letters as they are typed, the last one is no slip', () => {
  const desk = source('courx-desk', { authors: [] });
  expect(ranked({ typed: 'courx' }, 50, [...sources, desk])).toEqual(['courx-desk']);
});

test.each([
  ['a name and a year', 'miller-2024', ['rice-prices']],
  ['a name and the wrong year', 'miller-2023', []],
  ['the day as a report writes it', '3/2/2024', ['rice-prices']],
  ['words in another order', 'tang-gao', ['gia-gao-2024']],
])('several words find what has each of them: %s', (_, typed, found) => {
  expect(ranked({ typed })).toEqual(found);
});

test('what the report cites elsewhere comes first among equals, and never before what fits', () => {
  expect(ranked({ used: { 'rice-prices': 1 } })[0]).toBe('rice-prices');
  expect(ranked({ used: { 'rice-prices': 1, 'gia-gao-2024': 4 } })[0]).toBe('gia-gao-2024');
  expect(ranked({ used: { 'rice-prices': 40 }, bearing: { 'gia-gao-2024': 3 } })[0]).toBe('gia-gao-2024');
});

test('equal ones stand by citekey, whatever the order in which they were read', () => {
  expect(ranked({}, 50, sources.toReversed())).toEqual(ranked({}));
});

test('a source cited in the same brackets comes last', () => {
  expect(ranked({ bearing: { 'rice-prices': 2 }, present: ['rice-prices'] }).at(-1)).toBe('rice-prices');
});

test('a source cited shortly before comes first where the sentence does not decide', () => {
  expect(ranked({ near: ['rice-prices'] })[0]).toBe('rice-prices');
  expect(ranked({ near: ['rice-prices'], bearing: { 'gia-gao-2024': 3 } })[0]).toBe('gia-gao-2024');
});

test('no more than the limit are named', () => {
  expect(ranked({}, 2)).toHaveLength(2);
});

interface Given {
  readonly typed?: string;
  readonly bearing?: Record<string, number>;
  readonly speaking?: Record<string, number>;
  readonly near?: string[];
  readonly used?: Record<string, number>;
  readonly present?: string[];
}

function ranked(
  { typed = '', bearing = {}, speaking = {}, near = [], used = {}, present = [] }: Given,
  limit = 50,
  from = sources,
): string[] {
  const wish: Wish = {
    typed,
    bearing: new Map(Object.entries(bearing)),
    speaking: new Map(Object.entries(speaking)),
    near: new Set(near),
    used: new Map(Object.entries(used)),
    present: new Set(present),
  };
  return rankSources(new Map(from.map((one) => [one.id, one])), wish, limit).map(({ id }) => id);
}

function source(id: string, metadata: Source['metadata']): Source {
  return { id, metadata } as Source;
}

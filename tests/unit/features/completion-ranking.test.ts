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

test('with nothing to go by, the order of the corpus stays', () => {
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
  readonly present?: string[];
}

function ranked({ typed = '', bearing = {}, speaking = {}, near = [], present = [] }: Given, limit = 50): string[] {
  const wish: Wish = {
    typed,
    bearing: new Map(Object.entries(bearing)),
    speaking: new Map(Object.entries(speaking)),
    near: new Set(near),
    present: new Set(present),
  };
  return rankSources(sources, wish, limit).map(({ id }) => id);
}

function source(id: string, metadata: Source['metadata']): Source {
  return { id, metadata } as Source;
}

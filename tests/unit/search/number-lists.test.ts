import { describe, expect, test } from 'vitest';
import { NumberLists } from '../../../server/src/search/number-lists.ts';

const contentOf = (lists: NumberLists, list: number): number[] => {
  const { entries, start, count } = lists.of(list);
  return [...entries.subarray(start, start + count)];
};

describe('lists of numbers in shared pages', () => {
  test('lists that grow side by side keep each its own entries, long and short ones', () => {
    const lists = new NumberLists();
    const expected = new Map<number, number[]>();
    const push = (list: number, entry: number): void => {
      lists.push(list, entry);
      expected.set(list, [...(expected.get(list) ?? []), entry]);
    };
    // List 0 outgrows what may lie in a page that others share; the others make several such pages.
    for (let i = 0; i < 9000; i++) lists.push(0, i);
    for (let i = 0; i < 20_000; i++) push(1 + (i % 3001), (0xffff_0000 + i) >>> 0);
    for (let i = 0; i < 6000; i++) lists.push(0, 9000 + i);
    expect(contentOf(lists, 0)).toEqual(Array.from({ length: 15_000 }, (_, i) => i));
    for (const [list, entries] of expected) expect(contentOf(lists, list), `list ${list}`).toEqual(entries);
  });

  test('an entry that is taken out leaves the others in their order, and its room is used again', () => {
    const lists = new NumberLists();
    for (let i = 0; i < 5; i++) lists.push(7, 10 + i);
    lists.remove(7, 1);
    lists.push(7, 99);
    expect(contentOf(lists, 7)).toEqual([10, 12, 13, 14, 99]);
  });

  test('a list that nobody has written is empty', () => {
    const lists = new NumberLists();
    expect(contentOf(lists, 123_456)).toEqual([]);
    lists.push(3, 1);
    expect(contentOf(lists, 2)).toEqual([]);
    expect(lists.countOf(2)).toBe(0);
  });
});

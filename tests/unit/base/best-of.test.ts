import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestOf } from '../../../server/src/base/best-of.ts';

interface Item {
  readonly worth: number;
  readonly place: number;
}

const byWorth = (a: Item, b: Item): number => b.worth - a.worth;

test('what sorting would put first, and equal ones in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.nat(12), (worths, limit) => {
      const items = worths.map((worth, place) => ({ worth, place }));
      expect(bestOf(items, limit, byWorth)).toEqual(items.toSorted(byWorth).slice(0, limit));
    }),
  );
});

test('none are wanted, or none are there', () => {
  expect(bestOf([3, 1, 2], 0, (a, b) => a - b)).toEqual([]);
  expect(bestOf([], 3, () => 0)).toEqual([]);
});

test('of many, each is compared a few times at most', () => {
  let compared = 0;
  const many = Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_007);
  bestOf(many, 50, (a, b) => (compared++, a - b));
  expect(compared).toBeLessThan(3 * many.length);
});

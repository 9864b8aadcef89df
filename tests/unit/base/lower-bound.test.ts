import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound } from '../../../server/src/base/lower-bound.ts';

test('the number of the first that does not stand before', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 })), fc.integer({ min: -10, max: 10 }), (numbers, sought) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const found = lowerBound(sorted.length, (at) => (sorted[at] ?? 0) < sought);
      expect(found).toBe(sorted.filter((number) => number < sought).length);
    }),
  );
});

import { expect, test } from 'vitest';
import { packNumbers, unpackNumbers } from '../../../server/src/corpus/short-numbers.ts';

test('numbers of every length come back as they were', () => {
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 268_435_455, 268_435_456, 2 ** 31 - 1, 5];
  expect([...unpackNumbers(packNumbers(numbers), numbers.length)]).toEqual(numbers);
  const many = Int32Array.from({ length: 30_000 }, (_, i) => (i * 7919) % 200_000);
  expect(unpackNumbers(packNumbers(many), many.length)).toEqual(many);
});

test('common words take one byte or two', () => {
  expect(packNumbers([3, 90, 4000]).length).toBe(4);
  expect(packNumbers([]).length).toBe(0);
});

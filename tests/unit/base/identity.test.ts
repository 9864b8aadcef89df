import { expect, test } from 'vitest';
import { areThose, identityOf } from '../../../server/src/base/identity.ts';

test('an object keeps its number, and one that is equal to it has another', () => {
  const [a, b] = [{ name: 'x' }, { name: 'x' }];
  expect(identityOf(a)).toBe(identityOf(a));
  expect(identityOf(a)).not.toBe(identityOf(b));
});

test('the same objects in the same order are those, and no others', () => {
  const [a, b] = [{}, {}];
  const kept = [a, b].map(identityOf);
  expect(areThose([a, b], kept)).toBe(true);
  expect(areThose([b, a], kept)).toBe(false);
  expect(areThose([a], kept)).toBe(false);
  expect(areThose([a, {}], kept)).toBe(false);
});

import { expect, test } from 'vitest';
import { LastUsed } from '../../../server/src/base/last-used.ts';

function filled(keys: string): LastUsed<string> {
  const known = new LastUsed<string>();
  for (const key of keys) known.set(key, key.toUpperCase());
  return known;
}

const left = (known: LastUsed<string>): string => [...'abcdef'].filter((key) => known.get(key)).join('');

test('all that was found out is known until somebody says how many are enough', () => {
  expect(left(filled('abcdef'))).toBe('abcdef');
});

test('the ones used longest ago are forgotten', () => {
  const known = filled('abcdef');
  known.get('a');
  known.set('b', 'B');
  known.trim(3);
  expect(left(known)).toBe('abf');
});

test('… and none where there are no more than enough', () => {
  const known = filled('abc');
  known.trim(3);
  expect(left(known)).toBe('abc');
});

test('cleared, it knows nothing', () => {
  const known = filled('abc');
  known.clear();
  expect(left(known)).toBe('');
});

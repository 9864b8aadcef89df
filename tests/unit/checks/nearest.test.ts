import { describe, expect, test } from 'vitest';
import { nearest } from '../../../server/src/checks/unknown-citation.ts';

const KEYS = ['cau-moi', 'cau-moi-2023', 'cho-noi', 'lighthouse', 'thư-viện'];

describe('the keys most like a mistyped one', () => {
  test.each([
    ['cau-mơi', ['cau-moi', 'cau-moi-2023']],
    ['Cau-Moi', ['cau-moi', 'cau-moi-2023']],
    ['lighthuose', ['lighthouse']],
    ['light', ['lighthouse']],
    ['thu-vien', ['thư-viện']],
  ])('%s', (typed, expected) => {
    expect(nearest(typed, KEYS).slice(0, expected.length)).toEqual(expected);
  });

  test('none where nothing is like it', () => {
    expect(nearest('xyzzy', KEYS)).toEqual([]);
    expect(nearest('xyzzy', [])).toEqual([]);
  });

  test('three at most, in an order of their own', () => {
    const many = ['a-1', 'a-2', 'a-3', 'a-4', 'a-5'];
    expect(nearest('a-6', many)).toEqual(['a-1', 'a-2', 'a-3']);
    expect(nearest('a-6', many.toReversed())).toEqual(['a-1', 'a-2', 'a-3']);
  });
});

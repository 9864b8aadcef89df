import { describe, expect, test } from 'vitest';
import { holds, overlaps, touches } from '../../../server/src/base/span.ts';

describe('spans', () => {
  const span = { start: 3, end: 6 };

  test('overlap where they share a code unit', () => {
    expect(overlaps(span, { start: 5, end: 9 })).toBe(true);
    expect(overlaps(span, { start: 0, end: 4 })).toBe(true);
  });

  test('do not overlap where one ends at the other’s start', () => {
    expect(overlaps(span, { start: 6, end: 9 })).toBe(false);
    expect(overlaps(span, { start: 0, end: 3 })).toBe(false);
  });

  test('hold what lies inside, themselves included', () => {
    expect(holds(span, span)).toBe(true);
    expect(holds(span, { start: 4, end: 5 })).toBe(true);
    expect(holds(span, { start: 4, end: 7 })).toBe(false);
  });

  test('are touched by a cursor at either end, not beyond', () => {
    expect([2, 3, 6, 7].map((offset) => touches(span, offset))).toEqual([false, true, true, false]);
  });
});

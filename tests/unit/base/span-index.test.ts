import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../server/src/base/span.ts';
import { overlaps } from '../../../server/src/base/span.ts';
import { overlapping } from '../../../server/src/base/span-index.ts';

describe('the spans that overlap another', () => {
  const span = fc.tuple(fc.nat(9000), fc.nat(4000)).map(([start, length]): Span => ({ start, end: start + length }));
  const list = fc.array(span, { maxLength: 60 }).map((spans) => spans.toSorted((a, b) => a.start - b.start));

  test('are the same that a look at each would find, in the same order', () => {
    fc.assert(
      fc.property(list, span, (spans, other) => {
        expect(overlapping(spans, other)).toEqual(spans.filter((item) => overlaps(item, other)));
      }),
    );
  });

  test('a long one is told once, and none that only touches', () => {
    const spans = Array.from({ length: 20 }, (_, i) => ({ start: i * 1024, end: 40_000 }));
    expect(overlapping(spans, { start: 0, end: 40_000 })).toEqual(spans);
    expect(overlapping(spans, { start: 40_000, end: 41_000 })).toEqual([]);
  });
});

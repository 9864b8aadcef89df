import { describe, expect, it } from 'vitest';
import { remembered } from '../../../server/src/base/remembered.ts';

function counted(options?: { readonly most?: number; readonly longest?: number }): {
  readonly ask: (text: string) => number;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const ask = remembered((text) => {
    asked.push(text);
    return text.length;
  }, options);
  return { ask, asked };
}

describe('remembered', () => {
  it('asks once for each string', () => {
    const { ask, asked } = counted();
    expect([ask('an'), ask('bình'), ask('an')]).toEqual([2, 4, 2]);
    expect(asked).toEqual(['an', 'bình']);
  });

  it('keeps what is false or zero as well', () => {
    let times = 0;
    const ask = remembered(() => {
      times++;
      return false;
    });
    expect([ask('x'), ask('x'), times]).toEqual([false, false, 1]);
  });

  it('forgets when it is full, and keeps nothing long', () => {
    const { ask, asked } = counted({ most: 2, longest: 3 });
    for (const text of ['a', 'b', 'c', 'a', 'long', 'long']) ask(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a', 'long', 'long']);
  });
});

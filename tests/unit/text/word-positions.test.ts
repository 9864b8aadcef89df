import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordPositions } from '../../../server/src/text/word-positions.ts';

function positionsIn(text: string): WordPositions {
  return new WordPositions(
    text,
    [...text.matchAll(/[^ \t\n]+/g)].map(({ index }) => index),
  );
}

describe('the places of words in a list', () => {
  const list = positionsIn('bến đò\tđò ngang\nbến tàu');

  test.each([
    ['đò', 2],
    ['ngang', 3],
    ['tàu', 5],
  ])('%s is found, ended by a tab, a line or the text', (word, position) => {
    expect(list.of(word)).toBe(position);
  });

  test('of the same word twice the later counts', () => {
    expect(list.of('bến')).toBe(4);
  });

  test.each(['bế', 'bến đò', 'tàuu', 'n', 'constructor', '__proto__'])('%s is none of them', (word) => {
    expect(list.of(word)).toBe(-1);
  });

  test('an empty list has no word', () => {
    expect(positionsIn('').of('bến')).toBe(-1);
    expect(positionsIn('').of('')).toBe(-1);
  });

  test('whatever is in the list is found, and nothing else', () => {
    const word = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => !/[ \t\n]/.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(word), fc.array(word), (words, others) => {
        const found = positionsIn(words.join(' '));
        expect(words.map((one) => found.of(one))).toEqual(words.map((_, i) => i));
        for (const other of others) expect(found.of(other)).toBe(words.indexOf(other));
      }),
    );
  });
});

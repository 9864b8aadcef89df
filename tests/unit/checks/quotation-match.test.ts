import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestPassing, quotedWords, WordsInOrder } from '../../../server/src/checks/quotation-match.ts';
import type { Change } from '../../../server/src/checks/quotation-match.ts';

const SOURCE = 'Bà Mai nói: Chúng tôi sẽ không thu thêm bất kỳ khoản phí nào trong năm học này, và bà cười.';

const inOrder = (text: string): WordsInOrder => new WordsInOrder(() => text, 0, text.length);

function passing(quoted: string, source = SOURCE): { words: string; similarity: number; changes: readonly Change[] } {
  const found = bestPassing(quotedWords(quoted, 0, quoted.length), inOrder(source));
  if (!found) throw new Error('nothing is like it');
  return { ...found, words: source.slice(found.start, found.end) };
}

describe('the passing that is most like quoted words', () => {
  test('the same words are found where they stand, without a change', () => {
    expect(passing('không thu thêm bất kỳ khoản phí nào')).toMatchObject({
      words: 'không thu thêm bất kỳ khoản phí nào',
      similarity: 1,
      changes: [],
    });
  });

  test('capitals and punctuation do not count', () => {
    expect(passing('Không thu thêm, bất kỳ khoản phí nào!').changes).toEqual([]);
  });

  test('the old and the new place of a tone mark are one', () => {
    expect(passing('toà nhà hoà bình', 'tòa nhà hòa bình').changes).toEqual([]);
  });

  test.each<[string, string, Change[]]>([
    ['a word exchanged', 'thu thêm bất kỳ khoản tiền nào trong', [{ written: 'tiền', original: 'phí' }]],
    ['a word added', 'thu thêm bất kỳ khoản lệ phí nào trong', [{ written: 'lệ', original: '' }]],
    ['a word left out', 'chúng tôi sẽ thu thêm bất kỳ khoản phí', [{ written: '', original: 'không' }]],
    ['a tone', 'thu thêm bất kỳ khoản phi nào trong', [{ written: 'phi', original: 'phí' }]],
    [
      'two changes apart',
      'tôi sẽ thu thêm bất kỳ khoản tiền nào',
      [
        { written: '', original: 'không' },
        { written: 'tiền', original: 'phí' },
      ],
    ],
  ])('%s is named', (_, quoted, changes) => {
    expect(passing(quoted).changes).toEqual(changes);
  });

  test('other words have none', () => {
    const words = (text: string) => quotedWords(text, 0, text.length);
    expect(bestPassing(words('con mèo vàng ngủ trên mái'), inOrder(SOURCE))).toBeUndefined();
    expect(bestPassing([], inOrder(SOURCE))).toBeUndefined();
    expect(bestPassing(words('một hai ba'), inOrder(''))).toBeUndefined();
  });

  test('whatever part of a text is quoted is found word for word', () => {
    const word = fc.constantFrom('cầu', 'chợ', 'rạch', 'mưa', 'nắng', 'thuyền', 'sông');
    fc.assert(
      fc.property(fc.array(word, { minLength: 4, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
        const from = a % (words.length - 2);
        const to = from + 3 + (b % (words.length - from - 2));
        const quoted = words.slice(from, to).join(' ');
        expect(passing(quoted, words.join(' '))).toMatchObject({ similarity: 1, changes: [], words: quoted });
      }),
    );
  });

  test('one changed word is one change', () => {
    const word = fc.constantFrom('cầu', 'chợ', 'rạch', 'mưa', 'nắng', 'thuyền', 'sông');
    fc.assert(
      fc.property(fc.uniqueArray(word as fc.Arbitrary<string>, { minLength: 5 }), fc.nat(), (words, a) => {
        const at = 1 + (a % (words.length - 2));
        const quoted = words.with(at, 'khác').join(' ');
        expect(passing(quoted, words.join(' ')).changes).toEqual([{ written: 'khác', original: words[at] }]);
      }),
    );
  });
});

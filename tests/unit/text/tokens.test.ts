import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../server/src/text/lexicon.ts';
import { FormTable, tokenise } from '../../../server/src/text/tokens.ts';

const words = (text: string): string[] => tokenise(text).map(({ start, end }) => text.slice(start, end));

describe('tokenise', () => {
  it.each([
    ['Pu-tin đến d’Ivoire', ['Pu', 'tin', 'đến', 'd’Ivoire']],
    ["Russia's 10.000, 9/11 và 1,5.", ["Russia's", '10.000', '9/11', 'và', '1,5']],
    ["'quoted' rock 'n' roll'", ['quoted', 'rock', 'n', 'roll']],
    ['24h MH17 a1', ['24', 'h', 'MH', '17', 'a', '1']],
    ['1. 2, 3/', ['1', '2', '3']],
    ['𝐀𝐁 😀 𐐀x', ['𝐀𝐁', '𐐀x']],
    ['Hoa\u0301 đơn', ['Hoa\u0301', 'đơn']],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('is the pattern of words and figures, in every text and every part of one', () => {
    const pattern = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+(?:[.,/]\d+)*/gu;
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Việt', 'x’y', '1,2', '.', "'", '/', ' ', '\ud835', '\udc00'),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        fc.nat(20),
        (text, from) => {
          const part = text.slice(from);
          expect(tokenise(text, from).map(({ start, end }) => text.slice(start, end))).toEqual(
            part.match(pattern) ?? [],
          );
        },
      ),
    );
  });

  it('shares the form of a word among its places, and tells two words apart', () => {
    const [a, b, c] = tokenise('Nga và Nga');
    expect(c?.form).toBe(a?.form);
    expect(b?.form).not.toBe(a?.form);
  });

  it('knows a word without the English genitive', () => {
    expect(tokenise("Russia's bus").map(({ form }) => form.bare)).toEqual(['russia', 'bus']);
  });
});

describe('FormTable', () => {
  it('works out what it tells once for each form, also what is false', () => {
    let asked = 0;
    const table = new FormTable(({ capital }) => {
      asked++;
      return capital;
    });
    const told = tokenise('an Bình an Bình').map(({ form }) => table.of(form));
    expect(told).toEqual([false, true, false, true]);
    expect(asked).toBe(2);
  });
});

describe('Lexicon', () => {
  it('finds a phrase that was added after its words had been asked for', () => {
    const lexicon = new Lexicon<string>();
    const tokens = tokenise('Hội đồng Bảo an');
    expect(lexicon.at(tokens, 0)).toBeUndefined();
    lexicon.add('hội đồng', 'council');
    expect(lexicon.at(tokens, 0)).toEqual({ length: 2, value: 'council' });
    lexicon.add('hội đồng bảo an', 'security council');
    expect(lexicon.at(tokens, 0)).toEqual({ length: 4, value: 'security council' });
    expect(lexicon.at(tokens, 2)).toBeUndefined();
  });
});

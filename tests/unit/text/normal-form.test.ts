import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalForm } from '../../../server/src/text/normal-form.ts';

const VIETNAMESE = 'Ngày 9/5, bà Nguyễn Thị Ước nói: “Cầu sẽ xong”.';

describe('the composed form of a text', () => {
  test('is the text itself where that is composed', () => {
    const form = normalForm(VIETNAMESE);
    expect(form.text).toBe(VIETNAMESE);
    expect([form.stored(7), form.composed(7)]).toEqual([7, 7]);
  });

  test('is shorter than a decomposed one, and finds back', () => {
    const stored = VIETNAMESE.normalize('NFD');
    const form = normalForm(stored);
    expect(form.text).toBe(VIETNAMESE);
    const at = VIETNAMESE.indexOf('Nguyễn');
    const place = form.stored(at);
    expect(stored.slice(place, form.stored(at + 'Nguyễn'.length))).toBe('Nguyễn'.normalize('NFD'));
    expect(form.composed(place)).toBe(at);
  });

  test('leaves a mark alone that belongs to no letter', () => {
    for (const text of ['\u0301', ' \u0301a', '\u0301\u0301']) expect(normalForm(text).text).toBe(text);
  });

  test('any text: the ends meet, and no offset goes back', () => {
    const unit = fc.constantFrom('a', 'e\u0302\u0301', 'ế', 'o\u031b', 'đ', ' ', '\n', '😀', '\u0301', 'x\u0323\u0307');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (stored) => {
        const form = normalForm(stored);
        expect(form.stored(form.text.length)).toBe(stored.length);
        expect(form.composed(stored.length)).toBe(form.text.length);
        expect(form.text.normalize('NFC')).toBe(stored.normalize('NFC'));
        for (let i = 1; i <= form.text.length; i++) {
          expect(form.stored(i)).toBeGreaterThanOrEqual(form.stored(i - 1));
          expect(form.stored(i)).toBeLessThanOrEqual(stored.length);
        }
      }),
    );
  });
});

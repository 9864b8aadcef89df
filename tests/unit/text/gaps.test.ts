import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutGaps } from '../../../server/src/text/gaps.ts';

test.each([
  ['Ông   Bảo   nói', 'Ông Bảo nói'],
  ['ở  Tuổi Trẻ  , rồi', 'ở Tuổi Trẻ, rồi'],
  ['xong        .', 'xong.'],
  ['(  9/11  )', '(9/11)'],
  ['ngày  9/11 /2022', 'ngày 9/11/2022'],
])('%j is read as %j', (text, read) => {
  expect(withoutGaps(text).text).toBe(read);
});

test.each(['Ông Bảo nói.', 'a .5 b', 'rồi … thôi', 'và .env', '1 / 2', '\n , a'])('%j stays as it is', (text) => {
  expect(withoutGaps(text).text).toBe(text);
});

test('every letter leads back to its own place, be it the first of a stretch or the last', () => {
  const text = fc
    .array(fc.constantFrom(' ', '  ', 'a', 'b', ',', '(', ')', '/', '1', '\n', '.'))
    .map((l) => l.join(''));
  fc.assert(
    fc.property(text, (given) => {
      const form = withoutGaps(given);
      for (let at = 0; at < form.text.length; at++) {
        if (form.text[at] === ' ') continue;
        expect(given[form.stored(at)]).toBe(form.text[at]);
        expect(given[form.storedEnd(at + 1) - 1]).toBe(form.text[at]);
        expect(form.composed(form.stored(at))).toBe(at);
      }
    }),
    { numRuns: 300 },
  );
});

import { expect, test } from 'vitest';
import { metTerms } from '../../../server/src/checks/met-terms.ts';
import { termSentenceOf } from '../../../server/src/checks/terms.ts';
import { analyse } from '../../../server/src/text/analyse.ts';

const told = (text: string) => termSentenceOf(analyse(text), 0);

test('a word meets every place where the other sentence says it, each once', () => {
  const [claim, source] = [told('The bridge opened.'), told('A bridge beside the bridge opened.')];
  const { starts, places, credits, most } = metTerms(claim, source);
  const bridge = claim.terms.findIndex(({ start, end }) => claim.sentence.start + 4 === start && end === start + 6);
  expect(places.slice(starts[bridge], starts[bridge + 1])).toEqual([1, 4]);
  expect(most[bridge]).toBe(Math.max(...credits.slice(starts[bridge], starts[bridge + 1])));
  expect(metTerms(claim, source)).toBe(metTerms(claim, source));
});

test('words that the other sentence does not say meet nothing', () => {
  const { places, most } = metTerms(told('The bridge opened.'), told('Rice prices fell sharply.'));
  expect(places).toEqual([]);
  expect(most.every((credit) => credit === 0)).toBe(true);
});

test('across languages a name meets, a plain word does not', () => {
  const { places } = metTerms(
    told('Dumont opened a bridge yesterday in the city.'),
    told('Hôm qua bà Dumont ăn phở bò.'),
  );
  expect(places).toEqual([3]);
});

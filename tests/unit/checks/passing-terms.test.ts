import { expect, test } from 'vitest';
import { passingTermSentence, termSentenceOf } from '../../../server/src/checks/terms.ts';
import { analyse } from '../../../server/src/text/analyse.ts';
import type { Analysis } from '../../../server/src/text/analysis.ts';

const read = (text: string): Analysis => analyse(text, { language: 'en' });

test('what was made for a look that passes serves who looks closely right after', () => {
  const ferry = read('The ferry reached Aldney at noon. Its captain thanked the pilots.');
  const passing = passingTermSentence(ferry, 1);
  expect(termSentenceOf(ferry, 1)).toBe(passing);
});

test('… and is let go when another text is looked at, but for what was looked at closely', () => {
  const ferry = read('The ferry reached Aldney at noon. Its captain thanked the pilots.');
  const [first, second] = [passingTermSentence(ferry, 0), passingTermSentence(ferry, 1)];
  termSentenceOf(ferry, 0);
  passingTermSentence(read('The market opens on Friday.'), 0);
  expect(passingTermSentence(ferry, 0)).toBe(first);
  expect(passingTermSentence(ferry, 1)).not.toBe(second);
  expect(passingTermSentence(ferry, 1)).toEqual(second);
});

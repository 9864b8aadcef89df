import { expect, test } from 'vitest';
import { stem } from '../../../../server/src/text/en/stem.ts';

test.each([
  ['negotiations', 'negotiation'],
  ['negotiating', 'negotiate'],
  ['countries', 'country'],
  ['stopped', 'stop'],
  ['travelled', 'travel'],
  ['minister’s', 'minister'],
  ['spoke', 'speak'],
  ['held', 'holding'],
  ['told', 'tells'],
  ['withdrew', 'withdrawn'],
  ['died', 'dies'],
  ['men', 'man'],
  ['spokeswomen', 'spokeswoman’s'],
])('%s is a form of %s', (form, word) => {
  expect(stem(form)).toBe(stem(word));
});

test.each([
  ['founded', 'find'],
  ['wound', 'wind'],
  ['left', 'leave'],
  ['news', 'new'],
])('%s is none of %s', (form, word) => {
  expect(stem(form)).not.toBe(stem(word));
});

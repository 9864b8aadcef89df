import { expect, test } from 'vitest';
import { isoDays } from '../../../server/src/base/days.ts';
import { analyse } from '../../../server/src/text/analyse.ts';

// The first Monday of November 2017 was the 6th, the last one the 27th.
test.each([
  ['the first week of November 2017', '2017-W45', '2017-11-01/2017-11-12'],
  ['the second week of November 2017', '2017-W46', '2017-11-08/2017-11-19'],
  ['the last week of November 2017', '2017-W48', '2017-11-24/2017-12-03'],
])('%s is a week from Monday, or seven days of the month', (words, value, days) => {
  const [date] = analyse(`It rained in ${words}.`, { language: 'en', infer: false }).dates;
  expect(date?.value).toBe(value);
  expect(date?.days && isoDays(date.days)).toBe(days);
});

test('an hour is one of the day that its own clause names behind it', () => {
  const text = 'On 3 May 2024 the hall was closed. The market stayed open until midnight, at last, on 17 May 2024.';
  const hours = (words: string): string | undefined =>
    analyse(words, { language: 'en', infer: false }).dates.find((date) => date.text === 'midnight')?.value;
  expect(hours(text.replace(', at last,', ' at last'))).toBe('2024-05-17T00:00');
  // Behind a comma something else is told.
  expect(hours(text)).toBe('2024-05-03T00:00');
});

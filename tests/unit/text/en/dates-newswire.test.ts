import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// 2024-05-10 is a Friday.
function datesIn(text: string): string[] {
  return analyse(text, { language: 'en', published: { value: '2024-05-10', from: 'given' } }).dates.map(
    ({ text: words, value }) => `${words} = ${value}`,
  );
}

describe('the date before, of the same unit', () => {
  test.each([
    ['Exports in 2019 were twice those of the previous year.', ['2019 = 2019', 'the previous year = 2018']],
    ['Arrivals fell in January from the preceding month.', ['January = 2024-01', 'the preceding month = 2023-12']],
    ['Sales in March rose 6 percent from a month ago.', ['March = 2024-03', 'a month ago = 2024-02']],
  ])('%s', (text, dates) => expect(datesIn(text)).toEqual(dates));

  test.each([
    ['Nobody fished there the previous year.', ['the previous year = 2023']],
    ['On April 3 he spoke of the previous month.', ['April 3 = 2024-04-03', 'the previous month = 2024-04']],
    ['In March the dam broke. It was mended a month ago.', ['March = 2024-03', 'a month ago = 2024-04']],
  ])('with none, that of publication: %s', (text, dates) => expect(datesIn(text)).toEqual(dates));
});

test('a quarter is of the year that owns it', () => {
  expect(datesIn("It lost more than in last year's third quarter.")).toEqual(["last year's third quarter = 2023-Q3"]);
  expect(datesIn("Rain fell in this year's first half.")).toEqual(["this year's first half = 2024-H1"]);
  expect(datesIn("It lost more than in 2021's first quarter.").at(-1)).toBe('first quarter = 2021-Q1');
  expect(datesIn('It lost more than in 2021. In the first quarter it won.').at(-1)).toBe('the first quarter = 2024-Q1');
});

describe.each([
  [
    'years told in pairs',
    [['Harvests of 2019/20 were poor.', ['2019/20 = 2019-01-01/2020-12-31']]],
    ['Form 1040/22 was mislaid.'],
  ],
  [
    'ends and middles',
    [
      ['Stocks at end-March were low.', ['end-March = 2024-03']],
      ['Debt at end-2019 was high.', ['end-2019 = 2019']],
      ['Deliveries begin in mid-year.', ['mid-year = 2024']],
    ],
    ['He plays in the mid-week-only league.'],
  ],
  [
    'a year of business',
    [['In the year to June 30 it lost money.', ['the year = P1Y', 'June 30 = 2024-06-30']]],
    ['He left the year to others.'],
  ],
  [
    'halves',
    [
      ['They dug for 4-1/2 years.', ['4-1/2 years = P4Y6M']],
      ['They dug for eight and a half years.', ['eight and a half years = P8Y6M']],
    ],
    ['A half-eaten pie lay there.'],
  ],
  [
    'the clock of news agencies',
    [['The ship sank at 0905 GMT.', ['0905 GMT = 2024-05-10T09:05']]],
    ['They gave 0905 as the code.', 'The herd counts 1850 head.'],
  ],
  [
    'years and times in words',
    [
      ['It was to be done by the year two thousand.', ['the year two thousand = 2000']],
      ['It rang in mid-afternoon yesterday.', ['mid-afternoon yesterday = 2024-05-09TAF']],
    ],
    ['It sheltered two thousand goats.', 'One day, it may rain.', 'She spoke on 60 Minutes.', 'He soon became king.'],
  ],
  [
    'a month has a capital',
    [['It opens this May.', ['this May = 2024-05']]],
    ['He said this may be the end.', 'She led the last march.'],
  ],
  [
    'an amount a year is a rate',
    [['They stayed a year.', ['a year = P1Y']]],
    ['It digs 41,000 ounces a year.', 'Prices rise 15 pct a month.', 'It makes 2,000 small cars a day.'],
  ],
  [
    'hours appointed are no length',
    [['They talked for hours.', ['hours = PTXH']]],
    ['It cut working hours.', 'Prices fell outside trading hours.'],
  ],
] as const)('%s', (_name, told, silent) => {
  const forms: readonly (readonly [string, readonly string[]])[] = told;
  test.each(forms)('%s', (text, dates) => expect(datesIn(text)).toEqual(dates));
  test.each(silent)('no date in: %s', (text) => expect(datesIn(text)).toEqual([]));
});

import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// 2024-05-10 is a Friday.
function datesIn(text: string): string[] {
  return analyse(text, { language: 'en', published: { value: '2024-05-10', from: 'given' } }).dates.map(
    ({ text: words, value }) => `${words} = ${value}`,
  );
}

/** Each way to tell a date with what is read of it, then its twins: sentences that look alike and mean something else. */
describe.each<[string, [string, string[]][], [string, string[]][]]>([
  [
    'an hour and its day',
    [
      ['Doors open at 8 p.m. on Sunday, October 2, 2022.', ['8 p.m. on Sunday, October 2, 2022 = 2022-10-02T20:00']],
      ['The roof fell at 04:17 on 6 March 2023.', ['04:17 on 6 March 2023 = 2023-03-06T04:17']],
      ['The permit lapses at midnight on 30 June.', ['midnight on 30 June = 2024-06-30T00:00']],
      ['The panel will meet at 9 a.m. next Friday.', ['9 a.m. next Friday = 2024-05-17T09:00']],
    ],
    [
      ['The panel met at 9 a.m. Friday.', ['9 a.m. Friday = 2024-05-10T09:00']],
      ['He sang at noon; 30 heard him.', ['noon = 2024-05-10T12:00']],
    ],
  ],
  [
    'weeks from a day',
    [
      ['A week from Tuesday, bakers will walk out.', ['A week from Tuesday = 2024-05-21']],
      ['The dam burst two weeks ago today.', ['two weeks ago today = 2024-04-26']],
      ['The mill shut a year ago today.', ['a year ago today = 2023']],
    ],
    [
      ['He took a week off from Tuesday.', ['a week = P1W', 'Tuesday = 2024-05-07']],
      ['Two weeks ago the dam burst.', ['Two weeks ago = 2024-W17']],
    ],
  ],
  [
    'the weekday that follows the day told of',
    [
      [
        'It shut on March 7. It opened the following Monday.',
        ['March 7 = 2024-03-07', 'the following Monday = 2024-03-11'],
      ],
      [
        'It shut on March 7. He had called the previous Monday.',
        ['March 7 = 2024-03-07', 'the previous Monday = 2024-03-04'],
      ],
    ],
    [
      // With no day told of it is left open.
      ['It shut in 2019. It opened the following Monday.', ['2019 = 2019', 'the following Monday = XXXX-WXX-1']],
      ['It will open next Monday.', ['next Monday = 2024-05-13']],
    ],
  ],
  [
    'a month of some years ago',
    [
      ['In August two years ago he left.', ['August two years ago = 2022-08']],
      ['He left on March 4 a year ago.', ['March 4 a year ago = 2023-03-04']],
    ],
    [['In March he said that two years ago he had left.', ['March = 2024-03', 'two years ago = 2022']]],
  ],
  [
    'a day of the month just named',
    [
      ['On March 3 and again on the 7th, hail fell.', ['March 3 = 2024-03-03', 'the 7th = 2024-03-07']],
      ['It ended on the 3rd of this month.', ['the 3rd of this month = 2024-05-03']],
    ],
    [
      ['He lives on the 7th, below the roof.', []],
      ['On March 3 he sat on the 7th floor.', ['March 3 = 2024-03-03']],
    ],
  ],
  [
    'what leans on the day told of',
    [
      [
        'Hail fell on March 3. The next morning it thawed.',
        ['March 3 = 2024-03-03', 'The next morning = 2024-03-04TMO'],
      ],
      ['Hail fell on March 3. Later in the day it thawed.', ['March 3 = 2024-03-03', 'Later in the day = 2024-03-03']],
      ['Earlier in the week hail fell.', ['Earlier in the week = 2024-W19']],
    ],
    [
      ['The next round was harder.', []],
      ['In the week ending 5 May hail fell.', ['5 May = 2024-05-05']],
    ],
  ],
  [
    'halves and years of business',
    [
      ['It paid twice in H2 2022.', ['H2 2022 = 2022-H2']],
      ['It hired clerks in FY2022.', ['FY2022 = 2022']],
    ],
    [['The h2 2022 engine stalled.', ['2022 = 2022']]],
  ],
  [
    'seasons that one goes through',
    [
      ['Over the winter the pond froze.', ['the winter = 2024-WI']],
      ['Hail fell well into the spring.', ['the spring = 2024-SP']],
    ],
    [['He jumped over the spring of water.', []]],
  ],
  ['a year in words', [['In March nineteen ninety-seven he left.', ['March nineteen ninety-seven = 1997-03']]], []],
  [
    'holidays of one nation',
    [
      ['Shops shut on Boxing Day.', ['Boxing Day = 2023-12-26']],
      ['Crowds will sing on Independence Day.', ['Independence Day = 2024-07-04']],
    ],
    [
      ["Crowds sang on Finland's Independence Day.", []],
      ['Crowds ate on Canadian Thanksgiving.', []],
    ],
  ],
])('%s', (_what, told, twins) => {
  test.each(told)('%s', (text, dates) => expect(datesIn(text)).toEqual(dates));
  test.each(twins)('beside it: %s', (text, dates) => expect(datesIn(text)).toEqual(dates));
});

describe('lengths and times to come', () => {
  test.each([
    ['A day-long search failed.', ['day-long = P1D']],
    ['The decades-long feud ended.', ['decades-long = PXDE']],
    ['They waited for some time.', ['some time = PXX']],
    ['It will one day be a park.', ['one day = FUTURE_REF']],
    ['Prices may fall in the short term.', ['the short term = FUTURE_REF']],
    ['It plans for the future.', ['the future = FUTURE_REF']],
    ['Daily walks help.', ['Daily = P1D']],
    ['They searched for hours.', ['hours = PTXH']],
  ])('%s', (text, dates) => expect(datesIn(text)).toEqual(dates));

  test.each([
    ['The two-day-long search failed.', ['two-day = P2D']],
    ['They wanted some time off.', []],
    ['One day was enough.', []],
    ['The term was short.', []],
    ['Its future profits are unknown.', []],
    ['The German daily Morgen said so.', []],
    ['Hail fell in the small hours of Thursday.', ['Thursday = 2024-05-09']],
    ['He spoke on "This Week" of it.', []],
  ])('beside it: %s', (text, dates) => expect(datesIn(text)).toEqual(dates));
});

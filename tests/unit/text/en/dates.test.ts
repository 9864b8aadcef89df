import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

// 2024-05-10 is a Friday.
function read(text: string, published = '2024-05-10') {
  return analyse(text, { language: 'en', published: { value: published, from: 'given' } });
}

/** Each date as `words = value`, with its type where it is none of DATE. */
function datesIn(text: string, published?: string): string[] {
  return read(text, published).dates.map(
    ({ text: words, value, type }) => `${words} = ${type === 'DATE' ? '' : `${type} `}${value}`,
  );
}

describe.each([
  [
    'lengths of time',
    [
      ['The strike went on for three weeks.', ['three weeks = DURATION P3W']],
      ['They met for 2 1/2 hours.', ['2 1/2 hours = DURATION PT2H30M']],
      ['He held out a minute and a half.', ['a minute and a half = DURATION PT1M30S']],
      ['The two-day fair drew a crowd.', ['two-day = DURATION P2D']],
      ['Prices doubled over the past 20 years.', ['the past 20 years = DURATION P20Y']],
      ['It stood for two decades.', ['two decades = DURATION P20Y']],
      ['She waited at least 30 days.', ['at least 30 days = DURATION P30D']],
      ['The siege dragged on for months.', ['months = DURATION PXM']],
      ['An hour later the lights came back.', ['An hour = DURATION PT1H']],
      ['Sales for the year ended March 31 fell.', ['the year = DURATION P1Y', 'March 31 = 2024-03-31']],
    ],
    [
      'The 52-year-old baker smiled.',
      'The baker, 52 years old, smiled.',
      'A fee of $3 a month is charged.',
      'It is a matter of days.',
      'She is the second woman in the post.',
    ],
  ],
  [
    'times that come again',
    [
      ['The ferry sails every Monday.', ['every Monday = SET XXXX-WXX-1']],
      ['The ferry sails daily.', ['daily = SET P1D']],
      ['Dues are paid each year.', ['each year = SET P1Y']],
      ['It is rinsed every two weeks.', ['every two weeks = SET P2W']],
    ],
    ['Every nation has a flag.', 'The annual meeting was dull.', 'He writes for the Daily Lantern.'],
  ],
  [
    'present, past and future as such',
    [
      ['The mill now makes paper.', ['now = PRESENT_REF']],
      ['The mill recently closed.', ['recently = PAST_REF']],
      ['Nobody knows the future.', ['the future = FUTURE_REF']],
      ['Prices fell in recent years.', ['recent years = PAST_REF']],
      ['Prices fell in recent weeks.', ['recent weeks = DURATION PXW']],
      ['Guards slept in the past, and do so again.', ['the past = PAST_REF']],
      ['The bridge fell several years ago.', ['several years ago = PAST_REF']],
    ],
    [
      'He walked past.',
      'He traded in wheat futures.',
      'It will open as soon as the paint dries.',
      'She reads USA Today.',
    ],
  ],
  [
    'times of day',
    [
      ['The bell rang at 10:35 a.m. Wednesday.', ['10:35 a.m. Wednesday = TIME 2024-05-08T10:35']],
      ['The offer ends at 5 p.m. EST May 20.', ['5 p.m. EST May 20 = TIME 2024-05-20T17:00']],
      ['The polls close at noon tomorrow.', ['noon tomorrow = TIME 2024-05-11T12:00']],
      ['The train left on Tuesday. It came at 6 p.m.', ['Tuesday = 2024-05-07', '6 p.m. = TIME 2024-05-07T18:00']],
      ['They left at 4 in the morning.', ['4 in the morning = TIME 2024-05-10T04:00']],
    ],
    ['We saw High Noon again.', 'He ran 12.5 miles.', 'The fleet has 4 planes.'],
  ],
  [
    'quarters and years of business',
    [
      ['Profit rose in the third quarter of 2021.', ['the third quarter of 2021 = 2021-Q3']],
      ['First-quarter profit fell.', ['First-quarter = 2024-Q1']],
      [
        'In the first quarter profit was $3 million, down from $4 million a year earlier.',
        ['the first quarter = 2024-Q1', 'a year earlier = 2023-Q1'],
      ],
      [
        'Sales in the first quarter fell. Costs in the quarter rose.',
        ['the first quarter = 2024-Q1', 'the quarter = 2024-Q1'],
      ],
      ['Profit in the year-ago quarter was higher.', ['the year-ago quarter = 2023-Q1']],
      ['In March sales fell from a year earlier.', ['March = 2024-03', 'a year earlier = 2023-03']],
    ],
    ['He won three quarters of the vote.', 'The first half ended without a goal.'],
  ],
  [
    'years, decades and centuries',
    [
      ['The 1996 games were hot.', ['1996 = 1996']],
      ['He worked there in the late 1970s.', ['the late 1970s = 197X']],
      ["Jazz was loud in the '90s.", ["the '90s = 199X"]],
      ['It is a temple of the 11th century.', ['the 11th century = 10XX']],
      ['The wall was built in 210 BC.', ['210 BC = BC0210']],
      ['It fell in 44 B.C. at the latest.', ['44 B.C. = BC0044']],
      ['The vase is of the 3rd century BC.', ['the 3rd century BC = BC02XX']],
      ['AD 79 was the end of the town.', ['AD 79 = 0079']],
      ['It rained in the final days of March.', ['the final days of March = 2024-03']],
      ['The opening weeks of May 2021 were dry.', ['The opening weeks of May 2021 = 2021-05']],
      ['He was born in nineteen sixty-one.', ['nineteen sixty-one = 1961']],
      ['Its post-1987 debts and 1988 per-share loss grew.', ['1987 = 1987', '1988 = 1988']],
      ['It stood there in 1789.', ['1789 = 1789']],
      ['Stock fell between 1985 and 1987.', ['1985 = 1985', '1987 = 1987']],
    ],
    [
      'The plane carried 2014 people.',
      'It closed at 2012.1 points.',
      'See room 2014.',
      'He owns 1789 sheep.',
      'She put 79 ad spots on air.',
      'Route 44 B was closed.',
    ],
  ],
  [
    'months and days without a year',
    [
      ['The dam broke last October.', ['last October = 2023-10']],
      ['The dam opens next March.', ['next March = 2025-03']],
      ['The dam broke last Nov. 9.', ['last Nov. 9 = 2023-11-09']],
      ['The dam will open in February.', ['February = 2025-02']],
      ['The dam broke in February.', ['February = 2024-02']],
      ['It rained in the first week of April.', ['the first week of April = 2024-W14']],
      ['They met on the last Sunday in March 2021.', ['the last Sunday in March 2021 = 2021-03-28']],
      ['It was signed on 11-02-89.', ['11-02-89 = 1989-11-02']],
      ['It was signed this coming Sunday, May twelfth.', ['this coming Sunday, May twelfth = 2024-05-12']],
    ],
    ['April Stone sang.', 'They march on.', 'The march may end.', 'The score was 11-02.'],
  ],
  [
    'weekdays and weekends',
    [
      ['The court ruled Monday.', ['Monday = 2024-05-06']],
      ['The court will rule Monday.', ['Monday = 2024-05-13']],
      ['The shop was shut Monday to Wednesday.', ['Monday to Wednesday = 2024-05-06/2024-05-08']],
      ['The shop was shut from Thursday to Monday.', ['Thursday to Monday = 2024-05-02/2024-05-06']],
      ['Rain fell over the weekend.', ['the weekend = 2024-W18-WE']],
      ['Rain will fall over the weekend.', ['the weekend = 2024-W19-WE']],
    ],
    ['Ruby Tuesdayson sang.', 'The weekends-only rule stands.'],
  ],
  [
    'seasons and holidays',
    [
      ['The shop opened last fall.', ['last fall = 2023-FA']],
      ['The shop opened in the spring.', ['the spring = 2024-SP']],
      ['He was found on Thanksgiving Day.', ['Thanksgiving Day = 2023-11-23']],
      ['Snow fell on Christmas Eve 2021.', ['Christmas Eve 2021 = 2021-12-24']],
      ['They wed on Easter Sunday 2019.', ['Easter Sunday 2019 = 2019-04-21']],
      ['The town fell quiet on Good Friday.', ['Good Friday = 2024-03-29']],
    ],
    ['Leaves fall.', 'The spring of a watch broke.', 'She sailed to Easter Island.', 'He sent Christmas cards.'],
  ],
] as const)('%s', (_name, told, silent) => {
  const forms: readonly (readonly [string, readonly string[]])[] = told;
  test.each(forms)('%s', (text, dates) => expect(datesIn(text)).toEqual(dates));
  test.each(silent)('no date in: %s', (text) => expect(datesIn(text)).toEqual([]));
});

test('a clause of nine months is no more of the quarter', () => {
  const text = 'Third-quarter profit rose. In the first nine months, profit fell from a year earlier.';
  expect(datesIn(text, '2024-11-02').at(-1)).toBe('a year earlier = 2023');
  expect(datesIn('Third-quarter profit rose. Sales fell from a year earlier.', '2024-11-02').at(-1)).toBe(
    'a year earlier = 2023-Q3',
  );
});

test('a publication date may have its hour', () => {
  expect(datesIn('The court ruled Monday.', '2024-05-10T18:30')).toEqual(['Monday = 2024-05-06']);
});

test('earlier this year ends with the day of publication, later this year begins with it', () => {
  const days = (text: string) => read(text).dates.map(({ days: found }) => found && found.to - found.from);
  expect(days('It fell earlier this year.')).toEqual([130]);
  expect(days('It falls later this year.')).toEqual([235]);
});

test('a length of time is a figure as well, a date is none', () => {
  expect(read('The siege lasted three weeks.').numbers.map(({ text }) => text)).toEqual(['three weeks']);
  expect(read('The siege began three weeks ago.').numbers).toEqual([]);
});

test('words of a date that say about how much are no part of what a correction replaces', () => {
  const [date] = read('It fell about two years ago.').dates;
  expect(date && [date.text, date.core.start - date.start]).toEqual(['about two years ago', 'about '.length]);
});

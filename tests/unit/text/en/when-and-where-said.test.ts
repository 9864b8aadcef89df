import { describe, expect, test } from 'vitest';
import { saidIn } from '../../../support/said.ts';

describe('when, where or in what it was said stands between', () => {
  test.each<[string, string[]]>([
    ['The Supreme Court ordered last week that the weir be sold.', ['Supreme Court: last week that the weir be sold']],
    ['Corvane states on its website that no oil was spilt.', ['firm Corvane: on its website that no oil was spilt']],
    [
      'The weir will go before winter, a report published on Monday by the Dorn Institute says.',
      ['Dorn Institute: The weir will go before winter'],
    ],
    [
      'The weir had leaked for years, said Captain Bela Sorren in testimony before the board.',
      ['Bela Sorren: The weir had leaked for years'],
    ],
    [
      'The weir will go within weeks, the minister announced in January; no stone has been moved since.',
      ['minister: The weir will go within weeks'],
    ],
  ])('%s', (text, expected) => {
    expect(saidIn(text.replace(/^Corvane/, 'The oil firm Corvane'), 'en')).toEqual(expected);
  });

  test.each([
    'The court ordered on the grounds that matter most a new map.',
    'The weir stands on a hill that Bela Sorren likes.',
  ])('but nothing is: %s', (text) => {
    expect(saidIn(text, 'en')).toEqual([]);
  });
});

test('a verb whose past is its stem makes a clause', () => {
  expect(saidIn('The drug cut relapses by half, researchers at the Dorn Clinic report.', 'en')).toEqual([
    'researchers at the Dorn Clinic: The drug cut relapses by half',
  ]);
  expect(saidIn('After the price cut, researchers at the Dorn Clinic report.', 'en')).toEqual([]);
});

describe('what goes on behind who spoke', () => {
  test.each<[string, string[]]>([
    [
      'The weir would never hold, said Bela Sorren, and the fishermen were glad.',
      ['Bela Sorren: The weir would never hold'],
    ],
    [
      'Buyers value a quiet river more than a tax break, Bela Sorren believes, and cites the mill as proof.',
      ['Bela Sorren: Buyers value a quiet river more than a tax break'],
    ],
    [
      'Because the weir was rotten, ruled Judge Bela Sorren, the sale could not go on.',
      ['Bela Sorren: Because the weir was rotten / the sale could not go on'],
    ],
    ['“It will hold,” said Bela Sorren, a miller, and Anna Vance.', ['Bela Sorren: It will hold,']],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'en')).toEqual(expected);
  });
});

test('how much of it is foreseen', () => {
  expect(saidIn('Corvane Hale forecasts fish exports worth $9 million.', 'en')).toEqual([
    'Corvane Hale: fish exports worth $9 million',
  ]);
  expect(saidIn('Corvane Hale forecasts for a living.', 'en')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { saidIn } from '../../../support/said.ts';

describe('what was said stands in front', () => {
  test.each<[string, string[]]>([
    [
      'The weir plan exists only on paper, Bela Sorren revealed last month.',
      ['Bela Sorren: The weir plan exists only on paper'],
    ],
    [
      'The weir will be sold next year, Bela Sorren has disclosed to the Dorn Gazette.',
      ['Bela Sorren: The weir will be sold next year'],
    ],
    [
      'The weir will not last the decade, Bela Sorren predicts; Anna Vance gives it five years.',
      ['Bela Sorren: The weir will not last the decade'],
    ],
    [
      'The weir, wrote the historian Bela Sorren in the Dorn Gazette, “belongs to whoever mends it”.',
      ['Bela Sorren: belongs to whoever mends it'],
    ],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'en')).toEqual(expected);
  });
});

describe('a colon or a semicolon', () => {
  test.each<[string, string[]]>([
    [
      'Bela Sorren, on Monday: “The weir will go before the winter.”',
      ['Bela Sorren: The weir will go before the winter'],
    ],
    [
      'Bela Sorren called it “a wall of wet sand and hope”; Anna Vance said that it would hold.',
      ['Bela Sorren: it “a wall of wet sand and hope', 'Anna Vance: that it would hold'],
    ],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'en')).toEqual(expected);
  });
});

test.each([
  'LONDON (Reuters) - Bela Sorren said that the weir would go.',
  'WASHINGTON, Jan 5 (Reuters) - Bela Sorren said that the weir would go.',
  'KYIV, Ukraine (AP) — Bela Sorren said that the weir would go.',
])('a dateline says nothing: %s', (text) => {
  expect(saidIn(text, 'en')).toEqual(['Bela Sorren: that the weir would go']);
});

describe('who is called by a word that is something else as well', () => {
  test.each<[string, string[]]>([
    ['British Prime Minister Theresa May said that the weir would go.', ['Theresa May: that the weir would go']],
    ['In May Bela Sorren said that the weir would go.', ['Bela Sorren: that the weir would go']],
    ['Mrs May told the BBC that the weir would go.', ['May: the BBC that the weir would go']],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'en')).toEqual(expected);
  });
});

describe('who it was, and who it was not', () => {
  test.each<[string, string[]]>([
    [
      'It was the coroner, not the family, who first claimed that the weir had been opened.',
      ['the coroner: that the weir had been opened'],
    ],
    // Whom somebody holds to account says nothing, nor does what he explains so.
    ['The report of the inquiry, published after nine years, holds the keepers responsible for the flood.', []],
    ['The hospital, which has treated 47 people, attributes the outbreak to undercooked chicken.', []],
    // Another of a family's name is somebody else.
    [
      'Aldous Publishing will close next year. Its founder, Greta Aldous, said that sales had fallen.',
      ['Greta Aldous: that sales had fallen'],
    ],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'en')).toEqual(expected);
  });
});

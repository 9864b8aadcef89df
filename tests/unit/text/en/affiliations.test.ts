import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';
import type { Entity } from '../../../../server/src/text/entities.ts';
import { compareSpeakers } from '../../../../server/src/text/speakers.ts';

// Whom the only statement of a sentence stands for.
function speaker(text: string): Entity {
  const { statements } = analyse(text, { language: 'en', infer: false });
  const entity = statements[0]?.entity;
  if (!entity) throw new Error(`nobody speaks in ${text}`);
  return entity;
}

function compare(claimed: string, told: string): string {
  const source = analyse(told, { language: 'en', infer: false });
  const entity = source.statements[0]?.entity;
  if (!entity) throw new Error(`nobody speaks in ${told}`);
  return compareSpeakers(speaker(claimed), entity, source.entities);
}

describe('a word with a capital before a title says whose it is', () => {
  test.each([
    ['A Norrvik police spokesman said no.', 'police spokesperson'],
    ['A Fernair spokeswoman said no.', 'spokesperson'],
    ['The Harrow county prosecutor said no.', 'prosecutor'],
    ['One Brandt adviser said no.', 'adviser'],
    ['The Fern administration said no.', 'administration'],
  ])('%s', (text, roles) => {
    expect(speaker(text).names).toEqual([]);
    expect([...speaker(text).roles].join(' ')).toBe(roles);
  });

  test.each([
    ['Ola Brandt said no.', 'Ola Brandt'],
    ['Fern adviser Ola Brandt said no.', 'Ola Brandt'],
    ['Spokesman Ola Brandt said no.', 'Ola Brandt'],
    ['Mayor Ola Brandt said no.', 'Ola Brandt'],
  ])('a name is a name: %s', (text, name) => {
    expect(speaker(text).name).toBe(name);
  });

  test('two spokesmen of two towns are two, those of one are one', () => {
    const told = 'A Norrvik police spokesman said no.';
    expect(compare('The Harrow police spokesman said no.', told)).toBe('different');
    expect(compare('The Norrvik police spokesman said no.', told)).toBe('same');
    expect(compare('A police spokesman said no.', told)).toBe('same');
  });

  test('a body speaks by its spokesman, nobody by his lawyer', () => {
    expect(compare('Fernair said no.', 'A Fernair spokeswoman said no.')).toBe('same');
    expect(compare('Brandt said no.', 'A Brandt lawyer said no.')).not.toBe('same');
  });
});

describe('a party before a title', () => {
  test.each([
    ['The Labour chairman said no.', 'labour-party chairman'],
    ['The Tory leader said no.', 'conservative-party leader'],
    ['A Republican senator said no.', 'republican-party senator'],
    ['The chairman of the Conservative Party said no.', 'chairman conservative-party'],
    ['A spokesman for the Labour Party said no.', 'spokesperson labour-party'],
  ])('%s', (text, roles) => {
    expect([...speaker(text).roles].join(' ')).toBe(roles);
  });

  test('tells the chairman of one party from that of another', () => {
    const told = 'The chairman of the Conservative Party said no.';
    expect(compare('The Labour chairman said no.', told)).toBe('different');
    expect(compare('The Tory chairman said no.', told)).toBe('same');
    expect(compare('The chairman said no.', told)).toBe('same');
    expect(compare('The Conservative Party said no.', told)).toBe('same');
  });

  test('and two of one party are two by what else they are', () => {
    expect(compare('The Tory chairman said no.', 'A Tory senator said no.')).not.toBe('same');
  });

  test('a title with a party is nobody of another', () => {
    const text = 'Tory chairman Ola Brandt met Anna Hale. The Labour chairman said no.';
    expect(analyse(text, { language: 'en', infer: false }).statements[0]?.entity?.names).toEqual([]);
  });
});

describe('a body by its field', () => {
  test.each([
    ['The Inner Mongolia health commission said no.', 'CN', 'health commission'],
    ['The Harrow tax office said no.', '', 'harrow tax office'],
    ['The Norrvik Water Board said no.', '', 'norrvik water board'],
    ['The Norrvik city planning department said no.', '', 'norrvik city planning department'],
    ['The Harrow Harbour Authority said no.', '', 'harrow harbour authority'],
  ])('%s', (text, places, words) => {
    const { kind, names, ...entity } = speaker(text);
    expect([kind, names]).toEqual(['organisation', []]);
    expect([...entity.places].join(' ')).toBe(places);
    expect([...entity.words].join(' ')).toBe(words);
  });

  test('no body without its noun', () => {
    expect(speaker('Anna Water said no.').names).toHaveLength(2);
  });
});

describe('an outlet by its last word', () => {
  test.each([
    ['The Norwich Courier reported that the pier was shut.', 'Norwich Courier'],
    ['The pier was shut, the Harrow Evening Gazette reported.', 'Harrow Evening Gazette'],
    ['The East Holm Examiner wrote that the pier was shut.', 'East Holm Examiner'],
    ['The Fern Valley Sentinel said the pier was shut.', 'Fern Valley Sentinel'],
    ['Reporters told the Norrvik Tribune, and the Norrvik Tribune said the pier was shut.', 'Norrvik Tribune'],
  ])('%s', (text, outlet) => {
    const { statements } = analyse(text, { language: 'en', infer: false });
    expect(statements.at(-1)?.entity?.outlet).toBe(outlet);
  });

  test.each([
    'Anna Star said the pier was shut.',
    'The Royal Mail said the pier was shut.',
    'The harbour standard said the pier was shut.',
    'Ola Courier said the pier was shut.',
  ])('but not: %s', (text) => {
    expect(analyse(text, { language: 'en', infer: false }).statements[0]?.entity?.outlet).toBeUndefined();
  });
});

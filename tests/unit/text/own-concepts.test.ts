import { describe, expect, test } from 'vitest';
import { readOwnConcepts } from '../../../server/src/text/own-concepts.ts';

const read = (text: string): ReturnType<typeof readOwnConcepts> => readOwnConcepts(text, 'own.tsv', 'en');

describe('a table of own words', () => {
  test('is read by rows, in lower case and composed letters; comments and empty lines are for people', () => {
    expect(read('# ours\n\nquay\tBến Tàu; cầu cảng\tQuay; wharf\r\n')).toEqual({
      concepts: [{ concept: 'quay', vi: ['bến tàu', 'cầu cảng'], en: ['quay', 'wharf'] }],
      problems: [],
    });
    expect(read('hoa\tHo\u00e0 gia\u0309i; giảng hòa').concepts).toMatchObject([{ vi: ['hòa giải', 'giảng hòa'] }]);
  });

  test('may leave one language out', () => {
    expect(read('rig\t\trig; derrick').concepts).toEqual([{ concept: 'rig', vi: [], en: ['rig', 'derrick'] }]);
    expect(read('rig\tgiàn khoan; giàn').concepts).toEqual([{ concept: 'rig', vi: ['giàn khoan', 'giàn'], en: [] }]);
  });

  test('may add a single word to an idea that Attest knows, but to no other', () => {
    expect(read('negotiation\t\tparley')).toMatchObject({ concepts: [{ en: ['parley'] }], problems: [] });
    expect(read('flumadiddle\t\tparley')).toMatchObject({
      concepts: [],
      problems: [{ line: 0, message: expect.stringContaining('single word') }],
    });
  });

  test.each([
    ['quay  bến  wharf', 0, 'has 1 column.'],
    ['quay\tbến\twharf\tmore', 0, 'has 4 columns.'],
    ['The Quay\tbến\twharf', 0, 'is no id'],
    ['quay\tbến; …\twharf', 10, 'neither a letter nor a digit'],
  ])('%j is told with its place', (text, character, said) => {
    const { problems } = read(`# ours\n${text}`);
    expect(problems).toEqual([{ path: 'own.tsv', line: 1, character, message: expect.stringContaining(said) }]);
  });

  test('a word belongs to one idea', () => {
    const { concepts, problems } = read('quay\tbến\twharf\nport\tcảng\tharbour; wharf');
    expect(concepts[1]).toEqual({ concept: 'port', vi: ['cảng'], en: ['harbour'] });
    expect(problems).toMatchObject([{ line: 1, character: 19, message: expect.stringContaining('line 1') }]);
  });
});

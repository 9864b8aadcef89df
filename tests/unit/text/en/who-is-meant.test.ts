import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/src/text/analyse.ts';

const speakers = (text: string): string[] =>
  analyse(text, { language: 'en', infer: false }).statements.flatMap(({ speaker }) => speaker?.name ?? []);

describe('whom a phrase stands for', () => {
  test('a pronoun for nobody whom the words themselves name', () => {
    expect(
      speakers(
        'Spokesman Paul Hale said the ferry runs. “I told Captain Brandt so,” he said, “but Captain Brandt waits.”',
      ),
    ).toEqual(['Paul Hale', 'Paul Hale']);
  });

  test('… but for him where another sentence names him', () => {
    expect(speakers('Captain Erik Brandt waited at the quay. “The tide is with us,” he said.')).toEqual([
      'Erik Brandt',
    ]);
  });

  test('a name behind an outlet’s genitive for its man', () => {
    expect(speakers('The ferry will run, noted CNN’s Dorian Holm. “It is late,” he wrote.')).toEqual([
      'Dorian Holm',
      'Dorian Holm',
    ]);
  });

  test('… and a programme’s for the outlet', () => {
    expect(speakers('The ferry will run, reported CNN’s Inside Harbours.')).toEqual(['CNN']);
  });

  test('one of many for none whom the text has named', () => {
    expect(
      speakers('The crowd met Senator Dorian Holm at the quay. Later a Labour senator said the ferry would run.'),
    ).toEqual(['Labour senator']);
  });

  test('… and the one of his kind for him', () => {
    expect(
      speakers('The crowd met Senator Dorian Holm at the quay. Later the senator said the ferry would run.'),
    ).toEqual(['Dorian Holm']);
  });

  test.each([
    ['Anna Brandt, who was honoured at noon, spoke about the joys of rowing.', ['Anna Brandt']],
    ['A study that looked at ten harbours found that tides rose.', ['A study that looked at ten harbours']],
    ['The council said that proposed fees would hurt sailors.', ['council']],
  ])('the subject of its verb: %s', (text, expected) => {
    expect(speakers(text).slice(0, expected.length)).toEqual(expected);
  });
});

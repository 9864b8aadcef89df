import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { citationAt, sentenceAround } from '../../../server/src/report/report-places.ts';
import { fixture } from '../../support/fixture.ts';

function open(marked: string) {
  const file = fixture(marked).files.get('report.md');
  if (file?.cursor === undefined) throw new Error('The test has no cursor.');
  return { text: file.text, cursor: file.cursor, report: parseReport(file.text, 'report.md') };
}

describe('the citation at a place', () => {
  test.each([
    ['in its key', 'Lời [@a‹›bc].', 'abc'],
    ['at its end', 'Lời [@abc‹›].', 'abc'],
    ['at its minus', 'Lời [‹›-@abc].', 'abc'],
    ['in its locator', 'Lời [@abc, tr. ‹›3; @b].', 'abc'],
    ['the nearer one of two', 'Lời [@abc;‹›@b].', 'b'],
    ['in braces', 'Lời @{x‹›}.', 'x'],
  ])('%s', (_, marked, key) => {
    const { report, cursor } = open(marked);
    expect(citationAt(report, cursor)?.key).toBe(key);
  });

  test.each([
    ['in the sentence', 'L‹›ời [@abc].'],
    ['in code', '`[@a‹›bc]`'],
  ])('is none %s', (_, marked) => {
    const { report, cursor } = open(marked);
    expect(citationAt(report, cursor)).toBeUndefined();
  });
});

describe('the sentence around a place', () => {
  const around = (marked: string) => {
    const { report, cursor, text } = open(marked);
    const sentence = sentenceAround(report, cursor);
    expect(sentenceAround(text, cursor)).toEqual(sentence);
    return sentence && [sentence.before, sentence.after];
  };

  test.each([
    [
      'before and behind a half-typed citation',
      'Hôm qua. Ông **Nam** nói [@‹› rằng trời đẹp. Hết.',
      ['Ông Nam nói', 'rằng trời đẹp.'],
    ],
    ['with a key in part', 'Ông Nam nói [@na‹›]. Câu sau.', ['Ông Nam nói', '.']],
    ['behind its full stop', 'Hôm qua. Ông Nam nói. [@‹›]', ['Ông Nam nói.', '']],
    ['behind its full stop, another sentence behind', 'Ông Nam nói. [@‹›] Bà Hoa cười.', ['Ông Nam nói.', '']],
    ['at the head of a paragraph', '[@‹›] Ông Nam nói.', ['', 'Ông Nam nói.']],
    ['of a wrapped paragraph', '> Ông Nam\n> nói @‹›', ['Ông Nam nói', '']],
    ['of an item', '- một\n- hai [@‹›', ['hai', '']],
    ['behind a full key', 'Ông Nam nói [@a; @‹›]. Hết.', ['Ông Nam nói', '.']],
    ['behind trailing space', 'Ông Nam nói [@a; ‹›', ['Ông Nam nói', '']],
  ])('%s', (_, marked, expected) => expect(around(marked)).toEqual(expected));

  test.each([
    ['in code', '```\nmã ‹›\n```'],
    ['in an empty paragraph', 'Lời.\n\n‹›\n\nLời.'],
    ['where there is no word', '[@‹›'],
  ])('is none %s', (_, marked) => expect(around(marked)).toBeUndefined());

  test('lies where the report has it', () => {
    const { report, cursor, text } = open('# T\n\nMột. Hai [@a] ba‹›. Bốn.');
    const sentence = sentenceAround(report, cursor);
    expect(text.slice(sentence?.start, sentence?.end)).toBe('Hai [@a] ba.');
  });
});

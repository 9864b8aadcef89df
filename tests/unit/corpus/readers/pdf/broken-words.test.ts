import { expect, test } from 'vitest';
import { jointOf } from '../../../../../server/src/corpus/readers/pdf/broken-words.ts';

const none = new Set<string>();

test.each([
  ['con-', 'sultation', 'en', 'mended'],
  ['Inspector-', 'ate.', 'en', 'mended'],
  ['well-', 'tested', 'en', 'tight'],
  ['Mbeki-', 'Hart', 'en', 'tight'],
  ['COVID-', '19', 'vi', 'tight'],
  ['2020-', '2021', 'en', 'tight'],
  ['Zelen-', 'sky', 'vi', 'mended'],
  ['kinh-', 'tế', 'vi', 'tight'],
  ['so\u00ad', 'called', 'en', 'mended'],
  ['10/11/', '2022', 'vi', 'tight'],
  ['price—', 'which', 'en', 'tight'],
  ['https://example.org/tin-', 'tuc', 'vi', 'tight'],
  ['the', 'boat', 'en', 'space'],
  ['–', 'the', 'en', 'space'],
  ['in 2022,', '2023', 'en', 'space'],
] as const)('%s | %s (%s): %s', (last, first, language, joint) => {
  expect(jointOf(last, first, language, none)).toBe(joint);
});

test('what the document writes elsewhere decides', () => {
  expect(jointOf('co-', 'operate', 'en', new Set(['co-operate']))).toBe('tight');
  expect(jointOf('co-', 'operate', 'en', new Set(['cooperate']))).toBe('mended');
});

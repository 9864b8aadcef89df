import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { quotationContext } from '../../../server/src/report/quotation-context.ts';
import { fixture } from '../../support/fixture.ts';

/** The context at `‹›`, spans as the words they hold. */
function at(marked: string) {
  const file = fixture(marked).files.get('report.md');
  if (file?.cursor === undefined) throw new Error('The test has no cursor.');
  const { text, cursor } = file;
  const context = quotationContext(parseReport(text, 'report.md'), cursor);
  if (!context) return undefined;
  const { marks, typed, closed, before, keys } = context;
  expect(typed.end).toBe(cursor);
  expect(text.slice(typed.start - 1, typed.start)).toBe(marks[0]);
  return { marks: marks.join(''), typed: text.slice(typed.start, typed.end), closed, before, keys };
}

const begun = { marks: '“”', typed: '', closed: false, before: 'Bà Mai nói', keys: [] };

describe('a quotation that is being typed', () => {
  test.each([
    ['just begun', 'Bà Mai nói “‹›', begun],
    ['with straight marks', 'Bà Mai nói "‹›', { ...begun, marks: '""' }],
    ['with angular marks', 'Bà Mai nói «‹›', { ...begun, marks: '«»' }],
    ['in part', 'Bà Mai nói “mưa đã ‹›', { ...begun, typed: 'mưa đã ' }],
    ['with the other mark right behind', 'Bà Mai nói “mưa‹›”.', { ...begun, typed: 'mưa', closed: true }],
    ['before a full stop', 'Bà Mai nói “‹›.', begun],
    ['behind another', 'Ông A bảo “được”, Bà Mai nói “‹›', { ...begun, before: 'Ông A bảo “được”, Bà Mai nói' }],
    ['in a sentence that cites', 'Bà Mai nói “‹› hôm qua [@mai; @b].', { ...begun, keys: ['mai', 'b'] }],
    ['in a sentence with its citation behind', 'Bà Mai nói “‹› vậy. [@mai]', { ...begun, keys: ['mai'] }],
    ['behind the citation of another sentence', 'Đêm qua mưa [@a]. Bà Mai nói “‹›', begun],
    ['before the citation of another sentence', 'Bà Mai nói “‹›”. Đêm qua mưa [@a].', { ...begun, closed: true }],
    ['at the beginning of a sentence', 'Bà Mai nói thêm. “‹›', { ...begun, before: 'Bà Mai nói thêm.' }],
    [
      'at the beginning of a sentence, in part',
      'Bà Mai nói. “mưa‹›',
      { ...begun, typed: 'mưa', before: 'Bà Mai nói.' },
    ],
    ['in a list, over a line break', '- Bà Mai\n  nói “‹›', begun],
    ['behind code with a mark', '`"` Bà Mai nói “‹›', begun],
    ['behind inches', 'Màn 5" Bà Mai nói "‹›', { ...begun, marks: '""', before: 'Màn 5" Bà Mai nói' }],
  ])('%s', (_, marked, expected) => expect(at(marked)).toEqual(expected));
});

describe('no quotation is being typed', () => {
  test.each([
    ['in plain words', 'Bà Mai nói ‹›'],
    ['behind a closing mark', 'Bà Mai nói “mưa”‹›'],
    ['behind a straight mark that closes', 'Bà Mai nói "mưa"‹›'],
    ['behind a straight mark at a word’s end', 'Bà Mai nói mưa"‹›'],
    ['in a quotation that goes on', 'Bà Mai nói “mưa ‹› đã tạnh”.'],
    ['before words that somebody puts in marks', 'Bà Mai nói "‹›mưa đã tạnh".'],
    ['behind inches', 'Màn hình 5"‹›'],
    ['in inline code', 'Viết `"‹›` là'],
    ['in fenced code', '```\nx = "‹›\n```'],
    ['in a comment', '<!-- "‹› -->'],
    ['in front matter', '---\ntitle: "‹›\n---\nLời'],
    ['in a tag', '<a title="‹›">'],
    ['in a link’s title', '[x](https://a.example "‹›")'],
    ['far from the mark', `Bà Mai nói “${'mưa '.repeat(40)}‹›`],
    ['in the next paragraph', 'Bà Mai nói “mưa\n\nĐêm qua ‹›'],
    ['in another style', 'Bà Mai nói „‹›'],
  ])('%s', (_, marked) => expect(at(marked)).toBeUndefined());
});

import { describe, expect, test } from 'vitest';
import { type Corpus, emptyCorpus } from '../../../server/src/corpus/corpus.ts';
import type { Source } from '../../../server/src/corpus/source.ts';
import {
  citationOf,
  citeSentence,
  endOfSentence,
  insertCitation,
  type Insertion,
  type Refusal,
} from '../../../server/src/features/citation-writing.ts';
import { insertQuotation } from '../../../server/src/features/quotation-insertion.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { fixture } from '../../support/fixture.ts';

// Only the keys are looked at.
const sources = new Map(['cau', 'cho', 'cho:2'].map((id) => [id, { id } as Source]));
const corpus: Corpus = { ...emptyCorpus, sources };

/** The text after an insertion at `‹›`, with the cursor where it then stands; else why there is none. */
function after(marked: string, insert: (text: string, offset: number) => Insertion | Refusal): string {
  const { text, cursor = 0 } = fixture(`//- report.md\n${marked}\n`).files.get('report.md') ?? { text: '' };
  const made = insert(text, cursor);
  if ('refused' in made) return made.refused;
  const written = `${made.text.slice(0, made.cursor)}‹›${made.text.slice(made.cursor)}`;
  return text.slice(0, made.start) + written + text.slice(made.end);
}

const cite = (marked: string, key = 'cau'): string =>
  after(marked, (text, offset) => insertCitation({ corpus }, { text, report: parseReport(text, 'r.md') }, offset, key));

const quote = (marked: string, words = 'Cầu đã xong.', key = 'cau'): string =>
  after(marked, (text, offset) =>
    insertQuotation({ corpus }, { text, report: parseReport(text, 'r.md') }, offset, { key, words }),
  );

describe('a citation at the cursor', () => {
  test.each([
    ['behind a word', 'Cầu đã thông xe‹›.', 'Cầu đã thông xe [@cau‹›].'],
    ['behind a blank', 'Cầu đã thông xe ‹›', 'Cầu đã thông xe [@cau‹›]'],
    ['behind a full stop', 'The bridge is open.‹› Cars cross it.', 'The bridge is open. [@cau‹›] Cars cross it.'],
    ['in a word, behind it', 'Cầu đã thô‹›ng xe.', 'Cầu đã thông [@cau‹›] xe.'],
    ['before a word', 'Cầu ‹›đã xong.', 'Cầu [@cau‹›] đã xong.'],
    ['on an empty line', 'Một.\n\n‹›\n\nHai.', 'Một.\n\n[@cau‹›]\n\nHai.'],
    ['in brackets', 'Cầu đã xong [@cho‹›].', 'Cầu đã xong [@cho; @cau‹›].'],
    ['at the opening bracket', 'Cầu đã xong [‹›@cho].', 'Cầu đã xong [@cho; @cau‹›].'],
    ['behind a locator', 'Open [see @cho, p. 3‹›].', 'Open [see @cho, p. 3; @cau‹›].'],
    ['behind the one that it stands in', 'Open [@ch‹›o, p. 3; @cho:2].', 'Open [@cho, p. 3; @cau‹›; @cho:2].'],
    ['in empty brackets', 'Cầu đã xong [‹›].', 'Cầu đã xong [@cau‹›].'],
    ['in place of a half-typed key', 'Cầu đã xong [@ca‹›].', 'Cầu đã xong [@cau‹›].'],
    ['in place of a lone @', 'Theo @‹› thì cầu đã xong.', 'Theo @cau‹› thì cầu đã xong.'],
    ['and closes what is open', 'Cầu đã xong [@‹›', 'Cầu đã xong [@cau‹›]'],
    ['behind a semicolon', 'Cầu đã xong [@cho;‹›].', 'Cầu đã xong [@cho; @cau‹›].'],
    ['in a table', '| a | b |\n|---|---|\n| dài 5 km‹› | x |', '| a | b |\n|---|---|\n| dài 5 km [@cau‹›] | x |'],
  ])('%s', (_, before, expected) => expect(cite(before)).toBe(expected));

  test.each([
    ['code', 'Viết `a ‹›b` thế này.'],
    ['code', 'Xem:\n\n```\nmã ‹›\n```\n'],
    ['code', 'Xem:\n\n```\n\n‹›\n\n```\n'],
    ['comment', 'Cầu. <!-- sửa ‹› sau -->'],
    ['front matter', '---\ntitle: Cầu‹›\n---\n\nCầu.'],
    ['link', 'Xem https://example.org/‹›a nhé.'],
    ['tag', 'Cầu <span cla‹›ss="a">xong</span>.'],
    ['mathematics', 'Dài $x ‹›= 1$ km.'],
  ])('is refused in %s', (place, before) => expect(cite(before)).toBe(place));

  test('is refused where the brackets hold it already, and given beside another', () => {
    expect(cite('Xong [@cau‹›].')).toBe('already there');
    expect(cite('Xong [@cau; ‹›].')).toBe('already there');
    expect(cite('Xong [@cau]. Mở ‹›')).toBe('Xong [@cau]. Mở [@cau‹›]');
  });

  test('a key that Pandoc would not read whole gets braces', () => {
    expect(citationOf('cho:2')).toBe('@cho:2');
    expect(citationOf('a:')).toBe('@{a:}');
    expect(citationOf('https://example.org/a?b')).toBe('@https://example.org/a?b');
  });
});

describe('the end of a sentence', () => {
  test.each([
    ['Cầu đã xong.', 'Cầu đã xong|.'],
    ['Ai biết được?!', 'Ai biết được|?!'],
    ['And then …', 'And then| …'],
    ['Ông nói: “Cầu đã xong.”', 'Ông nói: “Cầu đã xong.”|'],
    ['Ông nói: “Cầu đã xong”.', 'Ông nói: “Cầu đã xong”|.'],
    ['(The bridge is open.)', '(The bridge is open|.)'],
    ['Cầu dài 5 km', 'Cầu dài 5 km|'],
  ])('%s', (text, expected) => {
    const at = endOfSentence(text, { start: 0, end: text.length });
    expect(`${text.slice(0, at)}|${text.slice(at)}`).toBe(expected);
  });

  test('takes a citation with one blank before it', () => {
    expect(citeSentence('Xong.', { start: 0, end: 5 }, 'cau').text).toBe(' [@cau]');
  });
});

describe('a quotation at the cursor', () => {
  test.each([
    ['brings its marks', 'Ông nói: ‹›', 'Ông nói: “Cầu đã xong” [@cau]‹›'],
    ['makes use of an opening mark', 'Ông nói: “‹›', 'Ông nói: “Cầu đã xong” [@cau]‹›'],
    ['makes use of both marks, before the full stop', 'Ông nói: "‹›".', 'Ông nói: "Cầu đã xong" [@cau]‹›.'],
    [
      'writes as the report does',
      'Bà gọi là «một ngày dài». Ông nói ‹›',
      'Bà gọi là «một ngày dài». Ông nói «Cầu đã xong» [@cau]‹›',
    ],
    ['does not cite twice', 'Ông nói ‹› [@cau].', 'Ông nói “Cầu đã xong”‹› [@cau].'],
    ['cites beside another source', 'Ông nói ‹› [@cho].', 'Ông nói “Cầu đã xong” [@cau]‹› [@cho].'],
    ['stands apart from what follows', 'Ông nói ‹›hôm qua', 'Ông nói “Cầu đã xong” [@cau]‹› hôm qua'],
  ])('%s', (_, before, expected) => expect(quote(before)).toBe(expected));

  test('sets the marks inside in the other kind', () => {
    expect(quote('He said ‹›', 'The “long” bridge is\n"open"')).toBe('He said “The ‘long’ bridge is ‘open’” [@cau]‹›');
    expect(quote('He said "‹›', 'The “long” bridge')).toBe('He said "The \'long\' bridge" [@cau]‹›');
    expect(quote('Ông nói «‹›', 'Cầu “dài”')).toBe('Ông nói «Cầu “dài”» [@cau]‹›');
  });

  test('keeps an ellipsis and a question mark at the end', () => {
    expect(quote('A ‹›', 'Đi đâu?')).toBe('A “Đi đâu?” [@cau]‹›');
    expect(quote('A ‹›', 'Rồi...')).toBe('A “Rồi...” [@cau]‹›');
  });

  test.each([
    ['a star', 'Tiêu chuẩn 5* và 6*', 'Tiêu chuẩn 5\\* và 6\\*'],
    ['brackets', 'Bảng [2] có', 'Bảng \\[2\\] có'],
    ['a citation', 'Viết cho @toasoan nhé', 'Viết cho \\@toasoan nhé'],
    ['emphasis', 'Một từ _này_ thôi', 'Một từ \\_này\\_ thôi'],
    ['a formula', 'Giá 5$, rồi 6$', 'Giá 5\\$, rồi 6\\$'],
    ['what is no markup', 'Giá 5$ cho a_b, gửi a@b.vn (số 3.)', 'Giá 5$ cho a_b, gửi a@b.vn (số 3.)'],
  ])('words are no markup: %s', (_, words, written) => expect(quote('A ‹›', words)).toBe(`A “${written}” [@cau]‹›`));

  test('is refused in code', () => expect(quote('Viết `a‹›b`.')).toBe('code'));
});

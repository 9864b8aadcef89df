import { describe, expect, test } from 'vitest';
import { checkWithRemarks } from '../../server/src/checks/check-report.ts';
import { Verdicts } from '../../server/src/checks/verdicts.ts';
import type { Code, Severity } from '../../server/src/checks/finding.ts';
import { parseReport } from '../../server/src/report/parse-report.ts';
import { WordIndex } from '../../server/src/search/word-index.ts';
import { check, corpusOf } from '../support/check.ts';
import { fixture } from '../support/fixture.ts';

const NEWSPAPER = `
//- corpus/cau.txt  2023-06-15
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
//- report.md
`;
const WRONG = 'Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].';
const FOUND = WRONG.replace('14/6', '⟦14/6⟧{date-mismatch}');

describe('a comment silences', () => {
  test.each([
    ['the next line', `<!-- attest-disable-next-line date-mismatch: đã hỏi lại -->\n${WRONG}\n\n${FOUND}`],
    [
      'the next line that says something',
      `<!-- attest-disable-next-line date-mismatch -->\n\n<!-- a note -->\n${WRONG}\n\n${FOUND}`,
    ],
    ['its own line', `${WRONG} <!-- attest-disable-line date-mismatch: đã hỏi lại -->\n\n${FOUND}`],
    ['what stands up to the next one', `<!-- attest-disable -->\n\n${WRONG}\n\n<!-- attest-enable -->\n\n${FOUND}`],
    ['all below', `${FOUND}\n\n<!-- attest-disable date-mismatch -->\n\n${WRONG}\n\n${WRONG}`],
    ['the whole file', `${WRONG}\n\n<!-- attest-disable-file date-mismatch: bản nháp -->\n\n${WRONG}`],
    ['every rule where it names none', `<!-- attest-disable-next-line -->\n${WRONG}`],
    ['one rule among several', `<!-- attest-disable-next-line number-mismatch, date-mismatch: x -->\n${WRONG}`],
    ['in a quotation', `> <!-- attest-disable-next-line quotation-mismatch: x -->\n> ${WRONG}`],
    ['in a list', `- <!-- attest-disable-next-line date-mismatch: x -->\n  ${WRONG}\n- ${FOUND}`],
    ['without spaces', `<!--attest-disable-file-->\n${WRONG}`],
  ])('%s', (_, report) => check(`${NEWSPAPER}${report}`));
});

describe('a comment does not silence', () => {
  test.each([
    ['another rule', `<!-- attest-disable-next-line number-mismatch: x -->\n${FOUND}`],
    ['from inside code', `\`\`\`html\n<!-- attest-disable-file -->\n\`\`\`\n\n${FOUND}`],
    ['from inside a line of code', `Viết \`<!-- attest-disable-file -->\` ở đầu tệp.\n\n${FOUND}`],
    ['a line further down', `<!-- attest-disable-next-line date-mismatch: x -->\nMột câu khác.\n\n${FOUND}`],
    ['where it names no rule that there is', `<!-- attest-disable-next-line date-mismatsch -->\n${FOUND}`],
    ['after one of two rules is enabled again', `<!-- attest-disable -->\n<!-- attest-enable -->\n\n${FOUND}`],
    ['as another comment', `<!-- attest: disable date-mismatch -->\n${FOUND}`],
  ])('%s', (_, report) => check(`${NEWSPAPER}${report}`));

  test('what is enabled again while another rule stays silent', () =>
    check(`${NEWSPAPER}
<!-- attest-disable date-mismatch, unknown-citation -->

${WRONG} Xem [@khong-co].

<!-- attest-enable date-mismatch -->

${FOUND} Xem [@khong-co].
`));
});

describe('what is said of a comment', () => {
  const remarks = async (report: string, severities: Partial<Record<Code, Severity | 'off'>> = {}) => {
    const { files } = fixture(`${NEWSPAPER}${report}`);
    const text = files.get('report.md')?.text ?? '';
    const corpus = await corpusOf(files);
    const index = new WordIndex();
    for (const source of corpus.sources.values()) index.add(source);
    const result = await checkWithRemarks(parseReport(text, '/w/report.md'), corpus, index, {
      locale: 'en',
      severities,
    });
    return result.remarks.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
  };

  test('one that silences something is nothing to speak of', async () => {
    expect(await remarks(`<!-- attest-disable-next-line date-mismatch: x -->\n${WRONG}`)).toEqual([]);
  });

  test.each([
    ['an unknown rule', '<!-- attest-disable-line date-mismatsch -->', /^date-mismatsch: No rule is called/],
    [
      'an unknown comment',
      '<!-- attest-disable-nextline -->',
      /^<!-- .* -->: There is no comment attest-disable-nextl/,
    ],
    ['a rule that found nothing', '<!-- attest-disable-line number-mismatch: x -->', /^number-mismatch: This comment/],
    ['a comment that silences nothing', '<!-- attest-disable-line -->', /^<!-- .* -->: This comment silences nothing/],
    ['an end without a beginning', '<!-- attest-enable -->', /^<!-- .* -->: Nothing is disabled/],
  ])('%s', async (_, comment, said) => {
    const found = await remarks(`Thành phố có cầu mới. ${comment}\n`);
    expect(found).toEqual([expect.stringMatching(said)]);
  });

  test('a rule that is switched off could find nothing, and its comment may stay', async () => {
    const report = `<!-- attest-disable-next-line date-mismatch: x -->\n${WRONG}`;
    expect(await remarks(report, { 'date-mismatch': 'off' })).toEqual([]);
  });
});

test('a comment that goes lets the finding back in, though the sentence was judged before', async () => {
  const { files } = fixture(`${NEWSPAPER}${WRONG}`);
  const corpus = await corpusOf(files);
  const options = { locale: 'en', severities: {}, verdicts: new Verdicts() } as const;
  const found = async (text: string): Promise<number> =>
    (await checkWithRemarks(parseReport(text, '/w/report.md'), corpus, new WordIndex(), options)).findings.length;
  const silenced = `<!-- attest-disable-next-line: x -->\n${WRONG}`;
  expect([await found(silenced), await found(WRONG), await found(silenced)]).toEqual([0, 1, 0]);
});

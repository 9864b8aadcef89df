import { describe, expect, test } from 'vitest';
import { explainReport } from '../../server/src/checks/explain-report.ts';
import type { Explanation } from '../../server/src/checks/explanation.ts';
import { explanationMarkdown, explanationText } from '../../server/src/features/explanation-text.ts';
import { footings, thresholds } from '../../server/src/checks/thresholds.ts';
import { parseReport } from '../../server/src/report/parse-report.ts';
import { WordIndex } from '../../server/src/search/word-index.ts';
import { corpusOf } from '../support/check.ts';
import { fixture } from '../support/fixture.ts';

const NEWSPAPER = `
//- corpus/cau.txt  2023-06-15
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
Kỹ sư Vũ Thanh Mai cho biết: “Cây cầu có bốn làn xe và hai lối đi bộ rất rộng”.
Chợ nổi sẽ dời về chân cầu trước mùa mưa năm sau.
`;

async function explained(text: string, newspaper = NEWSPAPER): Promise<readonly Explanation[]> {
  const corpus = await corpusOf(fixture(newspaper).files);
  const index = new WordIndex();
  return explainReport(parseReport(text, '/w/report.md'), corpus, index, { locale: 'en', severities: {} });
}

async function on(code: string | undefined, text: string): Promise<Explanation> {
  const found = (await explained(text)).filter((one) => one.code === code);
  expect(found).toHaveLength(1);
  return found[0] as Explanation;
}

const BRIDGE = (day: string): string =>
  `Ngày ${day}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].`;

describe('the reason', () => {
  test('of a finding is the fact that won, with its words and what it was held against', async () => {
    const text = BRIDGE('14/6');
    const { found, why, facts, span } = await on('date-mismatch', text);
    expect({ found, text: text.slice(span.start, span.end) }).toEqual({ found: true, text: '14/6' });
    expect(why).toMatchObject({ kind: 'wins', needed: thresholds.date * footings.bars.firm * thresholds.unheard });
    expect(facts[0]).toMatchObject({
      role: 'disagrees',
      says: 'Sáng 12/6 = 2023-06-12',
      passage: { source: 'cau', line: 0, text: expect.stringContaining('thông xe cầu Thạnh Lộc') },
    });
    expect(facts[0]?.words.join(' ')).toContain('thông xe cầu Thạnh Lộc');
  });

  test('of silence is the fact that agrees', async () => {
    const { found, why, facts } = await on('date-mismatch', BRIDGE('12/6'));
    expect({ found, why }).toEqual({ found: false, why: { kind: 'agrees' } });
    expect(facts.map(({ role }) => role)).toContain('agrees');
  });

  test.each([
    ['silent', 'Ngày 3/6, kỹ sư Vũ Thanh Mai cho biết cây cầu có bốn làn xe và hai lối đi bộ [@cau].'],
    ['nothing near', 'Ngày 3/6, dàn nhạc giao hưởng mở mùa diễn mới [@cau].'],
  ])('of silence on a date is “%s”', async (kind, text) => {
    expect(await on('date-mismatch', text)).toMatchObject({ found: false, why: { kind } });
  });

  test.each([
    ['differs', true, 'Cây cầu có bốn làn xe và ba lối đi bộ rất rộng'],
    ['word for word', false, 'Cây cầu có bốn làn xe và hai lối đi bộ rất rộng'],
    ['other words', false, 'Không ai ở đây còn nhớ bến phà ngày trước'],
  ])('of a quotation is “%s”', async (kind, found, quoted) => {
    const text = `Kỹ sư Vũ Thanh Mai cho biết: “${quoted}” [@cau].`;
    expect(await on('quotation-mismatch', text)).toMatchObject({ found, why: { kind } });
  });

  test.each([
    ['no source', 'Ngày 12/6, thành phố thông xe cầu Thạnh Lộc [@khong-co].'],
    ['nothing to compare', 'Cầu Thạnh Lộc dài và đẹp [@cau].'],
  ])('of a claim that can not be judged is “%s”', async (kind, text) => {
    const { span, why } = await on(undefined, text);
    expect({ kind: why.kind, start: span.start }).toEqual({ kind, start: 0 });
  });

  test('is not asked for in the writer’s own sentences', async () => {
    expect(await explained('Chúng tôi đã đi bộ qua cầu.')).toEqual([]);
  });
});

describe('in words', () => {
  test('a finding says what won, and each fact its role, score, place and words', async () => {
    const text = BRIDGE('14/6');
    const { head, facts } = explanationText(await on('date-mismatch', text), text, 'en');
    expect(head).toMatch(
      /^date-mismatch “14\/6”: flagged; a sentence of the source .* another date\. .* \d+% alike \(16% is enough\)/,
    );
    expect(facts[0]).toMatchObject({
      head: expect.stringMatching(/^disagrees \d+% @cau:1 Sáng 12\/6 = 2023-06-12$/),
      words: expect.stringMatching(/^in common: .*Thạnh Lộc/),
    });
  });

  test('what is flagged stands first, and where the sources disagree, what each of them says', async () => {
    const other =
      '//- corpus/khac.txt  2023-06-16\nSáng 13/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.\n';
    const text = 'Ngày 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau; @khac].';
    const page = explanationMarkdown(await explained(text, NEWSPAPER + other), text, 'en');
    expect(page.match(/^##.*$/gm)).toEqual([
      '## disagreeing-sources: flagged',
      '### The source says the same',
      '### The source says otherwise',
      '## date-mismatch: not flagged',
      '### The nearest sentence with another date',
      '### The source says the same',
      '### The nearest sentence without a date',
      '## number-mismatch: not flagged',
      '### The source says the same',
    ]);
    expect(page).toMatch(/ {4}cau, line 1 .*: Sáng 12\/6\n[^]* {4}khac, line 1 .*: Sáng 13\/6\n/);
    const alone = explanationMarkdown(await explained(text.replace('; @khac', ''), NEWSPAPER + other), text, 'en');
    expect(alone).not.toContain('disagreeing-sources');
  });

  test('a Vietnamese user reads Vietnamese', async () => {
    const text = BRIDGE('12/6');
    expect(explanationText(await on('date-mismatch', text), text, 'vi').head).toMatch(
      /không cảnh báo; nguồn cũng nói vậy/,
    );
  });

  test('on a page, a writer reads what the source says, where, and what can be done', async () => {
    const text = BRIDGE('14/6');
    const flagged = explanationMarkdown([await on('date-mismatch', text)], text, 'en');
    expect(flagged).toMatch(
      /\n### The source says otherwise\n\n {4}cau, line 1 \(\d+% alike\): Sáng 12\/6 = 12 June 2023\n\n {4}Sáng 12\/6, thành phố/,
    );
    expect(flagged).toMatch(/\n {4}In common: .*Thạnh Lộc/);
    expect(flagged).toContain('the light bulb');
    const right = BRIDGE('12/6');
    const passed = explanationMarkdown([await on('date-mismatch', right)], right, 'vi');
    expect(passed).toMatch(/\n### Nguồn nói giống\n\n {4}cau, dòng 1 \(giống \d+%\): Sáng 12\/6 = ngày 12\/6\/2023\n/);
    expect(passed).not.toContain('bóng đèn');
  });

  test('on a page, nothing of a source is markup', async () => {
    const text = BRIDGE('14/6');
    const one = await on('date-mismatch', text);
    const [fact] = one.facts;
    if (!fact) throw new Error('the finding has no fact');
    const hostile = { ...fact, passage: { ...fact.passage, text: '[x](command:evil)\n\n<b>' } };
    const page = explanationMarkdown([{ ...one, facts: [hostile] }], text, 'en');
    // In a line that is indented by four blanks, behind an empty one, all is text.
    expect(page).toContain('\n    [x](command:evil) <b>\n');
    expect(page.split('\n').filter((line) => /^(?! {4}).*(?:Thạnh Lộc|14\/6|12\/6)/.test(line))).toEqual([]);
    expect(explanationMarkdown([], text, 'en')).toBe('# Why?\n\nNothing was compared with the sources here.\n');
  });
});

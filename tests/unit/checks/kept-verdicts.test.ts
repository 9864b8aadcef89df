import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../server/src/checks/check-report.ts';
import type { KeptVerdict } from '../../../server/src/checks/kept-verdicts.ts';
import { verdictOn } from '../../../server/src/checks/kept-verdicts.ts';
import { readKeptVerdicts, withVerdict } from '../../../server/src/checks/kept-verdicts-file.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { WordIndex } from '../../../server/src/search/word-index.ts';
import { corpusOf } from '../../support/check.ts';
import { fixture } from '../../support/fixture.ts';

const SOURCE = 'Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.';
const REPORT = 'Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].';

async function findings(report: string, source = SOURCE, kept: readonly KeptVerdict[] = []) {
  const { files } = fixture(`//- corpus/cau.txt  2023-06-15\n${source}\n`);
  const corpus = await corpusOf(files);
  const parsed = parseReport(report, '/w/report.md');
  const found = await checkReport(parsed, corpus, new WordIndex(), { locale: 'en', severities: {}, kept });
  return { found, verdicts: found.map((finding) => verdictOn(finding, parsed, corpus, '2026-01-31')) };
}

async function verdict(): Promise<KeptVerdict> {
  const [found] = (await findings(REPORT)).verdicts;
  if (!found) throw new Error('the fixture gives no finding');
  return found;
}

describe('a kept verdict', () => {
  test('says to a person what it is about', async () => {
    expect(await verdict()).toMatchObject({
      code: 'date-mismatch',
      marked: '14/6',
      report: expect.stringMatching(/^Ngày 14\/6, .* thi công \.$/),
      source: `cau: ${SOURCE}`,
      date: '2026-01-31',
    });
  });

  test.each([
    ['the same text', REPORT, SOURCE],
    ['a line break inside the sentence', REPORT.replace(', ', ',\n'), SOURCE],
    ['another place', `# Cầu mới\n\nCầu dài.\n\n${REPORT}`, SOURCE],
    ['a locator', REPORT.replace('@cau', '@cau, tr. 3'), SOURCE],
    ['composed letters as several characters', REPORT.normalize('NFD'), SOURCE],
    ['another sentence of the source', REPORT, `Chợ họp từ sớm.\n${SOURCE}`],
  ])('holds through %s', async (_, report, source) => {
    expect((await findings(report, source, [await verdict()])).found).toEqual([]);
  });

  test.each([
    ['a changed word of the report', REPORT.replace('hai năm', '2 năm'), SOURCE],
    ['another date', REPORT.replace('14/6', '15/6'), SOURCE],
    ['a changed word of the source', REPORT, SOURCE.replace('hơn hai', 'gần hai')],
  ])('expires with %s', async (_, report, source) => {
    expect((await findings(report, source, [await verdict()])).found).toHaveLength(1);
  });

  test('is none on a key that no source has', async () => {
    expect((await findings('Cầu dài [@cao].')).verdicts).toEqual([undefined]);
  });
});

describe('the file of verdicts', () => {
  const one: KeptVerdict = {
    code: 'date-mismatch',
    sentence: 'b',
    passage: 'p',
    marked: '14/6',
    report: 'Ngày 14/6 …',
    source: 'cau: Sáng 12/6 …',
    date: '2026-01-31',
  };
  const two: KeptVerdict = { ...one, sentence: 'a' };

  test('is written so that a person can read it, in an order that does not depend on time', () => {
    const text = withVerdict(withVerdict(undefined, one), two);
    expect(text).toBe(withVerdict(withVerdict(undefined, two), one));
    expect(text).toMatch(/^\{\n {2}"version": 1,\n {2}"verdicts": \[\n {4}\{\n {6}"code": "date-mismatch",/);
    expect(readKeptVerdicts(text, 'v.json', 'en')).toEqual({ verdicts: [two, one], problems: [] });
  });

  test('keeps what else stands in it', () => {
    const text = JSON.stringify({ version: 1, owner: 'desk', verdicts: [{ ...one, note: 'asked', by: 'An' }] });
    const written = JSON.parse(withVerdict(withVerdict(text, two), one)) as unknown;
    expect(written).toEqual({ version: 1, owner: 'desk', verdicts: [two, { ...one, note: 'asked', by: 'An' }] });
  });

  test.each([
    ['{ "version": 1', 'not valid JSON'],
    ['null', 'must hold'],
    ['{ "version": 1, "verdicts": {} }', 'must hold'],
    [JSON.stringify({ version: 1, verdicts: [{ ...one, passage: 5 }] }), 'Verdict 1 has no usable “passage”'],
    [JSON.stringify({ version: 1, verdicts: [{ ...one, code: 'dates' }] }), 'Verdict 1 has no usable “code”'],
    [JSON.stringify({ version: 1, verdicts: [null] }), 'Verdict 1 has no usable “code”'],
  ])('%s is a problem', (text, said) => {
    const { verdicts, problems } = readKeptVerdicts(text, 'v.json', 'en');
    expect(verdicts).toEqual([]);
    expect(problems).toMatchObject([{ path: 'v.json', message: expect.stringContaining(said) }]);
  });

  test('an entry that is none does not take the others with it', () => {
    const { verdicts } = readKeptVerdicts(JSON.stringify({ version: 1, verdicts: [5, one] }), 'v.json', 'en');
    expect(verdicts).toEqual([one]);
  });
});

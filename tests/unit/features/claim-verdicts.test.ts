import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../server/src/base/line-index.ts';
import { checkWithRemarks } from '../../../server/src/checks/check-report.ts';
import type { Severities } from '../../../server/src/checks/finding.ts';
import { countsOf, judgeClaims, type JudgedReport } from '../../../server/src/features/claim-verdicts.ts';
import type { OpenReport, Session } from '../../../server/src/features/session.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { WordIndex } from '../../../server/src/search/word-index.ts';
import { corpusOf } from '../../support/check.ts';
import { fixture } from '../../support/fixture.ts';

const SOURCES = `
//- corpus/cau.txt 2023-06-15 Tin Phương Nam
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.

Giám đốc Sở Giao thông Trần Văn Bảy nói: “Người dân hai bên sông đã chờ cây cầu này quá lâu”.
//- corpus/cau-sau.txt 2023-06-20 Báo Lúa Mới
Sáng 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
//- corpus/harbour.txt 2024-02-04 Marlow Echo
The old harbour of Marlow reopened on 3 February 2024 after a fire.
Harbour master Ruth Adeyemi said: "Every boat will be back before the summer begins."
//- corpus/books.csl.json
[{ "id": "sach", "type": "book", "title": "Những cây cầu miền Nam" }]
`;

interface Options {
  readonly severities?: Severities;
  readonly held?: boolean;
  readonly signal?: AbortSignal;
}

async function judged(text: string, { severities = {}, held = false, signal }: Options = {}): Promise<JudgedReport> {
  const corpus = await corpusOf(fixture(SOURCES).files);
  const index = new WordIndex();
  for (const source of corpus.sources.values()) index.add(source);
  const report = parseReport(text, '/w/report.md');
  const { findings, remarks } = await checkWithRemarks(report, corpus, index, { locale: 'en', severities });
  const all = [...findings, ...remarks.flatMap(({ finding }) => finding ?? [])];
  const session = { corpus, index, locale: 'en' } as unknown as Session;
  const document: OpenReport = { uri: 'file:///w/report.md', version: 3, text, lines: new LineIndex(text), report };
  const checked = held ? { findings: [], held: all, severities } : { findings: all, held: [], severities };
  return judgeClaims(session, document, checked, signal);
}

async function verdictOn(text: string, options: Options = {}): Promise<readonly [string, string, string | undefined]> {
  const { claims } = await judged(text, options);
  expect(claims).toHaveLength(1);
  const [claim] = claims;
  const { source, span } = claim?.passage ?? {};
  return [claim?.verdict ?? '', claim?.reason ?? '', source && span && source.text.slice(span.start, span.end)];
}

const TOLD = 'Ngày 12/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].';

describe('a claim', () => {
  test('is supported by the passage that tells it', async () => {
    expect(await verdictOn(TOLD)).toEqual([
      'supported',
      '',
      'Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.',
    ]);
  });

  test('is contradicted by what the checks find, with their proof', async () => {
    const [verdict, reason, passage] = await verdictOn(TOLD.replace('12/6', '13/6'));
    expect(verdict).toBe('contradicted');
    expect(reason).toMatch(/12 June 2023/);
    expect(passage).toMatch(/^Sáng 12\/6/);
  });

  test('that no passage of its source speaks of is unsupported', async () => {
    const [verdict, reason, passage] = await verdictOn('Giá gạo xuất khẩu tăng gấp đôi chỉ trong một tuần [@cau].');
    expect(verdict).toBe('unsupported');
    expect(reason).not.toBe('');
    expect(passage).toBeUndefined();
  });

  test('that states facts and cites nothing is uncited', async () => {
    expect(await verdictOn('Ngày 5/4/2019, mưa lớn ở vùng núi phía bắc kéo dài ba ngày.')).toEqual([
      'uncited',
      'States facts and cites no source.',
      undefined,
    ]);
  });

  test('that states none and cites nothing is the own sentence of the writer, and is counted beside', async () => {
    const { claims, others } = await judged('Ai cũng biết chuyện đời là vậy.');
    expect(claims).toEqual([]);
    expect(others).toBe(1);
  });

  test('of which a fact is not in the source is not called supported, though a passage tells the rest', async () => {
    const [verdict, reason] = await verdictOn(
      'Tối 12/6/2023, thành phố thông xe cầu Thạnh Lộc dài 850 mét sau hơn hai năm thi công [@cau].',
    );
    expect(verdict).toBe('unjudged');
    expect(reason).toMatch(/^“850 mét”: Not found in the source/);
  });

  test('may have a small count in letters that the source does not write out', async () => {
    const [verdict] = await verdictOn(
      'Ngày 12/6/2023, hai bên dự lễ thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].',
    );
    expect(verdict).toBe('supported');
  });

  test('is supported by its quoted words alone, and that is told', async () => {
    expect(await verdictOn('Họ “đã chờ cây cầu này quá lâu” [@cau].')).toEqual([
      'supported',
      'The quoted words stand in the source.',
      expect.stringContaining('đã chờ cây cầu này quá lâu'),
    ]);
  });

  test('whose source disagrees with another that it cites is supported, and told so', async () => {
    const [verdict, reason] = await verdictOn(TOLD.replace('[@cau]', '[@cau; @cau-sau]'));
    expect(verdict).toBe('supported');
    expect(reason).toMatch(/cau-sau/);
  });
});

describe('a claim that could not be judged tells why', () => {
  test('a key without a source', async () => {
    expect(await verdictOn(TOLD.replace('@cau', '@khong-co'))).toEqual([
      'unjudged',
      'No source is called @khong-co.',
      undefined,
    ]);
  });

  test('a source without text', async () => {
    expect(await verdictOn('Cầu treo đầu tiên ở miền này do dân làng tự góp tiền xây [@sach].')).toEqual([
      'unjudged',
      'There is no text of @sach to compare with.',
      undefined,
    ]);
  });

  test('a finding that the report silences', async () => {
    const silenced = `<!-- attest-disable-next-line date-mismatch -->\n${TOLD.replace('12/6', '13/6')}`;
    const [verdict, reason] = await verdictOn(silenced);
    expect(verdict).toBe('unjudged');
    expect(reason).toMatch(/silenced/);
  });

  test('a finding on what is still being typed', async () => {
    expect(await verdictOn(TOLD.replace('12/6', '13/6'), { held: true })).toEqual([
      'unjudged',
      'Still being typed.',
      undefined,
    ]);
  });

  test('a rule that is off neither contradicts nor leaves another day supported', async () => {
    const [verdict] = await verdictOn(TOLD.replace('12/6', '13/6'), { severities: { 'date-mismatch': 'off' } });
    expect(verdict).toBe('unjudged');
  });
});

describe('a report', () => {
  const REPORT = [
    TOLD,
    'Ngày 4/2/2024, cảng Marlow mở lại [@harbour].',
    'Giá gạo xuất khẩu tăng gấp đôi chỉ trong một tuần [@cau].',
    'Ngày 5/4/2019, mưa lớn ở vùng núi phía bắc kéo dài ba ngày.',
  ].join('\n\n');

  test('has its claims in the order of the text, with their places, words and sources', async () => {
    const { claims, version } = await judged(REPORT);
    expect(version).toBe(3);
    expect(claims.map(({ range }) => range.start.line)).toEqual([0, 2, 4, 6]);
    expect(claims[0]).toMatchObject({
      words: 'Ngày 12/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.',
      cited: [{ id: 'cau' }],
    });
  });

  test('has a count of each verdict', async () => {
    const { claims } = await judged(REPORT);
    expect(countsOf(claims)).toMatchObject({ supported: 1, unsupported: 1, uncited: 1 });
    expect(Object.values(countsOf(claims)).reduce((sum, count) => sum + count)).toBe(claims.length);
  });

  test('is judged the same when what was known of it is used again, elsewhere in the text', async () => {
    const { claims } = await judged(REPORT);
    const moved = await judged(`Mở đầu cho có đầu có đuôi.\n\n${REPORT}`);
    expect(moved.claims.map(({ verdict, reason }) => [verdict, reason])).toEqual(
      claims.map(({ verdict, reason }) => [verdict, reason]),
    );
    expect(moved.claims.map(({ range }) => range.start.line)).toEqual([2, 4, 6, 8]);
  });

  test('is left as soon as nobody waits for it any more', async () => {
    await expect(judged(TOLD, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
  });
});

import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse-report.ts';

const report = (yaml: string) => parseReport(`---\n${yaml}\n---\nLời.\n`, '/tin/report.md');

describe('front matter', () => {
  test('gives the report its date and its language', () => {
    const { date, analysis } = report('title: Thử\ndate: 2022-11-12\nlang: en-GB');
    expect(date).toBe('2022-11-12');
    expect(analysis.published).toEqual({ value: '2022-11-12', from: 'metadata' });
    expect(analysis.language).toBe('en');
  });

  test.each([
    ['2022', '2022'],
    ['2022-11', '2022-11'],
    ['"2022-11-12"', '2022-11-12'],
    ['2022-11-12T09:30:00+07:00', '2022-11-12'],
    ['2022-11-12 09:30', '2022-11-12'],
  ])('reads the date %s', (written, date) => expect(report(`date: ${written}`).date).toBe(date));

  test('reads a date written out, by the language of the report', () => {
    expect(report('date: 9 tháng 11 năm 2022').date).toBe('2022-11-09');
    expect(report('date: November 9, 2022\nlang: en').date).toBe('2022-11-09');
    expect(report('date: 9/11/2022\nlang: vi').date).toBe('2022-11-09');
    expect(parseReport('---\ndate: 9/11/2022\n---\nHôm ấy trời nắng ở Hà Nội.', 'r.md').date).toBe('2022-11-09');
  });

  test('takes no date that leaves the year open', () => {
    expect(report('date: 9/11\nlang: vi')).toMatchObject({ date: undefined, problems: [{ line: 1, character: 6 }] });
  });

  test('without a date leaves it open and complains of nothing', () => {
    expect(report('title: x')).toMatchObject({ date: undefined, problems: [] });
    expect(report('date:')).toMatchObject({ date: undefined, problems: [] });
    expect(parseReport('Lời.', 'r.md')).toMatchObject({ date: undefined, problems: [] });
  });

  test('with a date that is none says so at its place', () => {
    const { problems } = report('title: x\ndate: mai sau');
    expect(problems).toEqual([
      { path: '/tin/report.md', line: 2, character: 6, message: expect.stringContaining('“mai sau”') },
    ]);
  });

  test('that is broken says where, in the user’s language, and the report goes on', () => {
    const text = '---\ntitle: [x\n---\nLời [@a].\n';
    const { problems, citations, prose } = parseReport(text, 'r.md', { locale: 'vi' });
    expect(problems).toMatchObject([{ path: 'r.md', line: expect.any(Number) }]);
    expect(problems[0]?.message).toMatch(/^Không đọc được/);
    expect(citations).toHaveLength(1);
    expect(prose).toContain('Lời');
    expect(prose).not.toContain('title');
  });

  test('may be closed by dots and use CRLF', () => {
    const text = '---\r\ndate: 2022-11-12\r\n...\r\nLời.';
    expect(parseReport(text, 'r.md').date).toBe('2022-11-12');
  });

  test('never closed is none', () => {
    expect(parseReport('---\ndate: 2022-11-12\n', 'r.md').date).toBeUndefined();
  });

  test('whose aliases explode is read without them', () => {
    const bomb = [
      'a: &a [x,x]',
      ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}x]`),
    ];
    expect(report([...bomb, 'date: 2022-11-12'].join('\n')).date).toBe('2022-11-12');
  });
});

import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { columns, rows as bars } from '../../../server/src/features/bar-pictures.ts';
import { citationCounts } from '../../../server/src/features/citation-counts.ts';
import type { FactCheckSheet, SheetRow } from '../../../server/src/features/fact-check-sheet.ts';
import { escapeHtml } from '../../../server/src/features/html.ts';
import { sheetCsv } from '../../../server/src/features/sheet-csv.ts';
import { sheetPage } from '../../../server/src/features/sheet-page.ts';
import { summaryPage } from '../../../server/src/features/summary-page.ts';
import type { Source } from '../../../server/src/corpus/source.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';
import { corpusOf } from '../../support/check.ts';
import { fixture } from '../../support/fixture.ts';

const HOSTILE = `</td><script>alert(1)</script><img src=x onerror="alert(2)">'\`&lt;b&gt; [a](javascript:alert(3))`;

function row(change: Partial<SheetRow> = {}): SheetRow {
  return {
    number: 1,
    line: 4,
    claim: 'Ngày 12/6, cầu thông xe.',
    verdict: 'supported',
    verdictWords: 'Supported',
    reason: '',
    sources: [{ key: 'cau', title: 'Thông xe cầu', outlet: 'Tin Phương Nam', date: '2023-06-15' }],
    place: 'đoạn 1',
    words: 'Sáng 12/6, thành phố thông xe cầu.',
    ...change,
  };
}

function sheet(rows: readonly SheetRow[], change: Partial<FactCheckSheet> = {}): FactCheckSheet {
  return {
    title: 'Cây cầu',
    file: 'cau.md',
    date: '2024-05-06',
    initials: 'TN',
    counts: { contradicted: 0, unsupported: 0, uncited: 0, unjudged: 0, supported: rows.length },
    others: 2,
    rows,
    ...change,
  };
}

const NOTHING_CITED = { bySource: [], overTime: [], undated: 0, unknown: 0 };

const HOSTILE_ROW = row({
  claim: HOSTILE,
  reason: HOSTILE,
  words: HOSTILE,
  place: HOSTILE,
  sources: [{ key: HOSTILE, title: HOSTILE, outlet: HOSTILE, date: HOSTILE }],
});
const HOSTILE_SHEET = sheet([HOSTILE_ROW], { title: HOSTILE, file: HOSTILE, initials: HOSTILE });
const HOSTILE_CITED = {
  ...NOTHING_CITED,
  bySource: [{ source: { id: HOSTILE, metadata: { title: HOSTILE } } as Source, count: 2 }],
  overTime: [{ period: HOSTILE, count: 2 }],
};

describe('a page', () => {
  const pages = {
    summary: summaryPage(HOSTILE_SHEET, HOSTILE_CITED, 'en', { nonce: 'abc', live: true }),
    'summary as a file': summaryPage(HOSTILE_SHEET, HOSTILE_CITED, 'vi', { nonce: 'abc', live: false }),
    sheet: sheetPage(HOSTILE_SHEET, 'en', 'abc'),
  };

  test.each(Object.entries(pages))('shows hostile words as they are: %s', (_, page) => {
    const document = new DOMParser().parseFromString(page, 'text/html');
    expect(document.querySelectorAll('img, iframe, object, a, link')).toHaveLength(0);
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map((script) => script.getAttribute('nonce'))).toEqual(scripts.map(() => 'abc'));
    expect(page.replace(/<script nonce="abc">[^]*?<\/script>/, '')).not.toContain('<script');
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => /^on|^style$|^src$|^href$/.test(name)),
    );
    expect(handlers).toEqual([]);
    expect(document.querySelector('tr.supported td:nth-child(2)')?.textContent).toContain(HOSTILE);
  });

  test.each(Object.entries(pages))('lets in its own style and script alone: %s', (name, page) => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    const script = name === 'summary' ? " script-src 'nonce-abc';" : '';
    expect(policy).toBe(`default-src 'none'; style-src 'nonce-abc';${script} base-uri 'none'; form-action 'none'`);
    expect(page).not.toMatch(/https?:|url\(|@import/);
  });

  test('has no script where it is a file', () => {
    expect(pages['summary as a file']).not.toContain('<script');
    expect(pages.sheet).not.toContain('<script');
  });

  test('says every verdict by a sign and a word', () => {
    const verdicts = ['contradicted', 'unsupported', 'uncited', 'unjudged', 'supported'] as const;
    const rows = verdicts.map((verdict, i) => row({ verdict, verdictWords: verdict, number: i + 1 }));
    const document = new DOMParser().parseFromString(sheetPage(sheet(rows), 'en', 'abc'), 'text/html');
    const signs = [...document.querySelectorAll('.verdict')].map(({ textContent }) => textContent);
    expect(signs).toEqual(['✗contradicted', '∅unsupported', '○uncited', '?unjudged', '✓supported']);
  });

  test('can be worked with the keyboard: claims are buttons, and counts are switches', () => {
    const document = new DOMParser().parseFromString(pages.summary, 'text/html');
    expect(document.querySelector('td button')?.getAttribute('data-claim')).toBe('0');
    expect(document.querySelectorAll('label input[type="checkbox"]')).toHaveLength(5);
    // In a file there is nothing to go to.
    expect(pages['summary as a file']).not.toContain('data-claim');
  });

  test('says the picture in words, and has it as a table', () => {
    const citations = { ...NOTHING_CITED, ...HOSTILE_CITED, overTime: [{ period: '2023-06', count: 2 }] };
    const document = new DOMParser().parseFromString(
      summaryPage(sheet([row()]), citations, 'vi', { nonce: 'abc', live: true }),
      'text/html',
    );
    const [time] = document.querySelectorAll('svg[role="img"]');
    expect(time?.getAttribute('aria-label')).toBe('Theo ngày đăng của nguồn: tháng 6/2023 2');
    expect(document.querySelectorAll('details table')).toHaveLength(2);
  });

  test('of a report that cites nothing has no picture, and says so', () => {
    const page = summaryPage(sheet([]), NOTHING_CITED, 'en', { nonce: 'abc', live: true });
    expect(page).toContain('The report cites no source yet.');
    expect(page).not.toContain('<svg');
  });
});

test('text is escaped for tags and attributes alike, and is else left as it is', () => {
  expect(escapeHtml('<a b="c">\'d\' & `e`\0')).toBe('&lt;a b=&quot;c&quot;&gt;&#39;d&#39; &amp; &#96;e&#96;');
  expect(escapeHtml('Lời “trích” – 5 % của họ')).toBe('Lời “trích” – 5 % của họ');
});

describe('the sheet as CSV', () => {
  test('has a byte-order mark, a head and a line for each claim', () => {
    const [head, first, ...rest] = sheetCsv(sheet([row()]), 'en').split('\r\n');
    expect(head).toBe(
      '\u{feff}No.,Report,Line,Claim,Citation key,Source,Outlet,Published,Place,The source’s words,Verdict,Reason,Initials,Date',
    );
    expect(first).toBe(
      '1,cau.md,4,"Ngày 12/6, cầu thông xe.",cau,Thông xe cầu,Tin Phương Nam,2023-06-15,đoạn 1,"Sáng 12/6, thành phố thông xe cầu.",Supported,,TN,2024-05-06',
    );
    expect(rest).toEqual(['']);
  });

  test('quotes what would break a line, and doubles quotation marks', () => {
    expect(lineOf({ claim: 'Ông nói "có", rồi đi' })).toContain(',"Ông nói ""có"", rồi đi",');
  });

  test.each(['=1+1', '+1', '-5 độ', '@SUM(A1)', '  =1', '"=1', "'=1", '＝1'])('takes %s for no formula', (claim) => {
    expect(lineOf({ claim })).toContain(`,"'${claim.replaceAll('"', '""')}",`);
  });

  test('leaves signs inside of a sentence alone', () => {
    expect(lineOf({ claim: 'Nhiệt độ là -5' })).toContain(',Nhiệt độ là -5,');
  });

  test('names every source of a claim that no passage decides', () => {
    const sources = ['a', 'b'].map((key) => ({ key, title: '', outlet: '', date: '' }));
    expect(lineOf({ sources, words: '', place: '' })).toContain(',a; b,,,,,,Supported');
  });

  function lineOf(change: Partial<SheetRow>): string {
    return sheetCsv(sheet([row(change)]), 'en').split('\r\n')[1] ?? '';
  }
});

describe('citations', () => {
  async function counted(dates: readonly string[], report: string): Promise<ReturnType<typeof citationCounts>> {
    const sources = dates.map((date, i) => `//- corpus/s${i}.txt ${date} Báo\nMột câu ngắn thôi.\n`).join('');
    return citationCounts(parseReport(report, '/w/report.md'), await corpusOf(fixture(sources).files));
  }

  test('are counted by source, the most cited first, and those without a source beside', async () => {
    const { bySource, unknown } = await counted(['2024-01-01', '2024-01-02'], 'A [@s0]. B [@s1]. C [@s1; @x].');
    expect(bySource.map(({ source, count }) => [source.id, count])).toEqual([
      ['s1', 2],
      ['s0', 1],
    ]);
    expect(unknown).toBe(1);
  });

  test.each([
    ['days', ['2024-02-28', '2024-03-01'], ['2024-02-28', '2024-02-29', '2024-03-01']],
    ['months, where the days are many', ['2023-11-02', '2024-02-01'], ['2023-11', '2023-12', '2024-01', '2024-02']],
    ['months, where a day is not known', ['2024-01', '2024-02-01'], ['2024-01', '2024-02']],
    ['years, where a month is not known', ['2021', '2023-05-01'], ['2021', '2022', '2023']],
    [
      'decades, where the years are many',
      ['1950-01-01', '2010-01-01'],
      expect.arrayContaining(['1950–1959', '1980–1989']),
    ],
  ])('are counted by %s', async (_, dates, periods) => {
    const { overTime, undated } = await counted(dates, 'A [@s0]. B [@s1].');
    expect(overTime.map(({ period }) => period)).toEqual(periods);
    expect(overTime.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(undated).toBe(0);
  });

  test('of a source without a day are told beside', async () => {
    expect(await counted(['2024-01-01', ''], 'A [@s0]. B [@s1].')).toMatchObject({
      undated: 1,
      overTime: [{ period: '2024-01-01', count: 1 }],
    });
  });
});

describe('a picture', () => {
  test('has a bar for each count, as long as it is large', () => {
    const drawn = [
      ...columns(
        [
          { label: 'a', count: 1 },
          { label: 'b', count: 0 },
          { label: 'c', count: 4 },
        ],
        'x',
      ).matchAll(/height="([\d.]+)"\/>/g),
    ];
    expect(drawn.map(([, height]) => Number(height))).toEqual([30, 120]);
  });

  test('shortens a long name, and has it whole beside', () => {
    const long = 'Một cái tên dài hơn chỗ có trước thanh ngang rất nhiều';
    expect(bars([{ label: long, count: 1 }], 'x')).toMatch(new RegExp(`…<title>${long}</title>`));
  });
});

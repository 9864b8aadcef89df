import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Terminal } from '../support/attest.ts';

// A bridge was opened on 12 June; one report says so, one does not, one cites what is not there.
const NEWSROOM = `
//- corpus/references.json
[{ "id": "cau", "issued": "2023-06-15", "title": "Thông xe cầu Thạnh Lộc" }]
//- corpus/cau.txt
Thông xe cầu Thạnh Lộc
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
Bà Đặng Thị Lụa, Trưởng phòng Kinh tế quận, cho biết chợ nổi sẽ dời về chân cầu trước mùa mưa.
//- reports/right.md
Ngày 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
//- reports/wrong.md
# Cầu mới

Ngày ⟦14/6⟧{date-mismatch}, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
//- reports/deep/missing.md
Cầu dài và đẹp [@⟦cầu-mới⟧{unknown-citation}].
`;

let terminal: Terminal;
beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
});
afterEach(() => terminal.close());

async function checked(...args: string[]): Promise<{ reports: { path: string; findings: Finding[] }[] }> {
  const { stdout } = await terminal.attest('check', '--format', 'json', ...args);
  return JSON.parse(stdout);
}

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly fixes: readonly { readonly title: string }[];
}

const codesOf = ({ findings }: { findings: Finding[] }): string[] => findings.map(({ code }) => code);

describe('--format json', () => {
  test('a finding has exactly the shape of the contract', async () => {
    const { status, stdout, stderr } = await terminal.attest('check', '--format', 'json', 'reports/wrong.md');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const report = terminal.text('reports/wrong.md');
    const source = terminal.text('corpus/cau.txt');
    const start = report.indexOf('14/6');
    const proof = 'Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.';
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      corpus: { sources: 1, passages: 3 },
      reports: [
        {
          path: 'reports/wrong.md',
          findings: [
            {
              code: 'date-mismatch',
              severity: 'error',
              message: expect.stringMatching(/14\/6.*12 June 2023/),
              start,
              end: start + 4,
              range: { start: { line: 2, character: 5 }, end: { line: 2, character: 9 } },
              text: '14/6',
              source: 'cau',
              truth: { text: 'Sáng 12/6', value: '2023-06-12' },
              evidence: [
                {
                  source: 'cau',
                  path: join('corpus', 'cau.txt'),
                  start: source.indexOf(proof),
                  end: source.indexOf(proof) + proof.length,
                  line: 1,
                  text: proof,
                },
              ],
              fixes: [{ title: 'Change to 12/6', edits: [{ start, end: start + 4, text: '12/6' }] }],
            },
          ],
        },
      ],
    });
  });

  test('a clean report is listed with no findings', async () => {
    const { status, stdout, stderr } = await terminal.attest('check', '--format', 'json', 'reports/right.md');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout).reports).toEqual([{ path: 'reports/right.md', findings: [] }]);
  });

  test('an unknown citekey has no source and no truth', async () => {
    const [report] = (await checked('reports/deep/missing.md')).reports;
    expect(report?.findings[0]).toMatchObject({ code: 'unknown-citation', text: 'cầu-mới', evidence: [] });
    expect(report?.findings[0]).not.toHaveProperty('source');
    expect(report?.findings[0]).not.toHaveProperty('truth');
  });

  test('offsets are those of the file as it stands, less a byte-order mark, whatever its line ends', async () => {
    const text = `\ufeff# Cầu\r\n\r\n😀 Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].\r\n`;
    await terminal.write('bom.md', text);
    const [report] = (await checked('bom.md')).reports;
    const start = text.slice(1).indexOf('14/6');
    expect(report?.findings).toMatchObject([{ start, end: start + 4, range: { start: { line: 2, character: 8 } } }]);
  });
});

describe('which reports', () => {
  const paths = async (...args: string[]): Promise<string[]> =>
    (await checked(...args)).reports.map(({ path }) => path);

  test('files as they were given, in that order, each once', async () => {
    expect(await paths('reports/wrong.md', './reports/right.md', 'reports/wrong.md')).toEqual([
      'reports/wrong.md',
      './reports/right.md',
    ]);
  });

  test('a folder means the reports below it', async () => {
    expect((await paths('reports')).sort()).toEqual(
      ['reports/deep/missing.md', 'reports/right.md', 'reports/wrong.md'].map((path) => join(path)),
    );
  });

  test('nothing means the working folder, without its sources', async () => {
    await terminal.write('corpus/notes.md', 'Ngày 14/6, ghi chú [@nobody].');
    expect((await paths()).sort()).toEqual(
      ['reports/deep/missing.md', 'reports/right.md', 'reports/wrong.md'].map((path) => join(path)),
    );
  });

  test.each([
    ['reports/*.md', ['reports/right.md', 'reports/wrong.md']],
    ['reports/**/*.md', ['reports/deep/missing.md', 'reports/right.md', 'reports/wrong.md']],
    ['**/w*.md', ['reports/wrong.md']],
  ])('a pattern means what matches it: %s', async (pattern, found) => {
    expect((await paths(pattern)).sort()).toEqual(found.map((path) => join(path)));
  });

  test('an absolute path', async () => {
    const path = join(terminal.folder, 'reports', 'wrong.md');
    expect(await paths(path)).toEqual([path]);
  });

  test('a report below finds the corpus above, from wherever the command is run', async () => {
    const { status, stdout } = await terminal.attestIn('reports/deep', {}, 'check', '--format', 'json', '../wrong.md');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).reports[0].path).toBe('../wrong.md');
  });

  test('--corpus names the folder', async () => {
    await terminal.write('elsewhere/other.txt', 'Chuyện khác.');
    const { reports } = await checked('--corpus', 'elsewhere', 'reports/wrong.md');
    expect(reports.map(codesOf)).toEqual([['unknown-citation']]);
  });

  test('--corpus may be repeated', async () => {
    await terminal.write('elsewhere/other.txt', 'Chuyện khác.');
    const both = ['--corpus', 'elsewhere', '--corpus', 'corpus'];
    const { stdout } = await terminal.attest('check', '--format', 'json', ...both, 'reports/wrong.md');
    expect(JSON.parse(stdout)).toMatchObject({ corpus: { sources: 2 }, reports: [{ findings: [{ source: 'cau' }] }] });
  });
});

describe('exit status', () => {
  test.each([
    [['reports/right.md'], 0],
    [['reports/wrong.md'], 1],
    [['reports/wrong.md', '--fail-on', 'never'], 0],
    [['reports/wrong.md', '--fail-on', 'error'], 1],
    [['reports/wrong.md', '--rule', 'date-mismatch=warning'], 1],
    [['reports/wrong.md', '--rule', 'date-mismatch=warning', '--fail-on', 'error'], 0],
    [['reports/wrong.md', '--rule', 'date-mismatch=hint'], 0],
    [['reports/wrong.md', '--rule', 'date-mismatch=hint', '--fail-on', 'hint'], 1],
    [['reports/wrong.md', '--rule', 'date-mismatch=off', '--fail-on', 'hint'], 0],
  ])('%j is %i', async (args, expected) => {
    expect((await terminal.attest('check', ...args)).status).toBe(expected);
  });

  test.each([
    [['--format', 'xml', 'reports'], '--format xml'],
    [['--fail-on', 'sometimes', 'reports'], '--fail-on sometimes'],
    [['--rule', 'date-mismatch', 'reports'], '--rule date-mismatch'],
    [['--rule', 'no-such-rule=off', 'reports'], 'no-such-rule'],
    [['--rule', 'date-mismatch=loud', 'reports'], 'date-mismatch=loud'],
    [['--corpus', 'nowhere', 'reports/wrong.md'], 'nowhere'],
    [['nowhere.md'], 'nowhere.md'],
    [['reports/*.txt'], 'reports/*.txt'],
    [['--nonsense'], '--nonsense'],
  ])('wrong use is 2, with a message and nothing on standard output: %j', async (args, named) => {
    const { status, stdout, stderr } = await terminal.attest('check', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^attest check: /);
    expect(stderr).toContain(named);
  });

  test('a report that is no text is 2, and nothing is half-written', async () => {
    await terminal.write('reports/broken.md', new Uint8Array([0x61, 0xff, 0xfe]));
    const { status, stdout, stderr } = await terminal.attest('check', '--format', 'json', 'reports');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(join('reports', 'broken.md'));
  });
});

describe('without a corpus', () => {
  test('a report in a folder without one is 2, and says how to name one', async () => {
    const empty = await Terminal.open(`
//- report.md
Một câu [@cau].
`);
    const { status, stdout, stderr } = await empty.attest('check', 'report.md');
    await empty.close();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--corpus');
  });

  test('a folder without any report is 2', async () => {
    const { status, stderr } = await terminal.attest('check', 'corpus');
    expect(status).toBe(2);
    expect(stderr).toContain('corpus');
  });
});

describe('--rule', () => {
  test('gives a rule another severity, and leaves the others theirs', async () => {
    const { reports } = await checked('--rule', 'date-mismatch=information', 'reports');
    expect(
      reports.flatMap(({ findings }) => findings.map(({ code, severity }) => `${code} ${severity}`)).sort(),
    ).toEqual(['date-mismatch information', 'unknown-citation error']);
  });

  test('may be repeated', async () => {
    const { reports } = await checked('--rule', 'date-mismatch=off', '--rule', 'unknown-citation=off', 'reports');
    expect(reports.flatMap(codesOf)).toEqual([]);
  });
});

describe('for a person, and for a pipe', () => {
  test('a pipe gets one line a finding', async () => {
    const { stdout } = await terminal.attest('check', 'reports/wrong.md', 'reports/right.md');
    expect(stdout).toMatch(/^reports\/wrong\.md:3:6 error date-mismatch .*12 June 2023.*\n$/);
  });

  test('pretty shows the words, the proof and the fix, and counts', async () => {
    const { stdout } = await terminal.attest('check', '--format', 'pretty', 'reports/wrong.md');
    expect(stdout).toContain('reports/wrong.md:3:6 error date-mismatch');
    expect(stdout).toMatch(/^ {2}3 \| Ngày 14\/6, thành phố.*\n {4}\| {6}\^{4}\n/m);
    expect(stdout).toContain(`${join('corpus', 'cau.txt')}:2 (@cau)`);
    expect(stdout).toContain('Sáng 12/6, thành phố thông xe');
    expect(stdout).toContain('→ Change to 12/6');
    expect(stdout).toMatch(/1 error in 1 report, checked against 1 source\.\n$/);
  });

  test('pretty says that nothing was found', async () => {
    const { stdout } = await terminal.attest('check', '--format', 'pretty', 'reports/right.md');
    expect(stdout).toBe('No findings in 1 report, checked against 1 source.\n');
  });

  test('in Vietnamese', async () => {
    const { stdout } = await terminal.attestIn('.', { ATTEST_LOCALE: 'vi' }, 'check', 'reports/wrong.md');
    expect(stdout).toMatch(/ Báo cáo viết 14\/6; nguồn cau ghi ngày 12\/6\/2023/);
  });

  test('control characters of a report do not reach the terminal', async () => {
    await terminal.write('evil.md', 'Cầu \u001b[31mđỏ\u0007 [@cau-\u0000mới] [@nobody].');
    const { stdout } = await terminal.attest('check', '--format', 'pretty', 'evil.md');
    expect(stdout).toContain('unknown-citation');
    expect([...stdout].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
  });

  test('what cannot be read of the corpus goes to standard error with its place, and the rest is checked', async () => {
    await terminal.write('corpus/broken.md', '---\ntitle: [\n---\nMột câu.');
    const { status, stdout, stderr } = await terminal.attest('check', '--format', 'json', 'reports/wrong.md');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).reports.map(codesOf)).toEqual([['date-mismatch']]);
    expect(stderr).toMatch(/broken\.md:2:\d+: /);
  });
});

describe('the cache', () => {
  test('is written to the user’s cache, and never beside the sources', async () => {
    await terminal.attest('check', 'reports/right.md');
    expect(existsSync(join(terminal.folder, '.cache', 'attest'))).toBe(true);
  });

  test('with --no-cache nothing is written', async () => {
    await terminal.attest('check', '--no-cache', 'reports/right.md');
    expect(existsSync(join(terminal.folder, '.cache'))).toBe(false);
  });

  test('the second run says the same, and sees what has changed', async () => {
    const first = await terminal.attest('check', '--format', 'json', 'reports/wrong.md');
    expect(await terminal.attest('check', '--format', 'json', 'reports/wrong.md')).toEqual(first);
    const source = await readFile(join(terminal.folder, 'corpus/cau.txt'), 'utf8');
    await terminal.write('corpus/cau.txt', source.replace('Sáng 12/6', 'Sáng ngày 14/6'));
    expect((await terminal.attest('check', 'reports/wrong.md')).status).toBe(0);
  });
});

describe('the command itself', () => {
  test('without a command it shows its help and is 2', async () => {
    const { status, stdout } = await terminal.attest();
    expect(status).toBe(2);
    for (const command of ['check', 'inspect', 'search', 'index', 'lsp']) expect(stdout).toContain(`\n  ${command}`);
  });

  test('--help is 0', async () => {
    expect((await terminal.attest('--help')).status).toBe(0);
  });

  test('an unknown command is 2 and named', async () => {
    const { status, stdout, stderr } = await terminal.attest('frobnicate');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('frobnicate');
  });
});

test('an old key of a renamed file is unknown, also where its rename is remembered, and leads to the new one', async () => {
  const bad = async (...args: string[]): Promise<unknown> => {
    const { reports } = await checked('reports/right.md', ...args);
    return reports[0]?.findings.map(({ code, severity, fixes }) => [code, severity, fixes.map(({ title }) => title)]);
  };
  await terminal.write('corpus/references.json', '[]');
  expect(await bad()).toEqual([]);
  await rename(join(terminal.folder, 'corpus/cau.txt'), join(terminal.folder, 'corpus/thong-xe.txt'));
  const unknown = (...titles: string[]): unknown => [['unknown-citation', 'error', titles]];
  expect(await bad()).toEqual(unknown('Change to @thong-xe'));
  expect(await bad()).toEqual(unknown('Change to @thong-xe'));
  expect(await bad('--no-cache')).toEqual(unknown());
});

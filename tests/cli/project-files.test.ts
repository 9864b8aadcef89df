import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Run } from '../support/attest.ts';
import { Terminal } from '../support/attest.ts';

// A bridge was opened on 12 June; the report says the 14th.
const NEWSROOM = `
//- corpus/references.json
[{ "id": "cau", "issued": "2023-06-15" }]
//- corpus/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
//- reports/deep/wrong.md
Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`;

let terminal: Terminal;
beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
});
afterEach(() => terminal.close());

const check = (...args: string[]): Promise<Run> => terminal.attest('check', ...args, 'reports');

describe('.attestrc.json', () => {
  const write = (path: string, content: unknown): Promise<void> => terminal.write(path, JSON.stringify(content));

  test('gives a rule the severity that the project wants', async () => {
    await write('.attestrc.json', { rules: { 'date-mismatch': 'hint' } });
    expect(await check()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(' hint date-mismatch '),
      stderr: '',
    });
  });

  test('switches a rule off, and the nearest file counts', async () => {
    await write('.attestrc.json', { rules: { 'date-mismatch': 'hint' } });
    await write('reports/.attestrc.json', { rules: { 'date-mismatch': 'off' } });
    expect(await check()).toMatchObject({ status: 0, stdout: '' });
  });

  test('names the fields of articles, which are read again when the names are others', async () => {
    await terminal.write('corpus/tin.jsonl', '{"id": "a", "text": "Một.", "bai": "Hai câu. Ba câu."}');
    const indexed = async (): Promise<unknown> =>
      JSON.parse((await terminal.attest('index', '--format', 'json', '--cache', 'kept')).stdout);
    expect(await indexed()).toMatchObject({ passages: 2, reused: 0 });
    await write('.attestrc.json', { jsonLines: { text: 'bai' } });
    expect(await indexed()).toMatchObject({ passages: 3, reused: 2 });
    expect(await indexed()).toMatchObject({ passages: 3, reused: 3 });
  });

  test('gives way to the option', async () => {
    await write('.attestrc.json', { rules: { 'date-mismatch': 'off' } });
    expect(await check('--rule', 'date-mismatch=warning')).toMatchObject({ status: 1 });
  });

  test('without it, a rule has its own severity', async () => {
    expect(await check()).toMatchObject({ status: 1, stdout: expect.stringContaining(' error date-mismatch ') });
  });

  test.each([
    [
      '{ "rules": { "date-mismatsch": "off" } }',
      /\.attestrc\.json:1:14: rules names “date-mismatsch”, which is no rule/,
    ],
    ['{\n  "rules": { "date-mismatch": "fatal" } }', /\.attestrc\.json:2:14: rules\.date-mismatch is "fatal"/],
    ['{\n  "rulez": {} }', /\.attestrc\.json:2:3: “rulez” is no key/],
    ['{\n  "rules": {,} }', /\.attestrc\.json:2:13: This is not valid JSON/],
    ['[]', /\.attestrc\.json:1:1: A configuration is written/],
  ])('%j is named with its place, and nothing is checked with it', async (text, said) => {
    await terminal.write('.attestrc.json', text);
    expect(await check()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(said) });
  });
});

describe('.attest/verdicts.json', () => {
  test('that is damaged is named with its place, and silences nothing', async () => {
    await terminal.write('.attest/verdicts.json', '{ "version": 1,\n  "verdicts": [ }');
    const { status, stderr } = await check();
    expect(status).toBe(1);
    expect(stderr).toMatch(/verdicts\.json:2:17: This is not valid JSON/);
  });

  test('of a later version is named, and silences nothing', async () => {
    await terminal.write('.attest/verdicts.json', '{ "version": 2, "verdicts": [] }');
    expect(await check()).toMatchObject({ status: 1, stderr: expect.stringMatching(/must hold \{ "version": 1/) });
  });
});

describe('a comment in the report', () => {
  test('silences a finding', async () => {
    const text = terminal.text('reports/deep/wrong.md');
    await terminal.write('reports/deep/wrong.md', `<!-- attest-disable-next-line date-mismatch: asked -->\n${text}`);
    expect(await check()).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('that silences nothing is told on standard error at its place, and changes no exit status', async () => {
    await terminal.write('reports/deep/wrong.md', 'Cầu mới dài. <!-- attest-disable-line date-mismatch: x -->\n');
    expect(await check()).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringMatching(/^reports.deep.wrong\.md:1:39: This comment silences no date-mismatch/),
    });
  });
});

describe('--explain', () => {
  test('says below the findings why each claim was judged as it was', async () => {
    const { status, stdout } = await check('--explain');
    expect(status).toBe(1);
    const lines = stdout.split('\n');
    expect(lines[1]).toMatch(/^reports.deep.wrong\.md:1:6 date-mismatch “14\/6”: flagged; /);
    expect(lines[2]).toMatch(/^ {2}disagrees \d+% @cau:1 Sáng 12\/6 = 2023-06-12$/);
    expect(lines[3]).toContain('Sáng 12/6, thành phố thông xe');
    expect(lines[4]).toMatch(/^ {6}in common: .*Thạnh Lộc/);
  });

  test('gives programs the same, and only when it is asked for', async () => {
    const report = async (...args: string[]): Promise<Record<string, unknown>> => {
      const { stdout } = await check('--format', 'json', ...args);
      return (JSON.parse(stdout) as { reports: Record<string, unknown>[] }).reports[0] ?? {};
    };
    expect((await report('--explain'))['explanations']).toMatchObject([
      {
        code: 'date-mismatch',
        text: '14/6',
        found: true,
        why: { kind: 'wins' },
        facts: [{ role: 'disagrees', says: 'Sáng 12/6 = 2023-06-12', passage: { source: 'cau', line: 0 } }],
      },
      { code: 'number-mismatch', found: false, why: { kind: 'agrees' } },
    ]);
    expect(await report()).not.toHaveProperty('explanations');
  });
});

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { builtProgram } from '../support/built.ts';
import type { EditorOptions } from '../support/server.ts';
import { Editor, there } from '../support/server.ts';

// One project, checked by the editor and by the command line: whatever its configuration says, both say the same of it.
const PROJECT = `
//- kho/references.json
[{ "id": "cau", "issued": "2023-06-15" }, { "id": "lu", "issued": "2023-09-02" }]
//- kho/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công. Cây cầu dài 640 m và có tổng vốn 1.200 tỷ đồng.
//- kho/lu.txt
Ngày 1/9, nước lũ làm 37 hộ dân ở xã Hòa Tiến phải sơ tán, ông Lê Văn Bình, chủ tịch xã, cho biết.
//- bai/cau.md
Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau]. Cây cầu dài 460 m và có tổng vốn 1.200 tỷ đồng [@cau].
//- bai/sau/lu.md
Ngày 1/9, nước lũ làm 73 hộ dân ở xã Hòa Tiến phải sơ tán [@lu]. Theo tin cũ, nước đã rút [@khongco].
//- bai/homqua.md
Hôm qua, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
//- bai/dung.md
Ngày 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
//- bai/nhap/dang-viet.md
Ngày 15/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].
`;
const REPORTS = ['bai/cau.md', 'bai/dung.md', 'bai/homqua.md', 'bai/nhap/dang-viet.md', 'bai/sau/lu.md'];

// It asks for diagnostics, and takes what programs read of them.
const READS_DATA: EditorOptions = {
  pulls: true,
  capabilities: {
    textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true, dataSupport: true } },
  },
};

let editor: Editor;
afterEach(() => editor.stop());

const start = async (files: string, options: EditorOptions = READS_DATA): Promise<void> => {
  editor = await Editor.start(PROJECT + files, options);
};

/** What a face says of a report: code, span, severity, message and truth of each finding, as text, in order. */
type Verdicts = Readonly<Record<string, readonly string[]>>;

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly truth?: unknown;
}

const row = ({ code, severity, message, start: from, end, truth }: Told): string =>
  JSON.stringify([code, from, end, severity, message, truth ?? null]);

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

async function fromEditor(): Promise<Verdicts> {
  await editor.read();
  const verdicts: Record<string, readonly string[]> = {};
  for (const path of REPORTS) {
    await editor.open(path);
    const report = await editor.pull(path);
    if (report.kind !== 'full') throw new Error('the first answer is a full one');
    verdicts[path] = report.items
      .map(({ code, severity, message, range, data }) => {
        const [from, end] = [editor.offset(path, range.start), editor.offset(path, range.end)];
        const { truth } = (data ?? {}) as { truth?: unknown };
        return row({
          code: String(code),
          severity: SEVERITIES[severity ?? 0] ?? '',
          message: String(message),
          start: from,
          end,
          truth,
        });
      })
      .sort();
  }
  return verdicts;
}

async function fromTerminal(...options: string[]): Promise<Verdicts> {
  const [program] = await Promise.all([builtProgram('attest').then((path) => resolve(path)), builtProgram('reading')]);
  const args = ['check', '--format', 'json', ...options, 'bai'];
  const child = spawn(process.execPath, [program, ...args], {
    cwd: editor.folder,
    env: { ...process.env, XDG_CACHE_HOME: resolve(editor.folder, '.cache'), ATTEST_LOCALE: 'en' },
  });
  child.stdin.end();
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  await new Promise((done) => child.on('close', done));
  const { reports } = JSON.parse(said) as { reports: { path: string; findings: Told[] }[] };
  const found = new Map(reports.map(({ path, findings }) => [path.replaceAll('\\', '/'), findings.map(row).sort()]));
  return Object.fromEntries(REPORTS.map((path) => [path, found.get(path) ?? []]));
}

/** The codes that are found, by the name of the report. */
function codes(verdicts: Verdicts): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(verdicts).flatMap(([path, rows]) => {
      const found = rows.map((one) => (JSON.parse(one) as string[])[0] ?? '').sort();
      return found.length ? [[path.replace('bai/', ''), found] as const] : [];
    }),
  );
}

const WRONG = {
  'cau.md': ['date-mismatch', 'number-mismatch'],
  'nhap/dang-viet.md': ['date-mismatch'],
  'sau/lu.md': ['number-mismatch', 'unknown-citation'],
};

describe('editor and command line say the same of a folder', () => {
  test.each([
    ['the corpus elsewhere', '.attestrc.json', '{ "corpus": ["kho"] }', WRONG],
    ['YAML', '.attestrc.yaml', 'corpus: kho', WRONG],
    ['a file beside the reports', 'bai/.attestrc.yml', 'corpus: ../kho', WRONG],
    [
      'rules off, and others more severe',
      '.attestrc.yaml',
      'corpus: kho\nrules:\n  date-mismatch: off\n  number-mismatch: error\n  unknown-citation: hint\n',
      { 'cau.md': ['number-mismatch'], 'sau/lu.md': ['number-mismatch', 'unknown-citation'] },
    ],
    [
      'a date for reports that give none',
      '.attestrc.yaml',
      'corpus: kho\ndate: 2023-06-15\n',
      { ...WRONG, 'homqua.md': ['date-mismatch'] },
    ],
    [
      'a report that is ignored',
      '.attestrc.json',
      '{ "corpus": ["kho"], "ignore": ["bai/nhap/"] }',
      { 'cau.md': WRONG['cau.md'], 'sau/lu.md': WRONG['sau/lu.md'] },
    ],
    [
      'a source that is excluded',
      '.attestrc.json',
      '{ "corpus": ["kho"], "exclude": ["lu.txt"] }',
      { 'cau.md': WRONG['cau.md'], 'nhap/dang-viet.md': ['date-mismatch'], 'sau/lu.md': ['unknown-citation'] },
    ],
    ['reports of one language', '.attestrc.yaml', 'corpus: kho\nlanguages: vi\n', WRONG],
  ])('%s', async (_, path, text, expected) => {
    await start(`//- ${path}\n${text}\n`);
    const inEditor = await fromEditor();
    expect(inEditor).toEqual(await fromTerminal());
    expect(codes(inEditor)).toEqual(expected);
  });

  test('two folders of reports, each with sources of its own', async () => {
    await start(`//- .attestrc.yaml
corpus: kho
//- bai/sau/.attestrc.json
{ "corpus": ["../../cu"] }
//- bai/nhap/.attestrc.json
{ "corpus": ["../../kho"], "exclude": ["cau.txt"] }
//- cu/lu.txt  2023-09-02
Ngày 1/9, nước lũ làm 73 hộ dân ở xã Hòa Tiến phải sơ tán, ông Lê Văn Bình, chủ tịch xã, cho biết.
`);
    const inEditor = await fromEditor();
    expect(inEditor).toEqual(await fromTerminal());
    expect(codes(inEditor)).toEqual({
      'cau.md': WRONG['cau.md'],
      // What `nhap` leaves out is there for `cau.md`, and contradicts nothing in `nhap`.
      'sau/lu.md': ['unknown-citation'],
    });
  });

  test('two folders of reports, each with sources beside it that nobody names', async () => {
    await start(`//- bai/sau/sources/lu.txt
Ngày 1/9/2023, nước lũ làm 73 hộ dân ở xã Hòa Tiến phải sơ tán, ông Lê Văn Bình, chủ tịch xã, cho biết.
//- bai/nhap/.attestrc.json
{ "rules": { "number-mismatch": "hint" } }
//- bai/nhap/sources/references.json
[{ "id": "cau", "issued": "2023-06-15" }]
//- bai/nhap/sources/cau.txt
Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
//- corpus/references.json
[{ "id": "cau", "issued": "2023-06-15" }]
//- corpus/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công. Cây cầu dài 640 m và có tổng vốn 1.200 tỷ đồng.
`);
    // What is open later takes nothing away from what was open before.
    await fromEditor();
    const inEditor = await fromEditor();
    expect(inEditor).toEqual(await fromTerminal());
    // Neither is a key that two folders have one of two, nor does a report see the sources of another.
    expect(codes(inEditor)).toEqual({ ...WRONG, 'sau/lu.md': ['unknown-citation'] });
  });

  test('settings come before the file as options do', async () => {
    const file = '//- .attestrc.yaml\ncorpus: khongdung\nrules: { date-mismatch: off }\n//- khongdung/x.txt\nMột.\n';
    await start(file, { ...READS_DATA, settings: { corpus: ['kho'], rules: { 'date-mismatch': 'hint' } } });
    const inEditor = await fromEditor();
    expect(inEditor).toEqual(await fromTerminal('--corpus', 'kho', '--rule', 'date-mismatch=hint'));
    expect(codes(inEditor)).toEqual(WRONG);
  });
});

describe('the editor heeds the file as it is', () => {
  test.each([true, false])('a changed date and corpus count at once; the client watches: %s', async (watches) => {
    await start('', { watches });
    await editor.open('bai/homqua.md');
    await editor.read();
    const write = async (text: string): Promise<void> => {
      await editor.write('.attestrc.yaml', text);
      if (watches) await editor.filesChanged({ path: '.attestrc.yaml', type: FileChangeType.Changed });
      // Another editor tells of nothing; it is looked at when a report is checked.
      else await editor.change('bai/homqua.md', { start: 0, end: 3 }, 'Hôm');
    };
    await write('corpus: kho\ndate: 2023-06-15\n');
    const [found] = await editor.diagnostics('bai/homqua.md', (all) => all.length === 1);
    expect(there(found).code).toBe('date-mismatch');
    await write('corpus: kho\ndate: 2023-06-13\n');
    await editor.diagnostics('bai/homqua.md', (all) => all.length === 0);
  });

  test('a wrong value is marked in YAML, where it stands', async () => {
    await start('//- .attestrc.yaml\ncorpus: [kho, mat]\nrulez: {}\n', {});
    await editor.open('bai/cau.md');
    const problems = await editor.diagnostics('.attestrc.yaml', (all) => all.length === 2);
    expect(problems.map(({ range, message }) => [range.start, message])).toEqual([
      [{ line: 1, character: 0 }, expect.stringContaining('“rules” is the nearest')],
      [{ line: 0, character: 14 }, expect.stringContaining('“mat”, which is no folder; it is left out')],
    ]);
    await editor.diagnostics('bai/cau.md', (all) => all.length === 2);
  });

  test('in a workspace that is not trusted, a folder outside is not read', async () => {
    await start('//- ben/bao.md\nNgày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].\n', {
      trusted: false,
      roots: ['ben'],
    });
    await editor.write('ben/.attestrc.yaml', 'corpus: ../kho\n');
    await editor.open('ben/bao.md');
    expect(await editor.until('a message', () => editor.shown.at(-1))).toContain('leads out of the folders');
    expect((await editor.read()).sources).toBe(0);
    await editor.notify('attest/trusted', {});
    await editor.diagnostics('ben/bao.md', (all) => all.length === 1);
  });
});

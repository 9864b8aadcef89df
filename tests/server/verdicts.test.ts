import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeAction } from 'vscode-languageserver-types';
import { afterEach, expect, test } from 'vitest';
import { edited, Editor, editsOf, there } from '../support/server.ts';

const WRONG = 'Ngày 14/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].';
const SOURCES = `
//- sources/references.json
[{ "id": "cau", "issued": "2023-06-15" }]
//- sources/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
`;

let editor: Editor;
afterEach(() => editor.stop());

async function start(report: string, options: Parameters<typeof Editor.start>[1] = {}, more = ''): Promise<Editor> {
  const started = await Editor.start(`${SOURCES}${more}//- reports/report.md\n${report}\n`, options);
  await started.open(REPORT);
  return started;
}

const REPORT = 'reports/report.md';
const one = (list: readonly unknown[]): boolean => list.length === 1;
const none = (list: readonly unknown[]): boolean => list.length === 0;

async function ways(): Promise<Record<'fix' | 'ignore' | 'right', CodeAction>> {
  const [found] = await editor.diagnostics(REPORT, one);
  const [fix, ignore, right] = await editor.fixes(REPORT, there(found));
  return { fix: there(fix), ignore: there(ignore), right: there(right) };
}

const run = ({ command }: CodeAction): Promise<unknown> =>
  editor.request('workspace/executeCommand', { command: there(command).command, arguments: there(command).arguments });

test('a finding can be ignored where it stands, by a comment of its own line', async () => {
  editor = await start(WRONG);
  const { fix, ignore } = await ways();
  expect(fix).toMatchObject({ isPreferred: true });
  expect(ignore).toMatchObject({ title: 'Ignore this finding here (date)', kind: 'quickfix' });
  expect(ignore).not.toHaveProperty('isPreferred');
  const text = edited(editor.text(REPORT), editsOf(ignore));
  expect(text).toBe(`<!-- attest-disable-next-line date-mismatch: reason -->\n${WRONG}`);
  await editor.change(REPORT, { start: 0, end: editor.text(REPORT).length }, text);
  await editor.diagnostics(REPORT, none);
  // The comment goes, and the finding is back.
  await editor.change(REPORT, { start: 0, end: text.indexOf('\n') + 1 }, '');
  await editor.diagnostics(REPORT, one);
});

test.each([
  ['en', ['Ignore this finding here (date)', 'This is right, don’t flag it (date)']],
  ['vi', ['Bỏ qua cảnh báo này tại đây (thời gian)', 'Câu này đúng, đừng cảnh báo (thời gian)']],
])('the ways around a finding speak in words and not in codes: %s', async (locale, titles) => {
  editor = await start(WRONG, { locale });
  const { ignore, right } = await ways();
  expect([ignore.title, right.title]).toEqual(titles);
  expect(right.command?.title).toBe(titles[1]);
});

test('a finding that is found to be none is kept as such in the workspace, until the sentence changes', async () => {
  editor = await start(WRONG);
  await run((await ways()).right);
  await editor.diagnostics(REPORT, none);
  const kept = JSON.parse(await readFile(join(editor.folder, '.attest', 'verdicts.json'), 'utf8')) as unknown;
  expect(kept).toMatchObject({
    version: 1,
    verdicts: [{ code: 'date-mismatch', marked: '14/6', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
  });
  const at = editor.text(REPORT).indexOf('4/6');
  await editor.change(REPORT, { start: at, end: at + 1 }, '5');
  await editor.diagnostics(REPORT, one);
});

test('what another window has kept stays', async () => {
  editor = await start(`${WRONG}\n\n${WRONG.replace('14/6', '16/6')}`);
  const [first, second] = await editor.diagnostics(REPORT, (list) => list.length === 2);
  const right = async (found: typeof first): Promise<CodeAction> =>
    there((await editor.fixes(REPORT, there(found)))[2]);
  const [one, two] = [await right(first), await right(second)];
  await Promise.all([run(one), run(two)]);
  await editor.diagnostics(REPORT, none);
});

test('a damaged file is named in its place, and nothing is written to it', async () => {
  const damaged = '{ "version": 1, "verdicts": [';
  editor = await start(WRONG, {}, `//- .attest/verdicts.json\n${damaged}\n`);
  const problems = await editor.diagnostics('.attest/verdicts.json', one);
  expect(problems[0]?.message).toMatch(/not valid JSON/);
  await run((await ways()).right);
  await editor.until('a message', () => editor.shown[0]);
  expect(editor.shown[0]).toMatch(/could not be kept in .*verdicts\.json/);
  expect(await readFile(join(editor.folder, '.attest', 'verdicts.json'), 'utf8')).toBe(damaged);
  await editor.diagnostics(REPORT, one);
});

test('a finding that is no more can not be kept', async () => {
  editor = await start(WRONG);
  const { right } = await ways();
  await editor.change(REPORT, { start: 0, end: 4 }, 'Hôm');
  const at = editor.text(REPORT).indexOf('14/6');
  await editor.change(REPORT, { start: at, end: at + 4 }, '12/6');
  await run(right);
  expect(await editor.until('a message', () => editor.shown[0])).toMatch(/not there any more/);
});

test('the project’s file gives the severity, the setting comes before it, and a change of it is heard', async () => {
  const options = { watches: true };
  editor = await start(WRONG, options, '//- .attestrc.json\n{ "rules": { "date-mismatch": "hint" } }\n');
  await editor.diagnostics(REPORT, ([found]) => found?.severity === 4);
  await editor.write('.attestrc.json', '{ "rules": { "date-mismatch": "off" } }');
  await editor.filesChanged({ path: '.attestrc.json', type: 2 });
  await editor.diagnostics(REPORT, none);
  await editor.configure({ rules: { 'date-mismatch': 'information' } });
  await editor.diagnostics(REPORT, ([found]) => found?.severity === 3);
});

test('a key that the project’s file can not have is named in that file', async () => {
  editor = await start(WRONG, {}, '//- .attestrc.json\n{ "rulez": {} }\n');
  const [problem] = await editor.diagnostics('.attestrc.json', one);
  expect(problem).toMatchObject({ severity: 2, range: { start: { line: 0, character: 2 } } });
  await editor.diagnostics(REPORT, one);
});

test('a comment that silences nothing is marked as softly as can be', async () => {
  editor = await start('Cầu dài [@cau]. <!-- attest-disable-line date-mismatch: x -->');
  const [found] = await editor.diagnostics(REPORT, one);
  expect(found).toMatchObject({ severity: 4, message: 'This comment silences no date-mismatch; it can go.' });
  expect(editor.words(REPORT, there(found).range)).toBe('date-mismatch');
});

test('a client that can show reasons is offered them on a finding, and gets them as a page', async () => {
  const capabilities = { experimental: { attest: { explain: true } } };
  editor = await start(WRONG, { capabilities });
  const [found] = await editor.diagnostics(REPORT, one);
  const { range } = there(found);
  const at = editor.text(REPORT).indexOf('14/6') + 1;
  const link = JSON.stringify(there(await editor.hover(REPORT, at)).contents);
  const where = /\[Why\?\]\(command:attest\.explain\?([^)]*)\)/.exec(link)?.[1] ?? '';
  expect(JSON.parse(decodeURIComponent(where))).toEqual([editor.uri(REPORT), range]);

  const page = await editor.request('attest/explain', { textDocument: { uri: editor.uri(REPORT) }, range });
  expect(page).toMatch(
    /^# Why\?\n\n## date-mismatch: flagged\n\n {4}14\/6\n\nA sentence of the source tells the same /,
  );
  // Where nothing is wrong there is nothing to explain; on a citation stands the source.
  expect(await editor.hover(REPORT, at + 10)).toBeNull();
  expect(JSON.stringify(await editor.hover(REPORT, WRONG.indexOf('@cau') + 2))).toContain('On this sentence');
});

test('another client has no link that it could not follow', async () => {
  editor = await start(WRONG);
  await editor.diagnostics(REPORT, one);
  expect(await editor.hover(REPORT, editor.text(REPORT).indexOf('14/6') + 1)).toBeNull();
});

test('a page of reasons is no report', async () => {
  editor = await start(WRONG);
  await editor.open('attest:/why.md', WRONG);
  await editor.diagnostics(REPORT, one);
  expect(await editor.diagnostics('attest:/why.md')).toEqual([]);
});

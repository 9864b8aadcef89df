import type { Diagnostic } from 'vscode-languageserver-types';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { afterEach, expect, test } from 'vitest';
import { edited, Editor, editsOf, there } from '../support/server.ts';

const SOURCES = `
//- sources/cho-noi.txt
Chợ nổi Cái Sậy họp từ ba giờ sáng.
//- sources/ferry.txt
The ferry to Skarsholm runs twice a day.
`;

let editor: Editor;
afterEach(() => editor.stop());

test('a citation of no source is reported at its key, and mended by the nearest key', async () => {
  editor = await start('Chợ họp từ sáng sớm [@cho-noy].');
  const [found, ...others] = await editor.diagnostics('report.md', (list) => list.length > 0);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'unknown-citation', source: 'attest', severity: 1 });
  expect(editor.words('report.md', there(found).range)).toBe('cho-noy');

  const fixes = await editor.fixes('report.md', there(found));
  expect(fixes[0]).toMatchObject({ kind: 'quickfix', diagnostics: [found] });
  expect(edited(editor.text(), editsOf(fixes[0]))).toBe('Chợ họp từ sáng sớm [@cho-noi].');
});

test('a report that cites what there is has no diagnostics', async () => {
  editor = await start('The ferry runs twice a day [@ferry].');
  expect(await editor.diagnostics()).toEqual([]);
});

test('the underline goes when the key is mended, and comes when it is broken', async () => {
  editor = await start('The ferry runs twice a day [@ferri].');
  await editor.diagnostics('report.md', (list) => list.length === 1);
  const at = editor.text().indexOf('ferri') + 4;
  await editor.change('report.md', { start: at, end: at + 1 }, 'y');
  await editor.diagnostics('report.md', (list) => list.length === 0);
  await editor.change('report.md', { start: at, end: at + 1 }, 'x');
  await editor.change('report.md', { start: 0, end: 0 }, 'Yes: ');
  await editor.diagnostics('report.md', (list) => list.length === 1);
});

test('a fix is of the text as it stands, not as it was', async () => {
  editor = await start('The ferry runs twice a day [@ferri].');
  await editor.diagnostics('report.md', (list) => list.length === 1);
  await editor.change('report.md', { start: 0, end: 0 }, 'Mind you: ');
  const [moved] = await editor.diagnostics('report.md', (list) => list.length === 1);
  const [fix] = await editor.fixes('report.md', there(moved));
  expect(fix?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { version: 2 } });
  expect(edited(editor.text(), editsOf(fix))).toBe('Mind you: The ferry runs twice a day [@ferry].');
});

test('where nothing is wrong no action is offered', async () => {
  editor = await start('The ferry runs twice a day [@ferri].');
  const [found] = await editor.diagnostics('report.md', (list) => list.length === 1);
  const elsewhere = { ...there(found), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } } };
  expect(await editor.fixes('report.md', elsewhere)).toEqual([]);
});

test('an editor that pulls is answered, and nothing is pushed to it', async () => {
  editor = await start('The ferry runs twice a day [@ferri].', { pulls: true });
  expect(editor.result.capabilities.diagnosticProvider).toBeDefined();
  const full = await editor.pull();
  expect(full).toMatchObject({ kind: 'full', items: [{ code: 'unknown-citation' }] });
  expect(await editor.pull('report.md', full.resultId)).toEqual({ kind: 'unchanged', resultId: full.resultId });
  expect(editor.pushed('report.md')).toBeUndefined();
});

test('an editor that pulls is asked to ask again where the report has changed meanwhile', async () => {
  editor = await start('The ferry runs twice a day [@ferri].', { pulls: true });
  await editor.pull();
  const release = await editor.holdSettings();
  const overtaken = editor.pull();
  await editor.change('report.md', { start: 0, end: 3 }, 'A');
  release();
  await expect(overtaken).rejects.toMatchObject({
    code: LSPErrorCodes.ServerCancelled,
    data: { retriggerRequest: true },
  });
  expect(await editor.pull()).toMatchObject({ items: [{ code: 'unknown-citation' }] });
});

test('an editor that does not pull is not told that it could', async () => {
  editor = await start('The ferry runs twice a day [@ferry].');
  expect(editor.result.capabilities.diagnosticProvider).toBeUndefined();
});

test('a closed report has no diagnostics any more', async () => {
  editor = await start('The ferry runs twice a day [@ferri].');
  await editor.diagnostics('report.md', (list) => list.length === 1);
  await editor.close('report.md');
  await editor.diagnostics('report.md', (list) => list.length === 0);
});

test('a rule that is switched off is silent, and speaks again when it is not', async () => {
  editor = await start('The ferry runs twice a day [@ferri].', { settings: { rules: { 'unknown-citation': 'off' } } });
  expect(await editor.diagnostics()).toEqual([]);
  await editor.configure({ rules: { 'unknown-citation': 'hint' } });
  const [found] = await editor.diagnostics('report.md', (list) => list.length === 1);
  expect(found?.severity).toBe(4);
});

test('a setting that can not be used is said once', async () => {
  editor = await start('The ferry runs twice a day [@ferry].', { settings: { hover: { passages: 70 } } });
  await editor.diagnostics();
  expect(editor.shown).toEqual([expect.stringContaining('attest.hover.passages is 70')]);
});

test('a source that is open is no report', async () => {
  editor = await Editor.start(`
//- sources/note.md
This note mentions [@nobody] in passing.
//- report.md
As the note says [@note], and [@nobody].
`);
  await editor.open('sources/note.md');
  await editor.open('report.md');
  await editor.diagnostics('report.md', (list) => list.length === 1);
  expect(await editor.diagnostics('sources/note.md')).toEqual([]);
});

test('a source that can not be read is shown in its own file, and the rest goes on', async () => {
  editor = await start(
    'The ferry runs twice a day [@ferry].',
    {},
    '//- sources/broken.md\n---\ntitle: [\n---\nWords.\n',
  );
  const problems = await editor.diagnostics('sources/broken.md', (list: Diagnostic[]) => list.length > 0);
  expect(problems[0]).toMatchObject({ source: 'attest', severity: 2 });
  expect(await editor.diagnostics()).toEqual([]);
});

async function start(report: string, options: Parameters<typeof Editor.start>[1] = {}, more = ''): Promise<Editor> {
  const started = await Editor.start(`${SOURCES}${more}//- report.md\n${report}\n`, options);
  await started.open();
  return started;
}

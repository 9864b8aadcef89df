import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, click, hasPage, picture, press, typeText } from './person.ts';
import { cursorAfter, diagnosticsOf, eventually, openAfresh, textBecomes } from './workspace.ts';

const REPORT = 'reports/bao-cao-dam-phan.md';
const ROW = '.pane-body .monaco-list-row';
const COUNTS = '.statusbar-item[id="attest.attest.claims"], .statusbar-item[id$="attest.claims"]';

test('the view lists every claim of the report with its verdict, and the status bar counts them', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
  await vscode.commands.executeCommand('attest.report.focus');
  await appears(`${ROW}[aria-label^="Contradicted: "]`, '8/11');
  await appears(`${ROW}[aria-label^="Supported: "]`);
  await appears(COUNTS);
  await picture('12 report, in the order of the text');
});

test('it follows the cursor, and a click goes to the claim', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await vscode.commands.executeCommand('attest.report.focus');
  await cursorAfter(editor, 'Hôm 8/11/2022');
  await appears(`${ROW}.selected`, '8/11');
  await picture('12 report, following the cursor');
  await click(`${ROW}[aria-label^="Supported: "]`);
  await eventually('the selected claim', vscode.window.onDidChangeTextEditorSelection, () => {
    const { selection, document } = vscode.window.activeTextEditor ?? {};
    return document === editor.document && selection && !selection.isEmpty ? true : undefined;
  });
});

test('the claims stand by verdict, and the order is kept', async () => {
  if (!(await hasPage())) return;
  await vscode.commands.executeCommand('attest.report.byVerdict');
  await appears(`${ROW}[aria-label^="Could Not Be Judged: "]`);
  await appears(`${ROW}.selected`);
  await picture('12 report, by verdict');
  await vscode.commands.executeCommand('attest.report.inOrder');
});

test('what is mended is supported, and contradicted again when that is undone', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  const { document } = editor;
  const before = document.getText();
  await vscode.commands.executeCommand('attest.report.focus');
  await appears(`${ROW}[aria-label^="Contradicted: "]`, 'Hôm 8/11/2022');
  await cursorAfter(editor, 'Hôm 8');
  await press('Backspace');
  await typeText('9');
  await textBecomes(document, before.replace('Hôm 8/11/2022', 'Hôm 9/11/2022'));
  await appears(`${ROW}:not([aria-label^="Contradicted: "])`, 'Hôm 9/11/2022');
  await picture('12 report, mended');
  await press('Control+z');
  await press('Control+z');
  await textBecomes(document, before);
  await appears(`${ROW}[aria-label^="Contradicted: "]`, 'Hôm 8/11/2022');
  assert.equal(document.getText(), before);
});

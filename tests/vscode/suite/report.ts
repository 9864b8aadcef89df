import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, click, hasPage, pane, picture, press, typeText, vanishes } from './person.ts';
import { REPORT } from './sample.ts';
import { cursorAfter, diagnosticsOf, eventually, folder, openAfresh, textBecomes } from './workspace.ts';

const ROW = `${pane('Report')} .monaco-list-row`;
const COUNTS = '.statusbar-item[id="attest.attest.claims"], .statusbar-item[id$="attest.claims"]';

test('the view lists every claim of the report with its verdict, and the status bar counts them', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
  await vscode.commands.executeCommand('attest.report.focus');
  await appears(`${ROW}[aria-label^="Contradicted: "]`, '8/11');
  await appears(`${ROW}[aria-label^="Supported: "]`);
  await appears(COUNTS);
  // Beside it the sources are counted as before.
  await appears('.statusbar-item[id$="attest.status"]', '5');
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

test('it follows a cursor that moved while the rows were asked for anew, and came back the same', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  const { document } = editor;
  const before = document.getText();
  await vscode.commands.executeCommand('attest.report.focus');
  await cursorAfter(editor, 'Hôm 8/11/2022');
  await appears(`${ROW}.selected`, '8/11');
  await typeText('9');
  await press('Backspace');
  await textBecomes(document, before);
  // No answer is there for this text yet.
  await cursorAfter(editor, 'Ông Dmitry Peskov');
  await appears(`${ROW}.selected`, 'Peskov');
});

test('a source that is opened leaves the views on the report, and a command still means it', async () => {
  if (!(await hasPage())) return;
  await openAfresh(REPORT);
  await vscode.commands.executeCommand('attest.report.focus');
  await appears(`${ROW}[aria-label^="Contradicted: "]`, 'Hôm 8/11/2022');
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), 'sources', 'tien-trien-trump-2025.md'));
  // They count the claims of what has the focus, and a source has none.
  await vanishes(COUNTS);
  await appears(`${ROW}[aria-label^="Contradicted: "]`, 'Hôm 8/11/2022');
  await picture('12 report, beside a source');
  await vscode.commands.executeCommand('attest.showSummary');
  await appears('webview h1', 'Những lần ngỏ ý đàm phán');
});

test('the summary shows counts, a picture and the claims', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await vscode.commands.executeCommand('attest.showSummary');
  await appears('webview h1', 'Những lần ngỏ ý đàm phán');
  await appears('webview svg[role="img"]');
  await appears('webview tr.contradicted button', 'Hôm 8/11/2022');
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  await picture('12 summary');
  await click('webview tr.contradicted button', 'Hôm 8/11/2022');
  await eventually('the claim in the report', vscode.window.onDidChangeTextEditorSelection, () => {
    const active = vscode.window.activeTextEditor;
    return active?.document === editor.document && active.document.getText(active.selection).startsWith('Hôm 8/11')
      ? true
      : undefined;
  });
  await click('webview label.supported');
  await vanishes('webview tr.supported');
  await picture('12 summary, without what is supported');
  await click('webview label.supported');
});

test('the summary follows what is typed', async () => {
  if (!(await hasPage())) return;
  await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
  const editor = await openAfresh(REPORT);
  const { document } = editor;
  const before = document.getText();
  await appears('webview tr.contradicted button', 'Hôm 8/11/2022');
  await cursorAfter(editor, 'Hôm 8');
  await press('Backspace');
  await typeText('9');
  await appears('webview tr.supported button', 'Hôm 9/11/2022');
  await vscode.commands.executeCommand('undo');
  await vscode.commands.executeCommand('undo');
  await textBecomes(document, before);
  await appears('webview tr.contradicted button', 'Hôm 8/11/2022');
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
});

test('the summary is written as a page for any browser', async () => {
  if (!(await hasPage())) return;
  await openAfresh(REPORT);
  const written = vscode.Uri.joinPath(folder(), 'reports/bao-cao-dam-phan summary.html');
  const exported = vscode.commands.executeCommand('attest.exportSummary');
  await appears('.quick-input-widget .monaco-button', 'OK');
  await picture('12 summary, where to');
  await press('Enter');
  await vscode.commands.executeCommand('notifications.showList');
  await appears('.notifications-center .notification-list-item-message', 'summary.html is written.');
  const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(written));
  assert.match(page, /<h1>Những lần ngỏ ý đàm phán/);
  assert.doesNotMatch(page, /<script/);
  await vscode.commands.executeCommand('notifications.clearAll');
  await exported;
  await vscode.workspace.fs.delete(written);
});

test('the fact-check sheet is written for a spreadsheet, with the initials that were typed', async () => {
  if (!(await hasPage())) return;
  await openAfresh(REPORT);
  const written = vscode.Uri.joinPath(folder(), 'reports/bao-cao-dam-phan fact-check.csv');
  const exported = vscode.commands.executeCommand('attest.exportFactCheck');
  await appears('.quick-input-list .monaco-list-row', 'CSV');
  await picture('12 fact-check, which format');
  await click('.quick-input-list .monaco-list-row', 'CSV');
  await appears('.quick-input-widget .quick-input-message', 'Initials of the editor');
  await typeText('TN');
  await picture('12 fact-check, whose initials');
  await press('Enter');
  await appears('.quick-input-widget .monaco-button', 'OK');
  await picture('12 fact-check, where to');
  await press('Enter');
  await vscode.commands.executeCommand('notifications.showList');
  await appears('.notifications-center .notification-list-item-message', 'fact-check.csv is written.');
  await picture('12 fact-check, written');
  const bytes = await vscode.workspace.fs.readFile(written);
  assert.equal(bytes.subarray(0, 3).join(), '239,187,191');
  const [head, first] = new TextDecoder().decode(bytes).split('\r\n');
  assert.match(head ?? '', /^No\.,Report,Line,Claim,/);
  assert.match(first ?? '', /^1,bao-cao-dam-phan\.md,\d+,.*,TN,\d{4}-\d\d-\d\d$/);
  await vscode.commands.executeCommand('notifications.clearAll');
  await exported;
  await vscode.workspace.fs.delete(written);
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
});

import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { activeEditor, appears, click, hasPage, pane, picture, press, restOn, typeText } from './person.ts';
import { REPORT } from './sample.ts';
import { cursorAfter, diagnosticsOf, eventually, openAfresh, textBecomes } from './workspace.ts';

const PANE = pane('Evidence');
const ROW = `${PANE} .monaco-list-row`;
const UNCITED = 'dẫn tới đàm phán.';
const SENTENCE = 'Tối 6/11, khi chiêu đãi các nhà lãnh đạo Trung Á, ông Trump nói đã chấm dứt tám cuộc chiến';

test('the hover on a date tells what the source says', async () => {
  const editor = await openAfresh(REPORT);
  await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
  await cursorAfter(editor, '## Mùa thu 2022');
  const wrong = await restOn('Hôm 8/11', '## Mùa thu 2022');
  assert.match(wrong, /9 November 2022, by the article's date/);
  await picture('9 hover on a wrong date');
  await press('Escape');
  const right = await restOn('Ngày 9/11', 'nhắc đến chuyện thương lượng');
  assert.match(right, /hôm 9\/11.* → /);
  await picture('9 hover on a right date');
  await press('Escape');
  await restOn('giới chức Nga', 'đáp lại: “Cứ thua trận');
  await picture('9 hover on a quotation');
  await press('Escape');
});

test('the view lists what supports and contradicts the sentence under the cursor', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await vscode.commands.executeCommand('attest.evidence.focus');
  await picture('9 evidence, before any sentence');
  await cursorAfter(editor, 'Hôm 8/11/2022');
  await appears(ROW, 'Contradicts');
  await appears(ROW, '9 November 2022');
  await picture('9 evidence that contradicts');
  await cursorAfter(editor, 'Ngày 9/11/2022, Tổng thống Biden');
  await appears(ROW, 'Supports');
  await appears(ROW, 'quyền quyết định sau cùng');
  await picture('9 evidence that supports');
  await cursorAfter(editor, 'Cứ thua trận là');
  await appears(ROW, 'Quoted');
  await picture('9 evidence of a quotation');
});

test('a passage opens its source beside the report, and the view keeps its place', async () => {
  if (!(await hasPage())) return;
  const report = await openAfresh(REPORT);
  await cursorAfter(report, 'Ngày 9/11/2022, Tổng thống Biden');
  await appears(ROW, 'quyền quyết định sau cùng');
  await click(ROW, 'Từ phía Mỹ');
  const shown = await eventually('the source', vscode.window.onDidChangeTextEditorSelection, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.endsWith('/dam-phan-kyiv-2022.md') && !editor.selection.isEmpty
      ? editor
      : undefined;
  });
  assert.match(shown.document.getText(shown.selection), /^Từ phía Mỹ.*Ukraine\.$/s);
  await appears(ROW, 'quyền quyết định sau cùng');
  await picture('9 evidence opened in its source');
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
});

test('a citation goes to the end of the sentence in one step, and back', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  const { document } = editor;
  const before = document.getText();
  await cursorAfter(editor, UNCITED);
  await typeText(` ${SENTENCE}.`);
  const written = before.replace(UNCITED, `${UNCITED} ${SENTENCE}.`);
  await textBecomes(document, written);
  const source = 'Ông Trump: chiến sự Nga - Ukraine';
  await appears(`${PANE} .message`, 'tám cuộc chiến.');
  await appears(ROW, source);
  await picture('9 evidence of a sentence that cites nothing');
  await vscode.commands.executeCommand('attest.evidence.focus');
  await click(`${ROW} .action-label[aria-label^="Insert Citation"]`);
  await textBecomes(document, written.replace(`${SENTENCE}.`, `${SENTENCE} [@tien-trien-trump-2025].`));
  await appears(`${ROW}[aria-label*="cited"]:not([aria-label*="not cited"])`, source);
  await picture('9 evidence, cited from the view');
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await press('Control+z');
  await textBecomes(document, written);
});

test('a citation finds its sentence where lines have just come above it', async () => {
  if (!(await hasPage())) return;
  const editor = activeEditor();
  const { document } = editor;
  const before = document.getText();
  await cursorAfter(editor, SENTENCE);
  await appears(`${ROW}[aria-label*="not cited"]`, 'Ông Trump: chiến sự');
  const above = 'Một dòng mới ở đầu bài.\n\n';
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), above));
  await click(`${ROW} .action-label[aria-label^="Insert Citation"]`);
  await textBecomes(document, `${above}${before.replace(`${SENTENCE}.`, `${SENTENCE} [@tien-trien-trump-2025].`)}`);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await press('Control+z');
  await press('Control+z');
  await textBecomes(document, before);
});

test('the words of a passage are copied as a quotation', async () => {
  if (!(await hasPage())) return;
  const editor = activeEditor();
  await cursorAfter(editor, 'Tối 6/11, khi chiêu đãi các nhà lãnh đạo');
  // The view knows of the undoing.
  await appears(`${ROW}[aria-label*="not cited"]`, 'Ông Trump: chiến sự');
  await vscode.commands.executeCommand('attest.evidence.focus');
  await click(`${ROW} .action-label[aria-label^="Copy as Quotation"]`);
  await appears('.statusbar-item', 'copied with its citation');
});

test('where nothing is found, the view says so', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await cursorAfter(editor, UNCITED);
  await typeText(' Vườn thú có ba con voi mới sinh.');
  await appears(`${PANE} .welcome-view-content`, 'No source says anything on this sentence.');
  await picture('9 evidence, nothing found');
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
});

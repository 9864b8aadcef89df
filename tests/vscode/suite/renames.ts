import * as assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { askForFixes, hasPage, picture, restOn, takeOffer } from './person.ts';
import { codeOf, diagnosticsOf, folder, openFile, saveOnDisk, textBecomes } from './workspace.ts';

const REPORT = 'reports/ben-do.md';
const TEXT = 'Bến đò Vàm Cỏ đóng cửa từ hôm 3/5 [@ben-do-vam-co, tr. 2].\n';

const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), path);
const isUnknown = ({ code }: vscode.Diagnostic): boolean => codeOf(code) === 'unknown-citation';

test('a source renamed in the editor is cited by its new name, in the same step', async () => {
  await saveOnDisk('sources/ben-do-vam-co.txt', 'Bến đò Vàm Cỏ đóng cửa từ ngày 3/5, ủy ban xã cho biết.\n');
  await saveOnDisk(REPORT, `${TEXT}\nKhông có [@khong-co-nguon].\n`);
  const { document } = await openFile(REPORT);
  // Until the source has been read, its key is unknown too.
  await diagnosticsOf(document.uri, (list) => list.filter(isUnknown).length === 1);
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(at('sources/ben-do-vam-co.txt'), at('sources/ben-pha-tan-an.txt'));
  assert.equal(await vscode.workspace.applyEdit(edit), true);
  await textBecomes(document, `${TEXT.replace('ben-do-vam-co', 'ben-pha-tan-an')}\nKhông có [@khong-co-nguon].\n`);
  const left = await diagnosticsOf(document.uri, (list) => list.filter(isUnknown).length === 1);
  assert.match(left.map(({ message }) => message).join(), /khong-co-nguon/);
  await picture('27 a source renamed in the editor');
});

test('a source renamed by another program is known by its old key, which is told and mended', async () => {
  const { document } = await openFile(REPORT);
  await rename(at('sources/ben-pha-tan-an.txt').fsPath, at('sources/pha-tan-an.txt').fsPath);
  const told = await diagnosticsOf(document.uri, (list) => list.filter(isUnknown).length === 2);
  const former = told.find(({ message }) => message.includes('pha-tan-an'));
  assert.equal(former?.severity, vscode.DiagnosticSeverity.Information);
  if (!(await hasPage())) return;
  assert.match(await restOn('ben-pha-tan-an'), /pha-tan-an/);
  await picture('28 a source renamed by another program');
  const editor = vscode.window.activeTextEditor as vscode.TextEditor;
  const place = former?.range.start.translate(0, 2) ?? new vscode.Position(0, 0);
  editor.selection = new vscode.Selection(place, place);
  await askForFixes();
  await picture('29 the fix for an old key');
  await takeOffer('Change to @pha-tan-an');
  await textBecomes(document, `${TEXT.replace('ben-do-vam-co', 'pha-tan-an')}\nKhông có [@khong-co-nguon].\n`);
  await diagnosticsOf(document.uri, (list) => list.filter(isUnknown).length === 1);
  await vscode.commands.executeCommand('undo');
  await diagnosticsOf(document.uri, (list) => list.filter(isUnknown).length === 2);
  await vscode.commands.executeCommand('redo');
  await document.save();
});

test('what was made for this walk goes again', async () => {
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  for (const path of ['sources/pha-tan-an.txt', REPORT]) await vscode.workspace.fs.delete(at(path));
});

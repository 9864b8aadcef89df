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
  // Only what has been read under a name is known again under another one.
  await hasBeenRead(document, 'ben-pha-tan-an');
  await rename(at('sources/ben-pha-tan-an.txt').fsPath, at('sources/pha-tan-an.txt').fsPath);
  // For a moment the file is gone under its old name and not yet there under the new one.
  const isTold = (one: vscode.Diagnostic): boolean =>
    isUnknown(one) && one.severity === vscode.DiagnosticSeverity.Information && one.message.includes('pha-tan-an');
  const told = await diagnosticsOf(document.uri, (list) => list.filter(isUnknown).length === 2 && list.some(isTold));
  const former = told.find(isTold);
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

// The server says when it knows a source: only then there is a way from the citation to it.
async function hasBeenRead(document: vscode.TextDocument, key: string): Promise<void> {
  const at = document.positionAt(document.getText().indexOf(`@${key}`) + 2);
  const end = Date.now() + 30_000;
  for (;;) {
    const ways = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    if (ways.length) return;
    assert.ok(Date.now() < end, `@${key} leads nowhere`);
  }
}

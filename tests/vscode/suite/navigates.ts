import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, hasPage, picture, press, typeText } from './person.ts';
import { cursorAfter, openAfresh, openFile } from './workspace.ts';

const REPORT = 'reports/bao-cao-dam-phan.md';

test('citations have the colour of a known source or of none, and are links', async () => {
  const editor = await openAfresh(REPORT);
  await cursorAfter(editor, 'từ chối đàm phán hòa bình với ông Putin.');
  await typeText(' Không rõ nguồn nào [@khong-co-nguon].');
  await appears('.squiggly-error');
});

test('a source is found among the symbols of the workspace by its title, without diacritics', async () => {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    'moscow ngo loi',
  );
  assert.match(found.map(({ name }) => name).join('\n'), /^dam-phan-kyiv-2022 · Moscow ngo loi/m);
  if (!(await hasPage())) return;
  await vscode.commands.executeCommand('workbench.action.quickOpen', '#dam-phan');
  await appears('.quick-input-list .monaco-list-row', 'dam-phan-kyiv-2022');
  await picture('21 symbols');
  await press('Escape');
  // By now the colours have come that the editor asks for a moment after the last letter.
  await picture('20 colours');
  await openAfresh(REPORT);
});

test('the outline shows each heading once', async () => {
  const editor = await openFile(REPORT);
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    editor.document.uri,
  );
  const names = (list: readonly vscode.DocumentSymbol[]): string[] =>
    list.flatMap(({ name, children }) => [name, ...names(children)]);
  assert.equal(names(symbols).filter((name) => name.includes('Mùa thu 2022')).length, 1);
});

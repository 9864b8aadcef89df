import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, click, hasPage, picture, press, typeText, vanishes } from './person.ts';
import { REPORT } from './sample.ts';
import {
  codeOf,
  cursorAfter,
  diagnosticsOf,
  eventually,
  folder,
  openAfresh,
  openFile,
  textBecomes,
} from './workspace.ts';

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

test('over headings stands what is cited and what is wrong, and a click shows it', async () => {
  await openAfresh(REPORT);
  await appears('.codelens-decoration', 'problem');
  await picture('22 lenses');
  if (!(await hasPage())) return;
  await click('.codelens-decoration a', 'problem');
  await appears('.peekview-widget');
  await picture('23 problems of a section');
  await press('Escape');
  await vanishes('.peekview-widget');
});

test('all references of a source are found from its own file', async () => {
  const editor = await openFile('sources/thuong-dinh-nga-my-2022.txt');
  await appears('.codelens-decoration', 'bao-cao-dam-phan.md');
  await picture('24 a source and where it is cited');
  await cursorAfter(editor, 'Nga');
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    editor.document.uri,
    editor.selection.active,
  );
  const files = new Set(found.map(({ uri }) => uri.path.replace(/^.*\//, '')));
  assert.ok(files.has('bao-cao-dam-phan.md') && files.has('references.json'), [...files].join(' '));
  if (!(await hasPage())) return;
  await vscode.commands.executeCommand('editor.action.referenceSearch.trigger');
  await appears('.peekview-widget');
  await picture('25 references');
  await press('Escape');
  await vanishes('.peekview-widget');
});

test('hints tell outlet and date behind a citation, and the day behind a relative date', async () => {
  const settings = vscode.workspace.getConfiguration('attest.inlayHints');
  const set = async (value: boolean | undefined): Promise<void> => {
    await settings.update('citations', value, vscode.ConfigurationTarget.Global);
    await settings.update('dates', value, vscode.ConfigurationTarget.Global);
  };
  await set(true);
  try {
    const editor = await openAfresh(REPORT);
    await cursorAfter(editor, 'từ chối đàm phán hòa bình với ông Putin.');
    await typeText(' Hôm qua, hai bên im lặng.');
    // All of the hints of a paragraph are shown, though it is one line.
    await appears('.view-line', '21 Dec 2025, hai bên');
    await appears('.view-line', 'Nhật báo Sông Hậu, 31 Oct 2022] viết');
    await picture('26 hints');
    await openAfresh(REPORT);
  } finally {
    await set(undefined);
  }
});

test('a source is renamed in all reports and in its metadata, and back by undo', async () => {
  const editor = await openAfresh(REPORT);
  const { document } = editor;
  const before = document.getText();
  const from = 'thuong-dinh-nga-my-2022';
  const to = 'song-hau-2022';
  const position = await cursorAfter(editor, `phía Nga [@${from}`);
  if (await hasPage()) {
    await press('F2');
    await appears('input.rename-input:focus');
    await press('Control+a');
    await typeText(to);
    await picture('27 another key');
    await press('Enter');
  } else {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      to,
    );
    await vscode.workspace.applyEdit(edit);
  }
  // The file follows its texts a moment later; it is still open from the step before.
  const named = (name: string): Promise<true> =>
    eventually(
      `a tab ${name}`,
      vscode.window.tabGroups.onDidChangeTabs,
      () => vscode.window.tabGroups.all.some((group) => group.tabs.some(({ label }) => label === name)) || undefined,
    );
  await textBecomes(document, before.replaceAll(from, to));
  await named(`${to}.txt`);
  // The renamed file is read, and its key known.
  await diagnosticsOf(document.uri, (list) => list.every(({ code }) => codeOf(code) !== 'unknown-citation'));
  const metadata = vscode.Uri.joinPath(folder(), 'sources/references.json');
  const entry = async (): Promise<boolean> =>
    (await vscode.workspace.openTextDocument(metadata)).getText().includes(`"${to}"`);
  assert.ok(await entry(), 'the metadata have the old key');
  await picture('28 renamed');
  await openFile(REPORT);
  await press('Control+z');
  await textBecomes(document, before);
  assert.ok(!(await entry()), 'the metadata have the new key still');
  await named(`${from}.txt`);
  // What stands in no tab is saved by nobody else.
  for (const changed of vscode.workspace.textDocuments) if (changed.isDirty) await changed.save();
  await diagnosticsOf(document.uri, (list) => list.every(({ code }) => codeOf(code) !== 'unknown-citation'));
  await picture('29 undone');
});

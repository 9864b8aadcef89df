import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import {
  appears,
  click,
  drag,
  hasPage,
  openMenu,
  pane,
  picture,
  press,
  takeFromMenu,
  typeText,
  vanishes,
} from './person.ts';
import { REPORT } from './sample.ts';
import { cursorAfter, diagnosticsOf, eventually, folder, openAfresh, saveOnDisk, textBecomes } from './workspace.ts';

const PANE = pane('Sources');
const ROW = `${PANE} .monaco-list-row`;
const FILTER = '.quick-input-widget .quick-input-title:text("Filter the Sources")';
const SOURCE = 'Ông Trump: chiến sự Nga - Ukraine';

test('the sources are listed by outlet, with how often each is cited', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
  await click('.statusbar-item[id$="attest.status"]', '5');
  await appears(ROW, SOURCE);
  await appears(`${ROW}[aria-label*="cited"]`, SOURCE);
  await picture('10 sources by outlet');
});

test('they are listed by date, which is remembered', async () => {
  if (!(await hasPage())) return;
  await vscode.commands.executeCommand('attest.sources.by.date');
  await appears(ROW, 'November 2022');
  await picture('10 sources by date');
  await vscode.commands.executeCommand('attest.sources.by.language');
  await appears(ROW, 'Vietnamese');
  await picture('10 sources by language');
  await vscode.commands.executeCommand('attest.sources.by.outlet');
});

test('a filter looks into the texts', async () => {
  if (!(await hasPage())) return;
  void vscode.commands.executeCommand('attest.sources.filter');
  await appears(FILTER);
  await typeText('trung á');
  await appears(`${PANE} .message`, 'trung á');
  await appears(ROW, 'Trung Á');
  await picture('10 sources, filtered');
  await press('Enter');
  await vanishes(FILTER);
  void vscode.commands.executeCommand('attest.sources.filter');
  await appears(FILTER);
  await press('Control+a');
  await typeText('zzyzx');
  await appears(`${PANE} .welcome-view-content`, 'No source has all of these words.');
  await picture('10 sources, nothing found');
  await press('Escape');
  await vanishes(FILTER);
  await appears(`${PANE} .message`, 'trung á');
  await vscode.commands.executeCommand('attest.sources.clearFilter');
  await vanishes(`${PANE} .message`);
});

test('a click opens the source beside the report', async () => {
  if (!(await hasPage())) return;
  await click(ROW, SOURCE);
  await eventually('the source', vscode.window.onDidChangeActiveTextEditor, () => {
    const path = vscode.window.activeTextEditor?.document.uri.path ?? '';
    return path.endsWith('/tien-trien-trump-2025.md') || undefined;
  });
  await appears(`${ROW}[aria-label*="cited"]`, SOURCE);
  await picture('10 a source, opened from the list');
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
});

test('the menu of a source cites it at the cursor, and the count follows', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  const before = editor.document.getText();
  await cursorAfter(editor, 'dẫn tới đàm phán.');
  await openMenu(ROW, SOURCE);
  await appears('.monaco-menu .action-label', 'Cite at the Cursor');
  await picture('10 the menu of a source');
  await takeFromMenu('Cite at the Cursor');
  const cited = before.replace('dẫn tới đàm phán.', 'dẫn tới đàm phán. [@tien-trien-trump-2025]');
  await textBecomes(editor.document, cited);
  await appears(`${ROW}[aria-label*="cited 3×"]`, SOURCE);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await press('Control+z');
  await textBecomes(editor.document, before);
});

test('it shows where it is cited', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await openMenu(ROW, SOURCE);
  await takeFromMenu('Show Where It Is Cited');
  await appears('.peekview-widget .monaco-list-row', 'tien-trien-trump-2025');
  await picture('10 where a source is cited');
  await press('Escape');
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
});

test('its citation is copied, and its file is shown among the others', async () => {
  if (!(await hasPage())) return;
  await openMenu(ROW, SOURCE);
  await takeFromMenu('Copy the Citation');
  await appears('.statusbar-item', '[@tien-trien-trump-2025] is copied.');
  assert.equal(await vscode.env.clipboard.readText(), '[@tien-trien-trump-2025]');
  await openMenu(ROW, SOURCE);
  await takeFromMenu('Reveal in the Explorer');
  await appears('.explorer-folders-view .monaco-list-row.selected', 'tien-trien-trump-2025.md');
  await picture('10 a source, revealed');
  await vscode.commands.executeCommand('attest.sources.focus');
  await appears(ROW, SOURCE);
});

test('a source that is dragged into the report is cited there, in one step', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  const { document } = editor;
  const before = document.getText();
  await cursorAfter(editor, 'dẫn tới đàm phán.');
  await drag(ROW, SOURCE, 'Tướng Mark Milley');
  const dropped = await eventually('the citation', vscode.workspace.onDidChangeTextDocument, () =>
    document.getText() === before ? undefined : document.getText(),
  );
  // Where the mouse was, and not into the middle of a word.
  assert.match(dropped, /dẫn lời Tướng Mark \[@tien-trien-trump-2025\] ?Milley/);
  await picture('10 a source, dragged into the report');
  await press('Control+z');
  await textBecomes(document, before);
});

test('what is on the clipboard becomes a source beside the report', async () => {
  if (!(await hasPage())) return;
  const { document } = await openAfresh(REPORT);
  await vscode.env.clipboard.writeText('Cá về sông\n\nCần Thơ, ngày 3/5/2024 – Cá linh về sớm hơn mọi năm.\n');
  void vscode.commands.executeCommand('attest.addSources');
  await appears('.quick-input-widget .monaco-list-row', 'What Is on the Clipboard');
  await picture('10 add sources');
  await click('.quick-input-widget .monaco-list-row', 'What Is on the Clipboard');
  await appears('.quick-input-widget .quick-input-title', '1 of 3');
  await picture('10 a new source, its title');
  await press('Enter');
  await appears('.quick-input-widget .quick-input-title', '2 of 3');
  await typeText('Tin Sông Nước');
  await press('Enter');
  await appears('.quick-input-widget .quick-input-title', '3 of 3');
  await press('Control+a');
  await typeText('31/2/2024');
  await appears('.quick-input-widget', 'This is no date.');
  await picture('10 a new source, its date');
  await press('Control+a');
  await typeText('3/5/2024');
  await press('Enter');
  await appears(ROW, 'Tin Sông Nước');
  await picture('10 a new source');
  const made = vscode.Uri.joinPath(folder(), 'sources/ca-ve-song-2024.md');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(made));
  assert.match(text, /^---\ntitle: "Cá về sông"\noutlet: "Tin Sông Nước"\ndate: "2024-05-03"\n---\n\nCá về sông\n/);
  // The report is still there, with the focus.
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  assert.equal(active?.document, document);
  const beside = visible.find((editor) => editor.document.uri.path === made.path);
  assert.equal(beside?.viewColumn, vscode.ViewColumn.Two);
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  await vscode.workspace.fs.delete(made);
  await vanishes(`${ROW}:has-text("Tin Sông Nước")`);
});

test('a folder that lies elsewhere is read, too', async () => {
  if (!(await hasPage())) return;
  const kept = await saveOnDisk('archive/nuoc-len-2024.md', '---\noutlet: Tin Thượng Nguồn\n---\n\nNước lên sớm.\n');
  const archive = vscode.Uri.joinPath(kept, '..');
  const settings = vscode.workspace.getConfiguration('attest');
  try {
    const chosen = vscode.commands.executeCommand('attest.chooseFolder');
    // What is typed there is completed meanwhile, so the folder is gone to by the list.
    await click('.quick-input-list .monaco-list-row', 'archive');
    await appears('.quick-input-list .monaco-list-row', '..');
    await vanishes('.quick-input-list .monaco-list-row:has-text("archive")');
    await picture('10 a folder of sources is chosen');
    await click('.quick-input-widget .monaco-button', 'Read This Folder');
    await chosen;
    await appears(ROW, 'Tin Thượng Nguồn');
    assert.deepEqual(vscode.workspace.getConfiguration('attest').get('corpus'), ['sources', 'archive']);
  } finally {
    await settings.update('corpus', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(archive, { recursive: true });
  }
  await vanishes(`${ROW}:has-text("Tin Thượng Nguồn")`);
});

test('files that could not be read stand first, with what to do', async () => {
  if (!(await hasPage())) return;
  const broken = await saveOnDisk('sources/tin-hong.pdf', 'This is no PDF.');
  await appears(ROW, 'tin-hong.pdf');
  await appears(ROW, 'Needs You');
  await picture('10 sources with a problem');
  await vscode.workspace.fs.delete(broken);
  await vanishes(`${ROW}:has-text("tin-hong.pdf")`);
});

test('where there are no sources, the view says what to do', async () => {
  if (!(await hasPage())) return;
  await vscode.commands.executeCommand('attest.sources.focus');
  const [sources, elsewhere] = ['sources', 'kept-elsewhere'].map((name) => vscode.Uri.joinPath(folder(), name));
  assert.ok(sources && elsewhere);
  await vscode.workspace.fs.rename(sources, elsewhere);
  await appears(`${PANE} .welcome-view-content`, 'There is no folder “sources” here yet.');
  await picture('10 no sources');
  await vscode.workspace.fs.createDirectory(sources);
  await appears(`${PANE} .welcome-view-content`, 'The folder with the sources is empty.');
  await picture('10 an empty folder of sources');
  await vscode.workspace.fs.delete(sources, { recursive: true });
  await vscode.workspace.fs.rename(elsewhere, sources);
  await appears(ROW, SOURCE);
  // The other views have room again, and the report is at its beginning.
  await click(`${PANE} .pane-header .title`);
  await vanishes(ROW);
  await cursorAfter(await openAfresh(REPORT), '---');
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
});

import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { layDesk } from './desk.ts';
import { runTests, test } from './harness.ts';
import {
  appears,
  click,
  hasPage,
  pane,
  picture,
  press,
  typeText,
  vanishes,
  waitForSuggestions,
  wordsIn,
} from './person.ts';
import { REPORT } from './sample.ts';
import { showFinding } from './scenes.ts';
import { cursorAfter, diagnosticsOf, folder, openAfresh, saveOnDisk } from './workspace.ts';

// The window of somebody who has VS Code in Vietnamese. The editor's own words are in a package of its own, which is not
// there: they stay English. Of ours none may.

/** VS Code calls this in place of the walk. */
export async function run(): Promise<void> {
  await layDesk();
  await runTests((name) => picture(`failed vietnamese, ${name}`));
}

test('the views are in Vietnamese, rows, titles and what a screen reader says', async () => {
  const editor = await openAfresh(REPORT);
  await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
  for (const view of ['evidence', 'report', 'sources']) {
    await vscode.commands.executeCommand(`attest.${view}.focus`);
  }
  await cursorAfter(editor, 'Hôm 8/11/2022');
  await appears(`${pane('Bằng chứng')} .monaco-list-row`, '9/11/2022');
  await appears(`${pane('Báo cáo')} .monaco-list-row.selected`, '8/11');
  await appears(`${pane('Nguồn')} .monaco-list-row`, 'Ông Trump: chiến sự');
  await picture('17 Vietnamese, the views');
  await speaksVietnamese('.part.sidebar, .part.statusbar');
});

test('a finding, its proof and what mends it', () => showFinding((scene) => picture(`17 Vietnamese, ${scene}`)));

test('what is suggested, and the lists to choose from', async () => {
  const editor = await openAfresh(REPORT);
  await cursorAfter(editor, 'dẫn tới đàm phán.');
  await typeText(' Ông Milley nói mùa đông khiến hai bên thấy cần ngồi lại với nhau [@');
  await waitForSuggestions('dam-phan-kyiv-2022');
  await press('Control+Space');
  await appears('.suggest-details', 'ngồi lại với nhau');
  await picture('17 Vietnamese, completion');
  await press('Control+Space');
  await vanishes('.suggest-details');
  await press('Escape');
  await vscode.commands.executeCommand('workbench.action.files.revert');
  for (const [scene, command] of [
    ['list of sources', 'attest.insertCitation'],
    ['add sources', 'attest.addSources'],
    ['filter', 'attest.sources.filter'],
    ['fact-check', 'attest.exportFactCheck'],
  ] as const) {
    await openAfresh(REPORT);
    void vscode.commands.executeCommand(command);
    await appears('.quick-input-widget input');
    await picture(`17 Vietnamese, ${scene}`);
    await speaksVietnamese('.quick-input-widget');
    await press('Escape');
    await vanishes('.quick-input-widget');
  }
});

test('commands are found by their Vietnamese names', async () => {
  await openAfresh(REPORT);
  void vscode.commands.executeCommand('workbench.action.quickOpen', '>Attest: chèn');
  await appears('.quick-input-widget .monaco-list-row', 'Chèn trích dẫn');
  await picture('17 Vietnamese, commands');
  await press('Escape');
  await vanishes('.quick-input-widget');
});

test('the settings, with their groups and values', async () => {
  const shown = '.settings-editor .setting-item-contents';
  await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:attest.attest');
  await appears(shown, 'Các thư mục nguồn');
  await picture('17 Vietnamese, settings');
  await speaksVietnamese('.settings-editor');
  await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:attest.attest danh mục');
  await appears(shown, 'Ngôn ngữ của danh mục');
  await picture('17 Vietnamese, settings of the list');
  await speaksVietnamese('.settings-editor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test('the summary', async () => {
  await openAfresh(REPORT);
  await vscode.commands.executeCommand('attest.showSummary');
  await appears('webview tr.contradicted button', 'Hôm 8/11/2022');
  await picture('17 Vietnamese, summary');
  await speaksVietnamese('webview body');
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
});

test('the walkthrough', async () => {
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'attest.attest#firstMinute', false);
  await appears('.gettingStartedContainer .getting-started-step');
  await click('.gettingStartedContainer .getting-started-step:last-child');
  await appears('webview img');
  await picture('17 Vietnamese, walkthrough');
  await speaksVietnamese('.gettingStartedContainer');
  await speaksVietnamese('webview body');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test('what is there to do without sources', async () => {
  await vscode.commands.executeCommand('attest.sources.focus');
  const [sources, elsewhere] = ['sources', 'kept-elsewhere'].map((name) => vscode.Uri.joinPath(folder(), name));
  assert.ok(sources && elsewhere);
  await vscode.workspace.fs.rename(sources, elsewhere);
  await appears(`${pane('Nguồn')} .welcome-view-content`);
  await picture('17 Vietnamese, no sources');
  await speaksVietnamese('.part.sidebar');
  await vscode.workspace.fs.rename(elsewhere, sources);
  await appears(`${pane('Nguồn')} .monaco-list-row`);
  const broken = await saveOnDisk('sources/tin-hong.pdf', 'This is no PDF.');
  await appears(`${pane('Nguồn')} .monaco-list-row`, 'tin-hong.pdf');
  await picture('17 Vietnamese, a file that could not be read');
  await speaksVietnamese('.part.sidebar');
  await vscode.workspace.fs.delete(broken);
});

/** Nothing that an element says has English words of ours in it: those of the manifest, and those of the client. */
async function speaksVietnamese(selector: string): Promise<void> {
  if (!(await hasPage())) return;
  const said = await wordsIn(selector);
  const left = (await englishWords()).flatMap((english) =>
    said.filter((words) => words === english || (english.length >= 8 && words.includes(english))),
  );
  assert.deepEqual(left, [], selector);
}

/** What there is in English and told otherwise in Vietnamese. */
async function englishWords(): Promise<readonly string[]> {
  const [english, vietnamese, client] = await Promise.all(
    ['package.nls.json', 'package.nls.vi.json', 'l10n/bundle.l10n.vi.json'].map(readWords),
  );
  const manifest = Object.entries(english ?? {}).filter(([key, words]) => vietnamese?.[key] !== words);
  const ours = Object.entries(client ?? {}).filter(([words, told]) => words !== told);
  return [...manifest.map(([, words]) => words), ...ours.map(([words]) => words)].filter(
    (words) => !/\{\d\}/.test(words),
  );
}

async function readWords(path: string): Promise<Readonly<Record<string, string>>> {
  const extension = vscode.extensions.getExtension('attest.attest');
  assert.ok(extension, 'VS Code does not know the extension');
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path));
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
}

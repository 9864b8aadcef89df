import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, click, faults, hasPage, pane, press, typeText, vanishes, waitForSuggestions } from './person.ts';
import { REPORT, writeOn } from './sample.ts';
import { inEachTheme, reportWithFindings, showFinding, standIn } from './scenes.ts';
import { cursorAfter, eventually, openAfresh } from './workspace.ts';

// All that Attest shows, in the light, the dark and the high-contrast theme: a scene is laid once, and pictured in each.

const SENTENCE = 'Ông Milley nói số thương vong có thể khiến cả hai bên thấy cần ngồi lại trong mùa đông tới.';

test('the three views and the status bar, in each theme', async () => {
  if (!(await hasPage())) return;
  const editor = await reportWithFindings();
  for (const view of ['evidence', 'report', 'sources']) {
    await vscode.commands.executeCommand(`attest.${view}.focus`);
  }
  await cursorAfter(editor, 'Hôm 8/11/2022');
  await appears(`${pane('Evidence')} .monaco-list-row`, 'Contradicts');
  await appears(`${pane('Report')} .monaco-list-row.selected`, '8/11');
  await appears(`${pane('Sources')} .monaco-list-row`, 'Ông Trump: chiến sự');
  await inEachTheme('views');
});

test('a finding with its proof, and what mends it, in each theme', async () => {
  if (await hasPage()) await showFinding(inEachTheme);
});

test('what is suggested while one types, in each theme', async () => {
  if (!(await hasPage())) return;
  await writeOn();
  await typeText(` ${SENTENCE}`);
  await appears('[class*=ghost-text]', '@dam-');
  await inEachTheme('ghost text');
  await typeText(' [@');
  await waitForSuggestions('dam-phan-kyiv-2022');
  await press('Control+Space');
  await appears('.suggest-details', 'ngồi lại với nhau');
  await inEachTheme('completion');
  await press('Control+Space');
  await vanishes('.suggest-details');
  await press('Escape');
  await vscode.commands.executeCommand('workbench.action.files.revert');
});

test('the lists to choose from, in each theme', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await cursorAfter(editor, 'Chiều 20/12/2025');
  await press('Control+k');
  await press('Control+a');
  await appears('.quick-input-widget .monaco-list-row.focused', 'hoi-dam-miami-2025');
  await inEachTheme('list of sources');
  await press('Escape');
  await vanishes('.quick-input-widget');
});

/** Commands that list something to choose from, or ask for something: the place that they are asked at, and what then stands there. */
const ASKED = [
  ['attest.insertQuotation', 'Chiều 20/12/2025', 'list of quotations', '.monaco-list-row.focused'],
  ['attest.addSources', 'Chiều 20/12/2025', 'add sources', '.monaco-list-row.focused'],
  ['attest.sources.filter', 'Chiều 20/12/2025', 'filter', 'input'],
  ['attest.exportFactCheck', 'Chiều 20/12/2025', 'fact-check', '.monaco-list-row.focused'],
] as const;

test('what a command asks, in each theme', async () => {
  if (!(await hasPage())) return;
  for (const [command, words, scene, shown] of ASKED) {
    await cursorAfter(await openAfresh(REPORT), words);
    void vscode.commands.executeCommand(command);
    await appears(`.quick-input-widget ${shown}`);
    await inEachTheme(scene);
    await press('Escape');
    await vanishes('.quick-input-widget');
  }
});

test('a new source, and a day that is none, in each theme', async () => {
  if (!(await hasPage())) return;
  await openAfresh(REPORT);
  await vscode.env.clipboard.writeText('Cá về sông\n\nCá linh về sớm hơn mọi năm.\n');
  void vscode.commands.executeCommand('attest.addSources');
  await click('.quick-input-widget .monaco-list-row', 'What Is on the Clipboard');
  for (const step of ['1 of 3', '2 of 3']) {
    await appears('.quick-input-widget .quick-input-title', step);
    await press('Enter');
  }
  await appears('.quick-input-widget .quick-input-title', '3 of 3');
  await typeText('31/2/2024');
  await appears('.quick-input-widget', 'This is no date.');
  await inEachTheme('a day that is none');
  await press('Escape');
  await vanishes('.quick-input-widget');
});

test('evidence that is looked through beside the report, in each theme', async () => {
  if (!(await hasPage())) return;
  await cursorAfter(await openAfresh(REPORT), 'Chiều 20/12/2025');
  void vscode.commands.executeCommand('attest.findEvidence');
  await appears('.quick-input-widget .monaco-list-row.focused', 'hoi-dam-miami-2025');
  await eventually(
    'the source',
    vscode.window.onDidChangeVisibleTextEditors,
    () => vscode.window.visibleTextEditors.length > 1 || undefined,
  );
  await inEachTheme('find evidence');
  await press('Escape');
  await vanishes('.quick-input-widget');
});

test('a quotation beside its source, and the pages that say why, in each theme', async () => {
  if (!(await hasPage())) return;
  await standIn(await reportWithFindings(), 'Không thể có thỏa thuận hòa bình khi châu Âu');
  await vscode.commands.executeCommand('attest.compareWithSource');
  await appears('.monaco-diff-editor .char-insert, .monaco-diff-editor .char-delete');
  await inEachTheme('comparison');
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  for (const [command, scene, says] of [
    ['attest.explain', 'why', 'Why?'],
    ['attest.whyNoSuggestions', 'why no suggestions', 'Why no suggestions?'],
  ] as const) {
    await standIn(await reportWithFindings(), '8/11/2022');
    await vscode.commands.executeCommand(command);
    await appears('.monaco-editor .view-line', says);
    await inEachTheme(scene);
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  }
});

test('findings one after the other, and all of them, in each theme', async () => {
  if (!(await hasPage())) return;
  await cursorAfter(await reportWithFindings(), '# Những lần');
  await vscode.commands.executeCommand('attest.nextFinding');
  await appears('.monaco-editor .zone-widget .marker-widget, .monaco-resizable-hover .monaco-hover:not(.hidden)');
  await inEachTheme('next finding');
  await press('Escape');
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await appears('.markers-panel .monaco-list-row', 'date-mismatch');
  await inEachTheme('problems');
  await vscode.commands.executeCommand('workbench.action.closePanel');
});

test('what came of a command, in each theme', async () => {
  if (!(await hasPage())) return;
  const { document } = await reportWithFindings();
  await vscode.commands.executeCommand('attest.fixAllSafe');
  await vscode.commands.executeCommand('notifications.showList');
  await appears('.notification-list-item', '2 findings fixed');
  await inEachTheme('notice');
  await vscode.commands.executeCommand('notifications.clearAll');
  await openAfresh(REPORT);
  assert.equal(document.isDirty, false);
});

test('the summary is legible, whole and usable by keys, in each theme', async () => {
  if (!(await hasPage())) return;
  await openAfresh(REPORT);
  await vscode.commands.executeCommand('attest.showSummary');
  await appears('webview tr.contradicted button', 'Hôm 8/11/2022');
  await inEachTheme(
    'summary',
    async (theme) => {
      await appears(`webview body.vscode-${theme.replaceAll(' ', '-')}`);
      assert.deepEqual(await faults('webview body'), [], theme);
    },
    'high contrast light',
  );
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
});

test('the walkthrough, in each theme', async () => {
  if (!(await hasPage())) return;
  // A window with a side bar has no room for the pictures.
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'attest.attest#firstMinute', false);
  await click('.gettingStartedContainer .getting-started-step', 'Mend what contradicts');
  await appears('webview img');
  await inEachTheme('walkthrough');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

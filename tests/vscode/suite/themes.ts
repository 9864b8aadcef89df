import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Theme, wearTheme } from './desk.ts';
import { test } from './harness.ts';
import {
  appears,
  click,
  faults,
  hasPage,
  openLightBulb,
  pane,
  picture,
  press,
  typeText,
  vanishes,
  waitForSuggestions,
} from './person.ts';
import { REPORT, writeOn } from './sample.ts';
import { cursorAfter, diagnosticsOf, offsetOf, openAfresh, select } from './workspace.ts';

// All that Attest shows, in the light, the dark and the high-contrast theme: a scene is laid once, and pictured in each.

const SENTENCE = 'Ông Milley nói số thương vong có thể khiến cả hai bên thấy cần ngồi lại trong mùa đông tới.';
const THEMES: readonly Theme[] = ['light', 'dark', 'high contrast'];

test('the three views and the status bar, in each theme', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
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
  if (!(await hasPage())) return;
  const editor = await openAfresh(REPORT);
  await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
  const at = editor.document.positionAt(offsetOf(editor.document, '8/11/2022') + 1);
  await select(editor, new vscode.Range(at, at));
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  await appears('.monaco-resizable-hover .monaco-hover', 'Zakharova');
  await inEachTheme('hover');
  await press('Escape');
  await openLightBulb();
  await inEachTheme('light bulb');
  await press('Escape');
  await vanishes('.action-widget');
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

/** Pictures what is shown, in all themes, and leaves the first one on. */
async function inEachTheme(
  scene: string,
  look: (theme: Theme) => Promise<void> = async () => {},
  ...more: Theme[]
): Promise<void> {
  try {
    for (const theme of [...THEMES, ...more]) {
      await wearTheme(theme);
      await look(theme);
      await picture(`16 ${scene}, ${theme}`);
    }
  } finally {
    await wearTheme();
  }
}

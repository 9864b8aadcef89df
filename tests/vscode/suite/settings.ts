import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, click, hasPage, picture, press, vanishes } from './person.ts';
import { REPORT } from './sample.ts';
import { diagnosticsOf, eventually, openAfresh } from './workspace.ts';

const TOAST = '.notification-list-item';
const STATUS = '.statusbar-item#status\\.languageStatus';
const HOVER = '.hover-language-status';

test('a setting that can’t be used is said, stands in the status of the language, and is gone when it is mended', async () => {
  if (!(await hasPage())) return;
  const { document } = await openAfresh(REPORT);
  await diagnosticsOf(document.uri, (list) => list.length >= 3);
  const settings = vscode.workspace.getConfiguration('attest');
  await settings.update('hover.passages', 70, vscode.ConfigurationTarget.Workspace);
  try {
    await eventually('the setting', vscode.workspace.onDidChangeConfiguration, () =>
      vscode.workspace.getConfiguration('attest').get('hover.passages') === 70 ? true : undefined,
    );
    await vscode.commands.executeCommand('notifications.showList');
    await appears(TOAST, 'attest.hover.passages is 70, but must be a whole number from 1 to 10; 3 serves instead.');
    await picture('20 a setting that can not be used');
    await vscode.commands.executeCommand('notifications.clearAll');
    await click(STATUS);
    await appears(HOVER, 'attest.hover.passages');
    await picture('20 the status of the settings');
    await press('Escape');
  } finally {
    await settings.update('hover.passages', undefined, vscode.ConfigurationTarget.Workspace);
  }
  for (let rows = 'can’t be used'; rows.includes('can’t be used');) {
    // The page shows it as it stood when it was opened.
    await click(STATUS);
    rows = (await appears(HOVER, 'Sources: ')).join(' ');
    await press('Escape');
    await vanishes(HOVER);
  }
});

test('the settings stand in groups, and are found by what they do', async () => {
  if (!(await hasPage())) return;
  await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:attest.attest');
  await appears('.settings-editor .setting-item-label', 'Corpus');
  await picture('20 the settings');
  await vscode.commands.executeCommand('workbench.action.openSettings', 'hôm qua');
  await appears('.settings-editor .setting-item-label', 'Dates');
  await picture('20 a setting found by a Vietnamese word');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

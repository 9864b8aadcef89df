import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, click, hasPage, picture, restOn, vanishes } from './person.ts';
import { REPORT } from './sample.ts';
import { cursorAfter, diagnosticsOf, openAfresh } from './workspace.ts';

// What is left to do when something seems to be stuck.

const OUTPUT = '.part.panel .output-view';

test('the output tells what was read', async () => {
  if (!(await hasPage())) return;
  await openAfresh(REPORT);
  await vscode.commands.executeCommand('attest.showOutput');
  await appears(`${OUTPUT} .view-line`, 'Attest has read 5 sources');
  await picture('18 the output');
});

test('a server that is started anew finds the same and answers, and the output stays', async () => {
  const editor = await openAfresh(REPORT);
  const { uri } = editor.document;
  const told = (list: readonly vscode.Diagnostic[]): string[] => list.map(({ message }) => message).sort();
  const before = told(await diagnosticsOf(uri, (list) => list.length === 3));
  const gone = diagnosticsOf(uri, (list) => list.length === 0);
  await vscode.commands.executeCommand('attest.restartServer');
  await gone;
  assert.deepEqual(told(await diagnosticsOf(uri, (list) => list.length === 3)), before);
  await appears(`${OUTPUT} .view-line`, 'Attest has read 5 sources');
  await picture('18 the output after a restart');
  await vscode.commands.executeCommand('workbench.action.closePanel');
  await vanishes(OUTPUT);
  await cursorAfter(editor, '## Mùa thu 2022');
  assert.match(await restOn('Hôm 8/11', '## Mùa thu 2022'), /9 November 2022/);
});

test('what a bug report needs is put on the clipboard, and can be looked over', async () => {
  await openAfresh(REPORT);
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand('attest.copyDiagnosis');
  const text = await vscode.env.clipboard.readText();
  assert.match(text, /^Attest: \d+\.\d+\.\d+, Node\.js v\d+/);
  assert.match(text, new RegExp(`^Editor: .* ${vscode.version.replaceAll('.', '\\.')}, en`, 'm'));
  assert.match(text, /^ {2}5 sources, \d+ passages$/m);
  assert.match(text, /^Index: .*index\.bin$/m);
  assert.match(text, /^Broken: none$/m);
  assert.doesNotMatch(text, /Zakharova|Peskov/);
  if (!(await hasPage())) return;
  await vscode.commands.executeCommand('notifications.showList');
  await appears('.notification-list-item', 'The diagnosis is on the clipboard');
  await picture('18 the diagnosis is copied');
  await click('.notification-list-item .monaco-button', 'Show');
  await appears('.editor-instance .view-line', 'Report folder:');
  await picture('18 the diagnosis');
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await vscode.commands.executeCommand('notifications.clearAll');
});

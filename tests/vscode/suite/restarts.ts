import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, hasPage, picture, restOn, vanishes } from './person.ts';
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

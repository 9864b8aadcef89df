import * as assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile, mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { activeEditor, appears, click, hasPage, picture, press, vanishes } from './person.ts';
import { diagnosticsOf, openAfresh } from './workspace.ts';

// The first minute: the sample, and the walkthrough with its buttons.

const WALKTHROUGH = 'attest.attest#firstMinute';
const STEP = '.gettingStartedContainer .getting-started-step';
const BUTTON = `${STEP}.expanded .monaco-button`;

test('the sample is put where one likes, once, and never over anything', async () => {
  const place = await mkdtemp(join(tmpdir(), 'attest-'));
  const lay = (): Thenable<vscode.Uri | undefined> =>
    vscode.commands.executeCommand('attest.openSample', vscode.Uri.file(place), false);
  try {
    const copy = await lay();
    assert.equal(copy?.fsPath, join(place, 'attest-sample'));
    const report = join(place, 'attest-sample', 'reports', 'talks-report.md');
    assert.match(await readFile(report, 'utf8'), /^---\ntitle: /);
    assert.deepEqual(await readdir(place), ['attest-sample']);
    await writeFile(report, 'What I have tried.\n');
    assert.equal((await lay())?.fsPath, copy?.fsPath);
    assert.equal(await readFile(report, 'utf8'), 'What I have tried.\n');

    await rm(join(place, 'attest-sample'), { recursive: true });
    await mkdir(join(place, 'attest-sample'));
    assert.equal(await lay(), undefined);
    assert.deepEqual(await readdir(join(place, 'attest-sample')), []);
    await vscode.commands.executeCommand('notifications.showList');
    await appears('.notification-list-item', 'another folder of this name stands there already');
    await vscode.commands.executeCommand('notifications.clearAll');
  } finally {
    await rm(place, { recursive: true });
  }
});

test('where the sample is open already, its report is shown', async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('attest.openSample');
  assert.match(activeEditor().document.uri.path, /\/reports\/talks-report\.md$/);
});

test('the walkthrough shows its steps with their pictures', async () => {
  if (!(await hasPage())) return;
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
  await appears(STEP, 'Put your sources beside your report');
  await appears('webview pre', 'harbour-reopens.md');
  await picture('14 walkthrough, sources');
  for (const [step, title] of Object.entries({
    cite: 'Cite the sentence',
    hover: 'See the source',
    fix: 'Mend what contradicts',
  })) {
    await click(STEP, title);
    await appears(`${STEP}.expanded`, title);
    await appears(BUTTON);
    await appears('webview img');
    await picture(`14 walkthrough, ${step}`);
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test('its buttons work on the sample: cite, hover, fix', async () => {
  if (!(await hasPage())) return;
  const editor = await openAfresh('reports/talks-report.md');
  await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
  const fromPage = async (title: string, button: string): Promise<void> => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, true);
    await click(STEP, title);
    await click(BUTTON, button);
  };
  await fromPage('Cite the sentence', 'Cite a Sentence');
  await appears('.quick-input-widget .monaco-list-row.focused', 'hoi-dam-miami-2025');
  await picture('14 try, cite');
  await press('Escape');
  await fromPage('See the source', 'Show a Citation');
  await appears('.monaco-resizable-hover .monaco-hover', 'Thời báo Bến Nghé');
  await picture('14 try, hover');
  await press('Escape');
  await fromPage('Mend what contradicts', 'Fix a Finding');
  await appears('.action-widget .monaco-list-row.action', 'Copy as a note');
  assert.equal(vscode.window.tabGroups.all.length, 2, 'the report is beside the walkthrough');
  await picture('14 try, fix');
  await press('Escape');
  await vanishes('.action-widget');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

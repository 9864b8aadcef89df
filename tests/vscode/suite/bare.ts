import * as assert from 'node:assert/strict';
import type * as processes from 'node:child_process';
import { createRequire } from 'node:module';
import * as vscode from 'vscode';
import { layDesk, wearTheme } from './desk.ts';
import { report, runTests, test } from './harness.ts';
import { appears, hasPage, pane, picture, vanishes } from './person.ts';
import { diagnosticsOf, eventually, openFile, saveOnDisk } from './workspace.ts';

// A folder of Markdown that has no sources: Attest is not to be noticed there, and comes to life when some are added.

const ITEMS = '.statusbar-item[id*="attest."]';
/** The programs that the extension host has started since. */
const started: string[] = [];

/** VS Code calls this in place of the walk. */
export async function run(): Promise<void> {
  // The extension, in the same process, starts its server by this very object; nothing has woken it yet.
  const shared = createRequire(__filename)('node:child_process') as { fork: typeof processes.fork };
  const { fork } = shared;
  shared.fork = ((path: string, ...more: []) => {
    started.push(String(path));
    return fork(path, ...more);
  }) as typeof processes.fork;
  await layDesk();
  await runTests((name) => picture(`failed ${name}`));
}

test('nothing wakes it before Markdown is opened', async () => {
  assert.equal(vscode.extensions.getExtension('attest.attest')?.isActive, false);
  await vanishes(ITEMS);
});

test('Markdown without sources starts no server and shows nothing', async () => {
  const extension = vscode.extensions.getExtension('attest.attest');
  const began = performance.now();
  const { document } = await openFile('README.md');
  await extension?.activate();
  await report({
    kind: 'note',
    text: `activated ${Math.round(performance.now() - began)} ms after the file was opened`,
  });
  await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, new vscode.Position(2, 30));
  assert.deepEqual(started.filter(isServer), []);
  assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  await vanishes(ITEMS);
  await picture('15 a folder without sources');
});

test('whoever opens the view is told what to do', async () => {
  if (!(await hasPage())) return;
  await vscode.commands.executeCommand('attest.sources.focus');
  await appears('.welcome-view-content .monaco-button', 'Open the Sample');
  for (const view of ['Evidence', 'Report']) {
    await appears(`${pane(view)} .welcome-view-content`, 'No folder with sources was found.');
  }
  for (const theme of ['light', 'dark', 'high contrast'] as const) {
    await wearTheme(theme);
    await picture(`15 a folder without sources, the views, ${theme}`);
  }
  await wearTheme();
  assert.deepEqual(started.filter(isServer), []);
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
});

test('it is there as soon as there are sources', async () => {
  const { document } = await openFile('README.md');
  await vscode.commands.executeCommand('attest.evidence.focus');
  await appears(`${pane('Evidence')} .welcome-view-content`, 'No folder with sources was found.');
  // The report waits behind what the first source may be taken from.
  await saveOnDisk('notes.txt', 'What was heard at the desk.\n');
  await openFile('notes.txt');
  await saveOnDisk('sources/build.md', '---\ndate: 2024-02-03\n---\n\nThe build takes three minutes on a laptop.\n');
  await eventually('the server', vscode.languages.onDidChangeDiagnostics, () => started.some(isServer) || undefined);
  await diagnosticsOf(document.uri, (list) => list.some(({ source }) => source === 'attest'));
  await appears('.statusbar-item[id*="attest."]');
  // What was said when there were none gives way, though no report is seen.
  await appears(`${pane('Evidence')} .welcome-view-content`, 'Put the cursor into a sentence of a report');
  await picture('15 the first source is there');
});

function isServer(path: string): boolean {
  return /[\\/](?:server|attest)\.js$/.test(path);
}

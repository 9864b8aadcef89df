import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { layDesk } from './desk.ts';
import { runTests, test } from './harness.ts';
import { appears, click, hasPage, picture } from './person.ts';
import { diagnosticsOf, openFile } from './workspace.ts';

// A folder that somebody else has put together, and that the user has not trusted: its settings name a folder of sources
// outside, and its folder `sources` is a link to another.

/** VS Code calls this in place of the walk. */
export async function run(): Promise<void> {
  await layDesk();
  await runTests((name) => picture(`failed ${name}`));
}

test('without trust no source outside is read, and the view says why and what to do', async () => {
  assert.equal(vscode.workspace.isTrusted, false);
  const { document } = await openFile('reports/talks-report.md');
  await vscode.commands.executeCommand('attest.sources.focus');
  await appears('.welcome-view-content', 'You have not trusted this workspace yet');
  assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  await picture('16 a folder that is not trusted');
});

test('as soon as it is trusted, they are read and the report is held against them', async () => {
  if (!(await hasPage())) return;
  const { document } = await openFile('reports/talks-report.md');
  await vscode.commands.executeCommand('attest.sources.focus');
  await click('.welcome-view-content .monaco-button', 'Manage Workspace Trust');
  await appears('.workspace-trust-editor', 'Trust');
  await picture('16 the page of trust');
  await click('.workspace-trust-editor .monaco-button', 'Trust');
  await diagnosticsOf(document.uri, (list) => list.some(({ source }) => source === 'attest'));
  assert.equal(vscode.workspace.isTrusted, true);
  await openFile('reports/talks-report.md');
  await vscode.commands.executeCommand('attest.sources.focus');
  await appears('.statusbar-item[id*="attest."]');
  await picture('16 a folder that has come to be trusted');
});

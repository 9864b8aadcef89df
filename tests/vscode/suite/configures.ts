import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, picture } from './person.ts';
import { REPORT } from './sample.ts';
import { codeOf, diagnosticsOf, folder, openAfresh, saveOnDisk } from './workspace.ts';

const CONFIG = '.attestrc.json';
const LENS = '.codelens-decoration';

test('a rule that the configuration switches off takes its findings away at once; a bad value is a problem at its place', async () => {
  const { document } = await openAfresh(REPORT);
  const wrongDates = (list: readonly vscode.Diagnostic[]): number =>
    list.filter(({ code }) => codeOf(code) === 'date-mismatch').length;
  await diagnosticsOf(document.uri, (list) => wrongDates(list) > 0);
  const config = await saveOnDisk(CONFIG, '{\n  "rules": { "date-mismatch": "off" }\n}\n');
  try {
    const left = await diagnosticsOf(document.uri, (list) => wrongDates(list) === 0);
    assert.ok(left.length > 0, 'the other rules find what they found');
    await appears(LENS, '2 problems');
    await picture('33 a rule switched off');
    await saveOnDisk(CONFIG, '{\n  "rules": { "date-mismatch": "quiet" }\n}\n');
    const problems = await diagnosticsOf(config, (list) => list.some(({ source }) => source === 'attest'));
    const ours = problems.find(({ source }) => source === 'attest');
    assert.equal(ours?.range.start.line, 1);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await picture('33 a bad value in the configuration');
    await diagnosticsOf(document.uri, (list) => wrongDates(list) > 0);
  } finally {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), CONFIG));
    await vscode.commands.executeCommand('workbench.action.closePanel');
  }
  await diagnosticsOf(config, (list) => list.length === 0);
  await diagnosticsOf(document.uri, (list) => wrongDates(list) > 0);
});

import * as assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { guardedBy } from '../../support/no-network.ts';
import { report, test } from './harness.ts';
import { appears, hasPage, restOn } from './person.ts';
import { cursorAfter, diagnosticsOf, openAfresh } from './workspace.ts';

// The sample with the network refused: to the extension in the editor's own process, to the server that it starts, and to the
// threads of that. VS Code itself goes on as it does.

test('the sample is walked through with the network refused, and nothing is missed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attest-network-'));
  const log = join(folder, 'log.jsonl');
  const before = { ...process.env };
  const home = vscode.extensions.getExtension('attest.attest')?.extensionPath ?? '';
  const guard = join(home, 'tests', 'support', 'no-network.cjs');
  try {
    // Those of the extension alone; what it starts later is refused the network altogether.
    Object.assign(process.env, { ATTEST_NETWORK_LOG: log, ATTEST_NETWORK_OF: join('dist', 'extension.js') });
    createRequire(__filename)(guard);
    delete process.env['ATTEST_NETWORK_OF'];
    process.env['NODE_OPTIONS'] = `--require=${JSON.stringify(guard)}`;
    await vscode.commands.executeCommand('attest.restartServer');

    const editor = await openAfresh('reports/talks-report.md');
    await diagnosticsOf(editor.document.uri, (list) => list.length >= 3);
    assert.match(await restOn('on-dinh-chien-luoc-2022'), /2022/);
    await cursorAfter(editor, 'spoke by telephone');
    const at = [editor.document.uri, editor.selection.active] as const;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      ...at,
    );
    assert.ok(items.length > 0);
    await vscode.commands.executeCommand('attest.sources.focus');
    await appears('.pane-body .monaco-list-row');
    await vscode.commands.executeCommand('attest.showSummary');
    await appears('iframe.webview.ready');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');

    const { programs, tries } = guardedBy(log);
    assert.deepEqual(tries, []);
    const isServer = programs.some((path) => /[\\/]dist[\\/]attest\.js$/.test(path));
    // VS Code itself may be built to take no options of Node.js from outside.
    if (await hasPage()) assert.ok(isServer, `the server was guarded: ${programs.join(', ')}`);
    else if (!isServer) await report({ kind: 'note', text: 'this VS Code lets no guard into the programs it starts' });
  } finally {
    for (const name of ['NODE_OPTIONS', 'ATTEST_NETWORK_LOG', 'ATTEST_NETWORK_OF']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
    await vscode.commands.executeCommand('attest.restartServer');
    await rm(folder, { recursive: true });
  }
});

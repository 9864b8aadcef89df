import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, hasPage, picture, restOn } from './person.ts';
import { REPORT } from './sample.ts';
import { cursorAfter, diagnosticsOf, openAfresh } from './workspace.ts';

// The system kills the language server under a writer: it comes back by itself, and nothing of the report is lost.

/** The language servers that this extension host has started, and that still run, by the numbers of their processes. */
function servers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
        const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        const runs = words.findIndex((word) => /[/\\]dist[/\\]attest\.js$/.test(word));
        // For assistants the same program is started with another face.
        const isOurs = Number(parent) === process.pid && runs >= 0 && words[runs + 1] === 'lsp';
        return isOurs ? [Number(name)] : [];
      } catch {
        // It has ended between the two looks, and is none of ours that runs.
        return [];
      }
    });
}

test('a server that is killed comes back, with the same verdicts on the text as it was typed', async () => {
  // Whose child a process is, Linux alone tells in files.
  if (process.platform !== 'linux') return;
  const editor = await openAfresh(REPORT);
  const { uri } = editor.document;
  const told = (list: readonly vscode.Diagnostic[]): string[] => list.map(({ message }) => message).sort();
  const before = told(await diagnosticsOf(uri, (list) => list.length === 3));
  // What was typed and never saved is with the editor.
  const at = await cursorAfter(editor, '## Mùa thu 2022');
  await editor.edit((edit) => edit.insert(at, ' và mùa đông'));
  const [killed, ...others] = servers();
  assert.ok(killed !== undefined && !others.length, 'one server runs');
  const gone = diagnosticsOf(uri, (list) => list.length === 0);
  process.kill(killed, 'SIGKILL');
  await gone;
  assert.deepEqual(told(await diagnosticsOf(uri, (list) => list.length === 3)), before);
  const back = servers();
  assert.ok(back.length === 1 && back[0] !== killed, 'another server runs');
  assert.match(editor.document.getText(), /## Mùa thu 2022 và mùa đông/);
  if (!(await hasPage())) return;
  assert.match(await restOn('Hôm 8/11', '## Mùa thu 2022'), /9 November 2022/);
  await picture('19 after the server was killed');
  // The output tells it once; no box stands over the text.
  await vscode.commands.executeCommand('attest.showOutput');
  const lines = await appears('.part.panel .output-view .view-line', 'is started again');
  assert.equal(lines.filter((line) => /is\sstarted\sagain/.test(line)).length, 1);
  await picture('19 what the output tells of it');
  await vscode.commands.executeCommand('workbench.action.closePanel');
});

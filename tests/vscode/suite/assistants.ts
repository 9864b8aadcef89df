import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { test } from './harness.ts';
import { appears, click, hasPage, picture } from './person.ts';
import { openAfresh } from './workspace.ts';

/** Of what the tools answer, what is looked at here. */
interface Told {
  readonly passages: readonly {
    readonly cite: string;
    readonly source: string;
    readonly text: string;
    readonly exact?: boolean;
  }[];
  readonly text: string;
  readonly path: string;
  readonly findings: readonly { readonly code: string }[];
}

async function use(tool: string, input: object, from = 'attest'): Promise<Told> {
  const result = await vscode.lm.invokeTool(`${from}_${tool}`, { input, toolInvocationToken: undefined });
  const [part] = result.content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value) as Told;
}

test('an assistant in the editor has the four tools, searches, quotes and has its draft checked', async () => {
  await openAfresh('reports/talks-report.md');
  const own = vscode.lm.tools.filter(({ name }) => name.startsWith('attest_'));
  assert.deepEqual(own.map(({ name }) => name).sort(), [
    'attest_check_draft',
    'attest_quote',
    'attest_search_sources',
    'attest_source',
  ]);
  const { passages } = await use('search_sources', { query: 'Zakharova peace talks' });
  const [first] = passages;
  assert.ok(first);
  const { cite, source } = first;
  assert.equal(cite, `[@${source}]`);
  const quoted = await use('quote', { query: first.text, source });
  assert.equal(quoted.passages[0]?.exact, true);
  const { text, path } = await use('source', { key: source });
  assert.ok(text.length > 0 && path.startsWith('sources/'));
  const { findings } = await use('check_draft', { text: 'So it was said [@nobody-at-all].\n' });
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['unknown-citation'],
  );
});

test('what an assistant asks wrongly is refused with the reason', async () => {
  await assert.rejects(use('source', { key: 'nobody-at-all' }), /No source has the key nobody-at-all/);
});

test('the server for assistants is among those that the editor can start, and starts', async () => {
  if (!(await hasPage())) return;
  // It ends when the list is closed.
  const listed = vscode.commands.executeCommand('workbench.mcp.listServer');
  await appears('.quick-input-list .monaco-list-row', 'Attest: the sources of this folder');
  await picture('assistants 1 the list of servers');
  await click('.quick-input-list .monaco-list-row', 'Attest: the sources of this folder');
  await appears('.quick-input-list .monaco-list-row', 'Start Server');
  await picture('assistants 2 what can be done with it');
  await click('.quick-input-list .monaco-list-row', 'Start Server');
  await listed;
  await serverTools();
  const { passages } = await use('search_sources', { query: 'Zakharova peace talks' }, 'mcp_attest');
  assert.ok(passages.length > 0);
  await picture('assistants 3 after the start');
  // Its log has come up, and would stand over what others look at.
  await vscode.commands.executeCommand('workbench.action.closePanel');
});

/** Until the editor has the tools of the server; it tells nobody of new ones, so it is asked again after each answer. */
async function serverTools(): Promise<void> {
  for (const since = Date.now(); Date.now() - since < PATIENCE;) {
    if (vscode.lm.tools.some(({ name }) => name === 'mcp_attest_search_sources')) return;
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  }
  throw new Error(
    `the server has not given its tools; there are ${vscode.lm.tools.map(({ name }) => name).join(', ')}`,
  );
}

/** Milliseconds. */
const PATIENCE = 30_000;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CodeAction,
  Command,
  CompletionItem,
  Diagnostic,
  InitializeParams,
  TextEdit,
} from 'vscode-languageserver/node';
import { FileChangeType, InsertTextFormat } from 'vscode-languageserver/node';
import { afterEach, describe, expect, test } from 'vitest';
import { edited, Editor, there } from '../support/server.ts';

/**
 * Other editors than ours. `tests/fixtures/clients/` holds the `initialize` of each: that of VS Code as its language client
 * sent it, those of Neovim and Helix as their sources write it down. What an editor says that it can do, it gets; what it
 * does not speak of is left out, and it is asked nothing that it does not answer.
 */
const CLIENTS = ['vscode', 'neovim', 'helix'] as const;

const FILES = `
//- sources/cau-may.md
---
title: Khánh thành cầu Mây
outlet: Báo Bến Sông
date: 2024-05-12
---
Ngày 12/5/2024, tỉnh An Lạc khánh thành cầu Mây bắc qua sông Hiền. Cầu dài 800 mét.
//- sources/dockers.md
---
title: Dockers walk out at Port Ellery
outlet: The Ellery Post
date: 2024-06-20
---
Dockers at Port Ellery stopped work on Thursday over night shifts. Two ferries were cancelled.
//- report.md
Ngày 21/5/2024, tỉnh An Lạc khánh thành cầu Mây bắc qua sông Hiền [@cau-may].

Two ferries at Port Ellery were cancelled when the dockers stopped work [@doc‹›

Xưởng bánh đóng cửa [@banh].
`;

let editor: Editor;
afterEach(() => editor.stop());

describe.each(CLIENTS)('%s', (name) => {
  const initialize = recorded(name);
  const { textDocument = {}, workspace = {}, general } = initialize.capabilities;

  test('is told how offsets are counted, and offered diagnostics only where it asks for them', async () => {
    await start(initialize);
    const { capabilities } = editor.result;
    expect(general?.positionEncodings).toContain('utf-16');
    expect(capabilities.positionEncoding).toBe('utf-16');
    expect(capabilities.diagnosticProvider !== undefined).toBe(pulls(initialize));
    expect(capabilities).toMatchObject({ completionProvider: {}, hoverProvider: true, definitionProvider: true });
  });

  test('accepts a suggestion', async () => {
    await start(initialize);
    const item = there((await editor.complete())?.items.find(({ label }) => label === 'dockers'));
    expect(accepted(name, item)).toContain('stopped work [@dockers]\n');
    expect(passesFilter(item, 'doc')).toBe(true);
    const { labelDetailsSupport, snippetSupport } = textDocument.completion?.completionItem ?? {};
    if (labelDetailsSupport) expect(item.labelDetails?.description).toBe('2024-06-20');
    else expect(item).toMatchObject({ detail: 'Dockers walk out at Port Ellery · The Ellery Post · 2024-06-20' });
    if (!snippetSupport) expect(item.insertTextFormat).not.toBe(InsertTextFormat.Snippet);
    const { documentation } = await editor.resolve(item);
    expect(documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('Port Ellery') });
  });

  test('shows what a source says', async () => {
    await start(initialize);
    const hover = await editor.hover('report.md', editor.text().indexOf('cau-may'));
    expect(hover?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('800') });
  });

  test('goes to the passage', async () => {
    await start(initialize);
    const found = await editor.definition('report.md', editor.text().indexOf('cau-may'));
    const uri = editor.uri('sources/cau-may.md');
    if (textDocument.definition?.linkSupport) expect(found).toMatchObject([{ targetUri: uri }]);
    else expect(found).toMatchObject({ uri, range: { start: { line: 5 } } });
  });

  test('shows a finding with its proof, and no more when the source has changed', async () => {
    await start(initialize);
    const wrong = there((await findings(initialize)).find(({ code }) => code === 'date-mismatch'));
    if (textDocument.publishDiagnostics?.relatedInformation) {
      expect(wrong.relatedInformation?.[0]?.message).toContain('Ngày 12/5/2024');
      expect(wrong.message).not.toContain('@cau-may');
    } else {
      expect(wrong.relatedInformation).toBeUndefined();
      expect(wrong.message).toMatch(/\n@cau-may: “Ngày 12\/5\/2024/);
    }
    const mended = editor.fixture.files.get('sources/cau-may.md')?.text.replace('12/5/2024,', '21/5/2024,') ?? '';
    const refreshes = editor.refreshes;
    await editor.write('sources/cau-may.md', mended);
    if (watches(initialize)) {
      await editor.filesChanged({ path: 'sources/cau-may.md', type: FileChangeType.Changed });
    }
    const left = ({ code }: Diagnostic): boolean => code === 'date-mismatch';
    if (pulls(initialize)) {
      await editor.until('word of other diagnostics', () => (editor.refreshes > refreshes ? true : undefined));
      expect((await findings(initialize)).some(left)).toBe(false);
    } else await editor.diagnostics('report.md', (list) => !list.some(left));
  });

  test('mends a finding', async () => {
    await start(initialize);
    const wrong = there((await findings(initialize)).find(({ code }) => code === 'date-mismatch'));
    const [action] = await editor.fixes('report.md', wrong);
    const edits = editsFor(there(action), workspace.workspaceEdit?.documentChanges === true);
    expect(edited(editor.text(), edits)).toContain('Ngày 12/5/2024, tỉnh An Lạc');
  });

  test('is asked nothing that it does not answer', async () => {
    await start(initialize);
    await findings(initialize);
    await editor.hover('report.md', editor.text().indexOf('cau-may'));
    expect(unanswerable(initialize.capabilities)).toEqual([]);
  });
});

describe('odd, and yet within the protocol', () => {
  const folder = { uri: 'file:///workspace', name: 'workspace' };

  test('a client that names no capability at all is served in plain forms', async () => {
    const initialize = { processId: null, rootUri: null, workspaceFolders: [folder], capabilities: {} };
    await start(initialize);
    expect(editor.result.capabilities.diagnosticProvider).toBeUndefined();
    const item = there((await editor.complete())?.items.find(({ label }) => label === 'dockers'));
    expect(accepted('vscode', item)).toContain('[@dockers]');
    expect(item.labelDetails).toBeUndefined();
    const at = editor.text().indexOf('cau-may');
    expect(await editor.hover('report.md', at)).not.toBeNull();
    expect(await editor.definition('report.md', at)).toMatchObject({ uri: editor.uri('sources/cau-may.md') });
    const wrong = there((await findings(initialize)).find(({ code }) => code === 'date-mismatch'));
    expect(wrong.message).toContain('@cau-may: “');
    expect(editor.asked).toEqual([]);
  });

  test('without literals for actions it gets the commands alone', async () => {
    await start({ processId: null, rootUri: null, workspaceFolders: [folder], capabilities: {} });
    const wrong = there((await editor.diagnostics()).find(({ code }) => code === 'date-mismatch'));
    const actions = (await editor.fixes('report.md', wrong)) as (CodeAction | Command)[];
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions)
      expect(action).toEqual({ title: action.title, command: expect.any(String), arguments: expect.any(Array) });
  });

  test.each([
    ['a root by its URI', { rootUri: folder.uri }],
    ['a root by its path, as of old', { rootPath: '/workspace', rootUri: null }],
    ['no folders, and a root', { rootUri: folder.uri, workspaceFolders: null }],
    ['no process', { processId: null, rootUri: folder.uri }],
    ['options that are null', { rootUri: folder.uri, initializationOptions: null }],
    [
      'another way to count first',
      { rootUri: folder.uri, capabilities: { general: { positionEncodings: ['utf-8', 'utf-16'] } } },
    ],
    [
      'diagnostics to ask for, and no way to be told',
      { rootUri: folder.uri, capabilities: { textDocument: { diagnostic: {} } } },
    ],
  ])('%s', async (_, given) => {
    const initialize = { processId: 1, capabilities: {}, ...given };
    await start(initialize as InitializeParams);
    expect(editor.result.capabilities.positionEncoding).toBe('utf-16');
    expect((await editor.diagnostics()).map(({ code }) => code)).toEqual([
      'date-mismatch',
      'unknown-citation',
      'unknown-citation',
    ]);
  });

  test('Markdown in hovers, and none beside suggestions', async () => {
    const textDocument = {
      hover: { contentFormat: ['markdown' as const] },
      completion: { completionItem: { documentationFormat: ['plaintext' as const] } },
    };
    await start({ processId: null, rootUri: folder.uri, capabilities: { textDocument } });
    const hover = await editor.hover('report.md', editor.text().indexOf('cau-may'));
    expect(hover?.contents).toMatchObject({ kind: 'markdown' });
    const item = there((await editor.complete())?.items[0]);
    expect((await editor.resolve(item)).documentation).toMatchObject({ kind: 'plaintext' });
  });
});

function recorded(name: (typeof CLIENTS)[number]): InitializeParams {
  return JSON.parse(readFileSync(join('tests', 'fixtures', 'clients', `${name}.json`), 'utf8')) as InitializeParams;
}

async function start(initialize: Partial<InitializeParams>): Promise<void> {
  editor = await Editor.start(FILES, { initialize });
  await editor.open();
  await editor.read(({ sources }) => sources === 2);
}

/** Helix says that it can be told to ask again by another name than the specification's. */
function pulls({ capabilities: { textDocument, workspace } }: InitializeParams): boolean {
  const told =
    workspace?.diagnostics ?? (workspace as { diagnostic?: { refreshSupport?: boolean } } | undefined)?.diagnostic;
  return textDocument?.diagnostic !== undefined && told?.refreshSupport === true;
}

function watches({ capabilities: { workspace } }: InitializeParams): boolean {
  return workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
}

/** The findings of the report as it stands, in the way in which this client comes by them. */
async function findings(initialize: InitializeParams): Promise<Diagnostic[]> {
  if (!pulls(initialize)) return editor.diagnostics('report.md', (list) => list.length > 0);
  const report = await editor.pull();
  return report.kind === 'full' ? report.items : [];
}

/** The report after this suggestion is taken, as each editor takes one. */
function accepted(name: (typeof CLIENTS)[number], { textEdit, insertTextFormat }: CompletionItem): string {
  const { range, newText: written } = there(textEdit) as TextEdit;
  // The cursor's place in a snippet leaves nothing in the text.
  const edit = { range, newText: insertTextFormat === InsertTextFormat.Snippet ? written.replace('$0', '') : written };
  if (name !== 'neovim') return edited(editor.text(), [edit]);
  // Neovim's own completion puts the first line of the new text between the beginning of the range and the cursor.
  const [newText = ''] = edit.newText.split('\n');
  const cursor = editor.position('report.md', editor.cursor());
  return edited(editor.text(), [{ range: { start: edit.range.start, end: cursor }, newText }]);
}

/** All three keep a suggestion whose filter text has the typed letters in their order. */
function passesFilter({ filterText, label }: CompletionItem, typed: string): boolean {
  const letters = [...(filterText ?? label).toLowerCase()][Symbol.iterator]();
  return [...typed].every((letter) => {
    for (const other of { [Symbol.iterator]: () => letters }) if (other === letter) return true;
    return false;
  });
}

function editsFor({ edit }: CodeAction, versioned: boolean): TextEdit[] {
  const { documentChanges, changes } = there(edit);
  expect(documentChanges !== undefined).toBe(versioned);
  expect(changes !== undefined).toBe(!versioned);
  const [change] = documentChanges ?? [];
  return change && 'edits' in change ? (change.edits as TextEdit[]) : (changes?.[editor.uri('report.md')] ?? []);
}

/** The requests of the server that a client with these capabilities need not know. */
function unanswerable({ window, workspace, textDocument }: InitializeParams['capabilities']): string[] {
  const dynamic: Readonly<Record<string, boolean | undefined>> = {
    'workspace/didChangeConfiguration': workspace?.didChangeConfiguration?.dynamicRegistration,
    'workspace/didChangeWatchedFiles': workspace?.didChangeWatchedFiles?.dynamicRegistration,
    'textDocument/inlineCompletion': textDocument?.inlineCompletion?.dynamicRegistration,
    'textDocument/references': textDocument?.references?.dynamicRegistration,
    'textDocument/rename': textDocument?.rename?.dynamicRegistration,
    'textDocument/codeLens': textDocument?.codeLens?.dynamicRegistration,
    'textDocument/documentSymbol': textDocument?.documentSymbol?.dynamicRegistration,
    'textDocument/inlayHint': textDocument?.inlayHint?.dynamicRegistration,
    'textDocument/didOpen': textDocument?.synchronization?.dynamicRegistration,
    'textDocument/didChange': textDocument?.synchronization?.dynamicRegistration,
    'textDocument/didClose': textDocument?.synchronization?.dynamicRegistration,
  };
  const can: Readonly<Record<string, boolean | undefined>> = {
    'workspace/configuration': workspace?.configuration,
    'window/workDoneProgress/create': window?.workDoneProgress,
    'workspace/diagnostic/refresh': pulls({
      processId: null,
      rootUri: null,
      capabilities: { textDocument, workspace },
    } as InitializeParams),
    'workspace/codeLens/refresh': workspace?.codeLens?.refreshSupport,
    'workspace/inlayHint/refresh': workspace?.inlayHint?.refreshSupport,
    'workspace/semanticTokens/refresh': workspace?.semanticTokens?.refreshSupport,
    'client/registerCapability': editor.registrations.every(({ method }) => dynamic[method] === true),
    'client/unregisterCapability': true,
  };
  return editor.asked.filter((method) => can[method] !== true);
}

import type { Location, LocationLink, WorkspaceSymbol } from 'vscode-languageserver-types';
import { afterEach, expect, test } from 'vitest';
import { Editor, type EditorOptions, there } from '../support/server.ts';

const FILES = `
//- sông/sources/pha.txt
Phà Trà Mơ ngừng chạy ngày 4/4/2024 sau trận lũ.
//- sông/report.md
Phà Trà Mơ ngừng chạy ngày 5/4/2024 sau trận lũ [@pha‹›].
//- núi/sources/pha.txt
Phà Trà Mơ ngừng chạy ngày 5/4/2024 sau trận lũ.
//- núi/sources/deo.txt
Đèo Mây mở lại ngày 1/5/2024.
//- núi/report.md
Phà Trà Mơ ngừng chạy ngày 5/4/2024 sau trận lũ [@pha], đèo Mây mở lại [@‹›].
//- lẻ/note.md
Đèo Mây mở lại [@deo].
`;
const ROOTS = ['sông', 'núi'];

let editor: Editor;
afterEach(() => editor.stop());

test('a report is held against the sources of its own folder, though another has the same key', async () => {
  await start();
  const codes = (await editor.diagnostics('sông/report.md', (found) => found.length > 0)).map(({ code }) => code);
  expect(codes).toEqual(['date-mismatch']);
  expect(await editor.diagnostics('núi/report.md')).toEqual([]);
  const [link] = (await editor.definition(
    'núi/report.md',
    editor.text('núi/report.md').indexOf('pha]'),
  )) as LocationLink[];
  expect(link?.targetUri).toBe(editor.uri('núi/sources/pha.txt'));
});

test('only sources of the folder are suggested', async () => {
  await start();
  const labels = async (path: string): Promise<string[]> =>
    there(await editor.complete(path)).items.map(({ label }) => label);
  expect(await labels('sông/report.md')).toEqual(['pha']);
  expect(await labels('núi/report.md')).toEqual(expect.arrayContaining(['pha', 'deo']));
});

test('references are those of the folder’s own reports', async () => {
  await start();
  const found = await editor.request<Location[]>('textDocument/references', {
    textDocument: { uri: editor.uri('sông/report.md') },
    position: editor.position('sông/report.md', editor.cursor('sông/report.md')),
    context: { includeDeclaration: false },
  });
  expect(found.map(({ uri }) => uri)).toEqual([editor.uri('sông/report.md')]);
});

test('the sources of all folders are found among the symbols, and counted', async () => {
  await start();
  const symbols = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: '' });
  expect(symbols.map(({ location }) => location.uri).sort()).toEqual(
    ['núi/sources/deo.txt', 'núi/sources/pha.txt', 'sông/sources/pha.txt'].map((path) => editor.uri(path)).sort(),
  );
  expect(editor.status).toMatchObject({ sources: 3, folders: 2, problems: 0 });
});

test('what lies in no folder has none of their sources', async () => {
  await start();
  await editor.open('lẻ/note.md');
  expect(await editor.diagnostics('lẻ/note.md')).toEqual([]);
});

test('each folder has its own settings', async () => {
  await start({ settingsIn: { sông: { rules: { 'date-mismatch': 'off' } } } });
  expect(await editor.diagnostics('sông/report.md')).toEqual([]);
});

test('a folder that is taken from the workspace takes its sources along', async () => {
  await start();
  await editor.close('núi/report.md');
  const removed = [{ uri: editor.uri('núi'), name: 'núi' }];
  await editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
  expect(await editor.read(({ sources }) => sources === 1)).toMatchObject({ folders: 1 });
});

async function start(options: EditorOptions = {}): Promise<void> {
  editor = await Editor.start(FILES, { roots: ROOTS, ...options });
  await editor.read(({ sources }) => sources === 3);
  for (const root of ROOTS) await editor.open(`${root}/report.md`);
}

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { FileChangeType } from 'vscode-languageserver/node';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { afterEach, describe, expect, test } from 'vitest';
import { edited, Editor, editsOf, there } from '../support/server.ts';

const FILES = `
//- sources/tower.txt
The tower at Hale fell in the storm.
//- sources/own.md
---
id: nha-tranh
---
Nhà tranh ở Bến Tre đã sửa.
//- sources/entry.txt
The mill at Orr turns again.
//- sources/references.json
[{ "id": "tower", "title": "Tower" }]
//- report.md
Tháp đổ [xem @tower, tr. 2; -@{tower}], nhà đã sửa [@nha-tranh]. Đọc [thêm](sources/tower.txt).
//- sub/second.md
@tower and [@entry] say so.
`;

const ASKS: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true },
    fileOperations: { willRename: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
};

let editor: Editor;
afterEach(() => editor.stop());

describe('an editor that asks before it renames a file', () => {
  test('is told that the server wants to know of sources', async () => {
    await start();
    const { filters } = editor.result.capabilities.workspace?.fileOperations?.willRename ?? {};
    expect(filters?.[0]?.pattern.glob).toMatch(/^\*\*\/\*\.\{txt,md,.*pdf/);
  });

  test('has the citations, the metadata and the links changed with it', async () => {
    await start();
    expect(await after(['sources/tower.txt', 'sources/hale tower(1).txt'])).toEqual({
      'report.md': expect.stringContaining('[thêm](sources/hale%20tower(1).txt)') as string,
    });
    expect(await after(['sources/tower.txt', 'sources/hale-tower.txt'])).toEqual({
      'report.md':
        'Tháp đổ [xem @hale-tower, tr. 2; -@{hale-tower}], nhà đã sửa [@nha-tranh]. Đọc [thêm](sources/hale-tower.txt).',
      'sub/second.md': '@hale-tower and [@entry] say so.',
      'sources/references.json': '[{ "id": "hale-tower", "title": "Tower" }]',
    });
  });

  test('renames several at once, and the case alone', async () => {
    await start();
    const texts = await after(['sources/tower.txt', 'sources/Tower.txt'], ['sources/entry.txt', 'sources/mill.md']);
    expect(texts['sub/second.md']).toBe('@Tower and [@mill] say so.');
  });

  test('renames twice, and the second time before the server has heard of the first', async () => {
    await start();
    await rename(join(editor.folder, 'sources/entry.txt'), join(editor.folder, 'sources/mill.txt'));
    await editor.open('sub/second.md', '@tower and [@mill] say so.');
    expect(await after(['sources/mill.txt', 'sources/orr.txt'])).toEqual({
      'sub/second.md': '@tower and [@orr] say so.',
    });
    // What is no source, or not there, is waited for neither.
    expect(await will(['sources/none.txt', 'sources/nothing.txt'])).toBeNull();
  });

  test.each([
    ['a source with a key of its own', 'sources/own.md', 'sources/other.md'],
    ['a file that goes to another folder under its name', 'sources/entry.txt', 'sources/2024/entry.txt'],
    ['a name that is the key of another source', 'sources/entry.txt', 'sources/nha-tranh.txt'],
    ['a name that is no source', 'sources/entry.txt', 'sources/entry2.png'],
    ['a file that is no source', 'other.txt', 'others.txt'],
    ['a report', 'report.md', 'bao-cao.md'],
  ])('changes nothing for %s', async (_, from, to) => {
    await start();
    expect(await will([from, to])).toBeNull();
  });

  test('one that does not ask is not offered it', async () => {
    await start({ workspace: { configuration: true } });
    expect(editor.result.capabilities.workspace?.fileOperations).toBeUndefined();
  });
});

describe('a file that another program renames', () => {
  test('is known by its old key; that is told, and mended on request', async () => {
    await start();
    await moved('sources/entry.txt', 'sources/mill.txt');
    await editor.open('sub/second.md');
    const [found, ...more] = await editor.diagnostics('sub/second.md', (list) => list.length > 0);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'unknown-citation',
      severity: 3,
      message: expect.stringContaining('The source “entry” is called “mill” since its file was renamed.'),
    });
    const at = editor.text('sub/second.md').indexOf('entry');
    expect(JSON.stringify(await editor.hover('sub/second.md', at))).toContain('mill at Orr');
    const [action] = await editor.fixes('sub/second.md', there(found));
    expect(action?.title).toBe('Change to @mill');
    expect(editsOf(action).map(({ newText }) => newText)).toEqual(['mill']);
  });

  test('is told in Vietnamese to a Vietnamese writer, and is no more than that where the text is another', async () => {
    await start(ASKS, 'vi');
    await editor.delete('sources/entry.txt');
    await editor.write('sources/mill.txt', 'The mill at Orr was sold.');
    await editor.filesChanged(
      { path: 'sources/entry.txt', type: FileChangeType.Deleted },
      { path: 'sources/mill.txt', type: FileChangeType.Created },
    );
    await editor.write('sources/references.json', '[]');
    await editor.filesChanged({ path: 'sources/references.json', type: FileChangeType.Changed });
    await moved('sources/tower.txt', 'sources/thap.txt');
    await editor.open('sub/second.md');
    const found = await editor.diagnostics('sub/second.md', (list) => list.length > 1);
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([
      [3, expect.stringContaining('Nguồn “tower” nay mang khóa “thap”')],
      [1, 'Không có nguồn nào mang khóa trích dẫn “entry”.'],
    ]);
  });
});

async function start(capabilities = ASKS, locale = 'en'): Promise<void> {
  editor = await Editor.start(FILES, { capabilities, locale });
  await editor.open();
  await editor.read();
}

async function moved(from: string, to: string): Promise<void> {
  await rename(join(editor.folder, from), join(editor.folder, to));
  await editor.filesChanged({ path: from, type: FileChangeType.Deleted }, { path: to, type: FileChangeType.Created });
}

function will(...files: readonly (readonly [string, string])[]): Promise<WorkspaceEdit | null> {
  return editor.request('workspace/willRenameFiles', {
    files: files.map(([from, to]) => ({ oldUri: editor.uri(from), newUri: editor.uri(to) })),
  });
}

/** The texts of the files that are changed. */
async function after(...files: readonly (readonly [string, string])[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const change of (await will(...files))?.documentChanges ?? []) {
    const { textDocument, edits } = change as TextDocumentEdit;
    const path = textDocument.uri.slice(editor.uri('').length).replace(/^\//, '');
    texts[path] = edited((await editor.lines(textDocument.uri)).join('\n'), edits as never);
  }
  return texts;
}

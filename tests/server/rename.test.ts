import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { Position, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { afterEach, describe, expect, test } from 'vitest';
import { edited, Editor, there } from '../support/server.ts';

const FILES = `
//- sources/cau-go.md
---
title: Cầu gỗ mở lại
id: cau-go # khóa
---
Cầu gỗ Bến Tre mở lại sau bão.
//- sources/tower.txt
The tower at Hale fell in the storm.
//- sources/old/bridge.md
The bridge at Hale stands.
//- sources/references.json
[
  { "id": "cau-go", "title": "Cầu gỗ" },
  { "title": "Tower", "id":"tower" },
  { "id": "lone", "title": "No file has this" }
]
//- report.md
Cầu mở lại [@cau-go‹›], tháp đổ [xem @tower, tr. 2; -@{tower}], ai biết [@la].

The bridge stands, as [told](sources/old/bridge.md#top).
//- sub/second.md
[@cau-go] and @tower say so. See [@bridge].
`;

const RENAMES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['rename'], changeAnnotationSupport: {} },
  },
  textDocument: { rename: { prepareSupport: true } },
};

let editor: Editor;
afterEach(() => editor.stop());

describe('a key of a known source can be renamed', () => {
  test.each([
    ['report.md', 'cau-go', 'cau-go', 'cau-go'],
    ['report.md', 'tower}', 'tower', 'tower'],
    ['sources/cau-go.md', 'cau-go #', 'cau-go', 'cau-go'],
    ['sources/references.json', '"tower"', '"tower"', 'tower'],
    ['sources/references.json', '"lone"', '"lone"', 'lone'],
  ])('in %s at %s', async (path, words, range, placeholder) => {
    await start();
    const found = await prepare(path, words);
    expect(found.placeholder).toBe(placeholder);
    expect(words).toContain(range);
    expect(found.range.end.character - found.range.start.character).toBe(range.length);
  });

  test.each([
    ['report.md', 'la]', 'No source has the key “la”, so there is nothing to rename.'],
    ['report.md', 'mở lại', 'There is no citekey here.'],
    ['sources/cau-go.md', 'Bến Tre', 'There is no citekey here.'],
    ['sources/tower.txt', 'tower', 'There is no citekey here.'],
    ['sources/references.json', 'Tower', 'There is no citekey here.'],
  ])('and nothing else: in %s at %s', async (path, words, message) => {
    await start();
    await expect(prepare(path, words)).rejects.toThrow(message);
  });
});

describe('a rename', () => {
  test('of a key from the front matter changes it there, in the metadata and in all reports', async () => {
    await start();
    const edit = await rename('report.md', 'cau-go', 'cầu-gỗ');
    expect(await after(edit)).toEqual({
      'report.md': expect.stringContaining('[@cầu-gỗ], tháp đổ [xem @tower, tr. 2; -@{tower}]') as string,
      'sub/second.md': '[@cầu-gỗ] and @tower say so. See [@bridge].',
      'sources/references.json': expect.stringContaining('{ "id": "cầu-gỗ", "title": "Cầu gỗ" }') as string,
      'sources/cau-go.md': expect.stringContaining('\nid: cầu-gỗ # khóa\n') as string,
    });
    expect(edit.changeAnnotations).toEqual({
      'attest.rename': { label: '@cau-go is now @cầu-gỗ', needsConfirmation: false },
    });
    const changes = there(edit.documentChanges) as TextDocumentEdit[];
    expect(changes.every(({ edits }) => edits.every((one) => 'annotationId' in one))).toBe(true);
    expect(changes.map(({ textDocument }) => textDocument.version)).toEqual([1, null, null, null]);
  });

  test('of a key from the file’s name renames the file, and links lead on', async () => {
    await start();
    expect(await after(await rename('report.md', 'tower', 'hale-tower'))).toEqual({
      'report.md': expect.stringContaining('[xem @hale-tower, tr. 2; -@{hale-tower}]') as string,
      'sub/second.md': '[@cau-go] and @hale-tower say so. See [@bridge].',
      'sources/references.json': expect.stringContaining('"id":"hale-tower"') as string,
      'sources/tower.txt': '→ sources/hale-tower.txt',
    });
    await editor.open('sub/second.md');
    expect(await after(await rename('sub/second.md', 'bridge', 'hale%bridge'))).toEqual({
      'report.md': expect.stringContaining('[told](sources/old/hale%25bridge.md#top)') as string,
      'sub/second.md': '[@cau-go] and @tower say so. See [@hale%bridge].',
      'sources/old/bridge.md': '→ sources/old/hale%25bridge.md',
    });
  });

  test('to a key that needs braces writes them, and quotation marks in the front matter', async () => {
    await start();
    const texts = await after(await rename('report.md', 'cau-go', 'https://example.org/a(b)'));
    expect(texts['report.md']).toContain('[@{https://example.org/a(b)}]');
    expect(texts['sources/cau-go.md']).toContain('id: "https://example.org/a(b)" # khóa');
  });

  test('takes open files as they stand in the editor', async () => {
    await start();
    await editor.open('sources/references.json', '[{"id": "x"},\n\n{"id":"cau-go"}]');
    await editor.change('report.md', { start: 0, end: 0 }, 'Mới: ');
    const edit = await rename('report.md', 'cau-go', 'cg');
    const texts = await after(edit);
    expect(texts['sources/references.json']).toBe('[{"id": "x"},\n\n{"id":"cg"}]');
    expect(texts['report.md']).toContain('Mới: Cầu mở lại [@cg]');
  });

  test.each([
    ['cau-go', 'tower', 'is the key of another source already: '],
    ['cau-go', 'lone', '“lone” is the key of another source already'],
    ['cau-go', 'cầu gỗ', '“cầu gỗ” can’t be cited'],
    ['cau-go', 'cau}', '“cau}” can’t be cited'],
    ['cau-go', '  ', 'A citekey can’t be empty.'],
    ['tower', 'a/b', 'no file can be called “a/b” on every system'],
    ['tower', 'nul', 'no file can be called “nul” on every system'],
  ])('of %s to “%s” is refused: %s', async (from, to, message) => {
    await start();
    await expect(rename('report.md', from, to)).rejects.toThrow(message);
  });

  test('is refused where the file would be renamed and the client can not; the front matter can be written to', async () => {
    await start({ ...RENAMES, workspace: { configuration: true, workspaceEdit: {} } });
    await expect(rename('report.md', 'tower', 'hale')).rejects.toThrow(
      'This source has its key from the name of its file (tower.txt), which this editor can’t rename.',
    );
    expect(Object.keys(await after(await rename('report.md', 'cau-go', 'cg')))).toHaveLength(4);
  });

  test('to the same key changes nothing', async () => {
    await start();
    expect(await rename('report.md', 'cau-go', '@cau-go')).toEqual({ changes: {} });
  });

  test('is refused in the user’s language', async () => {
    await start(RENAMES, 'vi');
    await expect(rename('report.md', 'cau-go', '')).rejects.toThrow('Khóa trích dẫn không được để trống.');
  });
});

async function start(capabilities: ClientCapabilities = RENAMES, locale = 'en'): Promise<void> {
  editor = await Editor.start(FILES, { capabilities, locale });
  await editor.open();
  await editor.read();
}

async function where(path: string, words: string): Promise<Position> {
  const lines = await editor.lines(editor.uri(path));
  const line = lines.findIndex((text) => text.includes(words));
  return { line, character: (lines[line] ?? '').indexOf(words) + 1 };
}

async function prepare(path: string, words: string): Promise<{ range: Range; placeholder: string }> {
  const position = await where(path, words);
  return editor.request('textDocument/prepareRename', { textDocument: { uri: editor.uri(path) }, position });
}

async function rename(path: string, words: string, newName: string): Promise<WorkspaceEdit> {
  const position = await where(path, words);
  return editor.request('textDocument/rename', { textDocument: { uri: editor.uri(path) }, position, newName });
}

/** The texts of the files that an edit touches, after it; of a renamed file its new path. */
async function after({ changes = {}, documentChanges = [] }: WorkspaceEdit): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  const path = (uri: string): string => uri.slice(editor.uri('').length).replace(/^\//, '');
  const edits = documentChanges.flatMap((change) => ('edits' in change ? [change] : []));
  for (const [uri, list] of [
    ...Object.entries(changes),
    ...edits.map((change) => [change.textDocument.uri, change.edits] as const),
  ]) {
    texts[path(uri)] = edited((await editor.lines(uri)).join('\n'), list as TextDocumentEdit['edits'] as never);
  }
  for (const change of documentChanges)
    if ('kind' in change && change.kind === 'rename') texts[path(change.oldUri)] = `→ ${path(change.newUri)}`;
  return texts;
}

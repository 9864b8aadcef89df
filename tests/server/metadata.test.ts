import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { Hover, Location, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { afterEach, describe, expect, test } from 'vitest';
import { edited, Editor } from '../support/server.ts';

const FILES = `
//- sources/Zotero/Library.bib
@comment{a library}
@online{hale2022,
  author = {Hale, Thomas}, title = {Talks resume}, journaltitle = {Harbour Post}, date = {2022-11-09},
  file = {Snapshot:files/7/talks.txt:text/plain}
}
@book{hoa2019, author = {Lê Thị Hoa}, title = {Một cuốn sách}, date = {2019}}
//- sources/Zotero/files/7/talks.txt
Thomas Hale said on 9 November that talks would resume.
//- sources/more.ris
TY  - NEWS
ID  - cau2024
TI  - Cầu mới
L1  - cau.txt
ER  - 
//- sources/more.yaml
references:
- id: hale2022
  title: Talks, again
//- sources/cau.txt
Cầu mới thông xe ngày 2/3.
//- report.md
Talks would resume on 9 November [@hale2022‹›]. Đọc thêm [@hoa2019], [@talks] và [@cau2024], không có [@nobody].
`;

const CLIENT: ClientCapabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } },
  textDocument: { rename: { prepareSupport: true } },
};

let editor: Editor;
afterEach(() => editor.stop());

describe('metadata in BibTeX, RIS and YAML', () => {
  test('a citation of an entry is known, with its file, by its stem, and without one; others are not', async () => {
    await start();
    const found = await editor.diagnostics('report.md');
    expect(found.filter(({ code }) => code === 'unknown-citation').map(({ message }) => message)).toEqual([
      expect.stringContaining('nobody'),
    ]);
  });

  test('the hover tells which file the title, the author and the date are from', async () => {
    await start();
    const hover = (await ask('textDocument/hover', 'hale2022')) as Hover;
    expect(plain(hover)).toContain('Talks resume');
    expect(plain(hover)).toContain('Harbour Post · 2022-11-09 (title, author, outlet, date from: Library.bib)');
    const book = (await ask('textDocument/hover', 'hoa2019')) as Hover;
    expect(plain(book)).toContain('2019 (title, author, date from: Library.bib)');
    expect(plain(book)).toContain('An entry without a file');
    // Each place once, with what it says; what is read from the text is told as that.
    const cau = (await ask('textDocument/hover', 'cau2024')) as Hover;
    expect(plain(cau)).toMatch(/no date \(title from: more\.ris\)/);
  });

  test('the definition of an entry without a file is its place in the metadata, that of another its file', async () => {
    await start();
    const [entry] = [(await ask('textDocument/definition', 'hoa2019')) as Location[]].flat();
    expect([entry?.uri.endsWith('Library.bib'), entry?.range.start]).toEqual([true, { line: 5, character: 6 }]);
    const [file] = [(await ask('textDocument/definition', 'hale2022')) as Location[]].flat();
    expect(file?.uri.endsWith('talks.txt')).toBe(true);
  });

  test('a key is renamed in every file of metadata and in the reports, also where its stem is cited; the file stays', async () => {
    await start();
    const edit = (await ask('textDocument/rename', 'hale2022', { newName: 'hale22' })) as WorkspaceEdit;
    expect(edit.documentChanges?.every((change) => !('kind' in change))).toBe(true);
    const texts = await after(edit);
    expect(texts['sources/Zotero/Library.bib']).toContain('@online{hale22,\n');
    expect(texts['sources/more.yaml']).toContain('- id: hale22\n');
    expect(texts['report.md']).toContain('[@hale22]. Đọc thêm [@hoa2019], [@hale22] và');
    const ris = (await ask('textDocument/rename', 'cau2024', { newName: 'cầu' })) as WorkspaceEdit;
    expect((await after(ris))['sources/more.ris']).toContain('ID  - cầu\n');
  });

  test('every citation is found from an entry, and the entry among the declarations', async () => {
    await start();
    const params = {
      textDocument: { uri: editor.uri('sources/Zotero/Library.bib') },
      position: { line: 3, character: 5 },
      context: { includeDeclaration: true },
    };
    const found = (await editor.request('textDocument/references', params)) as Location[];
    expect(
      found.map(({ uri, range }) => `${uri.replace(/^.*\//, '')} ${range.start.line}:${range.start.character}`),
    ).toEqual(['talks.txt 0:0', 'Library.bib 1:8', 'more.yaml 1:6', 'report.md 0:35', 'report.md 0:69']);
  });
});

async function start(): Promise<void> {
  editor = await Editor.start(FILES, { capabilities: CLIENT });
  await editor.open();
  await editor.read();
}

/** What the server answers to a request at the key of a citation in the report. */
function ask(method: string, key: string, more: object = {}): Promise<unknown> {
  const position = editor.position('report.md', editor.text().indexOf(`@${key}`) + 2);
  return editor.request(method, { textDocument: { uri: editor.uri('report.md') }, position, ...more });
}

/** Its Markdown, less the backslashes. */
function plain({ contents }: Hover): string {
  return JSON.stringify(contents).replaceAll('\\', '');
}

async function after({ documentChanges = [] }: WorkspaceEdit): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { textDocument, edits } of documentChanges as TextDocumentEdit[]) {
    const path = textDocument.uri.slice(editor.uri('').length).replace(/^\//, '');
    texts[path] = edited((await editor.lines(textDocument.uri)).join('\n'), edits as never);
  }
  return texts;
}

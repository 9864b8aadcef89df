import type {
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  SemanticTokens,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { afterEach, expect, test } from 'vitest';
import { Editor, there } from '../support/server.ts';

const SOURCES = `
//- sources/cho-noi.md
---
title: Chợ nổi họp lại
outlet: Tin Sông Nước
date: 2023-05-04
url: https://example.org/cho-noi
---
Chợ nổi Cái Sậy đóng cửa hai năm.

Sáng 3/5, ba trăm ghe thuyền về họp chợ.
//- sources/lighthouse.txt
The lighthouse at Grey Point was lit again.
`;

const REPORT = `//- report.md
# Miền *sông nước*

Ba trăm ghe thuyền về họp chợ [@cho-noi, đoạn 2], theo @{cho-noi}.

## Chợ

Ngọn đèn sáng lại [@⟦lighthouse⟧]. Phà chạy lại [-@pha‹›].

Biển
----

Hết [@cho-noi].
`;

let editor: Editor;
afterEach(() => editor.stop());

test('the outline of a report is its headings, nested, without markup', async () => {
  await start(REPORT, { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } });
  const symbols = await ask<DocumentSymbol[]>('documentSymbol');
  expect(names(symbols)).toEqual([
    [
      'Miền sông nước',
      [
        ['Chợ', []],
        ['Biển', []],
      ],
    ],
  ]);
  expect(editor.words('report.md', there(symbols[0]?.children?.[0]).selectionRange)).toBe('Chợ');
  expect(editor.words('report.md', there(symbols[0]?.children?.[0]).range)).toMatch(/^## Chợ[^]*@pha\]\.$/);
});

test('a client that knows no nested symbols gets them in one list', async () => {
  await start(REPORT, {});
  const symbols = await ask<SymbolInformation[]>('documentSymbol');
  expect(symbols.map(({ name, location }) => [name, location.uri])).toEqual(
    ['Miền sông nước', 'Chợ', 'Biển'].map((name) => [name, editor.uri('report.md')]),
  );
});

test('a client that shows headings itself gets none of a report, and the title of a source', async () => {
  const own = { experimental: { attest: { headings: true } } };
  await start(REPORT, { ...own, textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } });
  expect(await ask('documentSymbol')).toEqual([]);
  expect(await ask('documentSymbol', { textDocument: { uri: editor.uri('sources/cho-noi.md') } })).toMatchObject([
    { name: 'Chợ nổi họp lại', detail: 'cho-noi · Tin Sông Nước · 2023-05-04' },
  ]);
});

test.each([
  ['nổi họp', ['cho-noi · Chợ nổi họp lại']],
  ['HOP cho', ['cho-noi · Cho noi hop lai']],
  ['song nuoc', ['cho-noi · Cho noi hop lai']],
  ['light', ['lighthouse']],
  ['', ['cho-noi · Chợ nổi họp lại', 'lighthouse']],
  ['núi', []],
])('sources are symbols of the workspace: “%s”', async (query, expected) => {
  await start(REPORT, {});
  const symbols = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query });
  expect(symbols.map(({ name }) => name)).toEqual(expected);
  if (query === 'HOP cho') {
    expect(symbols[0]?.containerName).toBe('Chợ nổi họp lại · Tin Sông Nước · 2023-05-04');
  }
  if (query === 'nổi họp') {
    expect(symbols[0]).toMatchObject({
      containerName: 'Tin Sông Nước · 2023-05-04',
      location: { uri: editor.uri('sources/cho-noi.md'), range: { start: { line: 6, character: 0 } } },
    });
  }
});

test('the other citations of a source are highlighted, of an unknown one too, and nothing elsewhere', async () => {
  await start(REPORT, {});
  const at = async (words: string): Promise<string[] | undefined> => {
    const position = editor.position('report.md', editor.text().indexOf(words));
    const found = await ask<DocumentHighlight[] | null>('documentHighlight', { position });
    return found?.map(({ range }) => `${range.start.line} ${editor.words('report.md', range)}`);
  };
  expect(await at('cho-noi, đoạn')).toEqual(['2 cho-noi', '2 cho-noi', '11 cho-noi']);
  expect(await at('pha]')).toEqual(['6 pha']);
  expect(await at('Ngọn đèn')).toBeUndefined();
});

test('citations of known sources are links to the passage, with the address of the article in the tooltip', async () => {
  await start(REPORT, {});
  const links = await ask<DocumentLink[]>('documentLink');
  expect(links.map(({ range }) => editor.words('report.md', range))).toEqual([
    'cho-noi',
    'cho-noi',
    'lighthouse',
    'cho-noi',
  ]);
  expect(links[0]).toMatchObject({
    tooltip: 'Chợ nổi họp lại · Tin Sông Nước · 2023-05-04 · https://example.org/cho-noi',
  });
  expect(links[0]?.target).toBeUndefined();
  const link = await editor.request<DocumentLink>('documentLink/resolve', there(links[0]));
  expect(link.target).toBe(`${editor.uri('sources/cho-noi.md')}#L9`);
});

test('citations have colours: known ones, and unknown ones once they are no longer typed', async () => {
  await start(REPORT, {});
  expect(await coloured()).toEqual([
    '@cho-noi known',
    'cho-noi known',
    '@lighthouse known',
    '@pha unknown',
    '@cho-noi known',
  ]);
  await editor.change('report.md', { start: editor.cursor(), end: editor.cursor() }, 'o');
  expect(await coloured()).toContain('@phao');
  await editor.change('report.md', { start: 2, end: 2 }, 'M');
  expect(await coloured()).toContain('@phao unknown');
});

test('colours of a part are those of its citations, and none is unknown where there is no corpus', async () => {
  editor = await Editor.start(REPORT);
  await editor.open();
  const range = { start: { line: 5, character: 0 }, end: { line: 8, character: 0 } };
  expect(await coloured({ range }, 'semanticTokens/range')).toEqual(['@lighthouse', '@pha']);
});

test('folding is left to the editor', async () => {
  await start(REPORT, {});
  expect(editor.result.capabilities).not.toHaveProperty('foldingRangeProvider');
});

async function start(report: string, capabilities: object): Promise<void> {
  editor = await Editor.start(SOURCES + report, { capabilities });
  await editor.open();
  await editor.read();
}

function ask<R>(what: string, params: object = {}): Promise<R> {
  const textDocument = { uri: editor.uri('report.md') };
  return editor.request<R>(`textDocument/${what}`, { textDocument, ...params });
}

function names(symbols: readonly DocumentSymbol[]): unknown[] {
  return symbols.map(({ name, children }) => [name, names(children ?? [])]);
}

async function coloured(params: object = {}, request = 'semanticTokens/full'): Promise<string[]> {
  const { data } = await ask<SemanticTokens>(request, params);
  const { tokenModifiers } = editor.result.capabilities.semanticTokensProvider?.legend ?? { tokenModifiers: [] };
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, , modifiers = 0] = data.slice(i, i + 5);
    character = down ? right : character + right;
    line += down;
    const start = { line, character };
    const words = editor.words('report.md', { start, end: { line, character: character + length } });
    found.push([words, ...tokenModifiers.filter((_, bit) => modifiers & (1 << bit))].join(' '));
  }
  return found;
}

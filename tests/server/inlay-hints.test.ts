import type { InlayHint } from 'vscode-languageserver-types';
import { afterEach, expect, test } from 'vitest';
import { Editor } from '../support/server.ts';

const FILES = `
//- sources/lu-quet.md
---
title: Lũ quét ở Mường Than
outlet: Tin Núi Cao
date: 2024-07-10
---
Hôm qua, lũ quét cuốn trôi hai cây cầu.
//- sources/no-name.txt
The road was closed.
//- report.md
---
date: 2024-07-12
lang: vi
---
Hôm qua, đường vẫn tắc [@{lu-quet}, đoạn 1; @no-name; @la]. Lũ về ngày 9/7/2024.
`;

let editor: Editor;
afterEach(() => editor.stop());

test('outlet and date stand behind a citation, and nothing where nothing is known', async () => {
  expect(await hints({ citations: true }, 'en')).toEqual(['@{lu-quet} Tin Núi Cao, 10 Jul 2024']);
});

test('the calendar day stands behind a relative date, by the day of the report', async () => {
  const found = await hints({ dates: true }, 'vi');
  expect(found).toEqual(['Hôm qua 11/7/2024']);
});

test('in a source by the day of the source, which need not be open', async () => {
  expect(await hints({ citations: true, dates: true }, 'vi', 'sources/lu-quet.md')).toEqual(['Hôm qua 9/7/2024']);
});

test('in a source that is being edited it goes by the text of the editor', async () => {
  editor = await start({ dates: true });
  await editor.open('sources/lu-quet.md');
  await editor.change(
    'sources/lu-quet.md',
    { start: editor.text('sources/lu-quet.md').length - 1, end: editor.text('sources/lu-quet.md').length },
    ' hôm nay.',
  );
  expect(await ask('sources/lu-quet.md')).toEqual(['Hôm qua 9 Jul 2024', 'hôm nay 10 Jul 2024']);
});

test('there are none unless they are asked for, nor outside the range', async () => {
  expect(await hints({}, 'en')).toEqual([]);
  await editor.configure({ inlayHints: { citations: true, dates: true } });
  expect(await ask('report.md', 0, 4)).toEqual([]);
  expect(await ask('report.md')).toHaveLength(2);
});

async function start(inlayHints: object, locale = 'en'): Promise<Editor> {
  editor = await Editor.start(FILES, { settings: { inlayHints }, locale });
  await editor.open();
  await editor.read();
  return editor;
}

async function hints(inlayHints: object, locale: string, path = 'report.md'): Promise<string[]> {
  await start(inlayHints, locale);
  return ask(path);
}

/** The words in front of each hint, and the hint. */
async function ask(path: string, from = 0, to = 100): Promise<string[]> {
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  const textDocument = { uri: editor.uri(path) };
  const found = await editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  const lines = await editor.lines(editor.uri(path));
  return found.map(({ position, label }) => {
    const before = lines[position.line]?.slice(0, position.character) ?? '';
    return `${/(?:@\S+|\p{L}+ \p{L}+)$/u.exec(before)?.[0]} ${label as string}`;
  });
}

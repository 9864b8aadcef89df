import type { Hover, LocationLink, MarkupContent } from 'vscode-languageserver-types';
import { afterEach, expect, test } from 'vitest';
import { Editor, there } from '../support/server.ts';

const SOURCES = `
//- sources/nha-may.md
---
title: Nhà máy *Sao Mai* mở lại
author: [Hà Kim Liên, Vũ Đức Anh]
outlet: Báo Lúa Mới
date: 2024-03-09
---
Nhà máy Sao Mai mở cửa trở lại sau một năm.

Giám đốc Ngô Bích Thủy cho biết 300 công nhân sẽ quay lại làm việc vào thứ Hai.

Xem thêm [tại đây](command:danger) <img src=x>.
//- sources/library-fire.txt
The old library of Marlow burned down on the night of 3 February 2024.
Fire chief Ruth Adeyemi said nobody was hurt.
//- sources/references.json
[{ "id": "library-fire", "type": "article", "title": "Library lost to fire", "container-title": "Marlow Echo", "issued": { "date-parts": [[2024, 2, 4]] } }]
`;

let editor: Editor;
afterEach(() => editor.stop());

test('a citation in Vietnamese shows its source and the passage on the sentence', async () => {
  const value = await hovered('Theo bà Thủy, 300 công nhân sẽ quay lại [@nha‹›-may].', 'vi');
  const [title, particulars, rule, heading, first] = value.split(/\n+/);
  expect(title?.trim()).toBe('**Nhà máy \\*Sao Mai\\* mở lại**');
  expect(particulars).toBe(
    'Hà Kim Liên, Vũ Đức Anh · Báo Lúa Mới · 2024\\-03\\-09 \\(nhan đề, tác giả, báo, ngày theo\\: phần đầu tệp\\)',
  );
  expect(rule).toBe('---');
  expect(heading).toBe('*Về câu này*');
  expect(first).toMatch(/^.*\*\*300 công nhân sẽ quay lại\*\*/);
  expect(first).toContain(`[dòng 9](<${editor.uri('sources/nha-may.md')}#L9>)`);
});

test('a citation in English shows its source and the passage on the sentence', async () => {
  const value = await hovered('Nobody was hurt, said the fire chief [@library-fire‹›].');
  expect(value).toContain('**Library lost to fire**');
  expect(value).toContain('Marlow Echo · 2024\\-02\\-04 \\(title, outlet, date from\\: references\\.json\\)\n');
  expect(value).toContain('*On this sentence*');
  expect(value.split('\n\n')[3]).toMatch(/Adeyemi \*\*said nobody was hurt\*\*.*\[line 2\]/);
});

test('where no passage bears on the sentence, the source is shown from its beginning', async () => {
  const value = await hovered('Xyzzy plugh [@library-fire‹›].');
  expect(value).toContain('*How the source begins*');
  expect(value).toContain('The old library of Marlow');
  expect(value.split('\n\n')[3]).not.toContain('**');
});

test('markup in a source is shown and not obeyed', async () => {
  const value = await hovered('Xem thêm tại đây [@nha-may‹›].');
  expect(value).toContain('\\(command\\:danger\\)');
  expect(value).toContain('\\<img src\\=x\\>');
  expect(value).not.toMatch(/[^\\]\(command/);
});

test('as many passages are shown as the setting says', async () => {
  editor = await start('Nhà máy Sao Mai và công nhân [@nha-may‹›].', { settings: { hover: { passages: 1 } } });
  const hover = await editor.hover();
  expect(valueOf(hover).match(/\[line \d+\]/g)).toHaveLength(1);
});

test('a client without Markdown gets plain words', async () => {
  editor = await start('Nobody was hurt [@library-fire‹›].', {
    capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
  });
  const contents = (await editor.hover())?.contents as MarkupContent;
  expect(contents.kind).toBe('plaintext');
  expect(contents.value).toContain('Fire chief Ruth Adeyemi said nobody was hurt. (line 2)');
});

test.each([
  ['a citation of no source', 'Không rõ [@khong-co‹›].'],
  ['plain words', 'Không có ‹›gì ở đây [@nha-may].'],
  ['code', 'Viết `@nha‹›-may` để trích dẫn.'],
])('over %s nothing is shown', async (_, report) => {
  editor = await start(report);
  expect(await editor.hover()).toBeNull();
  expect(await editor.definition()).toBeNull();
});

test('the definition of a citation is the passage on the sentence', async () => {
  editor = await start('Nobody was hurt, said the fire chief [@lib‹›rary-fire].');
  const [link] = (await editor.definition()) as LocationLink[];
  expect(link).toMatchObject({
    targetUri: editor.uri('sources/library-fire.txt'),
    targetSelectionRange: { start: { line: 1, character: 0 }, end: { line: 1, character: 45 } },
  });
  expect(editor.words('report.md', there(there(link).originSelectionRange))).toBe('library-fire');
});

test('where no passage bears on the sentence, the definition is the beginning of the source', async () => {
  editor = await start('Xyzzy [@nha‹›-may].');
  const [link] = (await editor.definition()) as LocationLink[];
  expect(link?.targetRange.start).toEqual({ line: 6, character: 0 });
});

test('a client without links gets a place', async () => {
  editor = await start('Nobody was hurt [@library-fire‹›].', { capabilities: { textDocument: {} } });
  expect(await editor.definition()).toMatchObject({
    uri: editor.uri('sources/library-fire.txt'),
    range: { start: { line: 1, character: 0 } },
  });
});

async function start(report: string, options: Parameters<typeof Editor.start>[1] = {}): Promise<Editor> {
  const started = await Editor.start(`${SOURCES}//- report.md\n${report}\n`, options);
  await started.open();
  await started.read(({ sources }) => sources === 2);
  return started;
}

async function hovered(report: string, locale = 'en'): Promise<string> {
  editor = await start(report, { locale });
  const hover = await editor.hover();
  return valueOf(hover);
}

function valueOf(hover: Hover | null): string {
  return (there(hover).contents as MarkupContent).value;
}

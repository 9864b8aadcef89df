import type { CompletionItem } from 'vscode-languageserver-types';
import { afterEach, expect, test } from 'vitest';
import { edited, Editor, type EditorOptions, there } from '../support/server.ts';

const SOURCES = `
//- sources/cau-hoa-binh.md
---
title: Khánh thành cầu Hòa Bình
author: Đỗ Minh Tâm
outlet: Báo Bến Sông
date: 2024-05-12
---
Sáng 12/5, tỉnh An Lạc khánh thành cây cầu Hòa Bình bắc qua sông Mây. Cầu dài 800 mét.
//- sources/mua-lu.md
---
title: Mưa lớn gây ngập ở An Lạc
author: Phan Thị Ngân
outlet: Tin Miền Trên
date: 2023-10-02
---
Mưa lớn suốt đêm làm nhiều tuyến đường của thành phố bị ngập sâu. Trường học đóng cửa hai ngày.
//- sources/harbour-strike.md
---
title: Dockers walk out at Port Ellery
author: Joan Whitfield
outlet: The Ellery Post
date: 2024-06-20
---
Dockers at Port Ellery stopped work on Thursday over night shifts. Two ferries were cancelled.
`;

const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

let editor: Editor;
afterEach(() => editor.stop());

test('behind a Vietnamese sentence its source comes first', async () => {
  expect((await labels('Nhiều tuyến đường ngập sâu vì mưa lớn [@‹›].'))[0]).toBe('mua-lu');
});

test('behind an English sentence its source comes first', async () => {
  expect((await labels('The ferries were cancelled when the dockers stopped work [@‹›].'))[0]).toBe('harbour-strike');
});

test('what stands behind the cursor counts as well', async () => {
  expect((await labels('@‹› viết rằng cây cầu bắc qua sông Mây dài 800 mét.'))[0]).toBe('cau-hoa-binh');
});

test.each([
  ['the key', 'harb', 'harbour-strike'],
  ['the title without diacritics', 'khanh', 'cau-hoa-binh'],
  ['the author', 'ngan', 'mua-lu'],
  ['the outlet', 'ellery', 'harbour-strike'],
  ['the year', '2023', 'mua-lu'],
])('typing finds a source by %s', async (_, typed, key) => {
  expect(await labels(`Một câu không nói gì [@${typed}‹›].`)).toEqual([key]);
});

test('what no source has finds none', async () => {
  expect(await labels('Một câu không nói gì [@xyz‹›].')).toEqual([]);
});

test.each([
  ['an unclosed bracket is closed', 'Mưa lớn [@‹›', 'Mưa lớn [@mua-lu]'],
  ['a closed one stays', 'Mưa lớn [@‹›].', 'Mưa lớn [@mua-lu].'],
  ['without a bracket there is none', 'Mưa lớn, theo @‹›', 'Mưa lớn, theo @mua-lu'],
  ['behind a minus', 'Mưa lớn [-@‹›]', 'Mưa lớn [-@mua-lu]'],
  ['the whole key is replaced', 'Mưa lớn [@mu‹›a]', 'Mưa lớn [@mua-lu]'],
  ['behind a semicolon and a blank', 'Mưa lớn [@cau-hoa-binh; ‹›]', 'Mưa lớn [@cau-hoa-binh; @mua-lu]'],
  ['behind a semicolon', 'Mưa lớn [@cau-hoa-binh;‹›]', 'Mưa lớn [@cau-hoa-binh; @mua-lu]'],
  ['in braces', 'Mưa lớn [@{‹›', 'Mưa lớn [@{mua-lu}]'],
])('accepting: %s', async (_, before, after) => {
  const item = (await items(before))[0];
  expect(edited(editor.text(), [item?.textEdit as never])).toBe(after);
});

test('an item shows title, outlet and date', async () => {
  const [item] = await items('Mưa lớn [@mua‹›]');
  expect(item).toMatchObject({
    label: 'mua-lu',
    labelDetails: { detail: ' Mưa lớn gây ngập ở An Lạc', description: '2023-10-02' },
  });
  expect((await editor.resolve(there(item))).documentation).toMatchObject({
    value: expect.stringContaining('**Mưa lớn gây ngập ở An Lạc**  \nTin Miền Trên · 2023\\-10\\-02'),
  });
});

test('a long title is cut, so that the date is seen, and whole in the details', async () => {
  const title = 'Một đầu đề dài đến mức không hàng gợi ý nào chứa nổi cả nó lẫn ngày đăng';
  editor = await Editor.start(
    `\n//- sources/dai.md\n---\ntitle: ${title}\ndate: 2024-01-02\n---\nMột câu.\n//- report.md\nMột câu [@‹›]\n`,
  );
  await editor.open();
  await editor.read(({ sources }) => sources === 1);
  const item = (await editor.complete())?.items[0];
  expect(item?.labelDetails?.detail).toMatch(/^ Một đầu đề .*…$/);
  expect(item?.labelDetails?.description).toBe('2024-01-02');
  expect((await editor.resolve(there(item))).documentation).toMatchObject({
    value: expect.stringContaining(`**${title}**  \n2024\\-01\\-02`),
  });
});

test('on resolve an item shows the passage on this sentence', async () => {
  const [item] = await items('Các trường học phải đóng cửa [@mua‹›]');
  const { documentation } = await editor.resolve(there(item));
  expect(documentation).toMatchObject({
    kind: 'markdown',
    value: expect.stringMatching(/\*\*Trường học đóng cửa\*\* hai ngày.*\[dòng|line 7\]/),
  });
});

test('the order of the server survives the filter of the client', async () => {
  const found = await items('Mưa lớn, cây cầu [@a‹›]');
  expect(found.length).toBeGreaterThan(1);
  expect(found.map(({ sortText }) => sortText)).toEqual(found.map(({ sortText }) => sortText).toSorted());
  for (const { filterText } of found) expect(filterText).toMatch(/^a /);
});

test.each([
  ['an e-mail address', 'Thư gửi về toasoan@‹›'],
  ['code', 'Viết `[@‹›` để trích dẫn'],
  ['a comment', '<!-- [@‹› -->'],
  ['plain words', 'Mưa lớn ‹›'],
  ['a semicolon outside brackets', 'Mưa lớn; ‹›'],
])('in %s nothing is offered', async (_, report) => {
  editor = await start(report);
  expect(await editor.complete()).toBeNull();
});

test.each([
  ['an unclosed bracket', 'Mưa lớn [@‹›', 'Mưa lớn [@mua-lu$0]'],
  ['a closed one needs no snippet', 'Mưa lớn [@‹›]', 'Mưa lớn [@mua-lu]'],
])('where the client takes snippets the cursor stays where a locator goes: %s', async (_, before, after) => {
  editor = await start(before, { capabilities: SNIPPETS });
  const item = there((await editor.complete())?.items[0]);
  expect(edited(editor.text(), [item.textEdit as never])).toBe(after);
  expect(item.insertTextFormat).toBe(after.includes('$0') ? 2 : undefined);
});

test.each([
  ['in a Vietnamese report', 'Các trường học đóng cửa hai ngày [@‹›', 'hai ngày [@mua-lu, đoạn 2]'],
  ['in an English one', 'The dockers stopped work over night shifts [@‹›]', '[@harbour-strike, para. 1]'],
  ['where no passage bears on the sentence', 'Qqq [@mua‹›', 'Qqq [@mua-lu]'],
  ['where a locator stands already', 'Các trường học đóng cửa hai ngày [@‹›, tr. 3]', 'hai ngày [@mua-lu, tr. 3]'],
])('the paragraph can come with the key: %s', async (_, before, after) => {
  const text = SOURCES.replace('Trường học', '\nTrường học');
  editor = await Editor.start(`${text}//- report.md\n${before}\n`, {
    settings: { completion: { insert: 'key-and-paragraph' } },
  });
  await editor.open();
  await editor.read(({ sources }) => sources === 3);
  const item = there((await editor.complete())?.items[0]);
  expect(edited(editor.text(), [item.textEdit as never])).toContain(after);
});

test('a word with a slip finds its source over the whole way', async () => {
  expect(await labels('Một câu không nói gì [@ellrey‹›].')).toEqual(['harbour-strike']);
});

test('the source that the report cites elsewhere comes first among equals', async () => {
  expect((await labels('Qqq [@‹›].\n\nZzz [@{mua-lu}, tr. 2].'))[0]).toBe('mua-lu');
});

test('no sources, nothing to ask again for', async () => {
  editor = await start('Một câu không nói gì [@xyz‹›].');
  expect(await editor.complete()).toMatchObject({ isIncomplete: false, items: [] });
});

test('a report that was never saved is completed too', async () => {
  editor = await start('');
  await editor.open('untitled:Untitled-1', 'Mưa lớn gây ngập [@');
  const list = await editor.complete('untitled:Untitled-1', 'Mưa lớn gây ngập [@'.length);
  expect(list?.items[0]?.label).toBe('mua-lu');
});

test('at most fifty are sent, and the client is told to ask again', async () => {
  const many = Array.from({ length: 60 }, (_, i) => `//- sources/tin-${i}.txt\nTin ngắn số ${i} của ngày.\n`).join('');
  editor = await Editor.start(`\n${many}//- report.md\nTin ngắn [@‹›\n`);
  await editor.open();
  await editor.read(({ sources }) => sources === 60);
  const list = await editor.complete();
  expect(list?.items).toHaveLength(50);
  expect(list?.isIncomplete).toBe(true);
});

async function start(report: string, options: EditorOptions = {}): Promise<Editor> {
  const started = await Editor.start(`${SOURCES}//- report.md\n${report}\n`, options);
  await started.open();
  await started.read(({ sources }) => sources === 3);
  return started;
}

async function items(report: string): Promise<CompletionItem[]> {
  editor = await start(report);
  return (await editor.complete())?.items ?? [];
}

async function labels(report: string): Promise<string[]> {
  return (await items(report)).map(({ label }) => label);
}

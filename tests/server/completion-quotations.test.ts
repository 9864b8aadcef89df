import { FileChangeType } from 'vscode-languageserver/node';
import type { CompletionItem } from 'vscode-languageserver-types';
import { afterEach, expect, test } from 'vitest';
import { edited, Editor, type EditorOptions, there } from '../support/server.ts';

const SOURCES = `
//- sources/hop-bao.md
---
title: Họp báo về trận lũ
outlet: Tin Sông Mây
date: 2024-05-12
---
Chiều 12/5, lãnh đạo tỉnh An Lạc họp báo về trận lũ vừa qua.

Bà Đỗ Thanh Mai, phó chủ tịch tỉnh, nói: “Chúng tôi đã nghe các trạm gọi đó là "trận lũ trăm năm".”

Nước đã rút khỏi mười hai xã ven sông Mây.

Ông Lê Quốc Khải, giám đốc trạm bơm, thừa nhận: “Máy bơm của chúng tôi đã quá cũ.”
//- sources/harbour.md
---
title: Dockers return to Port Ellery
outlet: The Ellery Post
date: 2024-06-20
---
Dockers at Port Ellery went back to work on Thursday.

“We have been promised a new crane by the spring,” said Joan Whitfield, who leads the dockers’ union.
`;

let editor: Editor;
afterEach(() => editor.stop());

test('behind a mark stand the words of whom the sentence names', async () => {
  const [first] = await items('Giám đốc trạm bơm Lê Quốc Khải thừa nhận “‹›');
  expect(first?.label).toBe('“Máy bơm của chúng tôi đã quá cũ”');
  expect(first?.labelDetails?.description).toBe('hop-bao');
});

test.each([
  ['curly marks', 'Ông Khải thừa nhận “‹›', 'Ông Khải thừa nhận “Máy bơm của chúng tôi đã quá cũ” [@hop-bao]'],
  ['straight marks', 'Ông Khải thừa nhận "‹›', 'Ông Khải thừa nhận "Máy bơm của chúng tôi đã quá cũ" [@hop-bao]'],
  ['angular marks', 'Ông Khải thừa nhận «‹›', 'Ông Khải thừa nhận «Máy bơm của chúng tôi đã quá cũ» [@hop-bao]'],
  [
    'before the full stop',
    'Ông Khải thừa nhận “‹›.',
    'Ông Khải thừa nhận “Máy bơm của chúng tôi đã quá cũ” [@hop-bao].',
  ],
  [
    'with the closing mark there',
    'Ông Khải thừa nhận “‹›”.',
    'Ông Khải thừa nhận “Máy bơm của chúng tôi đã quá cũ” [@hop-bao].',
  ],
  [
    'in a sentence that cites the source',
    'Ông Khải thừa nhận “‹› trong cuộc họp [@hop-bao].',
    'Ông Khải thừa nhận “Máy bơm của chúng tôi đã quá cũ” trong cuộc họp [@hop-bao].',
  ],
  [
    'in a sentence that cites another',
    'Ông Khải thừa nhận “‹› trong cuộc họp [@harbour].',
    'Ông Khải thừa nhận “Máy bơm của chúng tôi đã quá cũ” [@hop-bao] trong cuộc họp [@harbour].',
  ],
  [
    'what is typed is replaced',
    'Ông Khải thừa nhận “may bom‹›',
    'Ông Khải thừa nhận “Máy bơm của chúng tôi đã quá cũ” [@hop-bao]',
  ],
  [
    'marks inside become single ones',
    'Bà Đỗ Thanh Mai nói “chúng tôi đã nghe‹›',
    'Bà Đỗ Thanh Mai nói “Chúng tôi đã nghe các trạm gọi đó là ‘trận lũ trăm năm’” [@hop-bao]',
  ],
  [
    'an English quotation without the comma of its sentence',
    'The dockers’ leader Joan Whitfield said “‹›.',
    'The dockers’ leader Joan Whitfield said “We have been promised a new crane by the spring” [@harbour].',
  ],
])('accepting: %s', async (_, before, after) => {
  const found = await items(before);
  const wanted = found.find((item) => edited(editor.text(), [there(item.textEdit) as never]) === after);
  expect(edited(editor.text(), [there(found[0]?.textEdit) as never]), JSON.stringify(found, null, 1)).toBe(after);
  expect(wanted).toBe(found[0]);
});

test('an accepted quotation is no finding', async () => {
  const [item] = await items('---\ndate: 2024-05-13\n---\nBà Đỗ Thanh Mai nói “‹›.');
  await editor.open('after.md', edited(editor.text(), [there(item?.textEdit) as never]));
  expect(await editor.diagnostics('after.md')).toEqual([]);
});

test('a sentence of the source can be quoted as well, behind what somebody says', async () => {
  const found = await items('Theo tờ báo, “‹›');
  expect(found.map(({ label }) => label)).not.toContain('');
  const typed = await labels('Theo tờ báo, “nước đã‹›');
  expect(typed).toEqual(['Nước đã rút khỏi mười hai xã ven sông Mây']);
});

test('what begins with the typed words comes before what holds them', async () => {
  expect(await labels('Theo bài báo, “chung toi‹›')).toEqual([
    expect.stringMatching(/^“Chúng tôi đã nghe/),
    '“Máy bơm của chúng tôi đã quá cũ”',
  ]);
});

test.each([
  ['words of no source', 'Ông Khải nói “hoàn toàn bịa‹›'],
  ['a finished word that no source has so', 'Ông Khải nói “chun ‹›'],
  ['a closing mark', 'Ông Khải nói “máy bơm quá cũ”‹›'],
  ['a straight closing mark', 'Ông Khải nói "máy bơm quá cũ"‹›'],
  ['a mark in code', 'Ông Khải viết `"‹›`'],
  ['plain words', 'Ông Khải thừa nhận ‹›'],
])('at %s nothing is offered', async (_, report) => {
  editor = await start(report);
  expect(await editor.complete()).toBeNull();
});

test('on resolve the words stand in their sentence, in bold, with the way to it', async () => {
  const [item] = await items('Ông Lê Quốc Khải thừa nhận “‹›');
  const { documentation } = await editor.resolve(there(item));
  expect(documentation).toMatchObject({
    kind: 'markdown',
    value: expect.stringMatching(
      /thừa nhận\\: “\*\*Máy bơm của chúng tôi đã quá cũ\\\.\*\*”.*\[line 12\].*\n\n\*\*Họp báo/s,
    ),
  });
});

test('… also where the file was saved since, and the words stand elsewhere in it, or nowhere', async () => {
  const [item] = await items('Ông Lê Quốc Khải thừa nhận “‹›');
  const saved = async (change: (text: string) => string): Promise<void> => {
    await editor.write('sources/hop-bao.md', change(there(editor.fixture.files.get('sources/hop-bao.md')).text));
    await editor.filesChanged({ path: 'sources/hop-bao.md', type: FileChangeType.Changed });
  };
  await saved((text) => text.replace('Ông', 'Sáng thứ ba, trước đông đủ báo giới, ông'));
  expect((await editor.resolve(there(item))).documentation).toMatchObject({
    value: expect.stringContaining('“**Máy bơm của chúng tôi đã quá cũ\\.**”') as string,
  });
  await saved((text) => text.replace('quá cũ', 'hỏng'));
  expect((await editor.resolve(there(item))).documentation).toBeUndefined();
});

test('a client without Markdown and label details has plain words', async () => {
  const capabilities = {
    textDocument: { hover: { contentFormat: ['plaintext' as const] } },
  };
  const [item] = await items('Ông Lê Quốc Khải thừa nhận “‹›', { capabilities });
  expect(item?.detail).toMatch(/hop-bao$/);
  expect(item?.labelDetails).toBeUndefined();
  expect((await editor.resolve(there(item))).documentation).toMatchObject({
    kind: 'plaintext',
    value: expect.stringContaining('“Máy bơm của chúng tôi đã quá cũ.” (line 12)'),
  });
});

test('the list is asked for again with every letter, and its order survives the filter of the client', async () => {
  editor = await start('Ông Khải nói “chúng‹›');
  const list = there(await editor.complete());
  expect(list.isIncomplete).toBe(true);
  for (const { filterText } of list.items) expect(filterText).toMatch(/^chúng /);
  expect(list.items.map(({ sortText }) => sortText)).toEqual(list.items.map((_, i) => `00${i}`));
});

async function start(report: string, options: EditorOptions = {}): Promise<Editor> {
  const started = await Editor.start(`${SOURCES}//- report.md\n${report}\n`, options);
  await started.open();
  await started.read(({ sources }) => sources === 2);
  return started;
}

async function items(report: string, options: EditorOptions = {}): Promise<CompletionItem[]> {
  editor = await start(report, options);
  return (await editor.complete())?.items ?? [];
}

async function labels(report: string): Promise<string[]> {
  return (await items(report)).map(({ label }) => label);
}

import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Editor } from '../support/server.ts';

let editor: Editor;
afterEach(() => editor.stop());

test('an empty workspace: the server waits for work', async () => {
  editor = await Editor.start('');
  expect(await editor.read()).toMatchObject({ sources: 0, folders: 0, problems: 0 });
});

test('no workspace at all: a report beside its sources is still served', async () => {
  editor = await Editor.start(
    `
//- sources/keo.txt
Xưởng kẹo dừa mở thêm ca đêm.
//- report.md
Xưởng kẹo mở ca đêm [@keo‹›], xưởng bánh thì không [@banh].
`,
    { noWorkspace: true },
  );
  await editor.open();
  await editor.read(({ sources }) => sources === 1);
  expect(await editor.hover()).not.toBeNull();
  const [found] = await editor.diagnostics('report.md', (list) => list.length > 0);
  expect(found?.code).toBe('unknown-citation');
});

test('a workspace without a corpus: nothing is offered, and nothing is reported', async () => {
  editor = await Editor.start('\n//- report.md\nMột câu [@chua-co‹›].\n');
  await editor.open();
  expect(await editor.read()).toMatchObject({ folders: 0 });
  expect((await editor.complete())?.items).toEqual([]);
  expect(await editor.hover()).toBeNull();
  expect(await editor.diagnostics()).toEqual([]);
});

test('a corpus of zero files: every key is unknown', async () => {
  editor = await Editor.start('\n//- sources/.keep\n\n//- report.md\nMột câu [@chua-co‹›].\n');
  await editor.open();
  expect(await editor.read()).toMatchObject({ folders: 1, sources: 0, problems: 0 });
  expect((await editor.complete())?.items).toEqual([]);
  const [found] = await editor.diagnostics('report.md', (list) => list.length > 0);
  expect(found?.code).toBe('unknown-citation');
});

test('a corpus folder that is not there is a problem, not an end', async () => {
  editor = await Editor.start('\n//- report.md\nMột câu [@chua-co‹›].\n', { settings: { corpus: ['khong-co'] } });
  await editor.open();
  expect(await editor.read()).toMatchObject({ sources: 0, problems: 1 });
  expect(await editor.hover()).toBeNull();
});

test('a text file of 50 MB and a binary named .txt are problems in their files, and the rest is served', async () => {
  editor = await Editor.start(
    '\n//- sources/keo.txt\nXưởng kẹo dừa mở thêm ca đêm.\n//- report.md\nXưởng kẹo mở ca đêm [@keo‹›].\n',
    { settings: { corpus: ['khac'] } },
  );
  await editor.write('sources/lon.txt', 'Một dòng rất dài lặp lại. \n'.repeat(2_000_000));
  await editor.write(
    'sources/anh.txt',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
  );
  await editor.open();
  await editor.configure({ corpus: ['sources'] });
  expect(await editor.read(({ sources }) => sources > 0)).toMatchObject({ sources: 1, problems: 2 });
  expect((await editor.diagnostics('sources/lon.txt'))[0]?.message).toMatch(/too large/);
  expect((await editor.diagnostics('sources/anh.txt'))[0]?.message).toMatch(/not a text file/);
  expect(await editor.hover()).not.toBeNull();
  // Before the settings were others, its key was unknown.
  await editor.diagnostics('report.md', (list) => !list.length);
});

test('a report of 100,000 words is completed, hovered and checked', async () => {
  editor = await Editor.start('\n//- sources/keo.txt\nXưởng kẹo dừa mở thêm ca đêm.\n');
  const sentence = 'Xưởng kẹo dừa ở bến sông mở thêm ca đêm từ tuần này [@keo]. ';
  const paragraph = `${sentence.repeat(7)}\n\n`;
  const text = `${paragraph.repeat(1100)}Câu cuối [@keo], và [@banh`;
  expect(text.split(/\s+/).length).toBeGreaterThan(100_000);
  await editor.open('report.md', text);
  await editor.read();
  expect((await editor.complete('report.md', text.length - 'banh'.length))?.items).toHaveLength(1);
  expect(await editor.hover('report.md', text.lastIndexOf('@keo') + 2)).not.toBeNull();
  await editor.change('report.md', { start: text.length, end: text.length }, ']');
  const found = await editor.diagnostics('report.md', (list) => list.length > 0);
  expect(found.map(({ range }) => editor.words('report.md', range))).toEqual(['banh']);
});

test('a request is answered while the corpus is still being read', async () => {
  editor = await Editor.start('\n//- report.md\nMột câu về tin ngắn [@‹›].\n', { settings: { corpus: ['khac'] } });
  for (let i = 0; i < 1500; i++) {
    await editor.write(join('sources', `tin-${i}.txt`), `Tin ngắn số ${i}. `.repeat(80));
  }
  await editor.open();
  await editor.configure({ corpus: ['sources'] });
  await editor.until('the beginning of the reading', () => editor.status?.busy || undefined);
  const list = await editor.complete();
  expect(list).not.toBeNull();
  expect(editor.status?.busy).toBe(true);
  await editor.read(({ sources }) => sources === 1500);
  expect(editor.progress.begun).not.toHaveLength(0);
  await editor.until(
    'the end of the progress',
    () => editor.progress.ended === editor.progress.begun.length || undefined,
  );
});

test('a reading that the user stops ends, and nothing is reported from half a corpus', async () => {
  editor = await Editor.start('\n//- report.md\nMột câu về tin ngắn [@khong-co].\n', {
    settings: { corpus: ['khac'] },
  });
  for (let i = 0; i < 1500; i++) {
    await editor.write(join('sources', `tin-${i}.txt`), `Tin ngắn số ${i}. `.repeat(80));
  }
  await editor.open();
  await editor.diagnostics('report.md', (list) => list.length > 0);
  const before = editor.progress.tokens.length;
  await editor.configure({ corpus: ['sources'] });
  const token = await editor.until('progress', () => editor.progress.tokens[before]);
  await editor.notify('window/workDoneProgress/cancel', { token });
  expect((await editor.read(({ folders }) => folders === 1)).sources).toBe(0);
  expect(await editor.diagnostics('report.md', (list) => list.length === 0)).toEqual([]);
});

test('a request that makes no sense is answered with an error, and the next one is served', async () => {
  editor = await Editor.start('\n//- sources/keo.txt\nXưởng kẹo.\n//- report.md\nKẹo [@keo‹›].\n');
  await editor.open();
  await editor.read();
  await expect(editor.request('textDocument/hover', { textDocument: null })).rejects.toThrow(/hover failed/);
  await expect(editor.request('completionItem/resolve', { label: 'x' })).rejects.toThrow(/resolve failed/);
  await editor.notify('textDocument/didChange', {
    textDocument: { uri: 'file:///nowhere.md', version: 2 },
    contentChanges: [],
  });
  await editor.notify('textDocument/didOpen', {});
  expect(await editor.hover()).not.toBeNull();
});

test('a document that is not open is answered with nothing', async () => {
  editor = await Editor.start('\n//- report.md\nMột câu.\n');
  const params = { textDocument: { uri: editor.uri('report.md') }, position: { line: 0, character: 0 } };
  expect(await editor.request('textDocument/hover', params)).toBeNull();
  expect(await editor.request('textDocument/completion', params)).toBeNull();
  expect(await editor.request('textDocument/definition', params)).toBeNull();
});

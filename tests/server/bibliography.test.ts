import { beforeAll, afterEach, expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams, TextEdit } from 'vscode-languageserver/node';
import { builtProgram } from '../support/built.ts';
import { edited, Editor, there } from '../support/server.ts';

const CAN = { workspace: { configuration: true, applyEdit: true, workspaceEdit: { documentChanges: true } } };

const FILES = `
//- corpus/rice.md
---
title: Giá gạo tăng tuần thứ ba liên tiếp
author: Lê Thị Mơ
outlet: Báo Đồng Xanh
date: 2023-12-01
lang: vi
---
Giá gạo lại tăng.
//- corpus/dam.md
---
title: The dam holds
author: Mary Osborne
outlet: The Harbour Post
date: 2022-11-09
lang: en
---
The dam holds.
//- report.md
The rice costs more than a year ago, says the paper [@rice].
//- bao-cao.md
Giá gạo đã tăng ba tuần liền, theo báo Đồng Xanh ra ngày đầu tháng này [@rice; @dam].
`;

let editor: Editor;

beforeAll(async () => {
  await builtProgram('bibliography');
}, 60_000);
afterEach(() => editor.stop());

interface Refreshed {
  readonly entries: number;
  readonly changed: boolean;
  readonly line?: number;
}

const refresh = (path: string, more: object = {}): Promise<Refreshed | null> =>
  editor.request('workspace/executeCommand', {
    command: 'attest.refreshBibliography',
    arguments: [{ uri: editor.uri(path), ...more }],
  });

function lastEdits(): readonly TextEdit[] {
  const { documentChanges = [], changes = {} } = there<ApplyWorkspaceEditParams>(editor.applied.at(-1)).edit;
  const [versioned] = documentChanges;
  if (versioned && 'edits' in versioned) return versioned.edits.filter((edit): edit is TextEdit => 'newText' in edit);
  return Object.values(changes)[0] ?? [];
}

async function take(path: string): Promise<string> {
  const [edit] = lastEdits();
  const wanted = edited(editor.text(path), lastEdits());
  const offset = (at: 'start' | 'end'): number => editor.offset(path, there(edit).range[at]);
  await editor.change(path, { start: offset('start'), end: offset('end') }, there(edit).newText);
  expect(editor.text(path)).toBe(wanted);
  return wanted;
}

test('the list is inserted by one edit, refreshed, and left alone where it is up to date', async () => {
  editor = await Editor.start(FILES, { capabilities: CAN });
  await editor.open();
  expect(await refresh('report.md')).toEqual({ entries: 1, changed: true, line: 0 });
  expect(editor.applied).toHaveLength(1);
  expect(there(editor.applied[0]).label).toBe('Refresh the reference list');
  expect(lastEdits()).toHaveLength(1);
  const text = await take('report.md');
  expect(text).toContain('\n## References\n\n<!-- attest-bibliography -->\n\nLê Thị Mơ. (2023, December 1). Giá gạo');
  expect(await refresh('report.md')).toEqual({ entries: 1, changed: false });
  expect(editor.applied).toHaveLength(1);
  await editor.change('report.md', { start: 0, end: 0 }, 'The dam holds [@dam]. ');
  expect(await refresh('report.md')).toMatchObject({ entries: 2, changed: true });
  expect(await take('report.md')).toContain(
    '\nOsborne, M. (2022, November 9). The dam holds. _The Harbour Post_.\n\n<!-- /',
  );
});

test('the report decides on language and style, then the settings, and whoever asks before both', async () => {
  editor = await Editor.start(FILES, { capabilities: CAN, settings: { bibliography: { style: 'ieee' } } });
  await editor.open('bao-cao.md');
  await refresh('bao-cao.md');
  expect(await take('bao-cao.md')).toContain(
    '\n## Tài liệu tham khảo\n\n<!-- attest-bibliography -->\n\n[1] Lê Thị Mơ, “Giá gạo tăng tuần thứ ba liên tiếp”, _Báo Đồng Xanh_, 1 tháng 12 năm 2023.\n\n[2] M. Osborne,',
  );
  await editor.change('bao-cao.md', { start: 0, end: 0 }, '---\ncsl: apa\n---\n\n');
  await refresh('bao-cao.md');
  expect(await take('bao-cao.md')).toContain('\nLê Thị Mơ. (2023, tháng 12, ngày 1). ');
  await refresh('bao-cao.md', { style: 'vancouver', locale: 'en' });
  expect(await take('bao-cao.md')).toContain(
    '\n1. Lê Thị Mơ. Giá gạo tăng tuần thứ ba liên tiếp. Báo Đồng Xanh. 2023 Dec 1;\n',
  );
});

test('an unsaved report has its list, with its own line breaks', async () => {
  editor = await Editor.start(FILES, { capabilities: CAN });
  await editor.open('untitled:Untitled-1', 'One thing [@rice] that is told in English here.\r\n');
  expect(await refresh('untitled:Untitled-1')).toMatchObject({ entries: 1, changed: true });
  const text = await take('untitled:Untitled-1');
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

test('where the writer goes on typing meanwhile, the list is made of what stands there then', async () => {
  editor = await Editor.start(FILES, { capabilities: CAN });
  await editor.open();
  editor.takes = async () => {
    if (editor.applied.length > 1) return true;
    await editor.change('report.md', { start: 0, end: 0 }, 'The dam holds [@dam]. ');
    return false;
  };
  expect(await refresh('report.md')).toMatchObject({ entries: 2, changed: true });
  expect(editor.applied).toHaveLength(2);
  expect(editor.shown).toEqual([]);
  // Refused without any reason that is known, it is not asked for again.
  editor.takes = () => Promise.resolve(false);
  expect(await refresh('report.md')).toBeNull();
  expect(editor.applied).toHaveLength(3);
  expect(editor.shown.at(-1)).toContain('did not take the reference list');
});

test('what stands in the way is said with its place, and nothing is changed', async () => {
  editor = await Editor.start(FILES, { capabilities: CAN });
  await editor.open('report.md', 'One [@rcie].\n');
  expect(await refresh('report.md')).toEqual({ entries: 0, changed: false });
  expect(editor.shown.at(-1)).toContain('Line 1: No source has the citekey @rcie');
  await editor.open('other.md', 'One [@rice].\n\n<!-- attest-bibliography -->\n');
  expect(await refresh('other.md')).toBeNull();
  expect(editor.shown.at(-1)).toContain('Line 3: The reference list that begins here is never closed');
  expect(await refresh('report.md', { style: 'nowhere' })).toBeNull();
  expect(editor.shown.at(-1)).toContain('There is no citation style “nowhere”');
  expect(await refresh('closed.md')).toBeNull();
  expect(editor.shown.at(-1)).toContain('not open');
  expect(editor.applied).toEqual([]);
});

test('a client that makes no edits when asked is not offered it', async () => {
  editor = await Editor.start(FILES);
  expect(editor.result.capabilities.executeCommandProvider?.commands).not.toContain('attest.refreshBibliography');
  await editor.stop();
  editor = await Editor.start(FILES, { capabilities: CAN });
  expect(editor.result.capabilities.executeCommandProvider?.commands).toContain('attest.refreshBibliography');
});

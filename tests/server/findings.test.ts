import type { CodeAction, Range } from 'vscode-languageserver-types';
import { afterEach, describe, expect, test } from 'vitest';
import { edited, Editor, editsOf, type EditorOptions, there } from '../support/server.ts';

const SOURCES = `
//- sources/references.json
[{ "id": "cau", "title": "Thông xe cầu Thạnh Lộc", "container-title": "Tin Phương Nam", "issued": "2023-06-15" },
 { "id": "harbour", "issued": "2024-02-04" }]
//- sources/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
Giám đốc Sở Giao thông Trần Văn Bảy nói: “Người dân hai bên sông đã chờ cây cầu này quá lâu”.
Chủ tịch quận Phan Thị Hoa cho biết quận sẽ trồng thêm cây xanh dọc bờ kè trước mùa mưa năm sau.
//- sources/harbour.txt
The old harbour of Marlow reopened on 3 February 2024 after a fire.
Harbour master Ruth Adeyemi said: "Every boat will be back before the summer begins."
`;

const DATE = 'Ngày 14/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công [@cau].';
const QUOTED = 'Ông Bảy nói: “Người dân hai bên sông đã chờ cây cầu này rất lâu” [@cau].';
const SPEAKER = 'Ông Lê Minh Tuấn cho biết quận sẽ trồng thêm cây xanh dọc bờ kè trước mùa mưa năm sau [@cau].';

const OURS: EditorOptions = {
  capabilities: {
    experimental: { attest: { findings: true } },
    workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
  },
};

let editor: Editor;
afterEach(() => editor.stop());

async function start(report: string, count: number, options: EditorOptions = {}): Promise<void> {
  editor = await Editor.start(`${SOURCES}//- report.md\n${report}\n`, options);
  await editor.open();
  await editor.diagnostics('report.md', (list) => list.length === count);
}

interface Edits {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
  readonly note: string;
}

const document = (): object => ({ textDocument: { uri: editor.uri('report.md') } });
const fixAll = (): Promise<Edits> => editor.request('attest/fixAll', document());

async function fixed(): Promise<string> {
  const { edits } = await fixAll();
  return edited(
    editor.text(),
    edits.map(({ range, text }) => ({ range, newText: text })),
  );
}

const ofKind = (...only: string[]): Promise<CodeAction[] | null> =>
  editor.request('textDocument/codeAction', {
    ...document(),
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only },
  });

const at = (words: string): object => {
  const start = editor.text().indexOf(words);
  return {
    ...document(),
    range: { start: editor.position('report.md', start), end: editor.position('report.md', start + words.length) },
  };
};

describe('all safe fixes', () => {
  test('put right a date that differs in one number and words that are quoted, and leave a speaker', async () => {
    await start([DATE, QUOTED, SPEAKER].join('\n\n'), 3);
    expect(await fixed()).toBe([DATE.replace('14/6', '12/6'), QUOTED.replace('rất', 'quá'), SPEAKER].join('\n\n'));
    const { note, version } = await fixAll();
    expect(note).toBe('2 findings fixed; 1 left for you to decide');
    expect(version).toBe(1);
  });

  test('are none where a person has to decide, and that is told', async () => {
    await start(SPEAKER, 1, { locale: 'vi' });
    expect(await fixAll()).toMatchObject({
      edits: [],
      note: 'Không có lỗi nào chắc chắn để tự sửa; còn 1 lỗi cần bạn quyết định.',
    });
  });

  test('leave a date whose sentence cites two sources, or none itself', async () => {
    await start(DATE.replace('[@cau]', '[@cau; @harbour]'), 1);
    expect(await fixed()).toBe(editor.text());
    await editor.stop();
    await start(`${DATE.replace(' [@cau]', '')} Người dân hai bên sông rất vui [@cau].`, 1);
    expect(await fixed()).toBe(editor.text());
  });

  test('leave a key that is only like another, and mend one that is wrong in its capitals', async () => {
    await start('The harbour reopened [@harbur].', 1);
    expect(await fixed()).toBe(editor.text());
    await editor.stop();
    await start('The harbour reopened [@Harbour].', 1);
    expect(await fixed()).toBe('The harbour reopened [@harbour].');
  });

  test('are a source action of their own, which is given to who asks for it by name', async () => {
    await start([DATE, SPEAKER].join('\n\n'), 2);
    for (const only of ['source.fixAll.attest', 'source.fixAll', 'source']) {
      const [action, ...others] = there(await ofKind(only));
      expect(others).toEqual([]);
      expect(action).toMatchObject({ title: 'Fix all safe findings', kind: 'source.fixAll.attest' });
      expect(edited(editor.text(), editsOf(there(action)))).toBe(editor.text().replace('14/6', '12/6'));
    }
    expect(await ofKind('source.fixAll.other', 'source.organizeImports')).toBeNull();
    expect(await ofKind('quickfix')).toEqual([]);
    expect(there(editor.result.capabilities.codeActionProvider)).toMatchObject({
      codeActionKinds: expect.arrayContaining(['source.fixAll.attest']),
    });
  });

  test('offer no source action where nothing is safe', async () => {
    await start(SPEAKER, 1);
    expect(await ofKind('source.fixAll')).toBeNull();
  });
});

describe('a note to the desk', () => {
  test('tells place, claim, finding, the words of the source and where they stand', async () => {
    await start(`# Cầu\n\n${DATE}`, 1);
    const note = await editor.request<string>('attest/note', at('14/6/2023'));
    const [place, claim, finding, says, source, ...rest] = note.split('\n');
    expect(place).toBe('report.md, line 3');
    expect(claim).toBe(`Report: ${DATE}`);
    expect(finding).toMatch(/^Finding: .*\(date-mismatch\)$/);
    expect(says).toBe('Source says: “Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.”');
    expect(source).toBe('Source: Thông xe cầu Thạnh Lộc, Tin Phương Nam, 2023-06-15, @cau, line 1');
    expect(rest).toEqual(['']);
  });

  test('is none where nothing is found', async () => {
    await start(DATE, 1);
    expect(await editor.request('attest/note', at('thi công'))).toBeNull();
  });
});

describe('a quotation beside its source', () => {
  test('is shown as two texts that differ in the changed words alone', async () => {
    await start(QUOTED.normalize('NFD'), 1);
    const comparison = await editor.request('attest/comparison', at('chờ'.normalize('NFD')));
    expect(comparison).toEqual({
      title: '@cau, line 2 ↔ report.md, line 1',
      source: 'Người dân hai bên sông đã chờ cây cầu này quá lâu',
      report: 'Người dân hai bên sông đã chờ cây cầu này rất lâu',
    });
  });

  test('is none for a finding about something else', async () => {
    await start(DATE, 1);
    expect(await editor.request('attest/comparison', at('14/6/2023'))).toBeNull();
  });

  test('is offered by the light bulb, with the note, to a client that can show it', async () => {
    await start(QUOTED, 1, OURS);
    const [found] = await editor.diagnostics('report.md', (list) => list.length === 1);
    const commands = (await editor.fixes('report.md', there(found))).flatMap(({ command }) => command ?? []);
    expect(commands.map(({ command }) => command)).toEqual([
      'attest.compareWithSource',
      'attest.copyNote',
      'attest.keepVerdict',
    ]);
    for (const { arguments: given } of commands.slice(0, 2))
      expect(given).toEqual([editor.uri('report.md'), found?.range]);
  });

  test('is offered to no other client, nor for a finding about something else', async () => {
    await start(QUOTED, 1);
    const [found] = await editor.diagnostics('report.md', (list) => list.length === 1);
    const commands = (await editor.fixes('report.md', there(found))).flatMap(({ command }) => command ?? []);
    expect(commands.map(({ command }) => command)).toEqual(['attest.keepVerdict']);
    await editor.stop();
    await start(DATE, 1, OURS);
    const [date] = await editor.diagnostics('report.md', (list) => list.length === 1);
    const others = (await editor.fixes('report.md', there(date))).flatMap(({ command }) => command ?? []);
    expect(others.map(({ command }) => command)).toEqual(['attest.copyNote', 'attest.keepVerdict']);
  });
});

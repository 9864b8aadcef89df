import type { CodeAction, Range } from 'vscode-languageserver-types';
import { afterEach, describe, expect, test } from 'vitest';
import { edited, Editor, editsOf, type EditorOptions, there } from '../support/server.ts';

const SOURCES = `
//- sources/references.json
[{ "id": "cau", "title": "Thông xe cầu Thạnh Lộc", "container-title": "Tin Phương Nam", "issued": "2023-06-15" },
 { "id": "harbour", "title": "Harbour reopens", "container-title": "Marlow Echo", "issued": "2024-02-04" }]
//- sources/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
Giám đốc Sở Giao thông Trần Văn Bảy nói: “Người dân hai bên sông đã chờ cây cầu này quá lâu”.
//- sources/cho.txt
Chợ nổi Cái Bè đón hơn 4.000 khách trong tuần đầu tháng 3/2023, theo ban quản lý chợ.
//- sources/harbour.txt
The old harbour of Marlow reopened on 3 February 2024 after a fire.
Harbour master Ruth Adeyemi said: "Every boat will be back before the summer begins."
`;

interface Row {
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly words: string;
  readonly kind: string;
  readonly speaker: string;
  readonly uri: string;
  readonly range: Range;
}

interface Edits {
  readonly version: number;
  readonly edits: { readonly range: Range; readonly text: string; readonly cursor: number }[];
  readonly note: string;
}

let editor: Editor;
afterEach(() => editor.stop());

async function start(report: string, options: EditorOptions = {}, sources = SOURCES): Promise<void> {
  editor = await Editor.start(`${sources}//- report.md\n${report}\n`, options);
  await editor.open();
  await editor.read();
}

const at = (): object => ({
  textDocument: { uri: editor.uri('report.md') },
  position: editor.position('report.md', editor.cursor()),
});

const search = (purpose: string, query = ''): Promise<{ rows: Row[]; note: string }> =>
  editor.request('attest/search', { ...at(), purpose, query });

const keys = (rows: readonly Row[]): string[] => rows.map(({ key }) => key);

function insert(key: string, words?: string, ...more: number[]): Promise<Edits> {
  const positions = [editor.cursor(), ...more].map((offset) => editor.position('report.md', offset));
  return editor.request('attest/insert', {
    textDocument: { uri: editor.uri('report.md') },
    positions,
    key,
    ...(words && { words }),
  });
}

function cite(...spans: (readonly [number, number])[]): Promise<Edits> {
  const ranges = spans.map(([start, end]) => ({
    start: editor.position('report.md', start),
    end: editor.position('report.md', end),
  }));
  return editor.request('attest/cite', { textDocument: { uri: editor.uri('report.md') }, ranges });
}

const written = ({ edits }: Edits): string =>
  edited(
    editor.text(),
    edits.map(({ range, text }) => ({ range, newText: text })),
  );

describe('the list of sources', () => {
  test('begins with the source that the sentence comes from, and shows its passage', async () => {
    await start('Hôm ấy thành phố thông xe cầu Thạnh Lộc‹›.');
    const { rows, note } = await search('citation');
    expect(rows).toHaveLength(3);
    expect(note).toBe('');
    expect(rows[0]).toMatchObject({
      key: 'cau',
      title: 'Thông xe cầu Thạnh Lộc',
      outlet: 'Tin Phương Nam',
      date: '2023-06-15',
      words: 'Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.',
      uri: editor.uri('sources/cau.txt'),
      range: { start: { line: 0, character: 0 } },
    });
  });

  test('is searched by words of the text, of the title and of the outlet, without diacritics, begun words too', async () => {
    await start('Hôm ấy thành phố thông xe cầu Thạnh Lộc‹›.');
    expect(keys((await search('citation', 'harbour master')).rows)[0]).toBe('harbour');
    expect(keys((await search('citation', 'marl')).rows)).toEqual(['harbour']);
    expect((await search('citation', 'cho noi')).rows[0]).toMatchObject({ key: 'cho' });
    const passage = (await search('citation', 'Adeyemi boat')).rows[0];
    expect(passage?.words).toContain('Every boat will be back');
    expect(await search('citation', 'xyzzy')).toEqual({
      rows: [],
      note: 'No source has these words. Try fewer words, or a name.',
    });
  });

  test('says why it is empty, in the language of the user', async () => {
    await start('Không có gì‹›.', { locale: 'vi' }, '');
    expect(await search('citation')).toEqual({
      rows: [],
      note: expect.stringMatching(/^Không tìm thấy thư mục nguồn/),
    });
  });

  test('of words to quote holds quotations with their speaker, and sentences', async () => {
    await start('Ông Bảy nói về cây cầu và người dân hai bên sông: ‹›');
    const { rows } = await search('quotation');
    expect(rows[0]).toMatchObject({
      key: 'cau',
      kind: 'quotation',
      words: 'Người dân hai bên sông đã chờ cây cầu này quá lâu',
      speaker: 'Trần Văn Bảy',
    });
    expect(rows.some(({ kind, words }) => kind === 'passage' && words.startsWith('Giám đốc'))).toBe(true);
    const [typed] = (await search('quotation', 'before the summer')).rows;
    expect(typed).toMatchObject({ key: 'harbour', kind: 'quotation' });
  });

  test('of evidence begins with what the sentence cites', async () => {
    await start('Cầu Thạnh Lộc thông xe, còn chợ nổi đón hơn 4.000 khách‹› [@cho].');
    const { rows } = await search('evidence');
    expect(keys(rows).slice(0, 2)).toEqual(['cho', 'cau']);
    expect(keys((await search('evidence', 'harbour')).rows)[0]).toBe('harbour');
  });

  test('of what is cited holds the passage of each source, or says that there is none', async () => {
    await start('Cầu Thạnh Lộc thông xe [@cau; @cho]. Người dân ‹›vui.\n\nHarbour [@harbour].');
    expect(await search('cited')).toEqual({ rows: [], note: 'This sentence cites no source of the folder.' });
    const line = (offset: number): object => ({
      textDocument: { uri: editor.uri('report.md') },
      position: editor.position('report.md', offset),
      purpose: 'cited',
      query: '',
    });
    const text = editor.text();
    const cited = async (words: string): Promise<string[]> =>
      keys((await editor.request<{ rows: Row[] }>('attest/search', line(text.indexOf(words) + 1))).rows);
    expect(await cited('Thạnh')).toEqual(['cau', 'cho']);
    expect(await cited('@cho')).toEqual(['cho']);
  });
});

describe('what is inserted', () => {
  test('is a citation at every cursor, each in its own place, of one version', async () => {
    await start('Cầu đã xong‹›.\n\nChợ đông [@cho].');
    const second = editor.text().indexOf('].');
    const made = await insert('cau', undefined, second, second);
    expect(made.version).toBe(1);
    expect(written(made)).toBe('Cầu đã xong [@cau].\n\nChợ đông [@cho; @cau].');
    expect(made.edits.map(({ text, cursor }) => text.slice(cursor))).toEqual([']', '']);
    expect(made.note).toBe('');
  });

  test('is nothing in code, and that is said', async () => {
    await start('Viết `@c‹›au` thế này.', { locale: 'vi' });
    expect(await insert('cau')).toMatchObject({
      edits: [],
      note: 'Attest không đọc trích dẫn trong mã nên không chèn gì.',
    });
  });

  test('is a quotation whose words are held to be the source’s', async () => {
    await start('Ông Bảy nói: ‹›');
    const { words } = there((await search('quotation', 'hai bên sông')).rows[0]);
    const text = written(await insert('cau', words));
    expect(text).toBe('Ông Bảy nói: “Người dân hai bên sông đã chờ cây cầu này quá lâu” [@cau]');
    await editor.change('report.md', { start: 0, end: editor.text().length }, text);
    expect(await editor.diagnostics()).toEqual([]);
  });
});

describe('the selection', () => {
  const CLEAR = 'Sáng 12/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.';

  test('is cited where one source is clear, and what is left is told with the reason', async () => {
    await start(
      [
        CLEAR,
        'Hơn 300 người xem bóng đá ở sân Thống Nhất hôm 3/4.',
        'Mọi việc rồi sẽ ổn.',
        'Sáng 14/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.',
        'Chợ nổi Cái Bè đón hơn 4.000 khách [@cho].',
      ].join('\n\n'),
    );
    const made = await cite([0, editor.text().length]);
    expect(written(made)).toBe(editor.text().replace('hai năm thi công.', 'hai năm thi công [@cau].'));
    expect(made.note).toBe(
      [
        '1 sentence cited',
        '1 left: no source tells it plainly enough',
        '1 left: no date, figure, quotation or statement to cite',
        '1 left: the source that tells it says something else',
        '1 left: cited already',
      ].join('; '),
    );
  });

  test('may be a cursor in a sentence, or several', async () => {
    await start(`${CLEAR}\n\nChợ nổi Cái Bè đón hơn 4.000 khách trong tuần đầu tháng 3/2023.`);
    const behind = editor.text().indexOf('khách');
    const made = await cite([4, 4], [behind, behind]);
    expect(written(made)).toMatch(/thi công \[@cau\]\.\n\n.*tháng 3\/2023 \[@cho\]\.$/);
  });

  test('without a sentence is told as such', async () => {
    await start('\n\n# Cầu\n\n');
    expect(await cite([0, 1])).toMatchObject({ edits: [], note: 'No sentence is selected.' });
  });
});

describe('the lightbulb at a sentence without a citation', () => {
  const COMMANDS = { experimental: { attest: { commands: true } } };
  const REPORT = 'Sáng 12/6/2023, thành phố thông xe cầu ‹›Thạnh Lộc sau hơn hai năm thi công. Ai cũng vui.';

  const actions = (start = editor.cursor(), end = start, only?: string[]): Promise<CodeAction[]> =>
    editor.request('textDocument/codeAction', {
      textDocument: { uri: editor.uri('report.md') },
      range: { start: editor.position('report.md', start), end: editor.position('report.md', end) },
      context: { diagnostics: editor.pushed('report.md') ?? [], ...(only && { only }) },
    });

  test('offers the source, a quotation and the evidence', async () => {
    await start(REPORT, { capabilities: { workspace: { workspaceEdit: { documentChanges: true } }, ...COMMANDS } });
    const found = await actions();
    expect(found.map(({ title, kind }) => [title, kind])).toEqual([
      ['Cite @cau', 'refactor.rewrite'],
      ['Insert quotation…', 'refactor.rewrite'],
      ['Find evidence for this sentence…', 'refactor.rewrite'],
    ]);
    expect(edited(editor.text(), editsOf(found[0]))).toBe(editor.text().replace('thi công.', 'thi công [@cau].'));
    expect(found.slice(1).map(({ command }) => command?.command)).toEqual([
      'attest.insertQuotation',
      'attest.findEvidence',
    ]);
  });

  test('offers the citation alone to a client without the commands, in its language', async () => {
    await start(REPORT, { locale: 'vi' });
    expect((await actions()).map(({ title }) => title)).toEqual(['Dẫn nguồn @cau']);
  });

  test('is the quick fix where the sentence is flagged as uncited', async () => {
    await start(REPORT, { settings: { rules: { 'uncited-claim': 'warning' } } });
    const [flagged] = await editor.diagnostics('report.md', (list) => list.length === 1);
    const found = await actions(editor.cursor(), editor.cursor(), ['quickfix']);
    const [citation] = found.filter(({ title }) => title === 'Cite @cau');
    expect(citation).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: flagged?.code }] });
  });

  test('keeps to the kinds that are asked for', async () => {
    await start(REPORT, { capabilities: COMMANDS });
    expect(await actions(editor.cursor(), editor.cursor(), ['quickfix'])).toEqual([]);
    expect(await actions(editor.cursor(), editor.cursor(), ['source'])).toBeNull();
    expect(await actions(editor.cursor(), editor.cursor(), ['refactor'])).toHaveLength(3);
  });

  test('offers to cite several selected sentences at once', async () => {
    await start('‹›Cầu Thạnh Lộc thông xe ngày 12/6/2023. Chợ nổi Cái Bè đón 4.000 khách.', { capabilities: COMMANDS });
    const found = await actions(0, editor.text().length);
    expect(found.map(({ command }) => command?.command)).toEqual(['attest.citeSelection']);
  });

  test.each([
    ['a sentence without facts', 'Mọi việc rồi ‹›sẽ ổn.'],
    ['a sentence that is cited', 'Thành phố thông xe cầu ‹›Thạnh Lộc ngày 12/6/2023 [@cau].'],
    ['a sentence that a later citation covers', 'Cầu dài 5 ‹›km. Xe chạy từ 12/6/2023 [@cau].'],
    ['code', '    Cầu Thạnh ‹›Lộc thông xe ngày 12/6/2023.'],
  ])('offers nothing at %s', async (_, report) => {
    await start(report, { capabilities: COMMANDS });
    expect((await actions(editor.cursor(), editor.cursor(), ['refactor'])) ?? []).toEqual([]);
  });

  test('offers nothing in a source', async () => {
    await start(REPORT, { capabilities: COMMANDS });
    await editor.open('sources/cau.txt');
    const found = await editor.request<CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('sources/cau.txt') },
      range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } },
      context: { diagnostics: [] },
    });
    expect(found ?? []).toEqual([]);
  });

  test('names no source that contradicts the sentence', async () => {
    await start(REPORT.replace('12/6', '14/6'), { capabilities: COMMANDS });
    const titles = (await actions(editor.cursor(), editor.cursor(), ['refactor'])).map(({ title }) => title);
    expect(titles).toEqual(['Insert quotation…', 'Find evidence for this sentence…']);
  });
});

describe('why there are no suggestions', () => {
  const why = (settings: object = {}): Promise<string> =>
    editor.request('attest/whyNoSuggestions', { ...at(), editor: settings });
  const firstOf = (page: string): string => page.split('\n\n')[1] ?? '';

  test('in prose where no citation is typed', async () => {
    await start('Thành phố thông xe cầu Thạnh Lộc ‹›hôm ấy xyzzy.');
    const page = await why();
    expect(page).toMatch(/^# Why no suggestions\?\n\nNo citation is being typed here\./);
    expect(page).toContain('3 sources: 2 in Vietnamese, 1 in English.');
    expect(page).toContain(`    ${editor.folder}/sources`);
    expect(page).toContain('    Thành phố thông xe cầu Thạnh Lộc hôm ấy xyzzy.');
    expect(page).toContain('The report is read as Vietnamese.');
    expect(page).toMatch(/Sources have these:\n\n {4}Thành, phố, thông, xe, cầu, Thạnh, Lộc/);
    expect(page).toMatch(/No source has these:\n\n {4}.*xyzzy/);
    expect(page).toMatch(/## What the search finds first\n\n {4}cau, line 1 \(score [\d.]+\)\n {4}Sáng 12\/6/);
  });

  test('in the language of the user', async () => {
    await start('Viết `mã ‹›` nhé.', { locale: 'vi' });
    const page = await why();
    expect(page).toMatch(/^# Vì sao không có gợi ý\?\n\nCon trỏ đang ở trong mã\./);
    expect(page).toContain('3 nguồn: 2 tiếng Việt, 1 tiếng Anh.');
  });

  test.each([
    ['code', '```\n[@‹›\n```', 'The cursor stands in code.'],
    ['a comment', 'Cầu. <!-- [@‹› -->', 'The cursor stands in a comment.'],
    ['front matter', '---\ntitle: "[@‹›"\n---\n\nCầu.', 'The cursor stands in the front matter.'],
    ['an e-mail address', 'Viết cho ban@‹› nhé.', 'The `@` before the cursor begins no citation'],
    ['an escaped @', 'Viết \\@c‹› nhé.', 'The `@` before the cursor begins no citation'],
    ['a key that nothing has', 'Cầu [@xyzzy‹›].', 'A citation is being typed, and no source has what is typed'],
    ['a key that a source has', 'Cầu [@ca‹›].', 'There is one suggestion here.'],
  ])('in %s', async (_, report, expected) => {
    await start(report);
    expect(firstOf(await why())).toContain(expected);
  });

  test('where the editor does not ask', async () => {
    await start('Cầu [@‹›].');
    expect(firstOf(await why())).toBe('There are 3 suggestions here, the likeliest first.');
    expect(firstOf(await why({ suggestOnTriggerCharacters: false }))).toContain('editor.suggestOnTriggerCharacters');
  });

  test('where there is no corpus', async () => {
    await start('Cầu [@‹›].', {}, '');
    expect(firstOf(await why())).toMatch(/^No folder with sources was found\./);
  });

  test('with the files that could not be read', async () => {
    await start('Cầu [@‹›].', {}, `${SOURCES}//- sources/hong.md\n---\ntitle: [\n---\nHỏng.\n`);
    expect(await why()).toMatch(/One file could not be read as it stands:\n\n {4}.*hong\.md:\d+: /);
  });

  test('with what the brackets hold already', async () => {
    await start('Cầu [@cau; ‹›].');
    expect(await why()).toContain('- Cited in these brackets already, so put last: @cau.');
  });

  test('and its page is no report', async () => {
    await start('Cầu.');
    await editor.open(
      'attest-suggestions:/why.md',
      'Sáng 14/6/2023, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm.',
    );
    expect(await editor.diagnostics('attest-suggestions:/why.md')).toEqual([]);
  });
});

test('what is asked of a document that is not open is answered with nothing', async () => {
  await start('Cầu.');
  const elsewhere = { textDocument: { uri: editor.uri('other.md') } };
  const position = { line: 0, character: 0 };
  expect(await editor.request('attest/search', { ...elsewhere, position, purpose: 'citation', query: '' })).toBeNull();
  expect(await editor.request('attest/insert', { ...elsewhere, positions: [position], key: 'cau' })).toBeNull();
  expect(await editor.request('attest/cite', { ...elsewhere, ranges: [] })).toBeNull();
  expect(await editor.request('attest/whyNoSuggestions', { ...elsewhere, position })).toBeNull();
});

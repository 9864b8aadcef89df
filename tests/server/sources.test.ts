import type { Location, Range } from 'vscode-languageserver-types';
import { afterEach, describe, expect, test } from 'vitest';
import type { SourceOverview, SourceRows, SourceViewRow } from '../../server/src/protocol/sources.ts';
import { Editor, type EditorOptions, there } from '../support/server.ts';

const SOURCES = `
//- sources/references.json
[{ "id": "cau", "title": "Thông xe cầu Thạnh Lộc", "container-title": "Tin Phương Nam", "issued": "2023-06-15" },
 { "id": "cho", "title": "Chợ nổi họp lại", "container-title": "TIN PHƯƠNG NAM", "issued": "2023-07-01" },
 { "id": "harbour", "title": "Harbour reopens", "container-title": "Marlow Echo", "issued": "2024-02-04" },
 { "id": "bridges2001", "title": "A Book of Bridges", "publisher": "Kestrel Press", "issued": "2001" }]
//- sources/cau.txt
Sáng 12/6, thành phố thông xe cầu Thạnh Lộc sau hơn hai năm thi công.
//- sources/cho.txt
Chợ nổi họp lại từ cuối tháng Sáu, ghe xuồng kín một khúc sông.
//- sources/harbour.txt
The old harbour of Marlow reopened on 3 February 2024 after a fire.

Trawlers came back first, then the ferries.
//- sources/note.txt
A note that nobody has said anything about.
`;

const REPORT = `
//- report.md
Cầu đã thông xe [@cau], rồi chợ họp lại [@cho; @cau].
//- other.md
Boats are back [@harbour], says [the paper](sources/harbour.txt), and so is the bridge [@cau].
`;

let editor: Editor;
afterEach(() => editor.stop());

async function start(files = SOURCES + REPORT, options: EditorOptions = {}): Promise<void> {
  editor = await Editor.start(files, options);
  await editor.read();
}

function overview(by: string, query = ''): Promise<SourceOverview> {
  return editor.request('attest/sources', { by, query });
}

async function rows(by: string, group: string, more: object = {}): Promise<readonly SourceViewRow[]> {
  const answer = await editor.request<SourceRows>('attest/sources', { by, group, ...more });
  expect(answer.more).toBe(0);
  return answer.rows;
}

async function allRows(query: string): Promise<readonly SourceViewRow[]> {
  const { groups } = await overview('language', query);
  return (await Promise.all(groups.map(({ id }) => rows('language', id, { query })))).flat();
}

const labels = ({ groups }: SourceOverview): string[] => groups.map(({ label, count }) => `${label} ${count}`);
const keys = (list: readonly SourceViewRow[]): string[] => list.map(({ key }) => key);

describe('the groups', () => {
  test('are the outlets by name, one however it is written, the sources without one last', async () => {
    await start();
    const all = await overview('outlet');
    expect(labels(all)).toEqual(['Kestrel Press 1', 'Marlow Echo 1', 'TIN PHƯƠNG NAM 2', 'No outlet given 1']);
    expect(all).toMatchObject({ count: 5, problems: [], reading: false, folders: [editor.uri('sources')] });
    expect(keys(await rows('outlet', there(all.groups[2]).id))).toEqual(['cho', 'cau']);
  });

  test('are the months, the latest first', async () => {
    await start();
    expect(labels(await overview('date'))).toEqual([
      'February 2024 1',
      'July 2023 1',
      'June 2023 1',
      '2001 1',
      'No date given 1',
    ]);
  });

  test("are the languages, in the user's", async () => {
    await start(SOURCES + REPORT, { locale: 'vi' });
    expect(labels(await overview('language'))).toEqual(['Tiếng Anh 3', 'Tiếng Việt 2']);
    expect(labels(await overview('date'))[0]).toBe('tháng 2 năm 2024 1');
  });

  test('without a corpus there are none, and no folder', async () => {
    await start('//- report.md\nNothing to cite.\n');
    expect(await overview('outlet')).toMatchObject({ groups: [], count: 0, folders: [], reading: false });
  });

  test('are told in pages', async () => {
    const many = Array.from({ length: 203 }, (_, i) => `//- sources/note-${1000 + i}.txt\nA note.\n`).join('');
    await start(`${many}//- report.md\nText.\n`);
    const first = await editor.request<SourceRows>('attest/sources', { by: 'outlet', group: '' });
    expect([first.rows.length, first.more]).toEqual([200, 3]);
    expect(keys(await rows('outlet', '', { from: 200 }))).toEqual(['note-1200', 'note-1201', 'note-1202']);
  });
});

test('what is a source, and so no report, is told, whether or not it is open', async () => {
  await start(`${SOURCES}//- sources/own.md\nA note.\n//- sources/references.json\n[]\n${REPORT}`);
  await editor.open('sources/own.md');
  const isSource = (path: string): Promise<boolean> =>
    editor.request('attest/isSource', { textDocument: { uri: editor.uri(path) } });
  expect(await Promise.all(['sources/own.md', 'sources/references.json'].map(isSource))).toEqual([true, true]);
  expect(await Promise.all(['report.md', 'sources/none.md', 'untitled:new'].map(isSource))).toEqual([
    false,
    false,
    false,
  ]);
});

describe('a row', () => {
  test('tells how often the report and all reports cite the source, by key and by link', async () => {
    await start();
    const cited = async (report?: string): Promise<string[]> => {
      const { groups } = await overview('language');
      const list = await Promise.all(groups.map(({ id }) => rows('language', id, report ? { report } : {})));
      return list.flat().flatMap((row) => (row.citedInAll ? `${row.key} ${row.citedHere}/${row.citedInAll}` : []));
    };
    expect(await cited(editor.uri('report.md'))).toEqual(['harbour 0/2', 'cho 1/1', 'cau 2/3']);
    expect(await cited(editor.uri('other.md'))).toEqual(['harbour 2/2', 'cho 0/1', 'cau 1/3']);
    expect(await cited()).toEqual(['harbour 0/2', 'cho 0/1', 'cau 0/3']);
  });

  test('of an entry without a file leads to the entry, and has no text', async () => {
    await start();
    const [book] = await rows('date', '2001');
    expect(book).toMatchObject({ key: 'bridges2001', kind: 'entry', citation: '[@bridges2001]', date: '2001' });
    const places = await editor.request<{ declared: Location[]; cited: Location[] }>('attest/source', {
      key: 'bridges2001',
    });
    expect(places).toEqual({
      declared: [{ uri: editor.uri('sources/references.json'), range: expect.objectContaining({}) as Range }],
      cited: [],
    });
    expect(there(places.declared[0]).range.start.line).toBe(3);
  });

  test('has the places where the source is cited', async () => {
    await start();
    const { cited } = await editor.request<{ cited: Location[] }>('attest/source', { key: 'cau' });
    expect(cited.map(({ uri }) => uri)).toEqual([editor.uri('other.md'), ...Array(2).fill(editor.uri('report.md'))]);
    expect(await editor.request('attest/source', { key: 'nobody' })).toBeNull();
  });
});

describe('a filter', () => {
  test('finds what stands in a text, with the passage, which is what a click opens', async () => {
    await start();
    const [row, ...others] = await allRows('trawlers ferries');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ key: 'harbour', words: 'Trawlers came back first, then the ferries.' });
    expect(row?.range.start).toEqual({ line: 2, character: 0 });
  });

  test('finds key, title, outlet and day without diacritics', async () => {
    await start();
    expect(keys(await allRows('tin phuong'))).toEqual(['cau', 'cho']);
    expect(keys(await allRows('book of bridges'))).toEqual(['bridges2001']);
    expect(await overview('outlet', 'giraffe')).toMatchObject({ groups: [], count: 0 });
  });
});

describe('problems', () => {
  test('are told first of those that leave something unread, with what to do and where', async () => {
    await start(`${SOURCES}//- sources/broken.bib\n@article{half,\n  title = {Half\n`);
    const { problems, problemCount } = await overview('outlet');
    expect(problemCount).toBe(problems.length);
    expect(problems[0]).toMatchObject({
      file: 'broken.bib',
      uri: editor.uri('sources/broken.bib'),
      severity: 'warning',
    });
    expect(problems[0]?.message.length).toBeGreaterThan(20);
  });
});

describe('the list is told to be out of date', () => {
  test('when a source comes, once, and not to a client that does not show it', async () => {
    await start(SOURCES + REPORT, { watches: true });
    const told = editor.heard('attest/sourcesChanged');
    await editor.write('sources/more.txt', 'Another note.\n');
    await editor.filesChanged({ path: 'sources/more.txt', type: 1 });
    await editor.read(({ sources }) => sources === 6);
    expect(told()).toBe(0);
    await overview('outlet');
    await editor.write('sources/most.txt', 'One more note.\n');
    await editor.filesChanged({ path: 'sources/most.txt', type: 1 });
    await editor.read(({ sources }) => sources === 7);
    await editor.until('the word', () => told() || undefined);
    expect(await overview('outlet')).toMatchObject({ count: 7 });
    expect(told()).toBe(1);
  });

  test('when a report cites something else, and not when anything else is typed', async () => {
    await start();
    await editor.open();
    const told = editor.heard('attest/sourcesChanged');
    const report = editor.uri('report.md');
    const timesCited = async (): Promise<number | undefined> =>
      (await rows('outlet', 'marlow echo', { report }))[0]?.citedHere;
    await overview('outlet');
    expect(await timesCited()).toBe(0);
    await editor.change('report.md', { start: 0, end: 0 }, 'Plain words. ');
    await editor.change('report.md', { start: 0, end: 0 }, 'Boats came [@harbour]. ');
    await editor.until('the word', () => told() || undefined);
    expect(await timesCited()).toBe(1);
    await overview('outlet');
    // Of two changes it is the second, on another report, that is told.
    await editor.change('report.md', { start: 0, end: 0 }, 'More plain words. ');
    await editor.open('third.md', 'A third report [@cau].');
    await editor.until('the word', () => told() === 2 || undefined);
    expect(await overview('outlet')).toMatchObject({ count: 5 });
  });
});

describe('a new source', () => {
  const empty = { title: '', outlet: '', date: '', url: '', problem: '' };

  test('of a plain text is proposed its first line as title, and the day of its dateline', async () => {
    await start();
    const text = 'Nước sông rút nhanh\n\nCần Thơ, ngày 9/11/2022 – Nước sông rút nhanh sau ba ngày.\n';
    expect(await editor.request('attest/pasted', { text })).toEqual({
      ...empty,
      kind: 'text',
      text,
      title: 'Nước sông rút nhanh',
    });
    const dated = 'Cần Thơ, ngày 9/11/2022 – Nước sông rút nhanh sau ba ngày.';
    expect(await editor.request('attest/pasted', { text: dated })).toMatchObject({ date: '2022-11-09' });
  });

  test('of a saved page is its article, with what the page says of itself', async () => {
    await start();
    const words = 'The ferry began to run again on Monday, and the queue was longer than the quay.';
    const text = `<!doctype html><html><head><title>Ferry runs again</title>
      <meta property="og:site_name" content="Marlow Echo">
      <meta property="article:published_time" content="2024-03-05T08:00:00Z"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Ferry runs again</h1><p>${words}</p><p>${words}</p></article></body></html>`;
    const page = await editor.request<{ text: string }>('attest/pasted', { text });
    expect(page).toMatchObject({ kind: 'page', title: 'Ferry runs again', outlet: 'Marlow Echo', date: '2024-03-05' });
    expect(page.text).toContain(words);
    expect(page.text).not.toContain('Home');
  });

  test('is not made of a lone address, nor of nothing', async () => {
    await start();
    expect(await editor.request('attest/pasted', { text: ' https://example.org/a \n' })).toEqual({
      ...empty,
      kind: 'address',
      text: '',
      url: 'https://example.org/a',
    });
    expect(await editor.request('attest/pasted', { text: ' \n' })).toMatchObject({ kind: 'empty' });
  });

  test('is written with front matter that is read back as it was given, under a key that is free', async () => {
    await start();
    const given = {
      text: '---\r\nNot: front matter\r\n',
      title: 'Bà Năm nói: "Nước rút # rồi"',
      outlet: "Tin 'Phương' Nam",
      date: '9/11/2022',
      url: 'https://example.org/a?b=1#c',
    };
    const file = await editor.request<{ name: string; content: string }>('attest/newSource', given);
    expect(file.name).toBe('ba-nam-noi-nuoc-rut-roi-2022.md');
    await editor.write(`sources/${file.name}`, file.content);
    await editor.read(({ sources }) => sources === 6);
    const [row] = await rows('date', '2022-11');
    expect(row).toMatchObject({
      key: 'ba-nam-noi-nuoc-rut-roi-2022',
      title: given.title,
      outlet: given.outlet,
      date: '2022-11-09',
    });
    expect(await editor.request('attest/newSource', given)).toMatchObject({
      name: 'ba-nam-noi-nuoc-rut-roi-2022-2.md',
    });
    expect(
      await editor.request('attest/newSource', { ...given, taken: ['ba-nam-noi-nuoc-rut-roi-2022-2'] }),
    ).toMatchObject({ name: 'ba-nam-noi-nuoc-rut-roi-2022-3.md' });
  });

  test('has a date as people write it, or none', async () => {
    await start();
    const date = (written: string): Promise<string | null> => editor.request('attest/date', { written });
    expect(await date('5 March 2024')).toBe('2024-03-05');
    expect(await date('31/2/2024')).toBeNull();
  });
});

import { expect, test } from 'vitest';
import { CorpusFiles, LARGEST_SOURCE } from '../../../../server/src/corpus/corpus-files.ts';
import { readJsonLines } from '../../../../server/src/corpus/readers/json-lines.ts';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import { MemoryFileSystem } from '../../../support/memory-file-system.ts';

const path = '/c/news.jsonl';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, at = path) =>
  readFile({ path: at, bytes: typeof text === 'string' ? bytesOf(text) : text, locale: 'en' });
const lines = (...values: unknown[]) =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
const ids = async (text: string | Uint8Array) => (await read(text)).sources.map(({ metadata }) => metadata?.id);

test('each line is a source with its own key, title, day and text', async () => {
  const { sources, problems } = await read(
    lines(
      {
        id: 'cau-phao',
        title: 'Cầu phao mở lại',
        date: '2024-03-12T08:15:00+07:00',
        text: 'Cầu phao mở lại.\r\n\r\nXe tải phải chờ.',
        source: 'Báo Sông Nước',
        author: 'Hoài Lam',
        lang: 'vi',
      },
      {
        headline: 'Ferry stops',
        body: 'The ferry stops.',
        published: '21 May 2024',
        url: 'https://paper.example/a',
        authors: ['Imogen Tarrant', { name: 'Rory Okafor' }],
      },
    ),
  );
  expect(problems).toEqual([]);
  expect(sources).toMatchObject([
    {
      text: 'Cầu phao mở lại.\n\nXe tải phải chờ.',
      body: { start: 0, end: 34 },
      extract: true,
      metadata: {
        id: 'cau-phao',
        title: 'Cầu phao mở lại',
        issued: '2024-03-12',
        outlet: 'Báo Sông Nước',
        authors: ['Hoài Lam'],
        language: 'vi',
        from: 'line 1',
      },
    },
    {
      text: 'The ferry stops.',
      metadata: {
        id: 'news-2',
        title: 'Ferry stops',
        issued: '2024-05-21',
        url: 'https://paper.example/a',
        authors: ['Imogen Tarrant', 'Rory Okafor'],
        from: 'line 2',
      },
    },
  ]);
});

test('a broken line, and one without a text, is a problem at its place; the others are read', async () => {
  const { sources, problems } = await read(
    lines({ text: 'Một.' }, '{"text": "Ha', { title: 'no text' }, '', '[1]', { text: 'Hai.' }),
  );
  expect(sources.map(({ text }) => text)).toEqual(['Một.', 'Hai.']);
  expect(sources.map(({ metadata }) => metadata?.id)).toEqual(['news-1', 'news-6']);
  expect(problems).toEqual([
    { path, line: 1, character: 0, message: expect.stringContaining('not valid JSON') },
    { path, line: 2, character: 0, message: expect.stringContaining('`text`, `body`') },
    { path, line: 4, character: 0, message: expect.stringContaining('has no text') },
  ]);
});

test('a line that is no UTF-8 is a problem, the others are read', async () => {
  const bytes = Uint8Array.from([...bytesOf('{"text": "a"}\n{"text": "'), 0xff, ...bytesOf('"}\n{"text": "c"}')]);
  const { sources, problems } = await read(bytes);
  expect(sources.map(({ text }) => text)).toEqual(['a', 'c']);
  expect(problems).toMatchObject([{ line: 1, message: expect.stringContaining('0xFF') }]);
});

test('of two lines with one key the first has it', async () => {
  const { sources, problems } = await read(
    lines({ id: 'a', text: 'Một.' }, { id: 'a', text: 'Hai.' }, { id: 'b', text: 'Ba.' }),
  );
  expect(sources.map(({ text }) => text)).toEqual(['Một.', 'Ba.']);
  expect(problems).toMatchObject([{ line: 1, message: expect.stringContaining('belongs to line 1') }]);
});

test('a file in another form does not drown the writer in problems', async () => {
  const { problems } = await read(Array.from({ length: 500 }, () => '{not json').join('\n'));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)?.message).toContain('480 more');
});

test('a JSON list, a PDF and an empty file are told as what they are', async () => {
  expect(await read('[{"text": "a"},\n{"text": "b"}]')).toMatchObject({
    sources: [],
    problems: [{ message: expect.stringContaining('JSON list') }],
  });
  expect(await read('%PDF-1.7')).toMatchObject({
    sources: [],
    problems: [{ message: expect.stringContaining('PDF') }],
  });
  expect(await read('')).toMatchObject({ sources: [], problems: [{ message: expect.stringContaining('is empty') }] });
  expect(await read('Only words.\nAnd more.')).toMatchObject({
    sources: [],
    problems: [{ message: expect.stringContaining('called JSON Lines and is none') }],
  });
});

test('marks at the head, other line ends and UTF-16 are read', async () => {
  expect(await ids('\ufeff{"id": "a", "text": "x"}\r\n{"id": 7, "text": "y"}\r\n')).toEqual(['a', '7']);
  const utf16 = new Uint8Array(
    new Uint16Array(
      [...'\ufeff{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}'].map((letter) => letter.charCodeAt(0)),
    ).buffer,
  );
  expect(await ids(utf16)).toEqual(['a', 'b']);
});

test('days stand as words, or as seconds or milliseconds', async () => {
  const day = async (date: unknown) => (await read(lines({ text: 'x', date }))).sources[0]?.metadata?.issued;
  expect(await day(1710205200)).toBe('2024-03-12');
  expect(await day(1710205200000)).toBe('2024-03-12');
  expect(await day('12/03/2024')).toBe('2024-03-12');
  expect(await day('soon')).toBeUndefined();
  expect(await day(null)).toBeUndefined();
});

test('paragraphs may be a list, or HTML', async () => {
  const text = async (content: unknown) => (await read(lines({ content }))).sources[0]?.text;
  expect(await text(['Một.', 'Hai.'])).toBe('Một.\n\nHai.');
  expect(await text('<p>Một <b>hai</b>.</p><script>x()</script><p>Ba &amp; bốn.</p>')).toBe('Một hai.\n\nBa & bốn.');
  expect(await text('a < b and c > d')).toBe('a < b and c > d');
  expect(await text('Đỏ.'.normalize('NFD'))).toBe('Đỏ.');
});

test('the names of the fields can be others', async () => {
  const bytes = bytesOf(
    lines({ ma: 'x1', Noi_Dung: 'Một.', text: 'Hai.', title: 'Tin', meta: { Ngay: '2022-11-09' } }),
  );
  const fields = { text: ['noi_dung'], id: ['ma'], date: ['ngay', 'meta.ngay'] };
  const { sources } = await readJsonLines({ path, bytes, locale: 'en', fields });
  expect(sources).toMatchObject([{ text: 'Một.', metadata: { id: 'x1', title: 'Tin', issued: '2022-11-09' } }]);
  const usual = await readJsonLines({ path, bytes, locale: 'en' });
  expect(usual.sources).toMatchObject([{ text: 'Hai.', metadata: { id: 'news-1', issued: undefined } }]);
});

test('a line without the field that is named is told so by its name', async () => {
  const bytes = bytesOf(lines({ text: 'Hai.' }));
  const { problems } = await readJsonLines({ path, bytes, locale: 'en', fields: { text: ['noi_dung', 'bai'] } });
  expect(problems[0]?.message).toContain('`noi_dung`, `bai`');
});

test('a hundred thousand lines are as many sources', async () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `{"id": "n${i}", "text": "Tin số ${i}."}`).join('\n');
  const { sources, problems } = await read(many);
  expect([sources.length, problems.length]).toEqual([100_000, 0]);
});

test('each line is a source of the corpus under its key', async () => {
  const fs = new MemoryFileSystem({ [path]: lines({ id: 'a', text: 'Một.' }, { text: 'Hai.' }) });
  const corpus = await new CorpusFiles(['/c'], fs, { read: readFile }).refresh();
  expect([...corpus.sources.keys()]).toEqual(['a', 'news-2']);
});

test('a list may be larger than any one source', async () => {
  const line = JSON.stringify({ id: 'a', text: 'x'.repeat(LARGEST_SOURCE) });
  const fs = new MemoryFileSystem({ [path]: line, '/c/b.html': line });
  const { sources, problems } = await new CorpusFiles(['/c'], fs, { read: readFile }).refresh();
  expect([...sources.keys()]).toEqual(['a']);
  expect(problems).toEqual([{ path: '/c/b.html', message: expect.stringContaining('too large') }]);
});

import { expect, test } from 'vitest';
import { changesBetween, loadCorpus } from '../../../server/src/corpus/load-corpus.ts';
import { emptyCorpus } from '../../../server/src/corpus/corpus.ts';
import { CorpusFiles, LARGEST_SOURCE } from '../../../server/src/corpus/corpus-files.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';

const load = (files: Record<string, string | Uint8Array>, folders = ['/c']) =>
  loadCorpus(folders, new MemoryFileSystem(files));

test('files become sources by their stems, in the order of their paths, folders below included', async () => {
  const { sources, problems } = await load({
    '/c/b.txt': 'Hai.',
    '/c/a.md': 'Một.',
    '/c/x/c.txt': 'Ba.',
    '/c/z.pdf': '%PDF',
  });
  expect([...sources.keys()]).toEqual(['a', 'b', 'c']);
  expect(problems).toEqual([]);
});

test('a folder without files, and one that holds no sources, make an empty corpus without problems', async () => {
  expect(await load({})).toEqual(emptyCorpus);
  expect(await load({ '/c/image.png': new Uint8Array([1]) })).toEqual(emptyCorpus);
});

test('offsets are those of the file: front matter counts, a byte-order mark does not', async () => {
  const text = '---\r\nid: nam\r\n---\r\nÔng Nam đến Huế.\r\nÔng về nhà.\r\n';
  const { sources } = await load({ '/c/a.md': `\ufeff${text}` });
  const source = sources.get('nam');
  expect(source?.text).toBe(text);
  expect(
    source?.passages.map(({ start, end, line, index, paragraph }) => [text.slice(start, end), line, index, paragraph]),
  ).toEqual([
    ['Ông Nam đến Huế.', 3, 0, 0],
    ['Ông về nhà.', 4, 1, 1],
  ]);
});

test('decomposed text stays decomposed, and a decomposed file name makes a composed key', async () => {
  const { sources } = await load({ [`/c/${'hà-nội'.normalize('NFD')}.txt`]: 'Hà Nội mưa.'.normalize('NFD') });
  expect(sources.get('hà-nội'.normalize('NFC'))?.text).toBe('Hà Nội mưa.'.normalize('NFD'));
});

test('passages and the sentences of the analysis share their numbers and places', async () => {
  const { sources } = await load({
    '/c/a.md':
      '---\ndate: 2024-03-02\n---\n# Tin\n\nHôm qua, ông Nam nói: “Được.” Bà Lan đồng ý.\n\n“Không”, ông Nam nói.',
  });
  const source = sources.get('a');
  const places = (
    spans: readonly { start: number; end: number; paragraph: number; furniture: boolean }[] | undefined,
  ) => spans?.map(({ start, end, paragraph, furniture }) => ({ start, end, paragraph, furniture }));
  expect(source?.passages.length).toBeGreaterThan(2);
  expect(places(source?.passages)).toEqual(places(source?.analysis.sentences));
  expect(source?.analysis.published).toEqual({ value: '2024-03-02', from: 'metadata' });
  expect(source?.analysis).toBe(source?.analysis);
});

test('references.json at the root joins by key, and front matter wins field by field', async () => {
  const references = [
    {
      id: 'nam',
      title: 'Cũ',
      'container-title': 'Báo Chiều',
      issued: { 'date-parts': [[2024, 3, 1]] },
      language: 'en',
    },
    { id: 'nobody', title: 'Không có tệp' },
  ];
  const { sources, problems } = await load({
    '/c/1.md': '---\nid: nam\ntitle: Mới\n---\nÔng Nam đến.',
    '/c/references.json': JSON.stringify(references),
    '/c/x/references.json': '{broken',
  });
  expect(sources.get('nam')?.metadata).toEqual({
    title: 'Mới',
    authors: [],
    outlet: 'Báo Chiều',
    issued: '2024-03-01',
    issuedFrom: 'references.json',
    from: { title: 'front matter', outlet: 'references.json' },
    language: 'en',
    // As it stands, less what the front matter says otherwise.
    entry: { id: 'nam', 'container-title': 'Báo Chiều', issued: { 'date-parts': [[2024, 3, 1]] }, language: 'en' },
  });
  expect(sources.get('nam')?.language).toBe('en');
  // The entry without a file is one without text.
  expect([[...sources.keys()], problems]).toEqual([['nam', 'nobody'], []]);
});

test('the language is detected where no metadata say it', async () => {
  const { sources } = await load({ '/c/a.txt': 'Ông Nam đã đến Huế hôm qua.', '/c/b.txt': 'Mr Nam came to Hue.' });
  expect([...sources.values()].map(({ language }) => language)).toEqual(['vi', 'en']);
});

test('a citekey that two files have belongs to the first, and the problem names both', async () => {
  const { sources, problems } = await load({
    '/c/x/a.txt': 'Hai.',
    '/c/a.txt': 'Một.',
    '/c/b.md': '---\nid: a\n---\nBa.',
  });
  expect(sources.get('a')?.path).toBe('/c/a.txt');
  expect(problems.map(({ path, message }) => [path, message.includes('/c/a.txt')])).toEqual([
    ['/c/b.md', true],
    ['/c/x/a.txt', true],
  ]);
});

test('a key with a space is said to be out of reach', async () => {
  const { sources, problems } = await load({ '/c/bài một.txt': 'Một.' });
  expect([...sources.keys()]).toEqual(['bài một']);
  expect(problems).toEqual([{ path: '/c/bài một.txt', message: expect.stringContaining('space') }]);
});

test('what cannot be read is a problem each, and the rest goes on', async () => {
  const { sources, problems } = await load({
    '/c/bad.txt': new Uint8Array([0x61, 0x0a, 0xff]),
    '/c/binary.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]),
    '/c/broken.md': '---\ntitle: [x\n---\nNội dung.',
    '/c/empty.txt': '',
    '/c/good.txt': 'Tốt.',
    '/c/huge.txt': new Uint8Array(50_000_000).fill(0x61),
    '/c/references.json': '[{]',
  });
  expect([...sources.keys()]).toEqual(['broken', 'empty', 'good']);
  expect(problems.map(({ path, line }) => [path, line])).toEqual([
    ['/c/references.json', 0],
    ['/c/bad.txt', 1],
    ['/c/binary.txt', undefined],
    ['/c/broken.md', 1],
    ['/c/empty.txt', undefined],
    ['/c/huge.txt', undefined],
  ]);
  expect(problems.at(-1)?.message).toContain('50 MB');
});

test('a file at the bound is still read', async () => {
  const { sources } = await load({ '/c/long.txt': new Uint8Array(LARGEST_SOURCE).fill(0x61) });
  expect(sources.get('long')?.text.length).toBe(LARGEST_SOURCE);
});

test('a folder that cannot be listed is a problem, the others are read', async () => {
  const fs = new MemoryFileSystem({ '/c/a.txt': 'Một.' });
  const list = fs.list.bind(fs);
  fs.list = async (folder) => {
    if (folder === '/gone') throw Object.assign(new Error('no'), { code: 'EACCES' });
    return list(folder);
  };
  const { sources, problems } = await loadCorpus(['/gone', '/c'], fs, { locale: 'vi' });
  expect([...sources.keys()]).toEqual(['a']);
  expect(problems).toEqual([{ path: '/gone', message: 'Không đọc được thư mục nguồn: EACCES.' }]);
});

test('a folder that goes away takes none of its sources with it, and is told as a problem until it is back', async () => {
  const fs = new MemoryFileSystem({ '/c/a.txt': 'Một.', '/d/b.txt': 'Hai.' });
  const list = fs.list.bind(fs);
  let away = false;
  fs.list = async (folder) => {
    if (away && folder === '/c') throw Object.assign(new Error('no'), { code: 'ENOENT' });
    return list(folder);
  };
  const files = new CorpusFiles(['/c', '/d'], fs);
  const before = await files.refresh();
  away = true;
  fs.delete('/c/a.txt');
  fs.delete('/d/b.txt');
  const meanwhile = await files.refresh();
  expect([...meanwhile.sources.keys()]).toEqual(['a']);
  expect(meanwhile.sources.get('a')).toBe(before.sources.get('a'));
  expect(meanwhile.problems.map(({ path }) => path)).toEqual(['/c']);
  // Back again, and what is gone from it is gone.
  away = false;
  const after = await files.refresh();
  expect([[...after.sources.keys()], after.problems]).toEqual([[], []]);
});

test('a file below two folders is one source', async () => {
  const { sources, problems } = await load({ '/c/x/a.txt': 'Một.' }, ['/c', '/c/x']);
  expect([sources.size, problems]).toEqual([1, []]);
});

test('an aborted load rejects with the reason', async () => {
  const reason = new Error('enough');
  await expect(
    loadCorpus(['/c'], new MemoryFileSystem({ '/c/a.txt': 'x' }), { signal: AbortSignal.abort(reason) }),
  ).rejects.toBe(reason);
});

test('between two corpora, what went and what came or changed', async () => {
  const before = await load({ '/c/a.txt': 'Một.', '/c/b.txt': 'Hai.' });
  const after = await load({ '/c/b.txt': 'Hai.', '/c/c.txt': 'Ba.' });
  const { removed, added } = changesBetween(before, after);
  expect([removed, added.map(({ id }) => id)]).toEqual([['a'], ['b', 'c']]);
  expect(changesBetween(after, after)).toEqual({ removed: [], added: [] });
});

import { expect, test } from 'vitest';
import { type Corpus, sourceOf } from '../../../../server/src/corpus/corpus.ts';
import { CorpusFiles } from '../../../../server/src/corpus/corpus-files.ts';
import { decodeKept, encodeKept } from '../../../../server/src/corpus/kept-files.ts';
import { addressKey, doiIn } from '../../../../server/src/corpus/metadata/address.ts';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import { MemoryFileSystem } from '../../../support/memory-file-system.ts';

async function opened(files: Readonly<Record<string, string>>) {
  const fs = new MemoryFileSystem(files);
  const corpus = new CorpusFiles(['/c'], fs, { read: readFile });
  await corpus.refresh();
  return { fs, corpus };
}
const keys = ({ sources }: Corpus) => [...sources].map(([key, { path }]) => `${key} ${path}`);

const BIB = `@online{hale2022, author = {Hale, Thomas}, title = {Talks resume}, date = {2022-11-09},
  journaltitle = {Harbour Post}, url = {https://www.harbour.example/talks/?utm_source=mail}, file = {Snapshot:files/7/talks.txt:text/plain}}
@online{nam, title = {Cầu mới}, date = {2024-03-02}}
@book{kept, author = {Lê Thị Hoa}, title = {Một cuốn sách}, date = {2019}}`;

test('an entry of a .bib is joined to the file that it names, and to the file of its key', async () => {
  const { corpus } = await opened({
    '/c/lib/My Library.bib': BIB,
    '/c/lib/files/7/talks.txt': 'Talks.',
    '/c/nam.txt': 'Cầu.',
  });
  const { sources, problems } = corpus.corpus;
  expect(keys(corpus.corpus)).toEqual([
    'hale2022 /c/lib/files/7/talks.txt',
    'nam /c/nam.txt',
    'kept /c/lib/My Library.bib',
  ]);
  expect(sources.get('hale2022')?.metadata).toMatchObject({
    title: 'Talks resume',
    authors: ['Thomas Hale'],
    outlet: 'Harbour Post',
    issued: '2022-11-09',
    issuedFrom: 'My Library.bib',
    url: 'https://www.harbour.example/talks/?utm_source=mail',
    entry: { type: 'webpage', issued: { 'date-parts': [[2022, 11, 9]] } },
  });
  expect(sources.get('nam')?.metadata).toMatchObject({
    title: 'Cầu mới',
    issued: '2024-03-02',
    issuedFrom: 'My Library.bib',
  });
  expect(problems).toEqual([]);
});
test('without the .bib, and with one that names other files, the stems are the keys', async () => {
  const texts = { '/c/talks.txt': 'Talks.', '/c/tin.txt': 'Cầu.' };
  for (const files of [texts, { ...texts, '/c/a.bib': '@online{x, file = {other.txt}}' }]) {
    const { corpus } = await opened(files);
    expect(keys(corpus.corpus).filter((key) => key.endsWith('.txt'))).toEqual(['talks /c/talks.txt', 'tin /c/tin.txt']);
  }
});

test('the stem of a file stays known where its entry gives another key, unless something else has it', async () => {
  const { corpus } = await opened({ '/c/a.bib': BIB, '/c/talks.txt': 'Talks.' });
  expect(sourceOf(corpus.corpus, 'talks')?.id).toBe('hale2022');
  const other = await opened({ '/c/a.bib': `${BIB}@misc{talks, title={Other}}`, '/c/files/7/talks.txt': 'Talks.' });
  expect(sourceOf(other.corpus.corpus, 'talks')?.metadata.title).toBe('Other');
  const two = await opened({
    '/c/a.bib': '@misc{x, file={a/t.txt}} @misc{y, file={b/t.txt}}',
    '/c/a/t.txt': 'A.',
    '/c/b/t.txt': 'B.',
  });
  expect(keys(two.corpus.corpus)).toEqual(['x /c/a/t.txt', 'y /c/b/t.txt']);
  expect(sourceOf(two.corpus.corpus, 't')).toBeUndefined();
});

test('an entry without a file is a source without text', async () => {
  const { corpus } = await opened({ '/c/a.bib': BIB });
  const source = corpus.corpus.sources.get('kept');
  expect(source).toMatchObject({
    path: '/c/a.bib',
    text: '',
    passages: [],
    metadata: { title: 'Một cuốn sách', authors: ['Lê Thị Hoa'] },
  });
  expect(source?.language).toBe('vi');
  expect(corpus.corpus.problems).toEqual([]);
});

const page = (head: string) =>
  `<html><head>${head}</head><body><article><h1>Talks</h1>${'<p>Thomas Hale told the press in the harbour that talks about the grain will go on for a week.</p>'.repeat(6)}</article></body></html>`;

test.each([
  ['address', '<link rel="canonical" href="http://harbour.example/talks">', 'hale2022'],
  ['another address', '<link rel="canonical" href="http://harbour.example/talks/2">', 'saved'],
  ['the address of the site', '<link rel="canonical" href="http://harbour.example/">', 'saved'],
])('a page is joined by its address: %s', async (_, head, key) => {
  const { corpus } = await opened({ '/c/a.bib': BIB, '/c/saved.html': page(head) });
  expect(keys(corpus.corpus)[0]).toBe(`${key} /c/saved.html`);
});

test('front matter comes first, then the entry, then what else the file says; the finer date counts', async () => {
  const bib =
    '@online{p, title={By Zotero}, date={2022}, url={https://h.example/p}} @online{m, title={By Zotero}, date={2022-05-06}}';
  const head =
    '<title>By page</title><link rel="canonical" href="https://h.example/p"><meta property="article:published_time" content="2022-11-09T10:00:00Z">';
  const { corpus } = await opened({
    '/c/a.bib': bib,
    '/c/x.html': page(head),
    '/c/m.md': '---\ntitle: By hand\ndate: 2021-01-02\n---\nText.',
  });
  const { sources } = corpus.corpus;
  expect(sources.get('p')?.metadata).toMatchObject({
    title: 'By Zotero',
    issued: '2022-11-09',
    issuedFrom: 'page metadata',
    from: { title: 'a.bib' },
  });
  expect(sources.get('p')?.metadata.entry).not.toHaveProperty('issued');
  expect(sources.get('m')?.metadata).toMatchObject({
    title: 'By hand',
    issued: '2021-01-02',
    issuedFrom: 'front matter',
    from: { title: 'front matter' },
  });
  const dated = await opened({ '/c/a.bib': bib.replace('{2022}', '{2022-11-08}'), '/c/x.html': page(head) });
  expect(dated.corpus.corpus.sources.get('p')?.metadata).toMatchObject({ issued: '2022-11-08', issuedFrom: 'a.bib' });
});

test('of two files of one entry the first has its key, and both its metadata', async () => {
  const bib = '@online{p, title={T}, file={PDF:b.txt:x;Snapshot:a.txt:y}}';
  const { corpus } = await opened({ '/c/l.bib': bib, '/c/a.txt': 'A.', '/c/b.txt': 'B.' });
  expect(keys(corpus.corpus)).toEqual(['a /c/a.txt', 'p /c/b.txt']);
  expect(corpus.corpus.sources.get('a')?.metadata.title).toBe('T');
});

test('of two entries for one source references.json counts, then the earlier file', async () => {
  const bib = (title: string) => `@misc{a, title={${title}}}`;
  const files = { '/c/a.txt': 'A.', '/c/1.bib': bib('One'), '/c/0/2.bib': bib('Two') };
  expect((await opened(files)).corpus.corpus.sources.get('a')?.metadata.title).toBe('Two');
  const own = { ...files, '/c/references.json': '[{"id": "a", "title": "Own"}]' };
  expect((await opened(own)).corpus.corpus.sources.get('a')?.metadata.title).toBe('Own');
});

test('a changed .bib is read again alone, and sources whose entry says the same stay the same', async () => {
  const { fs, corpus } = await opened({ '/c/a.bib': BIB, '/c/talks.txt': 'Talks.', '/c/nam.txt': 'Cầu.' });
  const before = corpus.corpus.sources;
  fs.write('/c/a.bib', BIB.replace('Cầu mới', 'Cầu cũ').replace('hale2022', 'hale22'));
  await corpus.update(['/c/a.bib']);
  const after = corpus.corpus.sources;
  expect(after.get('nam')?.metadata.title).toBe('Cầu cũ');
  expect([after.has('hale2022'), after.get('hale22')?.path]).toEqual([false, '/c/talks.txt']);
  expect(after.get('kept')).toBe(before.get('kept'));
  fs.delete('/c/a.bib');
  await corpus.update(['/c/a.bib']);
  expect(keys(corpus.corpus)).toEqual(['nam /c/nam.txt', 'talks /c/talks.txt']);
});

test('the file of an entry has its key, and one that is only called so is a problem', async () => {
  const { corpus } = await opened({ '/c/l.bib': '@misc{a, file={z.txt}}', '/c/a.txt': 'A.', '/c/z.txt': 'Z.' });
  expect(keys(corpus.corpus)).toEqual(['a /c/z.txt']);
  expect(corpus.corpus.problems).toEqual([{ path: '/c/a.txt', message: expect.stringContaining('/c/z.txt') }]);
});

test('a name that several entries give to their files finds none', async () => {
  const bib = '@misc{x, file={/srv/an/Zotero/storage/AA/snap.txt}} @misc{y, file={/srv/an/Zotero/storage/BB/snap.txt}}';
  const { corpus } = await opened({ '/c/l.bib': bib, '/c/snap.txt': 'A.' });
  expect(keys(corpus.corpus)[0]).toBe('snap /c/snap.txt');
  const one = await opened({ '/c/l.bib': bib.replace('BB/snap', 'BB/other'), '/c/snap.txt': 'A.' });
  expect(keys(one.corpus.corpus)[0]).toBe('x /c/snap.txt');
});

test('a record of RIS without a key gives its metadata to the file that it names, which keeps its own key', async () => {
  const ris =
    'TY  - NEWS\nTI  - Talks\nDA  - 2022/11/09/\nL1  - talks.txt\nER  - \n\nTY  - BOOK\nTI  - Alone\nER  - \n';
  const { corpus } = await opened({ '/c/a.ris': ris, '/c/talks.txt': 'Talks.' });
  expect(keys(corpus.corpus)).toEqual(['talks /c/talks.txt']);
  expect(corpus.corpus.sources.get('talks')?.metadata).toMatchObject({ title: 'Talks', issued: '2022-11-09' });
});

test('what was read of metadata is kept for the next run, and is the same then', async () => {
  const { corpus } = await opened({ '/c/a.bib': BIB, '/c/talks.txt': 'Talks.', '/c/b.bib': '@broken{' });
  const made = { engine: 'e', variant: 'v', locale: 'en' } as const;
  const parts: Uint8Array[] = [];
  for await (const part of encodeKept(corpus.files, made)) parts.push(part.slice());
  const kept = await decodeKept(new Uint8Array(Buffer.concat(parts)), made);
  const again = new CorpusFiles(['/c'], new MemoryFileSystem(), { read: readFile, kept });
  await again.recall();
  expect(keys(again.corpus)).toEqual(keys(corpus.corpus));
  expect(again.corpus.problems).toEqual(corpus.corpus.problems);
  expect(again.corpus.sources.get('kept')?.metadata).toEqual(corpus.corpus.sources.get('kept')?.metadata);
});

test('a .bib that is just being written keeps what it said', async () => {
  const fs = new MemoryFileSystem({ '/c/a.bib': BIB });
  const told: string[] = [];
  const files = new CorpusFiles(['/c'], fs, { read: readFile, unsettled: (path) => void told.push(path) });
  await files.refresh();
  fs.write('/c/a.bib', BIB.slice(0, -30));
  expect((await files.update(['/c/a.bib'])).sources.has('kept')).toBe(true);
  expect([told, files.corpus.problems]).toEqual([['/c/a.bib'], []]);
  expect((await files.update(['/c/a.bib'])).problems).toHaveLength(1);
});

test.each([
  ['http://www.a.example/x/?utm_source=m&b=1#top', 'a.example/x?b=1'],
  ['a.example/x', 'a.example/x'],
  ['https://a.example/', undefined],
  ['mailto:x@a.example', undefined],
  ['::', undefined],
])('the address %s is compared as %s', (url, key) => {
  expect(addressKey(url)).toBe(key);
});

test.each([
  ['https://doi.org/10.1234/AB.5', '10.1234/ab.5'],
  ['doi:10.1234/AB.5.', '10.1234/ab.5'],
  ['https://a.example/10/12/x', undefined],
])('the DOI in %s is %s', (text, doi) => {
  expect(doiIn(text)).toBe(doi);
});

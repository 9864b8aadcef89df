import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import { sourceBytes, sourceFixtures } from '../../../support/source-fixtures.ts';

const path = '/c/book.epub';
const read = (bytes: Uint8Array) => readFile({ path, bytes, locale: 'en' });

const CONTAINER =
  '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const opf = (metadata: string, items: readonly string[], spine = items) =>
  `<?xml version="1.0"?><package><metadata>${metadata}</metadata><manifest>${items.map((name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${spine.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`;
const book = (files: Readonly<Record<string, string>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ 'META-INF/container.xml': CONTAINER, ...files }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const chapter = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;
const textOf = async (bytes: Uint8Array) => (await read(bytes)).sources[0]?.text;

test.each(sourceFixtures('epub', '.epub'))(
  'a book made by Pandoc gives its chapters: $name',
  async ({ name, expected }) => {
    const { sources, problems } = await read(sourceBytes(`epub/${name}`));
    expect(problems).toEqual([]);
    expect(sources).toMatchObject([{ text: expected, body: { start: 0, end: expected.length }, extract: true }]);
  },
);

test('and what it says about itself', async () => {
  expect((await read(sourceBytes('epub/chapters-vi.epub'))).sources[0]?.metadata).toEqual({
    id: undefined,
    title: 'Ký sự miền sông',
    authors: ['Hoài Lam'],
    outlet: 'Nhà xuất bản Bến Tràm',
    issued: '2024-06-01',
    url: undefined,
    language: 'vi',
    entry: undefined,
    from: 'EPUB metadata',
  });
});

test('chapters come in the order in which they are read, not in that of the files', async () => {
  const bytes = book({
    'OEBPS/book.opf': opf('', ['a', 'b', 'c'], ['c', 'a']),
    'OEBPS/a.xhtml': chapter('<h1>Two</h1><ul><li>last</li></ul>'),
    'OEBPS/b.xhtml': chapter('<p>Never read.</p>'),
    'OEBPS/c.xhtml': chapter('<h1>One</h1><p>A <a id="p1"/>word.</p><ul><li>first</li></ul>'),
  });
  expect(await textOf(bytes)).toBe('One\n\nA word.\n\n- first\n\nTwo\n\n- last');
});

test('the first edition counts and not the day of a change; a translator is no author', async () => {
  const metadata =
    '<dc:creator opf:role="trl">Lan Vũ</dc:creator><dc:creator opf:role="aut">Owen Pryce</dc:creator><dc:date opf:event="modification">2024-01-01</dc:date><dc:date opf:event="publication">1998-05</dc:date><dc:source>https://books.example/7</dc:source>';
  const bytes = book({ 'OEBPS/book.opf': opf(metadata, ['a']), 'OEBPS/a.xhtml': chapter('<p>Word.</p>') });
  expect((await read(bytes)).sources[0]?.metadata).toMatchObject({
    issued: '1998-05',
    authors: ['Owen Pryce'],
    url: 'https://books.example/7',
  });
});

test('covers, tables of contents and pages of the title are no text', async () => {
  const bytes = book({
    'OEBPS/book.opf': opf('<dc:title>Boats</dc:title><dc:creator>Owen Pryce</dc:creator>', ['t', 'toc', 'a']),
    'OEBPS/t.xhtml': chapter('<h1>Boats</h1><p>Owen Pryce</p>'),
    'OEBPS/toc.xhtml': chapter('<section epub:type="toc"><ol><li>Chapter one</li></ol></section>'),
    'OEBPS/a.xhtml': chapter('<h1>Boats</h1><p>They float.</p>'),
  });
  expect(await textOf(bytes)).toBe('Boats\n\nThey float.');
});

test('a missing chapter is a problem, and the others are read', async () => {
  const bytes = book({ 'OEBPS/book.opf': opf('', ['a', 'b']), 'OEBPS/b.xhtml': chapter('<p>Here.</p>') });
  const { sources, problems } = await read(bytes);
  expect(sources[0]?.text).toBe('Here.');
  expect(problems).toEqual([{ path, message: expect.stringContaining('`OEBPS/a.xhtml`') }]);
});

const encryption = (name: string) =>
  `<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${name}"/></enc:CipherData></enc:EncryptedData></encryption>`;

test('a protected book is told to be one, and a book with a scrambled font is read', async () => {
  const files = { 'OEBPS/book.opf': opf('', ['a']), 'OEBPS/a.xhtml': chapter('<p>Here.</p>') };
  const locked = await read(book({ ...files, 'META-INF/encryption.xml': encryption('OEBPS/a.xhtml') }));
  expect(locked).toMatchObject({ sources: [], problems: [{ message: expect.stringContaining('DRM') }] });
  expect(await textOf(book({ ...files, 'META-INF/encryption.xml': encryption('OEBPS/font.otf') }))).toBe('Here.');
});

test('what is cut off, another archive or no archive is told; an empty file is an empty source', async () => {
  const whole = sourceBytes('epub/chapters-vi.epub');
  const told = (words: string) => ({ sources: [], problems: [{ path, message: expect.stringContaining(words) }] });
  expect(await read(whole.slice(0, whole.length / 2))).toEqual(told('EPUB file is damaged or cut off'));
  expect(await read(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toEqual(told('Rename it to end in `.docx`'));
  expect(await read(strToU8('Only words.'))).toEqual(told('called EPUB and is none'));
  expect(await read(new Uint8Array())).toMatchObject({
    sources: [{ text: '' }],
    problems: [{ message: expect.stringContaining('empty') }],
  });
});

test('a bomb is refused before it is unpacked, and an entity that grows is not expanded', async () => {
  const bytes = book({ 'OEBPS/a.xhtml': chapter('<p>Here.</p>') });
  // The entry of the chapter in the list at the end, and in it the size that it claims to have.
  const entry = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 200_000_000, true);
  expect(await read(bytes)).toEqual({ sources: [], problems: [{ path, message: expect.stringContaining('100 MB') }] });
  const entities = `<!DOCTYPE package [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${opf('<dc:title>&b;</dc:title>', ['a'])}`;
  const { sources } = await read(book({ 'OEBPS/book.opf': entities, 'OEBPS/a.xhtml': chapter('<p>Here.</p>') }));
  expect(sources[0]?.metadata?.title ?? '').not.toContain('aaaa');
});

describe('pages of the printed book', () => {
  const NAV = '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>';
  const withNav = (file: string) => file.replace('</manifest>', NAV);
  const nav = (links: string) =>
    `<html xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav><nav epub:type="page-list"><ol>${links}</ol></nav></body></html>`;
  const pagesOf = async (bytes: Uint8Array) => {
    const [source] = (await read(bytes)).sources;
    return {
      text: source?.text,
      pages: source?.pages?.map(({ start, label }) => [label, source.text.slice(start, start + 9)]),
    };
  };

  test('the list of EPUB 3 tells where each begins, also in the middle of a paragraph and of a word', async () => {
    const bytes = book({
      'OEBPS/book.opf': withNav(opf('', ['a', 'b'])),
      'OEBPS/nav.xhtml': nav(
        '<li><a href="a.xhtml">xii</a></li><li><a href="a.xhtml#p1">1</a></li><li><a href="a.xhtml#p2">2</a></li><li><a href="b.xhtml#p3">3</a></li>',
      ),
      'OEBPS/a.xhtml': chapter(
        '<h1>The boats</h1><p>They lay <span id="p1" epub:type="pagebreak" title="1">1</span> on the sand, and the wa<a id="p2"/>ter rose.</p>',
      ),
      'OEBPS/b.xhtml': chapter(
        '<p>Then they left.</p><div id="p3" role="doc-pagebreak" aria-label="Page 3."/><p>Nobody saw it.</p>',
      ),
    });
    expect(await pagesOf(bytes)).toEqual({
      text: 'The boats\n\nThey lay on the sand, and the water rose.\n\nThen they left.\n\nNobody saw it.',
      pages: [
        ['xii', 'The boats'],
        ['1', 'on the sa'],
        ['2', 'ter rose.'],
        ['3', 'Nobody sa'],
      ],
    });
  });

  test('so does the NCX of EPUB 2', async () => {
    const ncx = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>';
    const bytes = book({
      'OEBPS/book.opf': opf('', ['a']).replace('</manifest>', ncx),
      'OEBPS/toc.ncx':
        '<ncx><pageList><pageTarget type="normal" value="7"><navLabel><text>7</text></navLabel><content src="a.xhtml#page_7"/></pageTarget></pageList></ncx>',
      'OEBPS/a.xhtml': chapter('<p>Lead.</p><p id="page_7">The rest.</p>'),
    });
    expect(await pagesOf(bytes)).toEqual({ text: 'Lead.\n\nThe rest.', pages: [['7', 'The rest.']] });
  });

  test('breaks that the chapters alone tell count too', async () => {
    const bytes = book({
      'OEBPS/book.opf': opf('', ['a']),
      'OEBPS/a.xhtml': chapter('<p>Lead.</p><hr epub:type="pagebreak" id="x" title="Trang 9"/><p>Hết.</p>'),
    });
    expect(await pagesOf(bytes)).toEqual({ text: 'Lead.\n\nHết.', pages: [['9', 'Hết.']] });
  });

  test('a book without any has none, and a list that leads nowhere gives none', async () => {
    expect(
      (await pagesOf(book({ 'OEBPS/book.opf': opf('', ['a']), 'OEBPS/a.xhtml': chapter('<p id="p1">Word.</p>') })))
        .pages,
    ).toBeUndefined();
    const astray = book({
      'OEBPS/book.opf': withNav(opf('', ['a'])),
      'OEBPS/nav.xhtml': nav('<li><a href="a.xhtml#gone">4</a></li><li><a href="z.xhtml#p1">5</a></li>'),
      'OEBPS/a.xhtml': chapter('<p id="p1">Word.</p>'),
    });
    expect(await pagesOf(astray)).toEqual({ text: 'Word.', pages: undefined });
  });
});

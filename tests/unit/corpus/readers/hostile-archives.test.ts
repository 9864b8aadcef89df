import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archiveOf } from '../../../../server/src/corpus/readers/archive.ts';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';

// Archives and XML made to fill the memory, to read another file, or to take all day.

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (words: string) =>
  `<w:document ${W}><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`;
const odt = (words: string) =>
  `<o:doc xmlns:o="o" xmlns:text="t"><o:body><o:text><text:p>${words}</text:p></o:text></o:body></o:doc>`;
const chapter = (words: string) => `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${words}</p></body></html>`;
const opf = `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Sách</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`;

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Of each format: the parts of a file with these words, and which part holds them. */
const formats: Readonly<
  Record<string, { parts(xml: string): Parts; readonly main: string; xml(words: string): string }>
> = {
  docx: {
    main: 'word/document.xml',
    xml: word,
    parts: (xml) => ({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml }),
  },
  odt: {
    main: 'content.xml',
    xml: odt,
    parts: (xml) => ({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': xml }),
  },
  epub: {
    main: 'OEBPS/a.xhtml',
    xml: chapter,
    parts: (xml) => ({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
      'OEBPS/book.opf': opf,
      'OEBPS/a.xhtml': xml,
    }),
  },
};

const WORDS = 'Sáng nay chợ Gò Chùa mở lại.';

describe.each(Object.entries(formats))('.%s', (ending, { parts, main, xml }) => {
  const read = (bytes: Uint8Array) => readFile({ path: `/c/a.${ending}`, bytes, locale: 'en' });
  const packed = (more: Parts) =>
    zipSync(
      Object.fromEntries(
        Object.entries(more).map(([name, part]) => [
          name,
          [typeof part === 'string' ? strToU8(part) : part, { level: name === 'mimetype' ? 0 : 9 }],
        ]),
      ),
    );

  test('an honest file is read', async () => {
    const { sources, problems } = await read(packed(parts(xml(WORDS))));
    expect(problems).toEqual([]);
    expect(sources[0]?.text).toContain(WORDS);
  });

  test('a small file that unpacks to hundreds of megabytes is refused', async () => {
    const bytes = packed(parts(xml(WORDS)));
    claim(bytes, main, 300_000_000);
    const { sources, problems } = await read(bytes);
    expect(sources).toEqual([]);
    expect(problems[0]?.message).toMatch(/unpacks? to|MB/);
  });

  test('what hides its size gives nothing beyond it', async () => {
    const bytes = packed(parts(xml(`${WORDS} ${'a'.repeat(5_000_000)}`)));
    claim(bytes, main, 1000);
    const { sources, problems } = await read(bytes);
    expect(sources.map(({ text }) => text.length).every((length) => length < 2000)).toBe(true);
    expect(problems).not.toEqual([]);
  });

  test('many files that are one and the same stretch of bytes count each', async () => {
    const bytes = packed(parts(xml(`${WORDS}${' '.repeat(2_000_000)}`)));
    const { sources, problems } = await read(repeated(bytes, main, 60));
    expect(sources).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  test.each([
    [
      'grows',
      '<!ENTITY a "hoa gạo "><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;&b;&b;&b;&b;">',
    ],
    ['opens a file', '<!ENTITY x SYSTEM "file:///etc/hostname">'],
    ['asks for an address', '<!ENTITY x SYSTEM "https://evil.example/x">'],
    ['is a parameter', '<!ENTITY % p SYSTEM "file:///etc/hostname"> %p; <!ENTITY x "hoa gạo">'],
  ])('an entity that %s is not expanded', async (_, entities) => {
    const { sources } = await read(packed(parts(`<!DOCTYPE d [${entities}]>${xml(`${WORDS} &x;`)}`)));
    const text = sources.map((source) => source.text).join();
    expect(text).not.toContain('hoa gạo');
    expect(text.length).toBeLessThan(200);
  });
});

test.each(['docx', 'odt'])(
  'a .%s that declares a type of document is refused: no office program writes one',
  async (ending) => {
    const { parts, xml } = formats[ending] ?? expect.fail('unknown');
    const declared = `<!DOCTYPE d [<!ENTITY x "hoa gạo">]>${xml(WORDS)}`;
    const files = Object.entries(parts(declared)).map(([name, part]) => [name, strToU8(String(part))]);
    const bytes = zipSync(Object.fromEntries(files) as Record<string, Uint8Array>);
    const { sources, problems } = await readFile({ path: `/c/a.${ending}`, bytes, locale: 'en' });
    expect(sources).toEqual([]);
    expect(problems[0]?.message).toContain('damaged');
  },
);

test('a list of files that goes beyond the archive is none', () => {
  const bytes = zipSync({ 'a.xml': strToU8('a') });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setUint16(bytes.length - 22 + 10, 0xffff, true);
  expect(archiveOf(bytes)).toBeUndefined();
  view.setUint16(bytes.length - 22 + 10, 1, true);
  view.setUint32(bytes.length - 22 + 16, 0xfffffff0, true);
  expect(archiveOf(bytes)).toBeUndefined();
});

/** Where the list at the end of an archive tells of a file. */
function entryOf(bytes: Uint8Array, name: string): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.lastIndexOf(name) - 46;
  expect(buffer.readUInt32LE(at)).toBe(0x02014b50);
  return at;
}

/** Has an archive say that a file in it has this size. */
function claim(bytes: Uint8Array, name: string, size: number): void {
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).setUint32(entryOf(bytes, name) + 24, size, true);
}

/** The archive with a file listed many times over, each at the same bytes. */
function repeated(bytes: Uint8Array, name: string, times: number): Uint8Array {
  const at = entryOf(bytes, name);
  const entry = bytes.slice(at, at + 46 + Buffer.byteLength(name));
  const end = bytes.slice(bytes.length - 22);
  const list = Buffer.concat([bytes.slice(0, bytes.length - 22), ...Array.from({ length: times }, () => entry), end]);
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  const count = view.getUint16(list.length - 22 + 10, true) + times;
  view.setUint16(list.length - 22 + 8, count, true);
  view.setUint16(list.length - 22 + 10, count, true);
  return new Uint8Array(list);
}

import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import { english, vietnamese } from '../../../fixtures/sources/make/office-articles.ts';
import { readFixture, shownReading, sources } from '../../../support/reading.ts';
import { paragraphsIn } from '../../../support/written-paragraphs.ts';

describe.each(['docx', 'odt'])('.%s as LibreOffice writes it', (format) => {
  test.each(['ferry', 'cau-go'])('%s is read as it stands in the file beside it', async (name) => {
    const reading = await readFixture(`${format}/${name}.${format}`);
    await expect(shownReading(reading)).toMatchFileSnapshot(join(sources, format, `${name}.expected.txt`));
    const paragraphs = reading.sources[0]?.text.split('\n\n');
    for (const paragraph of paragraphsIn(name === 'ferry' ? english : vietnamese))
      expect(paragraphs).toContain(paragraph);
    expect(reading.sources[0]?.text).not.toContain('DELETED');
  });

  test('cut off, empty, wrongly named or only called so, it is a problem that says what to do', async () => {
    const whole = readFileSync(join(sources, format, `ferry.${format}`));
    const pdf = readFileSync(join(sources, 'pdf', 'ferry.pdf'));
    const told = async (bytes: Uint8Array) => {
      const { sources: read, problems } = await readFile({ path: `/c/a.${format}`, bytes, locale: 'en' });
      expect(read).toEqual([]);
      return problems.map(({ message }) => message).join();
    };
    expect(await told(whole.subarray(0, whole.length / 2))).toContain('damaged');
    expect(await told(new Uint8Array())).toContain('empty');
    expect(await told(pdf)).toContain('Rename it to end in `.pdf`');
    expect(await told(new TextEncoder().encode('words'))).toContain('is none');
    expect(await told(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))).toContain('save it as `.docx`');
    expect(await told(zipSync({ 'a.txt': strToU8('words') }))).toContain('is none');
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const part = (root: string, inner: string): Uint8Array =>
  strToU8(`<?xml version="1.0"?><w:${root} ${W}>${inner}</w:${root}>`);

async function docx(body: string, more: Readonly<Record<string, Uint8Array>> = {}) {
  const bytes = zipSync({ 'word/document.xml': part('document', `<w:body>${body}</w:body>`), ...more });
  const { sources: read, problems } = await readFile({ path: '/c/a.docx', bytes, locale: 'en' });
  const text = read[0]?.text ?? '';
  const marked = read[0]?.highlights?.map(({ start, end, note }) => [text.slice(start, end), note]);
  return { text, marked, problems: problems.map(({ message }) => message) };
}

const run = (words: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;

describe('.docx', () => {
  test('numbers of lists are counted, each list for itself', async () => {
    const level = (format: string) =>
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1)"/></w:lvl>`;
    const numbering = part(
      'numbering',
      `<w:abstractNum w:abstractNumId="7">${level('decimal')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level('bullet')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`,
    );
    const item = (id: number, words: string) =>
      paragraph(run(words), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
    const { text } = await docx(
      item(1, 'first') + item(1, 'second') + paragraph(run('Between.')) + item(2, 'dot') + item(1, 'third'),
      {
        'word/numbering.xml': numbering,
      },
    );
    expect(text).toBe('1) first\n2) second\n\nBetween.\n\n- dot\n3) third');
  });

  test('recorded changes are read as accepted, a deleted end of a paragraph too', async () => {
    const { text } = await docx(
      paragraph(
        `${run('One ')}<w:del>${run('gone').replaceAll('w:t', 'w:delText')}</w:del>`,
        '<w:rPr><w:del/></w:rPr>',
      ) +
        paragraph(`<w:ins>${run('goes on.')}</w:ins><w:moveFrom>${run(' moved')}</w:moveFrom>`) +
        paragraph(run('Hidden', '<w:vanish/>') + run('shown')),
    );
    expect(text).toBe('One goes on.\n\nshown');
  });

  test('coloured words and remarks are marks at their words, also behind other paragraphs', async () => {
    const { text, marked } = await docx(
      paragraph(run('Before.')) +
        paragraph(
          `${run('Some ')}${run('bright', '<w:highlight w:val="yellow"/>')}${run(' words', '<w:highlight w:val="green"/>')}${run(' and ')}<w:commentRangeStart w:id="4"/>${run('a claim')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>`,
        ) +
        paragraph(`${run('Pinned here.')}<w:r><w:commentReference w:id="5"/></w:r>`),
      {
        'word/comments.xml': part(
          'comments',
          `<w:comment w:id="4">${paragraph(run('Who says so?'))}</w:comment><w:comment w:id="5">${paragraph(run('Check.'))}</w:comment>`,
        ),
      },
    );
    expect(text).toBe('Before.\n\nSome bright words and a claim\n\nPinned here.');
    expect(marked).toEqual([
      ['bright words', undefined],
      ['a claim', 'Who says so?'],
      ['Pinned here.', 'Check.'],
    ]);
  });

  test('a table that only frames an article is read as its paragraphs; words in a frame follow their paragraph', async () => {
    const frame =
      '<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><w:txbxContent>' +
      paragraph(run('In a frame.')) +
      '</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>' +
      paragraph(run('In a frame.')) +
      '</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>';
    const { text } = await docx(
      `<w:tbl><w:tr><w:tc>${paragraph(run('One.') + frame)}${paragraph(run('Two.'))}</w:tc></w:tr></w:tbl>`,
    );
    expect(text).toBe('One.\n\nIn a frame.\n\nTwo.');
  });

  test('Vietnamese letters that come in pieces are composed, and the marks keep their places', async () => {
    const { text, marked } = await docx(
      paragraph(run('Hoa\u0300') + run(' bi\u0300nh', '<w:highlight w:val="yellow"/>') + run('.')),
    );
    expect(text).toBe('Hoà bình.');
    expect(marked).toEqual([['bình', undefined]]);
  });

  test('what was made to break a reader is refused: a bomb, entities, a lock, nesting without end', async () => {
    const spaces = strToU8(' '.repeat(25_000_000));
    expect((await docx('', { 'word/comments.xml': spaces })).problems.join()).toContain('unpacks to more than 24 MB');
    const bomb = strToU8(`<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">]><w:document ${W}><w:body>&a;</w:body></w:document>`);
    expect((await docx('', { 'word/document.xml': bomb })).problems.join()).toContain('damaged');
    const locked = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
    ]);
    expect((await readFile({ path: '/c/a.docx', bytes: locked, locale: 'en' })).problems[0]?.message).toContain(
      'password',
    );
    const deep = `${'<w:sdt>'.repeat(20_000)}${paragraph(run('deep'))}${'</w:sdt>'.repeat(20_000)}`;
    expect((await docx(paragraph(run('Above.')) + deep)).text).toBe('Above.');
  });
});

describe('.odt', () => {
  const odt = async (body: string, more: Readonly<Record<string, Uint8Array>> = {}) => {
    const content = `<o:doc xmlns:o="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:draw="d"><o:automatic-styles><text:list-style style:name="N"><text:list-level-style-number style:num-format="1"/></text:list-style></o:automatic-styles><o:body><o:text>${body}</o:text></o:body></o:doc>`;
    const bytes = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(content),
      ...more,
    });
    return readFile({ path: '/c/a.odt', bytes, locale: 'en' });
  };

  test('spaces, breaks, numbered lists and lists of contents are read as they are shown', async () => {
    const { sources: read } = await odt(
      '<text:table-of-content><text:p>Contents 1</text:p></text:table-of-content><text:p>Two<text:s text:c="3"/>words<text:line-break/>next</text:p><text:list text:style-name="N"><text:list-item><text:p>one</text:p><text:p>more of it</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>',
    );
    expect(read[0]?.text).toBe('Two words\nnext\n\n1. one\n\nmore of it\n\n2. two');
  });

  test('a file with a password asks for a copy without', async () => {
    const { problems } = await odt('', {
      'META-INF/manifest.xml': strToU8('<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>'),
    });
    expect(problems[0]?.message).toContain('password');
  });
});

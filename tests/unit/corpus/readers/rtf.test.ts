import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFile } from '../../../../server/src/corpus/readers/read-file.ts';
import { english, vietnamese } from '../../../fixtures/sources/make/office-articles.ts';
import { readFixture, shownReading, sources } from '../../../support/reading.ts';
import { paragraphsIn } from '../../../support/written-paragraphs.ts';

async function rtf(inner: string) {
  const bytes = Uint8Array.from([...inner].map((letter) => letter.charCodeAt(0)));
  const { sources: read, problems } = await readFile({ path: '/c/a.rtf', bytes, locale: 'en' });
  const text = read[0]?.text;
  const marked = read[0]?.highlights?.map(({ start, end, note }) => [text?.slice(start, end), note]);
  return { text, marked, metadata: read[0]?.metadata, problems: problems.map(({ message }) => message) };
}

test.each(['ferry', 'cau-go'])('%s is read as it stands in the file beside it', async (name) => {
  const reading = await readFixture(`rtf/${name}.rtf`);
  await expect(shownReading(reading)).toMatchFileSnapshot(join(sources, 'rtf', `${name}.expected.txt`));
  const paragraphs = reading.sources[0]?.text.split('\n\n');
  for (const paragraph of paragraphsIn(name === 'ferry' ? english : vietnamese))
    expect(paragraphs).toContain(paragraph);
  expect(reading.sources[0]?.text).not.toContain('DELETED');
});

test('letters are read by the code page of their font, Vietnamese tones composed', async () => {
  const { text } = await rtf(
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset163 A;}{\\f1 B;}}\\f0 H\\'e0 N\\'f4\\'f2i \\f1 caf\\'e9.\\par}",
  );
  expect(text).toBe('Hà Nội café.');
});

test('letters in Unicode stand once, whatever stands there for old programs', async () => {
  expect(
    (await rtf("{\\rtf1\\uc1 H\\u224\\'e0 N\\u7897?i {\\uc2 \\u7879\\'65\\'5fn} \\uc0\\u-10179\\u-8704 x}")).text,
  ).toBe('Hà Nội ện 😀x');
});

test('fields, pictures, tables of styles and unknown groups are passed over, what a field shows is read', async () => {
  expect(
    (
      await rtf(
        '{\\rtf1{\\stylesheet{\\s1 Heading;}}{\\*\\unknown words}{\\header Head\\par}{\\pict 0a0b}See {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt the page}}.{\\v hidden}{\\deleted gone}\\par Next\\~one\\emdash\\bin3 }}{ two\\line three}',
      )
    ).text,
  ).toBe('See the page.\n\nNext\u00a0one— two\nthree');
});

test('items keep their numbers, rows of a table stand one a line, and words behind it are prose again', async () => {
  const { text } = await rtf(
    '{\\rtf1 {\\listtext 1.\\tab}one\\par {\\pntext\\bullet\\tab}dot\\par\\trowd\\pard\\intbl A b\\cell C\\cell\\row\\trowd\\pard\\intbl D\\cell E\\cell\\row\\pard Behind.\\par}',
  );
  expect(text).toBe('1. one\n- dot\n\nA b | C\nD | E\n\nBehind.');
});

test('notes stand at the end, remarks and marker at their words', async () => {
  const { text, marked } = await rtf(
    '{\\rtf1 Said{\\super\\chftn{\\*\\footnote\\chftn  A note.}} {\\*\\atrfstart 1}a claim{\\*\\atrfend 1}{\\*\\atnid R}\\chatn{\\*\\annotation{\\*\\atnref 1}Who?} and {\\highlight7 bright} words.\\par}',
  );
  expect(text).toBe('Said a claim and bright words.\n\n1 A note.');
  expect(marked).toEqual([
    ['a claim', 'Who?'],
    ['bright', undefined],
  ]);
});

test('title, author and day stand in its properties, in Unicode where it gives both forms', async () => {
  const { metadata } = await rtf(
    '{\\rtf1{\\info{\\upr{\\title Lng}{\\*\\ud{\\title L\\u224 ?ng}}}{\\author Lan Anh}{\\creatim\\yr2024\\mo3\\dy5\\hr8}}Words}',
  );
  expect(metadata).toMatchObject({ title: 'Làng', authors: ['Lan Anh'], saved: '2024-03-05', issued: undefined });
});

test('cut off, empty or wrongly named, it is a problem that says so, and what there is of it is read', async () => {
  const whole = readFileSync(join(sources, 'rtf', 'ferry.rtf')).toString('latin1');
  const cut = await rtf(whole.slice(0, 9000));
  expect(cut.problems.join()).toContain('may be missing');
  expect(cut.text).toContain('Larkmouth ferry returns');
  expect((await rtf(whole.slice(0, 300))).problems.join()).toContain('damaged');
  expect((await rtf('')).problems.join()).toContain('empty');
  expect((await rtf('%PDF-1.7')).problems.join()).toContain('`.pdf`');
  expect((await rtf('words')).problems.join()).toContain('RTF and is none');
  expect((await rtf(`{\\rtf1 Above.\\par${'{'.repeat(100_000)}deep${'}'.repeat(100_000)}}`)).text).toBe('Above.');
});

test('a .doc that is RTF or DOCX inside is read; one of Word 97 is told how to be saved', async () => {
  const read = (name: string) => readFixture(name, { as: 'a.doc' });
  expect((await read('rtf/ferry.rtf')).sources[0]?.text).toContain('Larkmouth ferry returns');
  expect((await read('docx/ferry.docx')).sources[0]?.text).toContain('Larkmouth ferry returns');
  const told = async (...bytes: number[]) =>
    (await readFile({ path: '/c/a.doc', bytes: Uint8Array.from(bytes), locale: 'en' })).problems[0]?.message;
  expect(await told(0xd0, 0xcf, 0x11, 0xe0, 0xa1)).toContain('save it as `.docx`');
  expect(await told(0x61, 0x62)).toContain('is none');
  expect(await told()).toContain('empty');
});

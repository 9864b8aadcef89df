import { expect, test } from 'vitest';
import { attachmentsIn } from '../../../../server/src/corpus/metadata/attachments.ts';
import { composeLetters } from '../../../../server/src/corpus/metadata/bibtex/letters.ts';
import { readBibtex } from '../../../../server/src/corpus/metadata/bibtex.ts';

const read = (text: string) => {
  const { problems, references = [] } = readBibtex({
    bytes: new TextEncoder().encode(text),
    path: '/c/a.bib',
    locale: 'en',
  });
  return { problems, records: new Map(references.map((one) => [one.id, one])) };
};
const record = (fields: string) => read(`@article{k, ${fields}}`).records.get('k');

test.each([
  ['{\\d{\\^e}}', '{ệ}'],
  ["\\'{\\ohorn}", 'ớ'],
  ['Nguy{\\~{\\^e}}n', 'Nguy{ễ}n'],
  ['{\\DJ}{\\`a} N\\~{\\abreve}ng', '{Đ}{à} Nẵng'],
  ['\\horn{o} H\\h{o}i \\^{\\i} \\c c', 'ơ Hỏi î ç'],
  ['\\v{s} \\"{U} \\ss{}', 'š Ü ß'],
  ['\\textbf{a} \\^{ab} \\cite{x} \\vs', '\\textbf{a} \\^{ab} \\cite{x} \\vs'],
])('TeX letters %s are %s', (written, letters) => {
  expect(composeLetters(written)).toBe(letters);
});

test('names: turned round, whole, with particles, of bodies', () => {
  const authors =
    'Nguy{\\~{\\^e}}n, V{\\u a}n Nam and Ph{\\d a}m Thu Hằng and van der Berg, Jan and {{Ministry of Health and Care}} and Jane Doe';
  expect(record(`author = {${authors}}`)?.authors).toEqual([
    'Nguyễn Văn Nam',
    'Phạm Thu Hằng',
    'Jan van der Berg',
    'Ministry of Health and Care',
    'Jane Doe',
  ]);
});

test.each([
  ['date = {2022-11-09}', '2022-11-09'],
  ['date = {2022-11-09/2022-11-12}', '2022-11-09'],
  ['year = 2022, month = nov', '2022-11'],
  ['year = {2022}, month = {11}, day = {9}', '2022-11-09'],
  ['urldate = {2023-01-02}', undefined],
  ['date = {2021}, urldate = {2023-01-02}', '2021'],
])('%s is issued %s', (fields, issued) => {
  expect(record(fields)?.issued).toBe(issued);
});

test('abbreviations, quotation marks and pieces put together', () => {
  const { records, problems } = read(
    '@string{hp = "Harbour Post"}\n@comment{not @this{one}}\n% note @x\nMail a@b.example {x}\n@ARTICLE(k, title = "On {DNA} " # {and} # " more", journal = hp,)',
  );
  expect(records.get('k')).toMatchObject({ title: 'On DNA and more', outlet: 'Harbour Post' });
  expect([records.size, problems]).toEqual([1, []]);
});

test('an entry takes over from the one it stands in, but no address and no file', () => {
  const { records } = read(
    '@incollection{k, title={Chapter}, crossref={b}} @collection{b, title={Book}, year=2020, url={https://x.example/b}, file={b.pdf}} @misc{l, crossref={l}, title={T}}',
  );
  expect(records.get('k')).toMatchObject({ title: 'Chapter', outlet: 'Book', issued: '2020', url: undefined });
  expect(records.get('k')?.files).toBeUndefined();
  expect(records.get('l')?.title).toBe('T');
});

test.each([
  ['@article{a, title = {x\n@book{b, title={y}}', 0, 20, '“a”'],
  ['@article{title = {x}}\n@book{b, title={y}}', 0, 9, 'no citekey'],
  ['@article{a, title {x}}\n@book{b, title={y}}', 0, 12, '“a”'],
  ['@book{b, title={y}}\n@article{a,\n  title = {x}\n  year = 2020}', 3, 2, '“a”'],
  ['@book{b, title={y}}\n@article{a, title = "x', 1, 20, '“a”'],
])('a broken entry is a problem at its place, the others are read: %j', (text, line, character, said) => {
  const { records, problems } = read(text);
  expect([...records.keys()]).toEqual(['b']);
  expect(problems).toEqual([{ path: '/c/a.bib', line, character, message: expect.stringContaining(said) }]);
});

test('what is no BibTeX, no text or empty', () => {
  expect(read('TY  - JOUR').problems).toHaveLength(1);
  expect(read('%PDF-1.7').problems).toHaveLength(1);
  expect(read(' \n').problems).toEqual([]);
});

test.each(['/////', '2024-13-45/-', '9999999'])('a date such as %s is told, and its library is read', (date) => {
  const { records, problems } = read(
    `@article{a, title = {Một}, date = {${date}}}\n@book{b, title = {Hai}, date = {2024-05-06}}`,
  );
  expect([...records.values()].map(({ title, issued }) => [title, issued])).toEqual([
    ['Một', undefined],
    ['Hai', '2024-05-06'],
  ]);
  expect(problems.map(({ line }) => line)).toEqual([0]);
});

test('hostile files are read in time that grows with their length', () => {
  for (const text of [
    '@comment{x '.repeat(20_000),
    '@a{k,'.repeat(20_000),
    '@a{k, t = {'.repeat(20_000),
    '{'.repeat(100_000),
    `@a{k, author = {${'{'.repeat(20_000)}${'}'.repeat(20_000)}}}`,
    `@a{k, title = {${'\\^{'.repeat(5000)}${'}'.repeat(5000)}}}`,
    `@string{a = {xxxxxxxxxx}}${Array.from({ length: 40 }, () => '@string{a = a # a}').join('\n')}@x{k, title = a}`,
  ])
    expect(() => read(text)).not.toThrow();
});

test.each([
  ['Full Text:files/12/nam.pdf:application/pdf', ['files/12/nam.pdf']],
  ['files/a.pdf;files/b.html', ['files/a.pdf', 'files/b.html']],
  [':C\\:\\\\papers\\\\An\\\\x\\;y.pdf:PDF;Snapshot:s.html:text/html', ['C:/papers/An/x;y.pdf', 's.html']],
  ['C:/papers/x.pdf', ['C:/papers/x.pdf']],
  ['/srv/an/x.pdf', ['/srv/an/x.pdf']],
  ['file:///srv/an/b%C3%A0i.pdf', ['/srv/an/bài.pdf']],
  ['https://x.example/a', []],
  ['', []],
])('file = %j names %j', (field, files) => {
  expect(attachmentsIn(field)).toEqual(files);
});

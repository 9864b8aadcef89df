import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../../server/src/corpus/metadata/front-matter.ts';

const read = (text: string) => {
  const { body, ...rest } = readFrontMatter(text, '/c/a.md', 'en');
  return { ...rest, body: text.slice(body.start, body.end) };
};
const record = (yaml: string) => read(`---\n${yaml}\n---\nBody.`).record;

test('every field is read, by any of its names', () => {
  expect(
    record('id: k\ntitle: T\nauthor: A\noutlet: O\ndate: 2022-11-10\nlang: vi-VN\nurl: https://example.org/1'),
  ).toEqual({
    id: 'k',
    title: 'T',
    authors: ['A'],
    outlet: 'O',
    issued: '2022-11-10',
    language: 'vi',
    url: 'https://example.org/1',
    from: 'front matter',
  });
  expect(record('citekey: k\nAuthors: [A, B]\ncontainer-title: O\nissued: 2022-11\nlanguage: en')).toMatchObject({
    id: 'k',
    authors: ['A', 'B'],
    outlet: 'O',
    issued: '2022-11',
    language: 'en',
  });
  expect(record('publisher: O\npublished: 2022')).toMatchObject({ outlet: 'O', issued: '2022' });
});

test('authors may be a list, names in parts, or parted by semicolons; a comma parts nothing', () => {
  expect(record('author:\n  - Lê Văn A\n  - {given: Jane, family: Doe}\n  - name: C')?.authors).toEqual([
    'Lê Văn A',
    'Jane Doe',
    'C',
  ]);
  expect(record('author: Doe, Jane; Lê A')?.authors).toEqual(['Doe, Jane', 'Lê A']);
});

test('values are taken as written: an id of digits, a version, a no', () => {
  expect(record('id: 007\ntitle: 1.10\noutlet: no')).toMatchObject({ id: '007', title: '1.10', outlet: 'no' });
});

test('a key named __proto__ changes nothing', () => {
  expect(record('__proto__: {title: stolen}\nconstructor: x')).toMatchObject({ title: undefined, id: undefined });
  expect(({} as { title?: string }).title).toBeUndefined();
});

test('CRLF, a dotted end and a comment at the head', () => {
  expect(read('---\r\n# ours\r\ntitle: T\r\n...\r\nBody.')).toMatchObject({
    record: { title: 'T' },
    body: 'Body.',
    problems: [],
  });
});

test('a text without front matter is left alone, a rule across the page too', () => {
  expect(read('Body: all of it.')).toEqual({ record: undefined, body: 'Body: all of it.', problems: [] });
  expect(read('---\nHe said so.\n---\nAnd left.')).toEqual({
    record: undefined,
    body: '---\nHe said so.\n---\nAnd left.',
    problems: [],
  });
});

test.each([
  ['an open list', 'title: ok\nauthor: [A', 2],
  ['a key twice', 'title: a\ntitle: b', 2],
  ['an unknown alias', 'title: *nobody', 1],
])('broken front matter is a problem at its line, and the body stands: %s', (_, yaml, line) => {
  const { record: found, body, problems } = read(`---\n${yaml}\n---\nBody.`);
  expect({ found, body }).toEqual({ found: undefined, body: 'Body.' });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ path: '/c/a.md', line, message: expect.stringContaining('YAML') });
});

test('aliases that multiply without end are refused', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (let i = 1; i < 9; i++) {
    const [name, before] = [String.fromCharCode(97 + i), String.fromCharCode(96 + i)];
    bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`);
  }
  expect(read(`---\n${bomb.join('\n')}\n---\nBody.`).problems).toHaveLength(1);
});

test('front matter that is never closed is said, and all is body', () => {
  const text = '---\ntitle: T\nBody.';
  expect(read(text)).toMatchObject({ record: undefined, body: text, problems: [{ line: 0 }] });
});

test('a field of the wrong kind and a date that is none are problems at their lines; the rest is read', () => {
  const { record: found, problems } = read('---\nid: k\ntitle: [a, b]\ndate: 2022-02-30\n---\nBody.');
  expect(found).toMatchObject({ id: 'k', title: undefined, issued: undefined });
  expect(problems).toEqual([
    expect.objectContaining({ line: 2, character: 0, message: expect.stringContaining('title') }),
    expect.objectContaining({ line: 3, character: 0, message: expect.stringContaining('2022-02-30') }),
  ]);
});

test('front matter of any length is a problem where it is no front matter any more, and the text is read', () => {
  const long = `---\ntitle: ${'["'.repeat(10_001)}\n---\nChợ mở.\n`;
  const { record, body, problems } = readFrontMatter(long, '/c/a.md', 'en');
  expect(record).toBeUndefined();
  expect(long.slice(body.start)).toBe('Chợ mở.\n');
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('longer than 20000 characters')]);
  const whole = `---\ntitle: ${'a'.repeat(19_000)}\n---\nChợ mở.\n`;
  expect(readFrontMatter(whole, '/c/a.md', 'en').problems).toEqual([]);
});

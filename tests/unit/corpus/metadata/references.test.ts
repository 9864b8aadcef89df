import { expect, test } from 'vitest';
import { readReferences } from '../../../../server/src/corpus/metadata/references.ts';

const read = (content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const { problems, references = [] } = readReferences({
    bytes: new TextEncoder().encode(text),
    path: '/c/references.json',
    locale: 'en',
  });
  return { problems, records: new Map(references.map((one) => [one.id, one])) };
};
const record = (fields: object) => read([{ id: 'k', ...fields }]).records.get('k');

test('an entry gives what it knows', () => {
  const entry = {
    type: 'article-newspaper',
    title: 'T',
    'container-title': 'Báo Sáng',
    issued: { 'date-parts': [[2022, 11, 9]] },
    language: 'vi-VN',
    URL: 'https://example.org',
    author: [{ literal: 'Ban biên tập' }],
    volume: '3',
  };
  expect(record(entry)).toEqual({
    id: 'k',
    title: 'T',
    authors: ['Ban biên tập'],
    outlet: 'Báo Sáng',
    issued: '2022-11-09',
    url: 'https://example.org',
    language: 'vi',
    entry: { id: 'k', ...entry },
    from: 'references.json',
  });
});

test.each([
  [{ 'date-parts': [[2022, 11, 9]] }, '2022-11-09'],
  [{ 'date-parts': [['2022', '3']] }, '2022-03'],
  [{ 'date-parts': [[2022]] }, '2022'],
  [
    {
      'date-parts': [
        [2022, 11, 9],
        [2022, 11, 12],
      ],
    },
    '2022-11-09',
  ],
  [{ raw: '2022-11-09' }, '2022-11-09'],
  [{ literal: '9/11/2022' }, '2022-11-09'],
  ['2022-11-09/2022-11-12', '2022-11-09'],
])('issued %j is %s', (issued, iso) => {
  expect(record({ issued })?.issued).toBe(iso);
});

test.each([[{ 'date-parts': [[2022, 2, 30]] }], [{ 'date-parts': [] }], ['some day'], [{}], [[1]]])(
  'issued %j is a problem, and the entry stands',
  (issued) => {
    const { records, problems } = read([{ id: 'k', title: 'T', issued }]);
    expect(records.get('k')).toMatchObject({ title: 'T', issued: undefined });
    expect(problems).toEqual([expect.objectContaining({ line: 0, character: 1 })]);
  },
);

test('a Vietnamese name begins with the family, an English one ends with it', () => {
  const author = [
    { family: 'Nguyễn', given: 'Thị Bình' },
    { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' },
  ];
  expect(record({ author })?.authors).toEqual(['Nguyễn Thị Bình', 'Anna van den Berg']);
});

test.each([
  ['[{"id": "a"},\n {"id": "b",}]', 1, 12],
  ['[{"id": "a"}', 0, 12],
  ['[1, 2] x', 0, 7],
  ['[tru]', 0, 1],
  ['{"a" 1}', 0, 5],
  ['["a\nb"]', 0, 1],
  ['', 0, 0],
])('broken JSON %j is a problem at %i:%i', (text, line, character) => {
  const { records, problems } = read(text);
  expect(records.size).toBe(0);
  expect(problems).toEqual([{ path: '/c/references.json', line, character, message: expect.stringContaining('JSON') }]);
});

test('nesting without end is a problem, not a crash', () => {
  expect(read('['.repeat(200_000)).problems).toHaveLength(1);
});

test('anything but a list is a problem', () => {
  expect(read({ id: 'k' }).problems).toEqual([expect.objectContaining({ message: expect.stringContaining('list') })]);
});

test('an entry without a key, and a key a second time, are problems at their places; the rest is read', () => {
  const { records, problems } = read(
    '[\n{"id": "a", "title": "1"},\n 7,\n{"title": "x"},\n{"id": "a", "title": "2"},\n{"id": 5}\n]',
  );
  expect([...records.keys()]).toEqual(['a', '5']);
  expect(records.get('a')?.title).toBe('1');
  expect(problems.map(({ line, character }) => [line, character])).toEqual([
    [2, 1],
    [3, 0],
    [4, 0],
  ]);
});

test('a key named __proto__ is a key like others', () => {
  expect(read('[{"id": "__proto__", "title": "T"}, {"__proto__": {"id": "k"}}]')).toMatchObject({
    problems: [{ line: 0 }],
  });
});

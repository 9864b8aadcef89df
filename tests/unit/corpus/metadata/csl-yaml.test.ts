import { expect, test } from 'vitest';
import { readCslYaml } from '../../../../server/src/corpus/metadata/csl-yaml.ts';

const read = (text: string) => readCslYaml({ bytes: new TextEncoder().encode(text), path: '/c/a.yaml', locale: 'en' });

test('the list `references` is read, with days in each of their forms', () => {
  const { references, problems } = read(`---
nocite: "@*"
references:
- id: "007"
  title: Talks
  author: [{family: Hale, given: Thomas}]
  issued: {date-parts: [[2022, 11, 9]]}
- id: b
  issued: 2022-11-09
- id: c
  issued:
  - year: 2022
    month: 11
...
`);
  expect(references?.map(({ id, issued }) => [id, issued])).toEqual([
    ['007', '2022-11-09'],
    ['b', '2022-11-09'],
    ['c', '2022-11'],
  ]);
  expect(references?.[0]).toMatchObject({ title: 'Talks', authors: ['Thomas Hale'], from: 'a.yaml' });
  expect(problems).toEqual([]);
});

test('other YAML is none of ours, whatever it is', () => {
  for (const text of ['title: x', '{broken: [', '', 'my-references: 1', ' references: 1'])
    expect(read(text)).toEqual({ sources: [], problems: [] });
});

test.each([
  ['references:\n- id: a\n  title: "x', 2, 'YAML'],
  ['references: none', 0, 'CSL-JSON'],
  ['references:\n- title: x\n- id: b', 1, '`id`'],
  ['references:\n- id: a\n- id: a', 2, 'second time'],
])('what is wrong is told at its place: %j', (text, line, said) => {
  expect(read(text).problems).toEqual([expect.objectContaining({ line, message: expect.stringContaining(said) })]);
});

test('aliases that multiply and nesting without end do no harm', () => {
  const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nreferences:\n- id: k\n  title: *b\n`;
  expect(read(bomb).references).toHaveLength(1);
  expect(() => read(`references:\n- id: k\n  x: ${'['.repeat(5000)}${']'.repeat(5000)}`)).not.toThrow();
});

import { expect, test } from 'vitest';
import { bibtexOf } from '../../../server/src/bibliography/bibtex.ts';
import { itemOf } from '../../../server/src/bibliography/item-of.ts';
import { sourceOf } from '../../../server/src/corpus/corpus.ts';
import { loadCorpus } from '../../../server/src/corpus/load-corpus.ts';
import { MemoryFileSystem } from '../../support/memory-file-system.ts';
import { there } from '../../support/server.ts';

async function itemFrom(entry: object, frontMatter = ''): Promise<ReturnType<typeof itemOf>> {
  const files = new MemoryFileSystem({
    '/c/references.json': JSON.stringify([{ id: 'a', ...entry }]),
    '/c/a.md': `${frontMatter && `---\n${frontMatter}\n---\n`}Words of the source.\n`,
  });
  return itemOf(there(sourceOf(await loadCorpus(['/c'], files), 'a')));
}

test('an entry keeps what it says, and gets what it leaves open', async () => {
  expect(
    await itemFrom({ type: 'report', title: 'T', volume: 3, publisher: 'P', note: 'n' }, 'url: https://a.org'),
  ).toEqual({
    id: 'a',
    type: 'report',
    title: 'T',
    volume: 3,
    publisher: 'P',
    note: 'n',
    URL: 'https://a.org',
    language: 'en',
  });
});

test('the source’s own front matter wins, field by field', async () => {
  const entry = { title: 'T', author: [{ family: 'A', given: 'B' }], 'container-title': 'C', issued: '2020' };
  expect(await itemFrom(entry, 'title: U\nauthor: Mary Osborne\ndate: 2021-02-03')).toMatchObject({
    title: 'U',
    author: [{ family: 'Osborne', given: 'Mary' }],
    'container-title': 'C',
    issued: { 'date-parts': [[2021, 2, 3]] },
  });
});

test.each([
  ['2020-03-04', [[2020, 3, 4]]],
  [
    '2020-03-04/2020-03-06',
    [
      [2020, 3, 4],
      [2020, 3, 6],
    ],
  ],
  [{ 'date-parts': [['2020', '3']] }, [[2020, 3]]],
  [{ raw: '4 March 2020' }, [[2020, 3, 4]]],
])('a date written as %j is read', async (accessed, parts) => {
  expect((await itemFrom({ accessed })).accessed).toMatchObject({ 'date-parts': parts });
});

test('without a type, an outlet makes a newspaper article and an address a page', async () => {
  expect((await itemFrom({}, 'outlet: O')).type).toBe('article-newspaper');
  expect((await itemFrom({}, 'url: https://a.org')).type).toBe('webpage');
  expect((await itemFrom({})).type).toBe('document');
});

test('fields of a shape that nobody knows are left out', async () => {
  expect(await itemFrom({ volume: { a: 1 }, author: 'none', editor: [3], issued: { 'date-parts': [[]] } })).toEqual({
    id: 'a',
    type: 'document',
    language: 'en',
  });
});

test('BibTeX says the same', async () => {
  const item = await itemFrom({
    type: 'chapter',
    title: 'Salt & <i>silt</i> 50%',
    author: [{ literal: 'Delta Institute' }, { family: 'Lê', given: 'Thị Mơ' }],
    'container-title': 'Rivers',
    page: '4–9',
    accessed: '2020-03-04',
  });
  expect(bibtexOf([item])).toBe(`@incollection{a,
  author = {{Delta Institute} and {Lê Thị Mơ}},
  title = {{Salt \\& silt 50\\%}},
  booktitle = {Rivers},
  pages = {4--9},
  urldate = {2020-03-04},
  language = {en},
}
`);
});

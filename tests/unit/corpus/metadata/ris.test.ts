import { expect, test } from 'vitest';
import { readRis } from '../../../../server/src/corpus/metadata/ris.ts';

const read = (text: string) => readRis({ bytes: new TextEncoder().encode(text), path: '/c/a.ris', locale: 'en' });

const ARTICLE = `TY  - NEWS
TI  - Cầu mới thông xe
AU  - Nguyễn, Văn Nam
AU  - Ban biên tập
T2  - Báo Sông
DA  - 2024/03/02/
PY  - 2024
Y2  - 2024/05/06/07:08:09
UR  - https://song.example/cau
L1  - files/12/cau.pdf
L2  - https://song.example/cau.pdf
SP  - 4
EP  - 6
LA  - vi
AB  - Mot dong
tiep theo
ID  - nam2024
ER  - 
`;

test('a record gives what it knows, and the day of looking at it is not its own', () => {
  const { references, problems } = read(ARTICLE);
  expect(references).toEqual([
    {
      id: 'nam2024',
      title: 'Cầu mới thông xe',
      authors: ['Nguyễn Văn Nam', 'Ban biên tập'],
      outlet: 'Báo Sông',
      issued: '2024-03-02',
      url: 'https://song.example/cau',
      language: 'vi',
      from: 'a.ris',
      files: ['files/12/cau.pdf'],
      entry: {
        id: 'nam2024',
        type: 'article-newspaper',
        title: 'Cầu mới thông xe',
        URL: 'https://song.example/cau',
        page: '4-6',
        language: 'vi',
        author: [{ family: 'Nguyễn', given: 'Văn Nam' }, { literal: 'Ban biên tập' }],
        'container-title': 'Báo Sông',
        issued: { 'date-parts': [[2024, 3, 2]] },
        accessed: { 'date-parts': [[2024, 5, 6]] },
      },
    },
  ]);
  expect(problems).toEqual([]);
});

test.each([
  ['PY  - 2024', '2024'],
  ['Y1  - 2024/03//', '2024-03'],
  ['DA  - 2024-03-02T10:00:00Z', '2024-03-02'],
  ['Y2  - 2024/05/06', undefined],
])('%s is issued %s', (line, issued) => {
  expect(read(`TY  - ELEC\nID  - k\n${line}\nER  - `).references?.[0]?.issued).toBe(issued);
});

test('a record without a key has none, one that is cut off is read, and is a problem at its place', () => {
  const { references = [], problems } = read(
    `TY  - WEB\r\nTI  - One\r\nER  - \r\n\r\nTY  - WEB\r\nID  - two\r\nTI  - Tw`,
  );
  expect(references.map(({ id, title }) => [id, title])).toEqual([
    ['two', 'Tw'],
    ['', 'One'],
  ]);
  expect(problems).toEqual([{ path: '/c/a.ris', line: 4, character: 0, message: expect.stringContaining('cut off') }]);
});

test('what is no RIS is a problem, an empty file is none', () => {
  expect(read('@article{x, title={y}}').problems).toEqual([
    { path: '/c/a.ris', message: expect.stringContaining('No RIS entry') },
  ]);
  expect(read('').problems).toEqual([]);
  expect(read('%PDF-1.4').problems).toHaveLength(1);
});

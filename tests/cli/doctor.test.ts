import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../server/src/features/diagnosis.ts';
import { withoutHome } from '../../server/src/features/diagnosis.ts';
import { Terminal } from '../support/attest.ts';

const NEWSROOM = `
//- kho/references.json
[{ "id": "ben", "issued": "2023-03-04" }, { "id": "vang", "title": "Không có văn bản" }]
//- kho/ben.txt
Sáng 3/3, bến phà Cát Lở mở lại sau nửa năm sửa chữa. Bí mật nằm ở đây.
//- kho/ferry.md
---
date: 2023-03-04
---
The ferry landing was opened again on Friday after half a year of repairs.
//- .attestrc.yaml
corpus: kho
date: 2023-03-05
//- report.md
Ngày 3/3, bến phà Cát Lở mở lại [@ben].
`;

let terminal: Terminal;
beforeEach(async () => {
  terminal = await Terminal.open(NEWSROOM);
});
afterEach(() => terminal.close());

async function doctor(...args: string[]): Promise<{ status: number | null; told: Diagnosis }> {
  const { status, stdout, stderr } = await terminal.attest('doctor', '--format', 'json', ...args);
  expect(stderr).toBe('');
  return { status, told: JSON.parse(stdout) as Diagnosis };
}

test('tells versions, configuration, sources, and that nothing is broken', async () => {
  const { status, told } = await doctor();
  expect(status).toBe(0);
  expect(told).toMatchObject({
    version: 1,
    attest: expect.stringMatching(/^\d+\.\d+\.\d+/),
    node: process.version,
    system: expect.stringContaining(`${process.platform} ${process.arch}`),
    locale: 'en',
    configuration: {
      file: expect.stringMatching(/\.attestrc\.yaml$/),
      values: expect.arrayContaining([
        { name: 'date', value: '2023-03-05', from: expect.stringMatching(/\.attestrc\.yaml$/) },
      ]),
    },
    corpora: [
      {
        folder: expect.stringMatching(/kho$/),
        sources: 3,
        withoutText: 1,
        formats: { TXT: 1, Markdown: 1 },
        languages: { vi: 1, en: 1 },
      },
    ],
    problems: { count: 0, first: [] },
    index: { is: 'none', bytes: 0 },
    opening: { reused: 0 },
    doubtful: [],
    broken: [],
  });
  expect(told.memory).toBeGreaterThan(1_000_000);
});

test('tells the same for people, in their language, without a word of a source', async () => {
  const { status, stdout, stderr } = await terminal.attest('doctor', 'report.md');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Attest: \d/);
  expect(stdout).toMatch(/^ {2}3 sources \(1 without text\), \d+ passages$/m);
  expect(stdout).toMatch(/^ {2}Markdown 1, TXT 1; en 1, vi 1$/m);
  expect(stdout).toMatch(/^ {2}date: "2023-03-05" {2}\(.*\.attestrc\.yaml\)$/m);
  expect(stdout).toMatch(/^Broken: none\n$/m);
  expect(stdout).not.toMatch(/Bí mật|ferry landing|Không có văn bản/);
  const vietnamese = await terminal.attestIn('.', { ATTEST_LOCALE: 'vi' }, 'doctor');
  expect(vietnamese.stdout).toMatch(/^ {2}3 nguồn \(1 không có văn bản\), \d+ đoạn$/m);
});

test('tells problems of sources without what they quote', async () => {
  await terminal.write('kho/xau.md', '---\ndate: mật khẩu\n---\nMột câu.');
  const { status, told } = await doctor();
  expect(status).toBe(0);
  expect(told.problems.count).toBe(1);
  expect(told.problems.first[0]).toMatchObject({ path: expect.stringMatching(/xau\.md$/), line: 1 });
  expect(JSON.stringify(told)).not.toContain('mật khẩu');
});

describe('the index', () => {
  test('is of this version after a check, and was written by that, not by the doctor', async () => {
    await doctor();
    expect((await doctor()).told.index).toMatchObject({ is: 'none' });
    await terminal.attest('index');
    const { told } = await doctor();
    expect(told.index).toMatchObject({ is: 'fits', written: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/) });
    expect(told.index?.bytes).toBeGreaterThan(100);
    expect(told.opening?.reused).toBe(3);
  });

  test('that is damaged, or of another version, is told and breaks nothing', async () => {
    await terminal.attest('index', '--cache', 'cache');
    const path = (await doctor('--cache', 'cache')).told.index?.path ?? '';
    const name = path.slice(path.indexOf('cache'));
    await terminal.write(name, 'no index');
    expect(await doctor('--cache', 'cache')).toMatchObject({ status: 0, told: { index: { is: 'damaged' } } });
    await terminal.write(name, '{"attest":"index","format":0}\n');
    expect(await doctor('--cache', 'cache')).toMatchObject({ status: 0, told: { index: { is: 'other' } } });
  });
});

describe('what is broken, with status 1', () => {
  test.each([
    ['a configuration that can’t be used', { '.attestrc.yaml': 'rulez: {}\ncorpus: kho\n' }, /rulez.*is no key/],
    ['a folder that is not there', { '.attestrc.yaml': 'corpus: khongco\n' }, /khongco.*is no folder/],
    ['no folder of sources', { '.attestrc.yaml': 'date: 2023-03-05\n' }, /No folder of sources was found/],
  ] as const)('%s', async (_, files, message) => {
    for (const [path, text] of Object.entries(files)) await terminal.write(path, text);
    const { status, told } = await doctor();
    expect(status).toBe(1);
    expect(told.broken.join('\n')).toMatch(message);
  });

  test('a folder of an option that is not there', async () => {
    const { status, told } = await doctor('--corpus', 'khongco');
    expect(status).toBe(1);
    expect(told.broken.join('\n')).toContain('khongco');
  });
});

test('what is doubtful: rules that are all off, a day that is none, an empty folder, one in another', async () => {
  await terminal.write('kho/trong/.keep', '');
  const off = 'date attribution quotation number'.split(' ').map((one) => `  ${one}-mismatch: off\n`);
  const rest = ['unknown-citation', 'unsupported-claim', 'disagreeing-sources'].map((one) => `  ${one}: off\n`);
  await terminal.write('.attestrc.yaml', `corpus: [kho, kho/trong]\nrules:\n${[...off, ...rest].join('')}`);
  const { status, told } = await doctor();
  expect(status).toBe(0);
  expect(told.doubtful).toEqual([
    'Every rule is switched off.',
    expect.stringMatching(/no source in .*trong/),
    expect.stringMatching(/trong lies in .*kho, and is named twice/),
  ]);
});

test('wrong use is 2', async () => {
  expect(await terminal.attest('doctor', 'a', 'b')).toMatchObject({ status: 2, stdout: '' });
});

describe('the folder of the user', () => {
  test('is ~ wherever it stands', () => {
    const told = { a: '/folk/an/x', b: ['in /folk/an, and /folk/an/y'], c: '/folk/anna', d: 1 };
    expect(withoutHome(told, '/folk/an')).toEqual({ a: '~/x', b: ['in ~, and ~/y'], c: '/folk/anna', d: 1 });
    expect(withoutHome('C:\\Folk\\an\\x', 'C:\\Folk\\an')).toBe('~\\x');
    expect(withoutHome('/x/y', '/')).toBe('/x/y');
  });

  test('is told by the command so', async () => {
    const { stdout } = await terminal.attestIn('.', { HOME: terminal.folder, USERPROFILE: terminal.folder }, 'doctor');
    expect(stdout).toContain('~');
    expect(stdout).toMatch(/^Report folder: ~$/m);
  });
});

import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Terminal } from '../support/attest.ts';

const TEXT = 'Ngày 9/5, bà Vũ Thanh Mai nói: “Nhà trường đã vay 12 tỷ đồng”.';

let terminal: Terminal;
beforeEach(async () => {
  terminal = await Terminal.open(`
//- a.txt
${TEXT}
//- b.md
---
date: 2023-03-02
---
The pier was closed on Monday. Nobody knows why.
//- report.md
Cầu dài và đẹp.
`);
});
afterEach(() => terminal.close());

async function inspected(...args: string[]): Promise<Record<string, unknown>[]> {
  const { status, stdout, stderr } = await terminal.attest('inspect', '--format', 'json', ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

const span = (words: string, extra: object = {}): object => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  text: words,
  ...extra,
});

describe('--format json', () => {
  test('a file has exactly the shape of the contract', async () => {
    expect(await inspected('--published', '2024-05-10', 'a.txt')).toEqual([
      {
        path: 'a.txt',
        language: 'vi',
        published: { value: '2024-05-10', from: 'given' },
        dates: [
          {
            ...span('Ngày 9/5'),
            type: 'DATE',
            value: '2024-05-09',
            rule: expect.stringContaining('publication year'),
            interval: { from: '2024-05-09', to: '2024-05-09' },
          },
        ],
        quotations: [span('Nhà trường đã vay 12 tỷ đồng')],
        statements: [
          {
            speaker: span('bà Vũ Thanh Mai', { name: 'Vũ Thanh Mai' }),
            cue: span('nói'),
            content: [expect.objectContaining({ start: TEXT.indexOf('Nhà'), end: TEXT.indexOf('”') })],
            direct: true,
            date: '2024-05-09',
          },
        ],
        numbers: [span('12 tỷ đồng', { value: 12_000_000_000, unit: 'đồng' })],
        problems: [],
      },
    ]);
  });

  test('one object a file, in the order of the arguments', async () => {
    expect((await inspected('b.md', 'a.txt', 'report.md')).map(({ path }) => path)).toEqual([
      'b.md',
      'a.txt',
      'report.md',
    ]);
  });

  test('a text with nothing in it has empty lists', async () => {
    expect(await inspected('report.md')).toEqual([
      {
        path: 'report.md',
        language: 'vi',
        published: null,
        dates: [],
        quotations: [],
        statements: [],
        numbers: [],
        problems: [],
      },
    ]);
  });
});

describe('what dates lean on', () => {
  test('the file’s own metadata', async () => {
    expect(await inspected('b.md')).toMatchObject([
      { language: 'en', published: { value: '2023-03-02', from: 'metadata' }, dates: [{ value: '2023-02-27' }] },
    ]);
  });

  test('--published goes before them', async () => {
    expect(await inspected('--published', '2023-03-09', 'b.md')).toMatchObject([
      { published: { value: '2023-03-09', from: 'given' }, dates: [{ value: '2023-03-06' }] },
    ]);
  });

  test('nothing: a date without a year stays open', async () => {
    expect(await inspected('a.txt')).toMatchObject([
      { published: null, dates: [{ text: 'Ngày 9/5', value: 'XXXX-05-09', interval: null }] },
    ]);
  });

  test('a month is enough for --published', async () => {
    expect(await inspected('--published', '2024-05', 'a.txt')).toMatchObject([{ dates: [{ value: '2024-05-09' }] }]);
  });
});

test('--language is taken at its word', async () => {
  const [read] = await inspected('--language', 'en', 'a.txt');
  expect(read).toMatchObject({ language: 'en', dates: [] });
});

describe('a source that is no text', () => {
  test('a PDF is read as a corpus reads it, with what it says about itself', async () => {
    await terminal.write('ferry.pdf', await readFile('tests/fixtures/sources/pdf/ferry.pdf'));
    const [read] = await inspected('ferry.pdf');
    expect(read).toMatchObject({ path: 'ferry.pdf', language: 'en', published: { value: '2024-03-14' }, problems: [] });
    expect(read?.['dates']).toContainEqual(expect.objectContaining({ text: '9 March', value: '2024-03-09' }));
  });

  test('a page has its text, and not its marks', async () => {
    await terminal.write(
      'page.html',
      '<html><head><title>Pier</title><script>var a = "5 June 2001";</script></head><body><article><h1>Pier</h1><p>The pier was closed on 3 May 2023 for good.</p></article></body></html>',
    );
    const [read] = await inspected('page.html');
    expect(read?.['dates']).toEqual([expect.objectContaining({ text: '3 May 2023', value: '2023-05-03' })]);
  });

  test('one without any text says why', async () => {
    await terminal.write('scan.pdf', await readFile('tests/fixtures/sources/pdf/scan.pdf'));
    expect(await inspected('scan.pdf')).toMatchObject([
      { dates: [], problems: [{ path: 'scan.pdf', message: expect.stringContaining('its pages are pictures') }] },
    ]);
  });

  test('a name that no reader has is read as text, and so is a list of articles', async () => {
    await terminal.write('notes.log', 'It rained on 3 May 2023.\n');
    await terminal.write('list.jsonl', '{"text": "It rained on 3 May 2023."}\n{"text": "And on 4 May 2023."}\n');
    const read = await inspected('notes.log', 'list.jsonl');
    const dates = read.map((file) => (file['dates'] as { value: string }[]).map(({ value }) => value));
    expect(dates).toEqual([['2023-05-03'], ['2023-05-03', '2023-05-04']]);
  });
});

describe('--files-from', () => {
  test('each line names a file, its day of publication and its language', async () => {
    await terminal.write('list.tsv', 'a.txt\t2022-05-20\tvi\nb.md\t\t\n\nb.md\t2020-01-01\ten\n');
    expect(await inspected('--files-from', 'list.tsv')).toMatchObject([
      { path: 'a.txt', language: 'vi', published: { value: '2022-05-20', from: 'given' } },
      { path: 'b.md', language: 'en', published: { value: '2023-03-02', from: 'metadata' } },
      { path: 'b.md', published: { value: '2020-01-01', from: 'given' } },
    ]);
  });

  test('with Windows line ends', async () => {
    await terminal.write('list.tsv', 'a.txt\t2022-05-20\tvi\r\nb.md\r\n');
    expect((await inspected('--files-from', 'list.tsv')).map(({ path }) => path)).toEqual(['a.txt', 'b.md']);
  });

  test('comes behind the files of the command line', async () => {
    await terminal.write('list.tsv', 'a.txt\n');
    expect((await inspected('b.md', '--files-from', 'list.tsv')).map(({ path }) => path)).toEqual(['b.md', 'a.txt']);
  });
});

describe('as it is stored', () => {
  test('a byte-order mark does not count, line ends and decomposed letters do', async () => {
    const text = `Tựa bài\r\n${TEXT}`.normalize('NFD');
    await terminal.write('mac.txt', `\ufeff${text}`);
    const [read] = await inspected('--published', '2024-05-10', 'mac.txt');
    const { dates, quotations } = read as { dates: Stretch[]; quotations: Stretch[] };
    for (const { start, end, text: words } of [...dates, ...quotations]) expect(text.slice(start, end)).toBe(words);
    expect(dates.map(({ text: words }) => words.normalize('NFC'))).toEqual(['Ngày 9/5']);
  });

  test('what cannot be read is a problem of that file, and the others are read', async () => {
    await terminal.write('broken.txt', new Uint8Array([0x61, 0xff]));
    expect(await inspected('broken.txt', 'a.txt')).toMatchObject([
      { path: 'broken.txt', problems: [{ path: 'broken.txt', message: expect.stringContaining('UTF-8') }] },
      { path: 'a.txt', problems: [] },
    ]);
  });
});

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

test('for a person: a line for each thing that was understood', async () => {
  const { status, stdout } = await terminal.attest('inspect', '--published', '2024-05-10', 'a.txt');
  expect(status).toBe(0);
  expect(stdout).toContain('a.txt');
  expect(stdout).toMatch(/date +Ngày 9\/5 +→ +2024-05-09/);
  expect(stdout).toMatch(/quotation +Nhà trường đã vay/);
  expect(stdout).toMatch(/statement +bà Vũ Thanh Mai = Vũ Thanh Mai +\| +nói/);
  expect(stdout).toMatch(/number +12 tỷ đồng/);
});

test.each([
  [[], 'FILE'],
  [['none.txt'], 'none.txt'],
  [['--files-from', 'none.tsv'], 'none.tsv'],
  [['--published', 'yesterday', 'a.txt'], '--published yesterday'],
  [['--language', 'fr', 'a.txt'], '--language fr'],
  [['--format', 'xml', 'a.txt'], '--format xml'],
  [['--nonsense', 'a.txt'], '--nonsense'],
])('wrong use is status 2 with a message: %j', async (args, named) => {
  const { status, stdout, stderr } = await terminal.attest('inspect', ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^attest inspect: /);
  expect(stderr).toContain(named);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchCommand } from '../../server/src/cli/search-command.ts';
import { commandRun } from '../support/command-run.ts';
import { writeBelow } from '../support/write-below.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  await write('corpus/flood.txt', 'Mưa lớn ở Quảng Nam.\r\nChủ tịch xã Trần Hòa cho biết 120 hộ đã sơ tán.\r\n');
  await write(
    'corpus/strike.md',
    '---\ntitle: Strike\n---\nDock workers walked out. Mary Osborne said talks had failed.\n',
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (path: string, content: string) => writeBelow(folder, path, content);
const run = (...args: string[]) => commandRun(searchCommand, folder, ['--no-cache', ...args]);

test('the passages of a phrase, in the shape of the contract', async () => {
  const { status, stdout } = await run('--format', 'json', 'Trần Hòa sơ tán 120 hộ');
  expect(status).toBe(0);
  const { query, ms, results } = JSON.parse(stdout);
  expect({ query, ms }).toEqual({ query: 'Trần Hòa sơ tán 120 hộ', ms: expect.any(Number) });
  expect(results[0]).toEqual({
    source: 'flood',
    score: expect.any(Number),
    passage: { start: 22, end: 69, line: 1, text: 'Chủ tịch xã Trần Hòa cho biết 120 hộ đã sơ tán.' },
  });
});

test('words on the command line are one phrase, and --limit bounds what comes', async () => {
  const { stdout } = await run('--format', 'json', '--limit', '1', 'Mary', 'Osborne', 'said');
  expect(JSON.parse(stdout)).toMatchObject({
    query: 'Mary Osborne said',
    results: [{ source: 'strike', passage: { line: 3 } }],
  });
  expect(JSON.parse(stdout).results).toHaveLength(1);
});

test('a file of queries gives one line for each, empty ones too', async () => {
  await write('queries.txt', 'Osborne\r\n\r\nsơ tán\n');
  const { stdout } = await run('--format', 'json', '--queries', 'queries.txt');
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ query, results }) => [query, results[0]?.source])).toEqual([
    ['Osborne', 'strike'],
    ['', undefined],
    ['sơ tán', 'flood'],
  ]);
});

test('for a person: place, key and words', async () => {
  const { stdout } = await run('--limit', '1', 'Osborne');
  expect(stdout).toContain(`${join('corpus', 'strike.md')}:4 @strike `);
  expect(stdout).toContain('\n  Mary Osborne said talks had failed.\n');
  expect((await run('zebra')).stdout).toBe('Nothing found.\n');
});

test('what cannot be read goes to standard error, and the answer comes', async () => {
  await write('corpus/broken.md', '---\ntitle: [\n---\nOsborne.');
  const { status, stdout, stderr } = await run('--format', 'json', 'Osborne');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).results.length).toBeGreaterThan(0);
  expect(stderr).toContain(`${join('corpus', 'broken.md')}:2:`);
});

test.each([
  [[], '--queries'],
  [['--queries', 'q.txt', 'text'], '--queries'],
  [['--queries', 'none.txt'], 'none.txt'],
  [['--limit', '0', 'text'], '--limit 0'],
  [['--limit', 'ten', 'text'], '--limit ten'],
  [['--corpus', 'none', 'text'], 'none'],
])('wrong use is status 2 with a message: %j', async (args, named) => {
  const { status, stdout, stderr } = await run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^attest search: /);
  expect(stderr).toContain(named);
});

import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexCommand } from '../../server/src/cli/index-command.ts';
import { cacheFolder } from '../../server/src/platform/cache-folder.ts';
import { commandRun } from '../support/command-run.ts';
import { writeBelow } from '../support/write-below.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (path: string, content: string | Uint8Array) => writeBelow(folder, path, content);
const run = (...args: string[]) => commandRun(indexCommand, folder, args);

/** Several corpora may be kept in one folder. */
const kept = (): string => cacheFolder([join(folder, 'corpus')], join(folder, 'cache'));

async function indexed(...args: string[]) {
  const { status, stdout } = await run('--format', 'json', '--cache', 'cache', '--corpus', 'corpus', ...args);
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

test('it says what it holds, in the shape of the contract', async () => {
  await write('corpus/a.txt', 'Một câu. Hai câu.');
  await write('corpus/x/b.md', '---\ntitle: B\n---\nBa câu.');
  expect(await indexed()).toEqual({
    sources: 2,
    passages: 3,
    bytes: expect.any(Number),
    problems: [],
    seconds: { read: expect.any(Number), index: expect.any(Number), write: expect.any(Number) },
    reused: 0,
  });
  expect(await readdir(kept())).toEqual(['index.bin']);
});

test('the second run reads only what has changed', async () => {
  await write('corpus/a.txt', 'Một câu.');
  await write('corpus/b.txt', 'Hai câu.');
  await indexed();
  expect(await indexed()).toMatchObject({ sources: 2, passages: 2, reused: 2 });
  await write('corpus/b.txt', 'Hai câu. Và một câu nữa.');
  expect(await indexed()).toMatchObject({ sources: 2, passages: 3, reused: 1 });
  await rm(join(folder, 'corpus/a.txt'));
  expect(await indexed()).toMatchObject({ sources: 1, reused: 1 });
});

test('a changed text of the same size is seen by its time', async () => {
  await write('corpus/a.txt', 'Một câu.');
  await indexed();
  await write('corpus/a.txt', 'Hai câu.');
  await utimes(join(folder, 'corpus/a.txt'), 1, 1);
  expect(await indexed()).toMatchObject({ reused: 0 });
});

test.each([['rubbish'], [''], ['{"attest":"index","format":999}\n{}\n']])(
  'a cache that is not ours is rebuilt quietly: %j',
  async (content) => {
    await write('corpus/a.txt', 'Một câu.');
    await writeBelow(kept(), 'index.bin', content);
    expect(await indexed()).toMatchObject({ sources: 1, reused: 0 });
    expect(await indexed()).toMatchObject({ reused: 1 });
  },
);

test('without a cache nothing is written', async () => {
  await write('corpus/a.txt', 'Một câu.');
  expect(await indexed('--no-cache')).toMatchObject({ sources: 1, bytes: 0, reused: 0 });
  expect(await readdir(folder)).toEqual(['corpus']);
});

test('what cannot be read is listed, and the run goes on', async () => {
  await write('corpus/a.txt', 'Một câu.');
  await write('corpus/b.txt', new Uint8Array([0xff]));
  await write('corpus/c.txt', new Uint8Array(50_000_000));
  const { sources, problems } = await indexed();
  expect(sources).toBe(1);
  expect(problems).toEqual([
    { path: join(folder, 'corpus', 'b.txt'), message: expect.stringContaining('UTF-8'), line: 0, character: 0 },
    { path: join(folder, 'corpus', 'c.txt'), message: expect.stringContaining('too large') },
  ]);
  const { stdout, stderr } = await run('--corpus', 'corpus', '--no-cache');
  expect(stdout).toMatch(/^1 sources, 1 passages/);
  expect(stderr).toContain(`${join('corpus', 'b.txt')}:1:1: `);
});

test('a corpus of no files is no failure', async () => {
  await mkdir(join(folder, 'corpus'));
  expect(await indexed()).toMatchObject({ sources: 0, passages: 0, problems: [] });
});

test('what the project leaves out is no source', async () => {
  await write('corpus/a.txt', 'Một.');
  await write('corpus/drafts/b.txt', 'Hai.');
  expect(await indexed()).toMatchObject({ sources: 2 });
  await write('.attestrc.json', '{ "exclude": ["drafts/"] }');
  expect(await indexed()).toMatchObject({ sources: 1, reused: 1 });
  expect(await indexed()).toMatchObject({ sources: 1, reused: 1 });
});

test('several folders are one corpus', async () => {
  await write('corpus/a.txt', 'Một.');
  await write('more/b.txt', 'Hai.');
  expect(await indexed('--corpus', 'more')).toMatchObject({ sources: 2 });
});

test('the corpus beside the working folder is found', async () => {
  await write('corpus/a.txt', 'Một.');
  expect((await run('--no-cache')).stdout).toMatch(/^1 sources/);
});

test.each([
  [['--corpus', 'none'], 'none'],
  [['--format', 'xml'], 'xml'],
  [['--nonsense'], '--nonsense'],
])('wrong use is status 2 with a message: %j', async (args, named) => {
  const { status, stdout, stderr } = await run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^attest index: /);
  expect(stderr).toContain(named);
});

test('without any corpus folder it says so', async () => {
  await mkdir(join(folder, 'corpus'));
  await rm(join(folder, 'corpus'), { recursive: true });
  const { status, stderr } = await run('--no-cache');
  expect(status).toBe(2);
  expect(stderr).toContain('--corpus DIR');
});

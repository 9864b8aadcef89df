import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type PoolOptions, WorkerPool } from '../../../server/src/platform/worker-pool.ts';

// Answers a number by its double, and does what a word says.
const PROGRAM = `
const { parentPort, threadId, workerData } = require('node:worker_threads');
parentPort.on('message', (task) => {
  if (task === 'hang') for (;;);
  if (task === 'hold') globalThis.held = new Uint8Array(300_000_000).fill(1);
  if (task === 'work' || task === 'hold') for (const end = Date.now() + 500; Date.now() < end;);
  if (task === 'heap') for (const rows = []; ;) rows.push(new Array(1000).fill({}));
  if (task === 'buffers') for (const rows = []; ;) rows.push(new Uint8Array(10_000_000).fill(1));
  if (task === 'throw') throw new Error('broken');
  else if (task === 'work' || task === 'hold') parentPort.postMessage({ answer: 'done' });
  else if (task === 'end') process.exit(3);
  else if (task === 'fail') parentPort.postMessage({ failed: 'no such page' });
  else parentPort.postMessage({ answer: task === 'data' ? workerData : 2 * task });
});
parentPort.postMessage({ ready: true });
`;

let folder: string;
let program: string;
let pool: WorkerPool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  program = join(folder, 'thread.cjs');
  await writeFile(program, PROGRAM);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => pool.close());

function open(options: Partial<PoolOptions> = {}): WorkerPool {
  return (pool = new WorkerPool({ program, threads: 1, ...options }));
}

const answer = async (task: unknown): Promise<unknown> => (await pool.run(task)).answer;

test('each task has its own answer', async () => {
  open({ threads: 2, data: 'given' });
  const tasks = Array.from({ length: 50 }, (_, i) => i);
  expect(await Promise.all(tasks.map(answer))).toEqual(tasks.map((task) => 2 * task));
  expect(await answer('data')).toBe('given');
});

test('a task that a thread refuses fails alone, in the same thread', async () => {
  open();
  const before = await pool.run(1);
  await expect(pool.run('fail')).rejects.toMatchObject({ cause: 'error', message: 'no such page' });
  expect((await pool.run(2)).thread).toBe(before.thread);
});

test.each([
  ['hang', 'time', { seconds: 1 }],
  ['heap', 'memory', { megabytes: 64 }],
  ['buffers', 'memory', { megabytes: 300 }],
  ['throw', 'error', {}],
  ['end', 'error', {}],
] as const)(
  'a task that goes wrong (%s) fails by its %s, and the others go on in another thread',
  async (word, cause, options) => {
    open(options);
    const first = await pool.run(1);
    const [bad, ...others] = [pool.run(word), ...[2, 3, 4, 5, 6, 7].map((task) => pool.run(task))];
    await expect(bad).rejects.toMatchObject({ cause });
    const rest = await Promise.all(others);
    expect(rest.map((one) => one.answer)).toEqual([4, 6, 8, 10, 12, 14]);
    expect(rest.every(({ thread }) => thread !== first.thread)).toBe(true);
  },
);

test('a large task may take more memory', async () => {
  open({ megabytes: 100 });
  expect((await pool.run('hold', 100_000_000)).answer).toBe('done');
  await expect(pool.run('buffers', 1_000)).rejects.toMatchObject({ cause: 'memory' });
});

test('a large task has longer, and a small one that hangs is told by the time that it had', async () => {
  open({ seconds: 0.1, secondsPerMegabyte: 1000 });
  // Behind a task that takes several times what a small one may.
  expect((await pool.run('work', 1_000_000)).answer).toBe('done');
  await expect(pool.run('hang')).rejects.toMatchObject({ cause: 'time', seconds: 0 });
  await expect(pool.run('hang', 900)).rejects.toMatchObject({ cause: 'time', seconds: 1 });
});

test('where the program is not there, every task fails and none waits for ever', async () => {
  open({ program: join(folder, 'none.cjs') });
  const ends = await Promise.allSettled([1, 2, 3].map((task) => pool.run(task)));
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

test('threads are let go when there is nothing to do, and come again', async () => {
  open({ idle: 0 });
  const { thread } = await pool.run(1);
  await expect.poll(() => pool.size, { timeout: 10_000 }).toBe(0);
  expect((await pool.run(1)).thread).not.toBe(thread);
});

test('threads that have nothing to do can be let go at once, and come again', async () => {
  open({ threads: 2 });
  await Promise.all([1, 2, 3].map(answer));
  expect(pool.rest()).toBe(true);
  expect(pool.size).toBe(0);
  expect(await answer(4)).toBe(8);
});

test('… but not while one is at a task, nor what waits for one', async () => {
  open();
  const tasks = [1, 2, 3, 4, 5, 6].map(answer);
  expect(pool.rest()).toBe(false);
  expect(await Promise.all(tasks)).toEqual([2, 4, 6, 8, 10, 12]);
  expect(pool.size).toBe(1);
});

test('a closed pool answers nothing more', async () => {
  open();
  const waiting = [pool.run('hang'), pool.run(1)];
  pool.close();
  for (const one of [...waiting, pool.run(1)]) await expect(one).rejects.toMatchObject({ cause: 'error' });
  expect(pool.size).toBe(0);
});

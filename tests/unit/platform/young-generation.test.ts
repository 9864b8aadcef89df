import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

// Makes objects of which many live on for a while, in a process of its own, since flags are the whole process's; and in
// a thread that it starts. Prints what each half of the youngest part of each heap can hold, in megabytes.
const PROGRAM = `
const { getHeapSpaceStatistics } = require('node:v8');
const { isMainThread, Worker } = require('node:worker_threads');
const young = require('./young.cjs');
if (isMainThread && process.argv[2] === 'bounded') young.boundYoungGeneration();
let kept = [];
const work = () => {
  for (let i = 0; i < 3_000; i++) kept.push({ i, row: [i] });
  if (kept.length > 200_000) kept = kept.slice(100_000);
};
const sizes = [];
let turns = 0;
const turn = () => {
  work();
  // What is still being moved from one half to the other counts in both, so one look says little.
  if (turns % 10 === 0) sizes.push(size());
  if (++turns < 1000) setImmediate(turn);
  else tell();
};
turn();
function size() {
  const space = getHeapSpaceStatistics().find((one) => one.space_name === 'new_space');
  return Math.round((space.space_used_size + space.space_available_size) / 1e6);
}
function tell() {
  const settled = sizes.slice(-50).sort((a, b) => a - b);
  console.log(settled[25]);
  if (isMainThread) new Worker(__filename);
}
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  const entry = resolve('server/src/platform/young-generation.ts');
  await build({ entryPoints: [entry], outfile: join(folder, 'young.cjs'), format: 'cjs', platform: 'node' });
  await writeFile(join(folder, 'program.cjs'), PROGRAM);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sizes(flags: readonly string[], ...args: readonly string[]): Promise<number[]> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, join(folder, 'program.cjs'), ...args], {
    env,
  });
  return stdout.trim().split('\n').map(Number);
}

test('new objects get a bounded part of the heap, in the process and in its threads', async () => {
  const [main = NaN, thread = NaN] = await sizes([], 'bounded');
  expect(main).toBeLessThan(10);
  expect(thread).toBeLessThan(10);
});

test('… which they would not have by themselves', async () => {
  const [main] = await sizes([]);
  expect(main).toBeGreaterThan(14);
});

test('who starts the process may say otherwise', async () => {
  const [main] = await sizes(['--max-semi-space-size=16'], 'bounded');
  expect(main).toBeGreaterThan(14);
});

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

// Keeps some 60 MB, and puts others in their place again and again, in a process of its own, since flags are the whole
// process's. Who starts the
// process may say otherwise. Prints how many times the most that the heap has held is what it keeps, in percent.
const PROGRAM = `
const { boundOldGeneration } = require('./old.cjs');
if (process.argv[2] === 'bounded') boundOldGeneration();
const kept = Array.from({ length: 300 }, () => []);
const row = () => Array.from({ length: 2000 }, (_, i) => ({ i, half: i / 2 }));
let [turns, most] = [0, 0];
const turn = () => {
  for (let i = 0; i < 30; i++) kept[(turns * 30 + i) % kept.length] = row();
  most = Math.max(most, process.memoryUsage().heapUsed);
  if (++turns < 120) return void setImmediate(turn);
  require('node:v8').setFlagsFromString('--expose-gc');
  require('node:vm').runInNewContext('gc')();
  console.log(Math.round((100 * most) / process.memoryUsage().heapUsed));
};
turn();
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-'));
  const entry = resolve('server/src/platform/old-generation.ts');
  await build({ entryPoints: [entry], outfile: join(folder, 'old.cjs'), format: 'cjs', platform: 'node' });
  await writeFile(join(folder, 'program.cjs'), PROGRAM);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function most(flags: readonly string[], ...args: readonly string[]): Promise<number> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, join(folder, 'program.cjs'), ...args], {
    env,
  });
  return Number(stdout);
}

test('the heap is looked through long before it would be by itself', async () => {
  const [bounded, otherwise] = await Promise.all([
    most([], 'bounded'),
    most(['--heap-growing-percent=300'], 'bounded'),
  ]);
  expect(otherwise).toBeGreaterThan(bounded + 50);
});

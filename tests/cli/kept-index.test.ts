import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Terminal } from '../support/attest.ts';
import { cacheFolder } from '../../server/src/platform/cache-folder.ts';
import { builtProgram } from '../support/built.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

const SOURCES = 120;
const KILLS = 50;
const QUERY = 'Ông Nam nói về con tàu thứ ba ở cảng';

let terminal: Terminal;
let program: string;
let random: () => number;

const article = (i: number, version: number): string =>
  `Ngày ${(i % 28) + 1}/3/2023, ông Nam nói về con tàu thứ ${i} ở cảng, lần ${version}.\n\nGiá lúa tăng ${i} đồng.\n`.repeat(
    3,
  );

beforeAll(async () => {
  terminal = await Terminal.open('//- report.md\nx');
  program = resolve(await builtProgram('attest'));
  await builtProgram('reading');
  for (let i = 0; i < SOURCES; i++) await terminal.write(`corpus/bai-${i}.txt`, article(i, 0));
  random = generator(20221109);
});
afterAll(() => terminal.close());

const cache = (): string => cacheFolder([join(terminal.folder, 'corpus')], join(terminal.folder, 'cache'));

function index(): { readonly child: ChildProcess; readonly end: Promise<unknown> } {
  const args = [program, 'index', '--corpus', 'corpus', '--cache', 'cache', '--format', 'json'];
  const child = spawn(process.execPath, args, { cwd: terminal.folder, stdio: 'ignore' });
  return { child, end: new Promise((done) => child.on('close', done)) };
}

/** The same question to what is kept and to the sources themselves has the same answer. */
async function expectRight(): Promise<void> {
  const ask = async (...options: string[]): Promise<unknown> => {
    const { status, stdout, stderr } = await terminal.attest(
      'search',
      '--corpus',
      'corpus',
      '--format',
      'json',
      ...options,
      QUERY,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { ms: _, ...answer } = JSON.parse(stdout) as { ms: number };
    return answer;
  };
  expect(await ask('--cache', 'cache')).toEqual(await ask('--no-cache'));
}

test(`killed at ${KILLS} moments, it never leaves an index that is wrong or can't be opened`, async () => {
  const began = performance.now();
  await index().end;
  const whole = performance.now() - began;
  for (let i = 0; i < KILLS; i++) {
    await terminal.write(`corpus/bai-${i % SOURCES}.txt`, article(i, i + 1));
    const { child, end } = index();
    // Every other one while it writes: that is the moment that matters, and a short one.
    if (i % 2) while (child.exitCode === null && !isWriting()) await setTimeout(1);
    else await setTimeout(random() * whole);
    child.kill('SIGKILL');
    await end;
    if (i % 10 === 9) await expectRight();
  }
  await index().end;
  await expectRight();
  expect(readdirSync(cache())).toEqual(['index.bin']);
});

test('several at once on one folder never damage it', async () => {
  for (let round = 0; round < 4; round++) {
    await terminal.write(`corpus/bai-${round}.txt`, article(round, 100 + round));
    await Promise.all([index().end, index().end, index().end]);
    await expectRight();
  }
  expect(readdirSync(cache())).toEqual(['index.bin']);
});

function isWriting(): boolean {
  return existsSync(cache()) && readdirSync(cache()).some((name) => name !== 'index.bin');
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

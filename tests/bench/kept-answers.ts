// `attest check` from its start to its end, of reports that were checked before, beside the same check made afresh. In one run,
// on the same files, in turns: only how one stands to the other says something on a busy machine.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeLargeCorpus } from './large-corpus.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string' } },
  strict: false,
});
const data = join(String(options.data ?? resolve('..', 'shared', 'bench', 'data')), 'news-vi.jsonl');
/** What is kept must be so many times as fast, or nobody would notice. */
const LEAST = 10;
const TURNS = 5;
const programs = process.env['ATTEST_BENCH_PROGRAMS'] ?? '';

if (options.only === undefined || 'kept answers'.includes(String(options.only))) {
  const sample = resolve('corpus');
  compare('the sample, 5 sources', sample, ['reports', '--corpus', 'sources']);
  const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  try {
    const { usual, corpus } = writeLargeCorpus(folder, data, 2000);
    compare('a report of 1,500 words, 2,000 sources', dirname(usual), [usual, '--corpus', corpus]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(name: string, cwd: string, args: readonly string[]): void {
  const cache = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  try {
    const run = (): { readonly ms: number; readonly said: string } => {
      const began = performance.now();
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(programs, 'attest.js'), 'check', ...args, '--format', 'json', '--cache', cache],
        { cwd, encoding: 'utf8', maxBuffer: 1 << 28 },
      );
      return { ms: performance.now() - began, said: `${status}\n${stdout}\n${stderr}` };
    };
    const first = run();
    const [fresh, kept]: [number[], number[]] = [[], []];
    for (let i = 0; i < TURNS; i++) {
      const again = run();
      kept.push(again.ms);
      // What was read of the sources stays; the answer alone is forgotten.
      rmSync(join(cache, 'answers'), { recursive: true });
      const afresh = run();
      fresh.push(afresh.ms);
      if (again.said !== first.said || afresh.said !== first.said) {
        console.log(`  ${name}: the answers differ`);
        process.exitCode = 1;
      }
    }
    const times = median(fresh) / median(kept);
    console.log(
      `  ${name.padEnd(40)}first ${first.ms.toFixed(0)} ms, again afresh ${median(fresh).toFixed(0)} ms, kept ${median(kept).toFixed(0)} ms: ${times.toFixed(1)} times as fast`,
    );
    if (times < LEAST) process.exitCode = 1;
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

// `npm run bench [-- --data DIR] [-- --only WORD]`: how fast a text is read, whether the cost grows in step with its
// length, how fast a long report is checked, how long a writer waits in an archive of 10,000 sources (`--only latency`), and
// what an archive costs as it grows, beside other engines (`--only scale`, with `--large` up to 100,000 sources).
// A benchmark for people to look at; no test hangs on its times.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const given = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
try {
  for (const [name, entry] of [
    ['server', 'server/src/lsp/main.ts'],
    ['attest', 'server/src/cli/main.ts'],
    ['reading', 'server/src/reading/main.ts'],
    ['other-engines', 'tests/bench/other-engines.ts'],
  ] as const) {
    await bundled(resolve(entry), name);
  }
  for (const name of ['analysis', 'checks', 'latency', 'scale']) {
    const program = await bundled(resolve(import.meta.dirname, `${name}.ts`), name);
    const { status } = spawnSync(
      process.execPath,
      [program, ...given.filter((option) => name === 'scale' || option !== '--large')],
      {
        stdio: 'inherit',
        env: { ...process.env, ATTEST_BENCH_SERVER: join(folder, 'server.js'), ATTEST_BENCH_PROGRAMS: folder },
      },
    );
    if (status !== 0) process.exitCode = status ?? 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bundled(entry: string, name: string): Promise<string> {
  const outfile = join(folder, `${name}.js`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    loader: { '.tsv': 'text', '.csl': 'text', '.xml': 'text' },
    logLevel: 'warning',
  });
  return outfile;
}

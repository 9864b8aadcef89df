// `npm run bench [-- --data DIR] [-- --only WORD]`: how fast a text is read, whether the cost grows in step with its
// length, how fast a long report is checked, and how long a writer waits in an archive of 10,000 sources (`--only latency`).
// A benchmark for people to look at; no test hangs on its times.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
try {
  const server = await bundled(resolve('server', 'src', 'lsp', 'main.ts'), 'server');
  for (const name of ['analysis', 'checks', 'latency']) {
    const program = await bundled(resolve(import.meta.dirname, `${name}.ts`), name);
    const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, ATTEST_BENCH_SERVER: server },
    });
    if (status !== 0) process.exitCode = status ?? 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bundled(entry: string, name: string): Promise<string> {
  const outfile = join(folder, `${name}.cjs`);
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

// `npm run bench [-- --data DIR] [-- --only WORD]`: how fast a text is read, and whether the cost grows in step with its
// length. A benchmark for people to look at; no test hangs on its times.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
const program = join(folder, 'analysis.cjs');
try {
  await build({
    entryPoints: [resolve(import.meta.dirname, 'analysis.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    loader: { '.tsv': 'text' },
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

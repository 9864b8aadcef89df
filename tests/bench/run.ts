// `npm run bench [-- --data DIR] [-- --only WORD]`: how fast a text is read, whether the cost grows in step with its
// length, and how fast a long report is checked. A benchmark for people to look at; no test hangs on its times.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
try {
  for (const name of ['analysis', 'checks']) {
    const program = join(folder, `${name}.cjs`);
    await build({
      entryPoints: [resolve(import.meta.dirname, `${name}.ts`)],
      outfile: program,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      loader: { '.tsv': 'text' },
      logLevel: 'warning',
    });
    const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = status ?? 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

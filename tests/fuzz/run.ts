// `npm run fuzz [-- --seeds N --from SEED --minutes M --edits E]`: random reports and edits, each version of which is held
// to what is read and found from scratch. main.ts is bundled first, since tables of words are imported as text.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'attest-fuzz-'));
try {
  const outfile = join(folder, 'fuzz.js');
  await build({
    entryPoints: [resolve(import.meta.dirname, 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    loader: { '.tsv': 'text', '.csl': 'text', '.xml': 'text' },
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

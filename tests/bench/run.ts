// `npm run bench [-- --data DIR] [-- --only WORD]`: how fast a text is read, whether the cost grows in step with its
// length, how fast a long report is checked, and how much
// faster where it was checked before (`--only kept`), how long a writer waits in an archive of 10,000 sources (`--only latency`), and
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
  // The programs as they are shipped: how they are cut into files is a part of how fast they start.
  const build = spawnSync(process.execPath, [join('.scripts', 'build.mjs'), `--outdir=${folder}`], {
    stdio: 'inherit',
  });
  if (build.status !== 0) process.exit(1);
  await bundled(resolve('tests/bench/other-engines.ts'), 'other-engines');
  for (const name of ['analysis', 'checks', 'kept-answers', 'latency', 'scale']) {
    const program = await bundled(resolve(import.meta.dirname, `${name}.ts`), name);
    const { status } = spawnSync(
      process.execPath,
      [
        program,
        ...given.filter((option, i) =>
          isFor(name, [given[i - 1] ?? '', option].includes('--server') ? '--server' : option),
        ),
      ],
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

// Some options are one benchmark's own, and no others know them.
function isFor(name: string, option: string): boolean {
  const own = { '--large': 'scale', '--server': 'latency' }[option];
  return own === undefined || own === name;
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

// `npm run soak [-- --minutes 10 --sources 5000]`: writes in a report at twenty times a person's speed, and tells whether
// the server has grown, has become slower, or says otherwise than one that has just been started.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { build } from 'esbuild';
import { soak } from './soak.ts';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    sources: { type: 'string', default: '5000' },
    pace: { type: 'string', default: '25' },
    seed: { type: 'string', default: '1' },
  },
});

/** What the memory may grow by after the first minute, which is one of 2000 edits. */
const GROWTH = 0.1;

const folder = mkdtempSync(join(tmpdir(), 'attest-soak-'));
try {
  for (const [name, entry] of [
    ['server', 'server/src/lsp/main.ts'],
    ['reading', 'server/src/reading/main.ts'],
  ] as const) {
    await build({
      entryPoints: [resolve(entry)],
      outfile: join(folder, `${name}.js`),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      loader: { '.tsv': 'text', '.csl': 'text', '.xml': 'text' },
      logLevel: 'warning',
    });
  }
  const result = await soak({
    server: join(folder, 'server.js'),
    folder: join(folder, 'workspace'),
    sources: Number(options.sources),
    minutes: Number(options.minutes),
    edits: Infinity,
    pace: Number(options.pace),
    seed: Number(options.seed),
    tell: (line) => console.log(line),
  });
  const { memory, waits, diagnostics, afresh } = result;
  const same = isDeepStrictEqual(diagnostics, afresh);
  const grown = memory.late / memory.early - 1;
  console.log(`${result.edits} edits of the report, ${result.sourceEdits} of sources, ${result.asked} requests`);
  console.log(
    `memory: ${memory.early.toFixed(0)} MB after the first 2000 edits, ${memory.late.toFixed(0)} MB at the end (${(100 * grown).toFixed(1)} %)`,
  );
  console.log(
    `waits: median ${waits.first.toFixed(1)} ms in the first minute, ${waits.last.toFixed(1)} ms in the last`,
  );
  console.log(`diagnostics: ${diagnostics.length}, ${same ? 'the same as' : 'OTHERS THAN'} a fresh server's`);
  if (!same) console.log(JSON.stringify({ diagnostics, afresh }, undefined, 1));
  process.exitCode = same && !(grown > GROWTH) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

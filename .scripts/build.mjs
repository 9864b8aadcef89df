// Bundles what runs: dist/extension.js, which VS Code loads; dist/attest.js, the command line, which starts
// fast and loads dist/commands.js for whatever was not answered before, among it, by `attest lsp`, the language server that the
// extension starts; dist/server.js, that server alone, for tests and benchmarks; dist/reading.js, which these run
// in threads to read files; dist/bibliography.js, which they load when a reference list is asked for; and dist/mcp.js, which
// `attest mcp` loads. All target the Node.js inside the oldest VS Code supported.
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { licences } from './licences.mjs';

const { values: options } = parseArgs({
  options: {
    sourcemap: { type: 'boolean', default: false },
    // As the package has them (vsix.mjs): into another folder, without blanks, with a list of what went in.
    outdir: { type: 'string', default: 'dist' },
    packed: { type: 'boolean', default: false },
  },
});

const { metafile } = await build({
  entryPoints: {
    extension: 'client/src/extension.ts',
    server: 'server/src/lsp/main.ts',
    attest: 'server/src/cli/start.ts',
    commands: 'server/src/cli/main.ts',
    reading: 'server/src/reading/main.ts',
    bibliography: 'server/src/bibliography/citeproc-formatter.ts',
    mcp: 'server/src/mcp/stdio-server.ts',
  },
  outdir: options.outdir,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  // The start of the command line loads the commands from beside it, and from within where it is bundled by itself.
  plugins: [
    {
      name: 'commands apart',
      setup({ onResolve }) {
        onResolve({ filter: /^\.\/main\.ts$/ }, ({ kind }) =>
          kind === 'dynamic-import' ? { path: './commands.js', external: true } : undefined,
        );
      },
    },
  ],
  loader: { '.tsv': 'text', '.csl': 'text', '.xml': 'text' },
  // The library of citations could fetch one from the web, by a process of its own. Nothing here does, so it is left out.
  alias: { 'sync-fetch-undici': './.scripts/no-fetch.cjs' },
  sourcemap: options.sourcemap,
  minifySyntax: true,
  // Names stay, so that what a user sends us of an error can be read.
  minifyWhitespace: options.packed,
  // The licences go with the package, in a file of their own.
  legalComments: options.packed ? 'none' : 'inline',
  metafile: options.packed,
  logLevel: 'warning',
}).catch(() => process.exit(1)); // esbuild has told its errors by then.

// `npx attest` starts the file itself.
chmodSync(join(options.outdir, 'attest.js'), 0o755);
if (metafile) writeFileSync(join(options.outdir, 'licences.txt'), licences(Object.keys(metafile.inputs)));

// Bundles the three faces: dist/extension.js (VS Code loads it), dist/server.js (the language server that the extension
// starts) and dist/attest.js (the command line); dist/reading.js, which the last two run in threads to read files; and
// dist/bibliography.js, which they load when a reference list is asked for; and dist/mcp.js, which `attest mcp` loads. All target the Node.js inside the oldest VS Code supported.
import { chmodSync } from 'node:fs';
import { build } from 'esbuild';

const sourcemap = process.argv.includes('--sourcemap');

await build({
  entryPoints: {
    extension: 'client/src/extension.ts',
    server: 'server/src/lsp/main.ts',
    attest: 'server/src/cli/main.ts',
    reading: 'server/src/reading/main.ts',
    bibliography: 'server/src/bibliography/citeproc-formatter.ts',
    mcp: 'server/src/mcp/stdio-server.ts',
  },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  loader: { '.tsv': 'text', '.csl': 'text', '.xml': 'text' },
  // The library of citations could fetch one from the web, by a process of its own. Nothing here does, so it is left out.
  alias: { 'sync-fetch-undici': './.scripts/no-fetch.cjs' },
  sourcemap,
  minifySyntax: true,
  logLevel: 'warning',
}).catch(() => process.exit(1)); // esbuild has told its errors by then.

// `npx attest` starts the file itself.
chmodSync('dist/attest.js', 0o755);

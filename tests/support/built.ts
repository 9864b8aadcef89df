import { join } from 'node:path';
import { build } from 'esbuild';

const ENTRIES = {
  attest: 'server/src/cli/start.ts',
  server: 'server/src/lsp/main.ts',
  // The two run it in threads, from beside them.
  reading: 'server/src/reading/main.ts',
  // The two load it when a reference list is asked for; it stands beside them.
  bibliography: 'server/src/bibliography/citeproc-formatter.ts',
  // The command line loads it when an assistant is served.
  mcp: 'server/src/mcp/stdio-server.ts',
} as const;

const built = new Map<keyof typeof ENTRIES, Promise<string>>();

/**
 * The command line or the server, bundled from the sources as they stand, once for each test process, which keeps it
 * from being stale. Resolves with the path of the bundle.
 */
export function builtProgram(name: keyof typeof ENTRIES): Promise<string> {
  const known = built.get(name);
  if (known) return known;
  const bundle = bundled(name);
  built.set(name, bundle);
  return bundle;
}

async function bundled(name: keyof typeof ENTRIES): Promise<string> {
  const outfile = join('node_modules', '.cache', 'attest', String(process.pid), `${name}.js`);
  await build({
    entryPoints: [ENTRIES[name]],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    loader: { '.tsv': 'text', '.csl': 'text', '.xml': 'text' },
    logLevel: 'error',
  });
  return outfile;
}

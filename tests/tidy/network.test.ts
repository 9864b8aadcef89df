import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { productFiles, read, root } from './project-files.ts';

// Nothing of what is shipped reaches for the network. That nothing does while it runs is tried by tests/server/no-network.test.ts
// and in a real VS Code; this holds that there is no way prepared for it. docs/privacy.md promises both.

const ENTRIES = {
  extension: 'client/src/extension.ts',
  attest: 'server/src/cli/main.ts',
  reading: 'server/src/reading/main.ts',
  bibliography: 'server/src/bibliography/citeproc-formatter.ts',
  mcp: 'server/src/mcp/stdio-server.ts',
};

const MODULES = /^(?:node:)?(?:https?|http2|net|dns|tls|dgram|quic|inspector|child_process|cluster|undici)(?:\/|$)/;
const CALLS = /\b(?:fetch|WebSocket|XMLHttpRequest|EventSource|sendBeacon|RTCPeerConnection)(?=\s*\()/g;

/** What libraries bring along and nobody here calls, and the one program that we start, each with its reason. */
const BY_LIBRARIES: Readonly<Record<string, string>> = {
  'server/src/platform/changed-lines.ts child_process':
    'Asks the git of this machine which lines have changed (`--changed-since`).',
  'vscode-jsonrpc net': 'Its transports over a pipe or a socket; ours are standard input and output, and IPC.',
  'vscode-languageclient child_process': 'Starts the language server, as a process on the same machine.',
  'vscode-languageserver child_process': 'Looks for modules of npm where a server asks for them; ours does not.',
  '@citation-js/core fetch':
    'For addresses that it is given as input; it is given texts. build.mjs takes its second way out.',
  'linkedom fetch': 'For workers of a page; no script of a page is run.',
  'unpdf fetch': 'For documents by address; it is given bytes.',
};

test('the programs have no module of the network, and no call to it, but what libraries bring along unused', async () => {
  expect([...new Set(await waysOut())].sort()).toEqual(Object.keys(BY_LIBRARIES).sort());
}, 60_000);

test('none of our own files calls the network', () => {
  const found = productFiles.flatMap((path) =>
    waysOfText(read(path)).map((way) => `${path} ${way.replace(/^node:/, '')}`),
  );
  expect(found.filter((one) => !(one in BY_LIBRARIES))).toEqual([]);
});

test.each(["import { get } from 'node:https';", "await import('node:net')", "void fetch('x')", 'new WebSocket(x)'])(
  'this would be found: %s',
  (code) => {
    expect(waysOfText(code)).toHaveLength(1);
  },
);

describe('there is no telemetry', () => {
  const TELEMETRY = /telemetry|applicationinsights|\b(?:machineId|sessionId|devDeviceId)\b/i;

  test('no file of the product asks the editor for it, or for what tells users apart', () => {
    expect(productFiles.filter((path) => TELEMETRY.test(read(path)))).toEqual([]);
  });

  test('no library brings it, and no setting or view of ours uses an online service', () => {
    expect(read('package.json')).not.toMatch(TELEMETRY);
    expect(read('package.json')).not.toContain('usesOnlineServices');
  });

  test.each(['env.createTelemetryLogger(sender)', 'if (env.isTelemetryEnabled) send()', 'const who = env.machineId;'])(
    'this would be found: %s',
    (code) => {
      expect(code).toMatch(TELEMETRY);
    },
  );
});

async function waysOut(): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    loader: { '.tsv': 'text', '.csl': 'text', '.xml': 'text' },
    alias: { 'sync-fetch-undici': './.scripts/no-fetch.cjs' },
    logLevel: 'error',
  });
  const shipped = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return shipped.flatMap((path) => {
    const imports = (metafile.inputs[path]?.imports ?? []).filter(({ external }) => external);
    const modules = imports.flatMap((one) => (MODULES.test(one.path) ? [one.path.replace(/^node:/, '')] : []));
    const code = /\.[cm]?[jt]s$/.test(path) ? withoutComments(readFileSync(join(root, path), 'utf8')) : '';
    const calls = [...code.matchAll(CALLS)].map(([call]) => call);
    return [...modules, ...calls].map((way) => `${ownerOf(path)} ${way}`);
  });
}

/** The library that a file belongs to, or the file itself where it is ours. */
function ownerOf(path: string): string {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? path;
}

function waysOfText(text: string): readonly string[] {
  const code = withoutComments(text);
  const named = [...code.matchAll(/\b(?:from|import|require)\b\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, name = '']) => name,
  );
  return [...named.filter((name) => MODULES.test(name)), ...[...code.matchAll(CALLS)].map(([call]) => call)];
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*/gm, '');
}

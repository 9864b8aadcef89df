import { build } from 'esbuild';
import { expect, test } from 'vitest';

// Readers bring libraries; a file can make these hang, and they are larger than all else together.
test.each(['server/src/lsp/main.ts', 'server/src/cli/main.ts'])(
  'the program of %s has no reader of files that needs a library',
  async (entry) => {
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      loader: { '.tsv': 'text', '.csl': 'text', '.xml': 'text' },
      logLevel: 'error',
    });
    const readers = Object.keys(metafile.inputs).filter((path) =>
      /^server\/src\/(corpus\/readers|reading)\//.test(path),
    );
    expect(readers).toContain('server/src/corpus/readers/markdown.ts');
    expect(readers).not.toContain('server/src/corpus/readers/read-file.ts');
    expect(readers).not.toContain('server/src/reading/work.ts');
    // What speaks to assistants is a bundle of its own, too.
    expect(Object.keys(metafile.inputs).filter((path) => path.includes('@modelcontextprotocol'))).toEqual([]);
  },
);

test('what `attest` starts has in it what an answer of before needs, and none of the commands', async () => {
  const { metafile } = await build({
    entryPoints: ['server/src/cli/start.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    external: ['./main.ts'],
    logLevel: 'error',
  });
  const rooms = new Set(Object.keys(metafile.inputs).map((path) => path.split('/')[2]));
  expect([...rooms].sort()).toEqual(['base', 'cli', 'corpus', 'messages', 'platform']);
  expect(Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(50_000);
});

import { describe, expect, test } from 'vitest';
import { productFiles, projectFiles, read } from './project-files.ts';
import { importsOf } from './imports.ts';
import { wrongImports } from './rooms.ts';

describe('the rooms of the house', () => {
  test('every import points the right way, and every guest keeps to its room', () => {
    expect(productFiles.length).toBeGreaterThan(10);
    expect(productFiles.flatMap((path) => wrongImports(path, read(path)))).toEqual([]);
  });

  test.each([
    ['server/src/text/dates.ts', `import { check } from '../checks/evidence.ts';`, 'imports checks from text'],
    ['server/src/report/claims.ts', `import type { Source } from '../corpus/source.ts';`, 'imports corpus from report'],
    ['server/src/checks/date-mismatch.ts', `import { readFile } from 'node:fs';`, 'belongs in platform'],
    ['server/src/features/hover.ts', `export { x } from 'vscode-languageserver/node';`, 'belongs in lsp'],
    ['server/src/corpus/corpus.ts', `const a = await import('citeproc');`, 'belongs in bibliography'],
    ['server/src/text/words.ts', `import {\n  a,\n} from 'left-pad';`, ':3 imports left-pad, which'],
    ['server/src/text/words.ts', `import { a } from './fold';`, 'without its ending'],
    ['server/src/cli/check-command.ts', `import { serveAsAsked } from '../lsp/serve.ts';`, 'imports lsp from cli'],
    ['server/src/cli/main.ts', `import { startServer } from '../lsp/server.ts';`, 'imports lsp from cli'],
    ['server/src/features/places.ts', `import picomatch from 'picomatch';`, 'belongs in cli'],
    ['server/src/features/bibliography.ts', `import CSL from 'citeproc';`, 'belongs in bibliography'],
    [
      'server/src/checks/evidence.ts',
      `import { a } from '../bibliography/names.ts';`,
      'imports bibliography from checks',
    ],
    [
      'client/src/bar.ts',
      `import type { Session } from '../../server/src/features/session.ts';`,
      'imports features from',
    ],
    ['server/src/protocol/a.ts', `import type { Source } from '../corpus/source.ts';`, 'imports corpus from protocol'],
    ['server/src/corpus/a.ts', `import type { Status } from '../protocol/status.ts';`, 'imports protocol from corpus'],
    ['server/src/cellar/wine.ts', ``, 'stands in no room'],
  ])('%s with %j is found', (path, text, says) => {
    expect(wrongImports(path, text).join('\n')).toContain(says);
  });

  test.each([
    ['server/src/checks/date-mismatch.ts', `import type { Report } from '../report/report.ts';`],
    ['server/src/lsp/main.ts', `import { createConnection } from 'vscode-languageserver/node';`],
    ['server/src/cli/main.ts', `import { serveAsAsked } from '../lsp/serve.ts';`],
    ['client/src/bar.ts', `import { STATUS } from '../../server/src/protocol/status.ts';`],
    ['server/src/text/words.ts', `import table from './data/words.tsv';`],
    ['server/src/bibliography/words.ts', `import style from './data/styles/apa.csl';`],
    ['server/src/text/words.ts', `const cues = ['from', 'said'];`],
    ['server/src/text/words.ts', `// import { check } from '../checks/evidence.ts';`],
  ])('%s with %j is let through', (path, text) => {
    expect(wrongImports(path, text)).toEqual([]);
  });

  test('vscode stays in the client and in the tests of the real VS Code', () => {
    const elsewhere = projectFiles.filter(
      (path) => /\.m?ts$/.test(path) && !/^(client\/src|tests\/vscode)\//.test(path),
    );
    expect(elsewhere.filter((path) => importsOf(read(path)).some(({ specifier }) => specifier === 'vscode'))).toEqual(
      [],
    );
  });

  test('no module exports a default, declares an enum or is called after nothing', () => {
    const wrong = productFiles.filter((path) => {
      const text = read(path).replace(/declare module[\s\S]*?\n\}/g, '');
      return /^export default\b/m.test(text) || /^(?:export )?(?:declare )?(?:const )?enum\b/m.test(text);
    });
    expect(wrong).toEqual([]);
    expect(productFiles.filter((path) => /(^|[-/])(utils?|helpers?|misc|manager|impl)([-./]|$)/.test(path))).toEqual(
      [],
    );
    expect(
      productFiles.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(path.split('/').at(-1) ?? '')),
    ).toEqual([]);
  });
});

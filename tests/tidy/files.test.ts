import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles, read, root } from './project-files.ts';

const TOP = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'action.yml',
  'ci',
  'client',
  'corpus',
  'docs',
  'l10n',
  'package-lock.json',
  'package.json',
  'package.nls.json',
  'package.nls.vi.json',
  'server',
  'syntaxes',
  'tests',
  'tsconfig.json',
];

/** Written so that no pattern matches itself, since this file is looked through too. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'a path of one machine': /(?<![\w.}])\/(?:work|root)\/\w|\/(?:home|Users)\/[a-z]\w*\/|\b[A-Z]:\\Users\\/,
  'the host of a package registry': /\b(?:registry\.(?:npmjs|yarnpkg)|pypi\.org|crates\.io|deb\.debian)\b/,
};

describe('the files of the project', () => {
  test('the top level holds exactly what the plan lists, and dotfiles', () => {
    const top = [...new Set(projectFiles.map((path) => path.split('/')[0] ?? ''))];
    expect(top.filter((name) => !name.startsWith('.')).sort()).toEqual(TOP);
  });

  test.each(Object.entries(FORBIDDEN))('no file names %s', (_, pattern) => {
    const found = texts().flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test.each([
    ['a path of one machine', ['', 'work', 'main', 'x.ts'].join('/')],
    ['a path of one machine', ['', 'home', 'lan', 'x.ts'].join('/')],
    ['the host of a package registry', ['registry', 'npmjs', 'org'].join('.')],
  ])('%s would be found: %s', (name, example) => {
    expect(example).toMatch(FORBIDDEN[name] ?? '');
  });

  test('ordinary paths and addresses are let through', () => {
    for (const text of ['docs/work/plan.md', 'https://example.org/home/', '/w/corpus/a.txt', 'tests/root/a']) {
      for (const pattern of Object.values(FORBIDDEN)) expect(text).not.toMatch(pattern);
    }
  });

  test('package-lock.json says what is installed, not from where', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "(?!file:)/);
  });

  test('package-lock.json holds every platform, so that it installs on each', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  test('every file is stored as UTF-8 text with Unix line ends, and ends with one', () => {
    // What a fixture holds on purpose, broken bytes among it, is its own affair; pictures are no text.
    const wrong = texts().filter(({ path, text }) => {
      if (/^tests\/.*\/?fixtures\//.test(path)) return false;
      return text.includes('\uFFFD') || text.includes('\r\n') || (text !== '' && !text.endsWith('\n'));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function texts(): readonly { path: string; text: string }[] {
  return projectFiles
    .filter((path) => !/\.(png|gif|ico|svg|woff2?)$/.test(path) && statSync(join(root, path)).isFile())
    .map((path) => ({ path, text: read(path) }));
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../server/src/config.ts';
import { CODES } from '../../server/src/checks/finding.ts';
import { VERSION } from '../../server/src/base/version.ts';
import { projectFiles, read, root } from './project-files.ts';

interface Property {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes?: {
    readonly configuration?: readonly { readonly properties: Readonly<Record<string, Property>> }[];
    readonly configurationDefaults?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly viewsWelcome?: readonly { readonly view: string; readonly contents: string }[];
    readonly grammars?: readonly { readonly path: string }[];
    readonly viewsContainers?: { readonly activitybar: readonly { readonly icon: string }[] };
  };
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const properties: Readonly<Record<string, Property>> = Object.assign(
  {},
  ...(manifest.contributes?.configuration ?? []).map((section) => section.properties),
);

describe('the manifest', () => {
  test('lists every setting that the server reads, and no other', () => {
    expect(Object.keys(properties).sort()).toEqual(
      leaves(DEFAULT_CONFIG)
        .map((path) => `attest.${path}`)
        .sort(),
    );
  });

  test.each(leaves(DEFAULT_CONFIG))('gives %s the default that the server has', (path) => {
    const property = properties[`attest.${path}`];
    expect(property?.default).toEqual(at(DEFAULT_CONFIG, path));
    expect(property?.markdownDescription ?? property?.description ?? '').not.toBe('');
  });

  test('names only files that the project has or builds', () => {
    expect(manifest.main).toBe('./dist/extension.js');
    expect(manifest.bin).toEqual({ attest: 'dist/attest.js' });
    for (const { icon } of manifest.contributes?.viewsContainers?.activitybar ?? [])
      expect(existsSync(join(root, icon)), icon).toBe(true);
    for (const { path } of manifest.contributes?.grammars ?? []) expect(existsSync(join(root, path)), path).toBe(true);
  });

  test('has the version that the program tells', () => {
    expect(VERSION).toBe(manifest.version);
  });

  test('the types of VS Code are those of the oldest version that is supported', () => {
    const oldest = /^\^(\d+\.\d+)\.0$/.exec(manifest.engines.vscode)?.[1];
    expect(manifest.devDependencies['@types/vscode']).toBe(oldest);
  });
});

test('docs/dependencies.md has a row for every dependency, and for no other', () => {
  const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  // Installed for the tests where it is needed, and never a dependency of the project.
  expect(rows.sort()).toEqual([...Object.keys(manifest.devDependencies), 'code-server'].sort());
});

describe('the pages of the checks', () => {
  const pages = projectFiles.flatMap((path) => /^docs\/checks\/(.+)\.md$/.exec(path)?.[1] ?? []);
  const rules = CODES.filter((code) => projectFiles.includes(`server/src/checks/${code}.ts`));

  test('every rule has its page', () => {
    expect(rules.filter((code) => !pages.includes(code))).toEqual([]);
  });

  test('every page has its rule', () => {
    expect(pages.filter((page) => !(rules as string[]).includes(page))).toEqual([]);
  });

  test.each(pages)('the page of %s is headed by its code', (page) => {
    expect(read(`docs/checks/${page}.md`)).toMatch(new RegExp(`^# .*${page}`));
  });
});

/** The dotted names of a tree's values; an empty object is a value itself. */
function leaves(tree: object, above = ''): readonly string[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const path = above ? `${above}.${name}` : name;
    const isTree =
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
    return isTree ? leaves(value, path) : [path];
  });
}

function at(tree: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], tree);
}

test('Vietnamese letters are no suspects in reports and sources, also before the folder is trusted', () => {
  const defaults = manifest.contributes?.configurationDefaults ?? {};
  for (const language of ['markdown', 'quarto', 'rmd', 'plaintext', 'attest-source']) {
    expect(defaults[`[${language}]`]?.['editor.unicodeHighlight.nonBasicASCII'], language).toBe(false);
  }
});

test('a folder without sources says first how to add them, and then what trusting it would change', () => {
  const told = (manifest.contributes?.viewsWelcome ?? []).filter(({ view }) => view === 'attest.sources');
  const texts = told.map(({ contents }) => contents);
  expect(texts).toContain('%sources.untrusted%');
  expect(texts.indexOf('%sources.noCorpus%')).toBeLessThan(texts.indexOf('%sources.untrusted%'));
});

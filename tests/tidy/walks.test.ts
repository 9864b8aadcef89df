import { expect, test } from 'vitest';
import { projectFiles, read } from './project-files.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

const { contributes } = JSON.parse(read('package.json')) as Manifest;
const rows = read('tests/vscode/walks.tsv')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string, string]);

test('every command and every view has its walk in the real VS Code, and no other has', () => {
  const views = Object.values(contributes.views).flat();
  const ids = [...contributes.commands.map(({ command }) => command), ...views.map(({ id }) => id)];
  expect(rows.map(([id]) => id).sort()).toEqual(ids.sort());
});

test.each(rows)('%s is come to in %s by %s', (_, walk, words) => {
  expect(read(`tests/vscode/suite/${walk}.ts`)).toContain(words);
});

test('every walk is taken: it stands in the list of the suite, or begins one', () => {
  const listed = [...read('tests/vscode/suite/main.ts').matchAll(/^ {2}'([\w-]+)',$/gm)].map(([, name]) => name);
  const suites = read('tests/vscode/run.ts');
  const left = projectFiles
    .flatMap((path) => /^tests\/vscode\/suite\/(.+)\.ts$/.exec(path)?.[1] ?? [])
    .filter((name) => /^test\(/m.test(read(`tests/vscode/suite/${name}.ts`)))
    .filter((name) => !listed.includes(name) && !suites.includes(`'${name}'`));
  expect(left).toEqual([]);
});

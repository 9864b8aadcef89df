import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, read, root } from './project-files.ts';

const readme = read('README.md');
/** In light: as Markdown, or as HTML where there is one for dark pages, too. */
const shown = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]*)\)|<img alt="([^"]*)" src="([^"]*)">/g)].map(
  ([, mark = '', at = '', words = mark, path = at]) => ({ words, path }),
);
const inDark = [...readme.matchAll(/<source media="\(prefers-color-scheme: dark\)" srcset="([^"]*)">/g)].map(
  ([, path = '']) => path,
);

test('the pictures of the README are those that the project has, and each is told in words', () => {
  const taken = projectFiles.filter((path) => path.startsWith('docs/pictures/'));
  expect([...shown.map(({ path }) => path), ...inDark].sort()).toEqual(taken);
  expect(shown.filter(({ words }) => words.length < 20)).toEqual([]);
});

test('each picture but the one that moves is there in dark, too', () => {
  const still = shown.map(({ path }) => path).filter((path) => path.endsWith('.png'));
  expect(inDark).toEqual(still.map((path) => path.replace(/\.png$/, '-dark.png')));
});

test('what moves stands first, and is small enough to be waited for', () => {
  const [first, ...rest] = shown.filter(({ path }) => path.endsWith('.gif'));
  expect(first).toBe(shown[0]);
  expect(rest).toEqual([]);
  expect(statSync(join(root, first?.path ?? '')).size).toBeLessThanOrEqual(1_500_000);
});

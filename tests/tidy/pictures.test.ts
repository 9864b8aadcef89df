import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, read, root } from './project-files.ts';

const shown = [...read('README.md').matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].map(([, words = '', path = '']) => ({
  words,
  path,
}));

test('the pictures of the README are those that the project has, and each is told in words', () => {
  const taken = projectFiles.filter((path) => path.startsWith('docs/pictures/'));
  expect(shown.map(({ path }) => path).sort()).toEqual(taken);
  expect(shown.filter(({ words }) => words.length < 20)).toEqual([]);
});

test('what moves stands first, and is small enough to be waited for', () => {
  const [first, ...rest] = shown.filter(({ path }) => path.endsWith('.gif'));
  expect(first).toBe(shown[0]);
  expect(rest).toEqual([]);
  expect(statSync(join(root, first?.path ?? '')).size).toBeLessThanOrEqual(1_500_000);
});

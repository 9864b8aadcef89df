import { expect, test } from 'vitest';
import { projectFiles, read } from './project-files.ts';

// docs/security.md is worth as much as the tests that it names: each row of its tables has one, and each one is there.

const page = read('docs/security.md');

test('every promise names a test, and every test that is named is there', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:promise|-)/.test(line));
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) expect(row).toMatch(/`tests\/[\w/-]+\.test\.ts`/);
  const named = [...page.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);
  expect(named.filter((path) => !projectFiles.includes(path))).toEqual([]);
});

test('the other pages lead to it', () => {
  for (const path of ['SECURITY.md', 'README.md', 'docs/README.md']) expect(read(path), path).toContain('security.md');
});

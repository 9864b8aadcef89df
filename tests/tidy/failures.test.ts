import { expect, test } from 'vitest';

interface Failure {
  readonly name: string;
  readonly error: string;
}

interface Failures {
  failuresOfVitest(result: unknown, root: string): Failure[];
  tellFailures(mark: string, failures: readonly Failure[]): string[];
}

const script = new URL('../../.scripts/failures.mjs', import.meta.url).href;
const { failuresOfVitest, tellFailures } = (await import(script)) as Failures;

test('what failed is named with its file, and a file that does not load is one failure', () => {
  const passed = { fullName: 'adds up', status: 'passed', failureMessages: [] };
  const failed = { fullName: 'sums takes away', status: 'failed', failureMessages: ['Error: 3 is not 2'] };
  const testResults = [
    { name: '/project/tests/sums.test.ts', status: 'failed', assertionResults: [passed, failed] },
    { name: '/project/tests/broken.test.ts', status: 'failed', message: 'Unexpected token', assertionResults: [] },
    { name: '/project/tests/fine.test.ts', status: 'passed', message: '', assertionResults: [passed] },
  ];
  expect(failuresOfVitest({ testResults }, '/project')).toEqual([
    { name: 'tests/sums.test.ts: sums takes away', error: 'Error: 3 is not 2' },
    { name: 'tests/broken.test.ts', error: 'Unexpected token' },
  ]);
});

test('an error is told by its first lines, without its stack and its colours', () => {
  const error = 'Error: \u001b[31mwaited\u001b[39m\n\n  for the list\nand\nlonger\n    at walk (suite.js:1:2)';
  expect(tellFailures('✗', [{ name: 'cites: a key', error }])).toEqual([
    '✗ cites: a key',
    '      Error: waited',
    '      for the list',
    '      and',
  ]);
  expect(tellFailures('✗', [{ name: 'a', error: 'no\n    at x (file:///a.ts:1:2)' }])).toEqual(['✗ a', '      no']);
});

test('many failures still fit the end of a log', () => {
  const many = (count: number): Failure[] =>
    Array.from({ length: count }, (_, at) => ({ name: `${at}`, error: 'a\nb\nc\nd' }));
  for (const count of [6, 7, 12, 13, 24, 25, 500]) {
    const lines = tellFailures('✗', many(count));
    expect(lines.length).toBeLessThanOrEqual(25);
    expect(lines[0]).toBe('✗ 0');
  }
  expect(tellFailures('✗', many(500)).at(-1)).toBe('✗ … and 476 more, told above');
  expect(tellFailures('✗', many(24)).at(-1)).toBe('✗ 23');
});

import { expect, test } from 'vitest';
import { read } from './project-files.ts';

interface Audit {
  auditOf(output: string): { readonly failed: boolean; readonly says: string };
}

const script = new URL('../../.scripts/audit.mjs', import.meta.url).href;
const { auditOf } = (await import(script)) as Audit;

const none = { info: 0, low: 0, moderate: 0, high: 0, critical: 0 };

function found(vulnerabilities: object, names: Record<string, object> = {}): string {
  return JSON.stringify({ vulnerabilities: names, metadata: { vulnerabilities, dependencies: { total: 218 } } });
}

test('a known hole of high rank fails, and is named with its package', () => {
  expect(
    auditOf(found({ ...none, high: 1, low: 2 }, { leftish: { severity: 'high' }, b: { severity: 'low' } })),
  ).toEqual({
    failed: true,
    says: '1 high, 2 low: b (low), leftish (high)',
  });
  expect(auditOf(found({ ...none, critical: 1 })).failed).toBe(true);
});

test('a lower one is told and fails nothing; none is said, too', () => {
  expect(auditOf(found({ ...none, moderate: 1 }, { a: { severity: 'moderate' } }))).toEqual({
    failed: false,
    says: '1 moderate: a (moderate)',
  });
  expect(auditOf(found(none))).toEqual({ failed: false, says: 'no known hole in 218 packages' });
});

test.each([
  ['', 'the registry did not answer'],
  ['not JSON', 'the registry did not answer'],
  ['{"message": "405 Method Not Allowed - POST https://example.org/-/advisories"}', '405 Method Not Allowed'],
  ['{"error": {"code": "ENOTFOUND", "summary": ""}}', 'ENOTFOUND'],
])('without the registry the step is left out, and says so: %s', (output, reason) => {
  expect(auditOf(output)).toEqual({ failed: false, says: `LEFT OUT: no list of advisories was to be had (${reason})` });
});

test('`npm test` asks, and every dependency is pinned by the lock file', () => {
  expect(read('.scripts/test.mjs')).toContain("step('known holes in dependencies'");
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version?: string; integrity?: string }>;
  };
  const loose = Object.entries(lock.packages).filter(([name, { version }]) => name && !version);
  expect(loose).toEqual([]);
  expect(read('.scripts/toolchain.mjs')).toContain("'ci', '--include=dev'");
});

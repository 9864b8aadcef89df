import { expect } from 'vitest';
import { applied, findingsOf } from './check.ts';
import { fixture } from './fixture.ts';

/**
 * Checks a report whose one finding is marked, as `check` does, and holds what its fix makes of the report.
 *
 * @param newspaper the files of the corpus
 * @param report with the finding marked
 * @param fixed the whole report behind the fix
 */
export async function checkFix(newspaper: string, report: string, fixed: string): Promise<void> {
  const [finding] = await findingsOf(`${newspaper.trimEnd()}\n//- report.md\n${report}`);
  expect(applied(textOf(report), finding?.fixes[0]?.edits ?? [])).toBe(textOf(fixed));
}

function textOf(report: string): string {
  return fixture(`//- report.md\n${report}`).files.get('report.md')?.text ?? '';
}

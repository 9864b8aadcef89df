import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { problemDiagnostic } from '../../../server/src/features/diagnostics.ts';

test('what could not be read is a warning, and what is only worth knowing an information', () => {
  const problem = { path: '/c/a.txt', message: 'x' };
  expect(problemDiagnostic(problem).severity).toBe(DiagnosticSeverity.Warning);
  expect(problemDiagnostic({ ...problem, severity: 'information' }).severity).toBe(DiagnosticSeverity.Information);
});

import type { Span } from '../../base/span.ts';
import { LineIndex } from '../../base/line-index.ts';
import type { Severity } from '../../checks/finding.ts';
import { harmlessJson } from '../harmless.ts';
import type { CheckResult } from './check-result.ts';
import { messageWithProof } from './proof.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
};

/** Reviewdog's Diagnostic Format: a `DiagnosticResult`, whose columns count bytes of UTF-8 from 1. */
export function rdjson({ reports, io }: CheckResult): string {
  const diagnostics = reports.flatMap(({ path, report, findings }) => {
    const rangeOf = bytesOf(report.text);
    return findings.map((finding) => ({
      message: messageWithProof(finding, io),
      location: { path, range: rangeOf(finding.span) },
      severity: SEVERITY[finding.severity],
      code: { value: finding.code },
      // A suggestion is one edit, and each stands for itself; a fix of several edits cannot be said.
      suggestions: finding.fixes.flatMap(({ edits: [edit, ...more] }) =>
        edit && !more.length ? [{ range: rangeOf(edit), text: edit.text }] : [],
      ),
    }));
  });
  return harmlessJson({ source: { name: 'attest' }, diagnostics });
}

function bytesOf(text: string): (span: Span) => object {
  const index = new LineIndex(text);
  const place = (offset: number): object => {
    const { line, character } = index.positionAt(offset);
    const before = new TextEncoder().encode(text.slice(offset - character, offset));
    return { line: line + 1, column: before.length + 1 };
  };
  return ({ start, end }) => ({ start: place(start), end: place(end) });
}

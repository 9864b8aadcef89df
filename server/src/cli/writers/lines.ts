import { LineIndex } from '../../base/line-index.ts';
import type { CheckResult } from './check-result.ts';
import { harmless } from '../harmless.ts';
import { reasons } from './reasons.ts';

/** `path:line:col severity code message`, 1-based as editors count. */
export function lines({ reports, io }: CheckResult): string {
  let output = '';
  for (const checked of reports) {
    const { path, report, findings } = checked;
    const index = new LineIndex(report.text);
    for (const { span, severity, code, message } of findings) {
      const { line, character } = index.positionAt(span.start);
      output += `${harmless(path)}:${line + 1}:${character + 1} ${severity} ${code} ${harmless(message)}\n`;
    }
    output += reasons(checked, index, io);
  }
  return output;
}

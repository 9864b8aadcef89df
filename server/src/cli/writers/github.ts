import { LineIndex } from '../../base/line-index.ts';
import type { Severity } from '../../checks/finding.ts';
import { harmlessLines } from '../harmless.ts';
import type { CheckResult } from './check-result.ts';
import { messageWithProof } from './proof.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which puts each as an annotation on the line of the report. */
export function github({ reports, io }: CheckResult): string {
  let output = '';
  for (const { path, report, findings } of reports) {
    const index = new LineIndex(report.text);
    for (const finding of findings) {
      const [start, end] = [index.positionAt(finding.span.start), index.positionAt(finding.span.end)];
      const properties = {
        file: path.replaceAll('\\', '/'),
        line: start.line + 1,
        endLine: end.line + 1,
        // GitHub refuses columns of what goes over several lines.
        ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
        title: finding.code,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
      const message = escapedData(messageWithProof(finding, io));
      output += `::${COMMANDS[finding.severity]} ${list.join(',')}::${message}\n`;
    }
  }
  return output;
}

/** As GitHub's runner reads it back. So no text of a source can begin a command of its own. */
function escapedData(text: string): string {
  return harmlessLines(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

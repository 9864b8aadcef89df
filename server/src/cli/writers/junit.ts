import { LineIndex } from '../../base/line-index.ts';
import { SEVERITIES } from '../../checks/finding.ts';
import type { CheckResult } from './check-result.ts';
import { messageWithProof } from './proof.ts';

/**
 * JUnit's XML: a suite for each report, a case for each finding. One that makes the run fail is a failure, a milder one
 * passes with its words as the output of the case; a report without findings is a case that passes.
 */
export function junit({ reports, failOn, io }: CheckResult): string {
  const limit = failOn === 'never' ? -1 : SEVERITIES.indexOf(failOn);
  let [tests, failures] = [0, 0];
  const suites = reports.map(({ path, report, findings }) => {
    const index = new LineIndex(report.text);
    let failed = 0;
    const cases = findings.map((finding) => {
      const { line, character } = index.positionAt(finding.span.start);
      const place = `${path}:${line + 1}:${character + 1}`;
      const words = `${place}\n${messageWithProof(finding, io)}`;
      const fails = SEVERITIES.indexOf(finding.severity) <= limit;
      if (fails) failed++;
      const inside = fails
        ? `<failure message="${escaped(finding.message)}" type="${finding.severity}">${escaped(words)}</failure>`
        : `<system-out>${escaped(words)}</system-out>`;
      const name = escaped(`${finding.code} ${line + 1}:${character + 1}`);
      return `    <testcase classname="${escaped(path)}" name="${name}" file="${escaped(path)}" line="${line + 1}">${inside}</testcase>\n`;
    });
    if (!cases.length) cases.push(`    <testcase classname="${escaped(path)}" name="attest"/>\n`);
    tests += cases.length;
    failures += failed;
    return `  <testsuite name="${escaped(path)}" tests="${cases.length}" failures="${failed}" errors="0">\n${cases.join('')}  </testsuite>\n`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<testsuites name="attest" tests="${tests}" failures="${failures}" errors="0">\n${suites.join('')}</testsuites>\n`
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For a text or an attribute. What XML 1.0 has no way to write (control characters, halves of a pair) is U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark)
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

import { describe, expect, test } from 'vitest';
import { suppress } from '../../../server/src/checks/suppression.ts';
import type { Finding } from '../../../server/src/checks/finding.ts';
import { ignoreHere } from '../../../server/src/features/ignore-here.ts';
import { parseReport } from '../../../server/src/report/parse-report.ts';

/** `⟦wrong⟧` is what the finding marks. */
function ignored(marked: string): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const report = parseReport(text, '/w/report.md');
  const finding: Finding = {
    code: 'date-mismatch',
    severity: 'error',
    message: '',
    span: { start, end },
    evidence: [],
    fixes: [],
  };
  const edits = ignoreHere(report, finding, 'en');
  const written = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text);
  // Whatever was written, the finding is silenced by it, and the report says what it said.
  const now = parseReport(written, '/w/report.md');
  const moved = { ...finding, span: { start: written.indexOf('14/6'), end: written.indexOf('14/6') + 4 } };
  expect(suppress(now, [moved], () => true, 'en')).toEqual({ findings: [], remarks: [] });
  const said = ({ prose }: { prose: string }): string => prose.replace(/\s+/g, ' ').trim();
  expect(said(now)).toBe(said(report));
  expect(now.claims.map(({ citations }) => citations.map(({ key }) => key))).toEqual(
    report.claims.map(({ citations }) => citations.map(({ key }) => key)),
  );
  return written;
}

const NEXT = '<!-- attest-disable-next-line date-mismatch: reason -->';
const LINE = '<!-- attest-disable-line date-mismatch: reason -->';
const FROM = '<!-- attest-disable date-mismatch: reason -->';
const TO = '<!-- attest-enable date-mismatch -->';

describe('a comment that silences a finding stands', () => {
  test.each([
    ['above its paragraph', '# Cầu\n\nNgày ⟦14/6⟧ [@a].', `# Cầu\n\n${NEXT}\nNgày 14/6 [@a].`],
    ['at the very beginning', 'Ngày ⟦14/6⟧ [@a].\n', `${NEXT}\nNgày 14/6 [@a].\n`],
    ['at the end of a later line', 'Cầu mới\nngày ⟦14/6⟧ [@a].\nHết.', `Cầu mới\nngày 14/6 [@a]. ${LINE}\nHết.`],
    ['before a hard break', 'Cầu\nngày ⟦14/6⟧  \nhết [@a].', `Cầu\nngày 14/6 ${LINE}  \nhết [@a].`],
    ['before a backslash', 'Cầu\nngày ⟦14/6⟧\\\nhết [@a].', `Cầu\nngày 14/6 ${LINE}\\\nhết [@a].`],
    ['above a heading', '## Ngày ⟦14/6⟧ [@a]\n', `${NEXT}\n## Ngày 14/6 [@a]\n`],
    ['in a quotation', '> Cầu.\n>\n> Ngày ⟦14/6⟧ [@a].', `> Cầu.\n>\n> ${NEXT}\n> Ngày 14/6 [@a].`],
    ['in an item of a list', '- Cầu.\n- Ngày ⟦14/6⟧ [@a].\n', `- Cầu.\n- ${NEXT}\n  Ngày 14/6 [@a].\n`],
    ['in a numbered item', '10. Ngày ⟦14/6⟧ [@a].\n', `10. ${NEXT}\n    Ngày 14/6 [@a].\n`],
    ['in a list in a list', '- Cầu:\n  - Ngày ⟦14/6⟧ [@a].', `- Cầu:\n  - ${NEXT}\n    Ngày 14/6 [@a].`],
    ['in a list in a quotation', '> - Ngày ⟦14/6⟧ [@a].', `> - ${NEXT}\n>   Ngày 14/6 [@a].`],
    ['in a second paragraph of an item', '- Cầu.\n\n  Ngày ⟦14/6⟧ [@a].', `- Cầu.\n\n  ${NEXT}\n  Ngày 14/6 [@a].`],
    ['behind the box of a task', '- [ ] Ngày ⟦14/6⟧ [@a].', `- [ ] ${NEXT}\n  Ngày 14/6 [@a].`],
    ['in a footnote at its end', 'Cầu.[^1]\n\n[^1]: Ngày ⟦14/6⟧ [@a].', `Cầu.[^1]\n\n[^1]: Ngày 14/6 [@a]. ${LINE}`],
    [
      'around a table',
      'Cầu.\n\n| Việc | Ngày |\n| --- | --- |\n| Cầu | ⟦14/6⟧ [@a] |\n| Chợ | 15/6 |\n\nHết.',
      `Cầu.\n\n${FROM}\n\n| Việc | Ngày |\n| --- | --- |\n| Cầu | 14/6 [@a] |\n| Chợ | 15/6 |\n\n${TO}\n\nHết.`,
    ],
    [
      'around a table in a quotation',
      '> | Việc | Ngày |\n> | --- | --- |\n> | Cầu | ⟦14/6⟧ [@a] |',
      `> ${FROM}\n>\n> | Việc | Ngày |\n> | --- | --- |\n> | Cầu | 14/6 [@a] |\n>\n> ${TO}`,
    ],
  ])('%s', (_, report, expected) => {
    expect(ignored(report)).toBe(expected);
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    if (report.includes('\n')) expect(ignored(windows(report))).toBe(windows(expected));
  });
});

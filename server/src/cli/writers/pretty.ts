import { LineIndex } from '../../base/line-index.ts';
import type { Finding } from '../../checks/finding.ts';
import { checkCommandMessages } from '../../messages/check-command.ts';
import type { CommandIo } from '../command.ts';
import { wrapped } from '../display-width.ts';
import { harmless, oneLine } from '../harmless.ts';
import type { CheckedReport, CheckResult } from './check-result.ts';
import { shownPath, sourcesIn } from './check-result.ts';
import { excerptOf } from './excerpt.ts';
import { reasons } from './reasons.ts';

const COLOURS = {
  error: '31',
  warning: '33',
  information: '36',
  hint: '90',
  fix: '32',
  place: '90',
  head: '1',
} as const;

/** Columns where nobody has a terminal, and the fewest and most that lines are made for: long ones are hard to read. */
const COLUMNS = 80;
const FEWEST = 30;
const MOST = 120;

type Paint = (colour: keyof typeof COLOURS, text: string) => string;

/** Each finding with its line of the report, the wrong words marked below, and the source's sentence that proves it. */
export function pretty({ reports, corpora, counts, unsummed, io }: CheckResult): string {
  const paint: Paint = (colour, text) => (io.colours ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text);
  const columns = Math.min(MOST, Math.max(FEWEST, io.columns ?? COLUMNS));
  let output = '';
  for (const checked of reports) {
    const index = new LineIndex(checked.report.text);
    for (const finding of checked.findings) output += `${block(finding, checked, index, { paint, columns, io })}\n`;
    output += reasons(checked, index, io);
  }
  if (unsummed) return output;
  return `${output}${checkCommandMessages.summary[io.locale ?? 'en'](counts, reports.length, sourcesIn(corpora))}\n`;
}

interface Manner {
  readonly paint: Paint;
  readonly columns: number;
  readonly io: CommandIo;
}

function block(finding: Finding, checked: CheckedReport, index: LineIndex, { paint, columns, io }: Manner): string {
  const { span, severity, code, message, evidence, fixes } = finding;
  const { line, character } = index.positionAt(span.start);
  const place = `${harmless(checked.path)}:${line + 1}:${character + 1}`;
  const paragraph = (text: string): string =>
    wrapped(oneLine(text), columns - 4)
      .map((one) => `    ${one}\n`)
      .join('');
  let output = `${paint('head', place)} ${paint(severity, severity)} ${code}\n`;
  output += paragraph(message).replace(/^ {4}/gm, '  ');
  output += marked(finding, checked, line + 1, paint, columns);
  for (const { source, path, line: at, text } of evidence) {
    output += `  ${paint('place', `${harmless(shownPath(path, io))}:${at + 1} (@${harmless(source)})`)}\n${paragraph(text)}`;
  }
  for (const { title } of fixes) output += `  ${paint('fix', '→')} ${oneLine(title)}\n`;
  return output;
}

// The line with its number, and marks below the words, so that colour alone does not say which they are.
function marked(
  { span, severity }: Finding,
  { report }: CheckedReport,
  number: number,
  paint: Paint,
  columns: number,
): string {
  const gutter = String(number);
  const blank = ' '.repeat(gutter.length);
  const excerpt = excerptOf(report.text, span, columns - gutter.length - 5);
  const { before, words, after, indent, marks } = excerpt;
  return (
    `  ${paint('place', `${gutter} |`)} ${before}${paint(severity, words)}${after}\n` +
    `  ${paint('place', `${blank} |`)} ${' '.repeat(indent)}${paint(severity, '^'.repeat(marks))}\n`
  );
}

import { LineIndex } from '../../base/line-index.ts';
import { cliMessages } from '../../messages/cli.ts';
import { harmless, oneLine } from '../harmless.ts';
import type { CheckResult } from './check-result.ts';
import { shownPath, sourcesIn } from './check-result.ts';
import { reasons } from './reasons.ts';

const COLOURS = { error: '31', warning: '33', information: '36', hint: '90' } as const;

/** Each finding with its line of the report, the wrong words marked below, and the source sentence that proves it. */
export function pretty({ reports, corpora, io }: CheckResult): string {
  const paint = (code: string, text: string): string => (io.colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  let output = '';
  for (const checked of reports) {
    const { path, report, findings } = checked;
    const index = new LineIndex(report.text);
    for (const { span, severity, code, message, evidence, fixes } of findings) {
      const { line, character } = index.positionAt(span.start);
      output += `${paint('1', `${harmless(path)}:${line + 1}:${character + 1}`)} ${paint(COLOURS[severity], severity)} ${code}\n  ${oneLine(message)}\n`;
      output += `    ${excerpt(report.text, span.start, span.end, (text) => paint(COLOURS[severity], text))}\n`;
      for (const { source, path: file, line: at, text } of evidence) {
        output += `  ${paint('90', `${harmless(shownPath(file, io))}:${at + 1} (@${harmless(source)})`)}\n    ${oneLine(text)}\n`;
      }
      for (const { title } of fixes) output += `  ${paint('32', '→')} ${oneLine(title)}\n`;
      output += '\n';
    }
    output += reasons(checked, index, io);
  }
  const count = reports.reduce((sum, { findings }) => sum + findings.length, 0);
  return `${output}${cliMessages.summary[io.locale ?? 'en'](count, reports.length, sourcesIn(corpora))}\n`;
}

const BEFORE = 60;
const AFTER = 60;

// The wrong words with what stands around them on their line, marked so that colour alone does not say it.
function excerpt(text: string, start: number, end: number, paint: (text: string) => string): string {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - BEFORE);
  const nextBreak = text.indexOf('\n', end);
  const lineEnd = Math.min(nextBreak < 0 ? text.length : nextBreak, end + AFTER);
  const left = (lineStart > 0 && text[lineStart - 1] !== '\n' ? '…' : '') + text.slice(lineStart, start);
  const right = text.slice(end, lineEnd) + (lineEnd < text.length && text[lineEnd] !== '\n' ? '…' : '');
  return `${oneLine(left)}>${paint(oneLine(text.slice(start, end)))}<${oneLine(right)}`;
}

import { relative } from 'node:path';
import { LineIndex } from '../base/line-index.ts';
import type { Explanation } from '../checks/explanation.ts';
import type { Finding } from '../checks/finding.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { explanationText } from '../features/explanation-text.ts';
import { findingJson } from '../features/finding-json.ts';
import { cliMessages } from '../messages/cli.ts';
import type { Report } from '../report/report.ts';
import type { CommandIo } from './command.ts';

export interface CheckedReport {
  /** As shown to the user. */
  readonly path: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Where it was asked why; of claims that are no findings, too. */
  readonly explanations?: readonly Explanation[];
}

export interface CheckResult {
  readonly reports: readonly CheckedReport[];
  readonly corpora: readonly Corpus[];
  readonly io: CommandIo;
}

/** The ways to show what a check has found; each gives the whole output. */
export const writers: Readonly<Record<'pretty' | 'lines' | 'json', (result: CheckResult) => string>> = {
  pretty,
  lines,
  json,
};

function sourcesIn(corpora: readonly Corpus[]): number {
  return corpora.reduce((sum, { sources }) => sum + sources.size, 0);
}

/** `path:line:col severity code message`, 1-based as editors count. */
function lines({ reports, io }: CheckResult): string {
  let output = '';
  for (const checked of reports) {
    const { path, report, findings } = checked;
    const index = new LineIndex(report.text);
    for (const { span, severity, code, message } of findings) {
      const { line, character } = index.positionAt(span.start);
      output += `${path}:${line + 1}:${character + 1} ${severity} ${code} ${message}\n`;
    }
    output += reasons(checked, index, io);
  }
  return output;
}

const COLOURS = { error: '31', warning: '33', information: '36', hint: '90' } as const;

/** Each finding with its line of the report, the wrong words marked below, and the source sentence that proves it. */
function pretty({ reports, corpora, io }: CheckResult): string {
  const paint = (code: string, text: string): string => (io.colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  let output = '';
  for (const checked of reports) {
    const { path, report, findings } = checked;
    const index = new LineIndex(report.text);
    for (const { span, severity, code, message, evidence, fixes } of findings) {
      const { line, character } = index.positionAt(span.start);
      output += `${paint('1', `${path}:${line + 1}:${character + 1}`)} ${paint(COLOURS[severity], severity)} ${code}\n  ${shown(message)}\n`;
      output += `    ${excerpt(report.text, span.start, span.end, (text) => paint(COLOURS[severity], text))}\n`;
      for (const { source, path: file, line: at, text } of evidence) {
        output += `  ${paint('90', `${relative(io.cwd, file) || file}:${at + 1} (@${source})`)}\n    ${shown(text)}\n`;
      }
      for (const { title } of fixes) output += `  ${paint('32', '→')} ${shown(title)}\n`;
      output += '\n';
    }
    output += reasons(checked, index, io);
  }
  const count = reports.reduce((sum, { findings }) => sum + findings.length, 0);
  return `${output}${cliMessages.summary[io.locale ?? 'en'](count, reports.length, sourcesIn(corpora))}\n`;
}

// Why each claim was judged as it was, each with the facts that were weighed below it.
function reasons({ path, report, explanations = [] }: CheckedReport, index: LineIndex, io: CommandIo): string {
  let output = '';
  for (const explanation of explanations) {
    const { line, character } = index.positionAt(explanation.span.start);
    const { head, facts } = explanationText(explanation, report.text, io.locale ?? 'en');
    output += `${path}:${line + 1}:${character + 1} ${shown(head)}\n`;
    for (const fact of facts) {
      output += `  ${shown(fact.head)}\n      ${shown(fact.sentence)}\n`;
      if (fact.words) output += `      ${shown(fact.words)}\n`;
    }
  }
  return output && `${output}\n`;
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
  return `${shown(left)}>${paint(shown(text.slice(start, end)))}<${shown(right)}`;
}

// Sources and reports are not to be trusted with the terminal: control characters are shown, not sent.
function shown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** The contract's JSON (docs of the command line); offsets are UTF-16 code units. */
function json({ reports, corpora, io }: CheckResult): string {
  return `${JSON.stringify({
    version: 1,
    corpus: {
      sources: sourcesIn(corpora),
      passages: corpora.reduce(
        (sum, { sources }) => sum + [...sources.values()].reduce((all, source) => all + source.passages.length, 0),
        0,
      ),
    },
    reports: reports.map(({ path, report, findings, explanations }) => {
      const index = new LineIndex(report.text);
      return {
        path,
        findings: findings.map((finding) =>
          findingJson(finding, report.text, index, (file) => relative(io.cwd, file) || file),
        ),
        ...(explanations && {
          explanations: explanations.map(({ code, span, found, why, facts }) => ({
            code: code ?? null,
            start: span.start,
            end: span.end,
            text: report.text.slice(span.start, span.end),
            found,
            why,
            facts: facts.map(({ passage: { path: file, ...passage }, says, ...fact }) => ({
              ...fact,
              says: says ?? null,
              passage: { ...passage, path: relative(io.cwd, file) || file },
            })),
          })),
        }),
      };
    }),
  })}\n`;
}

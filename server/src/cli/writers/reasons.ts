import type { LineIndex } from '../../base/line-index.ts';
import { explanationText } from '../../features/explanation-text.ts';
import type { CommandIo } from '../command.ts';
import { harmless, oneLine } from '../harmless.ts';
import type { CheckedReport } from './check-result.ts';

/** Why each claim was judged as it was, each with the facts that were weighed below it; empty where nobody asked. */
export function reasons({ path, report, explanations = [] }: CheckedReport, index: LineIndex, io: CommandIo): string {
  let output = '';
  for (const explanation of explanations) {
    const { line, character } = index.positionAt(explanation.span.start);
    const { head, facts } = explanationText(explanation, report.text, io.locale ?? 'en');
    output += `${harmless(path)}:${line + 1}:${character + 1} ${oneLine(head)}\n`;
    for (const fact of facts) {
      output += `  ${oneLine(fact.head)}\n      ${oneLine(fact.sentence)}\n`;
      if (fact.words) output += `      ${oneLine(fact.words)}\n`;
    }
  }
  return output && `${output}\n`;
}

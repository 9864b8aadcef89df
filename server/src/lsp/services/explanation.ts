import type { Range } from 'vscode-languageserver/node';
import { explainReport } from '../../checks/explain-report.ts';
import { explanationMarkdown } from '../../features/explanation-text.ts';
import { EXPLAIN } from '../../protocol/findings.ts';
import type { Verdict } from '../verdict.ts';
import type { Service } from './service.ts';

/** Why the claims at a range are judged as they are, as a page of Markdown. */
export const explanation: Service = {
  answers({ desk, answer }) {
    answer(EXPLAIN, async ({ textDocument, range }, signal) => {
      const verdict = await desk().verdicts.of(textDocument.uri, signal);
      return verdict ? reasons(verdict, range, signal) : null;
    });
  },
};

async function reasons({ session, document, severities }: Verdict, range: Range, signal: AbortSignal): Promise<string> {
  const { corpus, index, locale } = session;
  const { lines, report, text } = document;
  const within = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) + 1 };
  const explanations = await explainReport(report, corpus, index, { locale, severities, signal }, within);
  return explanationMarkdown(explanations, text, locale);
}

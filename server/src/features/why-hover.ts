import type { Hover } from 'vscode-languageserver-types';
import { MarkupKind } from 'vscode-languageserver-types';
import { touches } from '../base/span.ts';
import type { Finding } from '../checks/finding.ts';
import { explanationMessages } from '../messages/explanation.ts';
import type { Locale } from '../messages/locale.ts';
import { rangeOf } from './places.ts';
import type { OpenReport } from './session.ts';

/** The client's command that shows why a finding is one; its arguments are the report's URI and the range. */
const EXPLAIN_COMMAND = 'attest.explain';

/** A link to the reasons of the finding at an offset; the editor shows it below the finding's message. */
export function whyHover(
  document: OpenReport,
  findings: readonly Finding[],
  offset: number,
  locale: Locale,
): Hover | null {
  const finding = findings.find(({ span }) => touches(span, offset));
  if (!finding) return null;
  const range = rangeOf(document.lines, finding.span);
  const where = encodeURIComponent(JSON.stringify([document.uri, range]));
  const value = `[${explanationMessages.title[locale]}](command:${EXPLAIN_COMMAND}?${where})`;
  return { range, contents: { kind: MarkupKind.Markdown, value } };
}

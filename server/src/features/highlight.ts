import type { DocumentHighlight } from 'vscode-languageserver-types';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { citationAt } from '../report/report-places.ts';
import { rangeOf } from './places.ts';
import type { OpenReport } from './session.ts';

/** All citations of the source that is cited at an offset, known or not; null where nothing is cited. */
export function highlights(document: OpenReport, offset: number): DocumentHighlight[] | null {
  const { report, lines } = document;
  const here = citationAt(report, offset);
  if (!here?.key) return null;
  const key = here.key.normalize('NFC');
  return report.citations
    .filter((citation) => citation.key.normalize('NFC') === key)
    .map(({ keySpan }) => ({ range: rangeOf(lines, keySpan), kind: DocumentHighlightKind.Text }));
}

import { oneLine } from '../base/one-line.ts';
import type { Finding } from '../checks/finding.ts';
import { findingMessages as messages } from '../messages/findings.ts';
import type { QuotationComparison } from '../protocol/findings.ts';
import { fileName } from './finding-note.ts';
import { plainPlace } from './places.ts';
import type { OpenReport, Session } from './session.ts';

/** Undefined for a finding that is about no quotation. */
export function quotationComparison(
  session: Session,
  document: OpenReport,
  finding: Finding,
): QuotationComparison | undefined {
  const { code, fixes, truth, evidence } = finding;
  const edit = fixes[0]?.edits[0];
  if (code !== 'quotation-mismatch' || !edit || !truth) return undefined;
  const { locale, corpus } = session;
  const [passage] = evidence;
  const source = passage && corpus.sources.get(passage.source);
  const { line } = document.lines.positionAt(edit.start);
  const there = [`@${finding.source}`, source && plainPlace(session, source, passage)].filter(Boolean).join(', ');
  return {
    title: `${there} ↔ ${messages.place[locale](fileName(document.uri), line + 1)}`,
    source: plain(truth.text),
    report: plain(document.text.slice(edit.start, edit.end)),
  };
}

// How lines are broken, and whether a letter is one character or two, are no differences of the words.
function plain(text: string): string {
  return oneLine(text).normalize('NFC');
}

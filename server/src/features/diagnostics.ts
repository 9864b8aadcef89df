import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { harmless } from '../base/harmless.ts';
import type { Problem } from '../base/problem.ts';
import type { EvidencePassage, Finding, Severity } from '../checks/finding.ts';
import type { Remark } from '../checks/suppression.ts';
import { locationInSource, rangeOf } from './places.ts';
import type { OpenReport, Session } from './session.ts';

/** The name under which everything of ours stands in the Problems view. */
const ORIGIN = 'attest';

/**
 * A finding as the editor shows it, with the sentences that prove it as related information; for a client that has no room
 * for that the message quotes them.
 */
export function diagnosticOf(session: Session, document: OpenReport, finding: Finding): Diagnostic {
  const { relatedInformation: apart, diagnosticData } = session.client;
  const related = apart ? finding.evidence.flatMap((passage) => relatedInformation(session, passage)) : [];
  const quoted = apart ? [] : finding.evidence.map(({ source, text }) => `@${source}: “${text}”`);
  return {
    range: rangeOf(document.lines, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    source: ORIGIN,
    message: harmless([finding.message, ...quoted].join('\n')),
    ...(related.length ? { relatedInformation: related } : {}),
    // What the source says, as `truth` in the JSON of the command line.
    ...(diagnosticData && finding.truth ? { data: { truth: finding.truth } } : {}),
  };
}

/** What is to be said of a comment that speaks to Attest, shown as softly as an editor can; a finding with its proof. */
export function remarkDiagnostic(session: Session, document: OpenReport, remark: Remark): Diagnostic {
  const { span, message, finding } = remark;
  if (finding) return diagnosticOf(session, document, finding);
  return { range: rangeOf(document.lines, span), severity: DiagnosticSeverity.Hint, source: ORIGIN, message };
}

/** A source that can't be read as it stands, shown in that file from the place to the end of its line. */
export function problemDiagnostic(problem: Problem): Diagnostic {
  const line = problem.line ?? 0;
  const start = { line, character: problem.character ?? 0 };
  return {
    // The file may be too large or no text at all, so its lines are not known here; editors cut a range to what is there.
    range: { start, end: { line, character: Math.max(start.character + 1, 1000) } },
    severity: problem.severity === 'information' ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
    source: ORIGIN,
    message: harmless(problem.message),
  };
}

export const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function relatedInformation(session: Session, passage: EvidencePassage): DiagnosticRelatedInformation[] {
  const source = session.corpus.sources.get(passage.source);
  if (!source) return [];
  return [{ location: locationInSource(session, source, passage), message: harmless(passage.text) }];
}

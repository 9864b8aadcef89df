import type { TextDocument } from 'vscode';
import { l10n, window } from 'vscode';
import { REPORTS } from '../language-client.ts';
import type { ReportClaims } from './claims.ts';

/** The report that a command is meant for: the active one, else the one that the view shows. Without one, that is told. */
export function reportAsked(claims: ReportClaims): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  const isReport = active && REPORTS.includes(active.languageId) && !active.uri.scheme.startsWith('attest');
  const report = isReport ? active : claims.report;
  if (report && !report.isClosed) return report;
  void window.showInformationMessage(l10n.t('Open a report first.'));
  return undefined;
}

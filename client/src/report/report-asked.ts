import type { TextDocument } from 'vscode';
import { l10n, window } from 'vscode';
import type { LastReport } from '../last-report.ts';

/** The report that a command is meant for. Without one, that is told. */
export async function reportAsked(last: LastReport): Promise<TextDocument | undefined> {
  const report = await last.meant();
  if (!report) void window.showInformationMessage(l10n.t('Open a report first.'));
  return report;
}

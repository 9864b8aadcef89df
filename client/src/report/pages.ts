import type { TextDocument } from 'vscode';
import { l10n, ProgressLocation, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type PageAnswer, type PageKind, REPORT_PAGE } from '../../../server/src/protocol/report-pages.ts';
import { ask } from '../ask.ts';

/**
 * A report as a page or a sheet of the server's. Where there is none, that is told to the user.
 *
 * @param initials those of the editor who signs it
 */
export async function reportPage(
  client: LanguageClient,
  report: TextDocument,
  kind: PageKind,
  initials?: string,
): Promise<{ readonly text: string; readonly claims: PageAnswer['claims'] } | undefined> {
  if (client.needsStart()) {
    // Where there is no corpus the server has not been started.
    void window.showInformationMessage(l10n.t('No folder with sources was found, so no claim can be judged.'));
    return undefined;
  }
  const location = { location: ProgressLocation.Window, title: l10n.t('Judging the claims of the report') };
  const answer = await window.withProgress(location, () => asked(client, report, kind, initials));
  if (answer?.text !== undefined) return { text: answer.text, claims: answer.claims };
  void window.showInformationMessage(answer?.note ?? l10n.t('This document is a source, and no report.'));
  return undefined;
}

// A question on a text that has changed since is ended by the server, and asked again.
async function asked(
  client: LanguageClient,
  report: TextDocument,
  kind: PageKind,
  initials: string | undefined,
): Promise<PageAnswer | null> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(report);
  const params = { textDocument, kind, ...(initials === undefined ? {} : { initials }) };
  for (;;) {
    const { version } = report;
    try {
      return await ask(client, REPORT_PAGE, params);
    } catch (error) {
      if (report.version === version || report.isClosed) throw error;
    }
  }
}

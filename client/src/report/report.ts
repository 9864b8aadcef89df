import type { Disposable, ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { LastReport } from '../last-report.ts';
import type { ServerStatus } from '../server-status.ts';
import { ReportClaims } from './claims.ts';
import { exports } from './exports.ts';
import { claimsStatus } from './status.ts';
import { summary } from './summary.ts';
import { reportView } from './view.ts';

/** What shows the report as a whole: the view of its claims, their counts, its summary and the fact-check sheet. */
export function reportFeatures(
  client: LanguageClient,
  status: ServerStatus,
  report: LastReport,
  { workspaceState }: ExtensionContext,
): Disposable[] {
  const claims = new ReportClaims(client, status, report);
  return [
    claims,
    ...reportView(client, claims, workspaceState),
    ...claimsStatus(claims, status, report),
    ...summary(client, claims, report),
    ...exports(client, report),
  ];
}

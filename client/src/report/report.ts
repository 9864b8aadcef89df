import type { Disposable, ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ReportClaims } from './claims.ts';
import { claimsStatus } from './status.ts';
import { reportView } from './view.ts';

/** What shows the report as a whole: the view of its claims, and their counts in the status bar. */
export function reportFeatures(client: LanguageClient, { workspaceState }: ExtensionContext): Disposable[] {
  const claims = new ReportClaims(client);
  return [claims, ...reportView(client, claims, workspaceState), ...claimsStatus(claims)];
}

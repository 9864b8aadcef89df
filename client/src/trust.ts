import type { Disposable } from 'vscode';
import { workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { TRUSTED } from '../../server/src/protocol/trust.ts';

/** Tells the server when the user comes to trust the workspace; one that is started later hears it at its start. */
export function tellTrust(client: LanguageClient): Disposable {
  return workspace.onDidGrantWorkspaceTrust(() => {
    if (!client.needsStart()) void client.sendNotification(TRUSTED.method, {});
  });
}

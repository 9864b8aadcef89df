import { env, l10n, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { AtRange } from '../../../server/src/protocol/asked.ts';
import { NOTE } from '../../../server/src/protocol/findings.ts';
import { ask } from '../ask.ts';

/** “Copy Finding as a Note”: what the server writes of the findings there, onto the clipboard. */
export async function copyNote(client: LanguageClient, at: AtRange): Promise<void> {
  const note = await ask(client, NOTE, at);
  if (note === null) {
    void window.showInformationMessage(l10n.t('Attest has found nothing at the cursor.'));
    return;
  }
  await env.clipboard.writeText(note);
  window.setStatusBarMessage(l10n.t('The note is on the clipboard.'), 4000);
}

import type { Disposable } from 'vscode';
import { commands, env, l10n, version, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DIAGNOSIS } from '../../server/src/protocol/diagnosis.ts';
import { ask } from './ask.ts';
import type { LastReport } from './last-report.ts';

/** “Copy Diagnosis”: what a bug report needs, on the clipboard; the user can look it over before he passes it on. */
export function copyDiagnosis(client: LanguageClient, last: LastReport): Disposable {
  return commands.registerCommand('attest.copyDiagnosis', async () => {
    const document = await last.meant();
    const report = document && client.code2ProtocolConverter.asUri(document.uri);
    const remote = env.remoteName === undefined ? '' : `, ${env.remoteName}`;
    const editor = `${env.appName} ${version}, ${env.language}${remote}`;
    const { text } = await ask(client, DIAGNOSIS, { editor, ...(report !== undefined && { report }) });
    await env.clipboard.writeText(text);
    const show = l10n.t('Show');
    const said = l10n.t(
      'The diagnosis is on the clipboard. No words of your sources or reports are in it, but names of files are.',
    );
    // Not waited for: the command is over when the clipboard has it.
    void window.showInformationMessage(said, show).then(async (chosen) => {
      if (chosen !== show) return;
      await window.showTextDocument(await workspace.openTextDocument({ language: 'plaintext', content: text }));
    });
  });
}

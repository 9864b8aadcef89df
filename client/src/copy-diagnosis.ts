import type { Disposable } from 'vscode';
import { commands, env, EventEmitter, l10n, TextEditorLineNumbersStyle, Uri, version, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DIAGNOSIS } from '../../server/src/protocol/diagnosis.ts';
import { ask } from './ask.ts';
import type { LastReport } from './last-report.ts';

/** The scheme of the page; the server takes what begins with `attest` for no report. */
const SCHEME = 'attest-diagnosis';
const PAGE = Uri.from({ scheme: SCHEME, path: '/diagnosis.txt' });

/** “Copy Diagnosis”: what a bug report needs, on the clipboard; the user can look it over before he passes it on. */
export function copyDiagnosis(client: LanguageClient, last: LastReport): Disposable[] {
  const changed = new EventEmitter<Uri>();
  let text = '';
  return [
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => text,
    }),
    commands.registerCommand('attest.copyDiagnosis', async () => {
      const document = await last.meant();
      const report = document && client.code2ProtocolConverter.asUri(document.uri);
      const params = { editor: editorName(), ...(report !== undefined && { report }) };
      ({ text } = await ask(client, DIAGNOSIS, params));
      await env.clipboard.writeText(text);
      changed.fire(PAGE);
      const show = l10n.t('Show');
      const said = l10n.t(
        'The diagnosis is on the clipboard. No words of your sources or reports are in it, but names of files are.',
      );
      // Not waited for: the command is over when the clipboard has it.
      void window.showInformationMessage(said, show).then(async (chosen) => {
        if (chosen !== show) return;
        const shown = await window.showTextDocument(await workspace.openTextDocument(PAGE));
        shown.options = { lineNumbers: TextEditorLineNumbersStyle.Off };
      });
    }),
  ];
}

function editorName(): string {
  // Of a remote machine its kind (`ssh-remote`), and never its address.
  const remote = /^[a-z][a-z-]*$/i.exec(env.remoteName ?? '')?.[0];
  return [`${env.appName} ${version}`, env.language, remote].filter((one) => one !== undefined).join(', ');
}

import type { Disposable } from 'vscode';
import { commands, l10n, Position, Range, TextEditorRevealType, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { REFRESH_BIBLIOGRAPHY, type RefreshedList } from '../../server/src/protocol/bibliography.ts';

/** Milliseconds for which the status bar says what has been done. */
const TOLD = 6000;

/** The command that inserts the reference list of the active report, or refreshes it, and shows it where it has changed. */
export function bibliographyCommand(client: LanguageClient): Disposable {
  return commands.registerCommand('attest.bibliography', async () => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
    // Whoever is quick may ask before the server has started.
    await client.start();
    const list = await client.sendRequest<RefreshedList | null>('workspace/executeCommand', {
      command: REFRESH_BIBLIOGRAPHY,
      arguments: [{ uri }],
    });
    if (!list) return;
    if (list.line !== undefined) {
      const start = new Position(list.line, 0);
      editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
    }
    if (!list.entries) return;
    window.setStatusBarMessage(
      list.changed
        ? l10n.t('Reference list: {0} sources', list.entries)
        : l10n.t('The reference list is up to date: {0} sources', list.entries),
      TOLD,
    );
  });
}

import type { Disposable, TextEditor } from 'vscode';
import { EventEmitter, TextEditorLineNumbersStyle, Uri, ViewColumn, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { WHY_NO_SUGGESTIONS } from '../../../server/src/protocol/commands.ts';
import { ask, placeIn } from '../ask.ts';

/** The scheme of the page; the server takes what begins with `attest` for no report. */
const SCHEME = 'attest-suggestions';

/** “Why No Suggestions?”: what the server sees at the cursor, as a page beside the report that can't be edited. */
export function whyNoSuggestions(client: LanguageClient): Disposable & { show(editor: TextEditor): Promise<void> } {
  const changed = new EventEmitter<Uri>();
  const page = Uri.from({ scheme: SCHEME, path: '/why-no-suggestions.md' });
  let text = '';
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => text,
  });
  return {
    async show({ document, selection }) {
      const { suggestOnTriggerCharacters } = settingsOf(document.uri, document.languageId);
      const params = { ...placeIn(client, document, selection.active), editor: { suggestOnTriggerCharacters } };
      text = (await ask(client, WHY_NO_SUGGESTIONS, params)) ?? '';
      changed.fire(page);
      const shown = await window.showTextDocument(await workspace.openTextDocument(page), {
        viewColumn: ViewColumn.Beside,
        preview: true,
        preserveFocus: true,
      });
      shown.options = { lineNumbers: TextEditorLineNumbersStyle.Off };
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}

function settingsOf(uri: Uri, languageId: string): { readonly suggestOnTriggerCharacters: boolean } {
  const editor = workspace.getConfiguration('editor', { uri, languageId });
  return { suggestOnTriggerCharacters: editor.get('suggestOnTriggerCharacters', true) };
}

import type { Disposable } from 'vscode';
import { commands, EventEmitter, TextEditorLineNumbersStyle, Uri, ViewColumn, window, workspace } from 'vscode';
import type { LanguageClient, Range } from 'vscode-languageclient/node';
import { EXPLAIN } from '../../server/src/protocol/findings.ts';
import { ask } from './ask.ts';

/** The scheme of the pages that tell why something is flagged. */
const SCHEME = 'attest';

/** What the server is asked: a report and a range in it, as LSP has them. */
interface Where {
  readonly uri: string;
  readonly range: Range;
}

/**
 * The command “why is this flagged?”: with the arguments of a hover's link, or for the selection of the active editor. The
 * reasons are shown beside the report, as a page that can't be edited.
 */
export function explanations(client: LanguageClient): Disposable[] {
  const changed = new EventEmitter<Uri>();
  return [
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ query }) {
        const { uri, range } = JSON.parse(query) as Where;
        return ask(client, EXPLAIN, { textDocument: { uri }, range });
      },
    }),
    commands.registerCommand('attest.explain', async (uri?: string, range?: Range) => {
      const editor = window.activeTextEditor;
      const where =
        uri !== undefined && range
          ? { uri, range }
          : editor && {
              uri: client.code2ProtocolConverter.asUri(editor.document.uri),
              range: client.code2ProtocolConverter.asRange(editor.selection),
            };
      if (!where) return;
      const page = Uri.from({ scheme: SCHEME, path: '/why.md', query: JSON.stringify(where) });
      const document = await workspace.openTextDocument(page);
      // The same place may have been asked about before the report, or a source, was changed.
      changed.fire(page);
      const shown = await window.showTextDocument(document, {
        viewColumn: ViewColumn.Beside,
        preview: true,
        preserveFocus: true,
      });
      shown.options = { lineNumbers: TextEditorLineNumbersStyle.Off };
    }),
  ];
}

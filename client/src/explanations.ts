import type { Disposable, Range } from 'vscode';
import { commands, EventEmitter, TextEditorLineNumbersStyle, Uri, ViewColumn, window, workspace } from 'vscode';
import type { ClientCapabilities, LanguageClient, StaticFeature } from 'vscode-languageclient/node';

/** The scheme of the pages that tell why something is flagged. */
const SCHEME = 'attest';

/** Tells the server that this client can show its reasons, so that it offers them. */
export const showsReasons: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities) {
    const others = capabilities.experimental as { attest?: object } | undefined;
    capabilities.experimental = { ...others, attest: { ...others?.attest, explain: true } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

/** What the server is asked: a report and a range in it, as LSP has them. */
interface Where {
  readonly uri: string;
  readonly range: LspRange;
}

type LspRange = Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;

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
        return client.sendRequest<string | null>('attest/explain', { textDocument: { uri }, range });
      },
    }),
    commands.registerCommand('attest.explain', async (uri?: string, range?: LspRange) => {
      const editor = window.activeTextEditor;
      const where =
        uri !== undefined && range
          ? { uri, range }
          : editor && { uri: client.code2ProtocolConverter.asUri(editor.document.uri), range: plain(editor.selection) };
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

function plain({ start, end }: Range): LspRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

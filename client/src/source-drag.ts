import type { Disposable, Position, TextDocument, TreeDragAndDropController } from 'vscode';
import {
  DataTransferItem,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  l10n,
  languages,
  Uri,
  window,
  WorkspaceEdit,
} from 'vscode';
import type { LanguageClient, Range } from 'vscode-languageclient/node';
import { type Edits, INSERT } from '../../server/src/protocol/commands.ts';
import { ask } from './ask.ts';
import { REPORTS } from './language-client.ts';
import type { SourceNode } from './source-rows.ts';

/** What a dragged source is, by VS Code's own rule for the names of such things. */
const SOURCE = 'application/vnd.code.tree.attest.sources';
const FILES = 'text/uri-list';

/**
 * A source that is dragged out of the view: into a report it becomes a citation, into anything else its citation as text.
 *
 * @param add takes files that are dragged onto the view
 */
export function sourceDragging(add: (files: readonly Uri[]) => Promise<void>): TreeDragAndDropController<SourceNode> {
  return {
    dragMimeTypes: [SOURCE, 'text/plain'],
    dropMimeTypes: [FILES],
    handleDrag([node], transfer) {
      if (node?.kind !== 'source') return;
      transfer.set(SOURCE, new DataTransferItem(node.row.key));
      transfer.set('text/plain', new DataTransferItem(node.row.citation));
    },
    async handleDrop(_, transfer) {
      const list = (await transfer.get(FILES)?.asString()) ?? '';
      const files = list.split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
      if (files.length) await add(files.map((file) => Uri.parse(file)));
    },
  };
}

/** Cites a source where it is dropped into a report, in the brackets that are there or with its own. */
export function sourceDropping(client: LanguageClient): Disposable {
  const kind = DocumentDropOrPasteEditKind.Empty.append('attest', 'citation');
  return languages.registerDocumentDropEditProvider(
    REPORTS.map((language) => ({ language })),
    {
      async provideDocumentDropEdits(document, position, transfer, token) {
        const key = await transfer.get(SOURCE)?.asString();
        if (!key) return undefined;
        const convert = client.code2ProtocolConverter;
        const answer = await ask(
          client,
          INSERT,
          {
            textDocument: convert.asTextDocumentIdentifier(document),
            positions: [convert.asPosition(position)],
            key,
          },
          token,
        );
        if (answer?.note) void window.showInformationMessage(answer.note);
        const [only, ...others] = answer?.edits ?? [];
        const here = only && !others.length && isHere(only.range, position) ? only.text : '';
        // An empty edit, where there is nothing to do, keeps the plain text from being dropped in its place.
        const edit = new DocumentDropEdit(here, l10n.t('Cite the Source'), kind);
        if (answer && only && !here) edit.additionalEdit = workspaceEdit(client, document, answer);
        return edit;
      },
    },
    { dropMimeTypes: [SOURCE], providedDropEditKinds: [kind] },
  );
}

function isHere({ start, end }: Range, { line, character }: Position): boolean {
  return [start, end].every((at) => at.line === line && at.character === character);
}

function workspaceEdit(client: LanguageClient, { uri }: TextDocument, { edits }: Edits): WorkspaceEdit {
  const made = new WorkspaceEdit();
  for (const { range, text } of edits) made.replace(uri, client.protocol2CodeConverter.asRange(range), text);
  return made;
}

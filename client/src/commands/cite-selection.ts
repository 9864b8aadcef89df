import type { TextEditor } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CITE } from '../../../server/src/protocol/commands.ts';
import { ask } from '../ask.ts';
import { makeEdits } from './edits.ts';

/** “Cite the Selection”: a citation for each selected sentence that one source clearly supports. */
export async function citeSelection(client: LanguageClient, editor: TextEditor): Promise<void> {
  const { document, selections } = editor;
  const answer = await ask(client, CITE, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    ranges: selections.map((selection) => client.code2ProtocolConverter.asRange(selection)),
  });
  await makeEdits(client, editor, answer, false);
}

import type { TextEditor } from 'vscode';
import { l10n, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type Edits, INSERT, type SourceRow } from '../../../server/src/protocol/commands.ts';
import { ask } from '../ask.ts';
import { makeEdits } from './edits.ts';
import { chooseSource } from './source-list.ts';

/** “Insert Citation”: at every cursor, into the brackets that it stands in, else with brackets of its own. */
export async function insertCitation(client: LanguageClient, editor: TextEditor): Promise<void> {
  const row = await chooseSource(client, editor, 'citation', {
    title: l10n.t('Insert Citation'),
    placeholder: l10n.t('Search all sources: words, title, author, outlet, date'),
  });
  if (row) await makeEdits(client, editor, await insertion(client, editor, row));
}

/** “Insert Quotation”: the words between the report's own marks, with their citation. */
export async function insertQuotation(client: LanguageClient, editor: TextEditor): Promise<void> {
  if (editor.selections.length > 1) {
    // The same words twice are hardly meant, and the place of the second citation would lean on the first.
    void window.showInformationMessage(l10n.t('A quotation is inserted at one cursor; there are several.'));
    return;
  }
  const row = await chooseSource(client, editor, 'quotation', {
    title: l10n.t('Insert Quotation'),
    placeholder: l10n.t('Search what the sources quote and say'),
  });
  if (row) await makeEdits(client, editor, await insertion(client, editor, row, row.words));
}

/** The edits that cite a source at every cursor, or quote words of it. */
export function insertion(
  client: LanguageClient,
  { document, selections }: TextEditor,
  { key }: Pick<SourceRow, 'key'>,
  words?: string,
): Promise<Edits | null> {
  return ask(client, INSERT, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    positions: selections.map(({ end }) => client.code2ProtocolConverter.asPosition(end)),
    key,
    ...(words === undefined ? {} : { words }),
  });
}

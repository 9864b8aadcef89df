import type { TextEditor } from 'vscode';
import { l10n, Selection, SnippetString, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Edits } from '../../../server/src/protocol/commands.ts';

/**
 * Makes the server's edits as one step of undo, and puts the cursors where it says. Tells what the server has to say on
 * them; where the text has changed since, nothing is done and that is told.
 *
 * @param moves false to leave the cursors where they are
 */
export async function makeEdits(
  client: LanguageClient,
  editor: TextEditor,
  answer: Edits | null,
  moves = true,
): Promise<void> {
  if (!answer) return;
  if (answer.edits.length) {
    const fresh = editor.document.version === answer.version;
    const done = fresh && (await (moves ? insertAt(client, editor, answer) : replace(client, editor, answer)));
    if (!done) {
      void window.showWarningMessage(l10n.t('The text has changed meanwhile; nothing was inserted.'));
      return;
    }
  }
  if (answer.note) void window.showInformationMessage(answer.note);
}

async function insertAt(client: LanguageClient, editor: TextEditor, answer: Edits): Promise<boolean> {
  const [only, ...others] = answer.edits;
  if (only && !others.length) {
    // As a snippet the cursor comes with the words, and no key that is pressed at once falls in the wrong place.
    const snippet = new SnippetString().appendText(only.text.slice(0, only.cursor)).appendTabstop(0);
    snippet.appendText(only.text.slice(only.cursor));
    return editor.insertSnippet(snippet, client.protocol2CodeConverter.asRange(only.range));
  }
  const { document } = editor;
  const ends: number[] = [];
  let grown = 0;
  for (const { range, text, cursor } of answer.edits) {
    const { start, end } = client.protocol2CodeConverter.asRange(range);
    const at = document.offsetAt(start);
    ends.push(at + grown + cursor);
    grown += text.length - (document.offsetAt(end) - at);
  }
  if (!(await replace(client, editor, answer))) return false;
  const cursors = ends.map((end) => document.positionAt(end));
  editor.selections = cursors.map((cursor) => new Selection(cursor, cursor));
  return true;
}

function replace(client: LanguageClient, editor: TextEditor, { edits }: Edits): Thenable<boolean> {
  return editor.edit((builder) => {
    for (const { range, text } of edits) builder.replace(client.protocol2CodeConverter.asRange(range), text);
  });
}

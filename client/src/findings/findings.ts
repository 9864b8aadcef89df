import type { Disposable, TextEditor } from 'vscode';
import { commands, window } from 'vscode';
import type { LanguageClient, Range } from 'vscode-languageclient/node';
import type { AtRange } from '../../../server/src/protocol/asked.ts';
import { FIX_ALL } from '../../../server/src/protocol/findings.ts';
import { ask } from '../ask.ts';
import { makeEdits } from '../commands/edits.ts';
import { comparisons } from './compare.ts';
import { goTo } from './next-finding.ts';
import { copyNote } from './note.ts';

/** The commands on findings. Those on one take it from the light bulb (uri, range), else where the cursor stands. */
export function findingCommands(client: LanguageClient): Disposable[] {
  const compare = comparisons(client);
  const onOne = (name: string, run: (at: AtRange) => Promise<void>): Disposable =>
    commands.registerCommand(name, async (uri?: string, range?: Range) => {
      const at = uri !== undefined && range ? { textDocument: { uri }, range } : atCursor(client);
      if (at) await run(at);
    });
  return [
    compare,
    commands.registerCommand('attest.fixAllSafe', async () => {
      const editor = window.activeTextEditor;
      if (editor) await fixAllSafe(client, editor);
    }),
    commands.registerCommand('attest.nextFinding', () => goTo(1)),
    commands.registerCommand('attest.previousFinding', () => goTo(-1)),
    onOne('attest.copyNote', (at) => copyNote(client, at)),
    onOne('attest.compareWithSource', (at) => compare.show(at)),
  ];
}

/** “Fix All Safe Findings”, as one step of undo; the cursor stays. */
async function fixAllSafe(client: LanguageClient, editor: TextEditor): Promise<void> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const answer = await ask(client, FIX_ALL, { textDocument });
  await makeEdits(client, editor, answer, false);
}

function atCursor(client: LanguageClient): AtRange | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  return {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    range: client.code2ProtocolConverter.asRange(editor.selection),
  };
}

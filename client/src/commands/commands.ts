import type { Disposable, TextEditor } from 'vscode';
import { commands, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { citeSelection } from './cite-selection.ts';
import { insertCitation, insertQuotation } from './insert.ts';
import { findEvidence, openSource } from './open-source.ts';
import { whyNoSuggestions } from './why-no-suggestions.ts';

/** The commands around a citation; each works on the report that is being written. */
export function citingCommands(client: LanguageClient): Disposable[] {
  const why = whyNoSuggestions(client);
  const all: Readonly<Record<string, (client: LanguageClient, editor: TextEditor) => Promise<void>>> = {
    'attest.insertCitation': insertCitation,
    'attest.insertQuotation': insertQuotation,
    'attest.findEvidence': findEvidence,
    'attest.citeSelection': citeSelection,
    'attest.openSource': openSource,
    'attest.whyNoSuggestions': (_, editor) => why.show(editor),
  };
  return [
    why,
    ...Object.entries(all).map(([name, run]) =>
      commands.registerCommand(name, async () => {
        const editor = window.activeTextEditor;
        if (editor) await run(client, editor);
      }),
    ),
  ];
}

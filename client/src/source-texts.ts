import type { Disposable } from 'vscode';
import { commands, env, Uri, ViewColumn } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { show } from './commands/open-source.ts';

/** What leads from the server's words to a source: a link to a passage, and the file that the words were taken from. */
export function sourceTexts(client: LanguageClient): Disposable[] {
  return [
    commands.registerCommand('attest.openPassage', (uri: string, line: number) => {
      const place = { line, character: 0 };
      return show(client, { uri, range: { start: place, end: place } }, ViewColumn.Active, false);
    }),
    commands.registerCommand('attest.openFile', async (file: string) => {
      const uri = Uri.parse(file);
      // A PDF is for the program that shows PDFs; where none can be started, as in a browser, the editor does what it can.
      if (!(await env.openExternal(uri))) await commands.executeCommand('vscode.open', uri);
    }),
  ];
}

import type { Disposable } from 'vscode';
import { commands, env, languages, Uri, ViewColumn, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { TEXT_SCHEME } from '../../server/src/protocol/source-texts.ts';
import { show } from './commands/open-source.ts';

/** A language of its own, so that its lines are wrapped as prose (`configurationDefaults` in the manifest). */
const LANGUAGE = 'attest-source';

/** What leads from the server's words to a source: a link to a passage, and the file that the words were taken from. */
export function sourceTexts(client: LanguageClient): Disposable[] {
  return [
    workspace.onDidOpenTextDocument((document) => {
      const { uri, languageId } = document;
      if (uri.scheme === TEXT_SCHEME && languageId !== LANGUAGE)
        void languages.setTextDocumentLanguage(document, LANGUAGE);
    }),
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

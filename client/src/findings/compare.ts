import type { Disposable } from 'vscode';
import { commands, l10n, languages, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { AtRange } from '../../../server/src/protocol/asked.ts';
import { COMPARISON } from '../../../server/src/protocol/findings.ts';
import { ask } from '../ask.ts';

/** The scheme of the two sides; each address holds its own words, so a tab that is opened again next week shows them. */
const SCHEME = 'attest-quotation';

/** A language of its own, so that its lines are wrapped as prose (`configurationDefaults` in the manifest). */
const LANGUAGE = 'attest-source';

/** “Compare with Source”: the source's words on the left, the report's on the right, neither to be edited. */
export function comparisons(client: LanguageClient): Disposable & { show(at: AtRange): Promise<void> } {
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ query }) => query,
  });
  const opened = workspace.onDidOpenTextDocument((document) => {
    if (document.uri.scheme === SCHEME && document.languageId !== LANGUAGE)
      void languages.setTextDocumentLanguage(document, LANGUAGE);
  });
  return {
    async show(at) {
      const comparison = await ask(client, COMPARISON, at);
      if (!comparison) {
        void window.showInformationMessage(l10n.t('No quotation that differs from its source stands at the cursor.'));
        return;
      }
      const { title, source, report } = comparison;
      const side = (name: string, words: string): Uri =>
        Uri.from({ scheme: SCHEME, path: `/${name}.txt`, query: `${words}\n` });
      await commands.executeCommand(
        'vscode.diff',
        side(l10n.t('Source'), source),
        side(l10n.t('Report'), report),
        title,
        { preview: true },
      );
    },
    dispose() {
      provider.dispose();
      opened.dispose();
    },
  };
}

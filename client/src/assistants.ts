import type { Disposable } from 'vscode';
import { l10n, LanguageModelTextPart, LanguageModelToolResult, lm } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ASSISTANT } from '../../server/src/protocol/assistants.ts';
import { ask } from './ask.ts';
import type { LastReport } from './last-report.ts';

/**
 * The tools that an assistant in the editor can use, answered by the language server, each by one request. The manifest
 * has their schemas (`languageModelTools`). None where the editor has no such tools.
 */
export function assistantTools(client: LanguageClient, last: LastReport): Disposable[] {
  // Not every editor that takes VS Code's extensions has them.
  const offered = lm as Partial<typeof lm> | undefined;
  if (!offered?.registerTool) return [];
  const register = offered.registerTool;
  return Object.entries(underWay()).map(([tool, invocationMessage]) =>
    register<object>(`attest_${tool}`, {
      prepareInvocation: () => ({ invocationMessage }),
      async invoke({ input }, token) {
        const params = { tool, input, ...(await reportMeant(client, last)) };
        const { text, failed } = await ask(client, ASSISTANT, params, token);
        if (failed) throw new Error(text);
        return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
      },
    }),
  );
}

/** By the name of each tool what the user sees while it works. */
function underWay(): Readonly<Record<string, string>> {
  return {
    search_sources: l10n.t('Searching the sources'),
    quote: l10n.t('Looking for words to quote'),
    check_draft: l10n.t('Checking the draft against the sources'),
    source: l10n.t('Reading a source'),
  };
}

// The report that the user is writing has the sources that are meant.
async function reportMeant(client: LanguageClient, last: LastReport): Promise<{ report?: string }> {
  const report = await last.meant();
  return report ? { report: client.code2ProtocolConverter.asUri(report.uri) } : {};
}

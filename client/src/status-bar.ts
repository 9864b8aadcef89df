import type { Disposable } from 'vscode';
import { l10n, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

/** What the server tells with `attest/status`; its own side stands in server/src/lsp/status.ts. */
interface Status {
  readonly sources: number;
  /** Files that could not be read as they stand. */
  readonly problems: number;
  /** Corpus folders; 0 where none was found. */
  readonly folders: number;
  readonly busy: boolean;
}

/** How many sources are read, and whether some could not be; a click shows the output channel. */
export function showStatus(client: LanguageClient): Disposable {
  const item = window.createStatusBarItem('attest.status', StatusBarAlignment.Right);
  item.name = 'Attest';
  item.command = 'attest.showOutput';
  const heard = client.onNotification('attest/status', (status: Status) => {
    item.text = `$(${status.busy ? 'sync~spin' : 'book'}) ${status.sources}`;
    item.tooltip = tooltipOf(status);
    item.backgroundColor = status.problems ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  });
  const stopped = client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) item.hide();
  });
  return {
    dispose() {
      heard.dispose();
      stopped.dispose();
      item.dispose();
    },
  };
}

function tooltipOf({ sources, problems, folders, busy }: Status): string {
  if (busy) return l10n.t('Attest is reading sources');
  if (!folders) return l10n.t('Attest has found no folder with sources');
  if (!problems) return l10n.t('Attest has read {0} sources', sources);
  return l10n.t('Attest has read {0} sources; {1} problems stand in the Problems view', sources, problems);
}

import type { Disposable } from 'vscode';
import { l10n, languages, LanguageStatusSeverity, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import type { Status } from '../../server/src/protocol/status.ts';
import { REPORTS } from './language-client.ts';
import type { ServerStatus } from './server-status.ts';

/**
 * How many sources are read, and whether some could not be: in the status bar, where a click shows the problems if there
 * are any, else the sources; and as the status of the language while a report is written. The output says it, too.
 */
export function showStatus(client: LanguageClient, serverStatus: ServerStatus): Disposable {
  const item = window.createStatusBarItem('attest.status', StatusBarAlignment.Right);
  item.name = 'Attest';
  const language = languages.createLanguageStatusItem(
    'attest.sources',
    REPORTS.map((id) => ({ language: id })),
  );
  language.name = 'Attest';
  let said = '';
  const heard = serverStatus.onChange((status) => {
    item.text = `$(${status.busy ? 'sync~spin' : 'book'}) ${status.sources}`;
    item.tooltip = tooltipOf(status);
    item.backgroundColor = status.problems ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.command = status.problems ? SHOW_PROBLEMS : 'attest.sources.focus';
    // Where there is no corpus there is nothing to tell.
    if (status.folders || status.busy) item.show();
    else item.hide();
    if (!status.busy && said !== tooltipOf(status)) client.info((said = tooltipOf(status)), undefined, false);
    language.text = l10n.t('Sources: {0}', status.sources);
    language.detail = tooltipOf(status);
    language.busy = status.busy;
    language.severity = status.problems ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    language.command = status.problems
      ? { title: l10n.t('Show Problems'), command: SHOW_PROBLEMS }
      : { title: l10n.t('Show Output'), command: 'attest.showOutput' };
  });
  const stopped = client.onDidChangeState(({ newState }) => {
    if (newState !== State.Stopped) return;
    item.hide();
    language.text = l10n.t('The language server has stopped');
    language.detail = '';
    language.busy = false;
    language.severity = LanguageStatusSeverity.Error;
    language.command = { title: l10n.t('Restart'), command: 'attest.restartServer' };
  });
  return {
    dispose() {
      heard.dispose();
      stopped.dispose();
      item.dispose();
      language.dispose();
    },
  };
}

/** VS Code's own. */
const SHOW_PROBLEMS = 'workbench.actions.view.problems';

function tooltipOf({ sources, problems, folders, busy }: Status): string {
  if (busy) return l10n.t('Attest is reading sources');
  if (!folders) return l10n.t('Attest has found no folder with sources');
  if (!problems) return l10n.t('Attest has read {0} sources', sources);
  return l10n.t('Attest has read {0} sources; problems, in the Problems view: {1}', sources, problems);
}

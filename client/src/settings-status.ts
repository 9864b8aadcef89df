import type { Disposable, LanguageStatusItem } from 'vscode';
import { l10n, languages, LanguageStatusSeverity } from 'vscode';
import { REPORTS } from './language-client.ts';
import type { ServerStatus } from './server-status.ts';

/**
 * Which settings can't be used, and what serves in their place: a status of the language, there as long as they stand so. That
 * one is wrong the server says once, when it becomes so.
 */
export function showSettings(serverStatus: ServerStatus): Disposable {
  let item: LanguageStatusItem | undefined;
  const heard = serverStatus.onChange(({ settings }) => {
    if (!settings.length) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= languages.createLanguageStatusItem(
      'attest.settings',
      REPORTS.map((language) => ({ language })),
    );
    item.name = l10n.t('Attest: Settings');
    item.severity = LanguageStatusSeverity.Warning;
    const count = settings.length;
    item.text = count === 1 ? l10n.t('One setting can’t be used') : l10n.t('{0} settings can’t be used', count);
    // What is wrong with each was told, and stands in the output; here is room for their names, with which each begins.
    item.detail = settings.map((problem) => problem.split(' ', 1)[0]).join(', ');
    item.command = {
      title: l10n.t('Open Settings'),
      command: 'workbench.action.openSettings',
      arguments: ['@ext:attest.attest'],
    };
  });
  return {
    dispose() {
      heard.dispose();
      item?.dispose();
    },
  };
}

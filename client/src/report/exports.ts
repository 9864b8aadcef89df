import type { Disposable, TextDocument } from 'vscode';
import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { PageKind } from '../../../server/src/protocol/report-pages.ts';
import type { LastReport } from '../last-report.ts';
import { reportPage } from './pages.ts';
import { reportAsked } from './report-asked.ts';

/** “Export Summary” and “Export Fact-Check Sheet”: each a file that stands by itself, where the user wants it. */
export function exports(client: LanguageClient, last: LastReport): Disposable[] {
  return [
    commands.registerCommand('attest.exportSummary', async () => {
      const report = await reportAsked(last);
      if (report)
        await write(client, report, 'summary.html', { title: l10n.t('Export Summary'), suffix: l10n.t('summary') });
    }),
    commands.registerCommand('attest.exportFactCheck', async () => {
      const report = await reportAsked(last);
      if (!report) return;
      const title = l10n.t('Export Fact-Check Sheet');
      const format = await window.showQuickPick(
        [
          { label: 'HTML', description: l10n.t('for reading and printing'), page: 'sheet.html' as const },
          { label: 'CSV', description: l10n.t('for a spreadsheet'), page: 'sheet.csv' as const },
        ],
        { title },
      );
      const initials = format && (await initialsFor(report));
      if (format && initials !== undefined)
        await write(client, report, format.page, { title, suffix: l10n.t('fact-check') }, initials);
    }),
  ];
}

// Those of the settings, else what is typed; undefined where the user does not want to go on.
async function initialsFor(report: TextDocument): Promise<string | undefined> {
  const set = workspace.getConfiguration('attest', report.uri).get<unknown>('factCheck.initials');
  if (typeof set === 'string' && set.trim()) return set;
  return window.showInputBox({
    title: l10n.t('Export Fact-Check Sheet'),
    prompt: l10n.t('Initials of the editor who checks the report; may be left empty'),
  });
}

async function write(
  client: LanguageClient,
  report: TextDocument,
  kind: PageKind,
  { title, suffix }: { readonly title: string; readonly suffix: string },
  initials?: string,
): Promise<void> {
  const page = await reportPage(client, report, kind, initials);
  if (!page) return;
  const ending = kind.split('.').at(-1) ?? 'html';
  const target = await window.showSaveDialog({
    title,
    defaultUri: beside(report, `${suffix}.${ending}`),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(page.text));
  const open = l10n.t('Open');
  const name = target.path.split('/').at(-1) ?? '';
  const chosen = await window.showInformationMessage(l10n.t('{0} is written.', name), open);
  if (chosen === open) await env.openExternal(target);
}

// `talks.md` → `talks summary.html`, in the same folder; of a report that was never saved, in that of the workspace.
function beside({ uri }: TextDocument, ending: string): Uri {
  const name =
    uri.path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') || l10n.t('report');
  const folder = uri.scheme === 'untitled' ? (workspace.workspaceFolders?.[0]?.uri ?? uri) : Uri.joinPath(uri, '..');
  return Uri.joinPath(folder, `${name} ${ending}`);
}

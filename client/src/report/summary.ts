import type { Disposable, TextDocument, WebviewPanel } from 'vscode';
import { commands, l10n, ViewColumn, window } from 'vscode';
import type { LanguageClient, Range } from 'vscode-languageclient/node';
import type { LastReport } from '../last-report.ts';
import type { ReportClaims } from './claims.ts';
import { reportPage } from './pages.ts';
import { reportAsked } from './report-asked.ts';
import { goTo } from './view.ts';

/**
 * “Show Summary”: a page beside the report with its counts, a picture of what it cites, and its claims. It follows the
 * report while it is seen; a click on a claim goes there.
 */
export function summary(client: LanguageClient, claims: ReportClaims, last: LastReport): Disposable[] {
  let open: Summary | undefined;
  claims.lookedAt(() => open?.panel.visible === true);
  return [
    { dispose: () => open?.panel.dispose() },
    claims.onChange(() => {
      // Of another report the page is shown when it is asked for.
      if (open?.panel.visible && claims.rows && claims.report === open.report) void fill(client, open);
    }),
    commands.registerCommand('attest.showSummary', async () => {
      const report = await reportAsked(last);
      if (!report) return;
      if (open) open.panel.reveal(undefined, true);
      else {
        open = { panel: newPanel(), report, shown: '', claims: [] };
        const mine = open;
        mine.panel.onDidDispose(() => (open = undefined));
        mine.panel.onDidChangeViewState(() => claims.refresh());
        mine.panel.webview.onDidReceiveMessage((message: unknown) => follow(client, mine, message));
      }
      open.report = report;
      open.panel.title = l10n.t('Summary: {0}', report.uri.path.split('/').at(-1) ?? '');
      await fill(client, open);
      claims.refresh();
    }),
  ];
}

interface Summary {
  readonly panel: WebviewPanel;
  report: TextDocument;
  /** What the page says, without what differs each time. */
  shown: string;
  claims: readonly Range[];
}

function newPanel(): WebviewPanel {
  const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  // The page has a script of its own, and no file of the disk is within its reach.
  const options = { enableScripts: true, localResourceRoots: [], enableFindWidget: true };
  return window.createWebviewPanel('attest.summary', '', place, options);
}

async function fill(client: LanguageClient, summary: Summary): Promise<void> {
  const { report } = summary;
  const page = await reportPage(client, report, 'summary').catch((error: unknown) => {
    client.error(l10n.t('The page on the report could not be made.'), error);
    return undefined;
  });
  if (!page || report !== summary.report) return;
  summary.claims = page.claims;
  const nonce = /nonce="(\w+)"/.exec(page.text)?.[1] ?? '';
  const shown = page.text.replaceAll(nonce, '');
  // The same page again would lose the place of the keyboard in it.
  if (shown === summary.shown) return;
  summary.shown = shown;
  summary.panel.webview.html = page.text;
}

async function follow(client: LanguageClient, { report, claims, panel }: Summary, message: unknown): Promise<void> {
  const { claim } = (message ?? {}) as { readonly claim?: unknown };
  const range = typeof claim === 'number' ? claims[claim] : undefined;
  if (!range) return;
  const shown = window.visibleTextEditors.find(({ document }) => document === report)?.viewColumn;
  // Behind the page there may be no room: then the report comes beside it.
  const column = shown ?? (panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
  await goTo(client, report, range, column);
}

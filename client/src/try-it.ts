import type { Disposable, TextDocument, TextEditor, Uri } from 'vscode';
import {
  commands,
  l10n,
  languages,
  Selection,
  TabInputText,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { goTo } from './findings/next-finding.ts';
import { REPORTS } from './language-client.ts';
import { openedSample, sampleReport } from './sample.ts';

/** For how long findings are waited for before it is said that there are none, in milliseconds. */
const PATIENCE = 15_000;

/** The key of a citation in its brackets, not an address of a mail. */
const CITATION = /\[[^\]@\n]{0,80}@(?=[\p{L}\p{N}_])/u;

/**
 * The buttons of the walkthrough. A page of the walkthrough has the focus when they are pressed, so each first goes to
 * the report: the one that is open, else the sample's.
 */
export function tryingIt(): Disposable[] {
  const onReport = (name: string, run: (editor: TextEditor) => Thenable<unknown>): Disposable =>
    commands.registerCommand(`attest.try.${name}`, async () => {
      const report = await theReport();
      if (report)
        await run(await window.showTextDocument(report.uri, { preview: false, viewColumn: report.viewColumn }));
      else await offerSample();
    });
  return [
    onReport('cite', (editor) => {
      stand(editor, endOfParagraph(editor.document));
      return commands.executeCommand('attest.insertCitation');
    }),
    onReport('hover', async (editor) => {
      const found = CITATION.exec(editor.document.getText());
      if (!found) {
        void window.showInformationMessage(l10n.t('This report cites nothing yet.'));
        return;
      }
      stand(editor, found.index + found[0].length);
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
    }),
    onReport('fix', async ({ document }) => {
      await findingsOf(document.uri);
      if (await goTo(1, false)) await commands.executeCommand('editor.action.quickFix');
    }),
  ];
}

/**
 * The report that the user sees, else one that is open in a tab, else the sample's, else the first of the workspace; where
 * it is open, or else beside the walkthrough, which stays in sight.
 */
async function theReport(): Promise<{ readonly uri: Uri; readonly viewColumn: ViewColumn } | undefined> {
  const isReport = ({ languageId, uri }: TextDocument): boolean =>
    REPORTS.includes(languageId) && !uri.scheme.startsWith('attest') && !/\/sources\//.test(uri.path);
  const seen = window.visibleTextEditors.find(({ document }) => isReport(document));
  if (seen) return { uri: seen.document.uri, viewColumn: seen.viewColumn ?? ViewColumn.Active };
  const reports = new Set(workspace.textDocuments.filter(isReport).map(({ uri }) => uri.toString()));
  for (const { tabs, viewColumn } of window.tabGroups.all) {
    for (const { input } of tabs)
      if (input instanceof TabInputText && reports.has(input.uri.toString())) return { uri: input.uri, viewColumn };
  }
  const sample = await openedSample();
  const uri = sample
    ? sampleReport(sample)
    : (await workspace.findFiles('**/*.{md,qmd,Rmd}', '**/{node_modules,sources,.*}/**', 1))[0];
  return uri && { uri, viewColumn: ViewColumn.Beside };
}

async function offerSample(): Promise<void> {
  const open = l10n.t('Open the Sample');
  const message = l10n.t('There is no report in this window. Open one, or the sample.');
  if ((await window.showInformationMessage(message, open)) === open) await commands.executeCommand('attest.openSample');
}

function stand(editor: TextEditor, offset: number): void {
  const at = editor.document.positionAt(offset);
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the sentence ends that the report ends with. */
function endOfParagraph(document: TextDocument): number {
  return document.getText().trimEnd().length;
}

/** Until there are findings of a report, or the time is up. */
function findingsOf(uri: Uri): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!languages.getDiagnostics(uri).some(({ source }) => source === 'attest')) return;
      clearTimeout(late);
      heard.dispose();
      resolve();
    };
    const late = setTimeout(() => {
      heard.dispose();
      resolve();
    }, PATIENCE);
    const heard = languages.onDidChangeDiagnostics(look);
    look();
  });
}

import type { Disposable, TextDocument, TextEditor, TreeView } from 'vscode';
import { CancellationTokenSource, commands, env, EventEmitter, l10n, languages, ViewColumn, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Edits } from '../../server/src/protocol/commands.ts';
import { EVIDENCE, type Evidence, type EvidenceAnswer } from '../../server/src/protocol/evidence.ts';
import { ask, placeIn } from './ask.ts';
import { makeEdits } from './commands/edits.ts';
import { show } from './commands/open-source.ts';
import { type EvidenceNode, itemOf, nodesOf, rowOf, rowsIn } from './evidence-rows.ts';
import type { LastReport } from './last-report.ts';

const VIEW = 'attest.evidence';
/** For how long the cursor has to rest before the server is asked, in milliseconds. */
const REST = 120;

/** What the view says where it lists nothing; the manifest has the words (`viewsWelcome`). */
type Empty = 'no report' | 'waiting' | EvidenceAnswer['why'];

/**
 * The view beside the report: what the sources hold on the sentence under the cursor. It follows the cursor in reports,
 * and keeps what it shows while the focus is elsewhere: in itself, in a source, in the terminal.
 */
export function evidenceView(client: LanguageClient, report: LastReport): Disposable[] {
  const changed = new EventEmitter<void>();
  const shown: Shown = { report: undefined, evidence: undefined, roots: [] };
  const view = window.createTreeView<EvidenceNode>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node ? node.children : shown.roots)],
      getTreeItem: rowOf,
    },
  });
  const tell = (evidence: Evidence | undefined, empty: Empty): void => {
    void commands.executeCommand('setContext', VIEW, empty);
    // The same rows again would lose the place of the keyboard in them, and a click that falls just then.
    if (rowsIn(evidence) === rowsIn(shown.evidence) && (evidence || !shown.roots.length)) return;
    shown.evidence = evidence;
    shown.roots = evidence ? nodesOf(evidence) : [];
    view.message = shown.roots.length && evidence ? shortened(evidence.sentence) : '';
    changed.fire();
  };
  const follow = following(client, view, report, shown, tell);
  tell(undefined, 'no report');
  return [view, changed, ...follow, ...evidenceCommands(client, shown)];
}

interface Shown {
  /** The report whose sentence is shown, or waited for. */
  report: TextDocument | undefined;
  evidence: Evidence | undefined;
  roots: readonly EvidenceNode[];
}

/** Asks anew wherever the cursor comes to rest in a report; each question ends the one before. */
function following(
  client: LanguageClient,
  view: TreeView<EvidenceNode>,
  report: LastReport,
  shown: Shown,
  tell: (evidence: Evidence | undefined, empty: Empty) => void,
): Disposable[] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new CancellationTokenSource();
  const look = async (editor: TextEditor): Promise<void> => {
    const { document } = editor;
    if (document !== shown.report) {
      shown.report = document;
      tell(undefined, 'waiting');
    }
    const { token } = asking;
    try {
      const params = placeIn(client, document, editor.selection.active);
      const answer = await ask(client, EVIDENCE, params, token);
      // A source is no report of its own: what is shown stays.
      if (token.isCancellationRequested || !answer) return;
      tell(answer.evidence ?? undefined, answer.why);
    } catch (error) {
      // The server ends a question on a text that has changed since; the change itself asks again.
      if (!token.isCancellationRequested) client.debug(`evidence: ${String(error)}`);
    }
  };
  const later = (): void => {
    const editor = report.shown;
    asking.cancel();
    asking.dispose();
    asking = new CancellationTokenSource();
    clearTimeout(timer);
    if (!view.visible) return;
    if (!editor) {
      // The report was left while it was waited for, or before there was a corpus: that is no longer so.
      if (!shown.evidence && !client.needsStart()) tell(undefined, 'no report');
      return;
    }
    // Where there is no corpus the server has not been started, and there is no evidence to ask for.
    if (client.needsStart()) tell(undefined, 'no corpus');
    else timer = setTimeout(() => void look(editor), REST);
  };
  return [
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === report.shown) later();
    }),
    window.onDidChangeActiveTextEditor(later),
    report.onDidChange(() => {
      if (report.document) return later();
      shown.report = undefined;
      tell(undefined, 'no report');
    }),
    // A check that has ended may have read new sources; what is typed is checked, too.
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === shown.report?.uri.toString())) later();
    }),
    view.onDidChangeVisibility(later),
    client.onDidChangeState(later),
    { dispose: () => clearTimeout(timer) },
  ];
}

function evidenceCommands(client: LanguageClient, shown: Shown): Disposable[] {
  return [
    commands.registerCommand(`${VIEW}.open`, async (node: EvidenceNode) => {
      const report = window.visibleTextEditors.find(({ document }) => document === shown.report);
      const beside = report?.viewColumn === undefined ? ViewColumn.Beside : report.viewColumn + 1;
      await show(client, node.item, beside, false);
    }),
    commands.registerCommand(`${VIEW}.insertCitation`, async (node: EvidenceNode) => {
      const { report } = shown;
      if (!report) return;
      const open = window.visibleTextEditors.find(({ document }) => document === report);
      const editor = open ?? (await window.showTextDocument(report));
      await makeEdits(client, editor, await citationOf(client, editor, node), false);
    }),
    commands.registerCommand(`${VIEW}.copyQuotation`, async ({ item }: EvidenceNode) => {
      await env.clipboard.writeText(item.quotation);
      window.setStatusBarMessage(l10n.t('The quotation is copied with its citation.'), TOLD_FOR);
    }),
  ];
}

/**
 * Where the citation of a row goes: what was typed since may have moved its sentence, so the server is asked again. Where
 * it knows of the row no more, the row's own place serves, which holds only in the version that it was told for. Null
 * where the citation stands there already.
 */
async function citationOf(client: LanguageClient, editor: TextEditor, node: EvidenceNode): Promise<Edits | null> {
  const { document, selection } = editor;
  let newer: Evidence | null | undefined;
  try {
    newer = (await ask(client, EVIDENCE, placeIn(client, document, selection.active)))?.evidence;
  } catch (error) {
    client.debug(`evidence: ${String(error)}`);
  }
  const item = newer && itemOf(newer, node);
  const { version } = newer && item ? newer : node.evidence;
  const { insert } = item ?? node.item;
  return insert && { version, edits: [{ ...insert, cursor: insert.text.length }], note: '' };
}

/** Milliseconds. */
const TOLD_FOR = 4000;

/** So much of the sentence stands above the rows, in characters. */
const SENTENCE = 140;

function shortened(sentence: string): string {
  return sentence.length > SENTENCE ? `${sentence.slice(0, SENTENCE - 1).trimEnd()}…` : sentence;
}

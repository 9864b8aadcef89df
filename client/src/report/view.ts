import type { Disposable, Memento, TextEditor, TreeView } from 'vscode';
import { commands, EventEmitter, Selection, TextEditorRevealType, ViewColumn, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { show } from '../commands/open-source.ts';
import type { ReportClaims } from './claims.ts';
import { type ClaimNode, claimNodesOf, nodesOf, type ReportNode, rowOf, type VerdictNode } from './rows.ts';

const VIEW = 'attest.report';
const ORDER = 'attest.report.order';

type Order = 'text' | 'verdict';

/**
 * The view of the report: its claims, each with its verdict, in the order of the text or by verdict. It follows the cursor
 * in the report; a click on a claim goes to it.
 *
 * @param memory where the order is remembered
 */
export function reportView(client: LanguageClient, claims: ReportClaims, memory: Memento): Disposable[] {
  const changed = new EventEmitter<void>();
  const shown: Shown = { roots: [], order: memory.get<Order>(ORDER, 'text'), isBehind: false };
  const view = window.createTreeView<ReportNode>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node ? ('children' in node ? node.children : []) : shown.roots)],
      getParent: (node) => ('parent' in node ? node.parent : undefined),
      getTreeItem: rowOf,
    },
  });
  const follow = (editor = window.activeTextEditor): void => followCursor(view, shown, claims, editor);
  const lay = (): void => {
    const { rows, why } = claims;
    void commands.executeCommand('setContext', VIEW, rows?.claims.length ? '' : why);
    void commands.executeCommand('setContext', ORDER, shown.order);
    shown.roots = rows ? nodesOf(rows, shown.order) : [];
    changed.fire();
    follow();
  };
  const arrange = (order: Order) => (): void => {
    shown.order = order;
    void memory.update(ORDER, order);
    lay();
  };
  claims.lookedAt(() => view.visible);
  lay();
  return [
    view,
    changed,
    claims.onChange(lay),
    claims.onAnswer(() => {
      if (shown.isBehind) follow();
    }),
    view.onDidChangeVisibility(() => claims.refresh()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    commands.registerCommand(`${VIEW}.open`, (node: ReportNode) => open(client, claims, node)),
    commands.registerCommand(`${VIEW}.inOrder`, arrange('text')),
    commands.registerCommand(`${VIEW}.byVerdict`, arrange('verdict')),
  ];
}

interface Shown {
  roots: readonly (VerdictNode | ClaimNode)[];
  order: Order;
  /** Has the cursor moved where it could not be followed? */
  isBehind: boolean;
}

/** Selects the row of the claim that the cursor stands in, or has last passed in its line. */
function followCursor(
  view: TreeView<ReportNode>,
  shown: Shown,
  { report, rows }: ReportClaims,
  editor: TextEditor | undefined,
): void {
  // The rows may be those of a text that has changed since; then it is followed when the answer comes.
  shown.isBehind = !view.visible || !editor || editor.document !== report || rows?.version !== report.version;
  if (shown.isBehind || !editor) return;
  const { line, character } = editor.selection.active;
  const node = claimNodesOf(shown.roots).findLast(
    ({ claim: { range } }) =>
      range.start.line < line || (range.start.line === line && range.start.character <= character),
  );
  if (!node || node.claim.range.end.line < line || view.selection.includes(node)) return;
  view.reveal(node, { select: true, focus: false }).then(undefined, () => {
    // Other rows have come meanwhile, and with them the place is followed anew.
  });
}

async function open(client: LanguageClient, { report, rows }: ReportClaims, node: ReportNode): Promise<void> {
  if (!report || node.kind === 'verdict' || node.kind === 'reason') return;
  const beside = window.visibleTextEditors.find(({ document }) => document === report)?.viewColumn;
  if (node.kind === 'passage') {
    const { passage } = node.parent.claim;
    if (passage) await show(client, passage, beside === undefined ? ViewColumn.Beside : beside + 1, false);
    return;
  }
  const now = rows?.claims[node.index] ?? node.claim;
  await goTo(client, report, now.range, beside);
}

/** Opens a report at a claim, which is then selected. */
export async function goTo(
  client: LanguageClient,
  report: NonNullable<ReportClaims['report']>,
  range: ClaimNode['claim']['range'],
  column: ViewColumn | undefined,
): Promise<void> {
  const editor = await window.showTextDocument(report, { viewColumn: column ?? ViewColumn.Active });
  const { start, end } = client.protocol2CodeConverter.asRange(range);
  editor.selection = new Selection(end, start);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

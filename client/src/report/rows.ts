import { l10n, ThemeColor, ThemeIcon, TreeItemCollapsibleState } from 'vscode';
import {
  CLAIM_VERDICTS,
  type ClaimRow,
  type ClaimRows,
  type ClaimVerdict,
} from '../../../server/src/protocol/claims.ts';
import { plainTooltip, type TreeRow } from '../tree-row.ts';

/** A row: the claims of one verdict, a claim, why it has its verdict, the passage that says so. */
export type ReportNode = VerdictNode | ClaimNode | DetailNode;

type DetailNode = ReasonNode | PassageNode;

export interface VerdictNode {
  readonly kind: 'verdict';
  readonly verdict: ClaimVerdict;
  readonly children: readonly ClaimNode[];
}

export interface ClaimNode {
  readonly kind: 'claim';
  /** Of the claim in the report, from 0. */
  readonly index: number;
  readonly claim: ClaimRow;
  readonly parent: VerdictNode | undefined;
  readonly children: readonly DetailNode[];
}

export interface ReasonNode {
  readonly kind: 'reason';
  readonly parent: ClaimNode;
}

export interface PassageNode {
  readonly kind: 'passage';
  readonly parent: ClaimNode;
}

/** The rows at the top: the claims in the order of the text, or by their verdicts, what is to be looked at first. */
export function nodesOf(rows: ClaimRows, order: 'text' | 'verdict'): (VerdictNode | ClaimNode)[] {
  if (order === 'text') return rows.claims.map((claim, index) => claimNode(claim, index, undefined));
  return CLAIM_VERDICTS.flatMap((verdict): VerdictNode[] => {
    const children: ClaimNode[] = [];
    const node: VerdictNode = { kind: 'verdict', verdict, children };
    rows.claims.forEach((claim, index) => {
      if (claim.verdict === verdict) children.push(claimNode(claim, index, node));
    });
    return children.length ? [node] : [];
  });
}

/** The nodes of claims among these, and below them, in the order of the text. */
export function claimNodesOf(nodes: readonly (VerdictNode | ClaimNode)[]): ClaimNode[] {
  return nodes
    .flatMap((node) => (node.kind === 'claim' ? node : node.children))
    .sort((one, other) => one.index - other.index);
}

/** How a row looks, sounds and what it does. */
export function rowOf(node: ReportNode): TreeRow {
  if (node.kind === 'verdict') {
    return {
      id: node.verdict,
      label: verdictWords(node.verdict),
      description: String(node.children.length),
      tooltip: MEANINGS[node.verdict](),
      iconPath: ICONS[node.verdict],
      collapsibleState: TreeItemCollapsibleState.Expanded,
      contextValue: 'verdict',
      accessibilityInformation: { label: `${verdictWords(node.verdict)}: ${node.children.length}` },
    };
  }
  if (node.kind === 'claim') return claimRow(node);
  const { claim, index } = node.parent;
  const isReason = node.kind === 'reason';
  const whence = [claim.passage?.key, claim.passage?.outlet, claim.passage?.date].filter(Boolean).join(' · ');
  const words = isReason ? claim.reason : (claim.passage?.words ?? '');
  return {
    id: `${node.parent.parent?.verdict ?? 'claim'} ${index} ${node.kind}`,
    label: words,
    tooltip: plainTooltip(isReason ? [words] : [words, whence]),
    iconPath: new ThemeIcon(isReason ? 'info' : 'quote'),
    contextValue: node.kind,
    accessibilityInformation: { label: isReason ? words : [words, whence].join(', ') },
    ...(isReason
      ? {}
      : {
          description: whence,
          command: {
            command: 'attest.report.open',
            title: l10n.t('Open the Source at the Passage'),
            arguments: [node],
          },
        }),
  };
}

/** A verdict in words, as a heading. */
export function verdictWords(verdict: ClaimVerdict): string {
  return WORDS[verdict]();
}

/** The icon of a verdict, by its name: each has a shape of its own. */
export const ICON_NAMES: Readonly<Record<ClaimVerdict, string>> = {
  contradicted: 'error',
  unsupported: 'warning',
  uncited: 'circle-outline',
  unjudged: 'question',
  supported: 'pass',
};

function claimNode(claim: ClaimRow, index: number, parent: VerdictNode | undefined): ClaimNode {
  const children: DetailNode[] = [];
  const node: ClaimNode = { kind: 'claim', index, claim, parent, children };
  if (claim.reason) children.push({ kind: 'reason', parent: node });
  if (claim.passage) children.push({ kind: 'passage', parent: node });
  return node;
}

function claimRow(node: ClaimNode): TreeRow {
  const { claim, index, parent, children } = node;
  const verdict = verdictWords(claim.verdict);
  const line = l10n.t('line {0}', claim.range.start.line + 1);
  const cited = claim.cited.map((key) => `@${key}`).join(', ');
  return {
    id: `${parent?.verdict ?? 'claim'} ${index}`,
    label: claim.words,
    tooltip: plainTooltip([`${verdict} · ${line}`, claim.reason, claim.words, cited]),
    iconPath: ICONS[claim.verdict],
    collapsibleState: children.length ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    contextValue: 'claim',
    accessibilityInformation: { label: [`${verdict}: ${claim.words}`, claim.reason, line].filter(Boolean).join(', ') },
    command: { command: 'attest.report.open', title: l10n.t('Go to the Claim'), arguments: [node] },
  };
}

const WORDS: Readonly<Record<ClaimVerdict, () => string>> = {
  contradicted: () => l10n.t('Contradicted'),
  unsupported: () => l10n.t('Unsupported'),
  uncited: () => l10n.t('Uncited'),
  unjudged: () => l10n.t('Could Not Be Judged'),
  supported: () => l10n.t('Supported'),
};

const MEANINGS: Readonly<Record<ClaimVerdict, () => string>> = {
  contradicted: () => l10n.t('A source has another date, speaker, figure or quotation'),
  unsupported: () => l10n.t('The cited source does not speak of it'),
  uncited: () => l10n.t('States a date, a figure, a quotation or what somebody said, and cites nothing'),
  unjudged: () => l10n.t('Neither clearly told nor contradicted by what is cited; each claim says why'),
  supported: () => l10n.t('A passage of a cited source tells it, with every date, speaker, figure and quotation'),
};

const ICONS: Readonly<Record<ClaimVerdict, ThemeIcon>> = {
  contradicted: new ThemeIcon(ICON_NAMES.contradicted, new ThemeColor('problemsErrorIcon.foreground')),
  unsupported: new ThemeIcon(ICON_NAMES.unsupported, new ThemeColor('problemsWarningIcon.foreground')),
  uncited: new ThemeIcon(ICON_NAMES.uncited),
  unjudged: new ThemeIcon(ICON_NAMES.unjudged),
  supported: new ThemeIcon(ICON_NAMES.supported, new ThemeColor('testing.iconPassed')),
};

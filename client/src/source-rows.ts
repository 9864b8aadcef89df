import { l10n, ThemeColor, ThemeIcon, TreeItemCollapsibleState } from 'vscode';
import type {
  GroupRow,
  Grouping,
  ProblemRow,
  SourceOverview,
  SourceViewRow,
} from '../../server/src/protocol/sources.ts';
import { plainTooltip, type TreeRow } from './tree-row.ts';

/** A row of the view. `more` stands at the end of a group that is not shown to its end. */
export type SourceNode =
  | { readonly kind: 'problems'; readonly overview: SourceOverview }
  | { readonly kind: 'problem'; readonly problem: ProblemRow }
  | { readonly kind: 'group'; readonly group: GroupRow; readonly open: boolean }
  | { readonly kind: 'source'; readonly row: SourceViewRow; readonly group: string }
  | { readonly kind: 'more'; readonly group: string; readonly count: number };

/** How the whole list is shown. */
export interface Shape {
  readonly by: Grouping;
  readonly query: string;
}

/** Lists of so many sources are shown unfolded. */
const FEW = 30;

/** The rows at the top: what needs the writer, then the groups. */
export function topOf(overview: SourceOverview): SourceNode[] {
  const { groups, problems, count } = overview;
  const open = groups.length === 1 || count <= FEW;
  return [
    ...(problems.length ? [{ kind: 'problems', overview } as const] : []),
    ...groups.map((group): SourceNode => ({ kind: 'group', group, open })),
  ];
}

/** The problems, each a row. */
export function problemsOf({ problems }: SourceOverview): SourceNode[] {
  return problems.map((problem) => ({ kind: 'problem', problem }));
}

/** How a row looks, sounds and what it does. Its id is the same for the same thing, so that what is folded stays so. */
export function sourceItem(node: SourceNode, shape: Shape, hasReport: boolean): TreeRow {
  switch (node.kind) {
    case 'problems':
      return problemsItem(node.overview);
    case 'problem':
      return problemItem(node.problem);
    case 'group':
      return groupItem(node.group, node.open, shape);
    case 'more':
      return {
        id: `${idOf(shape)} more ${node.group}`,
        label: l10n.t('{0} more…', node.count),
        tooltip: l10n.t('Show More'),
        collapsibleState: TreeItemCollapsibleState.None,
        contextValue: 'more',
        accessibilityInformation: { label: l10n.t('{0} more…', node.count) },
        command: { command: 'attest.sources.more', title: l10n.t('Show More'), arguments: [node] },
      };
    case 'source':
      return rowItem(node, shape, hasReport);
  }
}

function problemsItem({ problems, problemCount }: SourceOverview): TreeRow {
  const cut = problemCount > problems.length;
  const shown = cut ? l10n.t('{0} of {1}; all stand in Problems', problems.length, problemCount) : `${problemCount}`;
  return {
    id: 'problems',
    label: l10n.t('Needs You'),
    description: shown,
    tooltip: l10n.t('Files that could not be read as they stand, and what to do about it'),
    iconPath: problems.some(({ severity }) => severity === 'warning') ? WARNING : INFORMATION,
    collapsibleState: TreeItemCollapsibleState.Expanded,
    contextValue: 'problems',
    accessibilityInformation: { label: l10n.t('Needs you: {0} problems', problemCount) },
  };
}

function problemItem(problem: ProblemRow): TreeRow {
  const { file, message, uri, range, severity } = problem;
  const told = severity === 'warning' ? l10n.t('Problem') : l10n.t('Information');
  return {
    id: `problem ${uri} ${range.start.line} ${range.start.character} ${message}`,
    label: file,
    description: message,
    tooltip: plainTooltip([file, message]),
    iconPath: severity === 'warning' ? WARNING : INFORMATION,
    collapsibleState: TreeItemCollapsibleState.None,
    contextValue: 'problem',
    accessibilityInformation: { label: `${told}: ${file}, ${message}` },
    command: { command: 'attest.sources.openProblem', title: l10n.t('Open'), arguments: [problem] },
  };
}

function groupItem({ id, label, count }: GroupRow, open: boolean, shape: Shape): TreeRow {
  return {
    id: `${idOf(shape)} group ${id}`,
    label,
    description: String(count),
    tooltip: l10n.t('{0}, {1} sources', label, count),
    collapsibleState: open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
    contextValue: 'group',
    accessibilityInformation: { label: l10n.t('{0}, {1} sources', label, count) },
  };
}

function rowItem(node: Extract<SourceNode, { kind: 'source' }>, shape: Shape, hasReport: boolean): TreeRow {
  const { row } = node;
  const { key, title, outlet, date, words } = row;
  const cited = timesCited(row, hasReport);
  const whence = [shape.by === 'outlet' ? '' : outlet, shape.by === 'date' && date.length < 8 ? '' : date];
  const noText = row.kind === 'entry' ? l10n.t('no text') : '';
  // How often stands before the title: what stands behind one is cut off in a narrow view.
  const times = hasReport ? row.citedHere : row.citedInAll;
  const elsewhere = row.citedInAll > times ? cited : '';
  return {
    id: `${idOf(shape)} source ${key}`,
    label: times ? `${times}× ${title || key}` : title || key,
    description: [...whence, noText, elsewhere, words].filter(Boolean).join(' · '),
    tooltip: plainTooltip([
      title || key,
      [outlet, date].filter(Boolean).join(' · '),
      `@${key} · ${cited || l10n.t('not cited')}`,
      noText && l10n.t('An entry of the metadata without a file: it can be cited, and nothing is checked against it.'),
      words,
    ]),
    iconPath: new ThemeIcon(row.citedHere ? 'bookmark' : row.kind === 'entry' ? 'tag' : 'book'),
    collapsibleState: TreeItemCollapsibleState.None,
    contextValue: `source${row.citedInAll ? ' cited' : ''}`,
    accessibilityInformation: {
      label: [title || key, outlet, date, noText, cited || l10n.t('not cited'), words].filter(Boolean).join(', '),
    },
    command: { command: 'attest.sources.open', title: l10n.t('Open'), arguments: [node] },
  };
}

/** In words: here and in all, where the two differ. */
function timesCited({ citedHere, citedInAll }: SourceViewRow, hasReport: boolean): string {
  if (!citedInAll) return '';
  if (citedHere === citedInAll || !hasReport) return l10n.t('cited {0}×', citedInAll);
  return citedHere
    ? l10n.t('cited {0}× here, {1}× in all', citedHere, citedInAll)
    : l10n.t('cited {0}× in other reports', citedInAll);
}

// What is folded in one order of the list says nothing of another.
function idOf({ by, query }: Shape): string {
  return query ? `${by} filtered` : by;
}

const WARNING = new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
const INFORMATION = new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));

import { l10n, ThemeColor, ThemeIcon, TreeItemCollapsibleState } from 'vscode';
import type { Evidence, EvidenceItem } from '../../server/src/protocol/evidence.ts';
import { plainTooltip, type TreeRow } from './tree-row.ts';

type Place = EvidenceItem['range']['start'];
type Group = 'supports' | 'contradicts' | 'quoted' | 'related';

/** A row: a group, a source in it, a passage of the source. The item is the one that the row's commands work on. */
export interface EvidenceNode {
  readonly kind: 'group' | 'source' | 'difference' | 'passage';
  readonly group: Group;
  /** What the row is a part of. The text may have changed since, and with it every place in it. */
  readonly evidence: Evidence;
  readonly item: EvidenceItem;
  readonly children: readonly EvidenceNode[];
}

const GROUPS: readonly Group[] = ['supports', 'contradicts', 'quoted', 'related'];

/** The rows at the top: the groups that hold anything. */
export function nodesOf(evidence: Evidence): EvidenceNode[] {
  return GROUPS.flatMap((group): EvidenceNode[] => {
    const [first] = evidence[group];
    if (!first) return [];
    const keys = [...new Set(evidence[group].map(({ key }) => key))];
    const children = keys.flatMap((key) => sourceNode(evidence, group, key));
    return [{ kind: 'group', group, evidence, item: first, children }];
  });
}

function sourceNode(evidence: Evidence, group: Group, key: string): EvidenceNode[] {
  const items = evidence[group].filter((item) => item.key === key);
  const [item] = items;
  if (!item) return [];
  const children = items.flatMap((one): EvidenceNode[] => [
    ...(one.differs ? [{ kind: 'difference', group, evidence, item: one, children: [] } as const] : []),
    { kind: 'passage', group, evidence, item: one, children: [] },
  ]);
  return [{ kind: 'source', group, evidence, item, children }];
}

/** What is seen of evidence, to compare it by: all but the places in the report, which anything typed above it moves. */
export function rowsIn(evidence: Evidence | undefined): string {
  if (!evidence) return '';
  const { sentence, supports, contradicts, quoted, related } = evidence;
  const seen = [supports, contradicts, quoted, related].map((items) =>
    items.map((item) => ({ ...item, insert: item.insert !== null })),
  );
  return JSON.stringify([sentence, seen]);
}

/** The item of newer evidence that stands where an older one's row stood; undefined where its sentence is another now. */
export function itemOf(newer: Evidence, { evidence, group, item }: EvidenceNode): EvidenceItem | undefined {
  if (newer.sentence !== evidence.sentence) return undefined;
  return newer[group].find(({ key, range }) => key === item.key && isSame(range.start, item.range.start));
}

function isSame(a: Place, b: Place): boolean {
  return a.line === b.line && a.character === b.character;
}

/** How a row looks, sounds and what it does. Its id is the same for the same place, so that what is folded stays so. */
export function rowOf(node: EvidenceNode): TreeRow {
  const { kind, group, item, children } = node;
  const { key, range, uri } = item;
  if (kind === 'group') {
    const label = LABELS[group]();
    const count = children.reduce((sum, source) => sum + passagesIn(source), 0);
    return {
      id: group,
      label,
      description: String(count),
      tooltip: MEANINGS[group](),
      iconPath: ICONS[group],
      collapsibleState: TreeItemCollapsibleState.Expanded,
      contextValue: 'group',
      accessibilityInformation: { label: `${label}: ${count}` },
    };
  }
  const citable = item.insert ? ' citable' : '';
  if (kind === 'source') {
    const whence = [item.outlet, item.date].filter(Boolean).join(' · ');
    const cited = item.cited ? l10n.t('cited') : l10n.t('not cited');
    return {
      id: `${group} ${key}`,
      label: item.title || key,
      description: whence,
      tooltip: plainTooltip([item.title || key, whence, `@${key} · ${cited}`]),
      iconPath: new ThemeIcon(item.cited ? 'bookmark' : 'book'),
      collapsibleState: TreeItemCollapsibleState.Expanded,
      contextValue: `source${citable}`,
      accessibilityInformation: {
        label: [item.title || key, item.outlet, item.date, cited].filter(Boolean).join(', '),
      },
    };
  }
  const differs = kind === 'difference';
  const { line, character } = range.start;
  return {
    id: `${group} ${key} ${line}:${character}${differs ? ' differs' : ''}`,
    label: differs ? item.differs : item.words,
    tooltip: plainTooltip([
      item.differs,
      item.words,
      [item.locator, uri.split('/').at(-1)].filter(Boolean).join(' · '),
    ]),
    ...(differs ? { iconPath: new ThemeIcon('arrow-small-right') } : {}),
    contextValue: `passage${citable}`,
    accessibilityInformation: { label: differs ? item.differs : [item.words, item.locator].filter(Boolean).join(', ') },
    command: {
      command: 'attest.evidence.open',
      title: l10n.t('Open the Source at the Passage'),
      arguments: [node],
    },
  };
}

function passagesIn({ children }: EvidenceNode): number {
  return children.filter(({ kind }) => kind === 'passage').length;
}

const LABELS: Readonly<Record<Group, () => string>> = {
  supports: () => l10n.t('Supports'),
  contradicts: () => l10n.t('Contradicts'),
  quoted: () => l10n.t('Quoted'),
  related: () => l10n.t('On the Same Matter'),
};

const MEANINGS: Readonly<Record<Group, () => string>> = {
  supports: () => l10n.t('Passages that tell what the sentence tells'),
  contradicts: () => l10n.t('Passages that tell it otherwise, with what differs'),
  quoted: () => l10n.t('Passages whose words the sentence quotes'),
  related: () => l10n.t('Passages on the same matter that neither support nor contradict the sentence'),
};

const ICONS: Readonly<Record<Group, ThemeIcon>> = {
  supports: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  contradicts: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  quoted: new ThemeIcon('quote'),
  related: new ThemeIcon('list-unordered'),
};

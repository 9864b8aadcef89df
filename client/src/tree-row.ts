import type { TreeItem } from 'vscode';
import { MarkdownString } from 'vscode';

/** A row of a view of ours: each tells more where the mouse rests on it, and says to a screen reader what it is. */
export interface TreeRow extends TreeItem {
  tooltip: NonNullable<TreeItem['tooltip']>;
  accessibilityInformation: NonNullable<TreeItem['accessibilityInformation']>;
}

/** The words of sources and reports are text, and never markup. */
export function plainTooltip(paragraphs: readonly string[]): MarkdownString {
  const tooltip = new MarkdownString();
  paragraphs.filter(Boolean).forEach((paragraph, i) => tooltip.appendText(i ? `\n\n${paragraph}` : paragraph));
  return tooltip;
}

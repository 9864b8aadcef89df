import { readBlocks } from './blocks.ts';
import { readInlines } from './inlines.ts';
import type { Citation, Link } from './report.ts';

/** What a report cites, without what it says: much quicker to read than the whole. */
export interface ReportCitations {
  /** In the order of the text, half-typed ones (an empty key) left out. */
  readonly citations: readonly Citation[];
  /** Every link that is no image; one to a source's file or address cites it as a key does. */
  readonly links: readonly Link[];
}

/** The citations and links of a Markdown text, the same as `parseReport` finds. Never throws. */
export function readCitations(text: string): ReportCitations {
  const { blocks, references } = readBlocks(text);
  const inlines = blocks.map((block) => readInlines(text, block, references));
  return {
    citations: inlines.flatMap(({ citations }) => citations.filter(({ key }) => key)),
    links: inlines.flatMap(({ links }) => links),
  };
}

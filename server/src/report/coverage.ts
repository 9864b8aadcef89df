import type { Block } from './blocks.ts';
import type { ReportParts } from './claims.ts';
import type { Citation } from './report.ts';

/**
 * For each block that cites nothing the citations of what it belongs to; none for the others. In this order:
 *
 * - of a later paragraph of its item, definition, footnote or quotation (`> One.` … `> Two [@a]`);
 * - of a paragraph of citations alone right below the table, list or quotation (`Source: [@a]`);
 * - of the caption or the head of its table;
 * - of the line that leads in to it and ends in a colon (`As the paper writes [@a]:`), and the other way about where all
 *   that a line leads in to cites the same;
 * - of the heading of its section.
 *
 * The citation of one item or row covers no other one: each tells its own.
 *
 * @param ranges for each block the indices of its sentences
 * @param ownOf what a sentence cites itself
 */
export function coverage(
  parts: ReportParts,
  ranges: readonly (readonly number[])[],
  ownOf: (sentence: number) => readonly Citation[],
): (readonly Citation[])[] {
  const { blocks, inlines } = parts;
  // A heading and the head of a table may cite for what is below, though they have no say about themselves.
  const cited = blocks.map(({ kind }, i): readonly Citation[] =>
    kind === 'table-head' ? (inlines[i]?.citations ?? []) : (ranges[i] ?? []).flatMap(ownOf),
  );
  const standing = blocks.map((_, i): readonly Citation[] => inlines[i]?.citations ?? []);
  const covers = blocks.map((): readonly Citation[] => []);
  const cover = (i: number, citations: readonly Citation[]): void => {
    if (!cited[i]?.length && !covers[i]?.length) covers[i] = citations;
  };
  const of = (i: number): readonly Citation[] => (cited[i]?.length ? cited[i] : covers[i]) ?? [];

  for (let i = blocks.length - 2; i >= 0; i--) {
    if (isOneWith(blocks[i], blocks[i + 1])) cover(i, of(i + 1));
  }
  blocks.forEach((block, i) => {
    if (!isAlone(parts, ranges, i)) return;
    for (let above = i - 1; above >= 0 && isPartOf(blocks[above], block); above--) cover(above, standing[i] ?? []);
  });
  for (const [from, to] of tables(blocks)) {
    const captions = [from - 1, to].filter((i) => isCaption(parts, i)).flatMap((i) => standing[i] ?? []);
    const head = cited[from] ?? [];
    for (let i = from; i < to; i++) cover(i, captions.length ? captions : head);
  }
  blocks.forEach((_, i) => {
    const to = ledInto(parts, i);
    for (let below = i + 1; below < to; below++) cover(below, lastCited(ranges[i] ?? [], ownOf));
  });
  for (let i = blocks.length - 1; i >= 0; i--) {
    const below = blocks.slice(i + 1, ledInto(parts, i)).map((_, n) => of(i + 1 + n));
    if (below.length && below.every((one) => one.length && sameKeys(one, below[0] ?? []))) cover(i, below[0] ?? []);
  }
  let section: readonly Citation[] = [];
  blocks.forEach(({ kind, footnote }, i) => {
    if (kind === 'heading') section = cited[i] ?? [];
    else if (footnote === undefined) cover(i, section);
  });
  return covers;
}

/** Is it no more than a label with its citations, as below a table: `Source: [@a]`? */
export function isLabelOfCitations({ prose, blocks, inlines }: ReportParts, i: number): boolean {
  const block = blocks[i];
  const first = inlines[i]?.citations[0];
  if (block?.kind !== 'paragraph' || !first || i === 0) return false;
  const label = /^[^\p{L}]{0,8}\p{L}+(?: \p{L}+){0,2}\s*:/u.exec(prose.slice(block.start, block.start + LONGEST_LABEL));
  if (!label || block.start + label[0].length > (first.group ?? first.span).start) return false;
  if (/[\p{L}\p{N}]/u.test(prose.slice(block.start + label[0].length, block.end))) return false;
  const above = blocks[i - 1];
  if (NAMES_SOURCES.test(label[0].normalize('NFC')) && isPartOf(above, block)) return true;
  // `Bà Lan nói: [@a]` leads in to the quotation below.
  const next = blocks[i + 1];
  return !isDeeper(next, block) && !(next && /["“”„«‘]/.test(prose.charAt(next.start)));
}

const LONGEST_LABEL = 60;
/** The label of what stands above, whatever is below. */
const NAMES_SOURCES = /^[^\p{L}]*(?:nguồn|sources?)(?:\s|:)/iu;

function isAlone(parts: ReportParts, ranges: readonly (readonly number[])[], i: number): boolean {
  return parts.blocks[i]?.kind === 'paragraph' && (!ranges[i]?.length || isLabelOfCitations(parts, i));
}

// Two paragraphs of one item, or two blocks of one quotation whatever they are.
function isOneWith(block: Block | undefined, next: Block | undefined): boolean {
  const inner = block?.within.at(-1);
  if (!inner || !next) return false;
  return inner.kind === 'quote' ? next.within.includes(inner) : next.within.at(-1) === inner;
}

// The list, the quotation or the table that a paragraph stands right below.
function isPartOf(above: Block | undefined, below: Block): boolean {
  if (!above || above.kind === 'heading') return false;
  return isDeeper(above, below) || (isTable(above) && above.within.length === below.within.length);
}

function isDeeper(block: Block | undefined, than: Block): boolean {
  return block !== undefined && block.footnote === than.footnote && block.within.length > than.within.length;
}

function isTable({ kind }: Block): boolean {
  return kind === 'table-head' || kind === 'table-row';
}

/** The tables, each as the numbers of its first block and of the one behind its last. */
function tables(blocks: readonly Block[]): [number, number][] {
  const found: [number, number][] = [];
  blocks.forEach(({ kind }, i) => {
    const last = found.at(-1);
    if (kind === 'table-head') found.push([i, i + 1]);
    else if (kind === 'table-row' && last?.[1] === i) last[1] = i + 1;
  });
  return found;
}

// By Pandoc's grammar `: …` or `Table: …`; people number them, too (`Bảng 2. …`).
function isCaption({ text, prose, blocks }: ReportParts, i: number): boolean {
  const block = blocks[i];
  if (block?.kind !== 'paragraph') return false;
  const words = prose.slice(block.start, block.start + LONGEST_LABEL).trimStart();
  return (
    /^(?:table|bảng)\s*(?:\d+(?:\.\d+)*\s*)?[:.–—-]/iu.test(words.normalize('NFC')) ||
    (block.within.at(-1)?.kind === 'definition' && text.lastIndexOf(':', block.start) > (blocks[i - 1]?.end ?? -1))
  );
}

/** The number of the block behind those that a line ending in a colon leads in to; its own where it leads in to none. */
function ledInto(parts: ReportParts, i: number): number {
  const { prose, blocks } = parts;
  const lead = blocks[i];
  if (lead?.kind !== 'paragraph' || !/:\s*$/.test(prose.slice(lead.start, lead.end).slice(-LONGEST_LABEL))) return i;
  if (isLabelOfCitations(parts, i)) return i;
  let to = i + 1;
  while (to < blocks.length && isDeeper(blocks[to], lead)) to++;
  if (to > i + 1) return to;
  while (to < blocks.length && isTable(blocks[to] as Block)) to++;
  if (to > i + 1) return to;
  const next = blocks[to];
  const beside = next?.kind === 'paragraph' && next.within.at(-1) === lead.within.at(-1);
  return beside && next.footnote === lead.footnote ? to + 1 : i;
}

function lastCited(range: readonly number[], ownOf: (sentence: number) => readonly Citation[]): readonly Citation[] {
  const last = range.at(-1);
  return last === undefined ? [] : ownOf(last);
}

function sameKeys(a: readonly Citation[], b: readonly Citation[]): boolean {
  const keys = (citations: readonly Citation[]): string =>
    [...new Set(citations.map(({ key }) => key))].sort().join(' ');
  return keys(a) === keys(b);
}

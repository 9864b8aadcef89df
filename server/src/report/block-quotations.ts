import type { Span } from '../base/span.ts';
import type { BlockQuotation } from '../text/block-quotations.ts';
import { isSignature } from '../text/block-quotations.ts';
import type { Block, Container } from './blocks.ts';

/**
 * The block quotations of a report, in order; `prose` is its text with citations and markup blanked. A line that says whose
 * the words are (`— Vũ Thanh Mai`) stands in it or right below. A list or a heading inside (`> - One`) quotes nobody.
 */
export function blockQuotations(prose: string, blocks: readonly Block[]): BlockQuotation[] {
  const found: BlockQuotation[] = [];
  for (let from = 0; from < blocks.length;) {
    const quote = quoteAround(blocks[from]);
    let to = from + 1;
    while (quote && to < blocks.length && quoteAround(blocks[to]) === quote) to++;
    const parts = blocks.slice(from, to);
    if (quote && parts.every(isPlain)) {
      const lines = parts.flatMap(({ lines: spans }) => spans);
      const signed = lines.some((line, i) => i > 0 && isSigned(prose, line)) || isSignedBelow(prose, blocks[to]);
      const paragraphs = parts.flatMap((part) => withoutSignature(prose, part));
      const [first, last] = [paragraphs[0], paragraphs.at(-1)];
      const told = signed || /:["”*_]{0,3}\s*$/.test(wordsOf(prose, blocks[from - 1]));
      if (first && last) found.push({ start: first.start, end: last.end, paragraphs, told });
    }
    from = to;
  }
  return found;
}

/** Does the line of a block quotation say whose it is? Then it begins a line of its own. */
export function isSigned(prose: string, { start, end }: Span): boolean {
  return isSignature(
    prose
      .slice(start, end)
      .trim()
      .replace(/^[*_]+/, ''),
  );
}

/** The quotation that a block stands in, if any. */
export function quoteAround(block: Block | undefined): Container | undefined {
  return block?.within.find(({ kind }) => kind === 'quote');
}

function isPlain({ kind, within }: Block): boolean {
  return kind === 'paragraph' && within.at(-1)?.kind === 'quote';
}

// A hyphen would make an item of it.
function isSignedBelow(prose: string, block: Block | undefined): boolean {
  return (
    block?.kind === 'paragraph' &&
    /^(?:[—–―]|--)/.test(prose.slice(block.start, block.start + 2)) &&
    isSigned(prose, block)
  );
}

function withoutSignature(prose: string, { lines }: Block): Span[] {
  const last = lines.findIndex((line) => isSigned(prose, line));
  const kept = last < 0 ? lines : lines.slice(0, last);
  const [from, to] = [kept[0], kept.at(-1)];
  return from && to && /[\p{L}\p{N}]/u.test(prose.slice(from.start, to.end))
    ? [{ start: from.start, end: to.end }]
    : [];
}

function wordsOf(prose: string, block: Block | undefined): string {
  return block && block.kind !== 'table-row' ? prose.slice(block.start, block.end).trimEnd().slice(-8) : '';
}

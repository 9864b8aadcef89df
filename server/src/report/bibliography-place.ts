import type { Span } from '../base/span.ts';
import type { Block } from './blocks.ts';
import { blockAt } from './blocks.ts';
import { readInlines } from './inlines.ts';

export const BIBLIOGRAPHY_OPENING = '<!-- attest-bibliography -->';
export const BIBLIOGRAPHY_CLOSING = '<!-- /attest-bibliography -->';

/** Where a report has its reference list. */
export interface BibliographyPlace {
  /** The comment that opens it. */
  readonly opening: Span;
  /** The comment that closes it; undefined where none does. */
  readonly closing: Span | undefined;
}

const MARK = /<!--[ \t]*(\/?)attest-bibliography[ \t]*-->/g;

/**
 * The places between `<!-- attest-bibliography -->` and `<!-- /attest-bibliography -->`, in the order of the text; what
 * stands in code is no mark. A closing mark without an opening one opens nothing and is left out.
 */
export function bibliographyPlaces(
  text: string,
  blocks: readonly Block[],
  references: ReadonlyMap<string, string>,
): readonly BibliographyPlace[] {
  const places: { opening: Span; closing: Span | undefined }[] = [];
  const comments = new Map<Block, ReadonlyMap<number, number>>();
  for (const found of text.matchAll(MARK)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (!isComment(span)) continue;
    const open = places.at(-1);
    if (!found[1]) places.push({ opening: span, closing: undefined });
    else if (open && !open.closing) open.closing = span;
  }
  return places;

  // Only what the reader of the report has taken for a comment is one.
  function isComment({ start, end }: Span): boolean {
    const block = blockAt(blocks, start);
    if (!block) return false;
    let known = comments.get(block);
    if (!known) {
      known = new Map(readInlines(text, block, references).opaque.map((one) => [one.start, one.end]));
      comments.set(block, known);
    }
    return known.get(start) === end;
  }
}

/** The blocks of a report less those of its reference list, which is made of the sources and claims nothing. */
export function withoutBibliography(
  text: string,
  blocks: readonly Block[],
  references: ReadonlyMap<string, string>,
): readonly Block[] {
  const places = bibliographyPlaces(text, blocks, references);
  if (!places.length) return blocks;
  return blocks.filter(
    ({ start, end }) => !places.some(({ opening, closing }) => closing && opening.end <= start && end <= closing.start),
  );
}

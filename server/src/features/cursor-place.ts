import { blockAt, readBlocks } from '../report/blocks.ts';
import { frontMatterEnd } from '../report/front-matter.ts';
import { readInlines } from '../report/inlines.ts';
import type { Claim, Report } from '../report/report.ts';
import { blockNear } from '../report/report-places.ts';

/** What a cursor stands in. */
export type CursorPlace = OpenPlace | ClosedPlace;

/** Where citations are read. */
type OpenPlace = 'prose' | 'heading' | 'table' | 'empty line';

/** Where none are. */
export type ClosedPlace = 'code' | 'comment' | 'front matter' | 'link' | 'tag' | 'mathematics';

/** What stands at an offset of a report. */
export function placeAt({ text, blocks, references }: Report, offset: number): CursorPlace {
  if (offset < frontMatterEnd(text)) return 'front matter';
  const block = blockNear(blocks, text, offset);
  if (!block) {
    if (isInComment(text, offset)) return 'comment';
    // A letter typed here shows whether a paragraph can begin: on a blank line it does, in code it does not.
    const begun = readBlocks(`${text.slice(0, offset)}x${text.slice(offset)}`).blocks;
    return blockAt(begun, offset) ? 'empty line' : 'code';
  }
  const opaque = readInlines(text, block, references).opaque.find(({ start, end }) => start < offset && offset < end);
  if (opaque) return opaquePlace(text.slice(opaque.start, opaque.end));
  if (block.kind === 'heading') return 'heading';
  return block.kind === 'paragraph' ? 'prose' : 'table';
}

/** Can a citation stand at such a place? */
export function takesCitations(place: CursorPlace): place is OpenPlace {
  return place === 'prose' || place === 'heading' || place === 'table' || place === 'empty line';
}

/** The claim around an offset: the one that it stands in or touches, else the one before it, else the one behind it. */
export function claimAt({ text, blocks, claims }: Report, offset: number): Claim | undefined {
  const block = blockNear(blocks, text, offset);
  if (!block) return undefined;
  const here = claims.filter((claim) => blocks[claim.block] === block);
  return here.findLast(({ span }) => span.start <= offset) ?? here[0];
}

function isInComment(text: string, offset: number): boolean {
  const opened = text.lastIndexOf('<!--', offset - 1);
  if (opened < 0) return false;
  const closed = text.indexOf('-->', opened);
  return closed < 0 || offset < closed + 3;
}

function opaquePlace(words: string): ClosedPlace {
  if (words.startsWith('`')) return 'code';
  if (words.startsWith('<!--')) return 'comment';
  if (words.startsWith('$')) return 'mathematics';
  return words.startsWith('<') && !/^<[^\s<>]*[:@]/.test(words) ? 'tag' : 'link';
}

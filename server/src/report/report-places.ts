import { oneLine } from '../base/one-line.ts';
import type { Span } from '../base/span.ts';
import { touches } from '../base/span.ts';
import { languageOf } from '../text/language.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Block } from './blocks.ts';
import { blockAt, readBlocks } from './blocks.ts';
import { sentenceOf } from './claims.ts';
import type { Inlines } from './inlines.ts';
import { readInlines } from './inlines.ts';
import { cutBefore, mask } from './mask.ts';
import type { Citation, Report } from './report.ts';

/** The citation whose key, `@` or minus the offset stands in or touches, else the one whose locator or prefix it is in. */
export function citationAt(report: Report, offset: number): Citation | undefined {
  return (
    report.citations.find((citation) => touches(keyWithMarks(report.text, citation), offset)) ??
    report.citations.find(({ span }) => touches(span, offset))
  );
}

/** A sentence of a report as a search asks for it: citations, half-typed ones too, and markup left out. */
export interface SentenceAround extends Span {
  /** White space as single spaces. */
  readonly text: string;
  /** The part before the offset, and the part behind it. */
  readonly before: string;
  readonly after: string;
}

/**
 * The sentence around an offset: the one it stands in; behind a full stop, the one before it; at the beginning of a
 * paragraph, the one behind. Undefined in code, comments and empty paragraphs. Given a report (of the latest text) it
 * looks at one paragraph only; given a bare text it has to find the paragraph first.
 */
export function sentenceAround(report: Report | string, offset: number): SentenceAround | undefined {
  const text = typeof report === 'string' ? report : report.text;
  const { blocks, references } = typeof report === 'string' ? readBlocks(text) : report;
  const block = blockNear(blocks, text, offset);
  if (!block) return undefined;
  const inlines = readInlines(text, block, references);
  const { flowed, shift } = maskBlock(text, block, inlines);
  const language = typeof report === 'string' ? languageOf(text) : report.language;
  const sentences = sentencesOf(flowed, language).filter(({ tokens }) => tokens.length);
  const citation = inlines.citations.find(({ span }) => touches(span, offset));
  const place = citation ? (citation.group ?? citation.span).start : offset;
  const bare = citation !== undefined && !citation.group && text.charAt(citation.span.start - 1) !== '[';
  const index = sentenceOf(sentences, [...sentences.keys()], place - shift, bare);
  const found = index === undefined ? undefined : sentences[index];
  if (!found) return undefined;
  const words = (from: number, to: number): string => oneLine(flowed.slice(from, to));
  const cut = Math.max(found.start, Math.min(offset - shift, found.end));
  return {
    start: found.start + shift,
    end: found.end + shift,
    text: words(found.start, found.end),
    before: words(found.start, cut),
    after: words(cut, found.end),
  };
}

/** The block at an offset, or the one that ends before the white space that the offset stands behind. */
export function blockNear(blocks: readonly Block[], text: string, offset: number): Block | undefined {
  let at = offset;
  while (at > 0 && /[ \t]/.test(text.charAt(at - 1))) at--;
  return blockAt(blocks, offset) ?? blockAt(blocks, at);
}

/**
 * The prose of a block as a text of its own, so that the rest of the report costs nothing: `flowed` is as long as the
 * block and begins at `shift` in the report.
 */
export function maskBlock(text: string, block: Block, inlines: Inlines): { flowed: string; shift: number } {
  const shift = block.start;
  const moved = (span: Span): Span => ({ start: span.start - shift, end: span.end - shift });
  const own = { ...block, ...moved(block), lines: block.lines.map(moved) };
  const { flowed } = mask(text.slice(block.start, block.end), [own], inlines.hidden.map(moved));
  const citations = inlines.citations.map((citation) => ({ ...citation, span: moved(citation.span) }));
  return { flowed: cutBefore(flowed, citations), shift };
}

function keyWithMarks(text: string, { keySpan }: Citation): Span {
  const braced = text.charAt(keySpan.start - 1) === '{';
  const at = keySpan.start - (braced ? 2 : 1);
  return { start: text.charAt(at - 1) === '-' ? at - 1 : at, end: keySpan.end + (braced ? 1 : 0) };
}

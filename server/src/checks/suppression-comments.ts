import type { Span } from '../base/span.ts';
import type { Block } from '../report/blocks.ts';
import { blockAt } from '../report/blocks.ts';
import { readInlines } from '../report/inlines.ts';
import type { Report } from '../report/report.ts';

export const COMMENT_KINDS = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const;

export type CommentKind = (typeof COMMENT_KINDS)[number];

/** A comment that speaks to Attest: `<!-- attest-disable-line date-mismatch, number-mismatch: reason -->`. */
export interface Comment {
  /** Undefined where the word behind `attest-` means nothing. */
  readonly kind: CommentKind | undefined;
  /** The word behind `attest-`, as written. */
  readonly word: string;
  /** The comment with its marks. */
  readonly span: Span;
  /** The words before the colon, whether or not they name a rule. */
  readonly codes: readonly { readonly word: string; readonly span: Span }[];
}

const OPENING = /<!--\s*attest-([\w-]*)/g;

/** The comments of a report that speak to Attest, in the order of the text; what stands in code is none. */
export function suppressionComments(report: Report): readonly Comment[] {
  const { text } = report;
  const comments: Comment[] = [];
  const opaque = new Map<Block, ReadonlyMap<number, number>>();
  let closing = -1;
  for (const found of text.matchAll(OPENING)) {
    const start = found.index;
    // Looked for once, however many openings stand before it.
    if (closing < start + 4) closing = text.indexOf('-->', start + 4);
    if (closing < 0) break;
    const span = { start, end: closing + 3 };
    if (!isComment(report, span, opaque)) continue;
    // The dashes of the closing mark may stand right behind the word.
    const word = (found[1] ?? '').replace(/(?<!-)-+$/, '');
    // Where the reference list stands, and no business of a finding (report/bibliography-place.ts).
    if (word === 'bibliography') continue;
    const from = Math.min(start + found[0].length, closing);
    comments.push({
      kind: COMMENT_KINDS.find((kind) => kind === word),
      word,
      span,
      codes: codesIn(text.slice(from, closing), from),
    });
  }
  return comments;
}

// What stands behind a colon is the reason.
function codesIn(words: string, at: number): Comment['codes'] {
  const colon = words.indexOf(':');
  return [...words.slice(0, colon < 0 ? undefined : colon).matchAll(/[^\s,]+/g)].map(({ 0: word, index }) => ({
    word,
    span: { start: at + index, end: at + index + word.length },
  }));
}

// Only what the reader of the report has taken for a comment is one; code and front matter have none.
function isComment(
  { text, blocks, references }: Report,
  { start, end }: Span,
  known: Map<Block, ReadonlyMap<number, number>>,
): boolean {
  const block = blockAt(blocks, start);
  if (!block) return false;
  let opaque = known.get(block);
  if (!opaque) {
    opaque = new Map(readInlines(text, block, references).opaque.map((span) => [span.start, span.end]));
    known.set(block, opaque);
  }
  return opaque.get(start) === end;
}

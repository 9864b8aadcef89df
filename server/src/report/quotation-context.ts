import { oneLine } from '../base/one-line.ts';
import type { Span } from '../base/span.ts';
import { type Mark, marksOf } from '../text/quotation-marks.ts';
import { readInlines } from './inlines.ts';
import type { Report } from './report.ts';
import { blockNear, maskBlock, sentenceAround } from './report-places.ts';

/** The marks that reports quote in, the usual ones first. */
export const PAIRS = [
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
] as const satisfies readonly (readonly [open: string, close: string])[];

export type MarkPair = (typeof PAIRS)[number];

/** What a completion has to know about the quotation that is being typed. Offsets are those of the text. */
export interface QuotationContext {
  /** The mark that opens it, and the one that will close it. */
  readonly marks: MarkPair;
  /** The quotation as far as it is typed, from behind the mark to the offset. May be empty. */
  readonly typed: Span;
  /** Does the closing mark stand right at the offset? */
  readonly closed: boolean;
  /** What leads up to it: its sentence before the mark, or the end of what its paragraph says before. */
  readonly before: string;
  /** The keys that its sentence cites. */
  readonly keys: readonly string[];
}

/**
 * The quotation that is being typed at an offset. Undefined where none is: in code, comments and front matter, behind a
 * mark that closes, in a quotation whose end stands further on, and where the mark is far off, since whoever has typed so
 * much on his own wants no help.
 */
export function quotationContext(report: Report, offset: number): QuotationContext | undefined {
  const { text, blocks, references } = report;
  // Most cursors stand in plain words, and these are told at once.
  if (!MARK.test(text.slice(Math.max(0, offset - LONGEST), offset))) return undefined;
  const block = blockNear(blocks, text, offset);
  if (!block) return undefined;
  const inlines = readInlines(text, block, references);
  if (inlines.opaque.some(({ start, end }) => start < offset && offset < end)) return undefined;
  const { flowed, shift } = maskBlock(text, block, inlines);
  const mark = openMark(flowed, offset - shift);
  if (!mark || offset - shift - mark.end > LONGEST) return undefined;
  const marks = PAIRS.find(([open]) => flowed.slice(mark.start, mark.end) === open);
  if (!marks) return undefined;
  const at = shift + mark.start;
  const sentence = sentenceAround(report, at);
  // Where the mark begins a sentence, what is found is the one before it.
  const own = sentence && at < sentence.end ? sentence : undefined;
  const lead =
    own && /\S\s+\S/.test(own.before) ? own.before : flowed.slice(Math.max(0, mark.start - LEAD), mark.start);
  const to = own ? Math.max(own.end, offset) : offset;
  return {
    marks,
    typed: { start: shift + mark.end, end: offset },
    closed: text.startsWith(marks[1], offset),
    before: oneLine(lead),
    keys: inlines.citations
      .filter(({ keySpan, group }) => keySpan.start > (own?.start ?? at) && isOfSentence(text, to, group ?? keySpan))
      .map(({ key }) => key),
  };
}

const MARK = /["“«]/;

/** How much of a quotation is typed at most before nothing more is offered, in code units. */
const LONGEST = 100;
/** How much of the paragraph is taken where the sentence says too little. */
const LEAD = 160;

// The innermost double mark that is open at a place, and is not closed behind it, unless right there.
function openMark(flowed: string, at: number): Mark | undefined {
  const open: Mark[] = [];
  let found: Mark | undefined;
  const inside = (): boolean => open.some(({ single }) => !single);
  for (const mark of marksOf(flowed, 0, flowed.length, inside)) {
    if (mark.start >= at && !found) {
      found = open.findLast(({ single }) => !single);
      if (!found) return undefined;
    }
    if (mark.opens) {
      open.push(mark);
      continue;
    }
    const index = open.findLastIndex(({ single }) => single === mark.single);
    // An apostrophe in a quotation closes nothing.
    if (index < 0 || (mark.single && index < open.length - 1)) continue;
    const closes = open.splice(index).includes(found as Mark);
    if (closes) return mark.start === at ? found : undefined;
  }
  return found ?? open.findLast(({ single }) => !single);
}

// In the sentence, or right behind its full stop.
function isOfSentence(text: string, end: number, { start }: Span): boolean {
  return start < end || (start - end < 4 && !text.slice(end, start).trim());
}

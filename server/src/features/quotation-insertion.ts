import { oneLine } from '../base/one-line.ts';
import type { Span } from '../base/span.ts';
import { sourceOf } from '../corpus/corpus.ts';
import { type MarkPair, PAIRS } from '../report/quotation-context.ts';
import type { Report } from '../report/report.ts';
import { citationOf, type Insertion, type Refusal } from './citation-writing.ts';
import { claimAt, placeAt, takesCitations } from './cursor-place.ts';
import { literalMarkdown } from './markdown.ts';
import type { OpenReport, Session } from './session.ts';

/** Words of a source to be quoted. */
export interface QuotedWords {
  readonly key: string;
  readonly words: string;
}

/**
 * A quotation put in where the cursor stands: the words between the marks that the report uses, with its citation behind
 * them where the sentence does not cite the source already. Marks that stand there already are made use of.
 */
export function insertQuotation(
  session: Pick<Session, 'corpus'>,
  { text, report }: Pick<OpenReport, 'text' | 'report'>,
  offset: number,
  { key, words }: QuotedWords,
): Insertion | Refusal {
  const around = placeAt(report, offset);
  if (!takesCitations(around)) return { refused: around };
  const begun = PAIRS.find(([open]) => text.charAt(offset - 1) === open && opens(text, offset - 1));
  const [open, close] = begun ?? marksOf(report);
  const closed = begun && text.charAt(offset) === close;
  const before = text.charAt(offset - 1);
  const lead = begun ? '' : `${before === '' || /[\s([]/.test(before) ? '' : ' '}${open}`;
  const claim = claimAt(report, offset);
  const source = sourceOf(session.corpus, key);
  const cited = claim?.own && claim.citations.some((one) => sourceOf(session.corpus, one.key) === source);
  const place = { start: offset, end: offset + (closed ? close.length : 0) };
  return writtenQuotation(text, place, {
    lead,
    words: withMarksInside(words, open),
    close,
    key: cited ? undefined : key,
  });
}

/**
 * A quotation as it is written: its words, which are no markup, the mark that closes it, and its citation where it has one.
 *
 * @param lead what is written before the words, as it is
 */
export function writtenQuotation(
  text: string,
  { start, end }: Span,
  parts: { readonly lead?: string; readonly words: string; readonly close: string; readonly key: string | undefined },
): Insertion {
  const { lead = '', words, close, key } = parts;
  const written = `${lead}${literalMarkdown(words)}${close}${key === undefined ? '' : ` [${citationOf(key)}]`}`;
  const trail = /[\p{L}\p{N}]/u.test(text.charAt(end)) ? ' ' : '';
  return { start, end, text: written + trail, cursor: written.length };
}

// The marks of most of the report's quotations; curly ones where it has none.
function marksOf({ text, analysis }: Report): MarkPair {
  const count = new Map<MarkPair, number>();
  for (const { start } of analysis.quotations) {
    const pair = PAIRS.find(([open]) => text.charAt(start - 1) === open);
    if (pair) count.set(pair, (count.get(pair) ?? 0) + 1);
  }
  let most: MarkPair = PAIRS[0];
  for (const [pair, times] of count) if (times > (count.get(most) ?? 0)) most = pair;
  return most;
}

// A straight mark opens where a blank or nothing stands before it.
function opens(text: string, at: number): boolean {
  return text.charAt(at) !== '"' || at === 0 || /[\s([]/.test(text.charAt(at - 1));
}

/** The words in one line, without the full stop of their sentence; marks inside are of the other kind. */
export function withMarksInside(words: string, open: string): string {
  const [inner, innerEnd] = open === '«' ? ['“', '”'] : open === '"' ? ["'", "'"] : ['‘', '’'];
  return oneLine(words)
    .replace(/(?<![.…])\.$/, '')
    .replace(/[“„«]|(?<![^\s([])"/g, inner)
    .replace(/[”»"]/g, innerEnd);
}

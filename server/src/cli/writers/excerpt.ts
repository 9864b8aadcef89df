import type { Span } from '../../base/span.ts';
import { displayWidth, fitting } from '../display-width.ts';
import { oneLine } from '../harmless.ts';

/** A stretch of a report's line, cut to a terminal's width, with the marks that go below it. */
export interface Excerpt {
  /** What stands before the marked words, the words, and what comes behind them. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** So many cells before the marks, and so many marks. */
  readonly indent: number;
  readonly marks: number;
}

const ELLIPSIS = '…';
/** What is wanted of the line before the words, and behind them at the least. */
const SHARE = 0.5;

/**
 * The line of a span with the span in it. Words that go over several lines are shown as one; what is too long for the
 * width is cut: the line around the words, and in the middle the words themselves.
 *
 * @param cells width of the terminal that is left for it
 */
export function excerptOf(text: string, { start, end }: Span, cells: number): Excerpt {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const lineEnd = text.slice(end).search(/[\r\n]/);
  const to = lineEnd < 0 ? text.length : end + lineEnd;
  const words = shortened(oneLine(text.slice(start, end)), cells);
  const marks = Math.max(1, displayWidth(words));
  const room = Math.max(0, cells - marks);
  const [whole, rest] = [oneLine(text.slice(from, start)).trimStart(), oneLine(text.slice(end, to)).trimEnd()];
  const behind = Math.min(displayWidth(rest), Math.floor(room * SHARE));
  const before = cut(whole, room - behind, true);
  const after = cut(rest, room - displayWidth(before), false);
  return { before, words, after, indent: displayWidth(before), marks };
}

function cut(text: string, cells: number, fromEnd: boolean): string {
  if (displayWidth(text) <= cells) return text;
  if (cells < 1) return '';
  const part = fitting(text, cells - 1, fromEnd);
  return fromEnd ? ELLIPSIS + part : part + ELLIPSIS;
}

function shortened(text: string, cells: number): string {
  if (displayWidth(text) <= cells) return text;
  const half = Math.max(1, Math.floor((cells - 1) / 2));
  return fitting(text, half) + ELLIPSIS + fitting(text, half, true);
}

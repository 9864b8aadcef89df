import type { Span } from '../base/span.ts';
import type { Quotation } from './analysis.ts';

/**
 * The quotations of a text: what stands between quotation marks of any style, nested ones too, in the order of their
 * starts. A quotation ends with its paragraph where the closing mark is missing and what follows reads on as one.
 * Linear in the length of the text.
 */
export function quotationsOf(text: string, start: number, end: number): Quotation[] {
  const found: Quotation[] = [];
  const paragraph = /[^\r\n]+/g;
  paragraph.lastIndex = start;
  for (let line = paragraph.exec(text); line && line.index < end; line = paragraph.exec(text)) {
    readParagraph(text, line.index, Math.min(end, line.index + line[0].length), found);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

// Two single marks are how some wires write a double one.
const MARKS = /''|["“”„«»＂]/g;
const OPENS = new Set(['“', '„', '«']);
const DEEPEST = 8;

function readParagraph(text: string, start: number, end: number, found: Quotation[]): void {
  const open: number[] = [];
  MARKS.lastIndex = start;
  for (let match = MARKS.exec(text); match && match.index < end; match = MARKS.exec(text)) {
    const at = match.index;
    if (isInch(text, at)) continue;
    if (opens(text, at, match[0], open.length > 0, start)) {
      if (open.length < DEEPEST) open.push(at + match[0].length - 1);
      continue;
    }
    const from = open.pop();
    if (from !== undefined) add(text, from + 1, at, found);
  }
  // `“A “b" c”` and its like leave the outer mark open: it closes with the last mark or with the paragraph.
  for (const from of open) {
    const last = Math.max(
      from,
      ...found.filter((quotation) => quotation.start > from && quotation.end <= end).map((quotation) => quotation.end),
    );
    add(text, from + 1, last > from + 1 ? last : end, found);
  }
}

function opens(text: string, at: number, mark: string, inside: boolean, start: number): boolean {
  if (OPENS.has(mark)) return true;
  if (mark === '»') return false;
  const before = at > start ? (text[at - 1] ?? '') : '';
  const after = text[at + mark.length] ?? '';
  const spaceBefore = before === '' || /[\s(\[{–—\-:“„«/]/.test(before);
  const spaceAfter = after === '' || /[\s.,;:!?)\]}…–—]/.test(after);
  // A curly closing mark used at the beginning (`”A”`) is a slip of the keyboard, not an end.
  if (mark === '”') return !inside && spaceBefore && !spaceAfter;
  if (spaceBefore && !spaceAfter) return true;
  return !spaceBefore && spaceAfter ? false : !inside;
}

// 15" is a screen, not a quotation.
function isInch(text: string, at: number): boolean {
  return text[at] === '"' && /\d/.test(text[at - 1] ?? '') && !/["“«]/.test(text.slice(Math.max(0, at - 80), at));
}

function add(text: string, from: number, to: number, found: Quotation[]): void {
  const span = trimmed(text, from, to);
  if (span.start < span.end) found.push({ ...span, text: text.slice(span.start, span.end) });
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

import namingTable from './data/naming.tsv';
import type { Span } from '../base/span.ts';
import type { Quotation } from './analysis.ts';
import type { BlockQuotation } from './block-quotations.ts';
import type { Mark } from './quotation-marks.ts';
import { marksOf } from './quotation-marks.ts';
import { alternatives, rows } from './table.ts';

/**
 * The quotations of a text: what stands between quotation marks of any style, nested ones too, in the order of their
 * starts, each paragraph of a longer one by itself; and the paragraphs of the block quotations `blocks`. Where the closing
 * mark is missing a quotation ends with its sentence, or with its paragraph where that reads on as one. A lone phrase in
 * marks is a quotation too, since news quotes by the phrase (`gọi đó là “sai lầm”`); left out are titles of works and names
 * that the text itself says are such (`bộ phim “…”`, `the so-called “…”`), inches and apostrophes. Linear in the length of
 * the text.
 */
export function quotationsOf(
  text: string,
  start: number,
  end: number,
  blocks: readonly BlockQuotation[] = [],
): Quotation[] {
  const found: Quotation[] = [];
  const paragraph = /[^\r\n\u2028\u2029]+/g;
  paragraph.lastIndex = start;
  for (let line = paragraph.exec(text); line && line.index < end; line = paragraph.exec(text)) {
    const to = Math.min(end, line.index + line[0].length);
    readParagraph(text, line.index, to, found);
  }
  addBlocks(text, blocks, found);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const DEEPEST = 8;

interface Open extends Mark {
  /** Where the next mark that opens stands, behind this one. */
  next?: number;
}

function readParagraph(text: string, start: number, end: number, found: Quotation[]): void {
  const open: Open[] = [];
  const lost: Open[] = [];
  for (const mark of marksOf(text, start, end, () => open.findLast(({ single }) => !single) !== undefined)) {
    if (mark.opens) {
      for (const other of open) other.next ??= mark.start;
      if (open.length < DEEPEST) open.push({ ...mark });
      continue;
    }
    const at = open.findLastIndex(({ single }) => single === mark.single);
    // `’` behind an opening “ that is still open is an apostrophe.
    const from = open[at];
    if (!from || (mark.single && at < open.length - 1)) continue;
    // A single mark that a double one closes over was an apostrophe.
    lost.push(
      ...open
        .splice(at)
        .slice(1)
        .filter(({ single }) => !single),
    );
    add(text, from, mark.start, found);
  }
  for (const from of [...open, ...lost]) if (!from.single) add(text, from, missingEnd(text, from, end), found);
}

/** A quotation without its closing mark is no longer than this, or it ends with its first sentence. */
const LONGEST_UNCLOSED = 800;

// `“Cầu sẽ xong. Ông Nam nói: “Tốt.”`: before the sentence in which the next quotation begins, else with the paragraph.
function missingEnd(text: string, { end: from, next }: Open, end: number): number {
  const to = Math.min(next ?? end, from + LONGEST_UNCLOSED);
  if (to === end) return end;
  const words = text.slice(from, to);
  if (next === to) {
    const last = /^[\s\S]*[.!?…](?=\s)/.exec(words);
    return last ? from + last[0].length : from;
  }
  return from + (/[.!?…](?=\s)/.exec(words)?.index ?? -1) + 1;
}

function add(text: string, mark: Mark, to: number, found: Quotation[]): void {
  const span = trimmed(text, mark.end, to);
  const words = text.slice(span.start, span.end);
  if (!LETTER.test(words.slice(0, 200)) || isName(text, mark.start)) return;
  found.push({ ...span, text: words });
}

// A paragraph that stands in quotation marks as a whole is one quotation, not two.
function addBlocks(text: string, blocks: readonly BlockQuotation[], found: Quotation[]): void {
  const ends = new Map(blocks.length ? found.map(({ start, end }) => [start, end]) : []);
  for (const { paragraphs, told } of blocks) {
    for (const paragraph of paragraphs) {
      const span = trimmed(text, paragraph.start, paragraph.end);
      const words = text.slice(span.start, span.end);
      const marked = [1, 2].some((length) => (ends.get(span.start + length) ?? 0) >= span.end - 3);
      if (!marked && LETTER.test(words)) found.push({ ...span, text: words, block: told ? 'told' : 'bare' });
    }
  }
}

const LETTER = /[\p{L}\p{N}]/u;

function isName(text: string, at: number): boolean {
  return naming().test(text.slice(Math.max(0, at - 24), at));
}

let pattern: RegExp | undefined;

// Behind these stands a name or a title, in either language.
function naming(): RegExp {
  if (pattern) return pattern;
  const words = rows(namingTable).flatMap(([vi, en]) => [...alternatives(vi), ...alternatives(en)]);
  return (pattern = new RegExp(`(?:^|[^\\p{L}])(?:${words.join('|')})\\s*(?:\\(\\s*)?$`, 'iu'));
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

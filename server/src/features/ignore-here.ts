import type { Edit, Finding } from '../checks/finding.ts';
import type { Locale } from '../messages/locale.ts';
import { suppressionMessages } from '../messages/suppression.ts';
import type { Block } from '../report/blocks.ts';
import type { Report } from '../report/report.ts';

/**
 * The edits that silence a finding where it stands, with a place for the reason. What is made from the report stays the
 * same: a comment in a line of its own would part a paragraph or a table, so it stands above the first line of its
 * paragraph (in a list behind the mark), around a table, and else at the end of the line.
 */
export function ignoreHere({ text, blocks }: Report, { code, span }: Finding, locale: Locale): readonly Edit[] {
  const at = blocks.findIndex((block) => block.start <= span.start && span.start <= block.end);
  const block = blocks[at];
  if (!block) return [];
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const said = `${code}: ${suppressionMessages.reason[locale]()}`;
  if (block.kind === 'table-row' || block.kind === 'table-head') {
    const { head, last } = tableAround(blocks, at);
    const edit = before(text, head, [`<!-- attest-disable ${said} -->`, ''], lineBreak);
    if (!edit) return [];
    const marks = continued(prefixOf(text, head));
    const written = `${lineBreak}${marks.trimEnd()}${lineBreak}${marks}<!-- attest-enable ${code} -->`;
    return [edit, { start: last.end, end: last.end, text: written }];
  }
  const isFirst = span.start <= (block.lines[0]?.end ?? 0);
  const edit = isFirst && before(text, block, [`<!-- attest-disable-next-line ${said} -->`], lineBreak);
  if (edit) return [edit];
  const end = endOfLine(text, block, span.start);
  return [{ start: end, end, text: ` <!-- attest-disable-line ${said} -->` }];
}

function tableAround(blocks: readonly Block[], at: number): { readonly head: Block; readonly last: Block } {
  let first = at;
  while (first > 0 && blocks[first]?.kind === 'table-row') first--;
  let end = at;
  while (blocks[end + 1]?.kind === 'table-row') end++;
  return { head: blocks[first] as Block, last: blocks[end] as Block };
}

const QUOTED = /^[ \t>]*$/;
const LISTED = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+(?:\[[ xX]\][ \t]+)?$/;

/** Puts lines before a block; undefined where they could not be lines of their own there, as behind `[^1]: `. */
function before(text: string, block: Block, lines: readonly string[], lineBreak: string): Edit | undefined {
  const prefix = prefixOf(text, block);
  if (QUOTED.test(prefix)) {
    const start = block.start - lengthBefore(text, block);
    return { start, end: start, text: lines.map((line) => `${prefix}${line}`.trimEnd() + lineBreak).join('') };
  }
  if (block.kind === 'heading' || !LISTED.test(prefix)) return undefined;
  const marks = continued(prefix);
  const written = lines.map((line, i) => (i ? `${marks}${line}`.trimEnd() : line) + lineBreak).join('');
  return { start: block.start, end: block.start, text: written + marks };
}

/** What stands before a block in its first line: indentation, marks of quotations and lists. A heading's own mark is none. */
function prefixOf(text: string, block: Block): string {
  const prefix = text.slice(block.start - lengthBefore(text, block), block.start);
  return block.kind === 'heading' ? prefix.replace(/#{1,6}[ \t]+$/, '') : prefix;
}

function lengthBefore(text: string, { start }: Block): number {
  return start - 1 - Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
}

/** The same prefix for a line that goes on: spaces for the marks of lists. A box to tick is part of the words. */
function continued(prefix: string): string {
  return prefix.replace(/\[[ xX]\][ \t]+$/, '').replace(/[^>\s]/g, ' ');
}

// Spaces and a backslash at the end of a line break it there, and must stay its end.
function endOfLine(text: string, { lines, end }: Block, offset: number): number {
  const line = lines.find((one) => offset <= one.end) ?? { start: offset, end };
  const words = text.slice(line.start, line.end).trimEnd();
  return line.start + words.length - (words.endsWith('\\') ? 1 : 0);
}

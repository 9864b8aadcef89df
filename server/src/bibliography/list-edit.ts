import type { Span } from '../base/span.ts';
import { BIBLIOGRAPHY_CLOSING, BIBLIOGRAPHY_OPENING, bibliographyPlaces } from '../report/bibliography-place.ts';
import { readBlocks } from '../report/blocks.ts';
import type { Report } from '../report/report.ts';

/** What stands in the way of writing a list; the offset is that of the mark that is wrong. */
export interface ListFault {
  readonly fault: 'never closed' | 'second list' | 'inside code';
  readonly offset: number;
}

/** A change of one stretch of a report. */
export interface ListEdit extends Span {
  readonly text: string;
}

/**
 * The edit that puts a list between the marks of a report, or marks and list at its end; undefined where it stands there
 * already. Nothing else of the report is touched, and its line breaks are kept.
 *
 * @param entries a line of Markdown each
 * @param heading the words over a new list
 */
export function listEdit(
  report: Report,
  entries: readonly string[],
  heading: string,
): ListEdit | ListFault | undefined {
  const { text } = report;
  const { blocks, references } = readBlocks(text);
  const places = bibliographyPlaces(text, blocks, references);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const list = [...entries, ''].join(lineBreak + lineBreak);
  const [first, second] = places;
  if (second) return { fault: 'second list', offset: second.opening.start };
  if (!first) return entries.length ? added(report, list, heading, lineBreak) : undefined;
  const { opening, closing } = first;
  if (!closing) return { fault: 'never closed', offset: opening.start };
  const wanted = lineBreak + lineBreak + list;
  if (text.slice(opening.end, closing.start) === wanted) return undefined;
  return { start: opening.end, end: closing.start, text: wanted };
}

function added(report: Report, list: string, heading: string, lineBreak: string): ListEdit | ListFault {
  const { text } = report;
  const end = text.trimEnd().length;
  const title = endsInHeading(report, end) ? '' : `${'#'.repeat(levelOf(report))} ${heading}${lineBreak}${lineBreak}`;
  const marks = [BIBLIOGRAPHY_OPENING, '', `${list}${BIBLIOGRAPHY_CLOSING}`, ''].join(lineBreak);
  const before = end ? lineBreak + lineBreak : '';
  const edit = { start: end, end: text.length, text: before + title + marks };
  // At the end of a report may stand a fence or a comment that is never closed, and the list would be part of it.
  const after = text.slice(0, edit.start) + edit.text;
  const { blocks, references } = readBlocks(after);
  return bibliographyPlaces(after, blocks, references).length ? edit : { fault: 'inside code', offset: end };
}

/** The name of the list may stand there already, and wait for it. */
const NAMED =
  /^(?:references|reference list|works cited|bibliography|sources|tài liệu tham khảo|danh mục tài liệu tham khảo|tài liệu|nguồn|nguồn tham khảo|nguồn tin)$/i;

function endsInHeading({ text, blocks }: Report, end: number): boolean {
  const last = blocks.at(-1);
  if (
    last?.kind !== 'heading' ||
    text
      .slice(last.end, end)
      .trim()
      .replace(/^(?:#+|=+|-+)$/, '')
  )
    return false;
  const words = text
    .slice(last.start, last.end)
    .normalize('NFC')
    .replace(/[ \t]#+$/, '')
    .replace(/^[\d.]+\s+|:$/g, '');
  return NAMED.test(words.trim());
}

// As the sections of the report; a single heading of the first level is its title.
function levelOf({ text, blocks }: Report): number {
  const levels = blocks.filter(({ kind }) => kind === 'heading').map((block) => headingLevel(text, block));
  if (levels.filter((level) => level === 1).length > 1) return 1;
  const sections = levels.filter((level) => level > 1);
  return sections.length ? Math.min(...sections) : 2;
}

function headingLevel(text: string, { start, end }: Span): number {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start);
  const marks = /(#{1,6})[ \t]*$/.exec(line)?.[1];
  if (marks) return marks.length;
  return /^[ \t]*(?:\r\n|\n|\r)[ \t>]*-/.test(text.slice(end, end + 200)) ? 2 : 1;
}

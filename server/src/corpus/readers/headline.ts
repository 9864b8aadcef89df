import { oneLine } from '../../base/one-line.ts';
import type { MetadataRecord } from '../metadata/record.ts';

/** How a title that stands in the text itself calls its place. */
export const FIRST_LINE = 'first line';

/**
 * What a text without metadata says about itself: the title, where its first line looks like one. That of Markdown is a
 * heading; in plain text it stands apart, is short, is no sentence and no line with nothing but a place and a day.
 */
export function recordOfHeadline(text: string, format: 'text' | 'markdown'): MetadataRecord | undefined {
  const title = format === 'markdown' ? headingOf(text) : headlineOf(text);
  if (title === undefined) return undefined;
  return {
    id: undefined,
    title,
    authors: [],
    outlet: undefined,
    issued: undefined,
    url: undefined,
    language: undefined,
    entry: undefined,
    from: FIRST_LINE,
  };
}

function headingOf(text: string): string | undefined {
  const line = text.slice(0, MOST_HEAD).trimStart().split('\n', 1)[0] ?? '';
  const title = oneLine((/^#[ \t]+(\S.*)$/.exec(line)?.[1] ?? '').replace(/[ \t]+#+[ \t]*$/, ''));
  return title && title.length <= LONGEST ? title : undefined;
}

function headlineOf(text: string): string | undefined {
  const lines = text
    .slice(0, MOST_HEAD)
    .trimStart()
    .split(/\r\n?|\n/);
  const [first = '', second = ''] = lines;
  const title = oneLine(first);
  const words = title.split(' ').length;
  if (title.length > LONGEST || words < FEWEST_WORDS || second.trim()) return undefined;
  // Without a text below it, it is the text.
  if (!lines.slice(2).some((line) => line.trim().length > title.length)) return undefined;
  // A sentence, a lead-in, a rule of dashes, or the line with place and day.
  if (/[.…,;:]["”’»)\]]*$/u.test(title) || !/^["“‘«(]?[\p{Lu}\p{N}]/u.test(title)) {
    return undefined;
  }
  return DAY.test(title) && words <= MOST_WORDS_OF_DATELINE ? undefined : title;
}

/** Characters that are looked at. */
const MOST_HEAD = 2000;
/** Characters. */
const LONGEST = 150;
/** One word is as likely a section, a place or a name. */
const FEWEST_WORDS = 3;
const MOST_WORDS_OF_DATELINE = 8;
const DAY = /\d{1,2}[/.-]\d{1,2}|\b(?:19|20)\d\d\b/u;

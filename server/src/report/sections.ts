import { oneLine } from '../base/one-line.ts';
import type { Span } from '../base/span.ts';
import type { Report } from './report.ts';

/** A heading with what stands below it, up to the next heading of its level or a higher one. */
export interface Section extends Span {
  /** 1–6. */
  readonly level: number;
  /** The words of the heading, without its marks. */
  readonly heading: Span;
  /** The heading as a reader sees it: no markup, no citations, white space as single spaces. */
  readonly title: string;
  /** The sections below this one, in the order of the text. */
  readonly sections: readonly Section[];
}

/** The sections of a report, the outermost ones. A heading inside a quotation or a list begins none. */
export function sectionsOf({ text, prose, blocks }: Pick<Report, 'text' | 'prose' | 'blocks'>): readonly Section[] {
  const top: Draft[] = [];
  const open: Draft[] = [];
  for (const { kind, within, start, end } of blocks) {
    if (kind !== 'heading' || within.length) continue;
    const level = levelOf(text, { start, end });
    const begin = lineStart(text, start);
    while (open.length && (open.at(-1)?.level ?? 0) >= level) close(open.pop(), begin);
    const words = oneLine(prose.slice(start, end));
    const title = words || oneLine(text.slice(start, end));
    const section: Draft = { start: begin, end: text.length, level, heading: { start, end }, title, sections: [] };
    (open.at(-1)?.sections ?? top).push(section);
    open.push(section);
  }
  for (const section of open) close(section, text.length);
  return top;

  function close(section: Draft | undefined, before: number): void {
    if (section) section.end = section.start + text.slice(section.start, before).trimEnd().length;
  }
}

/** The sections with those below them, in the order of the text. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

interface Draft extends Section {
  end: number;
  readonly sections: Draft[];
}

function levelOf(text: string, { start, end }: Span): number {
  const marks = /^[ \t]*(#{1,6})[ \t]/.exec(text.slice(lineStart(text, start), start));
  if (marks) return (marks[1] ?? '').length;
  // Else its line is underlined, by `=` or by `-`.
  return /^[ \t]*(?:\r\n|\r|\n)[ \t]*=/.test(text.slice(end, end + 200)) ? 1 : 2;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

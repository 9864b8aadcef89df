import type { Problem } from '../base/problem.ts';
import type { Span } from '../base/span.ts';
import type { Analysis } from '../text/analysis.ts';
import type { Language } from '../text/language.ts';
import type { Block } from './blocks.ts';

/** A Markdown report, read. Offsets are those of `text`. */
export interface Report {
  readonly path: string;
  /** The file as it stands. */
  readonly text: string;
  /**
   * The same text, code unit for code unit, with everything that is not the writer's prose (citations, code, comments,
   * front matter, link targets, markup) blanked by spaces; line breaks stay. Only the bars between the cells of a table
   * stay too, so that two cells never read as one phrase.
   */
  readonly prose: string;
  /** The report's own date from its front matter (`date:`), else that of the project's reports; ISO. */
  readonly date: string | undefined;
  /** Paragraphs, headings and rows of tables, in the order of the text. */
  readonly blocks: readonly Block[];
  /** The targets of link definitions by their labels, without case. */
  readonly references: ReadonlyMap<string, string>;
  readonly citations: readonly Citation[];
  /** `lang:` of the front matter, else that of the project's reports, else that of the prose. */
  readonly language: Language;
  /** Made when first asked for, with `analysis`. */
  readonly claims: readonly Claim[];
  /**
   * Made when first asked for, since it is nearly all of the work, and what answers a keystroke needs citations alone.
   * The reading of `prose`, leaning on `date`. Its text is `prose` with the line breaks inside a paragraph as spaces,
   * since a sentence goes on over them, and with a line break before a sentence that a bare `@a` begins; its offsets are
   * those of `text` all the same.
   */
  readonly analysis: Analysis;
  /** What is wrong with the front matter. */
  readonly problems: readonly Problem[];
}

/** One `@key` with what belongs to it. */
export interface Citation {
  readonly key: string;
  /** The key alone, without `@`, `-` or braces. */
  readonly keySpan: Span;
  /** From the `-` or `@` (or the prefix, in brackets) to the end of locator and suffix. */
  readonly span: Span;
  /** `[…]`, with the brackets, where the citation stands in a group. */
  readonly group: Span | undefined;
  readonly suppressAuthor: boolean;
  /** `see`, as written. */
  readonly prefix: string;
  /** `p. 3`, as written. */
  readonly locator: string;
  /** What follows the locator, as written, without the comma. */
  readonly suffix: string;
}

/** A link or a bare URL; the images among them are left out. The span holds text and target. */
export interface Link extends Span {
  /** As written, without brackets and title: a URL, or a path from the report. */
  readonly target: string;
}

/**
 * A sentence of the report with the citations that cover it. The heads of tables make no claims, headings only where
 * they cite.
 */
export interface Claim {
  /** The sentence as an index into `analysis.sentences`. */
  readonly sentence: number;
  /** Of the sentence, without white space around. */
  readonly span: Span;
  /**
   * Covering citations: in the sentence or right behind it, else those of the next cited sentence of its paragraph; in a
   * paragraph, an item or a row that cites nothing those of what it belongs to (`report/coverage.ts`).
   */
  readonly citations: readonly Citation[];
  /** Do the citations stand in (or right behind, or in a footnote of) this very sentence? */
  readonly own: boolean;
  /** The links in this very sentence and in its footnotes. Whether one leads to a source, a report does not know. */
  readonly links: readonly Link[];
  /** The block that it stands in, as an index into `blocks`. */
  readonly block: number;
}

import type { Locale } from '../messages/locale.ts';
import { analyse } from '../text/analyse.ts';
import type { AnalyseOptions } from '../text/analyse.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/language.ts';
import type { LineMemory } from '../text/line-memory.ts';
import { blockQuotations } from './block-quotations.ts';
import { withoutBibliography } from './bibliography-place.ts';
import { readBlocks } from './blocks.ts';
import { claimsOf } from './claims.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Inlines } from './inlines.ts';
import { readInlines } from './inlines.ts';
import { labelsOf } from './labels.ts';
import { cutBefore, mask } from './mask.ts';
import type { Citation, Report } from './report.ts';

/** What a report has where its front matter is silent. */
export interface ReportDefaults {
  /** ISO: a day, a month or a year. */
  readonly date?: string;
  readonly language?: Language;
}

export interface ParseOptions {
  /** Language of the problems' messages (default: English). */
  readonly locale?: Locale;
  /** What was read of an earlier version of the report, for a report that is being written (default: nothing). */
  readonly memory?: LineMemory;
  /** Of the project (default: a report without a date has none, and its language is that of its prose). */
  readonly defaults?: ReportDefaults | undefined;
}

/**
 * Reads a Markdown report: its citations at once, in a millisecond or two even where it is a book's chapter; its sentences,
 * and what they claim, when they are asked for. Never throws, whatever the text; what is wrong with it is in `problems`.
 */
export function parseReport(text: string, path: string, options: ParseOptions = {}): Report {
  const { locale = 'en', memory, defaults } = options;
  const frontMatter = readFrontMatter(text, path, locale, defaults?.language);
  // A date that could not be read is not the project's: the report has one, though nobody knows which.
  const date = frontMatter.date ?? (frontMatter.problems.length ? undefined : defaults?.date);
  const { blocks: all, references, examples } = readBlocks(text);
  const blocks = withoutBibliography(text, all, references);
  const labels = labelsOf(text);
  const inlines = blocks.map((block) => withoutReferences(readInlines(text, block, references), examples, labels));
  const { prose, flowed } = mask(
    text,
    blocks,
    inlines.flatMap(({ hidden }) => hidden),
  );
  const citations = inlines.flatMap((inline) => inline.citations);
  const language = frontMatter.language ?? defaults?.language ?? languageOf(flowed);
  const analysis = once(() =>
    analyse(cutBefore(flowed, citations), {
      ...analyseOptions(date, language),
      blocks: blockQuotations(prose, blocks),
      memory,
    }),
  );
  const claims = once(() => claimsOf({ text, prose, blocks, inlines, sentences: analysis().sentences }));
  return {
    path,
    text,
    prose,
    date,
    blocks,
    references,
    citations,
    language,
    get claims() {
      return claims();
    },
    get analysis() {
      return analysis();
    },
    problems: frontMatter.problems,
  };
}

/**
 * What refers to something of the report itself cites nothing: `@fig-prices` the figure that has this label, and to Pandoc
 * `@good` in a sentence the example `(@good) …`.
 */
function withoutReferences(inlines: Inlines, examples: ReadonlySet<string>, labels: ReadonlySet<string>): Inlines {
  if (!examples.size && !labels.size) return inlines;
  const isCitation = ({ key, group }: Citation): boolean => !labels.has(key) && (!examples.has(key) || !!group);
  return { ...inlines, citations: inlines.citations.filter(isCitation) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function analyseOptions(date: string | undefined, language: Language): AnalyseOptions {
  return {
    // A report without a date has none: the dates that it tells of are not its own.
    infer: false,
    ...(date ? { published: { value: date, from: 'metadata' } } : {}),
    language,
  };
}

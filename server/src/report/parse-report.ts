import type { Locale } from '../messages/locale.ts';
import { analyse } from '../text/analyse.ts';
import type { AnalyseOptions } from '../text/analyse.ts';
import { blockQuotations } from './block-quotations.ts';
import { readBlocks } from './blocks.ts';
import { claimsOf } from './claims.ts';
import { readFrontMatter } from './front-matter.ts';
import { readInlines } from './inlines.ts';
import { cutBefore, mask } from './mask.ts';
import type { Report } from './report.ts';

export interface ParseOptions {
  /** Language of the problems' messages (default: English). */
  readonly locale?: Locale;
}

/** Reads a Markdown report. Never throws, whatever the text; what is wrong with it is in `problems`. */
export function parseReport(text: string, path: string, { locale = 'en' }: ParseOptions = {}): Report {
  const frontMatter = readFrontMatter(text, path, locale);
  const { blocks, references } = readBlocks(text);
  const inlines = blocks.map((block) => readInlines(text, block, references));
  const { prose, flowed } = mask(
    text,
    blocks,
    inlines.flatMap(({ hidden }) => hidden),
  );
  const citations = inlines.flatMap((inline) => inline.citations);
  const analysis = analyse(cutBefore(flowed, citations), {
    ...analyseOptions(frontMatter.date, frontMatter.language),
    blocks: blockQuotations(prose, blocks),
  });
  return {
    path,
    text,
    prose,
    date: frontMatter.date,
    blocks,
    references,
    citations,
    claims: claimsOf({ text, prose, blocks, inlines, sentences: analysis.sentences }),
    analysis,
    problems: frontMatter.problems,
  };
}

function analyseOptions(date: string | undefined, language: AnalyseOptions['language']): AnalyseOptions {
  return {
    // A report without a date has none: the dates that it tells of are not its own.
    infer: false,
    ...(date ? { published: { value: date, from: 'metadata' } } : {}),
    ...(language ? { language } : {}),
  };
}

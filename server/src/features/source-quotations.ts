import { holds, overlaps, type Span } from '../base/span.ts';
import type { Source } from '../corpus/source.ts';
import type { Quotation } from '../text/analysis.ts';

/** The quotations of a source that may be quoted from it, in the order of its text. */
export function quotationsIn({ analysis }: Source): readonly Quotation[] {
  return analysis.quotations.filter(({ start, end }) => end - start >= SHORTEST);
}

/** Shorter quotations are names and single words that somebody set between marks. */
const SHORTEST = 12;

/** Is a sentence one of these quotations or highlights, or a part of one? */
export function isQuoted(sentence: Span, quotations: readonly Span[]): boolean {
  return quotations.some(({ start, end }) => holds({ start: start - MARK, end: end + MARK }, sentence));
}

/** How far a sentence may reach over the words of a quotation: its marks and a full stop. */
const MARK = 2;

/**
 * Whose words a quotation of a source is, where the source tells it; else empty. A speaker who was carried over from the
 * sentence before is too unsure to be shown.
 */
export function speakerOf({ analysis }: Source, quotation: Span): string {
  const statement = analysis.statements.find(
    ({ speaker, direct, content }) =>
      speaker && speaker.by !== 'carried' && direct && content.some((stretch) => overlaps(stretch, quotation)),
  );
  return statement?.speaker?.name ?? '';
}

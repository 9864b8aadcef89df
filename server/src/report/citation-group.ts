import type { Span } from '../base/span.ts';
import type { Draft } from './inlines.ts';
import { splitLocator } from './locator.ts';

/**
 * Completes the citations of one pair of brackets: prefix, locator, suffix, and how far each one reaches. A citation
 * ends at the `;` before the next one. Where the brackets belong to a bare citation before them (`@a [p. 3; @b]`),
 * what stands before the first `;` is not a prefix; it is returned. Offsets are those of `text`.
 */
export function groupCitations(text: string, group: Span, citations: readonly Draft[], follows: boolean): string {
  let from = group.start + 1;
  let lead = '';
  citations.forEach((citation, i) => {
    if (i === 0 && follows) {
      const cut = text.slice(from, citation.span.start).lastIndexOf(';');
      lead = cut < 0 ? '' : text.slice(from, from + cut).trim();
      if (cut >= 0) from += cut + 1;
    }
    const next = citations[i + 1];
    // Brackets right behind the key (`[@a [p. 3]]`) are a part of what stands between these.
    const keyEnd = citation.keySpan.end + (text.charAt(citation.keySpan.start - 1) === '{' ? 1 : 0);
    const behind = text.slice(keyEnd, next?.span.start ?? group.end - 1);
    const cut = next ? behind.lastIndexOf(';') : -1;
    const stop = keyEnd + (cut >= 0 ? cut : behind.length);
    const { locator, suffix } = splitLocator(text.slice(keyEnd, stop));
    citation.prefix = text.slice(from, citation.span.start).trim();
    citation.locator = locator;
    citation.suffix = suffix;
    citation.group = group;
    citation.span = trimmed(text, from, stop);
    from = cut >= 0 ? stop + 1 : stop;
  });
  return lead;
}

/** Gives a bare citation the brackets behind it: `@a [p. 3]`. */
export function withLocator(citation: Draft, written: string, end: number): void {
  const { locator, suffix } = splitLocator(written);
  citation.locator = locator;
  citation.suffix = suffix;
  citation.span = { start: citation.span.start, end };
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

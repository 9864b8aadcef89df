import { type Span, overlaps } from '../base/span.ts';
import { pageAt, type Source } from '../corpus/source.ts';
import { featureMessages as messages } from '../messages/features.ts';
import type { Language } from '../text/language.ts';

/**
 * Where a stretch of a source stands, as a locator behind its key in a report of this language: the page where the source
 * has pages, else the paragraph (`p. 12`, `đoạn 3`). Undefined outside of its prose.
 */
export function locatorIn(source: Source, span: Span, language: Language): string | undefined {
  const page = pageAt(source, span.start);
  if (page !== undefined) return messages.pageLocator[language](page);
  const paragraph = source.passages.find((passage) => overlaps(passage, span))?.paragraph;
  return paragraph === undefined ? undefined : messages.paragraphLocator[language](paragraph + 1);
}

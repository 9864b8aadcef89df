import type { Source } from '../corpus/source.ts';
import { featureMessages as messages } from '../messages/features.ts';
import type { Locale } from '../messages/locale.ts';
import type { PublishedFrom } from '../text/analysis.ts';

/** The date of a source and where it comes from; undefined where not even the text lets one be inferred. */
export function dateOf(
  source: Source,
  locale: Locale,
): { readonly value: string; readonly origin: string } | undefined {
  const { issued, issuedFrom } = source.metadata;
  if (issued) {
    if (!issuedFrom) return { value: issued, origin: messages.dateFromMetadata[locale] };
    if (issuedFrom === 'front matter') return { value: issued, origin: messages.dateFromFrontMatter[locale] };
    return { value: issued, origin: messages.dateFrom[locale](issuedFrom) };
  }
  const published = source.analysis.published;
  return published && { value: published.value, origin: originOf(published.from, locale) };
}

/** `Outlet, 2022-11-10`, or what there is of it. Cheap: it does not analyse the source. */
export function whence({ metadata }: Source): string {
  return [metadata.outlet, metadata.issued].filter(Boolean).join(', ');
}

function originOf(from: PublishedFrom, locale: Locale): string {
  if (from === 'dateline') return messages.dateFromDateline[locale];
  if (from === 'inferred') return messages.dateInferred[locale];
  return messages.dateFromMetadata[locale];
}

import type { Source } from '../corpus/source.ts';
import { featureMessages as messages } from '../messages/features.ts';
import type { Locale } from '../messages/locale.ts';
import type { PublishedFrom } from '../text/analysis.ts';

/** The date of a source, and which place gives it or from what it is concluded; or that there is none. */
export function dateOf(source: Source, locale: Locale): string {
  const { issued, issuedFrom } = source.metadata;
  if (issued) return issuedFrom === undefined ? issued : `${issued} (${messages.dateFrom[locale](issuedFrom)})`;
  const { published } = source.analysis;
  if (!published) return messages.undated[locale];
  return published.from === 'metadata' ? published.value : `${published.value} (${originOf(published.from, locale)})`;
}

/** `Outlet · 2022-11-10`, or what there is of it. Cheap: it does not analyse the source. */
export function whence({ metadata }: Source): string {
  return [metadata.outlet, metadata.issued].filter(Boolean).join(' · ');
}

/** From what the date of a source is concluded. */
export function originOf(from: Exclude<PublishedFrom, 'metadata'>, locale: Locale): string {
  return from === 'dateline' ? messages.dateFromDateline[locale] : messages.dateInferred[locale];
}

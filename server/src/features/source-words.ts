import type { Source } from '../corpus/source.ts';
import { featureMessages as messages } from '../messages/features.ts';
import type { Locale } from '../messages/locale.ts';
import type { PublishedFrom } from '../text/analysis.ts';

/** The date of a source, or that there is none; and where it does not stand in the metadata, from what it is concluded. */
export function dateOf(source: Source, locale: Locale): { readonly day: string; readonly concluded?: string } {
  const { issued } = source.metadata;
  if (issued) return { day: issued };
  const { published } = source;
  if (!published) return { day: messages.undated[locale] };
  return {
    day: published.value,
    ...(published.from !== 'metadata' && { concluded: originOf(published.from, locale) }),
  };
}

/** Which places say what is known of a source, each once: `title, date from: page metadata`. */
export function placesOf({ metadata }: Source, locale: Locale): readonly string[] {
  const { from = {}, issued, issuedFrom } = metadata;
  const places = new Map<string, string[]>();
  for (const [field, place] of [
    ['title', from.title],
    ['authors', from.authors],
    ['outlet', from.outlet],
    ['date', issued && issuedFrom],
  ] as const) {
    if (place) places.set(place, [...(places.get(place) ?? []), messages.fields[locale][field]]);
  }
  return [...places].map(([place, fields]) => messages.fieldsFrom[locale](fields, place));
}

/** `Outlet · 2022-11-10`, or what there is of it. Cheap: it does not analyse the source. */
export function whence({ metadata }: Source): string {
  return [metadata.outlet, metadata.issued].filter(Boolean).join(' · ');
}

/** From what the date of a source is concluded. */
export function originOf(from: Exclude<PublishedFrom, 'metadata'>, locale: Locale): string {
  return from === 'dateline' ? messages.dateFromDateline[locale] : messages.dateInferred[locale];
}

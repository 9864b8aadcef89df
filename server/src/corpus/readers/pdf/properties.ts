import { isoDateOf } from '../../metadata/iso-date.ts';
import type { MetadataRecord } from '../../metadata/record.ts';
import { isTitle, namesIn } from '../document-properties.ts';

/** What a PDF says about itself, as its library gives it. */
export interface Properties {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly creator: string | undefined;
  readonly producer: string | undefined;
  /** `D:20240315083000+07'00'` */
  readonly created: string | undefined;
  /** From XMP: dc:title, dc:creator, dc:date, dc:publisher, prism:publicationDate, prism:publicationName, prism:url. */
  readonly xmp: (name: string) => string | readonly string[] | undefined;
}

/**
 * Metadata of a PDF. `headline` is what stands largest on the first page. The day on which the file was made is told as
 * `saved`, and not at all where a browser printed a page: that day says when somebody saved it, years later perhaps.
 */
export function recordOf(
  properties: Properties,
  headline: string | undefined,
  address: string | undefined,
): MetadataRecord | undefined {
  const { xmp } = properties;
  const titles = [first(xmp('dc:title')), properties.title]
    .filter((title) => title !== undefined)
    .map((title) => title.trim());
  const title = titles.find((one) => isTitle(one)) ?? headline;
  const authors = (all(xmp('dc:creator')).length ? all(xmp('dc:creator')) : all(properties.author)).flatMap(namesIn);
  const issued = [xmp('prism:publicationDate'), xmp('prism:coverDate'), xmp('dc:date')]
    .flatMap((value) => isoDateOf(first(value) ?? '') ?? [])
    .at(0);
  const printed = /Mozilla\/|Chrome|Safari|Firefox|wkhtmltopdf|Skia|Quartz PDFContext/i.test(
    `${properties.creator ?? ''} ${properties.producer ?? ''}`,
  );
  const saved = printed ? undefined : dayOf(properties.created);
  const record: MetadataRecord = {
    id: undefined,
    title,
    authors,
    outlet: first(xmp('prism:publicationName')) ?? first(xmp('dc:publisher')),
    issued,
    url: first(xmp('prism:url')) ?? address,
    // What Word writes there is the language of its spelling, which is often not that of the text.
    language: undefined,
    entry: undefined,
    from: 'PDF properties',
    ...(saved !== undefined && { saved }),
  };
  const says = record.title ?? record.outlet ?? record.issued ?? record.url ?? saved;
  return says === undefined && !authors.length ? undefined : record;
}

function dayOf(created: string | undefined): string | undefined {
  const [, year, month = '', day = ''] = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?/.exec(created ?? '') ?? [];
  if (year === undefined || Number(year) < 1980) return undefined;
  return isoDateOf([year, month, day].filter(Boolean).join('-'));
}

function all(value: string | readonly string[] | undefined): string[] {
  return (typeof value === 'string' ? [value] : [...(value ?? [])]).map((one) => one.trim()).filter(Boolean);
}

function first(value: string | readonly string[] | undefined): string | undefined {
  return all(value)[0];
}

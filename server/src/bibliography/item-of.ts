import { isoDateOf } from '../corpus/metadata/iso-date.ts';
import type { Source } from '../corpus/source.ts';
import type { CslDate, CslItem } from './csl-item.ts';
import { nameInParts, namesOf } from './names.ts';

/**
 * The entry of a source in a reference list: what references.json says of it, and what the source says itself. The id is
 * the citekey. Names of Vietnamese are whole (`literal`), so that no style turns them round.
 */
export function itemOf({ id, metadata, language }: Source): CslItem {
  const entry = metadata.entry ?? {};
  const { title, outlet, url } = metadata;
  const hasOutlet = ['container-title', 'publisher'].some((field) => typeof entry[field] === 'string');
  const type = typeof entry['type'] === 'string' ? entry['type'] : typeOf(outlet, url);
  const issued = dateOf(entry['issued']) ?? dateOf(metadata.issued);
  return withoutEmpty({
    ...Object.fromEntries(Object.entries(entry).filter(([, value]) => typeof value !== 'object')),
    ...Object.fromEntries(NAMES.map((field) => [field, namesOf(entry[field])])),
    ...Object.fromEntries(DATES.map((field) => [field, dateOf(entry[field])])),
    id,
    type,
    title: entry['title'] ?? title,
    author: namesOf(entry['author']) ?? (metadata.authors.length ? metadata.authors.map(nameInParts) : undefined),
    ...(outlet !== undefined && !hasOutlet ? { [PUBLISHED.has(type) ? 'publisher' : 'container-title']: outlet } : {}),
    issued,
    URL: entry['URL'] ?? url,
    // Which words of a title get capitals, and the order of a name, depend on it.
    language: entry['language'] ?? metadata.language ?? language,
  });
}

const NAMES = ['editor', 'translator', 'director', 'interviewer', 'composer', 'container-author', 'collection-editor'];
const DATES = ['accessed', 'available-date', 'event-date', 'original-date', 'submitted'];

/** What has a publisher rather than a paper that it stands in. */
const PUBLISHED = new Set(['book', 'report', 'thesis', 'software', 'dataset']);

function typeOf(outlet: string | undefined, url: string | undefined): string {
  if (outlet !== undefined) return 'article-newspaper';
  return url === undefined ? 'document' : 'webpage';
}

/** Whatever way a date is written, as numbers; what can't be read so stays a `raw` or `literal` one. */
function dateOf(value: unknown): CslDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return fromWords(String(value));
  if (typeof value !== 'object' || value === null) return undefined;
  const date = value as CslDate;
  const parts: unknown = date['date-parts'];
  if (Array.isArray(parts)) {
    const days = parts.map((day: unknown) => (Array.isArray(day) ? day.map(Number).filter(Number.isFinite) : []));
    return days[0]?.length ? { ...date, 'date-parts': days.filter((day) => day.length) } : undefined;
  }
  const words = date['raw'] ?? date['literal'];
  return typeof words === 'string' ? (fromWords(words) ?? date) : undefined;
}

function fromWords(words: string): CslDate | undefined {
  const [from, to, ...more] = words.split('/').map((day) => (/^\d{4}(?:-|$)/.test(day) ? isoDateOf(day) : undefined));
  if (from !== undefined && to !== undefined && !more.length) return { 'date-parts': [numbers(from), numbers(to)] };
  const iso = isoDateOf(words);
  return iso === undefined ? undefined : { 'date-parts': [numbers(iso)] };
}

function numbers(iso: string): number[] {
  return iso.split('-').map(Number);
}

function withoutEmpty(fields: Readonly<Record<string, unknown>>): CslItem {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as CslItem;
}

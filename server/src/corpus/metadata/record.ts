import type { Language } from '../../text/language.ts';
import type { Metadata } from '../source.ts';

/** What one place (front matter, an entry of references.json) says about a source; what it leaves open is undefined. */
export interface MetadataRecord {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly outlet: string | undefined;
  /** ISO, `2022-11-10` or coarser. */
  readonly issued: string | undefined;
  readonly url: string | undefined;
  readonly language: Language | undefined;
  /** The CSL-JSON entry as it stands, for the reference list. */
  readonly entry: Readonly<Record<string, unknown>> | undefined;
  /** The place, for the hover: `front matter`, `references.json`. */
  readonly from: string;
  /** The day on which the file was made or saved, ISO: no date of the source, but better than none. */
  readonly saved?: string;
}

/**
 * The metadata of a source from its own front matter and its entry in references.json. Field by field, the front
 * matter of the file wins over references.json: it is nearer to the text, and what the writer last touched.
 */
export function mergeMetadata(own: MetadataRecord | undefined, entry: MetadataRecord | undefined): Metadata {
  const dated = own?.issued === undefined ? entry : own;
  return withoutUndefined({
    title: own?.title ?? entry?.title,
    authors: own?.authors.length ? own.authors : (entry?.authors ?? []),
    outlet: own?.outlet ?? entry?.outlet,
    issued: dated?.issued,
    issuedFrom: dated?.issued === undefined ? undefined : dated.from,
    url: own?.url ?? entry?.url,
    language: own?.language ?? entry?.language,
    saved: own?.saved,
    entry: entry?.entry && withoutOverridden(entry.entry, own),
  });
}

// What the front matter says otherwise is no longer the entry's to say.
function withoutOverridden(
  entry: Readonly<Record<string, unknown>>,
  own: MetadataRecord | undefined,
): Readonly<Record<string, unknown>> {
  const overridden = new Set([
    ...(own?.title === undefined ? [] : ['title']),
    ...(own?.authors.length ? ['author'] : []),
    ...(own?.outlet === undefined ? [] : ['container-title', 'publisher']),
    ...(own?.issued === undefined ? [] : ['issued']),
    ...(own?.url === undefined ? [] : ['URL']),
    ...(own?.language === undefined ? [] : ['language']),
  ]);
  return Object.fromEntries(Object.entries(entry).filter(([field]) => !overridden.has(field)));
}

/** `vi`, `vi-VN`, `vie`, `Vietnamese` → `vi`; undefined for languages that Attest does not read. */
export function languageOfTag(tag: string): Language | undefined {
  if (/^(?:vi|vie|vi[-_].*|vietnamese|tiếng việt)$/i.test(tag)) return 'vi';
  if (/^(?:en|eng|en[-_].*|english|tiếng anh)$/i.test(tag)) return 'en';
  return undefined;
}

type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutUndefined<T extends object>(fields: T): WithoutUndefined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>;
}

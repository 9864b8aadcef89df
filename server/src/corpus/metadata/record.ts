import { harmless } from '../../base/harmless.ts';
import { oneLine } from '../../base/one-line.ts';
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

/** An entry of a file of metadata. Plain data, as it goes from thread to thread and to disk. */
export interface Reference extends MetadataRecord {
  /** The citekey, in NFC; empty where the format gives none (RIS), so that it can only be joined by other things. */
  readonly id: string;
  /** Its fields in CSL-JSON. */
  readonly entry: Readonly<Record<string, unknown>>;
  /** The files that it names, as paths with forward slashes, best first; missing where it names none. */
  readonly files?: readonly string[];
}

/**
 * The metadata of a source from its own file and from the entry that speaks of it. Field by field, the front matter of
 * the file comes first, since the writer has put it there; then the entry, which somebody has looked after; then what
 * else the file says (a page's metadata, the properties of a document). A day beats the bare year or month it lies in.
 * Titles and names are shown in rows, messages and lists all over, so here they become one line of harmless characters.
 */
export function mergeMetadata(own: MetadataRecord | undefined, entry: MetadataRecord | undefined): Metadata {
  const [first, second] = own && entry && own.from !== FRONT_MATTER ? [entry, own] : [own, entry];
  const dated = finer(first?.issued, second?.issued) || first?.issued === undefined ? second : first;
  const titled = first?.title === undefined ? second : first;
  const written = first?.authors.length ? first : second;
  const printed = first?.outlet === undefined ? second : first;
  const from = withoutUndefined({
    title: titled?.title === undefined ? undefined : titled.from,
    authors: written?.authors.length ? written.from : undefined,
    outlet: printed?.outlet === undefined ? undefined : printed.from,
  });
  return withoutUndefined({
    title: shown(titled?.title),
    authors: (written?.authors ?? []).map(shown),
    outlet: shown(printed?.outlet),
    from: Object.keys(from).length ? from : undefined,
    issued: dated?.issued,
    issuedFrom: dated?.issued === undefined ? undefined : dated.from,
    url: first?.url ?? second?.url,
    language: own?.language ?? entry?.language,
    saved: own?.saved,
    entry:
      entry?.entry &&
      withoutOverridden(entry.entry, first === own ? own : undefined, dated === entry || !dated?.issued),
  });
}

/** How front matter calls itself in `from`. */
export const FRONT_MATTER = 'front matter';

function shown<T extends string | undefined>(words: T): T;
function shown(words: string | undefined): string | undefined {
  return words === undefined ? undefined : harmless(oneLine(words));
}

function finer(date: string | undefined, other: string | undefined): boolean {
  return date !== undefined && other !== undefined && other.length > date.length && other.startsWith(date);
}

// What the front matter says otherwise is no longer the entry's to say.
function withoutOverridden(
  entry: Readonly<Record<string, unknown>>,
  own: MetadataRecord | undefined,
  dated: boolean,
): Readonly<Record<string, unknown>> {
  const overridden = new Set([
    ...(own?.title === undefined ? [] : ['title']),
    ...(own?.authors.length ? ['author'] : []),
    ...(own?.outlet === undefined ? [] : ['container-title', 'publisher']),
    ...(own?.issued === undefined && dated ? [] : ['issued']),
    ...(own?.url === undefined ? [] : ['URL']),
    ...(own?.language === undefined ? [] : ['language']),
  ]);
  return Object.fromEntries(Object.entries(entry).filter(([field]) => !overridden.has(field)));
}

/** `vi`, `vi-VN`, `vie`, `Vietnamese` → `vi`; `british`, as BibLaTeX calls it, → `en`; undefined for languages that Attest does not read. */
export function languageOfTag(tag: string): Language | undefined {
  if (/^(?:vi|vie|vi[-_].*|vietnamese|tiếng việt)$/i.test(tag)) return 'vi';
  if (/^(?:en|eng|en[-_].*|(?:us|uk)?english|american|british|australian|canadian|newzealand|tiếng anh)$/i.test(tag))
    return 'en';
  return undefined;
}

type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutUndefined<T extends object>(fields: T): WithoutUndefined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>;
}

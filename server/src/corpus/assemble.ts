import type { Problem } from '../base/problem.ts';
import { corpusMessages } from '../messages/corpus.ts';
import type { Locale } from '../messages/locale.ts';
import { languageOf } from '../text/language.ts';
import type { Corpus } from './corpus.ts';
import type { KeptFile } from './corpus-files.ts';
import { FileSource } from './file-source.ts';
import { Catalogue, type ReferenceFile } from './metadata/catalogue.ts';
import { mergeMetadata, type Reference } from './metadata/record.ts';
import { inOrder } from './metadata/reference-formats.ts';
import { formatOf } from './readers/formats.ts';
import { stemOf } from './stem.ts';
import type { SourceReading } from './readers/reading.ts';
import type { Source } from './source.ts';

/**
 * The corpus that these files make, given in the order of their paths. A source is cited by the id that its own file
 * gives it, else by the key of the entry that speaks of it, else by the stem of its file. The first file of a citekey has
 * it, unless an entry names another; a later one is a problem that names both. An entry that speaks of no file is a
 * source without text: it can be cited, and nothing is checked against it.
 *
 * @param folderOf the corpus folder that a file is below
 * @param pause called after each file, lest an archive hold up everything else; where it rejects, so does this
 */
export async function assemble(
  files: readonly KeptFile[],
  folderOf: (path: string) => string | undefined,
  locale: Locale,
  pause: () => Promise<void>,
): Promise<Corpus> {
  const sources = new Map<string, Source>();
  const aliases = new Aliases();
  const former = new Aliases();
  const isMetadata = ({ path }: KeptFile): boolean => formatOf(path) === undefined;
  const problems: Problem[] = files.filter(isMetadata).flatMap(({ reading }) => reading.problems);
  const linked = new Set<Source>();
  const catalogues = cataloguesOf(files, folderOf);
  const spokenOf = new Set<Reference>();

  for (const file of files) {
    if (isMetadata(file)) continue;
    problems.push(...file.reading.problems);
    const catalogue = catalogues.get(folderOf(file.path) ?? '');
    const before = file.sources;
    file.sources = file.reading.sources.map((read, i) => {
      const { path } = file;
      const stem = stemOf(path);
      const own = read.metadata?.id?.normalize('NFC');
      const entry = catalogue?.entryOf(path, own ?? stem, read.metadata);
      const main = entry && catalogue?.fileOf(entry);
      // Of the files of one entry, such as an article as a page and as PDF, one has its key.
      const has = !!entry?.id && (main === undefined ? !spokenOf.has(entry) : main === path);
      if (entry) spokenOf.add(entry);
      const id = own ?? (has ? entry.id : stem);
      if (has && entry.id !== id) aliases.add(entry.id, id);
      if (own === undefined && id !== stem) aliases.add(stem, id);
      const source = sourceOf(before?.[i], id, path, read, entry);
      if (main === path && has && id === entry.id) linked.add(source);
      return source;
    });
    for (const [key, at] of file.formerly ?? []) {
      const now = file.sources[at];
      if (now) former.add(key, now.id);
    }
    for (const source of file.sources) {
      const first = sources.get(source.id);
      const later = first && linked.has(source) && !linked.has(first) ? first : source;
      if (!first || later === first) sources.set(source.id, source);
      if (first) {
        const holder = later === first ? source : first;
        problems.push({ path: later.path, message: corpusMessages.duplicateKey[locale](source.id, holder.path) });
      }
      if (/\s/.test(source.id))
        problems.push({ path: file.path, message: corpusMessages.keyWithSpace[locale](source.id) });
    }
    await pause();
  }
  for (const file of files) {
    const { references } = file.reading;
    const catalogue = catalogues.get(folderOf(file.path) ?? '');
    if (!references || !catalogue) continue;
    const before = new Map(file.sources?.map((source) => [source.id, source]));
    const alone = references.filter(
      (one) => catalogue.entries.get(one.id) === one && !spokenOf.has(one) && !sources.has(one.id),
    );
    file.sources = alone.map((one) => sourceOf(before.get(one.id), one.id, file.path, NO_TEXT, one));
    for (const source of file.sources) sources.set(source.id, source);
    await pause();
  }
  const metadata = files.filter(isMetadata).map(({ path }) => path);
  const known = aliases.free(sources);
  return {
    sources,
    aliases: known,
    former: former.free(sources, known),
    metadata: metadata.sort(inOrder),
    problems,
  };
}

function cataloguesOf(
  files: readonly KeptFile[],
  folderOf: (path: string) => string | undefined,
): ReadonlyMap<string, Catalogue> {
  const metadata = new Map<string, ReferenceFile[]>();
  for (const { path, reading } of files) {
    const folder = reading.references && folderOf(path);
    if (folder === undefined || !reading.references) continue;
    const there = metadata.get(folder) ?? [];
    there.push({ path, references: reading.references });
    metadata.set(folder, there);
  }
  const catalogues = new Map<string, Catalogue>();
  for (const [folder, there] of metadata) {
    const sources = files.filter(({ path }) => formatOf(path) !== undefined && folderOf(path) === folder);
    const paths = sources.map(({ path }) => path);
    catalogues.set(folder, catalogueOf(folder, there, paths));
  }
  return catalogues;
}

/** The catalogue made last, where it is of the same entries and paths: a changed text is no reason to make another. */
function catalogueOf(folder: string, there: readonly ReferenceFile[], paths: readonly string[]): Catalogue {
  const key = there[0]?.references;
  const last = key && made.get(key);
  const same =
    last?.folder === folder &&
    alike(last.there, there, (a, b) => a.path === b.path && a.references === b.references) &&
    alike(last.paths, paths, (a, b) => a === b);
  if (same) return last.catalogue;
  const catalogue = new Catalogue(folder, there, paths);
  if (key) made.set(key, { folder, there, paths, catalogue });
  return catalogue;
}

const made = new WeakMap<
  readonly Reference[],
  {
    readonly folder: string;
    readonly there: readonly ReferenceFile[];
    readonly paths: readonly string[];
    readonly catalogue: Catalogue;
  }
>();

function alike<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((one, i) => same(one, b[i] as T));
}

const NO_TEXT: SourceReading = { text: '', body: { start: 0, end: 0 }, metadata: undefined };

/** The source as it was, if nothing about it has changed: what others keep of it stays good. */
function sourceOf(
  before: FileSource | undefined,
  id: string,
  path: string,
  read: SourceReading,
  entry: Reference | undefined,
): FileSource {
  const same = before?.id === id && before.path === path && before.reading === read ? before : undefined;
  if (same && joined.get(same) === entry) return same;
  const merged = mergeMetadata(read.metadata, entry);
  const { title } = merged;
  // The language of a source without text is that of its title.
  const metadata = read === NO_TEXT && title && !merged.language ? { ...merged, language: languageOf(title) } : merged;
  const source =
    same && JSON.stringify(same.metadata) === JSON.stringify(metadata)
      ? same
      : new FileSource({ id, path, metadata }, read);
  joined.set(source, entry);
  return source;
}

/** The entry that a source was made with; it is an object of its own for each reading of its file. */
const joined = new WeakMap<FileSource, Reference | undefined>();

/** Other names of sources. What two of them could be called is no name. */
class Aliases {
  readonly #ids = new Map<string, string | undefined>();

  add(alias: string, id: string): void {
    this.#ids.set(alias, this.#ids.has(alias) && this.#ids.get(alias) !== id ? undefined : id);
  }

  /** Those that are not taken by what comes before them. */
  free(...taken: readonly ReadonlyMap<string, unknown>[]): ReadonlyMap<string, string> {
    const free = new Map<string, string>();
    for (const [alias, id] of this.#ids)
      if (id !== undefined && !taken.some((names) => names.has(alias))) free.set(alias, id);
    return free;
  }
}

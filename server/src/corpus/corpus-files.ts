import type { FileEntry, FileSystem } from '../base/file-system.ts';
import type { Problem } from '../base/problem.ts';
import { corpusMessages } from '../messages/corpus.ts';
import type { Locale } from '../messages/locale.ts';
import { assemble } from './assemble.ts';
import { CorpusFolders, type FolderRules, told } from './corpus-folders.ts';
import { emptyCorpus } from './corpus.ts';
import type { Corpus } from './corpus.ts';
import { digestOf } from './digest.ts';
import type { FileSource } from './file-source.ts';
import { Parts } from './parts.ts';
import { formatOf, isReadable, isTextFile } from './readers/formats.ts';
import { readTextFile } from './readers/read-text-file.ts';
import { says, unread } from './readers/reading.ts';
import type { Reader, Reading } from './readers/reading.ts';
import { type FormerKey, RenamedFiles, stillFormer } from './renamed-files.ts';

/** Larger files are no articles, and reading them would hold up everything else. Bytes. */
export const LARGEST_SOURCE = 20_000_000;

/** A list of articles is many sources, each of its own size. Bytes. */
export const LARGEST_LIST = 200_000_000;

/** A library of ten thousand entries with all their abstracts. Bytes. */
const LARGEST_METADATA = 100_000_000;

/** From so many files on it pays to hand them to other threads. */
const MANY = 100;
const AT_ONCE = 32;

export interface CorpusOptions {
  /** Language of the problems' messages (default: English). */
  readonly locale?: Locale;
  /** Gives the event loop a turn; called every few milliseconds of work. Default: none is given. */
  readonly breathe?: () => Promise<void>;
  /** What is to be heeded in each folder. */
  readonly rules?: ReadonlyMap<string, FolderRules>;
  /** Reads a file; rejects for nothing that is in it. Default: text and Markdown alone, at once. */
  readonly read?: Reader;
  /** The same where there are many files to read, several at a time. Default: `read`, one after the other. */
  readonly readMany?: Reader;
  /**
   * Told of a file that had something to say and now has nothing: most often it is being written just now. What was read
   * of it stays until it is looked at again (by `update`) and still stands so. Default: what stands there counts.
   */
  readonly unsettled?: (path: string) => void;
  /** What an earlier run has read, by path; a file of the same size and time is not read again. */
  readonly kept?: ReadonlyMap<string, KeptFile>;
}

export interface LoadOptions {
  /** How many files are done, and of how many. */
  readonly onProgress?: (done: number, total: number, path?: string) => void;
  /**
   * While many files are read: the corpus of those that have been read so far, told whenever their number has doubled, so
   * that whatever is made of it costs twice as much in all, and not more. Reading goes on meanwhile; the next part, and the
   * end, wait for what is made of the last.
   */
  readonly onPart?: (corpus: Corpus) => Promise<void>;
  /** An aborted load rejects with the signal's reason; what was read until then is kept. */
  readonly signal?: AbortSignal;
}

/** A file of a corpus folder as it was last read. */
export interface KeptFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch; NaN where it was read without asking. */
  readonly modified: number;
  /** Of its bytes, by `digestOf`. */
  readonly digest: string;
  readonly reading: Reading;
  /** Of a list of articles, the names of fields that it was read by, as a text; missing where they were the usual ones. */
  readonly fields?: string;
  /** Keys that its sources had when the file had another name, the latest first. */
  readonly formerly?: readonly FormerKey[];
  /**
   * Made of `reading` and the metadata beside it; each lives as long as both stay the same. Of a file of metadata: those
   * of its entries that belong to no file.
   */
  sources?: readonly FileSource[];
}

/**
 * The files of the corpus folders, as last read, and the corpus they make. `refresh` looks at all of them, `update`
 * at some; only changed files are read, and a source whose file and metadata have not changed stays the same object,
 * so that what others keep of it stays good.
 */
export class CorpusFiles {
  readonly #folders: CorpusFolders;
  readonly #fs: FileSystem;
  readonly #locale: Locale;
  readonly #breathe: (() => Promise<void>) | undefined;
  readonly #read: Reader;
  readonly #readMany: Reader | undefined;
  readonly #unsettled: ((path: string) => void) | undefined;
  /** Digests of files as they were seen unsettled, by path. */
  readonly #halves = new Map<string, string>();
  readonly #files: Map<string, KeptFile>;
  readonly #renamed = new RenamedFiles();
  #renames = 0;
  readonly #failures = new Map<string, Problem>();
  #corpus = emptyCorpus;
  #listed: ReadonlySet<string> = new Set();
  #reused = 0;
  #breathed = 0;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param folders absolute paths, without a separator at the end; of a file below two of them, the first has it */
  constructor(folders: readonly string[], fs: FileSystem, options: CorpusOptions = {}) {
    this.#folders = new CorpusFolders(folders, options.read ? isReadable : isTextFile, options.rules);
    this.#fs = fs;
    this.#locale = options.locale ?? 'en';
    this.#breathe = options.breathe;
    this.#read = options.read ?? readTextFile;
    this.#readMany = options.readMany;
    this.#unsettled = options.unsettled;
    this.#files = new Map(options.kept);
  }

  /** What is to be heeded in each folder from the next `recall`, `refresh` or `update` on. */
  heed(rules: ReadonlyMap<string, FolderRules>): void {
    this.#folders.heed(rules);
  }

  /** The corpus of the last `refresh` or `update`. */
  get corpus(): Corpus {
    return this.#corpus;
  }

  /** How many files the last `refresh` did not have to read. */
  get reused(): number {
    return this.#reused;
  }

  /** How many files have been recognised under another name. */
  get renames(): number {
    return this.#renames;
  }

  /** The files that make the corpus, in the order of their paths. */
  get files(): readonly KeptFile[] {
    return [...this.#files.values()].filter(({ path }) => this.#listed.has(path)).sort(byPath);
  }

  /** The corpus as an earlier run has left it (`kept`), whatever stands on disk by now. */
  recall(): Promise<Corpus> {
    return this.#inTurn(async () => {
      this.#listed = new Set([...this.#files.keys()].filter((path) => this.#folders.read(path)));
      return (this.#corpus = await this.#assemble());
    });
  }

  /** Looks at every file of the folders, and reads those that are new or have changed. */
  refresh(options: LoadOptions = {}): Promise<Corpus> {
    return this.#inTurn(() => this.#refresh(options));
  }

  /**
   * Looks at these files again, and at no others: saved, created or deleted ones. A path that can be a folder
   * (renamed, deleted) makes it look at all.
   */
  update(paths: readonly string[], options: LoadOptions = {}): Promise<Corpus> {
    return this.#inTurn(() => this.#update(paths, options));
  }

  /** One after the other: two at once could mix an older reading of a file into a newer corpus. */
  #inTurn(work: () => Promise<Corpus>): Promise<Corpus> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #refresh({ onProgress, onPart, signal }: LoadOptions): Promise<Corpus> {
    const unseen = new Set<string>();
    const entries = await this.#list(signal, unseen);
    const listed = new Set(entries.map(({ path }) => path));
    this.#reused = 0;
    const changed = entries.filter(({ path, size, modified }) => {
      if (unseen.has(path)) return false;
      const known = this.#files.get(path);
      return known?.size !== size || known.modified !== modified || known.fields !== told(this.#folders.fieldsOf(path));
    });
    this.#reused = entries.length - changed.length;
    this.#listed = listed;
    const parts = new Parts(
      this.#reused,
      onPart && (async () => onPart((this.#corpus = await this.#assemble(signal)))),
    );
    const tell = (read: number, path: string): void => onProgress?.(this.#reused + read, entries.length, path);
    await this.#lookAtAll(changed, signal, parts, tell);
    for (const path of this.#files.keys()) if (!listed.has(path)) this.#leave(path);
    // The paths as they are kept, so that none is there twice.
    this.#listed = new Set(entries.map(({ path }) => this.#files.get(path)?.path ?? path));
    onProgress?.(entries.length, entries.length);
    return (this.#corpus = await this.#assemble(signal));
  }

  async #update(paths: readonly string[], options: LoadOptions): Promise<Corpus> {
    if (!paths.every((path) => /[^/\\]\.[^./\\]+$/.test(path))) return this.#refresh(options);
    for (const path of new Set(paths)) {
      options.signal?.throwIfAborted();
      const folder = this.#folders.of(path);
      if (folder === undefined) continue;
      if (this.#folders.read(path) && !this.#folders.hides(path)) {
        const listed = new Set(this.#listed);
        // What was told of may be a link that leads out of the folder, and is no source then.
        const isListed = (await this.#fs.isListed?.(path, folder)) !== false;
        if (!isListed) this.#leave(path);
        if (isListed && (await this.#look({ path, size: NaN, modified: NaN }))) listed.add(path);
        else listed.delete(path);
        this.#listed = listed;
      }
      await this.#pause(options.signal);
    }
    return (this.#corpus = await this.#assemble(options.signal));
  }

  #leave(path: string): void {
    this.#renamed.left(this.#files.get(path));
    this.#files.delete(path);
  }

  async #assemble(signal?: AbortSignal): Promise<Corpus> {
    for (const file of this.#renamed.recognise(this.#files.values())) {
      this.#files.set(file.path, file);
      this.#renames++;
    }
    const folderOf = (path: string): string | undefined => this.#folders.of(path);
    const pause = (): Promise<void> => this.#pause(signal);
    const { problems, ...corpus } = await assemble(this.files, folderOf, this.#locale, pause);
    return { ...corpus, problems: [...this.#failures.values(), ...problems] };
  }

  /**
   * Readable files, each once. A folder that cannot be listed is a problem, the others go on; of its own files those that
   * were there when it was last seen stand in for it, since a disk that is away takes no source back.
   *
   * @param unseen takes the paths of these
   */
  async #list(signal: AbortSignal | undefined, unseen: Set<string>): Promise<FileEntry[]> {
    const entries = new Map<string, FileEntry>();
    this.#failures.clear();
    for (const folder of this.#folders.paths) {
      signal?.throwIfAborted();
      try {
        for (const entry of await this.#fs.list(folder)) {
          if (this.#folders.read(entry.path, folder)) entries.set(entry.path, entry);
        }
      } catch (error) {
        const message = corpusMessages.unreadableFolder[this.#locale](reasonOf(error));
        this.#failures.set(folder, { path: folder, message });
        for (const path of this.#listed) {
          const known = this.#folders.read(path) && this.#folders.of(path) === folder && this.#files.get(path);
          if (!known) continue;
          unseen.add(path);
          entries.set(path, { path, size: known.size, modified: known.modified });
        }
      }
    }
    // Metadata first: with them a source has its key from the beginning.
    const rank = ({ path }: FileEntry): number => Number(formatOf(path) !== undefined);
    return [...entries.values()].sort((a, b) => rank(a) - rank(b) || byPath(a, b));
  }

  /** The result does not depend on which file is read first. */
  async #lookAtAll(
    entries: readonly FileEntry[],
    signal: AbortSignal | undefined,
    parts: Parts,
    tell: (read: number, path: string) => void,
  ): Promise<void> {
    const many = entries.length > MANY ? this.#readMany : undefined;
    const waiting = entries.values();
    let read = 0;
    const lane = async (): Promise<void> => {
      for (const entry of waiting) {
        await this.#look(entry, many);
        await parts.read(++read, entries.length);
        await this.#pause(signal, () => tell(read, entry.path));
      }
    };
    // All lanes come to their end before anything else is read, also where one has been aborted.
    const ends = await Promise.allSettled(Array.from({ length: many ? AT_ONCE : 1 }, lane));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** False where the file is gone. */
  async #look(entry: FileEntry, read = this.#read): Promise<boolean> {
    const { path } = entry;
    const fields = this.#folders.fieldsOf(path);
    const by = told(fields);
    const keep = (reading: Reading, digest: string, size: number): void => {
      // Entries that say what they said before keep their sources.
      const known = this.#files.get(path);
      const sources = reading.references && known?.sources;
      // What could not be read for a while may come back under this name or another.
      const before = known?.digest || !digest ? known : this.#renamed.came(path);
      this.#files.set(path, {
        path,
        size,
        modified: entry.modified,
        digest,
        reading,
        ...(by && { fields: by }),
        ...stillFormer(before, reading),
        ...(sources && { sources }),
      });
    };
    const most = largest(path);
    if (entry.size > most) {
      keep(this.#tooLarge(path, entry.size, most), '', entry.size);
      return true;
    }
    let bytes: Uint8Array;
    try {
      bytes = await this.#fs.read(path);
    } catch (error) {
      this.#leave(path);
      if (codeOf(error) === 'ENOENT') return false;
      const message = corpusMessages.unreadable[this.#locale](reasonOf(error));
      keep(unread({ path, message }), '', NaN);
      return true;
    }
    if (bytes.length > most) {
      keep(this.#tooLarge(path, bytes.length, most), '', bytes.length);
      return true;
    }
    const digest = digestOf(bytes);
    const known = this.#files.get(path);
    if (known?.digest === digest && known.fields === by)
      this.#files.set(path, { ...known, size: bytes.length, modified: entry.modified });
    else {
      const reading = await read({ path, bytes, locale: this.#locale, ...(fields && { fields }) });
      if (this.#unsettled && known && says(known.reading) && !says(reading) && this.#halves.get(path) !== digest) {
        this.#halves.set(path, digest);
        this.#files.set(path, { ...known, size: NaN, modified: NaN });
        this.#unsettled(path);
        return true;
      }
      keep(reading, digest, bytes.length);
    }
    this.#halves.delete(path);
    return true;
  }

  #tooLarge(path: string, size: number, most: number): Reading {
    return unread({ path, message: corpusMessages.tooLarge[this.#locale](megabytes(size), megabytes(most)) });
  }

  /** A turn for the event loop after some milliseconds of work. */
  async #pause(signal: AbortSignal | undefined, atEach?: () => void): Promise<void> {
    signal?.throwIfAborted();
    if (performance.now() - this.#breathed < 10) return;
    atEach?.();
    await this.#breathe?.();
    this.#breathed = performance.now();
    signal?.throwIfAborted();
  }
}

function largest(path: string): number {
  const format = formatOf(path);
  if (format === undefined) return LARGEST_METADATA;
  return format === 'articles' ? LARGEST_LIST : LARGEST_SOURCE;
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function reasonOf(error: unknown): string {
  return codeOf(error) ?? (error instanceof Error ? error.message : String(error));
}

import { sep } from 'node:path';
import type { FileSystem } from '../base/file-system.ts';
import type { Logger } from '../base/logger.ts';
import { type Corpus, emptyCorpus } from '../corpus/corpus.ts';
import { CorpusFiles, type KeptFile } from '../corpus/corpus-files.ts';
import type { FolderRules } from '../corpus/corpus-folders.ts';
import { changesBetween } from '../corpus/load-corpus.ts';
import type { Locale } from '../messages/locale.ts';
import type { GrowingIndex } from '../search/passage-index.ts';
import { breathe } from '../platform/breathe.ts';
import type { CorpusStore } from '../reading/corpus-store.ts';
import type { ReadingThreads } from '../reading/reading-threads.ts';
import { Cancelled, unlessAborted } from './guard.ts';
import type { Progress } from './progress.ts';

/** What the library needs of its surroundings. */
export interface LibraryHost {
  readonly files: FileSystem;
  readonly logger: Logger;
  /** Language of the problems' messages. */
  readonly locale: Locale;
  newIndex(): GrowingIndex;
  /** What reads files of all formats; closed when other folders are opened. */
  readers(): ReadingThreads;
  /** What is kept of these folders between runs. */
  store(folders: readonly string[]): CorpusStore;
  /** What the settings and the project's own files say of a corpus folder at this moment. */
  rules(folder: string): Promise<FolderRules>;
  /** A long piece of work begins; `cancel` stops it. */
  progress(cancel: () => void): Progress;
  /** The corpus or its state has changed. */
  changed(): void;
}

/** More changed files than this are read in the background, with progress, and no keystroke waits for them. */
const FEW = 50;

/** Milliseconds after which a file that seems to be half-written is looked at again. */
const SETTLES = 1000;

/** So many milliseconds of indexing, then whoever waits has a turn. */
const SLICE = 10;

/** The share of reading in the whole; the rest is indexing. */
const READING = 0.4;

/**
 * The corpus of the workspace and its index, kept in step with the disk. Reading runs off the request path in small
 * steps; a request sees the corpus as it was when the last update ended, or waits for the one under way. During the first
 * reading it sees what has been read so far.
 */
export class Library {
  readonly #host: LibraryHost;
  #folders: readonly string[] = [];
  #reader: CorpusFiles | undefined;
  #threads: ReadingThreads | undefined;
  #store: CorpusStore | undefined;
  /** The files as they are kept for the next run. */
  #kept = new KeptFiles([]);
  /** Until what an earlier run has kept can be searched, or is known to be nothing. */
  #recalled: Promise<void> = Promise.resolve();
  #saving = false;
  /** Why nothing could be kept the last time, as it was told; the same again is not told again. */
  #unkept = '';
  #renamesKept = 0;
  #corpus: Corpus = emptyCorpus;
  #index: GrowingIndex;
  #generation = 0;
  #complete = true;
  #waiting = new Set<string>();
  /** All is to be looked at when the work under way is done. */
  #all = false;
  /** What the reader heeds, as a text. */
  #heeded = '';
  #running: { readonly done: Promise<void>; readonly abort: AbortController; readonly long: boolean } | undefined;

  constructor(host: LibraryHost) {
    this.#host = host;
    this.#index = host.newIndex();
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  get corpus(): Corpus {
    return this.#corpus;
  }

  get index(): GrowingIndex {
    return this.#index;
  }

  /** Grows by one whenever the corpus is another. */
  get generation(): number {
    return this.#generation;
  }

  /** Has every source been read? Not while the first reading runs, nor after the user has stopped it. */
  get complete(): boolean {
    return this.#complete;
  }

  get busy(): boolean {
    return this.#running !== undefined;
  }

  /**
   * Reads other folders from now on.
   *
   * @param anew reads the same folders once more too: what is made of their sources is made in another way now
   */
  open(folders: readonly string[], anew = false): void {
    if (same(folders, this.#folders) && !anew) return;
    this.#folders = folders;
    this.#running?.abort.abort(new Cancelled());
    this.#running = undefined;
    this.#waiting.clear();
    this.#all = false;
    this.#corpus = emptyCorpus;
    this.#index = this.#host.newIndex();
    this.#threads?.close();
    this.#reader = undefined;
    this.#kept = new KeptFiles([]);
    this.#renamesKept = 0;
    this.#threads = folders.length ? this.#host.readers() : undefined;
    this.#store = folders.length ? this.#host.store(folders) : undefined;
    this.#generation++;
    this.#complete = !folders.length;
    if (folders.length) this.#run(undefined);
    this.#host.changed();
  }

  /** Takes note that files or folders were made, changed or deleted on disk. */
  changed(paths: Iterable<string>): void {
    for (const path of paths) {
      if (this.#folders.some((folder) => path === folder || path.startsWith(folder + sep))) this.#waiting.add(path);
    }
    if (this.#waiting.size && !this.#running) this.#run(this.#take());
  }

  /**
   * Looks at all of it once more where something else is to be heeded by now. What has been read and is read in the same
   * way is not read again.
   */
  async reconsider(): Promise<void> {
    const reader = this.#reader;
    // A reading that has yet to begin asks for itself.
    if (!reader) return;
    const rules = await this.#askRules();
    if (reader !== this.#reader || JSON.stringify([...rules]) === this.#heeded) return;
    this.#heed(reader, rules);
    this.#all = true;
    if (!this.#running) this.#run(this.#take());
  }

  /** Until the corpus is what the disk was known to be when this was called, and nothing is under way. */
  async settled(signal?: AbortSignal): Promise<void> {
    while (this.#running) {
      await unlessAborted(this.#running.done, signal);
    }
  }

  /** The same for a keystroke: waits for what was kept, and for a few changed files, but not for a long reading. */
  async fresh(signal?: AbortSignal): Promise<void> {
    await unlessAborted(this.#recalled, signal);
    while (this.#running && !this.#running.long) {
      await unlessAborted(this.#running.done, signal);
    }
  }

  close(): void {
    this.#running?.abort.abort(new Cancelled());
    this.#running = undefined;
    this.#threads?.close();
  }

  /** What waits to be looked at; undefined for everything. */
  #take(): string[] | undefined {
    const paths = this.#all ? undefined : [...this.#waiting];
    this.#waiting.clear();
    this.#all = false;
    return paths;
  }

  async #askRules(): Promise<ReadonlyMap<string, FolderRules>> {
    const rules = new Map<string, FolderRules>();
    for (const folder of this.#folders) rules.set(folder, await this.#host.rules(folder));
    return rules;
  }

  #heed(reader: CorpusFiles, rules: ReadonlyMap<string, FolderRules>): void {
    this.#heeded = JSON.stringify([...rules]);
    reader.heed(rules);
  }

  #run(paths: readonly string[] | undefined): void {
    const abort = new AbortController();
    const long = paths === undefined || paths.length > FEW;
    const work = this.#work(paths, long, abort);
    const done = work.then(() => {
      if (this.#running?.abort !== abort) return;
      this.#running = undefined;
      if (this.#waiting.size || this.#all) this.#run(this.#take());
      else if (long || this.#forgets) void this.#save();
      this.#host.changed();
    });
    this.#running = { done, abort, long };
  }

  // Never rejects: what goes wrong is logged, and the corpus stays as it was.
  async #work(paths: readonly string[] | undefined, long: boolean, abort: AbortController): Promise<void> {
    const progress = long ? this.#host.progress(() => abort.abort(new Cancelled())) : undefined;
    const { signal } = abort;
    try {
      const reader = this.#reader ?? (await this.#recall(signal));
      const options = {
        signal,
        onPart: (part: Corpus) => this.#show(part, signal),
        onProgress: (done: number, total: number, path = '') => {
          const message = `${done}/${total} ${path.replace(/^.*[/\\]/s, '')}`.trim();
          progress?.report((READING * done) / Math.max(total, 1), message);
        },
      };
      const corpus = paths === undefined || long ? await reader.refresh(options) : await reader.update(paths, options);
      signal.throwIfAborted();
      // Before the rest is indexed: it takes the place of what the threads had.
      if (long) this.#threads?.rest();
      await this.#reindex(corpus, signal, (share) => progress?.report(READING + (1 - READING) * share, ''));
      this.#turnTo(corpus);
      this.#complete = true;
    } catch (error) {
      if (signal.aborted) {
        this.#host.logger.info('the reading of the corpus was stopped');
        // Stopped by the user, that is; where other folders were opened instead, their reading is the one that counts.
        if (this.#running?.abort === abort) this.#complete = false;
      } else this.#host.logger.error(`the corpus could not be read: ${String(error)}`);
    } finally {
      progress?.end();
    }
  }

  /** The files as an earlier run has kept them, searched at once: whether they are so still is looked at afterwards. */
  #recall(signal: AbortSignal): Promise<CorpusFiles> {
    const recalled = (async (): Promise<CorpusFiles> => {
      const { files, locale } = this.#host;
      const kept = (await this.#store?.load()) ?? new Map<string, never>();
      signal.throwIfAborted();
      const rules = await this.#askRules();
      signal.throwIfAborted();
      const { read, readMany } = this.#threads ?? {};
      const reader = new CorpusFiles(this.#folders, files, {
        locale,
        breathe,
        kept,
        unsettled: (path) => {
          setTimeout(() => this.changed([path]), SETTLES).unref();
        },
        ...(read && { read }),
        ...(readMany && { readMany }),
      });
      this.#heed(reader, rules);
      this.#reader = reader;
      this.#kept = new KeptFiles([...kept.values()]);
      if (!kept.size) return reader;
      const corpus = await reader.recall();
      await this.#show(corpus, signal);
      return reader;
    })();
    this.#recalled = recalled.then(
      () => undefined,
      () => undefined,
    );
    return recalled;
  }

  /** What is known so far can be searched, completed and looked at; that it is not all of it, `complete` tells. */
  async #show(corpus: Corpus, signal: AbortSignal): Promise<void> {
    await this.#reindex(corpus, signal, () => undefined);
    signal.throwIfAborted();
    this.#turnTo(corpus);
    this.#host.changed();
  }

  #turnTo(corpus: Corpus): void {
    this.#corpus = corpus;
    this.#generation++;
  }

  /** Has a file been recognised under another name since what was read was last kept? */
  get #forgets(): boolean {
    return (this.#reader?.renames ?? 0) > this.#renamesKept;
  }

  /** Keeps what was read for the next run, unless it is kept already but for a few files, which are soon read again. */
  async #save(): Promise<void> {
    const [reader, store] = [this.#reader, this.#store];
    if (!reader || !store || this.#saving || !this.#complete) return;
    const files = reader.files;
    const anew = files.filter((file) => !this.#kept.has(file)).length;
    const gone = this.#kept.size - (files.length - anew);
    // That a file had another name can't be read from it another time.
    const known = anew + gone <= (this.#kept.size ? FEW : 0) && !this.#forgets;
    this.#saving = true;
    const { renames } = reader;
    try {
      // The cache may have been cleared away meanwhile.
      if (known && (!files.length || (await store.size()))) return;
      const bytes = await store.save(files);
      this.#unkept = '';
      if (bytes !== undefined && store === this.#store) {
        this.#kept = new KeptFiles(files);
        this.#renamesKept = renames;
      }
    } catch (error) {
      // A full or read-only disk makes the next start slower, and nothing else.
      const reason = String(error);
      if (reason !== this.#unkept) {
        this.#host.logger.warn(`what was read could not be kept for the next start: ${reason}`);
      }
      this.#unkept = reason;
    } finally {
      this.#saving = false;
    }
  }

  async #reindex(corpus: Corpus, signal: AbortSignal, report: (share: number) => void): Promise<void> {
    const index = this.#index;
    const { removed, added } = changesBetween(this.#corpus, corpus);
    for (const id of removed) index.remove(id);
    let began = performance.now();
    for (const [done, source] of added.entries()) {
      index.add(source);
      if (performance.now() - began < SLICE) continue;
      report(done / added.length);
      await breathe();
      signal.throwIfAborted();
      began = performance.now();
    }
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((folder, i) => folder === b[i]);
}

/** Which files are kept, without holding them: one that has changed since is not to stay with all that was read of it. */
class KeptFiles {
  readonly size: number;
  readonly #files: WeakSet<KeptFile>;

  constructor(files: readonly KeptFile[]) {
    this.size = files.length;
    this.#files = new WeakSet(files);
  }

  has(file: KeptFile): boolean {
    return this.#files.has(file);
  }
}

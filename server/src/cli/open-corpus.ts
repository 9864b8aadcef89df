import { resolve } from 'node:path';
import { harmlessName } from '../base/harmless.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { emptyCorpus } from '../corpus/corpus.ts';
import { changesBetween } from '../corpus/load-corpus.ts';
import { CorpusFiles, type KeptFile } from '../corpus/corpus-files.ts';
import type { FolderRules } from '../corpus/corpus-folders.ts';
import { OwnConceptFiles } from '../features/own-concepts.ts';
import type { ReportFiles } from '../features/workspace-files.ts';
import { corpusRules } from '../features/workspace-files.ts';
import { corpusCommandMessages } from '../messages/corpus-commands.ts';
import type { Locale } from '../messages/locale.ts';
import { breathe } from '../platform/breathe.ts';
import { cacheFolder } from '../platform/cache-folder.ts';
import { isFolder } from '../platform/find-corpus.ts';
import { nearestFile, readText } from '../platform/nearest-file.ts';
import { NodeFileSystem } from '../platform/node-file-system.ts';
import { witness } from '../platform/witness.ts';
import { CorpusStore } from '../reading/corpus-store.ts';
import type { ReadingThreads } from '../reading/reading-threads.ts';
import { readingThreads } from '../reading/reading-threads.ts';
import type { GrowingIndex } from '../search/passage-index.ts';
import { WordIndex } from '../search/word-index.ts';
import type { OwnConcept } from '../text/concepts.ts';
import { useOwnConcepts } from '../text/concepts.ts';
import type { CommandIo } from './command.ts';
import { UsageError } from './command.ts';
import { progressBar } from './progress-bar.ts';
import { ProjectConfig } from './project-config.ts';

export { problemLine } from './problem-line.ts';

export interface OpenCorpusOptions {
  /** As on the command line; none: as the configuration says, else found from the working folder upwards. */
  readonly folders: readonly string[];
  /** The configuration that names them, where it is one. */
  readonly namer?: ReportFiles | undefined;
  /** Folder of the persisted readings (default: the user's cache), as for the server; or false: neither read nor written. */
  readonly cache: string | false | undefined;
  /** Is what was kept read and left as it is? */
  readonly lookOnly?: boolean;
  /** The same folders as they were read before by this process: only what has changed since is read. */
  readonly before?: OpenCorpus;
}

/** A corpus as it was read. */
export interface ReadCorpus {
  readonly folders: readonly string[];
  /** What has read it, to read on with. */
  readonly reading: Rereading;
  readonly corpus: Corpus;
  /** The project's own ideas that an index is made with; whoever checks against it uses them too. */
  readonly concepts: readonly OwnConcept[];
  /** Files that did not have to be read again. */
  readonly reused: number;
  /** Of the persisted readings, after writing; 0 without a cache. */
  readonly bytes: number;
  readonly seconds: { readonly read: number; readonly write: number };
}

/** The files of a corpus, with the threads that read them at the moment. */
interface Rereading {
  readonly files: CorpusFiles;
  threads: ReadingThreads;
}

/** … and can be searched. */
export interface OpenCorpus extends ReadCorpus {
  readonly index: GrowingIndex;
  readonly seconds: ReadCorpus['seconds'] & { readonly index: number };
}

/** Reads and indexes the corpus. Throws a `UsageError` where a folder is not there. */
export async function openCorpus(options: OpenCorpusOptions, io: CommandIo): Promise<OpenCorpus> {
  const read = await readCorpus(options, io);
  const clock = stopwatch();
  // What was made with other concepts is no good any more.
  const before = options.before?.concepts === read.concepts ? options.before : undefined;
  const index = before?.index ?? new WordIndex();
  const { removed, added } = changesBetween(before?.corpus ?? emptyCorpus, read.corpus);
  for (const id of removed) index.remove(id);
  for (const source of added) index.add(source);
  return { ...read, index, seconds: { ...read.seconds, index: clock() } };
}

/** Reads the corpus for whoever searches nothing in it. Throws a `UsageError` where a folder is not there. */
export async function readCorpus(options: OpenCorpusOptions, io: CommandIo): Promise<ReadCorpus> {
  const { cache } = options;
  const locale = io.locale ?? 'en';
  const project = new ProjectConfig(io);
  const chosen = options.folders.length ? options : await project.corpusHere();
  const folders = await corpusFolders(chosen.folders, io.cwd, io.locale);
  const own = new OwnConceptFiles({ nearest: nearestFile, read: readText }, locale);
  await own.refresh(folders);
  // The same list as before where they say the same.
  const isSame = JSON.stringify(options.before?.concepts) === JSON.stringify(own.concepts);
  const concepts = isSame && options.before ? options.before.concepts : own.concepts;
  const before = isSame && String(options.before?.folders) === String(folders) ? options.before?.reading : undefined;
  useOwnConcepts(concepts);
  const store =
    cache === false || before
      ? undefined
      : new CorpusStore(cacheFolder(folders, cache && resolve(io.cwd, cache)), own.concepts, locale);

  const clock = stopwatch();
  const kept = (await store?.load()) ?? new Map<string, never>();
  const rules = new Map<string, FolderRules>();
  for (const folder of folders) {
    rules.set(folder, corpusRules(await project.ofFolder(folder), chosen.namer));
  }
  const threads = readingThreads(own.concepts);
  const reading: Rereading = before ?? {
    threads,
    files: new CorpusFiles(folders, new NodeFileSystem({ info() {}, warn: warnTo(io), error: warnTo(io) }), {
      breathe,
      kept,
      rules,
      locale,
      read: (file) => reading.threads.read(file),
      readMany: (file) => reading.threads.readMany(file),
    }),
  };
  reading.threads = threads;
  const { files } = reading;
  files.heed(rules);
  let sources: Corpus;
  try {
    sources = await files.refresh({ onProgress: progressBar(io) });
  } finally {
    io.drawLine?.('');
    threads.close();
  }
  tell(files.files);
  // A verdict must not depend on what this machine remembers, so that it is the same where nothing is kept.
  const { former: renamed = new Map<string, string>(), ...known } = sources;
  const corpus = { ...known, renamed, problems: [...own.problems, ...sources.problems] };
  const read = clock();

  let bytes = 0;
  if (store && !options.lookOnly) {
    try {
      const unchanged = files.reused === files.files.length && files.reused === kept.size;
      bytes = (unchanged ? undefined : await store.save(files.files)) ?? (await store.size());
    } catch (error) {
      // The answer does not depend on the cache; a full or read-only disk only makes the next run slower.
      const reason = error instanceof Error ? error.message : String(error);
      witness()?.doubt();
      io.stderr(`${corpusCommandMessages.notWritten[locale](store.path, reason)}\n`);
    }
  }
  return {
    folders,
    reading,
    corpus,
    concepts,
    reused: files.reused,
    bytes,
    seconds: { read, write: clock() },
  };
}

/** Lets whoever watches know what the sources were, those also that did not have to be read again. */
function tell(files: readonly KeptFile[]): void {
  const seen = witness();
  for (const { path, size, digest, reading } of seen ? files : []) {
    if (digest) seen?.saw(path, { kind: 'file', digest });
    else seen?.saw(path, { kind: 'file', size });
    if (reading.passing || Number.isNaN(size)) seen?.doubt();
  }
}

/** Absolute folders, as they are given. Throws a `UsageError` where there is none, or one is not there. */
export async function corpusFolders(
  given: readonly string[],
  cwd: string,
  locale: Locale = 'en',
): Promise<readonly string[]> {
  if (!given.length) throw new UsageError(corpusCommandMessages.noCorpus[locale]());
  const folders = [...new Set(given.map((folder) => resolve(cwd, folder)))];
  for (const folder of folders) {
    if (!(await isFolder(folder))) throw new UsageError(corpusCommandMessages.noFolder[locale](folder));
  }
  return folders;
}

function warnTo(io: CommandIo): (message: string) => void {
  return (message) => io.stderr(`${harmlessName(message)}\n`);
}

/** Seconds since it was last asked, or made. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return Math.round(seconds * 1000) / 1000;
  };
}

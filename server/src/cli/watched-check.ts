import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Logger } from '../base/logger.ts';
import { VERDICTS_FILE } from '../checks/kept-verdicts-file.ts';
import { Verdicts } from '../checks/verdicts.ts';
import { CONFIG_FILES } from '../config.ts';
import { checkCommandMessages as messages } from '../messages/check-command.ts';
import { isFolder } from '../platform/find-corpus.ts';
import { watchFolder } from '../platform/watch-folder.ts';
import { OWN_CONCEPTS_FILE } from '../text/own-concepts.ts';
import type { CommandIo } from './command.ts';
import { FAILED } from './command.ts';
import { Gathered } from './gathered.ts';
import type { OpenCorpus } from './open-corpus.ts';
import { REPORT } from './report-files.ts';
import type { CheckedReport } from './writers/check-result.ts';
import { fingerprints } from './writers/fingerprints.ts';

/** What a check that is done again and again remembers from one time to the next, and leaves to be told. */
export interface Round {
  /** The paths of the command line, before anything is read. */
  begin(paths: readonly string[]): void;
  /** The bytes of a report; what has the same size and time as before is not read again. */
  read(path: string): Promise<Uint8Array>;
  /** A corpus as it was the last time. */
  before(key: string): OpenCorpus | undefined;
  opened(key: string, corpus: OpenCorpus): void;
  /** Verdicts on the sentences of a report, to go on from. */
  verdictsOn(path: string): Verdicts;
  /** Was a problem told the last time, and stands still? */
  toldBefore(line: string): boolean;
  /**
   * Writes the findings that were not there the last time, and a line on how it stands.
   *
   * @param summary of all findings
   * @param problems the lines of all problems, told or not
   * @param write makes the text
   */
  tell(
    reports: readonly CheckedReport[],
    summary: string,
    problems: ReadonlySet<string>,
    write: (fresh: readonly CheckedReport[]) => string,
  ): void;
}

/** Is `--watch` among the options? */
export function asksToWatch(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes('--watch');
}

/**
 * Checks, and checks again whenever something changes that a verdict may depend on, until the user ends it. Gives the status
 * of the last check; one that fails at the start ends it at once.
 */
export async function watchedCheck(io: CommandIo, check: (round: Round) => Promise<number>): Promise<number> {
  const ended = io.interrupted?.() ?? new Promise<void>(() => undefined);
  const memory = new WatchedRounds(io);
  const changes = new Gathered();
  const watches = new Watches(
    { info() {}, warn: (message) => io.stderr(`${message}\n`), error: (message) => io.stderr(`${message}\n`) },
    (path) => memory.matters(path) && changes.add(),
  );
  let over = false;
  void ended.then(() => {
    over = true;
    changes.end();
  });
  let status = await check(memory);
  try {
    while (!over && (memory.hasPassed || status !== FAILED)) {
      // What has changed while the watches were being set up, or while the check ran, is seen by the next one.
      const anew = await watches.watch(await memory.folders(io.cwd));
      if (anew && memory.rounds > 0) changes.add();
      if (!(await changes.next())) break;
      status = await check(memory);
      if (status === FAILED) memory.failed();
    }
  } finally {
    watches.close();
  }
  return status;
}

class WatchedRounds implements Round {
  rounds = 0;
  /** Has a check come to its end? */
  hasPassed = false;
  readonly #io: CommandIo;
  readonly #texts = new Map<string, { readonly stamp: string; readonly bytes: Uint8Array }>();
  readonly #corpora = new Map<string, OpenCorpus>();
  readonly #verdicts = new Map<string, Verdicts>();
  #paths: readonly string[] = [];
  #problems: ReadonlySet<string> = new Set();
  /** Fingerprints of the findings, with the path of their report. */
  #findings: ReadonlySet<string> = new Set();
  #said = '';
  /** Folders in which reports are looked for. */
  #deep: readonly string[] = [];

  constructor(io: CommandIo) {
    this.#io = io;
  }

  begin(paths: readonly string[]): void {
    this.#paths = paths;
  }

  readonly read = async (path: string): Promise<Uint8Array> => {
    const { size, mtimeMs, ino } = await stat(path);
    const stamp = `${size} ${mtimeMs} ${ino}`;
    const known = this.#texts.get(path);
    if (known?.stamp === stamp) return known.bytes;
    const bytes = await readFile(path);
    // Of one that was just written, more may come within the same tick of the clock.
    if (Date.now() - mtimeMs > SETTLED) this.#texts.set(path, { stamp, bytes });
    else this.#texts.delete(path);
    return bytes;
  };

  before(key: string): OpenCorpus | undefined {
    return this.#corpora.get(key);
  }

  opened(key: string, corpus: OpenCorpus): void {
    this.#corpora.set(key, corpus);
  }

  verdictsOn(path: string): Verdicts {
    let verdicts = this.#verdicts.get(path);
    if (!verdicts) this.#verdicts.set(path, (verdicts = new Verdicts()));
    return verdicts;
  }

  toldBefore(line: string): boolean {
    return this.#problems.has(line);
  }

  tell(
    reports: readonly CheckedReport[],
    summary: string,
    problems: ReadonlySet<string>,
    write: (fresh: readonly CheckedReport[]) => string,
  ): void {
    const { clearScreen } = this.#io;
    const locale = this.#io.locale ?? 'en';
    const all = new Set<string>();
    const fresh = reports.flatMap((checked) => {
      const prints = fingerprints(checked.report, checked.findings).map((print) => `${checked.path}\n${print}`);
      for (const print of prints) all.add(print);
      const findings = checked.findings.filter((_, i) => !this.#findings.has(prints[i] ?? ''));
      return findings.length ? [{ ...checked, findings }] : [];
    });
    const gone = [...this.#findings].filter((print) => !all.has(print)).length;
    const count = fresh.reduce((sum, { findings }) => sum + findings.length, 0);
    const isFirst = !this.hasPassed;
    const said = `${summary} ${isFirst ? messages.waiting[locale]() : messages.watching[locale](count, gone)}`;
    this.#findings = all;
    this.#problems = problems;
    this.hasPassed = true;
    this.rounds++;
    // A change that changes nothing is not worth a line.
    if (!isFirst && !count && !gone && this.#said === summary) return;
    this.#said = summary;
    if (!isFirst && clearScreen) clearScreen();
    const text = fresh.length ? write(fresh) : '';
    // A gap between one time and the next, where nothing is taken off the screen.
    if (text) this.#io.stdout(isFirst || clearScreen ? text : `\n${text}`);
    this.#io.stderr(`${said}\n`);
  }

  /** The next check that comes to its end is told of, even if it finds what stood before. */
  failed(): void {
    this.#said = '';
  }

  /** What is to be watched, and how: the reports' folders, the corpus folders, and for the project's files those above. */
  async folders(cwd: string): Promise<ReadonlyMap<string, 'deep' | 'flat'>> {
    const folders = new Map<string, 'deep' | 'flat'>();
    const add = (folder: string, depth: 'deep' | 'flat'): void => {
      if (folders.get(folder) !== 'deep') folders.set(folder, depth);
    };
    for (const path of this.#paths.length ? this.#paths : ['.']) {
      const at = resolve(cwd, path);
      const base = resolve(cwd, picomatch.scan(path.replaceAll('\\', '/')).base || '.');
      const deep = (await isFolder(at)) ? at : at !== base && (await isFolder(base)) ? base : undefined;
      if (deep !== undefined) add(deep, 'deep');
      for (let above = deep ?? dirname(at); ; above = dirname(above)) {
        add(above, 'flat');
        const verdicts = dirname(join(above, VERDICTS_FILE));
        if (await isFolder(verdicts)) add(verdicts, 'flat');
        if (dirname(above) === above) break;
      }
    }
    this.#deep = [...folders].flatMap(([folder, depth]) => (depth === 'deep' ? folder : []));
    for (const { folders: own } of this.#corpora.values()) for (const folder of own) add(folder, 'deep');
    return folders;
  }

  /** May a verdict depend on this file or folder? */
  matters(path: string): boolean {
    const name = path.slice(path.lastIndexOf(sep) + 1);
    if (PROJECT.some((file) => path.endsWith(`${sep}${file}`))) return true;
    if (name.startsWith('.')) return false;
    if (REPORT.test(name)) return true;
    const isIn = (folder: string): boolean => path === folder || path.startsWith(folder + sep);
    if ([...this.#corpora.values()].some(({ folders }) => folders.some(isIn))) return true;
    // A folder that comes or goes may hold reports.
    return !name.includes('.') && this.#deep.some(isIn);
  }
}

/** Milliseconds after which a file's time tells whether it was written since. */
const SETTLED = 2000;
const PROJECT = [...CONFIG_FILES, VERDICTS_FILE, OWN_CONCEPTS_FILE].map((name) => name.replaceAll('/', sep));

/** The watches that stand. */
class Watches {
  readonly #logger: Logger;
  readonly #changed: (path: string) => void;
  readonly #open = new Map<string, { close(): void }>();

  constructor(logger: Logger, changed: (path: string) => void) {
    this.#logger = logger;
    this.#changed = changed;
  }

  /** Watches these folders and no others. @returns was one of them not watched before? */
  async watch(folders: ReadonlyMap<string, 'deep' | 'flat'>): Promise<boolean> {
    let anew = false;
    for (const [key, watch] of this.#open) {
      const [depth = '', folder = ''] = key.split('\n');
      if (folders.get(folder) === depth) continue;
      watch.close();
      this.#open.delete(key);
    }
    for (const [folder, depth] of folders) {
      const key = `${depth}\n${folder}`;
      if (this.#open.has(key)) continue;
      const options = {
        deep: depth === 'deep',
        skips: (name: string) => name.startsWith('.') || name === 'node_modules',
      };
      this.#open.set(key, await watchFolder(folder, this.#logger, this.#changed, options));
      anew = true;
    }
    return anew;
  }

  close(): void {
    for (const watch of this.#open.values()) watch.close();
    this.#open.clear();
  }
}

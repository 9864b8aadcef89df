import { dirname, relative } from 'node:path';
import type { ReportFiles } from '../features/workspace-files.ts';
import { WorkspaceFiles } from '../features/workspace-files.ts';
import { cliMessages } from '../messages/cli.ts';
import { findCorpus } from '../platform/find-corpus.ts';
import { folderAt } from '../platform/named-folder.ts';
import { nearestFile, readText } from '../platform/nearest-file.ts';
import type { CommandIo } from './command.ts';
import { UsageError } from './command.ts';
import { problemLine } from './problem-line.ts';

/** Corpus folders, and the configuration that names them where one does. */
export interface ChosenCorpus {
  readonly folders: readonly string[];
  readonly namer?: ReportFiles;
}

/** What the project's own files say, as the commands need it: each file is read once, and told of once. */
export class ProjectConfig {
  readonly #io: CommandIo;
  readonly #files: WorkspaceFiles;
  readonly #known = new Map<string, Promise<ReportFiles>>();

  constructor(io: CommandIo) {
    this.#io = io;
    this.#files = new WorkspaceFiles({ nearest: nearestFile, read: readText, folder: folderAt }, io.locale ?? 'en');
  }

  /** What is said of a report, whatever is wrong with it. @param report absolute */
  of(report: string): Promise<ReportFiles> {
    return this.ofFolder(dirname(report));
  }

  ofFolder(folder: string): Promise<ReportFiles> {
    let files = this.#known.get(folder);
    if (!files) this.#known.set(folder, (files = this.#files.of(folder)));
    return files;
  }

  /**
   * The same where nothing is wrong with it. Throws a `UsageError` otherwise, when each problem has been told: with other
   * severities or sources than the project wants, an exit status would mean nothing.
   *
   * @param corpusGiven does an option name the folders, so that those of the file don't matter?
   */
  async sound(folder: string, corpusGiven: boolean): Promise<ReportFiles> {
    const files = await this.ofFolder(folder);
    const problems = [...files.configProblems, ...(corpusGiven ? [] : files.corpusProblems)];
    const [first] = problems;
    if (!first) return files;
    for (const problem of problems) this.#io.stderr(problemLine(problem));
    const shown = relative(this.#io.cwd, first.path) || first.path;
    throw new UsageError(cliMessages.brokenConfig[this.#io.locale ?? 'en'](shown));
  }

  /** Where the sources of a report lie: as its configuration says, else beside it or above, else from the working folder. */
  async corpusOf(report: string): Promise<ChosenCorpus> {
    const files = await this.sound(dirname(report), false);
    if (files.corpus.length) return { folders: files.corpus, namer: files };
    const found = (await findCorpus(dirname(report))) ?? (await findCorpus(this.#io.cwd));
    return { folders: found === undefined ? [] : [found] };
  }

  /** Where they lie for a command that is about no report. */
  async corpusHere(): Promise<ChosenCorpus> {
    const files = await this.sound(this.#io.cwd, false);
    if (files.corpus.length) return { folders: files.corpus, namer: files };
    const found = await findCorpus(this.#io.cwd);
    return { folders: found === undefined ? [] : [found] };
  }
}

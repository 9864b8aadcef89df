import type { Problem } from '../base/problem.ts';
import type { KeptVerdict } from '../checks/kept-verdicts.ts';
import { readKeptVerdicts, VERDICTS_FILE } from '../checks/kept-verdicts-file.ts';
import type { Config } from '../config.ts';
import { CONFIG_FILES, DEFAULT_CONFIG } from '../config.ts';
import type { FolderRules } from '../corpus/corpus-folders.ts';
import { excluded } from '../corpus/excluded.ts';
import { configMessages } from '../messages/config.ts';
import type { Locale } from '../messages/locale.ts';
import { suppressionMessages } from '../messages/suppression.ts';
import type { ReportDefaults } from '../report/parse-report.ts';
import type { FileConfig } from './config-file.ts';
import { EMPTY_FILE_CONFIG, readConfigFile } from './config-file.ts';

/** What the files of a project say about the reports in a folder. Settings and options come before its configuration. */
export interface ReportFiles extends Omit<FileConfig, 'corpus'> {
  /** Absolute, of `corpus` in the configuration; only those that are there. */
  readonly corpus: readonly string[];
  /** The path of the configuration, where there is one. */
  readonly configPath: string | undefined;
  readonly kept: readonly KeptVerdict[];
  /** Of the configuration. */
  readonly configProblems: readonly Problem[];
  /** Of the folders that it names. */
  readonly corpusProblems: readonly Problem[];
  /** Of `.attest/verdicts.json`. */
  readonly verdictProblems: readonly Problem[];
  /** Another where one of the files is another or has changed. */
  readonly stamp: string;
}

/** How the files are found and read; platform/ has it for the disk. */
export interface FileFinder {
  /** The file of this name in the folder, else in the nearest folder above that has one. */
  nearest(folder: string, name: string): Promise<{ readonly path: string; readonly stamp: string } | undefined>;
  /** Rejects where the file can't be read as text. */
  read(path: string): Promise<string>;
}

/** … and how a folder is, that a file names. */
export interface ProjectDisk extends FileFinder {
  /**
   * The absolute path of a folder that a file names.
   *
   * @param from the folder of the file
   * @returns undefined where there is no such folder, and null where it must not be read, of which the user is told
   */
  folder(written: string, from: string): Promise<string | null | undefined>;
}

/** Nothing is said of a report. */
export const NO_FILES: ReportFiles = {
  ...EMPTY_FILE_CONFIG,
  corpus: [],
  configPath: undefined,
  kept: [],
  configProblems: [],
  corpusProblems: [],
  verdictProblems: [],
  stamp: '',
};

/** Is a report one that the configuration leaves unchecked? @param path absolute */
export function isIgnored({ ignore, configPath }: ReportFiles, path: string): boolean {
  if (!ignore.length || configPath === undefined) return false;
  const folder = folderOf(configPath);
  return path.startsWith(folder) && path.length > folder.length && excluded(ignore)(path.slice(folder.length));
}

/** What a report is read with where its front matter is silent. */
export function reportDefaults({ date, languages }: Pick<ReportFiles, 'date' | 'languages'>): ReportDefaults {
  const [language] = languages.length === 1 ? languages : [];
  return { ...(date !== undefined && { date }), ...(language && { language }) };
}

/**
 * How a corpus folder is read: what the configuration says that it belongs to and, where it is another, the one that names
 * it, and the settings over both.
 */
export function corpusRules(
  own: ReportFiles,
  namer: ReportFiles | undefined,
  settings: Pick<Config, 'exclude' | 'jsonLines'> = DEFAULT_CONFIG,
): FolderRules {
  const other = namer && namer.configPath !== own.configPath ? namer : NO_FILES;
  return {
    exclude: [...own.exclude, ...other.exclude, ...settings.exclude],
    fields: { ...own.jsonLines, ...other.jsonLines, ...settings.jsonLines },
  };
}

/** How reference lists look. A setting that stands as it does from the start says nothing, and the project's word serves. */
export function bibliographySettings(
  { bibliography }: ReportFiles,
  { bibliography: settings }: Pick<Config, 'bibliography'> = DEFAULT_CONFIG,
): Config['bibliography'] {
  const { style, locale } = DEFAULT_CONFIG.bibliography;
  return {
    style: settings.style === style ? (bibliography.style ?? style) : settings.style,
    locale: settings.locale === locale ? (bibliography.locale ?? locale) : settings.locale,
  };
}

/** Reads the configuration and `.attest/verdicts.json` of reports, and reads again what has changed. */
export class WorkspaceFiles {
  readonly #disk: ProjectDisk;
  readonly #locale: Locale;
  readonly #read = new Map<string, { readonly stamp: string; readonly reading: Promise<unknown> }>();

  constructor(disk: ProjectDisk, locale: Locale) {
    this.#disk = disk;
    this.#locale = locale;
  }

  /** @param folder of the report, absolute */
  async of(folder: string): Promise<ReportFiles> {
    const [config, verdicts] = await Promise.all([
      this.#config(folder),
      this.#file(await this.#disk.nearest(folder, VERDICTS_FILE), (text, path) =>
        readKeptVerdicts(text, path, this.#locale),
      ),
    ]);
    return {
      ...config,
      kept: verdicts.read?.verdicts ?? [],
      verdictProblems: verdicts.read?.problems ?? verdicts.problems,
      stamp: `${config.stamp}\n${verdicts.stamp}`,
    };
  }

  /** The nearest folder that has a configuration gives all of it: two are not mixed. */
  async #config(folder: string): Promise<Omit<ReportFiles, 'kept' | 'verdictProblems'>> {
    const found = await Promise.all(CONFIG_FILES.map((name) => this.#disk.nearest(folder, name)));
    const all = found.filter((one) => one !== undefined);
    // All of them lie above the same folder, so the longest path of a folder is the nearest one.
    const depth = Math.max(...all.map(({ path }) => folderOf(path).length));
    const [serves, ...others] = all.filter(({ path }) => folderOf(path).length === depth);
    const { read, problems, stamp } = await this.#file(serves, (text, path) =>
      readConfigFile(text, path, this.#locale),
    );
    const path = serves?.path;
    const twice: Problem[] = [];
    if (path !== undefined && others.length) {
      const names = others.map((other) => other.path.slice(depth));
      twice.push({
        path,
        line: 0,
        character: 0,
        message: configMessages.twoFiles[this.#locale](path.slice(depth), names),
      });
    }
    return {
      ...(read?.config ?? EMPTY_FILE_CONFIG),
      ...(await this.#corpus(read?.config, path)),
      configPath: path,
      configProblems: [...twice, ...(read?.problems ?? problems)],
      stamp: [stamp, ...others.map((other) => other.stamp)].join('\n'),
    };
  }

  // Looked at each time: a folder comes and goes without the file that names it.
  async #corpus(
    config: FileConfig | undefined,
    path: string | undefined,
  ): Promise<Pick<ReportFiles, 'corpus' | 'corpusProblems'>> {
    const corpus: string[] = [];
    const corpusProblems: Problem[] = [];
    if (path === undefined) return { corpus, corpusProblems };
    for (const { written, line, character } of config?.corpus ?? []) {
      const folder = await this.#disk.folder(written, folderOf(path));
      const message = configMessages.notThere[this.#locale]('corpus', written);
      if (folder === undefined) corpusProblems.push({ path, line, character, message });
      else if (folder !== null) corpus.push(folder);
    }
    return { corpus, corpusProblems };
  }

  async #file<T>(
    found: { readonly path: string; readonly stamp: string } | undefined,
    read: (text: string, path: string) => T,
  ): Promise<FileReading<T>> {
    if (!found) return { read: undefined, problems: [], stamp: '' };
    const { path, stamp } = found;
    const known = this.#read.get(path);
    if (known?.stamp === stamp) return known.reading as Promise<FileReading<T>>;
    const reading = this.#disk.read(path).then(
      (text) => ({ read: read(text, path), problems: [], stamp }),
      (error: unknown): FileReading<T> => {
        const reason = error instanceof Error ? error.message : String(error);
        const message = suppressionMessages.unreadable[this.#locale](reason);
        return { read: undefined, problems: [{ path, message }], stamp };
      },
    );
    this.#read.set(path, { stamp, reading });
    return reading;
  }
}

/** With the separator at its end. */
function folderOf(path: string): string {
  return path.replace(/[^/\\]*$/, '');
}

interface FileReading<T> {
  readonly read: T | undefined;
  readonly problems: readonly Problem[];
  readonly stamp: string;
}

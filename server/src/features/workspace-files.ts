import type { Problem } from '../base/problem.ts';
import { CODES } from '../checks/finding.ts';
import type { KeptVerdict } from '../checks/kept-verdicts.ts';
import { readKeptVerdicts, VERDICTS_FILE } from '../checks/kept-verdicts-file.ts';
import type { Config } from '../config.ts';
import { CONFIG_FILE, EMPTY_FILE_CONFIG, readConfigFile } from '../config.ts';
import type { Locale } from '../messages/locale.ts';
import { suppressionMessages } from '../messages/suppression.ts';

/** What the files of a project say about the reports in a folder. */
export interface ReportFiles {
  /** Severities of `.attestrc.json`; settings and options come before them. */
  readonly rules: Config['rules'];
  readonly kept: readonly KeptVerdict[];
  /** What is no source in a corpus folder, of `.attestrc.json`. */
  readonly exclude: Config['exclude'];
  /** How fields in JSON Lines are called there, of `.attestrc.json`. */
  readonly jsonLines: Config['jsonLines'];
  /** Of `.attestrc.json`. */
  readonly configProblems: readonly Problem[];
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

/** Reads `.attestrc.json` and `.attest/verdicts.json` of reports, and reads again what has changed. */
export class WorkspaceFiles {
  readonly #finder: FileFinder;
  readonly #locale: Locale;
  readonly #read = new Map<string, { readonly stamp: string; readonly reading: Promise<unknown> }>();

  constructor(finder: FileFinder, locale: Locale) {
    this.#finder = finder;
    this.#locale = locale;
  }

  /** @param folder of the report, absolute */
  async of(folder: string): Promise<ReportFiles> {
    const [config, verdicts] = await Promise.all([
      this.#file(folder, CONFIG_FILE, (text, path) => readConfigFile(text, path, CODES, this.#locale)),
      this.#file(folder, VERDICTS_FILE, (text, path) => readKeptVerdicts(text, path, this.#locale)),
    ]);
    return {
      ...(config.read?.config ?? EMPTY_FILE_CONFIG),
      kept: verdicts.read?.verdicts ?? [],
      configProblems: config.read?.problems ?? config.problems,
      verdictProblems: verdicts.read?.problems ?? verdicts.problems,
      stamp: `${config.stamp}\n${verdicts.stamp}`,
    };
  }

  async #file<T>(folder: string, name: string, read: (text: string, path: string) => T): Promise<FileReading<T>> {
    const found = await this.#finder.nearest(folder, name);
    if (!found) return { read: undefined, problems: [], stamp: '' };
    const { path, stamp } = found;
    const known = this.#read.get(path);
    if (known?.stamp === stamp) return known.reading as Promise<FileReading<T>>;
    const reading = this.#finder.read(path).then(
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

interface FileReading<T> {
  readonly read: T | undefined;
  readonly problems: readonly Problem[];
  readonly stamp: string;
}

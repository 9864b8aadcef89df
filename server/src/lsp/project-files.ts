import { dirname, join, sep } from 'node:path';
import type { Problem } from '../base/problem.ts';
import { VERDICTS_FILE } from '../checks/kept-verdicts-file.ts';
import { CONFIG_FILES } from '../config.ts';
import type { ReportFiles } from '../features/workspace-files.ts';
import { NO_FILES, WorkspaceFiles } from '../features/workspace-files.ts';
import type { Locale } from '../messages/locale.ts';
import { folderAt } from '../platform/named-folder.ts';
import { readText } from '../platform/nearest-file.ts';
import { OWN_CONCEPTS_FILE } from '../text/own-concepts.ts';
import type { Trust } from './trust.ts';
import { isInside, type Workspace } from './workspace.ts';

/** The project's own files, its configuration and `.attest/verdicts.json`, as they concern the open reports. */
export class ProjectFiles {
  readonly #workspace: Workspace;
  readonly #trust: Trust;
  readonly #files: WorkspaceFiles;
  readonly #problemsChanged: () => void;
  #problems: ReadonlyMap<string, readonly Problem[]> = new Map();

  /** @param problemsChanged called when another look at the files has found other problems in them */
  constructor(workspace: Workspace, trust: Trust, locale: Locale, problemsChanged: () => void) {
    this.#workspace = workspace;
    this.#trust = trust;
    this.#files = new WorkspaceFiles(
      {
        nearest: (at, name) => trust.nearest(at, name),
        read: readText,
        folder: async (written, from) => {
          const folder = await folderAt(written, from);
          return folder === undefined || (await trust.holds(folder)) ? folder : null;
        },
      },
      locale,
    );
    this.#problemsChanged = problemsChanged;
  }

  /** Those of the files that were looked at last for each report's folder, each once. */
  get problems(): readonly Problem[] {
    const all = [...this.#problems.values()].flat();
    return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
  }

  /** @param report its path; undefined for one that was never saved, which belongs to the first workspace folder */
  async of(report: string | undefined): Promise<ReportFiles> {
    const folder = this.#folderOf(report);
    if (folder === undefined) return NO_FILES;
    const files = await this.#files.of(folder);
    const problems = [...files.configProblems, ...files.corpusProblems, ...files.verdictProblems];
    if (JSON.stringify(problems) !== JSON.stringify(this.#problems.get(folder) ?? [])) {
      this.#problems = new Map(this.#problems).set(folder, problems);
      this.#problemsChanged();
    }
    return files;
  }

  /** Where a verdict on a report is kept: in the file that is there already, else in its workspace folder. */
  async verdictsFile(report: string | undefined): Promise<string | undefined> {
    const folder = this.#folderOf(report);
    if (folder === undefined) return undefined;
    const known = await this.#trust.nearest(folder, VERDICTS_FILE);
    return known?.path ?? join(this.#workspace.roots.find((root) => isInside(folder, root)) ?? folder, VERDICTS_FILE);
  }

  #folderOf(report: string | undefined): string | undefined {
    return report === undefined ? this.#workspace.roots[0] : dirname(report);
  }
}

/** Is this the path of one of the project's own files? */
export function isProjectFile(path: string): boolean {
  return [...CONFIG_FILES, VERDICTS_FILE, OWN_CONCEPTS_FILE].some((name) =>
    path.replaceAll(sep, '/').endsWith(`/${name}`),
  );
}

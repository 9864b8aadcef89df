import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { findCorpus } from '../platform/find-corpus.ts';

/** The folders of the workspace, and which corpus folders follow from them, from the settings and from what is open. */
export class Workspace {
  #roots: readonly string[] = [];
  // A report that is closed keeps its corpus: to open it again should not read everything again.
  readonly #reports = new Set<string>();

  get roots(): readonly string[] {
    return this.#roots;
  }

  setRoots(roots: readonly string[]): void {
    this.#roots = roots;
  }

  /** Is this the first time that a report of its folder is seen? Then the corpus may have to be looked for again. */
  meets(report: string): boolean {
    const folder = dirname(report);
    if (this.#reports.has(folder)) return false;
    this.#reports.add(folder);
    return true;
  }

  /** @param configured the setting `attest.corpus`; where it is empty, folders are looked for */
  async corpusFolders(configured: readonly string[]): Promise<readonly string[]> {
    if (configured.length) return outermost(configured.flatMap((folder) => this.#resolved(folder)));
    const found: string[] = [];
    for (const root of this.#roots) found.push(...listed(await findCorpus(root, root)));
    for (const report of this.#reports) found.push(...listed(await findCorpus(report, this.#rootOf(report))));
    return outermost(found);
  }

  // A relative folder is meant from each workspace folder; without any there is nothing that it could lean on.
  #resolved(folder: string): string[] {
    const home = folder === '~' || folder.startsWith('~/') ? join(homedir(), folder.slice(1)) : folder;
    const relative = home.replace(/^\$\{workspaceFolder\}[/\\]?/, '');
    if (isAbsolute(relative)) return [resolve(relative)];
    return this.#roots.map((root) => resolve(root, relative));
  }

  #rootOf(folder: string): string | undefined {
    return this.#roots.find((root) => isInside(folder, root));
  }
}

/** Is the path the folder itself or somewhere below it? */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

// One folder inside another would give each of its sources twice.
function outermost(folders: readonly string[]): string[] {
  const once = [...new Set(folders)];
  return once.filter((folder) => !once.some((other) => other !== folder && isInside(folder, other)));
}

function listed<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

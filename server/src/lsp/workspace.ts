import { dirname, isAbsolute, sep } from 'node:path';
import type { ReportFiles } from '../features/workspace-files.ts';
import { findCorpusAbove } from '../platform/find-corpus.ts';
import { namedFolder } from '../platform/named-folder.ts';

/** The folders of the workspace, and which corpus folders follow from each, from the settings and from what is open. */
export class Workspace {
  #roots: readonly string[] = [];
  // A report that is closed keeps its corpus: to open it again should not read everything again.
  readonly #reports = new Set<string>();

  get roots(): readonly string[] {
    return this.#roots;
  }

  /** The folders of the workspace, and those of the reports that have been seen. */
  get places(): readonly string[] {
    return [...new Set([...this.#roots, ...this.#reports])];
  }

  /** @param open paths of the reports that are open; the others of a folder that is gone are forgotten */
  setRoots(roots: readonly string[], open: readonly string[] = []): void {
    const gone = this.#roots.filter((root) => !roots.includes(root));
    this.#roots = roots;
    for (const report of this.#reports) if (gone.some((root) => isInside(report, root))) this.#reports.delete(report);
    for (const report of open) this.#reports.add(dirname(report));
  }

  /** Is this the first time that a report of its folder is seen? Then the corpus may have to be looked for again. */
  meets(report: string): boolean {
    const folder = dirname(report);
    if (this.#reports.has(folder)) return false;
    this.#reports.add(folder);
    return true;
  }

  /** The innermost workspace folder that a path lies in. */
  rootOf(path: string): string | undefined {
    return this.#roots.filter((root) => isInside(path, root)).sort((a, b) => b.length - a.length)[0];
  }

  /**
   * The corpora of one workspace folder, or of the reports that lie outside of all: first its own, then those that some of its
   * reports have apart from it, so that each has what the command line holds it against: what its configuration names, else
   * what is found beside it or above.
   *
   * @param configured the setting `attest.corpus` as it holds there; where it is empty, the project's configuration names
   * them, and where that doesn't, folders are looked for
   * @param named what the configuration says that a folder belongs to
   */
  async corpora(
    root: string | undefined,
    configured: readonly string[],
    named: (folder: string) => Promise<Naming>,
  ): Promise<readonly [Corpora, ...Corpora[]]> {
    const reports = [...this.#reports].filter((report) => this.rootOf(report) === root);
    if (configured.length) {
      // Without a workspace folder and a report nobody asks.
      const nobody = root === undefined && !reports.length && this.#roots.length > 0;
      return [{ ...NONE, folders: nobody ? [] : outermost(configured.flatMap((folder) => resolved(folder, root))) }];
    }
    const groups = new Map<string | undefined, Corpora>();
    let own: string | undefined;
    for (const folder of root === undefined ? reports : [root, ...reports]) {
      const corpora = await corporaOf(folder, root, await named(folder));
      if (!corpora) continue;
      const known = groups.get(corpora.key);
      groups.set(corpora.key, known ? { ...known, reports: [...known.reports, ...corpora.reports] } : corpora);
      if (folder === root) own = corpora.key;
    }
    // A folder that has no sources of its own has those of its first report.
    const [first = NONE, ...others] = [...groups.values()].sort(
      (a, b) => Number(b.key === own) - Number(a.key === own),
    );
    return [first, ...others];
  }
}

/** What a project's configuration says of sources. */
export type Naming = Pick<ReportFiles, 'corpus' | 'exclude' | 'jsonLines' | 'configPath'>;

/** Corpus folders that belong together. */
export interface Corpora {
  /** Another where other folders are named, or where they are read in another way. */
  readonly key: string | undefined;
  readonly folders: readonly string[];
  /** A folder that belongs to the configuration which names them, where one does. */
  readonly namer: string | undefined;
  /** The folders whose reports, with those below, are held against them: of configurations, or where they were found. */
  readonly reports: readonly string[];
}

const NONE: Corpora = { key: undefined, folders: [], namer: undefined, reports: [] };

// What the reports of a folder are held against.
async function corporaOf(folder: string, root: string | undefined, naming: Naming): Promise<Corpora | undefined> {
  const { corpus, exclude, jsonLines, configPath } = naming;
  const config = configPath === undefined ? [] : [dirname(configPath)];
  if (corpus.length) {
    const key = JSON.stringify([corpus, exclude, jsonLines]);
    return { key, folders: outermost(corpus), namer: folder, reports: config };
  }
  const found = await findCorpusAbove(folder, root);
  if (!found) return undefined;
  // A configuration that names no corpus may stand below one that does.
  const nearest = [found.of, ...config].reduce((a, b) => (b.length > a.length ? b : a));
  return { key: JSON.stringify(found.corpus), folders: [found.corpus], namer: undefined, reports: [nearest] };
}

// A relative folder is meant from the workspace folder; without any there is nothing that it could lean on.
function resolved(folder: string, root: string | undefined): string[] {
  const relative = folder.replace(/^\$\{workspaceFolder\}[/\\]?/, '');
  if (isAbsolute(relative) || /^~(?:$|[/\\])/.test(relative)) return [namedFolder(relative, root ?? '')];
  return root === undefined ? [] : [namedFolder(relative, root)];
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

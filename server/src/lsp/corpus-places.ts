import type { Logger } from '../base/logger.ts';
import type { OwnConceptFiles } from '../features/own-concepts.ts';
import type { ReportFiles } from '../features/workspace-files.ts';
import { useOwnConcepts } from '../text/concepts.ts';
import type { Configuration } from './configuration.ts';
import type { CorpusWatch } from './corpus-watch.ts';
import { unattended } from './guard.ts';
import type { Libraries, Root, Shelf } from './libraries.ts';
import type { Trust } from './trust.ts';
import type { Corpora, Workspace } from './workspace.ts';

/** What is asked where the corpora lie, and who hears of it. */
export interface PlacesHost {
  readonly logger: Logger;
  readonly workspace: Workspace;
  readonly configuration: Configuration;
  readonly trust: Trust;
  readonly libraries: Libraries;
  readonly watch: CorpusWatch;
  readonly concepts: OwnConceptFiles;
  /** What the project's configuration says of a folder. */
  ofFolder(folder: string): Promise<ReportFiles>;
  /** Reads the open reports with what the project's configuration gives them. */
  giveDefaults(): Promise<void>;
  /** The libraries are open where they now lie. @param folders all corpus folders, each once */
  opened(folders: readonly string[], hasOtherSettings: boolean): void;
  /** The project's own concepts are others. */
  conceptsChanged(): void;
}

/**
 * Where the corpora lie, looked for anew whenever the settings, the folders of the workspace or the open reports are others,
 * and each library opened there. One look after another, since each may find other folders than the one before.
 */
export class CorpusPlaces {
  readonly #host: PlacesHost;
  #found: Promise<void> = Promise.resolve();
  /** By a library: a folder that the configuration belongs to which names its corpus. */
  #namers: ReadonlyMap<string, string> = new Map();
  /** What the configurations name, as a text. */
  #named = '';

  constructor(host: PlacesHost) {
    this.#host = host;
  }

  /** Resolves when all looks that are due by now are over; never rejects. */
  get found(): Promise<void> {
    return this.#found;
  }

  /** What the configuration says that names the folders of a library, where one does. */
  async namerOf({ root, key }: Omit<Shelf, 'library'>): Promise<ReportFiles | undefined> {
    const folder = this.#namers.get(JSON.stringify([root, key]));
    return folder === undefined ? undefined : this.#host.ofFolder(folder);
  }

  /** @param readSettings brings what the settings are by now */
  lookAgain(readSettings: () => Promise<void> = () => Promise.resolve()): void {
    const { logger } = this.#host;
    this.#next(() => unattended('looking for the corpus', logger, () => this.#look(readSettings)));
  }

  /** Before each check, since not every client tells of a file outside the corpus; a look costs next to nothing. */
  lookAtProject(): void {
    const { logger } = this.#host;
    this.#next(() => unattended("looking at the project's own files", logger, () => this.#lookAtProject()));
  }

  #next(look: () => Promise<void>): void {
    this.#found = this.#found.then(look);
  }

  async #lookAtProject(): Promise<void> {
    const { libraries } = this.#host;
    await this.#host.giveDefaults();
    // Another file may name other folders.
    if ((await this.#readNamed()) !== this.#named) return this.#look(() => Promise.resolve());
    const anew = await this.#readConcepts(libraries.folders);
    for (const { library } of libraries.all) {
      if (anew) library.open(library.folders, true);
      else await library.reconsider();
    }
  }

  async #look(readSettings: () => Promise<void>): Promise<void> {
    const { workspace, configuration, trust, libraries, watch } = this.#host;
    const { roots } = libraries;
    const settings = (): string => roots.map((root) => JSON.stringify(configuration.of(root))).join();
    const before = settings();
    await readSettings();
    await this.#host.giveDefaults();
    this.#named = await this.#readNamed();
    const plan = new Map<Root, readonly Corpora[]>();
    for (const root of roots) {
      const found = await workspace.corpora(root, configuration.of(root).corpus, (folder) =>
        this.#host.ofFolder(folder),
      );
      const trusted: Corpora[] = [];
      for (const one of found) trusted.push({ ...one, folders: await trust.corpusFolders(one.folders) });
      plan.set(root, trusted);
    }
    const all = [...new Set([...plan.values()].flatMap((corpora) => corpora.flatMap(({ folders }) => folders)))];
    // The watch stands before the reading begins, so that no change falls between them.
    await watch.watch(all, workspace.roots);
    const anew = await this.#readConcepts(all);
    const placed = libraries.settle(plan);
    this.#namers = new Map(
      placed.flatMap(({ shelf, corpora: { namer } }) =>
        namer === undefined ? [] : [[JSON.stringify([shelf.root, shelf.key]), namer]],
      ),
    );
    for (const { shelf, corpora } of placed) {
      shelf.library.open(corpora.folders, anew);
      await shelf.library.reconsider();
    }
    this.#host.opened(all, settings() !== before);
  }

  async #readNamed(): Promise<string> {
    const named: unknown[] = [];
    for (const folder of this.#host.workspace.places) {
      const { corpus, exclude, jsonLines, configPath } = await this.#host.ofFolder(folder);
      if (corpus.length) named.push([folder, configPath, corpus, exclude, jsonLines]);
    }
    return JSON.stringify(named);
  }

  async #readConcepts(folders: readonly string[]): Promise<boolean> {
    const { concepts } = this.#host;
    if (!(await concepts.refresh(folders))) return false;
    useOwnConcepts(concepts.concepts);
    this.#host.conceptsChanged();
    return true;
  }
}

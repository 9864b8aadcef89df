import { dirname } from 'node:path';
import { Library, type LibraryHost } from './library.ts';
import { type Corpora, isInside, type Workspace } from './workspace.ts';

/** A workspace folder, or undefined for what lies outside of all of them. */
export type Root = string | undefined;

/** A library and what it is of. The same object as long as the library is open. */
export interface Shelf {
  readonly root: Root;
  /** Undefined for that of the workspace folder itself, else what tells those apart that configurations in it name. */
  readonly key: string | undefined;
  readonly library: Library;
}

/**
 * A library for each workspace folder, so that a report is held against its own folder's sources and no others; one for
 * what lies outside, where there is such a thing; and one for each corpus that a configuration in a folder names apart.
 */
export class Libraries {
  readonly #workspace: Workspace;
  readonly #hostOf: (shelf: Omit<Shelf, 'library'>) => LibraryHost;
  #shelves: readonly Shelf[] = [];
  /** By workspace folder and the folder that has them: whose reports these are. */
  #reports: ReadonlyMap<string, Shelf> = new Map();

  constructor(workspace: Workspace, hostOf: (shelf: Omit<Shelf, 'library'>) => LibraryHost) {
    this.#workspace = workspace;
    this.#hostOf = hostOf;
  }

  /** All that are open; those that nothing belongs to any more are closed and gone after `settle`. */
  get all(): readonly Shelf[] {
    return this.#shelves;
  }

  /** Every corpus folder, each once. */
  get folders(): readonly string[] {
    return [...new Set(this.#shelves.flatMap(({ library }) => library.folders))];
  }

  /** What can have a library. */
  get roots(): readonly Root[] {
    return [...this.#workspace.roots, undefined];
  }

  /** What a file is held against, or is a source of. What was never saved belongs to the first workspace folder. */
  of(path: string | undefined): Shelf {
    if (path === undefined) return this.#shelf(this.#workspace.roots[0], undefined);
    const root = this.#workspace.rootOf(path);
    const own = this.#heldFor(path, root) ?? this.#shelf(root, undefined);
    const holds = ({ library }: Shelf): boolean => library.folders.some((folder) => isInside(path, folder));
    if (holds(own)) return own;
    // A corpus folder may lie anywhere.
    return (
      this.#shelves.find((shelf) => shelf.root === root && holds(shelf)) ??
      (root === undefined ? this.#shelves.find(holds) : undefined) ??
      own
    );
  }

  /** These are the corpora of each workspace folder from now on, its own the first. @returns a library for each */
  settle(plan: ReadonlyMap<Root, readonly Corpora[]>): readonly { readonly shelf: Shelf; readonly corpora: Corpora }[] {
    const placed = [...plan].flatMap(([root, all]) =>
      all.map((corpora, i) => ({ corpora, shelf: this.#shelf(root, i ? corpora.key : undefined) })),
    );
    const shelves = placed.map(({ shelf }) => shelf);
    for (const shelf of this.#shelves) if (!shelves.includes(shelf)) shelf.library.close();
    this.#shelves = shelves;
    this.#reports = new Map(
      placed.flatMap(({ shelf, corpora }) =>
        corpora.reports.map((folder) => [placeOf(shelf.root, folder), shelf] as const),
      ),
    );
    return placed;
  }

  changed(paths: readonly string[]): void {
    for (const { library } of this.#shelves) library.changed(paths);
  }

  close(): void {
    for (const { library } of this.#shelves) library.close();
  }

  // What the nearest folder above a file has, of those that are known.
  #heldFor(path: string, root: Root): Shelf | undefined {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const shelf = this.#reports.get(placeOf(root, folder));
      if (shelf || folder === dirname(folder)) return shelf;
    }
  }

  #shelf(root: Root, key: string | undefined): Shelf {
    const known = this.#shelves.find((shelf) => shelf.root === root && shelf.key === key);
    if (known) return known;
    const shelf = { root, key, library: new Library(this.#hostOf({ root, key })) };
    this.#shelves = [...this.#shelves, shelf];
    return shelf;
  }
}

function placeOf(root: Root, folder: string): string {
  return JSON.stringify([root, folder]);
}

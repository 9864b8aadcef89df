import { Library, type LibraryHost } from './library.ts';
import { isInside, type Workspace } from './workspace.ts';

/** A workspace folder, or undefined for what lies outside of all of them. */
export type Root = string | undefined;

/**
 * A library for each workspace folder, so that a report is held against its own folder's sources and no others; and one
 * for what lies outside, where there is such a thing.
 */
export class Libraries {
  readonly #workspace: Workspace;
  readonly #hostOf: (root: Root) => LibraryHost;
  readonly #libraries = new Map<Root, Library>();

  constructor(workspace: Workspace, hostOf: (root: Root) => LibraryHost) {
    this.#workspace = workspace;
    this.#hostOf = hostOf;
  }

  /** By the folder that each belongs to; those of folders that are no more are closed and gone after `settle`. */
  get all(): ReadonlyMap<Root, Library> {
    return this.#libraries;
  }

  /** Every corpus folder, each once. */
  get folders(): readonly string[] {
    return [...new Set([...this.#libraries.values()].flatMap(({ folders }) => folders))];
  }

  /** The workspace folder that a file belongs to. What was never saved belongs to the first. */
  rootOf(path: string | undefined): Root {
    if (path === undefined) return this.#workspace.roots[0];
    const root = this.#workspace.rootOf(path);
    if (root !== undefined) return root;
    // A corpus folder may lie anywhere.
    const owner = [...this.#libraries].find(([, { folders }]) => folders.some((folder) => isInside(path, folder)));
    return owner?.[0];
  }

  of(root: Root): Library {
    let library = this.#libraries.get(root);
    if (!library) this.#libraries.set(root, (library = new Library(this.#hostOf(root))));
    return library;
  }

  /** The folders that have a library from now on. @returns them */
  settle(): readonly Root[] {
    const roots: readonly Root[] = [...this.#workspace.roots, undefined];
    for (const [root, library] of this.#libraries) {
      if (roots.includes(root)) continue;
      library.close();
      this.#libraries.delete(root);
    }
    return roots;
  }

  changed(paths: readonly string[]): void {
    for (const library of this.#libraries.values()) library.changed(paths);
  }

  close(): void {
    for (const library of this.#libraries.values()) library.close();
  }
}

import type { Logger } from '../base/logger.ts';
import { leadsInto } from '../platform/leads-into.ts';
import { type NearestFile, nearestFile } from '../platform/nearest-file.ts';
import { isInside } from './workspace.ts';

/**
 * How far a workspace is followed. What somebody else has put together can name places outside of it: by a link, by the path
 * of a citation style. As long as the user has not said that he trusts it, nothing is read there, and nothing written. A
 * place that the user's own settings name is no word of the workspace.
 */
export class Trust {
  readonly #roots: () => readonly string[];
  readonly #logger: Logger;
  readonly #tell: (path: string) => string;
  readonly #told = new Set<string>();
  #given: boolean;

  /**
   * @param options `initializationOptions`; an editor that knows of no trust says nothing of it, and is trusted
   * @param roots the workspace folders as they stand
   * @param tell says to the user, once for each path, that it is not read. @returns what was said
   */
  constructor(options: unknown, roots: () => readonly string[], logger: Logger, tell: (path: string) => string) {
    this.#given = (options as { readonly trusted?: unknown } | null | undefined)?.trusted !== false;
    this.#roots = roots;
    this.#logger = logger;
    this.#tell = tell;
  }

  /** @returns whether that is news */
  give(): boolean {
    const news = !this.#given;
    this.#given = true;
    return news;
  }

  /** Of corpus folders those that may be read. The user is told of the others. */
  async corpusFolders(folders: readonly string[]): Promise<readonly string[]> {
    if (this.#given) return folders;
    const allowed: string[] = [];
    for (const folder of folders) if (await this.allows(folder)) allowed.push(folder);
    return allowed;
  }

  /** May be read or written what a path leads to? What lies in the workspace must not lead out of it. */
  async allows(path: string): Promise<boolean> {
    if (this.#given || !this.#roots().some((root) => isInside(path, root))) return true;
    if (await leadsInto(path, this.#roots())) return true;
    this.#refuse(path, true);
    return false;
  }

  /** May a folder be read that a file of the workspace names? It must lie in the workspace, whatever it is called. */
  async holds(path: string): Promise<boolean> {
    if (this.#given || (await leadsInto(path, this.#roots()))) return true;
    this.#refuse(path, true);
    return false;
  }

  /**
   * As `nearestFile`, where that leads to a file of the workspace or, of a report that lies in none, beside it.
   *
   * @param loud is the user told of another file? Whoever asked for it waits for it
   */
  async nearest(folder: string, name: string, loud = false): Promise<NearestFile | undefined> {
    const found = await nearestFile(folder, name);
    if (this.#given || !found || (await leadsInto(found.path, [...this.#roots(), folder]))) return found;
    this.#refuse(found.path, loud);
    return undefined;
  }

  #refuse(path: string, loud: boolean): void {
    if (this.#told.has(path)) return;
    this.#told.add(path);
    if (loud) this.#logger.warn(this.#tell(path));
    else this.#logger.info(`${path} lies outside of a workspace that is not trusted, and is not read`);
  }
}

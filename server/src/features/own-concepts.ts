import type { Problem } from '../base/problem.ts';
import type { Locale } from '../messages/locale.ts';
import { textMessages } from '../messages/text.ts';
import type { OwnConcept } from '../text/concepts.ts';
import { OWN_CONCEPTS_FILE, readOwnConcepts } from '../text/own-concepts.ts';
import type { FileFinder } from './workspace-files.ts';

/** The ideas that a newsroom adds to those of Attest: those of all its corpus folders. */
export class OwnConceptFiles {
  readonly #finder: FileFinder;
  readonly #locale: Locale;
  #stamp = '';
  #concepts: readonly OwnConcept[] = [];
  #problems: readonly Problem[] = [];

  constructor(finder: FileFinder, locale: Locale) {
    this.#finder = finder;
    this.#locale = locale;
  }

  /** As last read; the same list until a file has changed. */
  get concepts(): readonly OwnConcept[] {
    return this.#concepts;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /**
   * Looks for the file in each corpus folder, else in the nearest folder above, and reads it again where it has changed.
   * Never rejects. True where something did change.
   */
  async refresh(folders: readonly string[]): Promise<boolean> {
    const found = await Promise.all(folders.map((folder) => this.#finder.nearest(folder, OWN_CONCEPTS_FILE)));
    const files = new Map(found.flatMap((file) => (file ? [[file.path, file.stamp] as const] : [])));
    const stamp = [...files.values()].join('\n');
    if (stamp === this.#stamp) return false;
    const readings = await Promise.all([...files.keys()].map((path) => this.#read(path)));
    this.#stamp = stamp;
    this.#concepts = readings.flatMap(({ concepts }) => concepts);
    this.#problems = readings.flatMap(({ problems }) => problems);
    return true;
  }

  async #read(path: string): Promise<ReturnType<typeof readOwnConcepts>> {
    try {
      return readOwnConcepts(await this.#finder.read(path), path, this.#locale);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { concepts: [], problems: [{ path, message: textMessages.unreadable[this.#locale](reason) }] };
    }
  }
}

import type { KeptFile } from './corpus-files.ts';
import { says } from './readers/reading.ts';
import { stemOf } from './stem.ts';

/** A key that a source of a file had when the file had another name, and which of its sources that is. */
export type FormerKey = readonly [key: string, at: number];

/**
 * Recognises a file under another name by its content, whoever renamed it. What is gone is remembered, since its end and the
 * new file may be told one after the other, in either order.
 */
export class RenamedFiles {
  /** By the paths that they had. */
  readonly #gone = new Map<string, KeptFile>();
  #looked = true;

  /** This file is no more. */
  left(file: KeptFile | undefined): void {
    // Two files without a word are not the same file.
    if (!file?.digest || file.reading.references || !says(file.reading)) return;
    this.#gone.set(file.path, file);
    this.#looked = false;
  }

  /** This file was not there before, or could not be read. @returns what it was when it was read last */
  came(path: string): KeptFile | undefined {
    const before = this.#gone.get(path);
    this.#gone.delete(path);
    this.#looked = false;
    return before;
  }

  /** The files that are what another was, with the keys that they had; each is told once. @param files all that there are */
  recognise(files: Iterable<KeptFile>): readonly KeptFile[] {
    if (this.#looked || !this.#gone.size) return [];
    this.#looked = true;
    const wanted = new Map<string, KeptFile[]>([...this.#gone.values()].map(({ digest }) => [digest, []]));
    for (const file of files) wanted.get(file.digest)?.push(file);
    // One that had two names since it was looked at last is told with both.
    const found = new Map<string, KeptFile>();
    for (const [path, old] of this.#gone) {
      const [now, other] = wanted.get(old.digest) ?? [];
      // Of two that say the same, neither is it more than the other.
      if (!now || other) continue;
      this.#gone.delete(path);
      const known = found.get(now.path)?.formerly ?? now.formerly ?? [];
      found.set(now.path, { ...now, formerly: [...known, ...keysOf(old), ...(old.formerly ?? [])] });
    }
    return [...found.values()];
  }
}

/** What is left of the keys that a file had, when it is read anew: in another list another source stands at a place. */
export function stillFormer(known: KeptFile | undefined, reading: KeptFile['reading']): Pick<KeptFile, 'formerly'> {
  const { formerly } = known ?? {};
  return formerly && known?.reading.sources.length === 1 && reading.sources.length === 1 ? { formerly } : {};
}

function keysOf({ path, reading, sources }: KeptFile): readonly FormerKey[] {
  return reading.sources.map(({ metadata }, at) => [
    sources?.[at]?.id ?? metadata?.id?.normalize('NFC') ?? stemOf(path),
    at,
  ]);
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Dirent, Stats } from 'node:fs';
import * as disk from 'node:fs/promises';

/** What stands at a path; `none` is also whatever cannot be looked at. */
export type Kind = 'file' | 'folder' | 'other' | 'none';

/** What was seen at a path: only what somebody has asked for is there. */
export interface Seen {
  readonly kind?: Kind;
  /** Of the bytes of a file. */
  readonly digest?: string;
  /** Bytes of a file that is too large to be read. */
  readonly size?: number;
  /** The files of a folder, by `namesOf`; empty where it could not be listed. */
  readonly names?: string;
  /** Where its links lead in the end; empty where they lead nowhere. */
  readonly target?: string;
}

/** Sees what some work asks of the disk, so that it can be said later whether the same work would come to the same. */
export class Witness {
  readonly #seen = new Map<string, Seen>();
  readonly #digest: (bytes: Uint8Array) => string;
  #isSure = true;

  constructor(digest: (bytes: Uint8Array) => string) {
    this.#digest = digest;
  }

  /** By absolute path; undefined where something was seen that cannot be asked for again, or that changed meanwhile. */
  get seen(): ReadonlyMap<string, Seen> | undefined {
    return this.#isSure ? this.#seen : undefined;
  }

  saw(path: string, what: Seen): void {
    const before = this.#seen.get(path);
    for (const [name, value] of Object.entries(what)) {
      const known = before?.[name as keyof Seen];
      if (known !== undefined && known !== value) this.#isSure = false;
    }
    this.#seen.set(path, { ...before, ...what });
  }

  read(path: string, bytes: Uint8Array): void {
    this.saw(path, { kind: 'file', digest: this.#digest(bytes) });
  }

  /** Something hangs on what may be otherwise next time, such as a file that could not be read. */
  doubt(): void {
    this.#isSure = false;
  }
}

const present = new AsyncLocalStorage<Witness>();

/** Does some work, and lets the witness see what it asks of the disk by the functions of this module. */
export function before<T>(witness: Witness, work: () => Promise<T>): Promise<T> {
  return present.run(witness, work);
}

/** Who sees what is done just now, if anybody does. */
export function witness(): Witness | undefined {
  return present.getStore();
}

/** As of Node.js, and seen. */
export async function stat(path: string): Promise<Stats> {
  try {
    const found = await disk.stat(path);
    witness()?.saw(path, { kind: kindOf(found) });
    return found;
  } catch (error) {
    witness()?.saw(path, { kind: 'none' });
    throw error;
  }
}

/** As of Node.js, and seen. */
export async function readFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = await disk.readFile(path);
    witness()?.read(path, bytes);
    return bytes;
  } catch (error) {
    witness()?.doubt();
    throw error;
  }
}

/** As of Node.js, and seen. */
export async function readdir(folder: string): Promise<Dirent[]> {
  try {
    const entries = await disk.readdir(folder, { withFileTypes: true });
    witness()?.saw(folder, { names: namesOf(entries) });
    return entries;
  } catch (error) {
    witness()?.saw(folder, { names: '' });
    throw error;
  }
}

/** As of Node.js, and seen. */
export async function realpath(path: string): Promise<string> {
  try {
    const target = await disk.realpath(path);
    witness()?.saw(path, { target });
    return target;
  } catch (error) {
    witness()?.saw(path, { target: '' });
    throw error;
  }
}

export function kindOf(found: Stats | undefined): Kind {
  if (!found) return 'none';
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

/** The entries of a folder as one text: each name with a sign of what it is. Never empty. */
export function namesOf(entries: readonly Dirent[]): string {
  const kind = (entry: Dirent): string =>
    entry.isFile() ? '-' : entry.isDirectory() ? 'd' : entry.isSymbolicLink() ? 'l' : '?';
  // No name has a slash.
  return `/${entries
    .map((entry) => `${kind(entry)}${entry.name}`)
    .sort()
    .join('/')}`;
}

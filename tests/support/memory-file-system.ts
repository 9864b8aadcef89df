import type { FileEntry, FileSystem } from '../../server/src/base/file-system.ts';

/** A file system in memory: absolute paths with `/` → text or bytes. */
export class MemoryFileSystem implements FileSystem {
  readonly #files = new Map<string, { bytes: Uint8Array; modified: number }>();
  readonly #locked = new Set<string>();
  #clock = 1;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#files.set(path, { bytes, modified: this.#clock++ });
    this.#locked.delete(path);
  }

  /** Another program has the file to itself, until it is written or deleted. */
  lock(path: string): void {
    this.#locked.add(path);
  }

  delete(path: string): void {
    this.#files.delete(path);
    this.#locked.delete(path);
  }

  async read(path: string): Promise<Uint8Array> {
    const file = this.#files.get(path);
    if (!file) throw Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: 'ENOENT' });
    if (this.#locked.has(path)) throw Object.assign(new Error(`EBUSY: open '${path}'`), { code: 'EBUSY' });
    return file.bytes;
  }

  async list(folder: string): Promise<readonly FileEntry[]> {
    return [...this.#files]
      .filter(([path]) => path.startsWith(`${folder}/`) && !path.slice(folder.length).includes('/.'))
      .map(([path, { bytes, modified }]) => ({ path, size: bytes.length, modified }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

/** What the engine needs of a file system. platform/ makes it real; tests hand over one in memory. */
export interface FileSystem {
  /** The bytes of a file. Rejects with the system's error where it can't be read. */
  read(path: string): Promise<Uint8Array>;
  /** Every file below a folder, in a stable order; hidden files and folders are left out. */
  list(folder: string): Promise<readonly FileEntry[]>;
  /** Could `list` of the folder name this path, so that no link on the way leads out of it? Left out: always. */
  isListed?(path: string, folder: string): Promise<boolean>;
}

export interface FileEntry {
  /** Absolute, with the platform's separators. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

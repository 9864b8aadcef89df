import { strFromU8 } from 'fflate';
import { archiveOf } from '../archive.ts';

/** No manuscript is larger than this when unpacked; what is, was made to fill the memory. In bytes. */
export const MOST_UNPACKED = 24_000_000;

/** What could be taken out of an archive. */
export interface Unzipped {
  /** The wanted files by their names. */
  readonly parts: ReadonlyMap<string, string>;
  /** The wanted files that are no longer what was packed. */
  readonly damaged: readonly string[];
}

/**
 * The wanted files of an archive; `damaged` where it is none or cut off, `locked` where they ask for a password, `tooMuch`
 * where they unpack to too much.
 */
export function unzipped(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Unzipped | 'damaged' | 'locked' | 'tooMuch' {
  const files = archiveOf(bytes)?.filter(({ name }) => wanted(name));
  if (!files) return 'damaged';
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) return 'tooMuch';
  if (files.some(({ locked }) => locked)) return 'locked';
  const parts = new Map<string, string>();
  const damaged: string[] = [];
  for (const { name, unpack } of files) {
    const content = unpack();
    if (content) parts.set(name, strFromU8(content));
    else damaged.push(name);
  }
  return { parts, damaged };
}

import { strFromU8, unzipSync } from 'fflate';

/** No manuscript is larger than this when unpacked; what is, was made to fill the memory. In bytes. */
export const MOST_UNPACKED = 24_000_000;

/** The wanted files of an archive by their names; `damaged` where it is none or cut off, `tooMuch` where they unpack to too much. */
export function unzipped(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, string> | 'damaged' | 'tooMuch' {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      // What an entry says of its size bounds what is unpacked of it, so that a false size only cuts it off.
      filter: ({ name, originalSize }) => wanted(name) && (total += originalSize) <= MOST_UNPACKED,
    });
    if (total > MOST_UNPACKED) return 'tooMuch';
    return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  } catch {
    // The library throws for whatever is wrong with an archive.
    return 'damaged';
  }
}

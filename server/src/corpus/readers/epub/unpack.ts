import { unzipSync } from 'fflate';

/** Bytes of all texts of a book, unpacked. */
const MOST_BYTES = 100_000_000;
const MOST_FILES = 20_000;

/**
 * The texts in an archive, by their names: pictures and fonts stay packed. What an archive says of its own size is
 * believed only as a bound, so a bomb is refused before it is unpacked.
 */
export function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | 'damaged' | 'large' {
  let [total, files] = [0, 0];
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:x?html?|xml|opf|ncx)$/i.test(name)) return false;
        total += originalSize;
        files++;
        if (total > MOST_BYTES || files > MOST_FILES) throw new TooLarge();
        return true;
      },
    });
    return unpacked;
  } catch (error) {
    return error instanceof TooLarge ? 'large' : 'damaged';
  }
}

class TooLarge extends Error {}

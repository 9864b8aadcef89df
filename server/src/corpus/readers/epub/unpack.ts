import { archiveOf } from '../archive.ts';

/** Bytes of all texts of a book, unpacked. */
const MOST_BYTES = 100_000_000;
const MOST_FILES = 20_000;

/**
 * The texts in an archive, by their names: pictures and fonts stay packed, and a damaged text is left out. What an archive
 * says of its own size is believed only as a bound, so a bomb is refused before it is unpacked.
 */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | 'damaged' | 'locked' | 'large' {
  const texts = archiveOf(bytes)?.filter(({ name }) => /\.(?:x?html?|xml|opf|ncx)$/i.test(name));
  if (!texts) return 'damaged';
  if (texts.length > MOST_FILES || texts.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return 'large';
  if (texts.some(({ locked }) => locked)) return 'locked';
  return new Map(
    texts.flatMap(({ name, unpack: content }) => {
      const bytesOfText = content();
      return bytesOfText ? [[name, bytesOfText] as const] : [];
    }),
  );
}

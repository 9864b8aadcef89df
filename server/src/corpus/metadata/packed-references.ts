import type { Reference } from './record.ts';

/** So many entries are some milliseconds of work. */
const PIECE = 100;

/**
 * The entries of a file of metadata as texts, some entries each: a text crosses from one thread to another at no cost, and
 * a library of ten thousand entries as objects would stop the thread that gets it.
 */
export function packReferences(references: readonly Reference[]): readonly string[] {
  const pieces: string[] = [];
  for (let i = 0; i < references.length; i += PIECE) pieces.push(JSON.stringify(references.slice(i, i + PIECE)));
  return pieces;
}

/** The entries again. @param breathe gives the event loop a turn, called every few milliseconds */
export async function unpackReferences(
  pieces: readonly string[],
  breathe: () => Promise<void>,
): Promise<readonly Reference[]> {
  const references: Reference[] = [];
  let breathed = performance.now();
  for (const piece of pieces) {
    references.push(...(JSON.parse(piece) as Reference[]));
    if (performance.now() - breathed < 10) continue;
    await breathe();
    breathed = performance.now();
  }
  return references;
}
